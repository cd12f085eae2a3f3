package declaration

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// filing is a declaration that was received by the as-of date, or may have been.
type filing struct {
	row  *record.Declaration
	days []civil.Date    // on which it may have been received: one where that can be read
	why  []rules.Missing // why it is not certain that it settles the duty; none where it does
}

// received are the declarations of the person that were received by the as-of date, or may have been: kinds are the sorts that
// matter, columns those by which they are judged beside the sort and the day. Of one whose day cannot be read it may be any of some.
func received(h rules.Hearing, kinds []string, some []civil.Date, columns ...string) (all []filing) {
	for i := range h.Declaration.Good {
		row := &h.Declaration.Good[i]
		if slices.Contains(kinds, row.Kind) && !row.ReceivedOn.IsZero() && row.ReceivedOn <= h.AsOf {
			all = append(all, filing{row: row, days: []civil.Date{row.ReceivedOn}})
		}
	}
	for i := range h.Declaration.Bad {
		b := &h.Declaration.Bad[i]
		days := []civil.Date{b.Row.ReceivedOn}
		if b.Faulty("received_on") {
			days = some
		} else if b.Row.ReceivedOn.IsZero() || b.Row.ReceivedOn > h.AsOf {
			continue
		}
		if !slices.Contains(kinds, b.Row.Kind) && !b.Faulty("kind") {
			continue
		}
		f := filing{row: &b.Row, days: days}
		if !b.Aside.Sound(append(columns, "kind", "received_on")...) {
			f.why = wording.Unreadable(b.Aside)
		}
		all = append(all, f)
	}
	return all
}

// first is the declaration that was received first of those that certainly settle the duty; nil without one.
func first(all []filing) (earliest *filing) {
	for i := range all {
		f := &all[i]
		if len(f.why) == 0 && (earliest == nil || f.days[0] < earliest.days[0] ||
			f.days[0] == earliest.days[0] && filingKey(f.row) < filingKey(earliest.row)) {
			earliest = f
		}
	}
	return earliest
}

// on is the day on which it was received; zero where there is none.
func (f *filing) on() civil.Date {
	if f == nil {
		return 0
	}
	return f.days[0]
}
