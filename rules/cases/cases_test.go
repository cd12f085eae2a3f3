package cases_test

import (
	"strings"
	"testing"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
)

// bornBefore is a small rule: whoever was born before 1960 is overdue, whose birth is not known is unknown.
func bornBefore(change func(*rules.Reasons)) *rules.Rule {
	both := record.Text{VI: "câu", EN: "sentence"}
	return &rules.Rule{
		Meta: rules.Meta{ID: "TST-001", Severity: rules.N3, Uses: []string{"rot.mofa_period"},
			Reads:     []rules.Need{{Kind: "person", Columns: []string{"born_on"}}},
			Considers: []rules.Caveat{{Need: rules.Need{Kind: "deferral"}}, {Need: rules.Need{Kind: "person", Columns: []string{"sex"}}}}},
		Judge: func(h rules.Hearing) []rules.Verdict {
			v := rules.Verdict{Subject: rules.Subject{Kind: rules.PersonSubject, ID: h.ID}, Obligation: "O", Outcome: rules.Pass}
			why := rules.Reasons{Message: both, Advice: both, Evidence: []rules.Evidence{{Field: "since", Value: "long ago", Role: rules.RoleSince}}}
			switch born := h.Self().BornOn; {
			case born.IsZero():
				v.Outcome = rules.Unknown
				why.Missing = []rules.Missing{{Record: "person", Key: "person_id=" + h.ID, Field: "born_on", Why: both}}
			case born.Year() < 1960:
				v.Outcome, v.DueOn = rules.Overdue, born
			}
			if change != nil {
				change(&why)
			}
			v.Reasons = func(rules.Verdict) rules.Reasons { return why }
			return []rules.Verdict{v}
		},
	}
}

func faults(r *rules.Rule, given, want string) string {
	r.Cases = []rules.Case{{Name: record.Text{VI: "ví dụ", EN: "example"}, AsOf: "2025-01-01", Given: given, Want: want}}
	var all []string
	for _, err := range cases.Check(r) {
		all = append(all, err.Error())
	}
	return strings.Join(all, "\n")
}

const (
	old     = "person person_id=P full_name=\"Nguyễn Văn An\" born_on=1950-01-01\n"
	overdue = "overdue person=P obligation=O due=1950-01-01 severity=N3"
)

func TestACaseThatIsTrueHasNoFaults(t *testing.T) {
	for _, story := range []struct{ name, given, want string }{
		{"one verdict", old, overdue},
		{"with what stands in the evidence", old, overdue + ` since="long ago"`},
		{"a value with an escape", "person person_id=\"P\\x41\" full_name=An born_on=1970-01-01", "pass person=PA obligation=O"},
		{"NULL in two ways, and a remark", "# nobody knows\nperson person_id=P full_name=An born_on=-\n\nperson person_id=Q full_name=B",
			"unknown person=P obligation=O missing=person.born_on\nunknown person=Q obligation=O"},
		{"bytes that are no text", "person person_id=P full_name=\"\\xff\" born_on=1950-01-01", overdue},
		{"the same row twice", old + old, overdue},
		{"a column that is not mapped", old + "unmapped person.born_on", "not evaluated"},
		{"a kind that is not mapped", old + "unmapped deferral\ndeferral person_id=P", overdue},
		{"nobody", "", "none"},
		{"a parameter of the ministry", old + "param rot.mofa_period=60 from=2020-01-01 to=2024-12-31 basis=\"QĐ 12\"", overdue},
	} {
		if got := faults(bornBefore(nil), story.given, story.want); got != "" {
			t.Errorf("%s: %s", story.name, got)
		}
	}
}

func TestACaseThatIsFalseSaysWhatIsWrong(t *testing.T) {
	for _, story := range []struct{ given, want, says string }{
		{old, "pass person=P obligation=O", `wanted "pass person=P obligation=O", got "` + overdue + `"`},
		{old, "none", `got "` + overdue + `", which the case does not want`},
		{old, overdue + "\npass person=Q obligation=O", `wanted "pass person=Q obligation=O" and got no verdict about it`},
		{old, "not evaluated", "all that it reads is mapped"},
		{old + "unmapped person", overdue, `if that is meant, want "not evaluated"`},
		{old, overdue + " since=yesterday", `wanted since=yesterday, got long ago`},
		{old, overdue + " at=CLS", `wanted at=CLS, got ""`},
		{old, overdue + " missing=person.sex", "got nothing missing"},
		{old, "", "write the verdicts one a line"},
		{old, "late person=P", "late: no such outcome; there are [pass due_soon overdue exempt unknown]"},
		{old, "pass obligation=O", "no subject; write person=…"},
		{old, "pass person=P due=soon", `"soon" is not a date`},
		{old, "pass person=P severity=N5", `"N5" is not a severity`},
		{"persn person_id=P", "none", `"persn" is no kind that the rule reads or considers; it has deferral, person; did you mean "person"?`},
		{"person id=P", "none", `"id" is no column that the rule reads or considers; it has person_id, full_name, born_on, sex`},
		{"person person_id", "none", `"person_id" is no pair of a column and its value`},
		{"person =P", "none", `has no name before the "="`},
		{`person full_name="An`, "none", "the quotes of full_name do not end"},
		{"unmapped posting", "none", `"posting" is no kind that the rule reads or considers`},
		{"unmapped person.hired_on", "none", `"person.hired_on" is no column`},
		{"param rot.mofa_perod=60", "none", `did you mean "rot.mofa_period"?`},
		{"param from=2020-01-01", "none", "write a key and its value"},
		{"param rot.mofa_period=60 from=today", "none", `from: "today" is not a date`},
	} {
		if got := faults(bornBefore(nil), story.given, story.want); !strings.Contains(got, story.says) {
			t.Errorf("given %q, want %q: it says\n%s\nand not\n%s", story.given, story.want, got, story.says)
		}
	}
}

func TestReasonsThatSayTooLittleAreFaults(t *testing.T) {
	for says, change := range map[string]func(*rules.Reasons){
		"no message in both languages":                    func(w *rules.Reasons) { w.Message.VI = "" },
		"no advice in both languages":                     func(w *rules.Reasons) { w.Advice.EN = "" },
		"no evidence":                                     func(w *rules.Reasons) { w.Evidence = nil },
		"evidence from person.age, which no kind":         func(w *rules.Reasons) { w.Evidence[0].Record, w.Evidence[0].Field = "person", "age" },
		"evidence without a field or a value":             func(w *rules.Reasons) { w.Evidence[0].Value = "" },
		`the parameter "rot.cool_months" is not in Uses`:  func(w *rules.Reasons) { w.Parameters = []parameters.Value{{Key: "rot.cool_months"}} },
		`missing fields belong to "unknown" and`:          func(w *rules.Reasons) { w.Missing = []rules.Missing{{Record: "person", Field: "sex"}} },
		"the missing field person.age does not exist, or": func(w *rules.Reasons) { w.Missing = []rules.Missing{{Record: "person", Field: "age"}} },
	} {
		if got := faults(bornBefore(change), old, overdue); !strings.Contains(got, says) {
			t.Errorf("it says\n%s\nand not\n%s", got, says)
		}
	}
}

func TestARuleThatLooksAtTheOrderOfItsRowsIsFound(t *testing.T) {
	r := bornBefore(nil)
	last := ""
	judge := r.Judge
	r.Judge = func(h rules.Hearing) []rules.Verdict {
		verdicts := judge(h)
		verdicts[0].Obligation = "after " + last
		last = h.ID // a rule may not remember
		return verdicts
	}
	got := faults(r, "person person_id=P full_name=An born_on=1970-01-01", "pass person=P obligation=\"after \"")
	if !strings.Contains(got, "the answer depends on the order of the rows") {
		t.Errorf("it says: %s", got)
	}
}

func TestAFaultNamesTheRuleTheCaseAndTheDay(t *testing.T) {
	if got := faults(bornBefore(nil), old, "none"); !strings.HasPrefix(got, `TST-001, case "example" (as of 2025-01-01): `) {
		t.Errorf("it says: %s", got)
	}
}

func FuzzReadNeverPanics(f *testing.F) {
	register := parameters.Embedded()
	f.Add(old, "2025-01-01")
	f.Add("unmapped person.born_on deferral\nparam rot.mofa_period=60", "2025-02-30")
	f.Add("person person_id=\"\\xff\" a=\"", "")
	f.Fuzz(func(_ *testing.T, given, asOf string) {
		r := bornBefore(nil)
		world, err := cases.Read(r, rules.Case{Given: given, AsOf: asOf}, register)
		if err == nil {
			world.Judge(r)
		}
	})
}
