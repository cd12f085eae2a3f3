package declaration

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// enrolment is how somebody who must declare stands on the list of those who must.
type enrolment struct {
	rules.Hearing
	held    *record.Assignment // the position for which they must declare; nil where it is for their grade alone
	grade   string             // the grade for which they must; empty where it is for a position alone
	listed  *record.Obligation // the row by which the list has the person; nil without one
	since   civil.Date         // since when they must; zero where that is not known
	due     rules.Limit
	said    rules.Outcome
	missing []rules.Missing
}

// judgeEnrolment gives a verdict on everyone who must declare and is on the list, and on everyone of whom either is not known. Who is
// missed is told at the end, when the whole list is known.
func judgeEnrolment(h rules.Hearing) []rules.Verdict {
	e := enrolmentOf(h)
	if e.said == notCounted || !quiet(e.said) {
		return nil
	}
	told := e // only now, because most people are no concern of the rule
	return []rules.Verdict{told.verdict()}
}

// enrolmentOf is how somebody stands on the list; not counted where nobody asks them to declare.
func enrolmentOf(h rules.Hearing) (e enrolment) {
	contract := h.Self().Official == record.No && !h.Unreadable("official")
	if h.HasLeft() || contract || h.Param("dec.initial_days", h.AsOf).Key == "" {
		return e
	}
	e.Hearing = h
	e.byPosition()
	if e.held == nil || e.fallDue() != rules.Overdue {
		e.byGrade()
	}
	listed, perhaps := enrolled(h)
	e.listed = listed
	switch must := e.held != nil || e.grade != ""; {
	case listed == nil:
		e.judge(must, perhaps)
	case must:
		e.said, e.due = rules.Pass, rules.Limit{}
	}
	return e
}

// enrolled finds the row by which the list has the person, the first of them: one of any sort but for personnel work, which is asked of
// whoever is to be appointed. Perhaps is why one of which the sort cannot be read may be such.
func enrolled(h rules.Hearing) (listed *record.Obligation, perhaps []rules.Missing) {
	for i := range h.Obligation.Good {
		if row := &h.Obligation.Good[i]; row.Kind != "personnel" {
			return row, nil
		}
	}
	for i := range h.Obligation.Bad {
		switch b := &h.Obligation.Bad[i]; {
		case b.Faulty("kind"):
			perhaps = joined(perhaps, wording.Unreadable(b.Aside)...)
		case b.Row.Kind != "personnel" && listed == nil:
			listed = &b.Row
		}
	}
	return listed, perhaps
}

// byPosition finds the position for which the person must declare, and since when they have held such positions without a break.
func (e *enrolment) byPosition() {
	for day, more := e.AsOf, true; more; {
		more = false
		for i, place := range e.Places() {
			a := &e.Assignment.Good[i]
			if !(civil.Interval{First: a.StartsOn, Last: a.EndsOn}).Contains(day) {
				continue
			}
			if must, _ := mustDeclare(e.Hearing, a.PositionID, place); !must {
				continue
			}
			if day == e.AsOf && (e.held == nil || a.StartsOn < e.held.StartsOn || a.StartsOn == e.held.StartsOn && a.PositionID < e.held.PositionID) {
				e.held = a
			}
			if e.since.IsZero() || a.StartsOn < e.since {
				e.since, more = a.StartsOn, true
			}
		}
		if more {
			day = e.since - 1
		}
	}
}

// byGrade finds out whether the person must declare for their grade. Since when they have it no record says: it is taken to be since
// they joined the ministry.
func (e *enrolment) byGrade() {
	grade := e.Self().GradeCode
	if grade == "" || e.Unreadable("grade_code") || !slices.Contains(e.Param("dec.list_grades", e.AsOf).List, grade) {
		return
	}
	e.grade = grade
	switch hired := e.Self().HiredOn; {
	case hired > e.AsOf && !e.Unreadable("hired_on"):
		e.grade = ""
	case !e.Has("person", "hired_on"):
		e.since = 1
	case hired.IsZero() || e.Unreadable("hired_on"):
	case e.since.IsZero() || hired < e.since:
		e.since = hired
	}
}

// judge says how it stands with somebody whom the list certainly does not have, or perhaps.
func (e *enrolment) judge(must bool, perhaps []rules.Missing) {
	switch {
	case !must:
		e.missing = e.mayHaveTo()
		if len(e.missing) == 0 {
			return // and nobody asks them to declare
		}
	case e.since.IsZero():
		e.missing = e.noHiring()
	default:
		e.said = e.fallDue()
		if e.AsOf > e.due.First && e.said == rules.DueSoon {
			e.missing = joined(e.missing, wording.DaysOff(e.due)...)
		}
	}
	if e.said == rules.DueSoon { // earlier than is certain, and it would be overdue
		e.missing = joined(e.missing, e.mayHaveTo()...)
		if e.grade != "" && (e.Self().HiredOn.IsZero() || e.Unreadable("hired_on")) && e.Has("person", "hired_on") {
			e.missing = joined(e.missing, e.noHiring()...)
		}
	}
	if official := e.Self().Official; e.Has("person", "official") && (official == record.Unknown || e.Unreadable("official")) {
		e.missing = joined(e.missing, e.lacks("official", text("không rõ có phải cán bộ, công chức, viên chức hay không", "it is not known whether the person is an official or on contract"))...)
	}
	e.missing = joined(joined(e.missing, perhaps...), unreadableLeaving(e.Hearing)...)
	if len(e.missing) > 0 {
		e.said = rules.Unknown
	}
}

// fallDue says by when the list had to have the person, and how that stands for who is not on it: by the day on which their first
// declaration was due. What was so before the law was in force counts from then.
func (e *enrolment) fallDue() rules.Outcome {
	since := e.since
	if e.Param("dec.initial_days", since).Key == "" {
		since = e.Param("dec.initial_days", e.AsOf).Force().First
	}
	e.due = e.LastDay(e.FallsDueInDays(since, "dec.initial_days"))
	if e.AsOf > e.due.Last {
		return rules.Overdue
	}
	return rules.DueSoon
}

func (e *enrolment) noHiring() []rules.Missing {
	return e.lacks("hired_on", text("không rõ ngày vào Bộ nên không biết đã quá hạn đưa vào danh sách hay chưa", "the day of joining the ministry is not known, nor whether it is too late"))
}

// lacks says that a column of the person's own row is empty, or cannot be read.
func (e *enrolment) lacks(column string, why record.Text) []rules.Missing {
	if e.Unreadable(column) {
		return unreadablePerson(e.Hearing)
	}
	return []rules.Missing{{Record: "person", Key: personKey(e.Hearing), Field: column, Why: why}}
}

// mayHaveTo lists what may make somebody a declarant on the as-of date, or from an earlier day than is certain: a grade that is not
// known, a row that was set aside, a position of which it is not known whether its holder must declare.
func (e *enrolment) mayHaveTo() (missing []rules.Missing) {
	if e.grade == "" && e.Has("person", "grade_code") && (e.Self().GradeCode == "" || e.Unreadable("grade_code")) && len(e.Param("dec.list_grades", e.AsOf).List) > 0 {
		missing = e.lacks("grade_code", text("không rõ ngạch nên không biết có phải kê khai theo ngạch hay không", "the grade is not known, nor whether the person must declare for it"))
	}
	for i, place := range e.Places() {
		a := &e.Assignment.Good[i]
		if days := (civil.Interval{First: a.StartsOn, Last: a.EndsOn}); days.Contains(e.AsOf) || e.since > 1 && days.Contains(e.since-1) {
			if _, doubts := mustDeclare(e.Hearing, a.PositionID, place); len(doubts) > 0 {
				missing = joined(missing, doubts...)
			}
		}
	}
	for i := range e.Assignment.Bad {
		b := &e.Assignment.Bad[i]
		days := civil.Interval{First: b.Row.StartsOn, Last: b.Row.EndsOn}
		if !mayBeOf(b.Aside, days, e.AsOf) && (e.since <= 1 || !mayBeOf(b.Aside, days, e.since-1)) {
			continue
		}
		must, doubts := mustDeclare(e.Hearing, b.Row.PositionID, e.Ref.Place(b.Row.PositionID))
		if b.Faulty("position_id") || must || len(doubts) > 0 {
			missing = joined(missing, wording.Unreadable(b.Aside)...)
		}
	}
	return missing
}

// mustDeclare reports whether whoever holds a position must declare: by its own row, or where no list has it by that of what has taken
// its place. The doubts are what could make it so.
func mustDeclare(h rules.Hearing, position string, place *rules.Place) (certain bool, doubts []rules.Missing) {
	if !unlisted(place) {
		return declarable(place)
	}
	alive := h.Ref.PositionLines.Alive(position, h.AsOf)
	if doubts = perhapsListed(h, position, alive); len(doubts) > 0 {
		return false, doubts
	}
	if place = h.Ref.Place(alive); unlisted(place) {
		return false, nil
	}
	return declarable(place)
}

// declarable is what the rows of a position say.
func declarable(place *rules.Place) (certain bool, doubts []rules.Missing) {
	if row := place.Row; row != nil {
		if row.Declarable == record.Unknown && row.Leadership == "" {
			doubts = []rules.Missing{{Record: "position", Key: rules.Key("position_id", row.PositionID), Field: "declarable", Why: text(
				"không rõ người giữ vị trí này có phải kê khai hay không", "it is not known whether its holder must declare")}}
		}
		return row.Declarable == record.Yes || row.Leadership != "", doubts
	}
	for _, b := range place.Aside {
		readable := !b.Has(record.Contradiction) && len(place.Aside) == 1
		switch {
		case readable && (b.Row.Declarable == record.Yes || b.Row.Leadership != ""):
			return true, nil
		case readable && b.Row.Declarable == record.No && !b.Faulty("leadership"):
			return false, nil
		}
		doubts = joined(doubts, wording.Unreadable(b.Aside)...)
	}
	return false, doubts
}

func unlisted(place *rules.Place) bool {
	return place == nil || place.Row == nil && len(place.Aside) == 0
}

// perhapsListed says why a position that no list has may be one: a row of the list, or of lineage, cannot be read.
func perhapsListed(h rules.Hearing, position, alive string) (doubts []rules.Missing) {
	for i := range h.Ref.Rows.Position.Bad {
		if b := &h.Ref.Rows.Position.Bad[i]; b.Faulty("position_id") {
			doubts = joined(doubts, wording.Unreadable(b.Aside)...)
		}
	}
	for i := range h.Ref.Rows.PositionLineage.Bad {
		if b := &h.Ref.Rows.PositionLineage.Bad[i]; b.Faulty("predecessor_id") || b.Row.PredecessorID == position || b.Row.PredecessorID == alive {
			doubts = joined(doubts, wording.Unreadable(b.Aside)...)
		}
	}
	return doubts
}
