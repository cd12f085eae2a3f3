package sample

import "strings"

// inspectedUnit is a scene of a unit: what it shows, the lines of the register, and the answers.
type inspectedUnit struct {
	unit, title string // no title: it belongs to the scene before
	opened      string // where that is another day than the usual
	tierless    bool   // nobody wrote down its tier of risk
	checks      []check
	must        []chapter
}

// write writes the checks of a unit and plants what must be said of it.
func (s inspectedUnit) write(w *writer) {
	for _, c := range s.checks {
		c.write(w, s.unit)
	}
	for _, asOf := range w.dates {
		for _, part := range s.must {
			for _, v := range part.on(asOf) {
				w.plant(asOf, "unit", s.unit, v)
			}
		}
	}
}

// checkedBy says that a unit must be checked by a day, as far as it is looked at from first to last.
func checkedBy(due, first, last string) chapter {
	return ripening{"INS-001", "full_check", date(due), checkHorizon, date(first), date(last)}
}

func perhapsChecked() []chapter { return []chapter{must("INS-001", "full_check", unknown, "", "", "")} }

// addInspected gives the units of the scenes their own days and tiers.
func (m *ministry) addInspected() {
	for _, s := range inspected() {
		u := m.unitByID[s.unit]
		if s.opened != "" {
			u.opened = date(s.opened)
		}
		if s.tierless {
			u.risk = ""
		}
	}
}

// titlesOfInspected are what the scenes of units show.
func titlesOfInspected() []string {
	return append(titlesOf(inspected(), func(s inspectedUnit) string { return s.title }), "a centre within a department, which is not checked by itself: nothing is said of it")
}

// inspected are all scenes of units.
func inspected() []inspectedUnit {
	all := append(checkedLate(), reorganisedUnits()...)
	return append(all, doubtfulChecks()...)
}

// checkedLate are scenes of what counts as a check of a whole unit, and what does not.
func checkedLate() []inspectedUnit {
	other := func(kind, scope, to string) check {
		c := full(to)
		c.kind, c.scope = kind, scope
		return c
	}
	late := func(due string) []chapter { return []chapter{checkedBy(due, "", "")} }
	return []inspectedUnit{
		{unit: "TLS-VVO", title: "scenario 11: opened on 01/01/2020 and never checked: 60 months were over on 01/01/2025", opened: "2020-01-01", must: late("2025-01-01")},
		{unit: "TLS-KOS", title: "opened on 01/01/2022 and never checked: overdue from 02/01/2027", opened: "2022-01-01", must: late("2027-01-01")},
		{unit: "TLS-BTB", title: "checks itself every year, and nobody else has since 2018", must: late("2023-10-19"),
			checks: []check{full("2018-10-19"), other("Tự kiểm tra", "Toàn diện", "2024-11-08"), other("Tự kiểm tra", "Toàn diện", "2025-11-07")}},
		{unit: "TLS-LPQ", title: "supervised by the party in 2025: that does not count", must: late("2024-03-22"),
			checks: []check{full("2019-03-22"), other("Giám sát của Đảng", "Toàn diện", "2025-05-16")}},
		{unit: "TLS-SVK", title: "audited in 2024, but only its fees: a theme is not the whole", must: late("2025-06-26"),
			checks: []check{full("2020-06-26"), other("Kiểm toán", "Chuyên đề", "2024-09-13")}},
		{unit: "DSQ-DAR", title: "planned for 2024 and cancelled", must: late("2024-09-20"),
			checks: []check{full("2019-09-20"), {kind: "Kiểm tra nội bộ", scope: "Toàn diện", planned: 2024, cancelled: "2024-06-14"}}},
		{unit: "DSQ-ABV", title: "the only check has no dates: it is a plan", must: late("2000-01-01"),
			checks: []check{{kind: "Kiểm tra nội bộ", scope: "Toàn diện", planned: 2026}}},
		{unit: "DSQ-CCS", title: "the team has been there since 26/10/2026 and is not done", must: late("2026-09-17"),
			checks: []check{full("2021-09-17"), {kind: "Kiểm toán", scope: "Toàn diện", planned: 2026, from: "2026-10-26"}}},
		{unit: "DSQ-TAS", title: "looked at through its files alone: nobody was there", must: late("2025-12-05"),
			checks: []check{full("2020-12-05"), {kind: "Kiểm tra nội bộ", scope: "Toàn diện", planned: 2025, reported: "2025-06-20", signed: "2025-07-04"}}},
		{unit: "DSQ-DAC", title: "one journey to two posts is a check of each", must: late("2026-12-03"),
			checks: []check{{kind: "Thanh tra", scope: "Toàn diện", planned: 2021, from: "2021-11-22", to: "2021-12-03", reported: "2021-12-20", units: "DSQ-DAC DSQ-CMB"}}},
		{unit: "DSQ-CMB", must: late("2026-12-03")},
		{unit: "DSQ-THR", title: "overdue since 2025 and checked at last in March 2026", checks: []check{full("2020-02-07"), full("2026-03-31")},
			must: []chapter{checkedBy("2025-02-07", "", "2026-03-30"), checkedBy("2031-03-31", "2026-03-31", "")}},
	}
}

// reorganisedUnits are scenes of the reorganisation of 01/03/2025, and of the end of the inspectorate.
func reorganisedUnits() []inspectedUnit {
	const eve, since = "2025-02-28", "2025-03-01"
	straddling := check{kind: "Kiểm toán", scope: "Toàn diện", planned: 2025, from: "2025-02-24", to: "2025-03-14", reported: "2025-04-04", units: "TTTT"}
	return []inspectedUnit{
		{unit: "CLTPD", title: "two departments were merged: the one that had waited longest counts, until both were checked as one in May 2026", checks: []check{full("2026-05-22")},
			must: []chapter{checkedBy("2021-05-17", since, "2026-05-21"), checkedBy("2028-05-22", "2026-05-22", "")}},
		{unit: "CLTNN", checks: []check{full("2019-05-17")}, must: []chapter{checkedBy("2022-05-17", "", eve)}},
		{unit: "TTPDQG", checks: []check{full("2024-04-19")}, must: []chapter{checkedBy("2027-04-19", "", eve)}},
		{unit: "CNVVH", title: "merged of two that had been checked in time; then nobody came", must: []chapter{checkedBy("2025-09-23", since, "")}},
		{unit: "CNV", checks: []check{full("2023-06-09")}, must: []chapter{checkedBy("2026-06-09", "", eve)}},
		{unit: "VNGVH", checks: []check{full("2022-09-23")}, must: []chapter{checkedBy("2025-09-23", "", eve)}},
		{unit: "CYCNTT", title: "a check of one part that ended after the merger covers that part", checks: []check{straddling}, must: []chapter{checkedBy("2026-10-13", since, "")}},
		{unit: "CCY", checks: []check{full("2023-10-13")}, must: []chapter{checkedBy("2026-10-13", "", eve)}},
		{unit: "TTTT", checks: []check{full("2022-03-11")}, must: []chapter{checkedBy("2025-03-11", "", eve)}},
		{unit: "VNGKT", title: "under a new name the cycle goes on", must: []chapter{checkedBy("2026-11-24", since, "")}},
		{unit: "VTHKT", checks: []check{full("2023-11-24")}, must: []chapter{checkedBy("2026-11-24", "", eve)}},
		{unit: "SNVHCM", title: "a unit of high risk under a new name, checked three months late", checks: []check{full("2026-03-27")},
			must: []chapter{checkedBy("2025-12-08", since, "2026-03-26"), checkedBy("2028-03-27", "2026-03-27", "")}},
		{unit: "SNVTP", checks: []check{full("2023-12-08")}, must: []chapter{checkedBy("2026-12-08", "", eve)}},
		{unit: "TTB", title: "the inspectorate, which nobody had checked, was dissolved: who took over its tasks keeps its own cycle",
			must: []chapter{checkedBy("2020-09-01", "", inspectorateEnds().String())}},
		{unit: "VTCCB", checks: []check{full("2023-04-28"), full("2025-04-25")},
			must: []chapter{checkedBy("2025-04-28", "", "2025-04-24"), checkedBy("2027-04-25", "2025-04-25", "")}},
	}
}

// doubtfulChecks are scenes of units of which nobody can say when they were last checked, or how often they must be.
func doubtfulChecks() []inspectedUnit {
	broken := func(change func(*check)) []check {
		c := full("2024-09-06")
		change(&c)
		return []check{c}
	}
	return []inspectedUnit{
		{unit: "DSQ-SCL", title: "nobody wrote down how much the last check covered", must: perhapsChecked(),
			checks: append(broken(func(c *check) { c.scope = "" }), full("2020-02-14"))},
		{unit: "DSQ-BUE", title: "the conclusion was signed, and nobody wrote down when the team left", must: perhapsChecked(),
			checks: broken(func(c *check) { c.to = "" })},
		{unit: "DSQ-MEX", title: "the team left on 0000-00-00", must: perhapsChecked(), checks: broken(func(c *check) { c.to = noDay })},
		{unit: "DSQ-HEL", title: "the team left before it had come", must: perhapsChecked(), checks: broken(func(c *check) { c.from = "2024-10-01" })},
		{unit: "DSQ-ULN", title: "the check names the unit in small letters", must: perhapsChecked(),
			checks: broken(func(c *check) { c.units = strings.ToLower("DSQ-ULN") })},
		{unit: "DSQ-RBA", title: "the unit is named by a check that the register does not have", must: perhapsChecked(), checks: broken(func(c *check) { c.unlisted = true })},
		{unit: "DSQ-ALG", title: "the tier of risk is not recorded, and the cycles of the tiers differ", tierless: true, must: perhapsChecked(), checks: []check{full("2023-03-17")}},
	}
}
