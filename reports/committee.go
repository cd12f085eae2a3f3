package reports

import (
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// committeeAnnex lists what the committee itself owes, and what it has asked of the units.
func committeeAnnex() annex {
	return annex{
		code:   rules.Committee,
		number: record.Text{VI: "PHỤ LỤC V", EN: "ANNEX V"},
		title:  record.Text{VI: "BAN CHỈ ĐẠO: HỌP, KẾT LUẬN, NHIỆM VỤ", EN: "THE COMMITTEE: MEETINGS, CONCLUSIONS, TASKS"},
		columns: []caseColumn{
			columnNo(),
			{column{sayLeadUnit, 18}, (*line).inspectedCell},
			columnID(),
			{column{sayMatter, 14}, (*line).matterCell},
			columnStatus(), columnRule(),
			{column{sayMetOn, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			{column{sayConclusionNo, 12}, func(l *line) cell { return l.write(l.evidence(rules.RoleDecision).Value, textCell) }},
			columnDue(), columnLate(),
			{column{sayDoneOn, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleReceived) }},
			columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}

// matterCell is what is owed: a quarter, a meeting or a task by its number, a report by its period and year.
func (l *line) matterCell() cell {
	year, period, _ := strings.Cut(l.Obligation, "/")
	kind, _ := record.Lookup("periodic_report")
	column := kind.Columns[kind.Column("period")]
	if !slices.ContainsFunc(column.Codes, func(c record.Code) bool { return c.Word == period }) {
		return l.write(l.Obligation, textCell)
	}
	name := column.Word(period)
	return l.say(record.Text{VI: withCode(name.VI, year), EN: withCode(name.EN, year)}, textCell)
}
