package ledger

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// tester is what tests, benchmarks and properties have in common.
type tester interface {
	Helper()
	Cleanup(func())
	Errorf(format string, args ...any)
	Fatal(args ...any)
}

// newLedger opens a ledger in a folder of the test's own, and does not wait for the disk as a real one does: only the tests
// in which a process dies need that.
func newLedger(t *testing.T) *Ledger {
	t.Helper()
	return hastyLedger(t, filepath.Join(t.TempDir(), "ledger.db"))
}

func hastyLedger(t tester, path string) *Ledger {
	t.Helper()
	db, err := connect(path, strings.Replace(writing, "synchronous(FULL)", "synchronous(OFF)", 1))
	check(t, err)
	t.Cleanup(func() { db.Close() })
	l := &Ledger{path: path, settings: testSettings(), db: db}
	check(t, l.migrate(context.Background()))
	return l
}

func openLedger(t tester, path string) *Ledger {
	t.Helper()
	l, err := Open(context.Background(), path, testSettings())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// testSettings has a clock that goes on by a second each time it is asked.
func testSettings() Settings {
	now := time.Date(2026, 10, 31, 15, 0, 0, 0, time.UTC)
	return Settings{Source: "hr", Version: "1.0", PID: 4711, Host: "hr-db", Now: func() time.Time {
		now = now.Add(time.Second)
		return now
	}}
}

// night is one run as a test tells it.
type night struct {
	asOf     string // 2026-01-01 if empty
	today    string
	verdicts string // one a line: "ROT-001 An LS-01 overdue N2"; the unit is the obligation's first letters
	not      string // rules that were not evaluated
	off      string // rules that are switched off
	left     string // "An LS-01 left_service", one a line
	carry    string // "An LS-01 → VT-02", one a line
	rows     map[string]int
	defects  []record.Defect
	caveats  []Caveat
	units    []Unit
	brake    Brake
	within   Restriction
	slot     string
}

// loose is a brake that holds nothing.
func loose() Brake { return Brake{MaxRise: NoLimit, MaxDrop: NoLimit} }

func (n night) start() Start {
	s := Start{AsOf: civil.Must("2026-01-01"), Restricted: n.within, Slot: n.slot, ConfigDigest: "c0", Brake: n.brake}
	if n.asOf != "" {
		s.AsOf = civil.Must(n.asOf)
	}
	if n.today != "" {
		s.Today = civil.Must(n.today)
	}
	if n.brake.MaxFlagged == nil && n.brake.MaxRise == 0 && n.brake.MaxDrop == 0 {
		s.Brake = loose()
	}
	return s
}

// lines are the lines of a text, each as its words.
func lines(text string) [][]string {
	var all [][]string
	for line := range strings.Lines(text) {
		if words := strings.Fields(line); len(words) > 0 {
			all = append(all, words)
		}
	}
	return all
}

func person(id string) rules.Subject { return rules.Subject{Kind: rules.PersonSubject, ID: id} }

// unitOf is the unit that answers for an obligation in these stories: LS for LS-01.
func unitOf(obligation string) string {
	unit, _, _ := strings.Cut(obligation, "-")
	return unit
}

// ruling makes a ruling with reasons of every sort from the words of a line.
func ruling(words []string) rules.Ruling {
	grave, err := rules.ParseSeverity(words[4])
	if err != nil {
		panic(err)
	}
	r := rules.Ruling{
		Rule: words[0], Revision: 1, Subject: person(words[1]), SubjectName: "Nguyễn Văn " + words[1], BornYear: 1980,
		Obligation: words[2], Position: words[2], PositionName: "Kế toán", UnitID: unitOf(words[2]), UnitName: "Cục Lãnh sự",
		Outcome: rules.Outcome(words[3]), Severity: grave, DueOn: civil.Must("2025-08-31"), DaysLate: 123, Confirmed: true,
		Reasons: rules.Reasons{
			Message:    record.Text{VI: "Quá hạn", EN: "Overdue"},
			Advice:     record.Text{VI: "Chuyển đổi", EN: "Move"},
			Evidence:   []rules.Evidence{{Record: "assignment", Key: "person_id=" + words[1], Field: "starts_on", Value: "2022-08-31", Role: rules.RoleSince}},
			Parameters: []parameters.Value{months()},
			Missing:    []rules.Missing{{Record: "person", Key: "person_id=" + words[1], Field: "born_on", Why: record.Text{VI: "a < b", EN: "b"}}},
		},
	}
	r.Fingerprint = rules.Fingerprint(r.Rule, r.Subject, r.Obligation)
	return r
}

func months() parameters.Value {
	return parameters.Value{
		Key: "rot.mofa_period", Kind: parameters.Integer, Unit: parameters.Months, Raw: "36", Int: 36, High: 36,
		From: civil.Must("2021-01-01"), Basis: "QĐ 1234", Mark: parameters.Policy, Origin: parameters.Ministry, Confirmed: true,
	}
}

// begin records a night up to its Finish.
func (n night) begin(t tester, l *Ledger) (*Recorder, Result) {
	t.Helper()
	ctx := context.Background()
	r, err := l.Begin(ctx, n.start())
	if err != nil {
		t.Fatal(err)
	}
	result := n.result()
	open := map[string]bool{}
	for l := range r.OpenFindings() {
		open[l.Fingerprint] = true
	}
	heirs := map[string]bool{}
	for _, words := range lines(n.carry) {
		r.Carry(printOf("ROT-001", words[0], words[1]), person(words[0]), words[3])
		heirs[printOf("ROT-001", words[0], words[3])] = true
	}
	for _, words := range lines(n.left) {
		r.Left(printOf("ROT-001", words[0], words[1]), Reason(words[2]))
	}
	for _, words := range lines(n.verdicts) {
		made := ruling(words)
		if made.Outcome != rules.Pass {
			if err := r.Add(ctx, made); err != nil {
				t.Fatal(err)
			}
		} else if open[made.Fingerprint] || heirs[made.Fingerprint] {
			r.Judged(made.Fingerprint, rules.Pass)
		}
	}
	for _, d := range n.defects {
		if err := r.AddDefect(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	return r, result
}

func printOf(rule, subject, obligation string) string {
	return rules.Fingerprint(rule, person(subject), obligation)
}

// result counts the verdicts.
func (n night) result() Result {
	counts := map[string]map[string]*Partition{}
	for _, rule := range []string{"ROT-001", "ROT-007"} {
		if !strings.Contains(n.not+n.off, rule) {
			counts[rule] = map[string]*Partition{}
		}
	}
	for _, words := range lines(n.verdicts) {
		unit := unitOf(words[2])
		if counts[words[0]][unit] == nil {
			counts[words[0]][unit] = &Partition{UnitID: unit, UnitName: "Cục Lãnh sự"}
		}
		counts[words[0]][unit].Add(rules.Outcome(words[3]), 1)
	}
	result := Result{
		SwitchedOff: strings.Fields(n.off), InputDigest: "d0", RowCounts: n.rows, Units: n.units,
		Snapshots: []Snapshot{{"hr", "10.11 MariaDB", time.Date(2026, 1, 1, 15, 0, 0, 0, time.UTC)}},
	}
	for rule, units := range counts {
		r := RuleResult{Rule: rule, Revision: 1, Severity: rules.N2, Evaluated: true, Caveats: n.caveats}
		for _, p := range units {
			r.Partitions = append(r.Partitions, *p)
		}
		result.Rules = append(result.Rules, r)
	}
	for _, rule := range strings.Fields(n.not) {
		result.Rules = append(result.Rules, RuleResult{Rule: rule, Reason: record.Text{VI: "thiếu", EN: "position.managerial is not mapped"}})
	}
	return result
}

// lived reports whether the findings of a run had their life by it.
func lived(r Run) bool { return r.Kind == Normal || r.Released }

// audit stores a night as a run.
func (n night) audit(t tester, l *Ledger) Run {
	t.Helper()
	r, result := n.begin(t, l)
	run, err := r.Finish(context.Background(), result)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// story tells what a run did: its findings with their lives, then the ends of others.
func story(t tester, l *Ledger, run int) string {
	t.Helper()
	ctx := context.Background()
	var told []string
	for f, err := range l.Findings(ctx, run, Filter{}) {
		check(t, err)
		line := fmt.Sprintf("%s %s %s %s", f.Subject.ID, f.Obligation, f.Outcome, f.Life)
		if f.Life != "" && f.FirstRun != run {
			line += fmt.Sprintf(" since run %d", f.FirstRun)
		}
		told = append(told, strings.TrimSpace(line))
	}
	for e, err := range l.events(ctx, "", "e.run = ?", run) {
		check(t, err)
		if slices.Contains([]Change{Resolved, Gone, Carried}, e.Change) {
			line := fmt.Sprintf("%s %s %s → %s %s %s", e.Finding.Subject.ID, e.Finding.Obligation, e.Was, e.Change, e.Now, e.Reason)
			told = append(told, strings.Join(strings.Fields(line), " "))
		}
	}
	return strings.Join(told, "\n")
}

// tells compares a story with the expected lines.
func tells(t tester, l *Ledger, run Run, want string) {
	t.Helper()
	var trimmed []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			trimmed = append(trimmed, line)
		}
	}
	if got, want := story(t, l, run.Number), strings.Join(trimmed, "\n"); got != want {
		t.Errorf("run %d tells\n%s\nand should tell\n%s", run.Number, got, want)
	}
}

func check(t tester, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// sound fails if the ledger is not what was written.
func sound(t tester, l *Ledger) {
	t.Helper()
	faults, err := l.Verify(context.Background())
	check(t, err)
	for _, f := range faults {
		t.Errorf("verify: %s", f)
	}
}
