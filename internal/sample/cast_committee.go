package sample

import (
	"cmp"
	"fmt"

	"probity/internal/civil"
)

// What the committee has decided about its own work, in days.
const (
	meetingHorizon    = 20
	conclusionTerm    = 10
	conclusionHorizon = 3
	taskHorizon       = 15
	planOfYearHorizon = 30
	reportTerm        = 10
	reportHorizon     = 7
)

// session is a meeting of the committee; dates are texts, so that a bad one can be written too.
type session struct {
	title, id, held, kind, number, signed string

	due      string // by when a conclusion had to be signed, by the story
	doubtful bool   // nobody can say whether it was
	unread   bool   // nor by when it had to be
	again    bool   // another row of the meeting before it
}

// sessions are all meetings since 2024. In the second quarter of 2026 there was none.
func sessions() []session {
	return []session{
		{id: "BCD-2024-1", held: "2024-02-20", number: "1/KL-BCĐ", signed: "2024-02-28", due: "2024-03-01"},
		{id: "BCD-2024-2", held: "2024-05-16", number: "2/KL-BCĐ", signed: "2024-05-24", due: "2024-05-26"},
		{id: "BCD-2024-3", held: "2024-08-15", number: "4/KL-BCĐ", signed: "2024-08-22", due: "2024-08-25"},
		{title: "a conclusion that was signed five days late, told for a year", id: "BCD-2024-4", held: "2024-11-20", number: "6/KL-BCĐ", signed: "2024-12-05", due: "2024-11-30"},
		{id: "BCD-2025-1", held: "2025-02-18", number: "3/KL-BCĐ", signed: "2025-02-26", due: "2025-02-28"},
		{title: "two rows of one meeting say other days", id: "BCD-2025-2", held: "2025-05-14", number: "5/KL-BCĐ", signed: "2025-05-20", doubtful: true, unread: true},
		{id: "BCD-2025-2", held: "2025-06-18", number: "5/KL-BCĐ", signed: "2025-06-24", again: true},
		{title: "due soon on 01/09/2025, and signed two days later", id: "BCD-2025-3", held: "2025-08-22", number: "7/KL-BCĐ", signed: "2025-09-03", due: "2025-09-01"},
		{title: "two sessions with one conclusion: in time for both", id: "BCD-2025-4", held: "2025-12-18", number: "9/KL-BCĐ", due: "2026-01-01"},
		{id: "BCD-2025-5", held: "2025-12-22", number: "9/KL-BCĐ", signed: "2025-12-30", due: "2026-01-01"},
		{title: "an extraordinary meeting is one; nobody ever signed what it concluded", id: "BCD-2026-1", held: "2026-03-25", kind: "Bất thường", due: "2026-04-04"},
		{title: "signed on the day before the meeting: somebody made a mistake", id: "BCD-2026-2", held: "2026-07-02", number: "11/KL-BCĐ", signed: "2026-07-01", due: "2026-07-12", doubtful: true},
		{title: "signed on 0000-00-00", id: "BCD-2026-3", held: "2026-07-14", number: "12/KL-BCĐ", signed: noDay, doubtful: true, unread: true},
		{id: "BCD-2026-4", held: "2026-09-17", number: "13/KL-BCĐ", signed: "2026-09-24", due: "2026-09-27"},
	}
}

// on: a conclusion is due ten days after the meeting. One that was signed late is told for a year.
func (s session) on(asOf civil.Date) []verdict {
	switch due, signed := date(s.due), readDay(s.signed); {
	case asOf < date(s.held) || s.again:
		return nil
	case s.unread:
		return []verdict{{rule: "COM-002", obligation: s.id, word: unknown}}
	case s.doubtful && asOf.AddDays(conclusionHorizon) >= due:
		return []verdict{{rule: "COM-002", obligation: s.id, word: unknown, due: due}}
	case !signed.IsZero() && signed <= asOf && (signed <= due || asOf > due.AddMonths(12)), s.signed == "" && s.number != "":
		return nil
	default:
		return byDate("COM-002", s.id, asOf, due, conclusionHorizon)
	}
}

// readDay is the day that was written down, if anybody can read it.
func readDay(text string) civil.Date {
	day, _ := civil.ParseBytes([]byte(text))
	return day
}

// metOn is the first day on which the committee met in each quarter since 2024; of a quarter that is not here there was no
// meeting, and of one without a day nobody knows.
func metOn() map[string]string {
	return map[string]string{"2024-Q1": "2024-02-20", "2024-Q2": "2024-05-16", "2024-Q3": "2024-08-15", "2024-Q4": "2024-11-20", "2025-Q1": "2025-02-18", "2025-Q2": noDay, "2025-Q3": "2025-08-22", "2025-Q4": "2025-12-18",
		"2026-Q1": "2026-03-25", "2026-Q3": "2026-07-14"}
}

// quartersOn: a quarter without a meeting is overdue when it is over, and told for a year.
func quartersOn(asOf civil.Date) (found []verdict) {
	for first := civil.Must("2024-01-01"); first <= asOf; first = first.AddMonths(3) {
		last := first.AddMonths(3) - 1
		name := fmt.Sprintf("%d-Q%d", last.Year(), last.Month()/3)
		if met := readDay(metOn()[name]); !met.IsZero() && met <= asOf || asOf > last.AddMonths(12) {
			continue
		}
		said := byDate("COM-001", name, asOf, last, meetingHorizon)
		if len(said) > 0 && metOn()[name] == noDay {
			said[0].word = unknown
		}
		found = append(found, said...)
	}
	return found
}

// planOfYear is the ministry's plan against corruption for a year.
type planOfYear struct {
	title, issued string
	year          int
}

func plansOfYears() []planOfYear {
	return []planOfYear{
		{title: "the plan for 2025 was issued on 10 February", year: 2025, issued: "2025-02-10"},
		{title: "that for 2026 in April, and was overdue until then", year: 2026, issued: "2026-04-15"},
		{title: "that for 2027 on 0000-00-00: nobody knows", year: 2027, issued: noDay},
	}
}

func (p planOfYear) on(asOf civil.Date) []verdict {
	if issued := readDay(p.issued); p.year != asOf.Year() || !issued.IsZero() && issued <= asOf {
		return nil
	}
	found := byDate("COM-005", fmt.Sprint(p.year), asOf, civil.FirstOfYear(p.year)+30, planOfYearHorizon)
	if len(found) > 0 && p.issued == noDay {
		found[0].word = unknown
	}
	return found
}

// reported is a periodic report: when it was sent, and the last day of its window.
type reported struct {
	title, period, ends, sent string
}

// reports are those since 2024; of a period that is not sent there is no row.
func reports() []reported {
	return []reported{
		{"", "Quý I", "2024-03-14", "2024-03-22"}, {"", "6 tháng", "2024-06-14", "2024-06-21"}, {"", "9 tháng", "2024-09-14", "2024-09-24"}, {"", "Năm", "2024-12-14", "2024-12-23"},
		{"sent on its last day", "Quý I", "2025-03-14", "2025-03-24"},
		{"sent two days late, told for a year", "6 tháng", "2025-06-14", "2025-06-26"},
		{"", "9 tháng", "2025-09-14", "2025-09-23"}, {"", "Năm", "2025-12-14", "2025-12-24"}, {"", "Quý I", "2026-03-14", "2026-03-20"},
		{"not sent at all", "6 tháng", "2026-06-14", ""},
		{"sent on 0000-00-00", "9 tháng", "2026-09-14", noDay},
		{"not sent yet for 2026: due in December", "Năm", "2026-12-14", ""}, {"", "Quý I", "2027-03-14", ""}, {"", "6 tháng", "2027-06-14", ""},
	}
}

func (r reported) on(asOf civil.Date) []verdict {
	ends := date(r.ends)
	due := ends.AddDays(reportTerm)
	words := map[string]string{"Quý I": "quarter_1", "6 tháng": "half_year", "9 tháng": "nine_months", "Năm": "full_year"}
	began := civil.FirstOfYear(ends.Year()) - 17 // 15 December
	sent := readDay(r.sent)
	if asOf < began || asOf > due.AddMonths(12) || !sent.IsZero() && sent <= asOf && sent <= due {
		return nil
	}
	found := byDate("COM-008", fmt.Sprintf("%d/%s", ends.Year(), words[r.period]), asOf, due, reportHorizon)
	if len(found) > 0 && r.sent == noDay {
		found[0].word = unknown
	}
	return found
}

func titlesOfMeetings() []string {
	return []string{"no meeting in the second quarter of 2026: overdue from 1 July on, and told for a year",
		"of the second quarter of 2025 two rows of one meeting say other days", "none yet in the last one of 2026: due soon on its last day"}
}

// convene writes what the committee did, and plants what must be said of it.
func (w *writer) convene() {
	for i, s := range sessions() {
		w.row("hop_ban_chi_dao", count(i+1), text(s.id), text(s.held), text(cmp.Or(s.kind, "Định kỳ")), orNull(s.number), orNull(s.signed))
	}
	for _, p := range plansOfYears() {
		w.row("ke_hoach_pctn", count(p.year), text(p.issued), text(fmt.Sprintf("%d/QĐ-BNG", p.year%100+60)))
	}
	for i, r := range reports() {
		if r.sent != "" {
			w.row("bao_cao_dinh_ky", count(i+1), count(date(r.ends).Year()), text(r.period), text(r.sent))
		}
	}
	for _, asOf := range w.dates {
		said := quartersOn(asOf)
		for _, s := range sessions() {
			said = append(said, s.on(asOf)...)
		}
		for _, p := range plansOfYears() {
			said = append(said, p.on(asOf)...)
		}
		for _, r := range reports() {
			said = append(said, r.on(asOf)...)
		}
		for _, v := range said {
			w.plant(asOf, "unit", "", v)
		}
	}
	w.assign()
}
