package sample

// moved are scenes of what was called a change of position (ROT-003).
func moved() []scene {
	return []scene{
		{"the same work for the same countries in another unit: no change", who{}, []chapter{
			held("CLS-HC", "2021-05-01", "2024-04-30"),
			held("SNVTP-HC", "2024-05-01", "2025-02-28", "Chuyển đổi vị trí"),
			held("SNVHCM-HC", "2025-03-01", "", "Đổi tên"),
			must("ROT-003", "SNVTP-HC", overdue, "", "2024-05-01", "2025-02-28"),
			must("ROT-003", "SNVHCM-HC", overdue, "", "2025-03-01", ""),
			rotates("SNVHCM-HC", "2027-05-01", "2025-03-01", ""),
		}},
		{"the same work for other countries: a true change", who{}, []chapter{
			held("CLS-HC", "2021-06-15", "2024-06-14"),
			held("CLS-HC2", "2024-06-15", "", "Chuyển đổi vị trí"),
			rotates("CLS-HC2", "2027-06-15", "2024-06-15", ""),
		}},
		{"the same work, and nobody wrote down for which countries", who{}, []chapter{
			held("CLS-HC", "2021-07-01", "2024-06-30"),
			held("CLS-HC3", "2024-07-01", "", "Chuyển đổi vị trí"),
			must("ROT-003", "CLS-HC3", unknown, "", "2024-07-01", ""),
			rotates("CLS-HC3", "2027-07-01", "2024-07-01", ""),
		}},
		{"other work for the same countries, signing in the same unit as before", who{}, []chapter{
			held("CLS-HC", "2022-04-01", "2025-03-31"),
			held("CLS-TT", "2025-04-01", "", "Chuyển đổi vị trí"),
			item{year: 2025, unit: "CLS", position: "CLS-HC", executed: "2025-04-01"},
			rotates("CLS-HC", "2025-04-01", "2022-04-01", "2025-03-31"),
			must("ROT-003", "CLS-TT", overdue, "", "2025-04-01", ""),
		}},
		{"other work for the same countries, not having signed before: a true change", who{}, []chapter{
			held("CLS-BH", "2022-05-01", "2025-04-30"),
			held("CLS-HPH", "2025-05-01", "", "Chuyển đổi vị trí"),
			item{year: 2025, unit: "CLS", position: "CLS-BH", executed: "2025-05-01"},
			rotates("CLS-BH", "2025-05-01", "2022-05-01", "2025-04-30"),
		}},
		{"promoted in the same unit, still signing, and the portfolio not recorded", who{}, []chapter{
			held("CLS-HC", "2022-05-05", "2025-05-04"),
			held("CLS-PP", "2025-05-05", "", "Bổ nhiệm"),
			item{year: 2025, unit: "CLS", position: "CLS-HC", executed: "2025-05-05"},
			rotates("CLS-HC", "2025-05-05", "2022-05-05", "2025-05-04"),
			must("ROT-003", "CLS-PP", unknown, "", "2025-05-05", ""),
		}},
		{"something else in between", who{}, []chapter{
			held("CLS-HC", "2020-05-01", "2023-04-30"),
			held("CLS-TH", "2023-05-01", "2024-10-31"),
			held("SNVTP-HC", "2024-11-01", "2025-02-28"),
			held("SNVHCM-HC", "2025-03-01", "", "Đổi tên"),
		}},
	}
}

// cameBack are scenes of a return to a former position (ROT-004). Nobody else is ever given these positions.
func cameBack() []scene {
	return []scene{
		{"one day elsewhere, to begin again", who{}, []chapter{
			held("CLS-GT", "2022-03-01", "2024-02-29"),
			held("CLS-GT", "2024-03-02", ""),
			item{year: 2025, unit: "CLS", position: "CLS-GT"},
			item{year: 2026, unit: "CLS", position: "CLS-GT"},
			must("ROT-004", "CLS-GT", overdue, "", "2024-03-02", ""),
			rotates("CLS-GT", "2025-02-14", "2024-03-02", ""), // 731 days before, 349 to come
		}},
		{"18 months abroad while nobody took the position over: no gap at all", who{}, []chapter{
			held("CLS-GT2", "2021-01-01", "2022-12-31"),
			held("DSQ-VTE-BTH", "2023-01-15", "2024-06-30", "Điều động"),
			stay{id: "NK2023-GT2", unit: "DSQ-VTE", from: "2023-01-15", end: "2026-01-14", to: "2024-06-30"},
			held("CLS-GT2", "2024-07-01", ""),
			item{year: 2025, unit: "CLS", position: "CLS-GT2"},
			item{year: 2026, unit: "CLS", position: "CLS-GT2"},
			rotates("CLS-GT2", "2025-06-16", "2024-07-01", ""), // 730 days before, 350 to come
		}},
		{"18 months abroad while somebody else had the position", who{}, []chapter{
			held("CLS-GT3", "2021-01-01", "2022-12-31"),
			held("DSQ-PNH-BTH", "2023-01-15", "2024-06-30", "Điều động"),
			stay{id: "NK2023-GT3", unit: "DSQ-PNH", from: "2023-01-15", end: "2026-01-14", to: "2024-06-30"},
			held("CLS-GT3", "2024-07-01", ""),
			item{year: 2025, unit: "CLS", position: "CLS-GT3"},
			item{year: 2026, unit: "CLS", position: "CLS-GT3"},
			must("ROT-004", "CLS-GT3", overdue, "", "2024-07-01", ""),
			rotates("CLS-GT3", "2025-06-16", "2024-07-01", ""),
		}},
		{"… who was this", who{}, []chapter{
			held("CLS-GT3", "2023-02-01", "2024-05-31"),
			held("CLS-TH", "2024-06-01", ""),
		}},
		{"back for a while to stand in, on the twelfth day of it", who{}, []chapter{
			held("CLS-GT4", "2024-04-01", "2025-03-31"),
			held("CLS-TH", "2025-04-01", ""),
			held("CLS-GT4", "2026-10-20", "2026-11-08", "Tạm giao"),
			must("ROT-004", "CLS-GT4", exempt, "", "2026-10-20", "2026-11-08"),
		}},
		{"back to stand in, for three months", who{}, []chapter{
			held("CLS-GT5", "2024-04-01", "2025-03-31"),
			held("CLS-TH", "2025-04-01", ""),
			held("CLS-GT5", "2026-08-01", "", "Tạm giao"),
			must("ROT-004", "CLS-GT5", exempt, "", "2026-08-01", "2026-08-30"), // thirty days
			must("ROT-004", "CLS-GT5", overdue, "", "2026-08-31", ""),
		}},
		{"back after 24 months: lawful, and the time begins anew", who{}, []chapter{
			held("CLS-GT6", "2020-07-01", "2022-12-31"),
			held("CLS-TH", "2023-01-01", "2024-12-31"),
			held("CLS-GT6", "2025-01-01", ""),
		}},
		{"back a day earlier: neither", who{}, []chapter{
			held("CLS-GT7", "2020-07-01", "2022-12-31"),
			held("CLS-TH", "2023-01-01", "2024-12-30"),
			held("CLS-GT7", "2024-12-31", ""),
			item{year: 2025, unit: "CLS", position: "CLS-GT7"},
			item{year: 2026, unit: "CLS", position: "CLS-GT7"},
			must("ROT-004", "CLS-GT7", overdue, "", "2024-12-31", ""),
			rotates("CLS-GT7", "2025-06-15", "2024-12-31", ""), // 914 days before, 166 to come
		}},
	}
}
