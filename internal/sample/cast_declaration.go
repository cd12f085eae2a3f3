package sample

// first says that a first declaration is owed since a day and due on another, as far as it is looked at from first to last.
func first(since, due, from, to string) chapter {
	return ripening{"DEC-001", "initial/" + since, date(due), initialHorizon, max(date(since), date(from)), date(to)}
}

// firstIs says what is answered of it instead.
func firstIs(word, since, due, from, to string) chapter {
	if since == "" {
		return must("DEC-001", "initial", word, due, from, to)
	}
	return answered{verdict{rule: "DEC-001", obligation: "initial/" + since, word: word, due: date(due)}, max(date(since), date(from)), date(to)}
}

// firstDeclarations are scenes of declarations that are the first to this ministry (DEC-001).
func firstDeclarations() []scene {
	desk := held("VCA-TH", "2024-01-01", "")
	owed := func(trigger string) chapter { return owes{sort: "Lần đầu", trigger: trigger} }
	came := func(day string) chapter { return declared{sort: "Lần đầu", signed: day, received: day} }
	return []scene{
		{"scenario 5: appointed on 20/12/2025, and declared in ten days", who{}, []chapter{desk, owed("2025-12-20"), came("2025-12-30")}},
		{"appointed, and nothing came in ten days", who{}, []chapter{desk, owed("2026-10-20"), first("2026-10-20", "2026-10-30", "", "")}},
		{"the tenth day is a Saturday: due on Monday", who{}, []chapter{desk, owed("2026-10-21"), first("2026-10-21", "2026-11-02", "", "")}},
		{"the tenth day is in Tết, and the declaration came on the first working day after it", who{}, []chapter{desk, owed("2026-02-06"), came("2026-02-23")}},
		{"signed in time and received four days late: told for a year", who{}, []chapter{
			desk, owed("2026-03-02"), declared{sort: "Lần đầu", signed: "2026-03-12", received: "2026-03-16"},
			firstIs(overdue, "2026-03-02", "2026-03-12", "2026-03-13", "2027-03-12"),
		}},
		{"signed in August with effect from 15/09/2026: the ten days run from then", who{}, []chapter{
			desk, appointed{"VCA-TH", "Bổ nhiệm", "2026-08-20", "2026-09-15"}, declaredForPost("2026-07-20"), owed("2026-09-15"), came("2026-09-25"),
		}},
		{"appointed and sent abroad three days later: the limit goes on, and the form came home late", who{}, []chapter{
			held("DSQ-PAR-BTH", "2026-06-04", ""), stay{id: "NK2026-K1", unit: "DSQ-PAR", from: "2026-06-04", end: "2029-06-03"},
			owed("2026-06-01"), came("2026-06-22"),
			firstIs(overdue, "2026-06-01", "2026-06-11", "2026-06-12", ""),
		}},
		{"from another ministry: the first here, and not in life", who{hired: "2026-09-01"}, []chapter{
			held("VCM-TH", "2026-09-01", ""), owed("2026-09-01"), first("2026-09-01", "2026-09-11", "", ""),
		}},
		{"from another ministry, with a declaration of 2024 in the file: it may have been made there", who{hired: "2026-09-01"}, []chapter{
			held("VCM-TH", "2026-09-01", ""), owed("2026-09-01"), declared{sort: "Hằng năm", year: "2024", received: "2024-12-16"},
			firstIs(unknown, "2026-09-01", "2026-09-11", "2026-09-06", ""),
		}},
		{"declared to this ministry in a former post: exempt", who{}, []chapter{
			desk, came("2021-05-10"), owed("2026-07-01"), firstIs(exempt, "2026-07-01", "2026-07-13", "", ""),
		}},
		{"leaves the service before the limit is over", who{left: "2026-10-31"}, []chapter{
			held("VCA-TH", "2024-01-01", "2026-10-31"), owed("2026-10-26"), firstIs(exempt, "2026-10-26", "2026-11-05", "", "2026-10-31"),
		}},
		{"overdue, and then retired", who{left: "2026-09-30"}, []chapter{
			held("VCA-TH", "2024-01-01", "2026-09-30"), owed("2026-03-16"), first("2026-03-16", "2026-03-26", "", "2026-09-30"),
		}},
		{"nobody wrote down since when", who{}, []chapter{desk, owed(""), came("2026-05-05"), firstIs(unknown, "", "", "", "")}},
		{"the limit ends in 2027, whose days off nobody has entered", who{}, []chapter{
			desk, owed("2026-12-28"), firstIs(unknown, "2026-12-28", "", "2027-01-02", ""),
		}},
		{"received on 0000-00-00: perhaps in time", who{}, []chapter{
			desk, owed("2026-08-03"), declared{sort: "Lần đầu", signed: "2026-08-07", received: noDay, number: "KK-T1"},
			firstIs(unknown, "2026-08-03", "2026-08-13", "2026-08-08", ""), handoverIs(unknown, "KK-T1", wholeMinistry, "", "", ""),
		}},
		{"nobody wrote down of what sort the declaration is", who{}, []chapter{
			desk, owed("2026-08-04"), declared{signed: "2026-08-07", received: "2026-08-10"},
			firstIs(unknown, "2026-08-04", "2026-08-14", "2026-08-10", ""),
		}},
		{"nobody wrote down of what sort the duty is", who{}, []chapter{
			desk, owes{trigger: "2026-08-05"}, firstIs(unknown, "2026-08-05", "2026-08-17", "", ""),
		}},
	}
}

// yearly says that the declaration of a year is owed, as far as it is looked at from first to last.
func yearly(year, from, to string) chapter {
	due := date(year + "-12-31")
	return ripening{"DEC-002", "annual/" + year, due, annualHorizon, max(date(year+"-01-01"), date(from)), date(to)}
}

// yearlyIs says what is answered of it instead.
func yearlyIs(word, year, from, to string) chapter {
	due := date(year + "-12-31")
	return answered{verdict{rule: "DEC-002", obligation: "annual/" + year, word: word, due: due}, max(date(year+"-01-01"), date(from)), date(to)}
}

// annualDeclarations are scenes of declarations that are owed every year (DEC-002).
func annualDeclarations() []scene {
	desk := held("VCA-TH", "2024-01-01", "")
	owed := func(year, reminded string) chapter { return owes{sort: "Hằng năm", year: year, reminded: reminded} }
	came := func(year, day string) chapter {
		return declared{sort: "Hằng năm", year: year, signed: day, received: day}
	}
	return []scene{
		{"declared on the last day of the year", who{}, []chapter{desk, owed("2025", ""), came("2025", "2025-12-31")}},
		{"nothing came for 2025, after one reminder", who{}, []chapter{desk, owed("2025", "1"), yearly("2025", "", "")}},
		{"nothing came for 2025, after two reminders: grave", who{}, []chapter{desk, owed("2025", "2"), yearly("2025", "", "")}},
		{"dated 31/12/2025 and received on 05/01/2026: told for a year", who{}, []chapter{
			desk, owed("2025", ""), declared{sort: "Hằng năm", year: "2025", signed: "2025-12-31", received: "2026-01-05"},
			yearlyIs(overdue, "2025", "2026-01-01", "2026-12-31"),
		}},
		{"an annual declarant since 20/12/2025, who had declared before", who{}, []chapter{
			desk, came("2024", "2024-12-10"), owes{sort: "Hằng năm", year: "2025", trigger: "2025-12-20"}, yearly("2025", "", ""),
		}},
		{"scenario 5 goes on: who declared for the first time in December owes none for that year", who{}, []chapter{
			desk, owes{sort: "Lần đầu", trigger: "2025-12-10"}, declared{sort: "Lần đầu", signed: "2025-12-17", received: "2025-12-18"}, owed("2025", ""),
			yearlyIs(exempt, "2025", "", ""),
		}},
		{"retired within the year", who{left: "2026-08-31"}, []chapter{
			held("VCA-TH", "2024-01-01", "2026-08-31"), owed("2026", ""), yearlyIs(exempt, "2026", "", "2026-08-31"),
		}},
		{"will retire before the year is over", who{left: "2026-12-30"}, []chapter{
			held("VCA-TH", "2024-01-01", "2026-12-30"), owed("2026", ""), yearlyIs(exempt, "2026", "", "2026-12-30"),
		}},
		{"abroad: the form came with the pouch of 20/01/2026", who{}, []chapter{
			held("DSQ-LON-BTH", "2024-06-01", ""), stay{id: "NK2024-K2", unit: "DSQ-LON", from: "2024-06-01", end: "2027-05-31"}, returns("NK2024-K2", "2027-05-31", "2024-06-01", ""),
			owed("2025", ""), declared{sort: "Hằng năm", year: "2025", signed: "2025-12-22", received: "2026-01-20"},
			yearlyIs(overdue, "2025", "2026-01-01", "2026-12-31"),
		}},
		{"a supplementary declaration instead of the year's", who{}, []chapter{
			desk, owed("2025", ""), declared{sort: "Bổ sung", year: "2025", signed: "2025-12-12", received: "2025-12-12"}, yearly("2025", "", ""),
		}},
		{"filed again under the year before", who{}, []chapter{desk, owed("2025", ""), came("2024", "2025-12-15"), yearly("2025", "", "")}},
		{"nothing yet for 2026: told from November on", who{}, []chapter{desk, owed("2026", ""), yearly("2026", "", "")}},
		{"nobody wrote down for which year the declaration is", who{}, []chapter{
			desk, owed("2025", ""), came("", "2025-12-15"), yearlyIs(unknown, "2025", "2026-01-01", ""),
		}},
		{"nobody wrote down for which year it is owed", who{}, []chapter{desk, owed("", ""), must("DEC-002", "annual", unknown, "", "", "")}},
		{"the year's declaration was received on 0000-00-00", who{}, []chapter{
			desk, owed("2025", ""), declared{sort: "Hằng năm", year: "2025", signed: noDay, received: noDay, number: "KK-T2"}, yearlyIs(unknown, "2025", "2025-11-01", ""),
			handoverIs(unknown, "KK-T2", wholeMinistry, "", "", ""),
		}},
		{"received in 2024 for 2025: one of the two is wrong", who{}, []chapter{
			desk, owed("2025", ""), came("2025", "2024-12-15"), yearlyIs(unknown, "2025", "2025-11-01", ""),
		}},
	}
}

// declaredForPost is a declaration for personnel work, signed on a day.
func declaredForPost(signed string) chapter {
	return declared{sort: "Công tác cán bộ", signed: signed, received: signed}
}

// decidedIs says what is answered of a decision, by its sort, position and day of effect.
func decidedIs(word, about, due, from, to string) chapter {
	return must("DEC-004", about, word, due, from, to)
}

// personnelDeclarations are scenes of decisions before which a declaration is owed (DEC-004).
func personnelDeclarations() []scene {
	desk := held("VCA-TH", "2024-01-01", "")
	promoted := appointed{"VCA-TP", "Bổ nhiệm", "2026-08-10", "2026-09-01"}
	const about, due = "appointment/VCA-TP/2026-09-01", "2026-07-31"
	late := func() chapter { return decidedIs(overdue, about, due, "2026-08-10", "2027-08-10") }
	return []scene{
		{"declared ten days before the decision", who{}, []chapter{desk, promoted, declaredForPost("2026-07-31")}},
		{"declared nine days before the decision", who{}, []chapter{desk, promoted, declaredForPost("2026-08-01"), late()}},
		{"appointed without any declaration", who{}, []chapter{desk, promoted, late()}},
		{"the first declaration of the same month is none for the appointment", who{}, []chapter{
			desk, promoted, declared{sort: "Lần đầu", signed: "2026-07-20", received: "2026-07-20"}, late(),
		}},
		{"the declaration is more than a year old", who{}, []chapter{desk, promoted, declaredForPost("2025-08-09"), late()}},
		{"a back-dated decision: signed on 20/07/2026 with effect from 01/07/2026", who{}, []chapter{
			desk, appointed{"VCA-PP", "Bổ nhiệm", "2026-07-20", "2026-07-01"}, declaredForPost("2026-07-03"),
			decidedIs(overdue, "appointment/VCA-PP/2026-07-01", "2026-06-21", "2026-07-20", "2027-07-01"),
		}},
		{"planned for 15/11/2026, and no declaration yet; later nobody knows whether it was decided", who{}, []chapter{
			desk, appointed{"VCA-PP", "Bổ nhiệm", "", "2026-11-15"},
			decidedIs(dueSoon, "appointment/VCA-PP/2026-11-15", "2026-11-05", "2026-10-26", "2026-11-15"),
			decidedIs(unknown, "appointment/VCA-PP/2026-11-15", "2026-11-05", "2026-11-16", ""),
		}},
		{"planned, and declared in time", who{}, []chapter{desk, appointed{"VCA-PP", "Bổ nhiệm lại", "", "2026-11-20"}, declaredForPost("2026-10-12")}},
		{"placed again after the merger of 01/03/2025: no new post", who{}, []chapter{
			held("CNV-TP", "2022-06-01", "2025-02-28", "Bổ nhiệm"), held("CNVVH-TP", "2025-03-01", "", "Đổi tên"),
			appointed{"CNVVH-TP", "Bổ nhiệm", "2025-02-25", "2025-03-01"},
			decidedIs(exempt, "appointment/CNVVH-TP/2025-03-01", "2025-02-15", "2025-02-05", "2026-02-25"),
		}},
		{"nobody wrote down when the declaration was signed", who{}, []chapter{
			desk, promoted, declared{sort: "Công tác cán bộ", received: "2026-08-05"}, decidedIs(unknown, about, due, "2026-08-10", "2027-08-10"),
		}},
		{"the decision was signed on 0000-00-00", who{}, []chapter{
			desk, appointed{"VCA-TP", "Bổ nhiệm", noDay, "2026-07-01"}, decidedIs(unknown, "appointment/VCA-TP/2026-07-01", "", "", ""),
		}},
	}
}
