package declaration

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// missed is somebody whom the list does not have, as a fact keeps it until all are known.
type missed struct {
	rules.Verdict
	reasons rules.Reasons
	perhaps record.Text // what is said where the list may have them under another number
}

// gatherEnrolment notes who is missed, and whom the list has and no list of persons.
func gatherEnrolment(h rules.Hearing) []rules.Fact {
	if listed, _ := enrolled(h); listed != nil {
		if h.Known() {
			return nil
		}
		return []rules.Fact{{Word: h.ID}}
	}
	e := enrolmentOf(h)
	if quiet(e.said) {
		return nil
	}
	told := e
	v := told.verdict()
	m := &missed{v, v.Reasons(v), told.message(rules.Unknown)}
	m.Verdict.Reasons = nil // which reads rows that are used again
	return []rules.Fact{{Key: h.ID, Person: h.ID, Detail: m}}
}

// concludeEnrolment tells who is missed. Where the list has somebody whom no list of persons has, and whose number is theirs in another
// spelling, they may be on it.
func concludeEnrolment(c rules.Chronicle) (verdicts []rules.Verdict) {
	var strangers, known []string
	for _, f := range c.Facts {
		if f.Person == "" {
			strangers = append(strangers, f.Word)
		} else {
			known = append(known, f.Person)
		}
	}
	spelt := map[string][]string{}
	for stranger, persons := range record.AllResembling(strangers, slices.Values(known)) {
		for _, person := range persons {
			spelt[person] = append(spelt[person], stranger)
		}
	}
	for _, f := range c.Facts {
		if m, about := f.Detail.(*missed); about {
			verdicts = append(verdicts, m.told(spelt[f.Person]))
		}
	}
	return verdicts
}

// told is the verdict: open where the list has one of some numbers.
func (m *missed) told(spelt []string) rules.Verdict {
	v, reasons := m.Verdict, m.reasons
	if len(spelt) > 0 {
		slices.Sort(spelt)
		v.Outcome = rules.Unknown
		reasons.Message, reasons.Advice, reasons.Parameters = m.perhaps, wording.AdviceToMend(), nil
		for _, id := range spelt {
			reasons.Missing = append(reasons.Missing, rules.Missing{Record: "obligation", Key: rules.Key("person_id", id), Field: "person_id", Why: text(
				"mã này không có trong danh sách nhân sự và chỉ khác mã của người đó ở chữ hoa, khoảng trắng hoặc số 0 ở đầu",
				"no list of persons has this number, which differs from the person's by case, blanks or leading zeros only")})
		}
	}
	v.Reasons = func(rules.Verdict) rules.Reasons { return reasons }
	return v
}
