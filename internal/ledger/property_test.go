package ledger

import (
	"context"
	"errors"
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

// model is the lives of findings without a database, by "person obligation".
type model map[string]modelled

type modelled struct {
	State             LifeState
	Outcome           rules.Outcome
	Severity          string
	FirstRun, LastRun int
}

// round is what one run sees: outcome and severity of each finding that has a verdict, and where lineage leads.
type round struct {
	outcome  map[string]rules.Outcome
	severity map[string]string
	heir     map[string]string
}

// lost are the open findings that the round has no verdict for.
func (r round) lost(m model) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(m)), func(f string) bool {
		return m[f].State != StateOpen || r.outcome[f] != ""
	})
}

// change is what the round means for a finding that it flags: compared with its own open life and those that it inherits.
func (r round) change(m model, finding string) Change {
	var from []modelled
	for _, f := range r.lost(m) {
		if r.heir[f] == finding {
			from = append(from, m[f])
		}
	}
	known, was := m[finding]
	if was && known.State == StateOpen {
		from = append(from, known)
	}
	switch {
	case len(from) == 0 && was:
		return Reopened
	case len(from) == 0:
		return New
	}
	for _, before := range from {
		named := r.outcome[finding] == rules.Overdue && before.Outcome != rules.Overdue
		if !named && r.severity[finding] >= before.Severity {
			return Ongoing
		}
	}
	return Worsened
}

// after is the model after a run that had its life.
func (r round) after(m model, run int) model {
	next := maps.Clone(m)
	for finding, outcome := range r.outcome {
		known, was := m[finding]
		switch {
		case outcome.Open() && was:
			next[finding] = modelled{StateOpen, outcome, r.severity[finding], known.FirstRun, run}
		case outcome.Open():
			next[finding] = modelled{StateOpen, outcome, r.severity[finding], run, run}
		case was && known.State == StateOpen:
			known.State = StateResolved
			next[finding] = known
		}
	}
	for _, finding := range r.lost(m) {
		life, heir := m[finding], r.heir[finding]
		switch outcome := r.outcome[heir]; {
		case outcome.Open():
			life.State = StateCarried
			inherits := next[heir]
			inherits.FirstRun = min(inherits.FirstRun, life.FirstRun)
			next[heir] = inherits
		case outcome != "":
			life.State = StateResolved
		default:
			life.State = StateGone
		}
		next[finding] = life
	}
	return next
}

func TestLivesFollowTheModelOverAnySequenceOfRuns(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "")
		check(rt, err)
		l := hastyLedger(rt, filepath.Join(folder, "ledger.db"))
		m, asOf := model{}, civil.Must("2026-01-01")
		for number := range rapid.IntRange(1, 5).Draw(rt, "runs") {
			r := drawRound(rt)
			n := r.night(asOf)
			asOf = asOf.AddDays(rapid.IntRange(0, 3).Draw(rt, "days"))
			m = follow(rt, l, n, r, m, number+1)
			if diff := cmp.Diff(m, livesNow(rt, l)); diff != "" {
				rt.Fatalf("after run %d: %s", number+1, diff)
			}
		}
		sound(rt, l)
	})
}

func drawRound(rt *rapid.T) round {
	r := round{map[string]rules.Outcome{}, map[string]string{}, map[string]string{}}
	for _, finding := range []string{"An LS-01", "An LS-02", "An VT-01", "Bình LS-01", "Bình VT-01"} {
		outcomes := []rules.Outcome{"", rules.Pass, rules.Exempt, rules.DueSoon, rules.Overdue, rules.Unknown}
		r.severity[finding] = rapid.SampledFrom([]string{"N1", "N2"}).Draw(rt, "severity")
		if outcome := rapid.SampledFrom(outcomes).Draw(rt, finding); outcome != "" {
			r.outcome[finding] = outcome
		}
		if person, _, _ := strings.Cut(finding, " "); rapid.Bool().Draw(rt, "lineage") && !strings.HasSuffix(finding, "VT-01") {
			r.heir[finding] = person + " VT-01"
		}
	}
	return r
}

// night is the round as the recorder is told of it.
func (r round) night(asOf civil.Date) night {
	n := night{asOf: asOf.String(), brake: loose()}
	for _, finding := range slices.Sorted(maps.Keys(r.outcome)) {
		n.verdicts += "ROT-001 " + finding + " " + string(r.outcome[finding]) + " " + r.severity[finding] + "\n"
	}
	for _, finding := range slices.Sorted(maps.Keys(r.heir)) {
		_, obligation, _ := strings.Cut(r.heir[finding], " ")
		n.carry += finding + " → " + obligation + "\n"
	}
	return n
}

// follow stores a round as a run of one kind or another, and returns the model after it.
func follow(rt *rapid.T, l *Ledger, n night, r round, m model, number int) model {
	kinds := []string{"normal", "normal", "normal", "normal", "restricted", "history", "held", "released", "off", "not evaluated", "failed"}
	switch rapid.SampledFrom(kinds).Draw(rt, "kind") {
	case "restricted":
		n.within.Person = "An"
	case "history":
		n.today = "2025-12-31"
	case "held":
		n.brake.MaxFlagged = map[string]Limit{"ROT-001": 0}
	case "released":
		n.brake.MaxFlagged = map[string]Limit{"ROT-001": 0}
		if run := n.audit(rt, l); run.Kind == Held {
			check(rt, l.Release(context.Background(), run.Number))
		}
		return r.after(m, number)
	case "off":
		n.verdicts, n.off = "", "ROT-001"
		n.audit(rt, l)
		return round{}.after(m, number)
	case "not evaluated":
		n.verdicts, n.not = "", "ROT-001"
		n.audit(rt, l)
		return m
	case "failed":
		recorder, _ := n.begin(rt, l)
		check(rt, recorder.Abort(errors.New("the server went away")))
		return m
	}
	run := n.audit(rt, l)
	if !lived(run) {
		return m
	}
	for f, err := range l.Findings(context.Background(), run.Number, Filter{WithoutWhy: true}) {
		check(rt, err)
		finding := f.Subject.ID + " " + f.Obligation
		if f.Outcome.Open() && f.Life != r.change(m, finding) {
			rt.Fatalf("%s is %s, the model says %s", finding, f.Life, r.change(m, finding))
		}
	}
	return r.after(m, number)
}

func livesNow(rt *rapid.T, l *Ledger) model {
	m := model{}
	check(rt, livesTable().each(context.Background(), l.db, func(row lifeRow) error {
		m[row.SubjectID+" "+row.Obligation] = modelled{LifeState(row.State), rules.Outcome(row.Outcome), row.Severity,
			int(row.FirstRun), int(row.LastRun)}
		return nil
	}, ""))
	return m
}
