package civil

// AddDays returns the day n days later (earlier if n is negative). The first day is not counted, as the law wants
// it (Bộ luật Dân sự 2015, Article 147): ten days from 20 December end with 30 December. No date stays no date, and
// nothing goes beyond MinDate and MaxDate.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return 0
	}
	return within(int64(d) + min(max(int64(n), -int64(MaxDate)), int64(MaxDate)))
}

func within(n int64) Date { return Date(min(max(n, int64(MinDate)), int64(MaxDate))) }

// Sub returns the number of days from e to d; both must be dates.
func (d Date) Sub(e Date) int { return int(d) - int(e) }

// AddMonths returns the same day of the month n months later, or the last day of that month if it lacks the day
// (Bộ luật Dân sự 2015, Article 148 clause 3).
//
// Always add to the original first day and never to a result: 31 January + 1 is 28 February, + 2 is 31 March; adding
// one month twice gives 28 March, and the obligation has lost three days. No date stays no date, and nothing goes
// beyond MinDate and MaxDate.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return 0
	}
	const most = 12 * 10000 // more months than there are between MinDate and MaxDate
	year, month, day := d.parts()
	count := int(year)*12 + int(month) - 1 + min(max(n, -most), most)
	if count < 12 {
		return MinDate
	}
	if count >= most {
		return MaxDate
	}
	y, m := count/12, count%12+1
	return number(int32(y), int32(m), min(day, int32(DaysIn(y, m))))
}

// FirstOfMonth is the first day of the month that d is in.
func (d Date) FirstOfMonth() Date {
	if d.IsZero() {
		return 0
	}
	year, month, _ := d.parts()
	return number(year, month, 1)
}

// LastOfMonth is the last day of the month that d is in.
func (d Date) LastOfMonth() Date {
	if d.IsZero() {
		return 0
	}
	year, month, _ := d.parts()
	return number(year, month, int32(DaysIn(int(year), int(month))))
}

// FirstOfYear is 1 January of a year from 1 to 9999; outside of these it is no date.
func FirstOfYear(year int) Date {
	d, _ := Of(year, 1, 1)
	return d
}

// LastOfYear is 31 December of a year from 1 to 9999; outside of these it is no date.
func LastOfYear(year int) Date {
	d, _ := Of(year, 12, 31)
	return d
}

// Between returns how far it is from one day to another: whole months counted from the original first day, then the
// days that are left. With to = from.AddMonths(n) it is (n, 0). If to lies before from, it is (0, 0).
//
// The day to is not part of the time: for a period with both ends inclusive, give the day after its last one.
func Between(from, to Date) (months, days int) {
	if from.IsZero() || to <= from {
		return 0, 0
	}
	y1, m1, _ := from.parts()
	y2, m2, _ := to.parts()
	months = int(y2-y1)*12 + int(m2-m1)
	if from.AddMonths(months) > to {
		months--
	}
	return months, to.Sub(from.AddMonths(months))
}
