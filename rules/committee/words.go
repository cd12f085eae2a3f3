package committee

import (
	"slices"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// What package wording has for every family, under the short names of this one.

func text(vi, en string) record.Text { return wording.Text(vi, en) }

func say(vi, en string, words ...any) record.Text { return wording.Say(vi, en, words...) }

func fact(kind, key, field, value string, role rules.Role) rules.Evidence {
	return wording.Fact(kind, key, field, value, role)
}

func derived(field, value string, role rules.Role) rules.Evidence {
	return wording.Derived(field, value, role)
}

func caveat(vi, en, kind string, columns ...string) rules.Caveat {
	return wording.Caveat(vi, en, kind, columns...)
}

func joined(some []rules.Missing, more ...rules.Missing) []rules.Missing {
	return wording.Joined(some, more...)
}

// noValue says that a field is empty, or wrong.
func noValue(kind, key, field string, why record.Text) rules.Missing {
	return rules.Missing{Record: kind, Key: key, Field: field, Why: why}
}

// ministry is the subject of what the committee itself must do.
func ministry() rules.Subject { return rules.Subject{Kind: rules.UnitSubject} }

// uses are the numbers that a finding rests on: those that set its day, and for how many days before it that is told.
func uses(o rules.Outcome, soon parameters.Value, set ...parameters.Value) []parameters.Value {
	switch o {
	case rules.Overdue:
		return set
	case rules.DueSoon:
		return append(slices.Clone(set), soon)
	}
	return nil
}

// times writes how often something was done.
func times(n int) record.Text {
	if n == 1 {
		return text("1 lần", "once")
	}
	return say("%d lần", "%d times", n)
}

func meetingKey(id string) string { return rules.Key("meeting_id", id) }
