package ledger

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"probity/internal/record"
)

func TestSecondRunIsToldWhoHoldsTheLedger(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	first := openLedger(t, path)
	r, result := night{verdicts: "ROT-001 An LS-01 overdue N2"}.begin(t, first)
	second := openLedger(t, path)
	_, err := second.Begin(context.Background(), night{}.start())
	var locked *LockedError
	if !errors.As(err, &locked) || locked.Run != 1 || locked.PID != 4711 || locked.Host != "hr-db" {
		t.Fatalf("error %v", err)
	}
	if want := "locked by run 1 (process 4711 on hr-db, since 2026-10-31"; !strings.Contains(err.Error(), want) {
		t.Errorf("error %v, want %s", err, want)
	}
	if _, err := second.Runs(context.Background(), 0); err != nil {
		t.Errorf("a reader was kept out: %v", err)
	}
	_, err = r.Finish(context.Background(), result)
	check(t, err)
	if run := (night{asOf: "2026-01-02"}).audit(t, second); run.Number != 2 {
		t.Errorf("the next run has the number %d", run.Number)
	}
	sound(t, first)
}

func TestLedgerThatAnotherProcessIsMakingIsLocked(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	db, err := openFile(path)
	check(t, err)
	defer db.Close()
	tx, err := db.BeginTxx(context.Background(), nil)
	check(t, err)
	defer tx.Rollback()
	_, err = Open(context.Background(), path, testSettings())
	if want := "ledger " + path + ": locked by another process that is writing to it"; err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}

// A night that is finished writes its workbook while the next run begins.
func TestWorkbookIsRecordedWhenTheRunThatHoldsTheLedgerHasEnded(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "ledger.db")
	first, second := openLedger(t, path), openLedger(t, path)
	night{}.audit(t, first)
	check(t, first.RecordFile(ctx, 1, File{"1.xlsx", "aa"}))
	r, _ := night{asOf: "2026-01-02"}.begin(t, second)
	check(t, first.RecordFile(ctx, 1, File{"1.xlsx", "aa"})) // it is known, and waits for nobody

	var locked *LockedError
	if err := first.RecordFile(ctx, 1, File{"2.xlsx", "bb"}); !errors.As(err, &locked) {
		t.Errorf("without patience: error %v", err)
	}
	var told []string
	first.settings.Patience = time.Hour
	first.settings.Waiting = func(held error) {
		told = append(told, held.Error())
		check(t, r.Abort(errors.New("it ends")))
	}
	check(t, first.RecordFile(ctx, 1, File{"2.xlsx", "bb"}))
	if len(told) != 1 || !strings.HasPrefix(told[0], "locked by run 2 (process 4711 on hr-db") {
		t.Errorf("told %q", told)
	}
	sound(t, first)
}

func TestInterruptedRunFreesTheLedgerAndLeavesOnlyThatItFailed(t *testing.T) {
	l := newLedger(t)
	ctx, interrupt := context.WithCancel(context.Background())
	r, err := l.Begin(ctx, night{}.start())
	check(t, err)
	check(t, r.Add(ctx, ruling([]string{"ROT-001", "An", "LS-01", "overdue", "N2"})))
	interrupt()
	if _, err := r.Finish(ctx, night{verdicts: "ROT-001 An LS-01 overdue N2"}.result()); err == nil {
		t.Fatal("an interrupted run finished")
	}
	run, err := l.Run(context.Background(), 1)
	check(t, err)
	if run.State != Failed || run.Failure == "" || run.Finished.IsZero() {
		t.Errorf("%+v", run)
	}
	if next := (night{verdicts: "ROT-001 An LS-01 overdue N2"}).audit(t, l); next.Number != 2 || next.Previous != "" {
		t.Errorf("the next run is %+v", next)
	}
	tells(t, l, Run{Number: 2}, "An LS-01 overdue new")
	sound(t, l)
}

// It is nobody's fault whose finding came just then: neither the line nor the ledger may name them.
func TestInterruptionNamesNobody(t *testing.T) {
	for name, store := range map[string]func(context.Context, *Recorder, int) error{
		"finding": func(ctx context.Context, r *Recorder, i int) error {
			return r.Add(ctx, ruling([]string{"ROT-007", fmt.Sprintf("CB%05d", i), "LS-01", "overdue", "N2"}))
		},
		"defect": func(ctx context.Context, r *Recorder, i int) error {
			return r.AddDefect(ctx, record.Defect{Kind: "person", Key: fmt.Sprintf("CB%05d", i)})
		},
		"end": func(ctx context.Context, r *Recorder, _ int) error {
			_, err := r.Finish(ctx, night{}.result())
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLedger(t)
			ctx, interrupt := context.WithCancel(context.Background())
			r, err := l.Begin(ctx, night{}.start())
			check(t, err)
			for i := range rowsAtOnce { // one statement is prepared and will be closed
				check(t, r.Add(ctx, ruling([]string{"ROT-007", fmt.Sprintf("CB%05d", i), "LS-01", "overdue", "N2"})))
			}
			interrupt()
			for i := rowsAtOnce; err == nil; i++ {
				err = store(ctx, r, i)
			}
			check(t, r.Abort(err))
			run, failure := l.Run(context.Background(), 1)
			check(t, failure)
			for _, told := range []string{err.Error(), run.Failure} {
				if !strings.HasSuffix(told, ": storing run 1: context canceled") {
					t.Errorf("told %s", told)
				}
			}
		})
	}
}

// The environment by which this test binary becomes the process that is killed.
const victimEnv = "PROBITY_TEST_LEDGER_VICTIM"

// TestVictim is no test of its own: it stores one run after another until it is killed.
func TestVictim(t *testing.T) {
	path := os.Getenv(victimEnv)
	if path == "" {
		return
	}
	l := openLedger(t, path)
	for {
		night{verdicts: people(90, 60)}.audit(t, l)
		os.Stdout.WriteString("stored\n")
	}
}

func TestKilledProcessLeavesNothingHalfDone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	for i := range 5 {
		kill(t, "TestVictim", path, time.Duration(i)*5*time.Millisecond)
		l := openLedger(t, path)
		last := night{verdicts: people(90, 60)}.audit(t, l)
		runs, err := l.Runs(context.Background(), 0)
		check(t, err)
		for _, run := range runs {
			switch {
			case run.State == Failed && run.Hash == "" && strings.Contains(run.Failure, "ended without finishing it"):
			case run.State == Audited && run.Hash != "":
			default:
				t.Errorf("run %d is left as %+v", run.Number, run)
			}
		}
		if runs[0].Number != last.Number {
			t.Errorf("run %d is the newest, want %d", runs[0].Number, last.Number)
		}
		sound(t, l)
		check(t, l.Close())
	}
}

// kill starts a victim, lets it store something, and kills it a little later, wherever it is.
func kill(t *testing.T, test, path string, later time.Duration) {
	t.Helper()
	victim := exec.Command(os.Args[0], "-test.run=^"+test+"$")
	victim.Env = append(os.Environ(), victimEnv+"="+path)
	out, err := victim.StdoutPipe()
	check(t, err)
	check(t, victim.Start())
	if !bufio.NewScanner(out).Scan() {
		t.Fatal("the victim stored nothing")
	}
	time.Sleep(later)
	check(t, victim.Process.Kill())
	if err := victim.Wait(); err == nil {
		t.Error("the victim was not killed")
	}
}
