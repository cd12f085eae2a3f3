package ledger

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestVictimWithALetter is no test of its own: it queues a letter, and waits to be killed before it has tried to deliver it.
func TestVictimWithALetter(t *testing.T) {
	path := os.Getenv(victimEnv)
	if path == "" {
		return
	}
	l := openLedger(t, path)
	run := night{}.audit(t, l)
	_, err := l.Queue(context.Background(), run.Number, []Letter{letterTo("chair")})
	check(t, err)
	os.Stdout.WriteString("queued\n")
	select {}
}

func TestLetterOfAProcessThatDiedIsFoundByTheNext(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	kill(t, "TestVictimWithALetter", path, 0)
	l := openLedger(t, path)
	if got := unsettled(t, l); got != "chair of run 1:" {
		t.Errorf("unsettled %s", got)
	}
	check(t, l.Tried(context.Background(), 1, Try{moment(1), Delivered, 250, "OK"}))
	sound(t, l)
}

func TestTwoProcessesThatDeliverOneRunQueueOneLetterForEach(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "ledger.db")
	night{}.audit(t, openLedger(t, path))
	const processes = 4
	var stored [processes][]Letter
	var failed [processes]error
	var all sync.WaitGroup
	start := make(chan struct{})
	for i := range processes {
		l := openLedger(t, path)
		all.Go(func() {
			letters := []Letter{letterTo("chair"), letterTo("LS"), letterTo("VT")}
			for at := range letters {
				letters[at].MessageID = fmt.Sprintf("%d.%d", i, at)
			}
			<-start
			stored[i], failed[i] = l.Queue(ctx, 1, letters)
		})
	}
	close(start)
	all.Wait()
	for i := range processes {
		check(t, failed[i])
		if diff := cmp.Diff(stored[0], stored[i]); diff != "" || len(stored[i]) != 3 {
			t.Errorf("process %d has %d letters: %s", i, len(stored[i]), diff)
		}
	}
	l := openLedger(t, path)
	if got := unsettled(t, l); got != "chair of run 1:\nLS of run 1:\nVT of run 1:" {
		t.Errorf("unsettled %s", got)
	}
	sound(t, l)
}

// A run that is long at its work must not make a letter forget that it was delivered.
func TestTheOutboxWaitsForTheRunThatHoldsTheLedger(t *testing.T) {
	t.Parallel()
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "ledger.db")
	first, second := openLedger(t, path), openLedger(t, path)
	night{}.audit(t, first)
	letters := []Letter{letterTo("chair")}
	_, err := first.Queue(ctx, 1, letters)
	check(t, err)
	for name, step := range map[string]func() error{
		"queue": func() error { _, err := first.Queue(ctx, 1, append(letters, letterTo("LS"))); return err },
		"tried": func() error { return first.Tried(ctx, 1, Try{moment(1), Delivered, 250, "OK"}) },
	} {
		r, _ := night{asOf: "2026-01-02"}.begin(t, second)
		stored, err := first.Queue(ctx, 1, letters) // it is known, and waits for nobody
		check(t, err)
		if len(stored) != 1 {
			t.Errorf("stored %+v", stored)
		}
		first.settings.Patience = 0
		var locked *LockedError
		if err := step(); !errors.As(err, &locked) {
			t.Errorf("%s without patience: error %v", name, err)
		}
		first.settings.Patience = time.Hour
		first.settings.Waiting = func(error) { check(t, r.Abort(errors.New("it ends"))) }
		check(t, step())
	}
	if got := unsettled(t, first); got != "LS of run 1:" {
		t.Errorf("unsettled %s", got)
	}
	sound(t, first)
}
