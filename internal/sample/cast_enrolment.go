package sample

import "strings"

// enrolments are scenes of who must declare, and is on the list of declarants or not (DEC-005).
func enrolments() []scene {
	missed := who{unlisted: true}
	listIs := func(word, due, from, to string) chapter { return must("DEC-005", "list", word, due, from, to) }
	waits := func(due, from, to string) chapter {
		return ripening{"DEC-005", "list", date(due), initialHorizon * 2, date(from), date(to)}
	}
	return []scene{
		{"a consular desk held since 2025, and not on the list", missed, []chapter{held("CLS-BH", "2025-02-03", ""), waits("2025-02-13", "2025-02-03", "")}},
		{"came into a declarable position in October, and is not on the list yet", missed, []chapter{
			held("VCA-TH", "2024-01-01", "2026-10-25"), held("CLS-BH", "2026-10-26", ""), waits("2026-11-05", "2026-10-26", ""),
		}},
		{"an accountant by grade, at a desk of which nothing is asked", who{unlisted: true, grade: "06.031", hired: "2024-03-04"}, []chapter{
			held("VCA-TH", "2024-03-04", ""), waits("2024-03-14", "2024-03-04", ""),
		}},
		{"at a desk of which nothing is asked, and of no grade for which one declares: no declarant", missed, []chapter{held("VCA-TH", "2024-03-04", "")}},
		{"on contract, at a consular desk: no official, no declarant", who{contract: true}, []chapter{held("CLS-BH", "2025-02-03", "")}},
		{"only asked to declare for an appointment: that puts nobody on the list", missed, []chapter{
			held("CLS-BH", "2025-02-03", ""), owes{sort: "Công tác cán bộ", trigger: "2025-06-02"}, waits("2025-02-13", "2025-02-03", ""),
		}},
		{"the list has the number in small letters: perhaps the same person", missed, []chapter{
			held("CLS-BH", "2025-02-03", ""), respeltDuty{owes{sort: "Bổ sung", year: "2025"}}, listIs(unknown, "2025-02-13", "2025-02-03", ""),
		}},
		{"not on the list, and nobody wrote down of what grade", who{unlisted: true, grade: none}, []chapter{held("VCA-TH", "2024-03-04", ""), listIs(unknown, "", "", "")}},
		{"nobody wrote down of what sort the only duty is: perhaps on the list", missed, []chapter{
			held("CLS-BH", "2025-02-03", ""), owes{trigger: "2025-02-03"}, listIs(unknown, "2025-02-13", "2025-02-03", ""),
			must("DEC-001", "initial/2025-02-03", unknown, "2025-02-13", "2025-02-08", ""),
		}},
	}
}

// respeltDuty is a line of the list of declarants under the person's id in small letters.
type respeltDuty struct{ owes }

func (c respeltDuty) write(w *writer, p *person) {
	as := *p
	as.id = strings.ToLower(p.id)
	c.owes.write(w, &as)
}
