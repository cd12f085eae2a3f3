package rotation

import (
	"cmp"
	"fmt"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

func text(vi, en string) record.Text { return record.Text{VI: vi, EN: en} }

// say writes one sentence in both languages. Dates and texts among the words take the form of each language.
func say(vi, en string, words ...any) record.Text {
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

// days writes a number of days.
func days(n int) record.Text {
	if n == 1 {
		return record.Text{VI: "1 ngày", EN: "1 day"}
	}
	return record.Text{VI: strconv.Itoa(n) + " ngày", EN: strconv.Itoa(n) + " days"}
}

// daysLeft says how many days are left until a due day; on that day there are none.
func daysLeft(n int) record.Text {
	switch n {
	case 0:
		return record.Text{VI: "đến hạn đúng vào ngày chốt số liệu", EN: "that is the as-of date"}
	case 1:
		return record.Text{VI: "còn 1 ngày", EN: "1 day is left"}
	}
	return record.Text{VI: fmt.Sprintf("còn %d ngày", n), EN: fmt.Sprintf("%d days are left", n)}
}

// personName is the person's name, the id where no list has it.
func personName(h rules.Hearing) string { return cmp.Or(h.Self().FullName, h.ID) }

// word is the meaning of a code of a kind.
func word(kind, column, code string) record.Text {
	k, _ := record.Lookup(kind)
	return k.Columns[k.Column(column)].Word(code)
}

// adviceOn is what a rule suggests by its outcome: what to do about a breach, and about one that is near, where there is such a
// thing. Nothing is to be done about the others.
func adviceOn(outcome rules.Outcome, overdue, soon record.Text) record.Text {
	switch outcome {
	case rules.Overdue:
		return overdue
	case rules.DueSoon:
		return soon
	case rules.Unknown:
		return adviceToMend()
	}
	return record.Text{}
}

// adviceToMend is what every "not enough data" suggests.
func adviceToMend() record.Text {
	return text("Bổ sung hoặc sửa các trường dữ liệu còn thiếu.", "Fill in or mend the fields that are missing.")
}

// derived is a fact that was worked out from those above it.
func derived(field, value string, role rules.Role) rules.Evidence {
	return rules.Evidence{Field: field, Value: value, Role: role}
}

// fact is a value of a record.
func fact(kind, key, field, value string, role rules.Role) rules.Evidence {
	return rules.Evidence{Record: kind, Key: key, Field: field, Value: value, Role: role}
}
