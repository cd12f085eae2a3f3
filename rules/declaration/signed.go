package declaration

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// signedIn are the declarations for personnel work that were signed within some days, or may have been, and the latest of those that
// certainly were signed on another day.
func signedIn(h rules.Hearing, window civil.Interval) (all []filing, other *record.Declaration) {
	for i := range h.Declaration.Good {
		row := &h.Declaration.Good[i]
		if row.Kind != "personnel" {
			continue
		}
		f, may := signing(h, row, window)
		switch {
		case may:
			all = append(all, f)
		case !row.SignedOn.IsZero() && row.SignedOn <= h.AsOf && later(row, other):
			other = row
		}
	}
	for i := range h.Declaration.Bad {
		b := &h.Declaration.Bad[i]
		if b.Row.Kind != "personnel" && !b.Faulty("kind") {
			continue
		}
		f, may := signing(h, &b.Row, window)
		if may && !b.Aside.Sound("kind", "signed_on") {
			f.why = wording.Unreadable(b.Aside)
		}
		if may {
			all = append(all, f)
		}
	}
	return all, other
}

// later reports whether a declaration was signed after another one, or there is none yet.
func later(row, than *record.Declaration) bool {
	return than == nil || row.SignedOn > than.SignedOn || row.SignedOn == than.SignedOn && filingKey(row) > filingKey(than)
}

// signing is when a declaration was signed, if that may be within the window: no later than it was received.
func signing(h rules.Hearing, row *record.Declaration, window civil.Interval) (f filing, may bool) {
	on, came := row.SignedOn, row.ReceivedOn
	within := func(day civil.Date) bool { return !day.IsZero() && day <= h.AsOf && window.Contains(day) }
	switch {
	case !on.IsZero() && (came.IsZero() || on <= came || within(on) && within(came)):
		return filing{row: row, days: []civil.Date{on}}, within(on)
	case !on.IsZero():
		return filing{row: row, days: []civil.Date{max(window.First, came)}, why: []rules.Missing{{Record: "declaration", Key: filingKey(row), Field: "received_on",
			Why: text("nhận trước khi ký: một trong hai ngày không đúng", "received before it was signed: one of the two days is wrong")}}}, within(on) || within(came)
	case within(came):
		return filing{row: row, days: []civil.Date{came}}, true
	case !came.IsZero() && came < window.First, window.First > h.AsOf:
		return filing{}, false
	}
	return filing{row: row, days: []civil.Date{window.First}, why: []rules.Missing{{Record: "declaration", Key: filingKey(row), Field: "signed_on",
		Why: text("không rõ ngày ký bản kê khai", "the day on which the declaration was signed is not known")}}}, true
}
