package sample

import (
	"strings"

	"probity/internal/civil"
)

// badRows are scenes of rows as they come out of real databases. Whatever cannot be read is told and never guessed.
func badRows() []scene {
	return []scene{
		{"the first day is 0000-00-00", who{}, unreadable("CLS-TN", held("CLS-TN", noDay, ""))},
		{"nobody wrote down the first day", who{}, unreadable("CLS-TN", held("CLS-TN", "", ""))},
		{"the first day is in the year 0201", who{}, unreadable("CLS-TN", held("CLS-TN", "0201-06-01", ""))},
		{"the end is before the beginning", who{}, unreadable("CLS-TN", held("CLS-TN", "2024-05-01", "2023-05-01"))},
		{"the end is 9999-12-31, which somebody means for none", who{}, unreadable("CLS-TN", held("CLS-TN", "2024-05-01", "9999-12-31"))},
		{"the sort of the decision is a word that no list has", who{}, unreadable("CLS-TN", held("CLS-TN", "2024-05-01", "", "Tăng cường"))},
		{"the number of the decision is in another encoding", who{}, unreadable("CLS-TN", line{position: "CLS-TN", from: "2024-06-01", number: "12/Q\xd0-BNG"})},
		{"two lines with one beginning and different ends", who{}, unreadable("CLS-TN",
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
				must("DEC-005", "list", unknown, "", "", ""),
			}},
		}},
		{"the id in small letters: probably the same person, and listed as one who is not known", who{}, []chapter{
			held("CLS-TH", "2023-01-01", ""),
			respelt{line{position: "CLS-HC2", from: "2025-11-01", how: "Phân công"}, strings.ToLower},
		}},
		{"the id with a blank behind it: likewise", who{}, []chapter{
			held("CLS-TH", "2023-01-01", ""),
			respelt{line{position: "CLS-HC2", from: "2025-11-01", how: "Phân công"}, func(id string) string { return id + " " }},
		}},
		{"born on 0000-00-00: it could exempt, until no birth could", who{born: noDay}, []chapter{
			held("VTCCB-BN", "2022-06-30", ""),
			item{year: 2025, unit: "VTCCB", position: "VTCCB-BN"},
			item{year: 2026, unit: "VTCCB", position: "VTCCB-BN"},
			must("ROT-001", "VTCCB-BN", unknown, "2025-06-30", "2025-01-01", "2026-12-29"),
			must("ROT-001", "VTCCB-BN", overdue, "2025-06-30", "2026-12-30", ""),
		}},
		{"a name of 10,000 characters", who{name: strings.Repeat("Nguyễn ", 1250) + strings.Repeat("A", 1250)}, []chapter{
			held("CLS-HC2", "2024-02-20", ""),
			rotates("CLS-HC2", "2027-02-20", "2024-02-20", ""),
		}},
	}
}

// badLists are scenes of people whose position, or own line, is not as it can be.
func badLists() []scene {
	return []scene{
		{"two periods of the position overlap", who{}, noPeriod("UBNV-TV", held("UBNV-TV", "2022-01-01", ""))},
		{"the period of the position is written in words", who{}, noPeriod("UBNV-TC", held("UBNV-TC", "2022-01-01", ""))},
		{"the position and another are each other's successor since 01/03/2025: nobody knows which one it is now", who{}, []chapter{
			held("UBNV-V1", "2022-01-01", ""),
			rotates("UBNV-V1", "2025-01-01", "2022-01-01", "2025-02-28"),
			must("ROT-001", "UBNV-V2", unknown, "", "2025-03-01", ""),
			must("ROT-004", "UBNV-V2", unknown, "", "2025-03-01", ""),
			plannedAs(unknown, "UBNV-V2", 2025, "2025-03-01", ""),
			plannedAs(unknown, "UBNV-V2", 2026, "", ""),
		}},
		{"a deferral that ends on 0000-00-00: it may cover anything after its first day", who{}, []chapter{
			held("VTCCB-TD", "2022-11-15", ""),
			deferred{ground: "Bệnh hiểm nghèo", from: "2025-06-01", to: noDay, paper: "GRV 79/BVHN"},
			must("ROT-001", "VTCCB-TD", unknown, "2025-11-15", "2025-06-01", ""),
			plannedAs(unknown, "VTCCB-TD", 2025, "2025-06-01", ""),
			plannedAs(unknown, "VTCCB-TD", 2026, "", ""),
			must("ROT-005", "illness/2025-06-01", unknown, "", "2025-06-01", ""),
		}},
		{"a line of a plan that was added on 0000-00-00", who{}, []chapter{
			held("UBNV-KT", "2023-09-01", ""),
			item{year: 2026, unit: "UBNV", position: "UBNV-KT", added: noDay},
			rotates("UBNV-KT", "2026-09-01", "2023-09-01", ""),
			plannedAs(unknown, "UBNV-KT", 2026, "", ""),
		}},
		{"a posting that began on 0000-00-00", who{}, []chapter{
			held("DSQ-SIN-BTH", "2024-01-01", ""),
			stay{id: "NK2024-X1", unit: "DSQ-SIN", from: noDay, end: "2026-12-31"},
			must("ROT-007", "NK2024-X1", unknown, "", "", ""),
			must("ROT-008", "NK2024-X1", unknown, "", "", ""),
		}},
	}
}

// noPeriod: without a period nobody knows when the change is due.
func noPeriod(position string, rows ...chapter) []chapter {
	return append(rows, must("ROT-001", position, unknown, "", "", ""),
		plannedAs(unknown, position, 2025, "", ""), plannedAs(unknown, position, 2026, "", ""))
}

// unreadable: without the time held nobody knows either whether it is a return.
func unreadable(position string, rows ...chapter) []chapter {
	return append(noPeriod(position, rows...), must("ROT-004", position, unknown, "", "", ""))
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

// respelt is a line under the person's id as somebody else spells it: nobody knows whether that is an official, nor, before the line
// began, of which grade.
type respelt struct {
	line
	spell func(string) string
}

func (r respelt) write(w *writer, p *person) {
	r.of = r.spell(p.id)
	r.line.write(w, p)
}

func (r respelt) on(asOf civil.Date) []verdict {
	v := verdict{rule: "DEC-005", obligation: "list", word: unknown, spell: r.spell}
	if from := date(r.from); asOf >= from {
		v.due = limit(from, 10)
	}
	return []verdict{v}
}
