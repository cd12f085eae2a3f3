package sample

// handoverIs says what is answered of the handover of a declaration, by its number, to the unit that answers for it.
func handoverIs(word, number, unit, due, from, to string) chapter {
	return answered{verdict{rule: "DEC-006", obligation: number, word: word, due: date(due), unit: unit}, date(from), date(to)}
}

// handovers are scenes of what becomes of a declaration that was received (DEC-006).
func handovers() []scene {
	desk := held("VCA-TH", "2024-01-01", "")
	came := func(number, received, handedOver, returned string) chapter {
		return declared{sort: "Bổ sung", year: "2026", signed: received, received: received, handedOver: handedOver, returned: returned, number: number}
	}
	waits := func(number, unit, due, from, to string) chapter {
		return aboutUnit{ripening{"DEC-006", number, date(due), handoverHorizon, date(from), date(to)}, unit}
	}
	return []scene{
		{"handed over on the last day, a Monday after the twentieth", who{}, []chapter{desk, came("KK-B1", "2026-08-03", "2026-08-24", "")}},
		{"handed over a day late: told for a year", who{}, []chapter{
			desk, came("KK-B2", "2026-08-03", "2026-08-25", ""), waits("KK-B2", "VCA", "2026-08-24", "2026-08-03", "2026-08-24"),
			handoverIs(overdue, "KK-B2", "VCA", "2026-08-24", "2026-08-25", "2027-08-23"),
		}},
		{"never handed over", who{}, []chapter{desk, came("KK-B3", "2026-08-03", keptBack, ""), waits("KK-B3", "VCA", "2026-08-24", "2026-08-03", "")}},
		{"received in October and not handed over yet", who{}, []chapter{desk, came("KK-B4", "2026-10-13", keptBack, ""), waits("KK-B4", "VCA", "2026-11-02", "2026-10-13", "")}},
		{"never handed over, and the declarant has retired", who{left: "2026-06-30"}, []chapter{
			held("VCA-TH", "2024-01-01", "2026-06-30"), came("KK-B5", "2026-05-04", keptBack, ""), waits("KK-B5", "VCA", "2026-05-25", "2026-05-04", ""),
		}},
		{"sent back in time: to make it again is the declarant's part", who{}, []chapter{desk, came("KK-B6", "2026-09-03", "", "2026-09-10")}},
		{"never handed over, and the declarant has moved: the former unit answers", who{}, []chapter{
			held("VCM-TH", "2024-01-01", "2026-06-30"), held("VCA-TH", "2026-07-01", ""), came("KK-B7", "2026-06-01", keptBack, ""),
			waits("KK-B7", "VCM", "2026-06-22", "2026-06-01", ""),
		}},
		{"handed over on 0000-00-00", who{}, []chapter{desk, came("KK-B8", "2026-08-03", noDay, ""), handoverIs(unknown, "KK-B8", "VCA", "2026-08-24", "2026-08-24", "")}},
		{"never handed over, and nothing tells where the declarant was on the day: it began later", who{}, []chapter{
			held("VCA-TH", "2026-09-01", ""), came("KK-B9", "2026-08-03", keptBack, ""), handoverIs(unknown, "KK-B9", wholeMinistry, "2026-08-24", "2026-08-19", ""),
		}},
	}
}
