package rotation

import (
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// What package wording has for every family, under the short names of this one.

func text(vi, en string) record.Text { return wording.Text(vi, en) }

func say(vi, en string, words ...any) record.Text { return wording.Say(vi, en, words...) }

func personName(h rules.Hearing) string { return wording.Person(h) }

func adviceOn(outcome rules.Outcome, overdue, soon record.Text) record.Text {
	return wording.AdviceOn(outcome, overdue, soon)
}

func adviceToMend() record.Text { return wording.AdviceToMend() }

func fact(kind, key, field, value string, role rules.Role) rules.Evidence {
	return wording.Fact(kind, key, field, value, role)
}

func derived(field, value string, role rules.Role) rules.Evidence {
	return wording.Derived(field, value, role)
}

func unreadable(row record.Aside) []rules.Missing { return wording.Unreadable(row) }

func caveat(vi, en, kind string, columns ...string) rules.Caveat {
	return wording.Caveat(vi, en, kind, columns...)
}

func personKey(h rules.Hearing) string { return wording.PersonKey(h) }

func unreadablePerson(h rules.Hearing) []rules.Missing { return wording.UnreadablePerson(h) }

func unreadableLeaving(h rules.Hearing) []rules.Missing { return wording.UnreadableLeaving(h) }
