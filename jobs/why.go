package jobs

import (
	"hash/maphash"
	"slices"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
)

// why says, as far as it is known, why a subject is no longer in the population. Of what the records say no more it does not
// say that it has ended: the row may have been lost, or taken out.
func (f *fates) why(l ledger.Life, ref *rules.Reference, asOf civil.Date) ledger.Reason {
	rule, known := catalog.Lookup(l.Rule)
	if !known {
		return ledger.NotKnown // and its rule was not evaluated
	}
	if l.Subject.Kind == rules.PersonSubject {
		switch p := f.all[f.persons[l.Subject.ID]]; {
		case !p.met:
			return ledger.Unrecorded
		case p.left:
			return ledger.LeftService
		}
	}
	if rule.Yearly && yearOf(l.Obligation)+rule.YearsAfter < asOf.Year() {
		return ledger.YearOver
	}
	return f.whyStill(rule, l, ref, asOf)
}

// yearOf is the year with which the obligation of a yearly rule ends.
func yearOf(obligation string) int {
	year, _ := strconv.Atoi(obligation[strings.LastIndexByte(obligation, '/')+1:])
	return year
}

// whyStill says it of whoever, or whatever, still is there.
func (f *fates) whyStill(rule *rules.Rule, l ledger.Life, ref *rules.Reference, asOf civil.Date) ledger.Reason {
	standing, _ := ref.PositionLines.Follow(l.Position, l.FirstOn, asOf) // a code that was replaced before is another desk's by now
	position, usable := ref.Position(standing)
	switch {
	case rule.Kind == rules.UnitSubject && len(rule.Rows) > 0 && !keptInList(rule, l.Obligation, ref): // what was given to a unit does not end with the unit, but with its row
		return ledger.Unrecorded
	case rule.Kind == rules.UnitSubject && len(rule.Rows) > 0:
		return ledger.LeftPost
	case l.Subject.Kind == rules.UnitSubject && unitNow(l, ref, asOf) != l.Subject.ID,
		l.Subject.Kind == rules.PositionSubject && !slices.Equal(ref.PositionLines.Standing(l.Subject.ID, given(l, ref.PositionLines), asOf), []string{l.Subject.ID}):
		return ledger.Closed
	case rule.Listed && usable && position.Listed == record.No:
		return ledger.Struck
	case l.Position != "" && !usable && !ref.BadPosition(standing), l.Subject.Kind == rules.PersonSubject && !f.recorded(rule, l, ref, asOf):
		return ledger.Unrecorded
	}
	return ledger.LeftPost
}

// keptInList reports whether one of the lists that a rule's obligations rest on still has a row that bears the obligation's name.
func keptInList(rule *rules.Rule, obligation string, ref *rules.Reference) bool {
	return slices.ContainsFunc(rule.Rows, func(name string) bool {
		kind, _ := record.Lookup(name)
		if kind.CutBy != record.Whole {
			return false
		}
		for e := range kind.Entries(ref.Rows) {
			if e.Key == rules.Key(kind.Key[0], obligation) {
				return true
			}
		}
		return false
	})
}

// trace tells that a dossier has a row, which is all that is remembered of it: of a country's open findings there are millions.
type trace uint32

var traces = maphash.MakeSeed()

func traceOf(kind, about string) trace { return trace(maphash.String(traces, kind+" "+about)) }

// appendTraces adds those of the rows that obligations rest on, also where they were set aside: by what the obligation names, or
// where it names none of them that there are some.
func appendTraces(all []trace, d *rules.Dossier, kinds []*record.Kind) []trace {
	for a := range d.Assignment.All() {
		all = append(all, traceOf("assignment", a.PositionID))
	}
	for x := range d.Deferral.All() {
		all = append(all, traceOf("deferral", x.Ground+"/"+x.StartsOn.String()))
	}
	for p := range d.Posting.All() {
		all = append(all, traceOf("posting", p.PostingID))
	}
	for _, kind := range kinds {
		for range kind.Entries(d.Set) {
			all = append(all, traceOf(kind.Name, ""))
			break
		}
	}
	return all
}

// traced are the kinds that obligations rest on and do not name a row of.
func traced() (kinds []*record.Kind) {
	for _, r := range catalog.All() {
		for _, name := range r.Rows {
			kind, ok := record.Lookup(name)
			if ok && !slices.Contains([]string{"assignment", "deferral", "posting"}, name) && !slices.Contains(kinds, kind) {
				kinds = append(kinds, kind)
			}
		}
	}
	return kinds
}

// appendSteps adds where lineage led with the positions of a dossier's rows: each from the day on which it began, also where it was
// set aside, and from the beginning where that cannot be read. Nobody goes along who had moved before.
func appendSteps(all []trace, d *rules.Dossier, lines rules.Lineage, asOf civil.Date) []trace {
	for a := range d.Assignment.All() {
		if lines.Succeeded(a.PositionID) && !movedAhead(d, a, lines, asOf) {
			for _, next := range lines.Standing(a.PositionID, lines.FirstStep(a.PositionID, a.StartsOn), asOf) {
				all = append(all, stepOf(a.PositionID, next))
			}
		}
	}
	return all
}

// movedAhead reports whether the person had left an assignment for a position that only later took the place of its own: they
// moved there, and what they had held is left behind.
func movedAhead(d *rules.Dossier, a *record.Assignment, lines rules.Lineage, asOf civil.Date) bool {
	if a.EndsOn.IsZero() {
		return false
	}
	line := lines.Progeny(a.PositionID, asOf)
	for b := range d.Assignment.All() {
		for _, link := range lines.Predecessors(b.PositionID) {
			before := a.EndsOn+1 < link.On && b.StartsOn < link.On && (b.EndsOn.IsZero() || b.EndsOn > a.EndsOn)
			if before && link.On <= asOf && b.PositionID != a.PositionID && slices.Contains(line, b.PositionID) && slices.Contains(line, link.ID) {
				return true
			}
		}
	}
	return false
}

func stepOf(position, next string) trace { return traceOf("step", position+"\x00"+next) }

// recorded reports whether the records still have the rows that a person's obligation rests on: what they say of its end is
// then what the rule went by.
func (f *fates) recorded(rule *rules.Rule, l ledger.Life, ref *rules.Reference, asOf civil.Date) bool {
	met := f.all[f.persons[l.Subject.ID]]
	rows := f.rows[met.from:met.to]
	has := func(kind, about string) bool { return slices.Contains(rows, traceOf(kind, about)) }
	return !slices.ContainsFunc(rule.Rows, func(kind string) bool {
		switch kind {
		case "assignment":
			return !slices.ContainsFunc(kin(ref.PositionLines, l.Position, asOf), func(id string) bool { return has(kind, id) })
		case "deferral", "posting":
			return !has(kind, l.Obligation)
		}
		return !has(kind, "")
	})
}

// kin is a position with all that it continues and that continues it.
func kin(lines rules.Lineage, position string, asOf civil.Date) []string {
	return append(lines.Progeny(position, asOf), lines.Ancestry(position, civil.MaxDate)[1:]...)
}
