package ledger

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestTheOutboxFollowsAPlainListOverAnySequenceOfNights compares the outbox with a list of letters that nobody stored.
func TestTheOutboxFollowsAPlainListOverAnySequenceOfNights(t *testing.T) {
	t.Parallel()
	ctx, original := context.Background(), newLedger(t)
	night{}.audit(t, original)
	night{asOf: "2026-02-01"}.audit(t, original)
	rapid.Check(t, func(rt *rapid.T) {
		folder, err := os.MkdirTemp(t.TempDir(), "")
		check(rt, err)
		path := filepath.Join(folder, "ledger.db")
		check(rt, Copy(ctx, original.path, path))
		l := hastyLedger(rt, path)
		var list []Letter
		for minute := range rapid.IntRange(1, 12).Draw(rt, "steps") {
			if rapid.Bool().Draw(rt, "queue") {
				run := rapid.IntRange(1, 2).Draw(rt, "run")
				list = queueDrawn(rt, l, list, run)
				continue
			}
			number := rapid.IntRange(0, 6).Draw(rt, "letter")
			try := Try{moment(minute), rapid.SampledFrom(tryOutcomes()).Draw(rt, "outcome"), minute, "answer"}
			err := l.Tried(ctx, number, try)
			possible := number >= 1 && number <= len(list) && !list[number-1].Delivered()
			if possible != (err == nil) {
				rt.Fatalf("letter %d: error %v", number, err)
			}
			if possible {
				list[number-1].Tries = append(list[number-1].Tries, try)
			}
		}
		agree(rt, l, list)
		sound(rt, l)
	})
}

// queueDrawn queues letters to some recipients, and adds to the list those who had none of the run.
func queueDrawn(rt *rapid.T, l *Ledger, list []Letter, run int) []Letter {
	recipients := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"chair", "LS", "VT"}), 0, 3, rapid.ID[string]).Draw(rt, "recipients")
	var letters []Letter
	for _, recipient := range recipients {
		letter := letterTo(recipient)
		letter.SHA256 = rapid.StringMatching("[0-9a-f]{64}").Draw(rt, "digest")
		letters = append(letters, letter)
		if slices.IndexFunc(list, func(l Letter) bool { return l.Run == run && l.Recipient == recipient }) < 0 {
			letter.Run, letter.Number = run, len(list)+1
			list = append(list, letter)
		}
	}
	stored, err := l.Queue(context.Background(), run, letters)
	check(rt, err)
	for i := range stored {
		at := stored[i].Number - 1
		if list[at].Queued.IsZero() {
			list[at].Queued = stored[i].Queued
		}
		if diff := cmp.Diff(list[at], stored[i]); diff != "" || stored[i].Recipient != recipients[i] {
			rt.Fatalf("queued for %s: %s", recipients[i], diff)
		}
	}
	return list
}

// agree compares what can be asked of the outbox with the list.
func agree(rt *rapid.T, l *Ledger, list []Letter) {
	ctx := context.Background()
	var letters, unsettled []Letter
	for run := range 3 {
		of, err := l.Letters(ctx, run)
		check(rt, err)
		letters = append(letters, of...)
	}
	slices.SortFunc(letters, func(a, b Letter) int { return a.Number - b.Number })
	if diff := cmp.Diff(list, letters); diff != "" {
		rt.Fatalf("letters: %s", diff)
	}
	newest := 0
	for _, letter := range list {
		if !letter.Settled() {
			unsettled = append(unsettled, letter)
		}
		if letter.Delivered() && letter.Recipient == "chair" {
			newest = max(newest, letter.Run)
		}
	}
	got, err := l.Unsettled(ctx)
	check(rt, err)
	if diff := cmp.Diff(unsettled, got); diff != "" {
		rt.Fatalf("unsettled: %s", diff)
	}
	if run, _, err := l.LastDelivered(ctx, "chair", 99); err != nil || run != newest {
		rt.Fatalf("run %d was delivered last, want %d (%v)", run, newest, err)
	}
}
