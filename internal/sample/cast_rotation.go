package sample

// timeHeld are scenes of how long a listed position has been held (ROT-001), where nothing but the counting is odd.
func timeHeld() []scene {
	return []scene{
		{"scenario 1: 36 months from 31/08/2022, through the renaming of the unit", who{}, []chapter{
			held("SNVTP-HC", "2022-08-31", "2025-02-28"),
			held("SNVHCM-HC", "2025-03-01", "", "Đổi tên"),
			item{year: 2025, unit: "SNVTP", position: "SNVTP-HC"},
			item{year: 2026, unit: "SNVHCM", position: "SNVHCM-HC"},
			rotates("SNVHCM-HC", "2025-08-31", "2025-03-01", ""),
		}},
		{"scenario 2: the same with a child born on 29/02/2024, which is 36 months old on 28/02/2027", who{}, []chapter{
			held("SNVTP-HC", "2022-08-31", "2025-02-28"),
			held("SNVHCM-HC", "2025-03-01", "", "Đổi tên"),
			deferred{ground: "Con nhỏ", from: "2024-03-01", paper: "GKS 118/2024", child: "2024-02-29"},
			must("ROT-001", "SNVHCM-HC", exempt, "2025-08-31", "2025-03-04", "2027-02-27"),
			must("ROT-001", "SNVHCM-HC", overdue, "2025-08-31", "2027-02-28", ""),
			plannedAs(exempt, "SNVHCM-HC", 2025, "", ""),
			plannedAs(exempt, "SNVHCM-HC", 2026, "", ""),
			// Sixty days before 27/02/2027 it is told that the deferral ends, and 30 days of grace follow.
			must("ROT-005", "young_child/2024-03-01", dueSoon, "2027-03-29", "2026-12-29", "2027-03-29"),
		}},
		{"scenario 3: 700 days and 1,100 days are 60 months of 30 days, on the last of them", who{}, []chapter{
			held("CQTTV-TS", "2018-12-02", "2020-10-31"),
			held("CQTTV-TH", "2020-11-01", "2021-12-31"),
			held("CQTTV-TS", "2022-01-01", "2025-06-30"),
			held("CQTTV-TH", "2025-07-01", ""),
			item{year: 2025, unit: "CQTTV", position: "CQTTV-TS", executed: "2025-07-01"},
			rotates("CQTTV-TS", "2025-01-05", "2022-01-01", "2025-06-30"),
			// Fourteen months elsewhere are fewer than 24.
			must("ROT-004", "CQTTV-TS", overdue, "", "2022-01-01", "2025-06-30"),
		}},
		{"scenario 4: accountant and cashier at once: each position counts by itself, and the plan names one of them", who{}, []chapter{
			held("CQTTV-KT", "2023-05-10", ""),
			held("CQTTV-TQ", "2024-02-01", ""),
			item{year: 2026, unit: "CQTTV", position: "CQTTV-KT"},
			rotates("CQTTV-KT", "2026-05-10", "2023-05-10", ""),
			rotates("CQTTV-TQ", "2026-02-01", "2024-02-01", ""),
			unplanned("CQTTV-TQ", 2026, "", ""),
		}},
	}
}

// counted are further scenes of how the time in a position is counted, and of what cannot be counted.
func counted() []scene {
	return []scene{
		{"a decision about pay is no move", who{}, []chapter{
			held("CLS-BH", "2022-11-15", "2024-06-30"),
			held("CLS-BH", "2024-07-01", "", "Nâng lương"),
			item{year: 2025, unit: "CLS", position: "CLS-BH"},
			item{year: 2026, unit: "CLS", position: "CLS-BH"},
			rotates("CLS-BH", "2025-11-15", "2022-11-15", ""),
		}},
		{"30 months from 31/08 end on the last day of February", who{}, []chapter{
			held("CLS-DH", "2024-08-31", ""),
			rotates("CLS-DH", "2027-02-28", "2024-08-31", ""),
		}},
		{"36 months from 29/02 end on 28/02", who{}, []chapter{
			held("CLS-HPH", "2024-02-29", ""),
			rotates("CLS-HPH", "2027-02-28", "2024-02-29", ""),
		}},
		{"60 months became 36 on 01/01/2025: due on that day, not years before it", who{}, []chapter{
			held("CLS-TN", "2021-06-01", ""),
			item{year: 2025, unit: "CLS", position: "CLS-TN"},
			item{year: 2026, unit: "CLS", position: "CLS-TN"},
			rotates("CLS-TN", "2025-01-01", "2021-06-01", ""),
		}},
		{"60 months became 36: whose 36 end later is due then", who{}, []chapter{
			held("CLS-TN", "2022-06-01", ""),
			item{year: 2025, unit: "CLS", position: "CLS-TN"},
			item{year: 2026, unit: "CLS", position: "CLS-TN"},
			rotates("CLS-TN", "2025-06-01", "2022-06-01", ""),
		}},
		{"60 months that had ended before they became 36", who{}, []chapter{
			held("CLS-TN", "2019-06-01", ""),
			item{year: 2025, unit: "CLS", position: "CLS-TN"},
			item{year: 2026, unit: "CLS", position: "CLS-TN"},
			rotates("CLS-TN", "2024-06-01", "2019-06-01", ""),
		}},
		{"left the service; the file still has the position open", who{left: "2026-05-31"}, []chapter{
			held("UBNV-HTV", "2023-06-15", ""),
			item{year: 2026, unit: "UBNV", position: "UBNV-HTV", spared: "2026-06-01"},
			rotates("UBNV-HTV", "2026-06-15", "2023-06-15", "2026-05-31"),
		}},
		{"nobody wrote down whether the position is managerial, and its time is over", who{}, []chapter{
			held("VPB-TL", "2022-10-01", ""),
			item{year: 2025, unit: "VPB", position: "VPB-TL"},
			item{year: 2026, unit: "VPB", position: "VPB-TL"},
			must("ROT-001", "VPB-TL", unknown, "2025-10-01", "2025-04-04", ""),
		}},
		{"the same, but its time is far from over: a pass either way", who{}, []chapter{
			held("VPB-TL", "2026-01-15", ""),
		}},
	}
}

// lineages are scenes of positions that were merged, divided or moved.
func lineages() []scene {
	return []scene{
		{"moved from one position to the other before both were merged: the years in the first do not count", who{}, []chapter{
			held("CLTNN-LT", "2020-01-01", "2023-06-30"),
			held("TTPDQG-LT", "2023-07-01", "2025-02-28"),
			held("CLTPD-LT", "2025-03-01", "", "Đổi tên"),
			item{year: 2026, unit: "CLTPD", position: "CLTPD-LT"},
			rotates("CLTPD-LT", "2026-07-01", "2025-03-01", ""),
		}},
		{"the file still has the old code: the holding goes on in the only successor", who{}, []chapter{
			held("CLTNN-LT", "2022-05-10", ""),
			item{year: 2025, unit: "CLTNN", position: "CLTNN-LT"},
			item{year: 2026, unit: "CLTPD", position: "CLTPD-LT"},
			rotates("CLTNN-LT", "2025-05-10", "2022-05-10", "2025-02-28"),
			rotates("CLTPD-LT", "2025-05-10", "2025-03-01", ""),
		}},
		{"the position was divided and nobody said into which half the holder went: it has ended", who{}, []chapter{
			held("CNV-DV", "2022-02-01", ""),
			rotates("CNV-DV", "2025-02-01", "2022-02-01", "2025-02-28"),
		}},
		{"the position was divided and the holder got one of the halves", who{}, []chapter{
			held("CNV-DV", "2022-02-01", "2025-02-28"),
			held("CNVVH-DV2", "2025-03-01", "", "Đổi tên"),
			item{year: 2025, unit: "CNV", position: "CNV-DV"},
			item{year: 2026, unit: "CNVVH", position: "CNVVH-DV2"},
			rotates("CNV-DV", "2025-02-01", "2022-02-01", "2025-02-28"),
			rotates("CNVVH-DV2", "2025-02-01", "2025-03-01", ""),
		}},
		{"the position went to another unit after its plan: the plan follows the person", who{}, []chapter{
			held("CLS-QT3", "2022-09-01", ""),
			item{year: 2026, unit: "CLS", position: "CLS-QT3"},
			rotates("CLS-QT3", "2026-09-01", "2022-09-01", "2026-05-31"),
			rotates("SNVHCM-QT", "2026-09-01", "2026-06-01", ""),
		}},
	}
}

// retirements are scenes of people who are near the age, or of whom it is not known.
func retirements() []scene {
	const born = "1965-02-10" // reaches 61 years 6 months, the age of 2026, on 10/08/2026
	return []scene{
		{"scenario 15: exactly 18 months left on the day it was due: not exempt", who{sex: man, born: born, left: "2026-08-31"}, []chapter{
			held("CLS-HPH2", "2022-02-10", "2026-08-31"),
			item{year: 2025, unit: "CLS", position: "CLS-HPH2", spared: "2026-09-01"},
			item{year: 2026, unit: "CLS", position: "CLS-HPH2", spared: "2026-09-01"},
			rotates("CLS-HPH2", "2025-02-10", "2022-02-10", "2026-08-31"),
		}},
		{"scenario 15: due a day later, with a day less than 18 months left: exempt until he is of age", who{sex: man, born: born, left: "2026-08-31"}, []chapter{
			held("CLS-HPH2", "2022-02-11", "2026-08-31"),
			must("ROT-001", "CLS-HPH2", exempt, "2025-02-11", "2024-08-15", "2026-08-10"),
			plannedAs(exempt, "CLS-HPH2", 2025, "", ""),
			plannedAs(exempt, "CLS-HPH2", 2026, "", "2026-08-10"),
		}},
		{"kept on beyond the age: no longer exempt", who{sex: man, born: "1964-05-20", left: "2025-12-31"}, []chapter{ // of age on 20/08/2025
			held("VTCCB-TD", "2021-12-01", "2025-12-31"),
			must("ROT-001", "VTCCB-TD", exempt, "2024-12-01", "2024-06-04", "2025-08-20"),
			must("ROT-001", "VTCCB-TD", overdue, "2024-12-01", "2025-08-21", "2025-12-31"),
			unplanned("VTCCB-TD", 2025, "2025-08-21", "2025-12-31"),
		}},
		{"nobody knows the birth: it could exempt, until no birth could", who{hides: true}, []chapter{
			held("VTCCB-BN", "2022-06-30", ""),
			item{year: 2025, unit: "VTCCB", position: "VTCCB-BN"},
			// Due on 30/06/2025: whoever was exempt reached the age before 30/12/2026.
			must("ROT-001", "VTCCB-BN", unknown, "2025-06-30", "2025-01-01", "2026-12-29"),
			must("ROT-001", "VTCCB-BN", overdue, "2025-06-30", "2026-12-30", ""),
			plannedAs(unknown, "VTCCB-BN", 2026, "2026-03-01", "2026-12-29"),
			plannedAs(overdue, "VTCCB-BN", 2026, "2026-12-30", ""),
		}},
		{"nobody knows the birth, and nothing is due: a pass whatever it is", who{hides: true}, []chapter{
			held("VTCCB-BN", "2025-12-01", ""),
		}},
	}
}
