package sample

// postings are scenes of terms abroad (ROT-007).
func postings() []scene {
	return []scene{
		{"extended ten days after the term had ended: void", who{}, []chapter{
			held("DSQ-PAR-BTN", "2023-04-01", ""),
			stay{id: "NK2023-D1", unit: "DSQ-PAR", from: "2023-04-01", end: "2026-03-31", extended: [][2]string{{"2026-04-10", "2026-12-31"}}},
			returns("NK2023-D1", "2026-03-31", "2023-04-01", ""),
		}},
		{"extended twice, each time before the end", who{}, []chapter{
			held("DSQ-LON-BTN", "2022-07-01", ""),
			stay{id: "NK2022-D2", unit: "DSQ-LON", from: "2022-07-01", end: "2025-06-30", extended: [][2]string{{"2025-06-01", "2025-12-31"}, {"2025-12-15", "2026-09-30"}}},
			returns("NK2022-D2", "2025-06-30", "2022-07-01", "2025-05-31"),
			returns("NK2022-D2", "2025-12-31", "2025-06-01", "2025-12-14"),
			returns("NK2022-D2", "2026-09-30", "2025-12-15", ""),
		}},
		{"extended on the last day: in time", who{}, []chapter{
			held("DSQ-BER-BTN", "2022-09-01", "2026-06-30"),
			stay{id: "NK2022-D3", unit: "DSQ-BER", from: "2022-09-01", end: "2025-08-31", to: "2026-06-30", extended: [][2]string{{"2025-08-31", "2026-02-28"}}},
			returns("NK2022-D3", "2025-08-31", "2022-09-01", "2025-08-30"),
			returns("NK2022-D3", "2026-02-28", "2025-08-31", "2026-06-30"),
			held("VCA-TH", "2026-07-01", ""),
		}},
		{"called back early: the term was shortened", who{}, []chapter{
			held("DSQ-MOW-BTN", "2025-01-15", ""),
			stay{id: "NK2025-D4", unit: "DSQ-MOW", from: "2025-01-15", end: "2028-01-14", extended: [][2]string{{"2026-06-01", "2026-12-15"}}},
			returns("NK2025-D4", "2028-01-14", "2025-01-15", "2026-05-31"),
			returns("NK2025-D4", "2026-12-15", "2026-06-01", ""),
		}},
		{"nobody wrote down when it began or ended", who{}, []chapter{
			held("DSQ-TYO-BTN", "2026-05-01", ""),
			stay{id: "NK2026-D5", unit: "DSQ-TYO", planned: "2026-05-01"},
			must("ROT-007", "NK2026-D5", unknown, "", "2026-05-01", ""),
			must("ROT-008", "NK2026-D5", unknown, "", "2026-05-01", ""),
		}},
		{"left the service while abroad; the posting is still open in the file", who{left: "2026-02-15"}, []chapter{
			held("DSQ-SEL-BTN", "2023-03-01", ""),
			stay{id: "NK2023-D6", unit: "DSQ-SEL", from: "2023-03-01", end: "2026-02-28"},
			returns("NK2023-D6", "2026-02-28", "2023-03-01", "2026-02-15"),
		}},
		{"from one post to the next without a day at home: two terms, one stay", who{}, []chapter{
			held("DSQ-PAR-BTH", "2021-11-01", "2024-10-31"),
			held("PD-GVA-BTH", "2024-11-01", ""),
			stay{id: "NK2021-D7", unit: "DSQ-PAR", from: "2021-11-01", end: "2024-10-31", to: "2024-10-31"},
			stay{id: "NK2024-D7", unit: "PD-GVA", from: "2024-11-01", end: "2027-06-30"},
			returns("NK2024-D7", "2027-06-30", "2024-11-01", ""),
		}},
		{"came home seven weeks late", who{}, []chapter{
			held("DSQ-WAS-BTH", "2023-04-01", "2026-05-20"),
			stay{id: "NK2023-D8", unit: "DSQ-WAS", from: "2023-04-01", end: "2026-03-31", to: "2026-05-20"},
			returns("NK2023-D8", "2026-03-31", "2023-04-01", "2026-05-20"),
			held("VCM-TH", "2026-05-21", ""),
		}},
		{"no end was decided: the usual 36 months", who{}, []chapter{
			held("DSQ-BEJ-BTH", "2023-08-31", ""),
			stay{id: "NK2023-D9", unit: "DSQ-BEJ", from: "2023-08-31"},
			returns("NK2023-D9", "2026-08-31", "2023-08-31", ""),
		}},
	}
}

// timeAtHome are scenes of the time between two postings (ROT-008).
func timeAtHome() []scene {
	const second = "2027-08-31" // the end of a second posting, beyond what is looked at
	return []scene{
		{"twenty months at home", who{}, []chapter{
			stay{id: "NK2019-E1", unit: "DSQ-PRG", from: "2019-06-01", end: "2022-12-31", to: "2022-12-31"},
			held("VCA-NC", "2023-01-01", "2024-08-31"),
			held("DSQ-WAW-BTH", "2024-09-01", ""),
			stay{id: "NK2024-E1", unit: "DSQ-WAW", from: "2024-09-01", end: second},
			must("ROT-008", "NK2024-E1", overdue, "", "2024-09-01", ""),
		}},
		{"twenty months at home, and the Minister allowed it", who{}, []chapter{
			stay{id: "NK2019-E2", unit: "DSQ-PRG", from: "2019-06-01", end: "2022-12-31", to: "2022-12-31"},
			held("VCA-NC", "2023-01-01", "2024-08-31"),
			held("DSQ-WAW-BTH", "2024-09-01", ""),
			stay{id: "NK2024-E2", unit: "DSQ-WAW", from: "2024-09-01", end: second, early: "2907/QĐ-BNG"},
			must("ROT-008", "NK2024-E2", exempt, "", "2024-09-01", ""),
		}},
		{"24 months at home to the day", who{}, []chapter{
			stay{id: "NK2019-E3", unit: "DSQ-BUD", from: "2019-12-01", end: "2022-12-31", to: "2022-12-31"},
			held("VCA-NC", "2023-01-01", "2024-12-30"),
			held("DSQ-ROM-BTH", "2024-12-31", ""),
			stay{id: "NK2024-E3", unit: "DSQ-ROM", from: "2024-12-31", end: second},
		}},
		{"24 months less a day", who{}, []chapter{
			stay{id: "NK2019-E4", unit: "DSQ-BUD", from: "2019-12-01", end: "2022-12-31", to: "2022-12-31"},
			held("VCA-NC", "2023-01-01", "2024-12-29"),
			held("DSQ-ROM-BTH", "2024-12-30", ""),
			stay{id: "NK2024-E4", unit: "DSQ-ROM", from: "2024-12-30", end: second},
			must("ROT-008", "NK2024-E4", overdue, "", "2024-12-30", ""),
		}},
		{"a year of study abroad in between is not at home: 458 days are left", who{}, []chapter{
			stay{id: "NK2019-E5", unit: "DSQ-VIE", from: "2019-07-01", end: "2022-06-30", to: "2022-06-30"},
			stay{id: "HT2022-E5", unit: "DSQ-LON", from: "2022-09-01", to: "2023-08-31", kind: "Học tập"},
			held("DSQ-BRU-BTH", "2024-10-01", ""),
			stay{id: "NK2024-E5", unit: "DSQ-BRU", from: "2024-10-01", end: second},
			must("ROT-008", "NK2024-E5", overdue, "", "2024-10-01", ""),
		}},
		{"a year of study abroad in between, and 793 days at home around it", who{}, []chapter{
			stay{id: "NK2019-E6", unit: "DSQ-VIE", from: "2019-07-01", end: "2022-06-30", to: "2022-06-30"},
			stay{id: "HT2022-E6", unit: "DSQ-LON", from: "2022-09-01", to: "2023-08-31", kind: "Học tập"},
			held("DSQ-BRU-BTH", "2025-09-01", ""),
			stay{id: "NK2025-E6", unit: "DSQ-BRU", from: "2025-09-01", end: "2028-08-31"},
		}},
		{"two months abroad in between are no posting, whatever they are called", who{}, []chapter{
			stay{id: "NK2020-E7", unit: "DSQ-HEL", from: "2020-04-01", end: "2023-03-31", to: "2023-03-31"},
			stay{id: "NH2024-E7", unit: "DSQ-OSL", from: "2024-03-01", to: "2024-04-15", kind: "Ngắn hạn"},
			stay{id: "NK2024-E7", unit: "DSQ-CPH", from: "2024-06-01", to: "2024-08-01"},
			held("DSQ-STO-BTH", "2025-04-01", ""),
			stay{id: "NK2025-E7", unit: "DSQ-STO", from: "2025-04-01", end: "2028-03-31"},
		}},
		{"seventeen months after a posting of which nobody knows when it began: it may have been too short to be one", who{}, []chapter{
			stay{id: "NK2020-E9", unit: "DSQ-MAD", to: "2023-12-31"},
			held("VCA-NC", "2024-01-01", "2025-05-31"),
			held("DSQ-LIS-BTH", "2025-06-01", ""),
			stay{id: "NK2025-E9", unit: "DSQ-LIS", from: "2025-06-01", end: "2028-05-31"},
			must("ROT-008", "NK2025-E9", unknown, "", "2024-12-03", ""), // from 180 days before it began
		}},
		{"to leave again in February 2027, sixteen months after coming home", who{}, []chapter{
			held("DSQ-DEL-BTH", "2022-10-01", "2025-09-30"),
			stay{id: "NK2022-E8", unit: "DSQ-DEL", from: "2022-10-01", end: "2025-09-30", to: "2025-09-30"},
			returns("NK2022-E8", "2025-09-30", "2022-10-01", "2025-09-30"),
			held("VDNA-NC", "2025-10-01", ""),
			stay{id: "NK2027-E8", unit: "DSQ-BKK", planned: "2027-02-15"},
			must("ROT-008", "NK2027-E8", dueSoon, "2027-02-15", "2026-08-19", "2027-02-14"),
			must("ROT-007", "NK2027-E8", unknown, "", "2027-02-15", ""),
			must("ROT-008", "NK2027-E8", unknown, "", "2027-02-15", ""),
		}},
	}
}
