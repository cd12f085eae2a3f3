package sample

import (
	"strconv"

	"probity/internal/civil"
)

// planned are scenes of the year's plan (ROT-002) and of its being carried out (ROT-011).
func planned() []scene {
	return []scene{
		{"taken into the plan when that was amended in June", who{}, []chapter{
			held("CLS-HC2", "2023-08-20", ""),
			item{year: 2026, unit: "CLS", position: "CLS-HC2", added: "2026-06-10"},
			rotates("CLS-HC2", "2026-08-20", "2023-08-20", ""),
			unplanned("CLS-HC2", 2026, "", "2026-06-09"),
		}},
		{"struck out of the plan when that was amended in May", who{}, []chapter{
			held("CLS-HC2", "2023-09-10", ""),
			item{year: 2026, unit: "CLS", position: "CLS-HC2", removed: "2026-05-15"},
			rotates("CLS-HC2", "2026-09-10", "2023-09-10", ""),
			unplanned("CLS-HC2", 2026, "2026-05-15", ""),
		}},
		{"carried out in the year, in January, before the plan was published", who{}, []chapter{
			held("VPB-MS", "2023-02-01", "2026-01-14"),
			held("VPB-TH", "2026-01-15", ""),
			item{year: 2026, unit: "VPB", position: "VPB-MS", executed: "2026-01-15"},
			rotates("VPB-MS", "2026-02-01", "2023-02-01", "2026-01-14"),
		}},
		{"planned for 2025 and carried out only in 2026", who{}, []chapter{
			held("VPB-KT", "2022-04-01", "2026-01-31"),
			held("VPB-TH", "2026-02-01", ""),
			item{year: 2025, unit: "VPB", position: "VPB-KT", executed: "2026-02-01"},
			rotates("VPB-KT", "2025-04-01", "2022-04-01", "2026-01-31"),
		}},
	}
}

// plansOfUnits are scenes of units without a plan of their own.
func plansOfUnits() []scene {
	return []scene{
		{"a unit without a plan for 2026: one answer about the unit, none about each person", who{}, []chapter{
			held("BTGVN-KT", "2023-04-10", ""),
			rotates("BTGVN-KT", "2026-04-10", "2023-04-10", ""),
			noPlan("BTGVN", 2026, "2026-01-01", "2026-12-31"),
		}},
		{"… although there are two of them", who{}, []chapter{
			held("BTGVN-KT", "2023-07-01", ""),
			rotates("BTGVN-KT", "2026-07-01", "2023-07-01", ""),
			noPlan("BTGVN", 2026, "2026-01-01", "2026-12-31"),
		}},
		{"a unit whose plan was published on 20/04/2026: first about the unit, then about the person", who{}, []chapter{
			held("UBBG-KT", "2023-02-01", ""),
			rotates("UBBG-KT", "2026-02-01", "2023-02-01", ""),
			noPlan("UBBG", 2026, "2026-01-01", "2026-04-19"),
			unplanned("UBBG-KT", 2026, "2026-04-20", ""),
		}},
		{"a unit whose plan for 2026 has an unreadable day: it may be published", who{}, []chapter{
			held("HVNG-KT", "2023-05-15", ""),
			rotates("HVNG-KT", "2026-05-15", "2023-05-15", ""),
			answered{verdict{rule: "ROT-002", obligation: "2026", word: unknown, due: planDay(2026), unit: "HVNG"}, date("2026-03-01"), date("2026-12-31")},
			answered{verdict{rule: "ROT-011", obligation: "2026", word: unknown, due: civil.LastOfYear(2026), unit: "HVNG"}, date("2026-01-01"), date("2027-12-31")},
		}},
		{"planned by the unit above", who{}, []chapter{
			held("CLS.HT-BH", "2023-03-15", ""),
			item{year: 2026, unit: "CLS", position: "CLS.HT-BH"},
			rotates("CLS.HT-BH", "2026-03-15", "2023-03-15", ""),
		}},
		{"forgotten by the unit above", who{}, []chapter{
			held("CLS.HT-BH", "2023-03-20", ""),
			rotates("CLS.HT-BH", "2026-03-20", "2023-03-20", ""),
			unplanned("CLS.HT-BH", 2026, "", ""),
		}},
		{"a deferral ends in the year: the person must be in its plan", who{}, []chapter{
			held("CLS-TT", "2022-12-01", ""),
			deferred{ground: "Đi học", from: "2025-09-01", to: "2026-09-30", paper: "1402/QĐ-BNG"},
			rotates("CLS-TT", "2025-12-01", "2022-12-01", "2025-08-31"),
			must("ROT-001", "CLS-TT", exempt, "2025-12-01", "2025-09-01", "2026-09-30"),
			rotates("CLS-TT", "2025-12-01", "2026-10-01", ""),
			// It covers what is left of 2025 after the day, and of 2026 three quarters.
			plannedAs(exempt, "CLS-TT", 2025, "", ""),
			unplanned("CLS-TT", 2026, "", ""),
			// 31 days after its end the grace is over.
			must("ROT-005", "study/2025-09-01", dueSoon, "2026-10-30", "2026-08-01", "2026-10-30"),
			must("ROT-005", "study/2025-09-01", overdue, "2025-12-01", "2026-10-31", ""),
		}},
	}
}

// noPlan says that a unit must publish its plan of a year.
func noPlan(unit string, year int, first, last string) chapter {
	return aboutUnit{ripening{"ROT-002", strconv.Itoa(year), planDay(year), planHorizon, date(first), date(last)}, unit}
}

// aboutUnit is an answer about a unit that follows from somebody's story.
type aboutUnit struct {
	ripening
	unit string
}

func (a aboutUnit) on(asOf civil.Date) []verdict {
	found := a.ripening.on(asOf)
	for i := range found {
		found[i].unit = a.unit
	}
	return found
}
