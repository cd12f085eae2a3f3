package committee

import (
	"cmp"

	"probity/internal/record"
	"probity/rules"
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

// unitName is what a unit is called, its code where no list has it.
func unitName(ref *rules.Reference, id string) string {
	if u, known := ref.Unit(id); known {
		return cmp.Or(u.Name, id)
	}
	return id
}

// times writes how often something was done.
func times(n int) record.Text {
	if n == 1 {
		return text("1 lần", "once")
	}
	return say("%d lần", "%d times", n)
}

func meetingKey(id string) string { return rules.Key("meeting_id", id) }
