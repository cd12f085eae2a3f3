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
			desk, appointed{"VCA-TH", "Bổ nhiệm", "2026-08-20", "2026-09-15"}, owed("2026-09-15"), came("2026-09-25"),
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
			desk, owed("2026-08-03"), declared{sort: "Lần đầu", signed: "2026-08-07", received: noDay},
			firstIs(unknown, "2026-08-03", "2026-08-13", "2026-08-08", ""),
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
