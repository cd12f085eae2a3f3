package inspection

import (
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

func unitKey(id string) string { return rules.Key("unit_id", id) }

func eventKey(id string) string { return rules.Key("oversight_id", id) }

// noValue says that a field is empty.
func noValue(kind, key, field string, why record.Text) rules.Missing {
	return rules.Missing{Record: kind, Key: key, Field: field, Why: why}
}

func joined(some, more []rules.Missing) []rules.Missing { return wording.Joined(some, more...) }
