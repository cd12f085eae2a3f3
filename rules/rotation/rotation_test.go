package rotation_test

import (
	"testing"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
)

func check(t *testing.T, r *rules.Rule) {
	t.Helper()
	for _, err := range cases.Check(r) {
		t.Error(err)
	}
}

// tester is a test, or one try of a property.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// judge is what a rule answers in a world as the cases write it, after a look whether each answer says why.
func judge(t tester, r *rules.Rule, register *parameters.Register, on civil.Date, given string) []cases.Answer {
	t.Helper()
	world, err := cases.Read(r, rules.Case{AsOf: on.String(), Given: given}, register)
	if err != nil {
		t.Fatalf("%v\n%s", err, given)
	}
	answers, _ := world.Judge(r)
	for _, a := range answers {
		if a.Outcome == rules.Unknown != (len(a.Reasons.Missing) > 0) || a.Reasons.Message.VI == "" {
			t.Fatalf("%s does not say why: %+v\n%s", r.ID, a, given)
		}
	}
	return answers
}
