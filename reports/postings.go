package reports

import (
	"probity/internal/record"
	"probity/rules"
)

// postingsAnnex lists who is abroad beyond the term, or goes abroad again too soon.
func postingsAnnex() annex {
	return annex{
		code:   rules.Postings,
		number: record.Text{VI: "PHỤ LỤC II", EN: "ANNEX II"},
		title:  record.Text{VI: "CÔNG TÁC NHIỆM KỲ Ở NƯỚC NGOÀI", EN: "POSTINGS ABROAD"},
		columns: []caseColumn{
			columnNo(), columnName(), columnID(),
			{column{sayMission, 15}, (*line).unitCell},
			{column{sayDiplomaticPost, 12.5}, func(l *line) cell {
				return l.write(withCode(l.evidence(rules.RolePost).Value, l.Obligation), textCell)
			}},
			columnStatus(), columnRule(),
			{column{sayTookUp, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			{column{sayTermEnds, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleEnd) }},
			{column{sayExtended, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleExtended) }},
			columnDue(), columnLate(),
			{column{sayHome, 8}, func(l *line) cell { return l.lengthOf(rules.RoleHome) }},
			{column{sayExemption, 11.5}, func(l *line) cell { return l.say(l.ground(), textCell) }},
			columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}
