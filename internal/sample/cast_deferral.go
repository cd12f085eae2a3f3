package sample

// deferrals are scenes of deferrals that have ended, prove nothing, or are looked at by nobody (ROT-005).
func deferrals() []scene {
	return []scene{
		{"scenario 16: ended ten days before 31/08/2025, with thirty days of grace", who{}, []chapter{
			held("CLS-BH", "2021-11-01", ""),
			deferred{ground: "Bệnh hiểm nghèo", from: "2024-06-01", to: "2025-08-21", paper: "GRV 2201/BM"},
			item{year: 2025, unit: "CLS", position: "CLS-BH", spared: "2024-06-01", sparedTo: "2025-08-21"},
			item{year: 2026, unit: "CLS", position: "CLS-BH"},
			must("ROT-001", "CLS-BH", exempt, "2024-11-01", "2024-06-01", "2025-08-21"),
			must("ROT-001", "CLS-BH", overdue, "2024-11-01", "2025-08-22", ""),
			must("ROT-005", "illness/2024-06-01", dueSoon, "2025-09-20", "2025-06-22", "2025-09-20"),
			must("ROT-005", "illness/2024-06-01", overdue, "2024-11-01", "2025-09-21", ""),
		}},
		{"scenario 16: the thirtieth day of grace is 31/08/2025, the 31st counts from when the change was due", who{}, []chapter{
			held("CLS-BH", "2021-12-01", ""),
			deferred{ground: "Bệnh hiểm nghèo", from: "2024-06-01", to: "2025-08-01", paper: "GRV 2202/BM"},
			item{year: 2025, unit: "CLS", position: "CLS-BH", spared: "2024-06-01", sparedTo: "2025-08-01"},
			item{year: 2026, unit: "CLS", position: "CLS-BH"},
			must("ROT-001", "CLS-BH", exempt, "2024-12-01", "2024-06-04", "2025-08-01"),
			must("ROT-001", "CLS-BH", overdue, "2024-12-01", "2025-08-02", ""),
			must("ROT-005", "illness/2024-06-01", dueSoon, "2025-08-31", "2025-06-02", "2025-08-31"),
			must("ROT-005", "illness/2024-06-01", overdue, "2024-12-01", "2025-09-01", ""),
		}},
		{"nothing proves the illness", who{}, []chapter{
			held("VTCCB-TD", "2022-10-10", ""),
			deferred{ground: "Bệnh hiểm nghèo", from: "2025-07-01"},
			must("ROT-001", "VTCCB-TD", exempt, "2025-10-10", "2025-07-01", ""),
			plannedAs(exempt, "VTCCB-TD", 2025, "", ""),
			plannedAs(exempt, "VTCCB-TD", 2026, "", ""),
			must("ROT-005", "illness/2025-07-01", overdue, "", "2025-07-01", ""),
		}},
		{"without an end, and not looked at for twelve months", who{}, []chapter{
			held("VPB-MS", "2022-03-01", ""),
			deferred{ground: "Bệnh hiểm nghèo", from: "2025-03-15", paper: "GRV 77/BVHN"},
			item{year: 2025, unit: "VPB", position: "VPB-MS", spared: "2025-03-15"},
			rotates("VPB-MS", "2025-03-01", "2022-03-01", "2025-03-14"),
			must("ROT-001", "VPB-MS", exempt, "2025-03-01", "2025-03-15", ""),
			plannedAs(exempt, "VPB-MS", 2026, "", ""),
			must("ROT-005", "illness/2025-03-15", dueSoon, "2026-03-15", "2026-01-14", "2026-03-15"),
			must("ROT-005", "illness/2025-03-15", overdue, "2026-03-15", "2026-03-16", ""),
		}},
		{"without an end, and looked at in March 2026", who{}, []chapter{
			held("VPB-MS", "2022-02-15", ""),
			deferred{ground: "Bệnh hiểm nghèo", from: "2025-03-15", paper: "GRV 78/BVHN", reviewed: "2026-03-20"},
			item{year: 2025, unit: "VPB", position: "VPB-MS", spared: "2025-03-15"},
			rotates("VPB-MS", "2025-02-15", "2022-02-15", "2025-03-14"),
			must("ROT-001", "VPB-MS", exempt, "2025-02-15", "2025-03-15", ""),
			plannedAs(exempt, "VPB-MS", 2026, "", ""),
			must("ROT-005", "illness/2025-03-15", dueSoon, "2027-03-20", "2027-01-19", "2027-03-20"),
		}},
	}
}

// deferralsInTurn are scenes of deferrals that follow each other, or end by something else than their last day.
func deferralsInTurn() []scene {
	return []scene{
		{"twins: two lines about one birth are one deferral", who{}, []chapter{
			held("CLS-HPH2", "2022-05-05", ""),
			deferred{ground: "Con nhỏ", from: "2024-03-01", paper: "GKS 201/2024", child: "2024-02-29"},
			deferred{ground: "Con nhỏ", from: "2024-03-02", paper: "GKS 202/2024", child: "2024-02-29"},
			must("ROT-001", "CLS-HPH2", exempt, "2025-05-05", "2024-11-06", "2027-02-27"),
			must("ROT-001", "CLS-HPH2", overdue, "2025-05-05", "2027-02-28", ""),
			plannedAs(exempt, "CLS-HPH2", 2025, "", ""),
			plannedAs(exempt, "CLS-HPH2", 2026, "", ""),
			must("ROT-005", "young_child/2024-03-02", dueSoon, "2027-03-29", "2026-12-29", "2027-03-29"),
		}},
		{"expecting, then raising the child: the second deferral goes on from the first", who{name: "Dương Thị Thảo"}, []chapter{
			held("CLS-TT2", "2022-12-15", ""),
			deferred{ground: "Mang thai", from: "2025-11-01", to: "2026-05-31", paper: "SK 31/2025"},
			deferred{ground: "Con nhỏ", from: "2026-06-01", paper: "GKS 415/2026", child: "2026-05-20"},
			rotates("CLS-TT2", "2025-12-15", "2022-12-15", "2025-10-31"),
			must("ROT-001", "CLS-TT2", exempt, "2025-12-15", "2025-11-01", ""),
			plannedAs(exempt, "CLS-TT2", 2025, "", ""),
			plannedAs(exempt, "CLS-TT2", 2026, "", ""),
			// Sixty days before it ends, and before the second has begun, the first is told of.
			must("ROT-005", "pregnancy/2025-11-01", dueSoon, "2026-06-30", "2026-04-01", "2026-05-31"),
		}},
		{"a disciplinary review ended without a sanction: its ground has gone, although nobody ended the deferral", who{}, []chapter{
			held("VTCCB-BN", "2022-12-20", ""),
			deferred{ground: "Xem xét kỷ luật", from: "2025-10-01", paper: "201/TB-BNG"},
			matter{kind: "Kỷ luật", opened: "2025-10-01", closed: "2026-06-30", result: "Không xử lý", measure: "Không đình chỉ", reason: "Không liên quan đến nhiệm vụ"},
			rotates("VTCCB-BN", "2025-12-20", "2022-12-20", "2025-09-30"),
			must("ROT-001", "VTCCB-BN", exempt, "2025-12-20", "2025-10-01", ""),
			plannedAs(exempt, "VTCCB-BN", 2025, "", ""),
			plannedAs(exempt, "VTCCB-BN", 2026, "", ""),
			must("ROT-005", "discipline/2025-10-01", dueSoon, "2026-07-30", "2026-06-30", "2026-07-30"),
			must("ROT-005", "discipline/2025-10-01", overdue, "2025-12-20", "2026-07-31", ""),
		}},
		{"a secondment that ends in February 2027", who{}, []chapter{
			held("CLS-BH2", "2022-02-15", ""),
			deferred{ground: "Biệt phái", from: "2025-01-15", to: "2027-02-10", paper: "55/QĐ-BNG"},
			rotates("CLS-BH2", "2025-02-15", "2022-02-15", "2025-01-14"),
			must("ROT-001", "CLS-BH2", exempt, "2025-02-15", "2025-01-15", "2027-02-10"),
			must("ROT-001", "CLS-BH2", overdue, "2025-02-15", "2027-02-11", ""),
			plannedAs(exempt, "CLS-BH2", 2025, "", ""),
			plannedAs(exempt, "CLS-BH2", 2026, "", ""),
			must("ROT-005", "secondment/2025-01-15", dueSoon, "2027-03-12", "2026-12-12", "2027-03-12"),
		}},
	}
}

// underReview are scenes of open cases against those who sign in a listed position (ROT-006).
func underReview() []scene {
	const from = "2025-01-20"
	against := func(title string, m matter, more ...chapter) scene {
		return scene{title, who{}, append([]chapter{held("CLS-HC2", from, ""), m}, more...)}
	}
	return []scene{
		against("under investigation, and nothing was decided", matter{kind: "Điều tra", opened: "2026-08-05", measure: "Chưa áp dụng"},
			must("ROT-006", "CLS-HC2", overdue, "", "2026-08-05", "")),
		against("under investigation, and suspended", matter{kind: "Điều tra", opened: "2026-08-06", measure: "Đình chỉ", measureOn: "2026-08-10"},
			must("ROT-006", "CLS-HC2", overdue, "", "2026-08-06", "2026-08-09")),
		against("a decision not to suspend, with its reason", matter{kind: "Kỷ luật", opened: "2026-08-07", measure: "Không đình chỉ", reason: "Vụ việc không liên quan đến nhiệm vụ được giao"},
			must("ROT-006", "CLS-HC2", exempt, "", "2026-08-07", "")),
		against("a decision not to suspend, without a reason", matter{kind: "Kỷ luật", opened: "2026-08-08", measure: "Không đình chỉ"},
			must("ROT-006", "CLS-HC2", overdue, "", "2026-08-08", "")),
		against("nobody wrote down what was decided", matter{kind: "Truy tố", opened: "2026-08-09"},
			must("ROT-006", "CLS-HC2", unknown, "", "2026-08-09", "")),
		against("suspended from a day to come", matter{kind: "Truy tố", opened: "2026-08-10", measure: "Đình chỉ", measureOn: "2026-12-15"},
			must("ROT-006", "CLS-HC2", overdue, "", "2026-08-10", "2026-12-14")),
		against("an inspection is no case against a person", matter{kind: "Thanh tra, kiểm tra", opened: "2026-08-11", measure: "Chưa áp dụng"}),
		against("tried, and it is over", matter{kind: "Xét xử", opened: "2025-06-12", closed: "2026-09-30", result: "Có xử lý", measure: "Chưa áp dụng"},
			must("ROT-006", "CLS-HC2", overdue, "", "2025-06-12", "2026-09-29")),
		against("opened elsewhere, and the ministry was told five months later", matter{kind: "Điều tra", opened: "2025-06-10", notified: "2025-11-05", measure: "Chưa áp dụng"},
			must("ROT-006", "CLS-HC2", overdue, "", "2025-11-05", "")),
		against("moved away for the time being, while the position stays in the file", matter{kind: "Điều tra", opened: "2026-08-12", measure: "Chưa áp dụng"},
			held("CLS-TH", "2026-08-20", "", "Tạm chuyển"),
			must("ROT-006", "CLS-HC2", overdue, "", "2026-08-12", "2026-08-19")),
		{"nobody wrote down whether the position signs", who{}, []chapter{
			held("VTCCB-KX", from, ""),
			matter{kind: "Điều tra", opened: "2026-08-05", measure: "Chưa áp dụng"},
			must("ROT-006", "VTCCB-KX", unknown, "", "2026-08-05", ""),
		}},
		{"the position signs nothing", who{}, []chapter{
			held("CLS-BH", from, ""),
			matter{kind: "Điều tra", opened: "2026-08-05", measure: "Chưa áp dụng"},
		}},
		{"a chief accountant is a manager and in a listed position", who{}, []chapter{
			held("CQTTV-KTT", from, "", "Bổ nhiệm"),
			matter{kind: "Kỷ luật", opened: "2026-08-05", measure: "Chưa áp dụng"},
			must("ROT-006", "CQTTV-KTT", overdue, "", "2026-08-05", ""),
		}},
		{"prosecuted: that defers the change of position and forbids to sign, both at once", who{}, []chapter{
			held("CLS-HPH2", "2023-05-01", ""),
			deferred{ground: "Thanh tra, điều tra", from: "2026-05-01", paper: "88/TB-VKS"},
			matter{kind: "Truy tố", opened: "2026-05-01", measure: "Chưa áp dụng"},
			rotates("CLS-HPH2", "2026-05-01", "2023-05-01", "2026-04-30"),
			must("ROT-001", "CLS-HPH2", exempt, "2026-05-01", "2026-05-01", ""),
			plannedAs(exempt, "CLS-HPH2", 2026, "", ""),
			must("ROT-006", "CLS-HPH2", overdue, "", "2026-05-01", ""),
		}},
	}
}
