package civil

import "fmt"

// Must is Parse for literals in tests and worked cases. It panics on anything else.
func Must(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// Parse reads YYYY-MM-DD and nothing else. The error says what is wrong with the text.
func Parse(s string) (Date, error) {
	year, month, day, ok := digits(s)
	if len(s) != 10 || !ok {
		return 0, fmt.Errorf("%q is not a date; write YYYY-MM-DD, such as 2025-08-31", s)
	}
	if d, ok := Of(year, month, day); ok {
		return d, nil
	}
	switch {
	case year < 1:
		return 0, fmt.Errorf("%q: there is no year 0; years go from 0001 to 9999", s)
	case month < 1 || month > 12:
		return 0, fmt.Errorf("%q: month %d; months go from 01 to 12", s, month)
	}
	return 0, fmt.Errorf("%q: day %d; this month has days 01 to %d", s, day, DaysIn(year, month))
}

// ParseBytes reads what databases send for a day: YYYY-MM-DD, or the same followed by a blank and a clock that is
// all zeros, with or without a fraction. A clock that is not zero is refused, because a day made of it would
// depend on a time zone; so is the zero date 0000-00-00. It does not allocate.
func ParseBytes(b []byte) (Date, bool) {
	if len(b) != 10 && !(len(b) >= 19 && zeroClock(b[10:])) {
		return 0, false
	}
	year, month, day, ok := digits(b)
	if !ok {
		return 0, false
	}
	return Of(year, month, day)
}

// digits takes the three numbers out of the first ten bytes of the text, if these have the right shape.
func digits[T string | []byte](s T) (year, month, day int, ok bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return 0, 0, 0, false
	}
	// Bytes below '0' wrap around to large values, so one comparison finds both sides of the range.
	y1, y2, y3, y4 := s[0]-'0', s[1]-'0', s[2]-'0', s[3]-'0'
	m1, m2, d1, d2 := s[5]-'0', s[6]-'0', s[8]-'0', s[9]-'0'
	if y1 > 9 || y2 > 9 || y3 > 9 || y4 > 9 || m1 > 9 || m2 > 9 || d1 > 9 || d2 > 9 {
		return 0, 0, 0, false
	}
	year = int(y1)*1000 + int(y2)*100 + int(y3)*10 + int(y4)
	return year, int(m1)*10 + int(m2), int(d1)*10 + int(d2), true
}

// zeroClock reports whether b is " 00:00:00", perhaps with a fraction of one to nine zeros.
func zeroClock(b []byte) bool {
	const clock = " 00:00:00"
	if len(b) < len(clock) || string(b[:len(clock)]) != clock {
		return false
	}
	fraction := b[len(clock):]
	if len(fraction) == 0 {
		return true
	}
	if fraction[0] != '.' || len(fraction) < 2 || len(fraction) > 10 {
		return false
	}
	for _, c := range fraction[1:] {
		if c != '0' {
			return false
		}
	}
	return true
}
