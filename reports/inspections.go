package reports

import (
	"cmp"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// inspectionsAnnex lists the units that must be checked, and what must come of their checks.
func inspectionsAnnex() annex {
	return annex{
		code:   rules.Inspections,
		number: record.Text{VI: "PHỤ LỤC III", EN: "ANNEX III"},
		title:  record.Text{VI: "THANH TRA, KIỂM TRA", EN: "INSPECTIONS AND CHECKS"},
		columns: []caseColumn{
			columnNo(),
			{column{sayUnit, 26}, (*line).inspectedCell},
			columnID(),
			{column{sayTier, 9}, func(l *line) cell { return l.say(factText(l.evidence(rules.RoleTier)), centred) }},
			columnStatus(), columnRule(),
			{column{sayLastCheck, 20}, (*line).lastCheckCell},
			{column{sayCountedFrom, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			{column{sayCycleOrTerm, 9}, (*line).cycleCell},
			columnDue(), columnLate(), columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}

// inspectedCell is the unit, and what has taken its place since.
func (l *line) inspectedCell() cell {
	name := cmp.Or(strings.TrimSpace(l.SubjectName), l.Subject.ID)
	if l.UnitID == "" || l.UnitID == l.Subject.ID {
		return l.write(name, textCell)
	}
	return l.say(with(sayNow, name, cmp.Or(l.UnitName, l.UnitID)), textCell)
}

// lastCheckCell is what sort of check it was, and its number; then the number of what it recommended. A cycle that runs from the unit's
// opening has none; where that is not certain nothing is said.
func (l *line) lastCheckCell() cell {
	check := l.evidence(rules.RoleCheck)
	switch {
	case check.Record == "" && l.Outcome != rules.Unknown && l.evidence(rules.RoleSince).Record == "unit":
		return l.say(sayNeverChecked, textCell)
	}
	var parts []record.Text
	if check.Record != "" {
		_, number, _ := strings.Cut(check.Key, "=")
		sort := factText(check)
		parts = append(parts, record.Text{VI: withCode(sort.VI, number), EN: withCode(sort.EN, number)})
	}
	if item := l.evidence(rules.RoleItem).Value; item != "" {
		parts = append(parts, with(sayItem, item))
	}
	return l.say(join("\n", parts...), textCell)
}

// cycleCell is how long the cycle or the term is, in months or in days.
func (l *line) cycleCell() cell {
	if months := l.evidence(rules.RoleTerm).Value; months != "" {
		return l.say(with(sayMonths, months), centred)
	}
	if days := l.evidence(rules.RoleDays).Value; days != "" {
		return l.say(with(sayDays, days), centred)
	}
	return empty(centred)
}
