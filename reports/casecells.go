package reports

import (
	"cmp"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// The columns that every annex has.

func columnNo() caseColumn {
	return caseColumn{column{sayNo, 4.5}, func(*line) cell { return empty(running) }} // numbered when all are in order
}

func columnName() caseColumn {
	return caseColumn{column{sayFullName, 15}, func(l *line) cell { return l.write(l.who(), textCell) }}
}

func columnID() caseColumn {
	return caseColumn{column{sayID, 9.5}, func(l *line) cell { return l.write(l.Subject.ID, centred) }}
}

func columnStatus() caseColumn {
	return caseColumn{column{sayStatus, 10}, (*line).statusCell}
}

func columnRule() caseColumn {
	return caseColumn{column{sayRuleAndSeverity, 11}, func(l *line) cell { return l.ruleCell(&l.Ruling) }}
}

// law is the first place that a rule rests on, as it is cited beside a name: a law by its number, and without the remark
// in brackets. The last sheet has all places in full.
func (p *RulePart) law() record.Text {
	if len(p.Basis) == 0 {
		return record.Text{}
	}
	cite := func(place string) string {
		place, _, _ = strings.Cut(place, " (")
		if _, number, named := strings.Cut(place, " số "); named && strings.HasPrefix(place, "Luật ") {
			place = "Luật số " + number
		}
		return place
	}
	return record.Text{VI: cite(p.Basis[0].Text.VI), EN: cite(p.Basis[0].Text.EN)}
}

// ruleCell is the rule and the severity, as a word beside its number.
func (b *book) ruleCell(r *rules.Ruling) cell {
	word := r.Severity.Text()
	return b.write(r.Rule+"\n"+b.beneath(record.Text{VI: r.Severity.String() + " " + word.VI, EN: r.Severity.String() + " " + word.EN}), centred)
}

func columnDue() caseColumn {
	return caseColumn{column{sayDueOn, 10.5}, func(l *line) cell { return l.on(l.DueOn, day) }}
}

// columnLate counts the days since the due day of what is overdue: before it there is nothing to count, and the days left stand
// in the sentence; and of whom it is not known whether anything was due, nobody may say that it is late.
func columnLate() caseColumn {
	return caseColumn{column{sayDaysLate, 7}, func(l *line) cell {
		if l.DaysLate <= 0 || l.Outcome != rules.Overdue {
			return empty(amount)
		}
		return count(l.DaysLate, amount)
	}}
}

// columnMessage has the law behind the sentence, where it needs the least room.
func columnMessage() caseColumn {
	return caseColumn{column{sayMessageAndLaw, 35}, func(l *line) cell {
		message := briefly(l.Ruling).Reasons.Message
		if law := l.part.law(); !law.IsZero() {
			message = join(" ", withoutStop(message), with(sayInBrackets, law))
		}
		return l.say(message, textCell)
	}}
}

func columnAdvice() caseColumn {
	return caseColumn{column{sayAdvice, 18}, func(l *line) cell { return l.say(l.Reasons.Advice, textCell) }}
}

// columnLife tells new from old in one glance: what goes on says since when.
func columnLife() caseColumn {
	return caseColumn{column{sayLife, 11}, func(l *line) cell {
		life := l.lifeText(l.Life, l.part)
		switch {
		case l.FirstSeen.IsZero() || l.FirstSeen == l.AsOf:
		case l.Life == Ongoing:
			life = with(sayGoesOnSince, life, l.FirstSeen)
		default: // it did not get worse, or come back, on the day that it was first seen
			life = with(sayFirstSeen, life, l.FirstSeen)
		}
		return l.say(life, centred)
	}}
}

// columnNote is for the reader's pen, and says what must not be overlooked.
func columnNote() caseColumn {
	return caseColumn{column{sayNote, 9.5}, func(l *line) cell { return l.say(join("; ", l.notes()...), noteCell) }}
}

// who is the subject's name, with the year of birth where another person of the ministry has the same. A name is the same in both
// languages and is printed once.
func (l *line) who() string {
	switch {
	case strings.TrimSpace(l.SubjectName) == "":
		return l.beside(sayNameless)
	case l.Homonym && l.BornYear == 0:
		return l.SubjectName + " (" + l.beside(sayBornUnknown) + ")"
	case l.Homonym:
		return l.SubjectName + " (" + l.beside(sayBorn) + " " + strconv.Itoa(l.BornYear) + ")"
	}
	return l.SubjectName
}

// briefly shortens a name that no person has, so that a sentence shows what it says. The column of names has all of it.
func briefly(r rules.Ruling) rules.Ruling {
	const most = 80
	letters := []rune(r.SubjectName)
	if len(letters) <= most {
		return r
	}
	short := string(letters[:most]) + "…"
	r.Reasons.Message.VI = strings.ReplaceAll(r.Reasons.Message.VI, r.SubjectName, short)
	r.Reasons.Message.EN = strings.ReplaceAll(r.Reasons.Message.EN, r.SubjectName, short)
	r.SubjectName = short
	return r
}

// withCode is a name and its code on the next line.
func withCode(name, code string) string {
	switch {
	case name == "" || name == code:
		return code
	case code == "":
		return name
	}
	return name + "\n(" + code + ")"
}

func (l *line) unitCell() cell { return l.write(cmp.Or(l.UnitName, l.UnitID), textCell) }

// notes are the method of counting where it is not the usual one, and the parameters that are not yet decided.
func (l *line) notes() []record.Text {
	notes := l.methods()
	if !l.Confirmed {
		for _, p := range l.Reasons.Parameters {
			if !p.Confirmed {
				notes = append(notes, settingText(p))
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
		value = with(record.Text{VI: "%s", EN: "%s"}, on)
	}
	switch e.Field {
	case "retires_on":
		return with(sayRetires, value)
	case "deferred_until":
		return with(sayUntil, value)
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
