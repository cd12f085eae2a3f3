package civil

import "slices"

// Interval is a period of days. Both ends belong to it, as in a decision that says "từ ngày … đến ngày …".
// Last 0 means that it is still open. First 0 means that its beginning does not matter: it was always so.
type Interval struct{ First, Last Date }

// Open reports whether the period has no end yet.
func (i Interval) Open() bool { return i.Last.IsZero() }

// Valid reports whether the period does not end before it begins.
func (i Interval) Valid() bool { return i.Open() || i.First <= i.Last }

// end is the last day, and MaxDate for a period that is still open.
func (i Interval) end() Date {
	if i.Open() {
		return MaxDate
	}
	return i.Last
}

// Contains reports whether the day lies in the period; no date lies in none.
func (i Interval) Contains(d Date) bool { return !d.IsZero() && i.First <= d && d <= i.end() }

// Overlaps reports whether the two have at least one day in common.
func (i Interval) Overlaps(o Interval) bool {
	_, some := i.Intersect(o)
	return some
}

// Covers reports whether every day of o is a day of i.
func (i Interval) Covers(o Interval) bool { return i.First <= o.First && o.end() <= i.end() }

// Intersect returns the days that the two have in common, and whether there are any.
func (i Interval) Intersect(o Interval) (Interval, bool) {
	both := Interval{First: max(i.First, o.First), Last: min(i.end(), o.end())}
	if i.Open() && o.Open() {
		both.Last = 0
	}
	return both, both.Valid()
}

// Until returns the part of the period up to and including the day, and whether there is any. A period that was
// still open is closed by it.
func (i Interval) Until(d Date) (Interval, bool) {
	return i.Intersect(Interval{Last: d})
}

// Days counts the days of the period, both ends included. It is 0 for a period that is open at either side: cut it
// with Until first.
func (i Interval) Days() int {
	if i.Open() || i.First.IsZero() || !i.Valid() {
		return 0
	}
	return i.Last.Sub(i.First) + 1
}

// String writes "2022-08-31…2025-08-30"; a side that is open stays empty.
func (i Interval) String() string { return i.First.String() + "…" + i.Last.String() }

// Vietnamese writes "từ 31/08/2022 đến 30/08/2025", without the side that is open.
func (i Interval) Vietnamese() string { return i.words("từ ", "đến ", Date.Vietnamese) }

// English writes "from 2022-08-31 to 2025-08-30", without the side that is open.
func (i Interval) English() string { return i.words("from ", "to ", Date.String) }

func (i Interval) words(from, to string, write func(Date) string) string {
	switch {
	case i.First.IsZero() && i.Open():
		return ""
	case i.First.IsZero():
		return to + write(i.Last)
	case i.Open():
		return from + write(i.First)
	}
	return from + write(i.First) + " " + to + write(i.Last)
}

// Join returns the days of all the periods as pieces in order of time, none of which touches the next: a period that
// begins no later than the day after the last one before it continues that piece. Periods that are not valid are
// left out. What it is given stays as it is.
func Join(periods []Interval) []Interval {
	pieces := slices.DeleteFunc(slices.Clone(periods), func(i Interval) bool { return !i.Valid() })
	slices.SortFunc(pieces, func(a, b Interval) int { return int(a.First) - int(b.First) })
	joined := pieces[:0]
	for _, next := range pieces {
		if n := len(joined) - 1; n >= 0 && next.First <= joined[n].end()+1 {
			joined[n] = joined[n].through(next)
			continue
		}
		joined = append(joined, next)
	}
	return joined
}

// through extends the period to the end of a later one that touches it.
func (i Interval) through(later Interval) Interval {
	if i.Open() || later.Open() {
		return Interval{First: i.First}
	}
	return Interval{First: i.First, Last: max(i.Last, later.Last)}
}
