package sample

// managers are scenes of terms of office (ROT-009).
func managers() []scene {
	return []scene{
		{"sixty months, and nobody decided anything", who{}, []chapter{
			held("VCA-TP", "2021-04-01", "", "Bổ nhiệm"),
			ends("VCA-TP", "2026-04-01", "2021-04-01", ""),
		}},
		{"reappointed on the last day", who{}, []chapter{
			held("VCA-PH", "2020-02-01", "2025-01-31", "Bổ nhiệm"),
			held("VCA-PH", "2025-02-01", "", "Bổ nhiệm lại"),
			ends("VCA-PH", "2025-02-01", "2020-02-01", "2025-01-31"),
		}},
		{"reappointed, which only the register of appointments says", who{}, []chapter{
			held("VNGKT-TP", "2020-05-01", "", "Bổ nhiệm"),
			appointed{"VNGKT-TP", "Bổ nhiệm lại", "2025-04-20", "2025-05-01"}, declaredForPost("2025-03-17"),
			ends("VNGKT-TP", "2025-05-01", "2020-05-01", "2025-04-30"),
		}},
		{"the second term at the head of a department ends", who{}, []chapter{
			held("VCM-TR", "2016-11-15", "2021-11-14", "Bổ nhiệm"),
			held("VCM-TR", "2021-11-15", "", "Bổ nhiệm lại"),
			ends("VCM-TR", "2026-11-15", "2016-11-15", ""),
		}},
		{"a third term at the head of the same department", who{}, []chapter{
			held("VTDCP-TR", "2015-01-10", "2020-01-09", "Bổ nhiệm"),
			held("VTDCP-TR", "2020-01-10", "2025-01-09", "Bổ nhiệm lại"),
			held("VTDCP-TR", "2025-01-10", "", "Bổ nhiệm lại"),
			ends("VTDCP-TR", "2025-01-10", "2015-01-10", ""),
		}},
		{"a third term of someone who is not the head", who{}, []chapter{
			held("VTDCP-TP", "2015-01-10", "2020-01-09", "Bổ nhiệm"),
			held("VTDCP-TP", "2020-01-10", "2025-01-09", "Bổ nhiệm lại"),
			held("VTDCP-TP", "2025-01-10", "", "Bổ nhiệm lại"),
			ends("VTDCP-TP", "2025-01-10", "2015-01-10", "2025-01-09"),
		}},
		{"from deputy to head: the time begins anew", who{}, []chapter{
			held("VDBA-PH", "2017-05-01", "2022-02-28", "Bổ nhiệm"),
			held("VDBA-TR", "2022-03-01", "", "Bổ nhiệm"),
			ends("VDBA-TR", "2027-03-01", "2022-03-01", ""),
		}},
		{"the months in charge before the appointment count", who{}, []chapter{
			held("VASEAN-PH", "2021-09-01", "2022-02-28", "Phụ trách"),
			held("VASEAN-PH", "2022-03-01", "", "Bổ nhiệm"),
			ends("VASEAN-PH", "2026-09-01", "2021-09-01", ""),
		}},
	}
}

// termsInDoubt are scenes of terms that may have been renewed, or need not be.
func termsInDoubt() []scene {
	return []scene{
		{"reappointed, and the register does not say to what", who{}, []chapter{
			held("VCSDN-TP", "2020-07-01", "", "Bổ nhiệm"),
			appointed{"", "Bổ nhiệm lại", "2025-06-10", "2025-06-15"}, declaredForPost("2025-05-12"),
			ends("VCSDN-TP", "2025-07-01", "2020-07-01", "2025-06-14"),
			must("ROT-009", "VCSDN-TP", unknown, "2025-07-01", "2025-06-15", ""),
		}},
		{"a later decision of which nobody wrote down the sort: it may be a reappointment", who{}, []chapter{
			held("VTCQT-TP", "2020-06-01", "2025-05-31", "Bổ nhiệm"),
			held("VTCQT-TP", "2025-06-01", "", ""),
			ends("VTCQT-TP", "2025-06-01", "2020-06-01", "2025-05-31"),
			must("ROT-009", "VTCQT-TP", unknown, "2025-06-01", "2025-06-01", ""),
		}},
		{"less than five years to retirement when the term ended: kept on until then", who{sex: man, born: "1966-06-10"}, []chapter{ // of age on 10/06/2028
			held("VLPQT-PH", "2021-03-15", "", "Bổ nhiệm"),
			must("ROT-009", "VLPQT-PH", exempt, "2026-03-15", "2025-12-15", "2028-06-10"),
		}},
		{"nobody knows the birth: it could exempt", who{hides: true}, []chapter{
			held("VLPQT-TP", "2021-05-20", "", "Bổ nhiệm"),
			must("ROT-009", "VLPQT-TP", unknown, "2026-05-20", "2026-02-19", ""),
		}},
		{"through the merger, under the old code", who{}, []chapter{
			held("CNV-TR", "2021-12-01", "", "Bổ nhiệm"),
			ends("CNVVH-TR", "2026-12-01", "2025-03-01", ""),
		}},
		{"stood in for a month, then was appointed after a break: the break begins it anew", who{}, []chapter{
			held("VTTBC-PH", "2021-01-01", "2021-05-31", "Tạm giao"),
			held("VTTBC-NC", "2021-06-01", "2022-01-09"),
			held("VTTBC-PH", "2022-01-10", "", "Bổ nhiệm"),
			ends("VTTBC-PH", "2027-01-10", "2022-01-10", ""),
		}},
	}
}
