package reports

import (
	"probity/internal/record"
	"probity/rules"
)

// proceduresAnnex lists the procedures that must exist, be reviewed and be published.
func proceduresAnnex() annex {
	return annex{
		code:   rules.Procedures,
		number: record.Text{VI: "PHỤ LỤC VI", EN: "ANNEX VI"},
		title:  record.Text{VI: "QUY TRÌNH", EN: "PROCEDURES"},
		columns: []caseColumn{
			columnNo(),
			{column{sayInCharge, 20}, (*line).inspectedCell},
			columnID(),
			{column{sayProcedure, 13}, func(l *line) cell { return l.write(l.Obligation, textCell) }},
			{column{sayArea, 11}, func(l *line) cell { return l.say(factText(l.evidence(rules.RoleTier)), textCell) }},
			columnStatus(), columnRule(),
			{column{sayInForceSince, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			{column{saySeen, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleReceived) }},
			columnDue(), columnLate(), columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}
