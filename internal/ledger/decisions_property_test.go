package ledger

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
)

// decided is the number of what is in force, by "person obligation".
type decided map[string]int

// after is what is in force when a round has carried findings over.
func (d decided) after(r round, m model) decided {
	next, moving := maps.Clone(d), decided{}
	for _, finding := range r.lost(m) {
		if heir := r.heir[finding]; r.outcome[heir].Open() {
			moving[heir] = max(moving[heir], d[finding])
			delete(next, finding)
		}
	}
	for heir, number := range moving {
		next[heir] = max(next[heir], number)
	}
	maps.DeleteFunc(next, func(_ string, number int) bool { return number == 0 })
	return next
}

// TestDecisionsFollowTheirFindingsOverAnySequenceOfRuns compares what is in force, now and for each run, with a model that has no
// database; and what was in force for a run stays so, whatever comes after it.
func TestDecisionsFollowTheirFindingsOverAnySequenceOfRuns(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "")
		check(rt, err)
		l := hastyLedger(rt, filepath.Join(folder, "ledger.db"))
		m, now, then, asOf := model{}, decided{}, map[int]decided{}, civil.Must("2026-01-01")
		withdrawn := map[int]bool{}
		for run := range rapid.IntRange(1, 6).Draw(rt, "runs") {
			run++
			r, before := drawRound(rt), m
			m = follow(rt, l, r.night(asOf), r, m, run)
			shown, lives := now.by(rt, l, r, before, run)
			if lives {
				now = shown
			}
			if shown != nil {
				then[run] = without(shown, withdrawn)
			}
			for range rapid.IntRange(0, 4).Draw(rt, "decisions") {
				decideDrawn(rt, l, m, now, withdrawn)
			}
		}
		then[0] = without(now, withdrawn)
		for run, want := range then {
			if diff := cmp.Diff(want, inForce(rt, l, run)); diff != "" {
				rt.Fatalf("for run %d (-model +ledger): %s", run, diff)
			}
		}
		sound(rt, l)
	})
}

// by is what is in force by a run, and whether it is so for all that come after it; nil for a run without a result.
func (d decided) by(rt *rapid.T, l *Ledger, r round, before model, run int) (decided, bool) {
	stored, err := l.Run(context.Background(), run)
	check(rt, err)
	if stored.Hash == "" || stored.Kind == Restricted { // whoever judges a part tells of no lineage
		return nil, false
	}
	judged := 0
	for _, err := range l.Findings(context.Background(), run, Filter{WithoutWhy: true}) {
		check(rt, err)
		judged++
	}
	if judged == 0 || stored.Kind == History {
		return d, false
	}
	return d.after(r, before), lived(stored)
}

func without(d decided, withdrawn map[int]bool) decided {
	d = maps.Clone(d)
	maps.DeleteFunc(d, func(_ string, number int) bool { return withdrawn[number] })
	return d
}

// decideDrawn decides about a finding, or withdraws what was decided; about one that is not open nothing can be.
func decideDrawn(rt *rapid.T, l *Ledger, m model, now decided, withdrawn map[int]bool) {
	if len(m) == 0 {
		return
	}
	finding := rapid.SampledFrom(slices.Sorted(maps.Keys(m))).Draw(rt, "finding")
	life := m[finding]
	person, obligation, _ := strings.Cut(finding, " ")
	grave, err := rules.ParseSeverity(life.Severity)
	check(rt, err)
	one := Resolution{Decision: Decision{Run: life.LastRun, Fingerprint: printOf("ROT-001", person, obligation), Outcome: life.Outcome, Severity: grave}}
	if one.Replaces = now[finding]; withdrawn[one.Replaces] {
		one.Replaces = 0
	}
	one.Measure = rapid.SampledFrom(append(rules.Measures(), "")).Draw(rt, "measure")
	err = l.Decide(context.Background(), []Resolution{one})
	if open := life.State == StateOpen; open != (err == nil) {
		rt.Fatalf("%s is %s: error %v", finding, life.State, err)
	}
	if err != nil {
		return
	}
	all, err := l.Decisions(context.Background())
	check(rt, err)
	now[finding] = len(all)
	withdrawn[len(all)] = one.Measure == ""
	one.Replaces = len(all) + 1
	if l.Decide(context.Background(), []Resolution{one}) == nil {
		rt.Fatalf("%s was decided about although something else is in force than was believed", finding)
	}
}

// inForce is what the ledger holds to be in force.
func inForce(rt *rapid.T, l *Ledger, run int) decided {
	standing, err := l.Standing(context.Background(), run)
	check(rt, err)
	names := map[string]string{}
	for _, finding := range []string{"An LS-01", "An LS-02", "An VT-01", "Bình LS-01", "Bình VT-01"} {
		person, obligation, _ := strings.Cut(finding, " ")
		names[printOf("ROT-001", person, obligation)] = finding
	}
	d := decided{}
	for fingerprint, one := range standing {
		d[names[fingerprint]] = one.Number
	}
	return d
}
