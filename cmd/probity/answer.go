package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"probity/internal/civil"
	"probity/internal/prose"
	"probity/internal/record"
	"probity/jobs"
	"probity/rules"
	"probity/rules/page"
	"probity/rules/parameters"
)

// printRuling prints one verdict: what, why, by which facts, under which parameters.
func printRuling(w io.Writer, rule *rules.Rule, r rules.Ruling, decided record.Text, asOf civil.Date, language string) error {
	fmt.Fprintf(w, "%s  %s\n", rule.ID, rule.Title.In(language))
	fmt.Fprintf(w, "%s %s %s\n", r.Subject.Kind, r.Subject.ID, r.SubjectName)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(label record.Text, value string) {
		if value != "" {
			fmt.Fprintf(t, "  %s\t%s\n", label.In(language), value)
		}
	}
	line(record.Text{VI: "nghĩa vụ", EN: "obligation"}, r.Obligation)
	line(record.Text{VI: "vị trí", EN: "position"}, join(r.Position, r.PositionName))
	line(record.Text{VI: "đơn vị", EN: "unit"}, join(r.UnitID, r.UnitName))
	line(record.Text{VI: "ngày chốt số liệu", EN: "as of"}, asOf.String())
	line(record.Text{VI: "kết luận", EN: "verdict"}, fmt.Sprintf("%s (%s %s)", r.Outcome.Text().In(language), r.Severity, r.Severity.Text().In(language)))
	line(record.Text{VI: "ngày đến hạn", EN: "due on"}, r.DueOn.String())
	line(record.Text{VI: "mã dấu hiệu", EN: "fingerprint"}, r.Fingerprint)
	line(record.Text{VI: "quyết định của Ban Chỉ đạo", EN: "decided by the committee"}, decided.In(language))
	if err := t.Flush(); err != nil {
		return err
	}
	paragraph(w, r.Reasons.Message, language)
	printFacts(w, r.Reasons, language)
	printParameters(w, r.Reasons.Parameters, language)
	paragraph(w, r.Reasons.Advice, language)
	return nil
}

// printAbsence tells of a subject that the rule does not count what there is of it, and what may be the reason.
func printAbsence(w io.Writer, answer *jobs.Answer, language string) {
	id, rule := answer.Subject, answer.Rule.ID
	text := record.Text{
		VI: fmt.Sprintf("%s không thuộc đối tượng của %s tại ngày chốt số liệu %s; xem probity rules show %[2]s để biết ai thuộc diện", id, rule, answer.AsOf),
		EN: fmt.Sprintf("%s is not in the population of %s as of %s; probity rules show %[2]s says who is", id, rule, answer.AsOf),
	}
	sentences(w, text, language)
	for _, seen := range answer.Seen {
		fmt.Fprintf(w, "\n  %s\n", join(seen.Kind, seen.Key))
		for _, fact := range seen.Facts {
			beside(w, "      ", fact, language)
		}
	}
}

// printNothingStored tells that a run has no verdict on a subject, which it need not have met.
func printNothingStored(w io.Writer, answer *jobs.Answer, run int, language string) {
	vi, en := "", ""
	if of := part(answer.Within); !of.IsZero() {
		vi, en = " (chỉ rà soát một phần: "+of.VI+")", ", which was restricted to "+of.EN
	}
	text := record.Text{
		VI: fmt.Sprintf("Lần rà soát %d%s không lưu kết luận nào của %s về %s: đạt, không thuộc đối tượng, hoặc không hồ sơ nào có mã hay tên này",
			run, vi, answer.Rule.ID, answer.Subject),
		EN: fmt.Sprintf("%s has no stored verdict by %s in run %d%s: it passed, was not in the population, or no record has this id or name",
			answer.Subject, answer.Rule.ID, run, en),
	}
	sentences(w, text, language)
}

func join(id, name string) string {
	if name == "" {
		return id
	}
	return id + " " + name
}

// paragraph prints a sentence with a line left free before it, each language on lines of its own.
func paragraph(w io.Writer, t record.Text, language string) {
	if t.IsZero() {
		return
	}
	fmt.Fprintln(w)
	sentences(w, t, language)
}

// sentences prints a text in the languages that somebody wants to read.
func sentences(w io.Writer, t record.Text, language string) { beside(w, "", t, language) }

// beside prints a text beside its head, each language on lines of its own.
func beside(w io.Writer, head string, t record.Text, language string) {
	for _, text := range spoken(t, language) {
		hanging(w, head, text)
		head = strings.Repeat(" ", utf8.RuneCountInString(head))
	}
}

// spoken are the languages of a text that somebody wants to read.
func spoken(t record.Text, language string) []string {
	if language == "both" && t.EN != t.VI {
		return []string{t.VI, t.EN}
	}
	return []string{t.In(language)}
}

// hanging prints a text beside its head in lines that fit a terminal.
func hanging(w io.Writer, head, text string) {
	for _, line := range prose.Wrap(text, page.Width-utf8.RuneCountInString(head)) {
		fmt.Fprintf(w, "%s%s\n", head, line)
		head = strings.Repeat(" ", utf8.RuneCountInString(head))
	}
}

// printFacts prints what decided, and what is missing, under the record in which it stands.
func printFacts(w io.Writer, why rules.Reasons, language string) {
	place := "\n"
	under := func(kind, key string) {
		at := strings.TrimSpace(kind + " " + key)
		if at == "" {
			at = record.Text{VI: "tính ra", EN: "worked out"}.In(language)
		}
		if at != place {
			place = at
			fmt.Fprintf(w, "  %s\n", at)
		}
	}
	if len(why.Evidence)+len(why.Missing) > 0 {
		fmt.Fprintln(w)
	}
	for _, e := range why.Evidence {
		under(e.Record, e.Key)
		value := e.Value
		if length, method, ok := rules.HeldWords(e.Value); ok {
			value = fmt.Sprintf("%s (%s)", length.In(language), method.In(language))
		}
		hanging(w, "      ", e.Field+" = "+value)
	}
	for _, m := range why.Missing {
		under(m.Record, m.Key)
		hanging(w, "      ", m.Field+": "+m.Why.In(language))
	}
}

// printParameters prints the numbers that decided, each with its law and the days for which it holds.
func printParameters(w io.Writer, used []parameters.Value, language string) {
	for i, p := range used {
		if i == 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "  %s = %s\n", p.Key, p.Words().In(language))
		hanging(w, "      ", strings.Join(filled(p.Basis, inForce(p.From, p.To, language)), "; "))
	}
}

// inForce says from when to when something holds; empty where neither is known.
func inForce(from, to civil.Date, language string) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return record.Text{VI: "từ ", EN: "from "}.In(language) + from.String()
	case from.IsZero():
		return record.Text{VI: "đến ", EN: "to "}.In(language) + to.String()
	}
	return from.String() + " … " + to.String()
}

// filled leaves out what is empty.
func filled(texts ...string) (some []string) {
	for _, text := range texts {
		if text != "" {
			some = append(some, text)
		}
	}
	return some
}
