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

// evidence follows a run from its first day: each decision, each change of name and each break, in order of time.
func (r run) evidence(ref *rules.Reference) []rules.Evidence {
	var all []rules.Evidence
	for i, held := range r.holdings {
		key := assignmentKey(held.row)
		role := rules.Role("")
		if i == 0 {
			role = rules.RoleSince
		}
		if i > 0 && held.position != r.holdings[i-1].position {
			all = append(all, lineageEvidence(ref, r.holdings[i-1].position, held.position)...)
		}
		switch {
		case held.First == held.row.StartsOn:
			all = append(all, fact("assignment", key, "starts_on", held.First.String(), role))
		case i == 0:
			all = append(all, derived("first_day", held.First.String(), role))
		}
		if i == 0 && held.row.DecisionNo != "" {
			all = append(all, fact("assignment", key, "decision_no", held.row.DecisionNo, rules.RoleDecision))
		}
		if held.Last == held.row.EndsOn && !held.Open() {
			all = append(all, fact("assignment", key, "ends_on", held.Last.String(), ""))
		}
	}
	return all
}

func lineageEvidence(ref *rules.Reference, predecessor, successor string) []rules.Evidence {
	for _, link := range ref.PositionLines.Successors(predecessor) {
		if link.ID == successor {
			key := rules.Key("predecessor_id", predecessor, "successor_id", successor, "effective_on", link.On.String())
			return []rules.Evidence{fact("position_lineage", key, "effective_on", link.On.String(), "")}
		}
	}
	return nil
}

// held is how long the position has been held when a day begins. On the due day that is exactly the months allowed.
func (r run) held(on civil.Date) civil.Held { return civil.HeldUntil(on-1, r.pieces) }

// evidence says what the months were, when they end and how long the position has been held.
func (t term) evidence(h rules.Hearing, r run) []rules.Evidence {
	months := derived("rot.mofa_period", strconv.Itoa(t.span.months), rules.RoleTerm)
	if t.span.own != nil {
		months = fact("rotation_period", periodKey(t.span.own), "months", strconv.Itoa(t.span.months), rules.RoleTerm)
	}
	all := []rules.Evidence{months}
	if c := t.change; c.from != 0 {
		all = append(all, derived("months_before", strconv.Itoa(c.from), ""), derived("months_changed_on", c.on.String(), ""))
	}
	return append(all, derived("due_on", t.due.String(), ""), derived("held", rules.HeldValue(r.held(h.AsOf)), rules.RoleHeld))
}
