package civil

import (
	"fmt"
	"time"

	// A bare machine has no time zone files, and must know Asia/Ho_Chi_Minh all the same.
	_ "time/tzdata"
)

// Location returns a time zone by its name, such as "Asia/Ho_Chi_Minh". The machine's own zone ("Local", "") is
// refused: a report must not depend on where it was made.
func Location(name string) (*time.Location, error) {
	if name == "" || name == "Local" {
		return nil, fmt.Errorf("time zone %q depends on the machine; name one, such as Asia/Ho_Chi_Minh", name)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("time zone %q is not known; name one, such as Asia/Ho_Chi_Minh", name)
	}
	return loc, nil
}

// Today is the day that a calendar on the wall of the place shows at the instant. At 00:05 on 1 January in Hà Nội it
// is still 31 December in UTC; the day is the one in Hà Nội.
func Today(now time.Time, place *time.Location) Date { return FromTime(now.In(place)) }

// FromTime is the day of the instant in its own time zone. Outside of the years 1 to 9999 it is no date.
func FromTime(t time.Time) Date {
	year, month, day := t.Date()
	d, _ := Of(year, int(month), day)
	return d
}

// Time is midnight UTC of the day; no date is the zero time.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	year, month, day := d.parts()
	return time.Date(int(year), time.Month(month), int(day), 0, 0, 0, 0, time.UTC)
}
