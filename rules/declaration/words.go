package declaration

import (
	"strconv"

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

func dutyKey(row *record.Obligation) string {
	pairs := []string{"person_id", row.PersonID, "kind", row.Kind}
	if row.Year.Known {
		pairs = append(pairs, "year", strconv.FormatInt(row.Year.N, 10))
	}
	if !row.TriggerOn.IsZero() {
		pairs = append(pairs, "trigger_on", row.TriggerOn.String())
	}
	return rules.Key(pairs...)
}

func filingKey(row *record.Declaration) string {
	return rules.Key("person_id", row.PersonID, "declaration_id", row.DeclarationID)
}

func joined(some []rules.Missing, more ...rules.Missing) []rules.Missing {
	return wording.Joined(some, more...)
}

func personKey(h rules.Hearing) string { return wording.PersonKey(h) }

func unreadablePerson(h rules.Hearing) []rules.Missing { return wording.UnreadablePerson(h) }

func unreadableLeaving(h rules.Hearing) []rules.Missing { return wording.UnreadableLeaving(h) }
