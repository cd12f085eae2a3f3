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
