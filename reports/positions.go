package reports

import (
	"strconv"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// positionsAnnex lists who must change a position, and what stands in the way of that.
func positionsAnnex() annex {
	return annex{
		code:   rules.Positions,
		number: record.Text{VI: "PHỤ LỤC I", EN: "ANNEX I"},
		title:  record.Text{VI: "CHUYỂN ĐỔI VỊ TRÍ CÔNG TÁC", EN: "CHANGE OF POSITION"},
		columns: []caseColumn{
			columnNo(), columnName(), columnID(),
			{column{sayUnit, 13}, (*line).unitCell},
			{column{sayPosition, 15}, (*line).positionCell},
			columnStatus(), columnRule(),
			{column{saySince, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			{column{sayTerm, 9}, (*line).termCell},
			{column{sayHeld, 8}, func(l *line) cell { return l.lengthOf(rules.RoleHeld) }},
			columnDue(), columnLate(),
			{column{sayDeferral, 12}, func(l *line) cell { return l.say(l.ground(), textCell) }},
			columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}

// positionCell is the position that must be left, with its code and the decision by which it is held. A unit has none.
func (l *line) positionCell() cell {
	if l.Subject.Kind == rules.UnitSubject {
		return empty(textCell)
	}
	position := withCode(l.PositionName, l.Position)
	if decision := l.evidence(rules.RoleDecision).Value; decision != "" {
		position = strings.TrimPrefix(position+"\n"+decision, "\n")
	}
	return l.write(position, textCell)
}

// termCell is the number of months allowed.
func (l *line) termCell() cell {
	value := l.evidence(rules.RoleTerm).Value
	if months, err := strconv.Atoi(value); err == nil {
		return count(months, running)
	}
	return l.write(value, centred)
}
