package reports

import (
	"cmp"
	"strconv"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// positionsAnnex lists who must change a position, and what stands in the way of that.
func positionsAnnex() annex {
	return annex{
		code:   rules.Positions,
		sheet:  record.Text{VI: "PL1 Chuyển đổi vị trí", EN: "PL1 Change of position"},
		number: record.Text{VI: "PHỤ LỤC I", EN: "ANNEX I"},
		title:  record.Text{VI: "CHUYỂN ĐỔI VỊ TRÍ CÔNG TÁC", EN: "CHANGE OF POSITION"},
		columns: []caseColumn{
			columnNo(), columnName(), columnID(),
			{column{sayUnit, 15}, (*line).unitCell},
			{column{sayPosition, 17}, (*line).positionCell},
			columnStatus(), columnRule(),
			{column{saySince, 10.5}, func(l *line) cell { return l.dayOf(rules.RoleSince) }},
			{column{sayTerm, 9}, (*line).termCell},
			{column{sayHeld, 9}, func(l *line) cell { return l.lengthOf(rules.RoleHeld) }},
			columnDue(), columnLate(),
			{column{sayDeferral, 15}, func(l *line) cell { return l.say(l.ground(), textCell) }},
			columnMessage(), columnAdvice(), columnLife(), columnNote(),
		},
	}
}

// positionCell is the position that must be left, with its code and the decision by which it is held. A unit has none.
func (l *line) positionCell() cell {
	if l.Subject.Kind == rules.UnitSubject {
		return empty(textCell)
	}
	position := l.heldCode()
	if name := cmp.Or(l.ObligationName, l.evidence(rules.RolePost).Value); name != "" {
		position = withCode(name, l.Obligation)
	}
	if decision := l.evidence(rules.RoleDecision).Value; decision != "" {
		position = strings.TrimPrefix(position+"\n"+decision, "\n")
	}
	return l.write(position, textCell)
}

// heldCode is the code of the position where the obligation is not just a position: "LS-01/2026" and "illness/2024-06-01"
// tell a reader nothing, and the assignments that were looked at name the position. The last of them is held now.
func (l *line) heldCode() (code string) {
	look := func(kind, key string) {
		for field := range strings.FieldsSeq(key) {
			if id, named := strings.CutPrefix(field, "position_id="); named && kind == "assignment" {
				code = id
			}
		}
	}
	for _, m := range l.Reasons.Missing {
		look(m.Record, m.Key)
	}
	for _, e := range l.Reasons.Evidence {
		look(e.Record, e.Key)
	}
	if code == "" && !strings.Contains(l.Obligation, "/") {
		return l.Obligation
	}
	return code
}

// termCell is the number of months allowed.
func (l *line) termCell() cell {
	value := l.evidence(rules.RoleTerm).Value
	if months, err := strconv.Atoi(value); err == nil {
		return count(months, running)
	}
	return l.write(value, centred)
}
