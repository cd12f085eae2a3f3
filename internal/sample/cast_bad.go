package sample

import (
	"strings"

	"probity/internal/civil"
)

// badRows are scenes of rows as they come out of real databases. Whatever cannot be read is told and never guessed.
func badRows() []scene {
	// Without a period nobody knows when the change is due. Without the time held nobody knows either whether it is a return.
	noPeriod := func(position string) []chapter {
		return []chapter{
			must("ROT-001", position, unknown, "", "", ""),
			plannedAs(unknown, position, 2025, "", ""),
			plannedAs(unknown, position, 2026, "", ""),
		}
	}
	unreadable := func(position string) []chapter {
		return append(noPeriod(position), must("ROT-004", position, unknown, "", "", ""))
	}
	with := func(parts []chapter, more ...chapter) []chapter { return append(more, parts...) }
	return []scene{
		{"the first day is 0000-00-00", who{}, with(unreadable("CLS-TN"), held("CLS-TN", "0000-00-00", ""))},
		{"nobody wrote down the first day", who{}, with(unreadable("CLS-TN"), held("CLS-TN", "", ""))},
		{"the first day is in the year 0201", who{}, with(unreadable("CLS-TN"), held("CLS-TN", "0201-06-01", ""))},
		{"the end is before the beginning", who{}, with(unreadable("CLS-TN"), held("CLS-TN", "2024-05-01", "2023-05-01"))},
		{"the number of the decision is in another encoding", who{}, with(unreadable("CLS-TN"), line{position: "CLS-TN", from: "2024-06-01", number: "12/Q\xd0-BNG"})},
		{"two lines with one beginning and different ends", who{}, with(unreadable("CLS-TN"),
			held("CLS-TN", "2023-01-10", "2024-12-31"), held("CLS-TN", "2023-01-10", ""))},
		{"the same line twice counts once", who{}, []chapter{
			line{position: "CLS-HC2", from: "2024-02-10", how: "Phân công", number: "611/QĐ-BNG"},
			line{position: "CLS-HC2", from: "2024-02-10", how: "Phân công", number: "611/QĐ-BNG"},
			rotates("CLS-HC2", "2027-02-10", "2024-02-10", ""),
		}},
		{"a position that no list has", who{}, []chapter{held("CLS-TH", "2023-01-01", ""), line{position: "CLS-KHONG", from: "2020-01-01", how: "Phân công"}}},
		{"somebody whom the personnel file does not have, long overdue: a birth could exempt", who{}, []chapter{
			held("CLS-TH", "2023-01-01", ""),
			line{of: "CBKHONG", position: "CLS-HC2", from: "2023-03-01", how: "Phân công"},
			stranger{"CBKHONG", []chapter{
				must("ROT-001", "CLS-HC2", unknown, "2026-03-01", "2025-09-02", ""),
				plannedAs(unknown, "CLS-HC2", 2026, "", ""),
			}},
		}},
		{"the id in small letters: probably the same person, and listed as one who is not known", who{}, []chapter{
			held("CLS-TH", "2023-01-01", ""),
			lowered{line{position: "CLS-HC2", from: "2025-11-01", how: "Phân công"}},
		}},
		{"a name of 10,000 characters", who{name: strings.Repeat("Nguyễn ", 1250) + strings.Repeat("A", 1250)}, []chapter{
			held("CLS-HC2", "2024-02-20", ""),
			rotates("CLS-HC2", "2027-02-20", "2024-02-20", ""),
		}},
		{"two periods of the position overlap", who{}, with(noPeriod("UBNV-TV"), held("UBNV-TV", "2022-01-01", ""))},
		{"the period of the position is written in words", who{}, with(noPeriod("UBNV-TC"), held("UBNV-TC", "2022-01-01", ""))},
		{"the position and another are each other's successor since 01/03/2025: nobody knows which one it is now", who{}, []chapter{
			held("UBNV-V1", "2022-01-01", ""),
			rotates("UBNV-V1", "2025-01-01", "2022-01-01", "2025-02-28"),
			must("ROT-001", "UBNV-V2", unknown, "", "2025-03-01", ""),
			must("ROT-004", "UBNV-V2", unknown, "", "2025-03-01", ""),
			plannedAs(unknown, "UBNV-V2", 2025, "2025-03-01", ""),
			plannedAs(unknown, "UBNV-V2", 2026, "", ""),
		}},
		{"a posting that began on 0000-00-00", who{}, []chapter{
			held("DSQ-SIN-BTH", "2024-01-01", ""),
			stay{id: "NK2024-X1", unit: "DSQ-SIN", from: "0000-00-00", end: "2026-12-31"},
			must("ROT-007", "NK2024-X1", unknown, "", "", ""),
			must("ROT-008", "NK2024-X1", unknown, "", "", ""),
		}},
	}
}

// stranger is what must be said of somebody who is in no list of people.
type stranger struct {
	id    string
	parts []chapter
}

func (stranger) write(*writer, *person) {}

func (s stranger) on(asOf civil.Date) (found []verdict) {
	for _, part := range s.parts {
		for _, v := range part.on(asOf) {
			v.person = s.id
			found = append(found, v)
		}
	}
	return found
}

// lowered is a line under the person's id in small letters.
type lowered struct{ line }

func (l lowered) write(w *writer, p *person) {
	l.of = strings.ToLower(p.id)
	l.line.write(w, p)
}
