package reports

import (
	"cmp"
	"strconv"
	"strings"

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

// columnMessage has the law behind the sentence, where it needs the least room, and what must not be overlooked.
func columnMessage() caseColumn {
	return caseColumn{column{sayMessageAndLaw, 35}, func(l *line) cell {
		message := briefly(l.Ruling).Reasons.Message
		if law := l.part.law(); !law.IsZero() {
			message = join(" ", withoutStop(message), with(sayInBrackets, law))
		}
		if notes := l.notes(); len(notes) > 0 {
			message = join(". ", withoutStop(message), with(sayMind, join("; ", notes...)))
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
		life := lifeText(l.Life, l.part)
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

// columnNote is the last one of every annex.
func columnNote() caseColumn { return caseColumn{column{sayNote, 9.5}, (*line).noteCell} }

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
