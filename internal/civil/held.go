package civil

import "fmt"

// Method is the way in which months were counted. Two people with "five years" can differ by 26 or 27 days by it, so
// it is printed beside every count.
type Method uint8

// The two ways of the law: calendar months for time without a break (Bộ luật Dân sự 2015, Article 148), a sum of days
// of which 30 are a month for time in pieces (Article 146).
const (
	Calendar Method = iota
	Summed
)

// DaysOfMonth is the length of a month when days from several pieces are added up (Bộ luật Dân sự 2015, Article 146).
const DaysOfMonth = 30

// VI names the method in Vietnamese.
func (m Method) VI() string {
	if m == Summed {
		return "cộng dồn số ngày của các giai đoạn, 30 ngày tính là một tháng"
	}
	return "liên tục, tính theo tháng dương lịch"
}

// EN names the method in English.
func (m Method) EN() string {
	if m == Summed {
		return "days of all pieces added up, 30 days to a month"
	}
	return "without a break, counted in calendar months"
}

// String is the word that is stored.
func (m Method) String() string {
	if m == Summed {
		return "summed"
	}
	return "calendar"
}

// Held is a length of time: whole months, the days that are left, all days, and how the months were counted.
type Held struct {
	Months, Days int
	Total        int
	Method       Method
}

// VI writes "36 tháng 1 ngày", "36 tháng" or "1 ngày".
func (h Held) VI() string {
	return h.words(fmt.Sprintf("%d tháng", h.Months), fmt.Sprintf("%d ngày", h.Days))
}

// EN writes "36 months 1 day", "36 months" or "1 day".
func (h Held) EN() string { return h.words(plural(h.Months, "month"), plural(h.Days, "day")) }

// words leaves out what is nought, as one does in writing.
func (h Held) words(months, days string) string {
	switch {
	case h.Months == 0:
		return days
	case h.Days == 0:
		return months
	}
	return months + " " + days
}

func plural(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}

// HeldUntil measures the time in these periods up to and including a day. Periods that touch or overlap count once and
// without a break; what begins after the day does not count.
func HeldUntil(day Date, periods []Interval) Held {
	pieces := Join(cut(day, periods))
	held := Held{}
	for _, p := range pieces {
		held.Total += p.Days()
	}
	if len(pieces) == 1 {
		held.Months, held.Days = Between(pieces[0].First, pieces[0].Last.AddDays(1))
		return held
	}
	if len(pieces) > 1 {
		held.Method = Summed
	}
	held.Months, held.Days = held.Total/DaysOfMonth, held.Total%DaysOfMonth
	return held
}

// cut keeps the part of each period up to and including the day.
func cut(day Date, periods []Interval) []Interval {
	kept := make([]Interval, 0, len(periods))
	for _, p := range periods {
		if part, some := p.Until(day); some {
			kept = append(kept, part)
		}
	}
	return kept
}

// Due returns the day on which someone who has held something for these periods, and holds it on, has held it for a
// number of months, and how these were counted. One piece: the months are added to its first day. Several: the last
// piece must make up what the days of the earlier ones lack of 30 × months, and reaches it on its first day at the
// earliest. Without a period there is no date.
func Due(periods []Interval, months int) (Date, Method) {
	pieces := Join(periods)
	if len(pieces) == 0 {
		return 0, Calendar
	}
	last := pieces[len(pieces)-1]
	if len(pieces) == 1 {
		return last.First.AddMonths(months), Calendar
	}
	earlier := 0
	for _, p := range pieces[:len(pieces)-1] {
		earlier += p.Days()
	}
	return last.First.AddDays(max(0, DaysOfMonth*months-earlier)), Summed
}
