package ledger

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/internal/record"
)

// prunedNights are four months in which Chi goes on as she was, An gets worse, and Bình changes and comes back.
func prunedNights(t tester, l *Ledger) {
	t.Helper()
	defect := record.Defect{Kind: "assignment", Key: "person_id=An", Subject: "An",
		Fault: record.Fault{Column: "starts_on", Value: "0000-00-00", Problem: record.ZeroDate}}
	for month, bình := range []string{"overdue", "overdue", "pass", "overdue"} {
		run := night{asOf: fmt.Sprintf("2026-%02d-01", month+1), defects: []record.Defect{defect}, verdicts: "ROT-001 Chi LS-01 overdue N2\n" +
			"ROT-001 An LS-01 " + []string{"due_soon", "due_soon", "overdue", "overdue"}[month] + " N2\nROT-001 Bình LS-01 " + bình + " N2"}.audit(t, l)
		check(t, l.SetState(context.Background(), run.Number, Written))
	}
}

// known lists which runs still say why, and which still list wrong records.
func known(t tester, l *Ledger) string {
	t.Helper()
	var told []string
	for run := 1; run <= 4; run++ {
		var who []string
		for f, err := range l.Findings(context.Background(), run, Filter{}) {
			check(t, err)
			if f.Pruned != (len(f.Reasons.Evidence) == 0) {
				t.Errorf("run %d, %s: pruned %v, with the reasons %+v", run, f.Subject.ID, f.Pruned, f.Reasons)
			}
			if !f.Pruned {
				who = append(who, f.Subject.ID)
			}
		}
		defects, err := l.SetAside(context.Background(), run)
		check(t, err)
		told = append(told, fmt.Sprintf("%d: %s, %d defects", run, strings.Join(who, " "), len(defects)))
	}
	return strings.Join(told, "\n")
}

func TestPruningKeepsTheFirstAndTheLastThatWasSaidOfEachFinding(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	l := newLedger(t)
	prunedNights(t, l)
	all := known(t, l)
	for _, c := range []struct {
		before, want string
		rehearsal    bool
		pruned       Pruned
	}{
		{"2026-01-01", all, false, Pruned{}},
		{"2026-03-02", all, true, Pruned{Runs: 3, Reasons: 5, Defects: 3}},
		// Run 3 resolved what Bình was last seen with in run 2.
		{"2026-03-01", "1: An Bình Chi, 0 defects\n2: Bình, 0 defects\n3: An Chi, 1 defects\n4: An Bình Chi, 1 defects", false, Pruned{Runs: 2, Reasons: 2, Defects: 2}},
		{"2027-01-01", "1: An Bình Chi, 0 defects\n2: , 0 defects\n3: , 0 defects\n4: An Bình Chi, 1 defects", false, Pruned{Runs: 2, Reasons: 3, Defects: 1}},
	} {
		got, err := l.Prune(ctx, civil.Must(c.before), c.rehearsal)
		check(t, err)
		if got != c.pruned {
			t.Errorf("before %s: pruned %+v, want %+v", c.before, got, c.pruned)
		}
		if diff := cmp.Diff(c.want, known(t, l)); diff != "" {
			t.Errorf("before %s: %s", c.before, diff)
		}
		sound(t, l)
	}
	for number, pruned := range []bool{true, true, true, false} {
		run, err := l.Run(ctx, number+1)
		check(t, err)
		if run.Pruned.IsZero() == pruned {
			t.Errorf("run %d was pruned at %v", run.Number, run.Pruned)
		}
	}
	night{asOf: "2026-05-01", verdicts: "ROT-001 Chi LS-01 overdue N2"}.audit(t, l)
	sound(t, l)
}

func TestNothingIsPrunedBeforeAWorkbookIsThere(t *testing.T) {
	l := newLedger(t)
	chainedNights(t, l)
	got, err := l.Prune(context.Background(), civil.Must("2027-01-01"), false)
	check(t, err)
	if got != (Pruned{}) {
		t.Errorf("pruned %+v", got)
	}
}

func TestVerifyKnowsWhatWasPrunedFromWhatWasTakenAway(t *testing.T) {
	t.Parallel()
	chi := printOf("ROT-001", "Chi", "LS-01")
	for statement, want := range map[string]string{
		"DELETE FROM reasons WHERE run = 1 AND fingerprint = '" + chi + "'":                                                            "run 1, links, pruned: other rows are gone than were pruned",
		"UPDATE reasons SET message_en = 'x' WHERE run = 1 AND fingerprint = '" + chi + "'":                                            "run 1, reasons, " + chi + ": the row was changed",
		"INSERT INTO reasons SELECT 2, fingerprint, '', '', '', '', '', '' FROM reasons WHERE run = 1 AND fingerprint = '" + chi + "'": "run 2, reasons, " + chi + ": the row was changed",
		"DELETE FROM findings WHERE run = 2 AND fingerprint = '" + chi + "'":                                                           "run 2, findings, " + chi + ": the row was removed",
		"DELETE FROM reasons WHERE run = 4 AND fingerprint = '" + chi + "'":                                                            "run 4, reasons, " + chi + ": the row was removed",
		"DELETE FROM set_aside WHERE run = 4":                                                                                          "run 4, set_aside, assignment person_id=An starts_on: the row was removed",
		"DELETE FROM links WHERE run = 1 AND word = 'pruned'":                                                                          "run 1, set_aside, assignment person_id=An starts_on: the row was removed",
	} {
		l := newLedger(t)
		prunedNights(t, l)
		_, err := l.Prune(context.Background(), civil.Must("2026-04-01"), false)
		check(t, err)
		_, err = l.db.Exec(statement)
		check(t, err)
		faults, err := l.Verify(context.Background())
		check(t, err)
		var told []string
		for _, f := range faults {
			told = append(told, f.String())
		}
		if !strings.Contains(strings.Join(told, "\n"), want) {
			t.Errorf("%s\n\tverify says %q, want %q", statement, told, want)
		}
	}
}

// kept is everything that must be the same after pruning: the lives, with the reasons of their first sight and their last, and all that
// the runs tell that keep what they have.
func kept(t tester, l *Ledger, from int) (told []string) {
	t.Helper()
	ctx := context.Background()
	lives, err := livesTable().all(ctx, l.db, "ORDER BY fingerprint")
	check(t, err)
	sight := func(run int, fingerprint string) {
		found, seen, err := l.Sight(ctx, run, fingerprint)
		check(t, err)
		told = append(told, fmt.Sprintf("%s by run %d: %v %+v", fingerprint, run, seen, found))
	}
	for _, life := range lives {
		told = append(told, fmt.Sprintf("%+v", life))
		sight(int(life.FirstRun), life.Fingerprint)
		sight(int(life.LastRun), life.Fingerprint)
	}
	runs, err := l.Runs(ctx, 0)
	check(t, err)
	for _, run := range runs {
		told = append(told, story(t, l, run.Number))
		if run.Number < from {
			continue
		}
		for f, err := range l.Findings(ctx, run.Number, Filter{}) {
			check(t, err)
			told = append(told, fmt.Sprintf("run %d: %+v", run.Number, f))
		}
		for e, err := range l.Ended(ctx, run.Number) {
			check(t, err)
			sight(e.Finding.Run, e.Finding.Fingerprint)
		}
	}
	return told
}

func TestPruningTakesNothingThatLivesAndKeptRunsNeed(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "")
		check(rt, err)
		ctx, l := context.Background(), hastyLedger(rt, filepath.Join(folder, "ledger.db"))
		m, asOf := model{}, civil.Must("2026-01-01")
		for number := range rapid.IntRange(2, 6).Draw(rt, "runs") {
			r := drawRound(rt)
			n := r.night(asOf)
			asOf = asOf.AddDays(rapid.IntRange(0, 3).Draw(rt, "days"))
			m = follow(rt, l, n, r, m, number+1)
			if run, err := l.Run(ctx, number+1); err == nil && run.State == Audited {
				check(rt, l.SetState(ctx, number+1, Written))
			}
		}
		for range 2 { // what is pruned twice is pruned as well
			before := civil.Must("2026-01-01").AddDays(rapid.IntRange(0, 16).Draw(rt, "before"))
			from, err := l.firstKept(ctx, before)
			check(rt, err)
			was := kept(rt, l, from)
			_, err = l.Prune(ctx, before, false)
			check(rt, err)
			if diff := cmp.Diff(was, kept(rt, l, from)); diff != "" {
				rt.Fatalf("before %s: %s", before, diff)
			}
			sound(rt, l)
		}
	})
}
