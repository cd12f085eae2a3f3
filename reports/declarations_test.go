package reports

import (
	"slices"
	"strings"
	"testing"

	"probity/internal/civil"
	"probity/rules"
)

// undeclared is a finding of a rule on declarations: due on a day, and received on another, or never.
func undeclared(rule, id, name, obligation, sort string, due civil.Date, received string, more ...rules.Evidence) Case {
	c := Case{Life: Ongoing, FirstSeen: civil.Must("2026-03-31"), Ruling: rules.Ruling{
		Rule: rule, Subject: rules.Subject{Kind: rules.PersonSubject, ID: id}, SubjectName: name, UnitID: "CLS", UnitName: "Cục Lãnh sự",
		Obligation: obligation, Outcome: rules.Overdue, Severity: rules.N2, DueOn: due, DaysLate: asOf.Sub(due), Confirmed: true,
		Reasons: rules.Reasons{
			Message: text(name+" chưa kê khai đúng hạn.", name+" did not declare in time."),
			Advice:  text("Yêu cầu nộp ngay bản kê khai.", "Ask for the declaration now."),
			Evidence: append([]rules.Evidence{
				{Record: "obligation", Field: "kind", Value: sort, Role: rules.RoleSort},
				{Record: "obligation", Field: "trigger_on", Value: due.AddDays(-10).String(), Role: rules.RoleSince}}, more...),
		}}}
	if received != "" {
		c.Reasons.Evidence = append(c.Reasons.Evidence, rules.Evidence{Record: "declaration", Field: "received_on", Value: received, Role: rules.RoleReceived})
	}
	return c
}

func ruleOnDeclarations(id string) *rules.Meta {
	return &rules.Meta{ID: id, Severity: rules.N2, Annex: rules.Declarations, Revision: 1, Title: text("Kê khai lần đầu chậm", "Initial declaration late"),
		Basis: []rules.Citation{{Text: text("Luật Phòng, chống tham nhũng số 36/2018/QH14, Điều 36 khoản 1", "Anti-Corruption Law 36/2018/QH14, Article 36 clause 1"), Mark: "verified"}}}
}

func TestTheAnnexOfDeclarationsCountsTheDaysToWhenItCame(t *testing.T) {
	exempt := undeclared("DEC-001", "NV-3", "Đỗ Văn Dũng", "initial/2026-10-26", "initial", civil.Must("2026-11-05"), "",
		rules.Evidence{Record: "person", Field: "left_on", Value: "2026-10-31", Role: rules.RoleGround})
	exempt.Outcome, exempt.Life, exempt.FirstSeen = rules.Exempt, "", 0
	yearly := undeclared("DEC-002", "NV-4", "Trần Thị Hoa", "annual/2025", "annual", civil.Must("2025-12-31"), "")
	yearly.Reasons.Evidence = yearly.Reasons.Evidence[:1]
	promoted := undeclared("DEC-004", "NV-5", "Phạm Văn Minh", "appointment/CLS-PCT/2026-09-01", "appointment", civil.Must("2026-07-31"), "",
		rules.Evidence{Field: "rearranged_on", Value: "2026-09-01", Role: rules.RoleGround})
	promoted.Reasons.Evidence[0].Record = "appointment"
	promoted.Outcome, promoted.Life, promoted.FirstSeen = rules.Exempt, "", 0
	kept := undeclared("DEC-006", "", "", "KK-2026-0412", "supplementary", civil.Must("2026-08-24"), "")
	kept.Subject, kept.SubjectName = rules.Subject{Kind: rules.UnitSubject, ID: "CLS"}, "Cục Lãnh sự"
	kept.Reasons.Evidence = append(kept.Reasons.Evidence, rules.Evidence{Record: "declaration", Field: "declaration_id", Value: "KK-2026-0412", Role: rules.RoleItem},
		rules.Evidence{Record: "declaration", Field: "handed_over_on", Value: "2026-08-25", Role: rules.RoleReceived})
	e := edition(kept, yearly, promoted, undeclared("DEC-001", "NV-1", "Nguyễn Thị Lan", "initial/2026-10-20", "initial", civil.Must("2026-10-30"), ""),
		undeclared("DEC-001", "NV-2", "Lê Thị Cúc", "initial/2026-03-02", "initial", civil.Must("2026-03-12"), "2026-03-16"), exempt)
	for id, counts := range map[string]rules.Counts{"DEC-001": {Overdue: 2, Exempt: 1}, "DEC-002": {Overdue: 1}, "DEC-004": {Exempt: 1}, "DEC-006": {Overdue: 1}} {
		e.Rules = append(e.Rules, RulePart{Evaluated: true, Counts: counts, Meta: ruleOnDeclarations(id)})
	}
	slices.SortFunc(e.Rules, func(a, b RulePart) int { return strings.Compare(a.ID, b.ID) })
	told := map[string]string{}
	for _, row := range rows(t, opened(t, made(t, e)), "PL4 Kê khai tài sản") {
		if len(row) > 11 && (strings.HasPrefix(row[2], "NV-") || row[2] == "CLS") {
			told[row[2]] = strings.Join([]string{row[3], row[4], row[7], row[8], row[9], strings.TrimSpace(row[10]), row[11]}, "|")
		}
	}
	for id, want := range map[string]string{
		"NV-1": "Cục Lãnh sự|kê khai lần đầu|20/10/2026|30/10/2026||1|",
		"NV-2": "Cục Lãnh sự|kê khai lần đầu|02/03/2026|12/03/2026|16/03/2026|4|",
		"CLS":  "Cục Lãnh sự|kê khai bổ sung\n(KK-2026-0412)|14/08/2026|24/08/2026|25/08/2026|1|",
		"NV-4": "Cục Lãnh sự|kê khai hằng năm\n(2025)||31/12/2025||304|",
		"NV-5": "Cục Lãnh sự|bổ nhiệm|21/07/2026|31/07/2026|||bố trí lại theo vị trí kế thừa từ ngày 01/09/2026",
		"NV-3": "Cục Lãnh sự|kê khai lần đầu|26/10/2026|05/11/2026|||rời cơ quan ngày 31/10/2026",
	} {
		if told[id] != want {
			t.Errorf("%s: %q, want %q", id, told[id], want)
		}
	}
}
