package procedure

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

// noValue says that a field of a version is empty, or wrong.
func noValue(id, field string, why record.Text) rules.Missing {
	return rules.Missing{Record: "procedure", Key: versionKey(id), Field: field, Why: why}
}

func versionKey(id string) string { return rules.Key("procedure_id", id) }

// named is a version as a sentence mentions it: its number, what it is called, and whose it is.
func named(ref *rules.Reference, number string, row *record.Procedure) record.Text {
	name := say("Quy trình %s", "Procedure %s", cmp.Or(number, "…"))
	if row.Name != "" {
		name = say("%s (%s)", "%s (%s)", name, row.Name)
	}
	if row.UnitID == "" {
		return name
	}
	return say("%s của %s", "%s of %s", name, wording.Unit(ref, row.UnitID))
}
