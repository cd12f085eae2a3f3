package reports

import (
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// declarationsAnnex lists who must declare assets and income, and what came of it. It shows days and sorts, and never what anybody owns.
func declarationsAnnex() annex {
	return annex{
		code:   rules.Declarations,
		number: record.Text{VI: "PHỤ LỤC IV", EN: "ANNEX IV"},
		title:  record.Text{VI: "KÊ KHAI TÀI SẢN, THU NHẬP", EN: "DECLARATIONS OF ASSETS AND INCOME"},
		columns: []caseColumn{
			columnNo(), columnName(), columnID(),
			{column{sayUnit, 15}, (*line).unitCell},
			{column{saySortDeclared, 12.5}, (*line).sortCell},
			columnStatus(), columnRule(),
			{column{sayArose, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			columnDue(),
			{column{sayReceived, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleReceived) }},
			{column{sayDaysLate, 7}, (*line).receivedLateCell},
			{column{sayExemption, 11.5}, func(l *line) cell { return l.say(l.ground(), textCell) }},
			columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}

// sortCell is what sort of declaration it is about: which one, or for which year where that is owed for a year.
func (l *line) sortCell() cell {
	sort := factText(l.evidence(rules.RoleSort))
	of := l.evidence(rules.RoleItem).Value
	if of == "" {
		_, of, _ = strings.Cut(l.Obligation, "/")
		if _, err := strconv.Atoi(of); err != nil {
			return l.say(sort, textCell)
		}
	}
	return l.say(record.Text{VI: withCode(sort.VI, of), EN: withCode(sort.EN, of)}, textCell)
}

// receivedLateCell counts the days since the due day of what is overdue: to the day on which it came, where it came at last.
func (l *line) receivedLateCell() cell {
	late := l.DaysLate
	if on, ok := civil.ParseBytes([]byte(l.evidence(rules.RoleReceived).Value)); ok {
		late = on.Sub(l.DueOn)
	}
	if late <= 0 || l.Outcome != rules.Overdue || l.Life.ended() {
		return empty(amount)
	}
	return count(late, amount)
}
