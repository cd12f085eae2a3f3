// Package wording is how rules of every family say things: a sentence in both languages, a fact that decided, a field that must be
// mended, a column without which a rule judges on. A family may give what it says often a shorter name of its own, as rotation does.
//
//	wording.Say("%s đến hạn ngày %s.", "%s is due on %s.", wording.Person(h), due)
package wording

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// Text is what is said in both languages.
func Text(vi, en string) record.Text { return record.Text{VI: vi, EN: en} }

// Say writes one sentence in both languages. Dates and texts among the words take the form of each language.
func Say(vi, en string, words ...any) record.Text {
	inVI, inEN := make([]any, len(words)), make([]any, len(words))
	for i, w := range words {
		inVI[i], inEN[i] = w, w
		switch w := w.(type) {
		case civil.Date:
			inVI[i], inEN[i] = w.Vietnamese(), w.String()
		case record.Text:
			inVI[i], inEN[i] = w.VI, w.EN
		}
	}
	return record.Text{VI: fmt.Sprintf(vi, inVI...), EN: fmt.Sprintf(en, inEN...)}
}

// Days writes a number of days.
func Days(n int) record.Text {
	if n == 1 {
		return record.Text{VI: "1 ngày", EN: "1 day"}
	}
	return record.Text{VI: strconv.Itoa(n) + " ngày", EN: strconv.Itoa(n) + " days"}
}

// DaysLeft says how many days are left until a due day; on that day there are none.
func DaysLeft(n int) record.Text {
	switch n {
	case 0:
		return record.Text{VI: "đến hạn đúng vào ngày chốt số liệu", EN: "that is the as-of date"}
	case 1:
		return record.Text{VI: "còn 1 ngày", EN: "1 day is left"}
	}
	return record.Text{VI: fmt.Sprintf("còn %d ngày", n), EN: fmt.Sprintf("%d days are left", n)}
}

// Person is the name of the person who is heard, the id where no list has it.
func Person(h rules.Hearing) string { return cmp.Or(h.Self().FullName, h.ID) }

// ByDay adds to what was said how many days a finding is late, or has left.
func ByDay(said record.Text, outcome rules.Outcome, asOf, due civil.Date) record.Text {
	switch days := asOf.Sub(due); outcome {
	case rules.Overdue:
		return Say("%s; đã quá hạn %s", "%s; it is %s late", said, Days(days))
	case rules.DueSoon:
		return Say("%s; %s", "%s; %s", said, DaysLeft(-days))
	}
	return said
}

// Unit is what a unit is called, its code where no list has it or names are not mapped.
func Unit(ref *rules.Reference, id string) string {
	if u, known := ref.Unit(id); known {
		return cmp.Or(u.Name, id)
	}
	return id
}

// PersonKey is the key of the person's own row.
func PersonKey(h rules.Hearing) string { return rules.Key("person_id", h.ID) }

// UnreadablePerson lists what is wrong with the person's own rows that were set aside.
func UnreadablePerson(h rules.Hearing) (missing []rules.Missing) {
	for i := range h.Person.Bad {
		missing = append(missing, Unreadable(h.Person.Bad[i].Aside)...)
	}
	return missing
}

// Joined adds reasons to some, each once. It leaves those given as they are.
func Joined(some []rules.Missing, more ...rules.Missing) []rules.Missing {
	all := slices.Clone(some)
	for _, m := range more {
		if !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return all
}

// UnreadableLeaving says why it cannot be known whether the person still serves.
func UnreadableLeaving(h rules.Hearing) []rules.Missing {
	if !h.Has("person", "left_on") || !h.Unreadable("left_on") {
		return nil
	}
	return UnreadablePerson(h)
}

// Code is the meaning of a code of a kind.
func Code(kind, column, code string) record.Text {
	k, _ := record.Lookup(kind)
	return k.Columns[k.Column(column)].Word(code)
}

// AdviceOn is what a rule suggests by its outcome: what to do about a breach, and about one that is near, where there is such a
// thing. Nothing is to be done about the others.
func AdviceOn(outcome rules.Outcome, overdue, soon record.Text) record.Text {
	switch outcome {
	case rules.Overdue:
		return overdue
	case rules.DueSoon:
		return soon
	case rules.Unknown:
		return AdviceToMend()
	}
	return record.Text{}
}

// AdviceToMend is what every "not enough data" suggests.
func AdviceToMend() record.Text {
	return Text("Bổ sung hoặc sửa các trường dữ liệu còn thiếu.", "Fill in or mend the fields that are missing.")
}

// Fact is a value of a record.
func Fact(kind, key, field, value string, role rules.Role) rules.Evidence {
	return rules.Evidence{Record: kind, Key: key, Field: field, Value: value, Role: role}
}

// Derived is a fact that was worked out from those above it.
func Derived(field, value string, role rules.Role) rules.Evidence {
	return rules.Evidence{Field: field, Value: value, Role: role}
}

// WholeRow stands for the field where it is the row that must be mended and not one value of it.
const WholeRow = "*"

// Unreadable names the fields of a set-aside row, with what is wrong with each.
func Unreadable(row record.Aside) []rules.Missing {
	missing := make([]rules.Missing, 0, len(row.Faults))
	for _, f := range row.Faults {
		missing = append(missing, rules.Missing{Record: row.Kind, Key: row.Key, Field: cmp.Or(f.Column, WholeRow), Why: f.Problem.Text()})
	}
	return missing
}

// Caveat is what a rule does not know where columns, or a whole kind, are not mapped.
func Caveat(vi, en, kind string, columns ...string) rules.Caveat {
	return rules.Caveat{Need: rules.Need{Kind: kind, Columns: columns}, Without: record.Text{VI: vi, EN: en}}
}

// Detail is a caveat that means nothing where no source is mapped for the kind at all: another one says what that means.
func Detail(vi, en, kind string, columns ...string) rules.Caveat {
	c := Caveat(vi, en, kind, columns...)
	c.Detail = true
	return c
}

// DaysOff says why it is not certain on which day a time limit ended.
func DaysOff(l rules.Limit) (missing []rules.Missing) {
	if l.NoTable != 0 {
		missing = append(missing, rules.Missing{Record: "holiday", Key: rules.Key("day", strconv.Itoa(l.NoTable)), Field: "day",
			Why: Text("chưa có lịch nghỉ của năm đó nên không biết hạn lùi đến ngày nào", "that year has no table of holidays, so that the last day of the limit is not known")})
	}
	for _, b := range l.Aside {
		missing = append(missing, Unreadable(b.Aside)...)
	}
	return missing
}
