package declaration

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// handover is what became of a declaration that was received, as a fact keeps it until all are known.
type handover struct {
	rules.Scope
	paper   record.Declaration
	whose   string // the declarant
	place   workplace
	ours    bool // the declarant serves in that unit now, or below it: elsewhere they are no matter of its workbook
	due     rules.Limit
	done    civil.Date // reviewed: handed over or sent back, whichever was first; zero while it was neither
	said    rules.Outcome
	missing []rules.Missing
}

// handovers are those of the declarations of the person that were received. The duty is the unit's: it goes on when the person has left.
type handovers []*handover

func handoversOf(h rules.Hearing) (all handovers) {
	for i := range h.Declaration.Good {
		all = all.with(h, handoverOf(h, &h.Declaration.Good[i], nil))
	}
	var told []string
	for i := range h.Declaration.Bad {
		id := numberOf(&h.Declaration.Bad[i])
		if slices.Contains(told, id) {
			continue
		}
		told = append(told, id)
		var one *handover
		for j := i; j < len(h.Declaration.Bad); j++ {
			if b := &h.Declaration.Bad[j]; numberOf(b) == id {
				one = one.and(handoverOf(h, &b.Row, &b.Aside))
			}
		}
		all = all.with(h, one)
	}
	return all
}

func (all handovers) with(h rules.Hearing, o *handover) handovers {
	if o == nil {
		return all
	}
	o.serve(h)
	return append(all, o)
}

// judgeReviewed gives the verdicts on what was done in time, or is far from due: of most, which need not be kept until all are known.
func judgeReviewed(h rules.Hearing) (verdicts []rules.Verdict) {
	for _, o := range rules.Once(h, handoversOf) {
		if o.said == rules.Pass {
			verdicts = append(verdicts, o.verdict(false))
		}
	}
	return verdicts
}

// unreviewed notes the others, of which several may bear one number.
func unreviewed(h rules.Hearing) (facts []rules.Fact) {
	for _, o := range rules.Once(h, handoversOf) {
		if o.said != rules.Pass {
			facts = append(facts, rules.Fact{Key: o.place.unit, Word: o.paper.DeclarationID + "\t" + o.whose, Detail: o})
		}
	}
	return facts
}

// numberOf is the number of a declaration that was set aside; empty where it cannot be read.
func numberOf(b *record.Bad[record.Declaration]) string {
	if b.Faulty("declaration_id") {
		return ""
	}
	return b.Row.DeclarationID
}

// and brings together rows that bear one number.
func (o *handover) and(other *handover) *handover {
	switch {
	case o == nil:
		return other
	case other == nil:
		return o
	case len(other.missing) > 0 && len(o.missing) == 0:
		o, other = other, o
	}
	o.missing = joined(o.missing, other.missing...)
	return o
}

// handoverOf judges one row, which was set aside where aside is there; nil where it is not looked at.
func handoverOf(h rules.Hearing, row *record.Declaration, aside *record.Aside) *handover {
	o := &handover{Scope: h.Scope, paper: *row, whose: h.ID, said: rules.Unknown}
	var doubts []rules.Missing
	if aside != nil && !aside.Sound("declaration_id", "received_on", "handed_over_on", "returned_on") {
		doubts = wording.Unreadable(*aside)
		if unlike := aside.Has(record.Contradiction); unlike || aside.Faulty("received_on") {
			if !unlike && longAgo(h, row.HandedOverOn) {
				return nil
			}
			o.missing = doubts
			return o
		}
		if aside.Faulty("declaration_id") {
			o.paper.DeclarationID = ""
		}
	}
	if row.ReceivedOn.IsZero() || row.ReceivedOn > h.AsOf || h.Param("dec.handover_days", row.ReceivedOn).Key == "" {
		return nil
	}
	o.judge(h)
	switch {
	case o.said == notCounted:
		return nil
	case !quiet(o.said):
		o.missing = joined(o.missing, doubts...)
	}
	if len(o.missing) > 0 {
		o.said = rules.Unknown
	}
	return o
}

// longAgo reports whether a declaration was handed over so long ago that it is told no more, whenever it was received.
func longAgo(h rules.Hearing, handed civil.Date) bool {
	return !handed.IsZero() && handed <= h.AsOf && late(h, handed) == notCounted
}

// judge asks whether it was reviewed in time.
func (o *handover) judge(h rules.Hearing) {
	o.due = h.LastDay(h.FallsDueInDays(o.paper.ReceivedOn, "dec.handover_days"))
	var filings []filing
	if o.done = reviewedOn(h, &o.paper); !o.done.IsZero() {
		filings = []filing{{row: &o.paper, days: []civil.Date{o.done}}}
	}
	o.said, _, o.missing = question{o.due, filings, func(done, due civil.Date) rules.Outcome {
		switch {
		case !done.IsZero() && done <= due:
			return rules.Pass
		case !done.IsZero():
			return late(h, o.due.Counted)
		}
		return h.ByDate(due, int(h.Param("dec.handover_soon_days", due).Int))
	}}.answer()
	if !o.done.IsZero() && o.done < o.paper.ReceivedOn && late(h, o.due.Counted) != notCounted {
		o.missing = joined(o.missing, rules.Missing{Record: "declaration", Key: o.key(), Field: "received_on", Why: text(
			"bàn giao hoặc trả lại trước ngày nhận: một trong hai ngày ghi sai", "it was handed over or sent back before it was received: one of the days is wrong")})
	}
}

// reviewedOn is the first day on which the declaration was handed over or sent back, by the as-of date; zero while it was neither.
func reviewedOn(h rules.Hearing, row *record.Declaration) (first civil.Date) {
	for _, day := range []civil.Date{row.HandedOverOn, row.ReturnedOn} {
		if !day.IsZero() && day <= h.AsOf && (first.IsZero() || day < first) {
			first = day
		}
	}
	return first
}

// serve finds the unit that answers for it. Nobody is named where that is not known: what is late or due soon is open then.
func (o *handover) serve(h rules.Hearing) {
	if o.paper.ReceivedOn.IsZero() {
		return // and its missing day is told to the chair
	}
	o.place = servedIn(h, o.paper.ReceivedOn)
	if len(o.place.why) > 0 && o.said != rules.Pass {
		o.missing, o.said = joined(o.missing, o.place.why...), rules.Unknown
	}
	own := unitOf(h)
	o.ours = own != "" && h.Ref.Within(own, o.place.unit, h.AsOf)
}

// judgeHandovers gives a verdict on each declaration, to the unit that must hand it over.
func judgeHandovers(c rules.Chronicle) (verdicts []rules.Verdict) {
	for i, f := range c.Facts {
		o, _ := f.Detail.(*handover)
		same := func(other int) bool {
			if other < 0 || other >= len(c.Facts) || c.Facts[other].Key != f.Key {
				return false
			}
			its, _ := c.Facts[other].Detail.(*handover)
			return its.paper.DeclarationID == o.paper.DeclarationID
		}
		verdicts = append(verdicts, o.verdict(same(i-1) || same(i+1)))
	}
	return verdicts
}
