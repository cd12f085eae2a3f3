package jobs

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/sample"
	"probity/rules"
	"probity/rules/parameters"
)

// judged are the verdicts of a dry run: the counts of each rule, and who is overdue.
func judged(t *testing.T, o Order) (counts map[string]rules.Counts, overdue map[duty]string) {
	t.Helper()
	o.DryRun, o.AllVerdicts, o.Findings = true, true, filepath.Join(t.TempDir(), "verdicts.jsonl")
	account, err := Audit(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	counts, overdue = map[string]rules.Counts{}, map[duty]string{}
	for _, r := range account.Rules {
		counts[r.Rule] = r.Counts
	}
	for line := range bytes.Lines(read(t, o.Findings)) {
		var f FindingLine
		if err := json.Unmarshal(line, &f); err != nil {
			t.Fatal(err)
		}
		if f.Verdict == rules.Overdue {
			overdue[duty{f.Rule, f.Obligation, rules.Subject{Kind: f.SubjectKind, ID: f.SubjectID}}] = f.SubjectName
		}
	}
	return counts, overdue
}

// without is the difference of two sets of overdue verdicts, with the names.
func without(all, less map[duty]string) map[duty]string {
	left := maps.Clone(all)
	maps.DeleteFunc(left, func(d duty, _ string) bool { _, there := less[d]; return there })
	return left
}

func moved(list []Supposed) map[duty]string {
	all := map[duty]string{}
	for _, s := range list {
		all[duty{s.Rule, s.Obligation, s.Subject}] = s.Name
	}
	return all
}

// TestASimulationSaysWhatARunWouldSay compares both sides of a simulation with runs over the same ministry, verdict by verdict.
func TestASimulationSaysWhatARunWouldSay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ministry.db")
	if err := sample.Build(context.Background(), path, sample.Options{}); err != nil {
		t.Fatal(err)
	}
	order := func() Order {
		c := configFor(t, "sqlite:"+path)
		c.Register, _ = c.Register.With(sample.Decisions())
		return Order{Config: c, Version: "test", AsOf: civil.Must("2026-10-31"), Now: civil.Must("2026-10-31").Time()}
	}
	for name, c := range map[string]struct {
		supposed Supposition
		is       func(*Order) // what is so, and is not in the sample
		would    func(*Order)
		same     bool
	}{
		"the same number": {supposed: Supposition{Numbers: []Number{{Key: "post.term", Value: "36"}}}, same: true},
		"another term of a posting": {supposed: Supposition{Numbers: []Number{{Key: "post.term", Value: "30"}}},
			would: func(o *Order) {
				o.Config.Register, _ = o.Config.Register.With([]parameters.Override{{Key: "post.term", Value: "30"}})
			}},
		"two numbers": {supposed: Supposition{Numbers: []Number{{Key: "post.term", Value: "40"}, {Key: "mgr.terms", Value: "1"}}},
			would: func(o *Order) {
				o.Config.Register, _ = o.Config.Register.With([]parameters.Override{{Key: "post.term", Value: "40"}, {Key: "mgr.terms", Value: "1"}})
			}},
		"a later day": {supposed: Supposition{On: civil.Must("2027-02-28")}, would: func(o *Order) { o.AsOf, o.Now = civil.Must("2027-02-28"), civil.Must("2027-02-28").Time() }},
		"a rule that is off": {supposed: Supposition{Enable: []string{"ROT-007"}},
			is: func(o *Order) { o.Config.Rules = map[string]*config.Rule{"ROT-007": {Enabled: false}} }},
		"of one unit": {supposed: Supposition{On: civil.Must("2027-02-28")},
			is: func(o *Order) { o.Unit = "CLS" },
			would: func(o *Order) {
				o.Unit, o.AsOf, o.Now = "CLS", civil.Must("2027-02-28"), civil.Must("2027-02-28").Time()
			}},
	} {
		t.Run(name, func(t *testing.T) {
			is, would := order(), order()
			if c.is != nil {
				c.is(&is)
			}
			if c.would != nil {
				c.would(&would)
			}
			got, err := Simulate(context.Background(), is, c.supposed)
			if err != nil {
				t.Fatal(err)
			}
			isCounts, isOverdue := judged(t, is)
			wouldCounts, wouldOverdue := judged(t, would)
			for _, r := range got.Rules {
				if r.Is != isCounts[r.Rule.ID] || r.Would != wouldCounts[r.Rule.ID] {
					t.Errorf("%s: %+v → %+v, and the runs have %+v, %+v", r.Rule.ID, r.Is, r.Would, isCounts[r.Rule.ID], wouldCounts[r.Rule.ID])
				}
			}
			enter, leave := without(wouldOverdue, isOverdue), without(isOverdue, wouldOverdue)
			if diff := gocmp.Diff(enter, moved(got.Enter), gocmp.AllowUnexported(duty{})); diff != "" {
				t.Errorf("who enters: %s", diff)
			}
			if diff := gocmp.Diff(leave, moved(got.Leave), gocmp.AllowUnexported(duty{})); diff != "" {
				t.Errorf("who leaves: %s", diff)
			}
			if n := len(enter) + len(leave); (n == 0) != c.same {
				t.Errorf("%d verdicts move", n)
			}
			if !slices.IsSortedFunc(got.Enter, func(a, b Supposed) int { return bytes.Compare([]byte(a.Rule), []byte(b.Rule)) }) {
				t.Error("the list is in no order")
			}
		})
	}
}
