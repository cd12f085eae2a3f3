package reports

import (
	"testing"

	"probity/internal/civil"
	"probity/rules"
)

// unchecked is a finding of INS-001: a post that was last checked so many months ago.
func unchecked(id, name string, months int, check ...rules.Evidence) Case {
	since := asOf.AddMonths(-months)
	due := since.AddMonths(60)
	return Case{Life: Ongoing, FirstSeen: civil.Must("2026-03-31"), Ruling: rules.Ruling{
		Rule: "INS-001", Subject: rules.Subject{Kind: rules.UnitSubject, ID: id}, SubjectName: name, UnitID: id, UnitName: name,
		Obligation: "full_check", Outcome: rules.Overdue, Severity: rules.N2, DueOn: due, DaysLate: asOf.Sub(due), Confirmed: true,
		Reasons: rules.Reasons{
			Message: text(name+" quá chu kỳ.", name+" is outside its cycle."),
			Advice:  text("Kiểm tra toàn diện ngay.", "Check all of it now."),
			Evidence: append(check,
				rules.Evidence{Record: "unit", Field: "opened_on", Value: since.String(), Role: rules.RoleSince},
				rules.Evidence{Record: "unit", Field: "risk_tier", Value: "low", Role: rules.RoleTier},
				rules.Evidence{Field: "ins.cycle_months.low", Value: "60", Role: rules.RoleTerm}),
		}}}
}

func TestTheAnnexOfUnitsSaysWhenEachWasCheckedAndHowOftenItMustBe(t *testing.T) {
	e := edition(unchecked("DSQ-VTE", "Đại sứ quán tại Viêng Chăn", 70,
		rules.Evidence{Record: "oversight", Key: "oversight_id=KT00017", Field: "kind", Value: "internal_check", Role: rules.RoleCheck}),
		unchecked("TLS-VVO", "Tổng Lãnh sự quán tại Vla-đi-vô-xtốc", 65))
	e.Rules = append(e.Rules, RulePart{Evaluated: true, Counts: rules.Counts{Overdue: 2}, Meta: &rules.Meta{ID: "INS-001", Severity: rules.N2, Annex: rules.Inspections,
		Title: text("Quá chu kỳ kiểm tra", "Outside the cycle"), Basis: []rules.Citation{{Text: text("do Bộ quyết định", "the ministry's to decide"), Mark: "policy"}}}})
	f := opened(t, made(t, e))
	var checked, never string
	for _, row := range rows(t, f, "PL3 Thanh tra, kiểm tra") {
		if len(row) < 10 {
			continue
		}
		switch row[2] {
		case "DSQ-VTE":
			checked = row[1] + "|" + row[3] + "|" + row[6] + "|" + row[7] + "|" + row[8] + "|" + row[9]
		case "TLS-VVO":
			never = row[6] + "|" + row[7] + "|" + row[9]
		}
	}
	if want := "Đại sứ quán tại Viêng Chăn|thấp|kiểm tra nội bộ\n(KT00017)|31/12/2020|60 tháng|31/12/2025"; checked != want {
		t.Errorf("%q, want %q", checked, want)
	}
	if want := "chưa có|31/05/2021|31/05/2026"; never != want {
		t.Errorf("%q, want %q", never, want)
	}
}

// What was given to a unit that is no more is the matter of what took its place, and the number of it stands beneath that of the check.
func TestTheAnnexOfUnitsSaysWhoseARecommendationIsByNow(t *testing.T) {
	c := unchecked("CCY", "Cục Cơ yếu", 70)
	c.Rule, c.Obligation, c.UnitID, c.UnitName = "INS-007", "KN-KT00024", "CYCNTT", "Cục Cơ yếu - Công nghệ thông tin"
	c.Reasons.Evidence = []rules.Evidence{
		{Record: "oversight", Key: "oversight_id=KT00024", Field: "kind", Value: "audit", Role: rules.RoleCheck},
		{Record: "oversight", Key: "oversight_id=KT00024", Field: "signed_on", Value: "2023-11-22", Role: rules.RoleSince},
		{Record: "recommendation", Field: "recommendation_id", Value: "KN-KT00024", Role: rules.RoleItem},
		{Field: "ins.recommendation_days", Value: "180", Role: rules.RoleDays},
	}
	e := edition(c)
	e.Rules = append(e.Rules, RulePart{Evaluated: true, Counts: rules.Counts{Overdue: 1}, Meta: &rules.Meta{ID: "INS-007", Severity: rules.N2, Annex: rules.Inspections,
		Title: text("Kiến nghị quá hạn", "Recommendation overdue"), Basis: []rules.Citation{{Text: text("Luật Thanh tra", "Law on Inspection"), Mark: "verified"}}}})
	var got string
	for _, row := range rows(t, opened(t, made(t, e)), "PL3 Thanh tra, kiểm tra") {
		if len(row) > 9 && row[2] == "CCY" {
			got = row[1] + "|" + row[6] + "|" + row[7] + "|" + row[8]
		}
	}
	if want := "Cục Cơ yếu\n(việc nay thuộc Cục Cơ yếu - Công nghệ thông tin)|kiểm toán\n(KT00024)\nkiến nghị KN-KT00024|22/11/2023|180 ngày"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
