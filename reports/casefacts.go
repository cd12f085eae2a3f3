package reports

import (
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// What the evidence of a case says to a reader.

// notes are the method of counting where it is not the usual one, and the parameters that are not yet decided.
func (l *line) notes() []record.Text {
	notes := l.methods()
	if l.Outcome.Open() && l.Subject.Kind == rules.PersonSubject && l.doubted[l.Subject.ID] {
		notes = append(notes, sayDoubtedRecords)
	}
	if !l.Confirmed {
		for _, p := range l.Reasons.Parameters {
			if !p.Confirmed {
				notes = append(notes, l.settingText(p))
			}
		}
	}
	return notes
}

// methods say how months were counted where the day that comes out is not the one that a reader would reckon.
func (l *line) methods() (notes []record.Text) {
	for _, role := range []rules.Role{rules.RoleHeld, rules.RoleHome} {
		if _, method, ok := rules.HeldWords(l.evidence(role).Value); ok && method.VI == civil.Summed.VI() {
			notes = append(notes, method)
		}
	}
	return notes
}

// evidence is the last fact with a role; of several extensions it is the one that counts. Its zero value is none.
func (l *line) evidence(role rules.Role) rules.Evidence {
	for i := len(l.Reasons.Evidence) - 1; i >= 0; i-- {
		if l.Reasons.Evidence[i].Role == role {
			return l.Reasons.Evidence[i]
		}
	}
	return rules.Evidence{}
}

// dayOf shows a fact that is a day.
func (l *line) dayOf(role rules.Role) cell {
	value := l.evidence(role).Value
	if on, ok := civil.ParseBytes([]byte(value)); ok {
		return l.on(on, day)
	}
	return l.write(value, centred)
}

// lengthOf shows a fact that is a length of time.
func (l *line) lengthOf(role rules.Role) cell {
	value := l.evidence(role).Value
	if length, _, ok := rules.HeldWords(value); ok {
		return l.say(record.Text{VI: stacked(length.VI), EN: stacked(length.EN)}, centred)
	}
	return l.write(value, centred)
}

// stacked puts the days under the months, or a narrow column breaks between a number and its word.
func stacked(length string) string {
	if words := strings.Fields(length); len(words) == 4 {
		return words[0] + " " + words[1] + "\n" + words[2] + " " + words[3]
	}
	return length
}

// ground says why a case is exempt or deferred: each ground with the end and the number of the decision that follow it among
// the evidence.
func (l *line) ground() record.Text {
	var grounds []record.Text
	for _, e := range l.Reasons.Evidence {
		last := len(grounds) - 1
		switch {
		case e.Role == rules.RoleGround:
			grounds = append(grounds, factText(e))
		case last >= 0 && (e.Field == "deferred_until" || e.Field == "evidence_no"):
			grounds[last] = join(", ", grounds[last], factText(e))
		}
	}
	return join("; ", grounds...)
}

// factText is a fact as a reader understands it: a code in words, a day as days are written.
func factText(e rules.Evidence) record.Text {
	if column, ok := columnOf(e.Record, e.Field); ok && column.Type == record.CodeColumn {
		return column.Word(e.Value)
	}
	value := plain(e.Value)
	if on, ok := civil.ParseBytes([]byte(e.Value)); ok {
		value = with(plain("%s"), on)
	}
	switch e.Field {
	case "retires_on":
		return with(sayRetires, value)
	case "deferred_until":
		return with(sayUntil, value)
	case "left_on":
		return with(sayLeaves, value)
	case "rearranged_on":
		return with(sayRearranged, value)
	}
	if strings.HasSuffix(e.Field, "_no") {
		return with(sayDecisionNo, value)
	}
	return value
}

func columnOf(kind, field string) (record.Column, bool) {
	k, ok := record.Lookup(kind)
	if !ok {
		return record.Column{}, false
	}
	i := k.Column(field)
	if i < 0 {
		return record.Column{}, false
	}
	return k.Columns[i], true
}
