package ledger

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
)

// letterTo is a letter as whoever makes messages gives it to the ledger.
func letterTo(recipient string) Letter {
	return Letter{
		Recipient: recipient, Address: recipient + "@mofa.example", MessageID: "1." + recipient + "@probity.example",
		Path: "/var/outbox/" + recipient + ".eml", SHA256: strings.Repeat("a", 64),
	}
}

// moment is one of the moments at which letters are tried, one a minute.
func moment(minute int) time.Time {
	return time.Date(2026, 10, 31, 16, minute, 0, int(250*time.Millisecond), time.UTC)
}

// unsettled tells which letters wait, one a line, with what came of each try.
func unsettled(t tester, l *Ledger) string {
	t.Helper()
	letters, err := l.Unsettled(context.Background())
	check(t, err)
	var told []string
	for _, letter := range letters {
		line := fmt.Sprintf("%s of run %d:", letter.Recipient, letter.Run)
		for _, try := range letter.Tries {
			line += fmt.Sprintf(" %s %d %s", try.Outcome, try.Code, try.Answer)
		}
		told = append(told, line)
	}
	return strings.Join(told, "\n")
}

func TestALetterIsTriedUntilItIsDelivered(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{}.audit(t, l)
	waits := func(want string) {
		t.Helper()
		if diff := cmp.Diff(want, unsettled(t, l)); diff != "" {
			t.Errorf("unsettled (-want +got)\n%s", diff)
		}
	}
	waits("")
	queued, err := l.Queue(ctx, 1, []Letter{letterTo("chair"), letterTo("LS")})
	check(t, err)
	want := []Letter{letterTo("chair"), letterTo("LS")}
	want[0].Number, want[0].Run, want[0].Queued = 1, 1, time.Date(2026, 10, 31, 15, 0, 3, 0, time.UTC)
	want[1].Number, want[1].Run, want[1].Queued = 2, 1, time.Date(2026, 10, 31, 15, 0, 4, 0, time.UTC)
	if diff := cmp.Diff(want, queued); diff != "" {
		t.Error(diff)
	}
	waits("chair of run 1:\nLS of run 1:")

	check(t, l.Tried(ctx, 1, Try{moment(1), Deferred, 451, "4.7.1 greylisted,\r\n\ttry\x1b[2J \xff later\n"}))
	waits("chair of run 1: deferred 451 4.7.1 greylisted, try [2J � later\nLS of run 1:")
	check(t, l.Tried(ctx, 2, Try{moment(1), Refused, 550, "no such user"}))
	waits("chair of run 1: deferred 451 4.7.1 greylisted, try [2J � later")
	check(t, l.Tried(ctx, 1, Try{moment(2), Delivered, 250, "OK"}))
	waits("")

	// The run is delivered again: other messages are made, and those that went out are found.
	again := []Letter{letterTo("LS"), letterTo("VT"), letterTo("chair")}
	for i := range again {
		again[i].MessageID, again[i].SHA256 = "2", strings.Repeat("b", 64)
	}
	stored, err := l.Queue(ctx, 1, again)
	check(t, err)
	want[0].Tries = []Try{{moment(1), Deferred, 451, "4.7.1 greylisted, try [2J � later"}, {moment(2), Delivered, 250, "OK"}}
	want[1].Tries = []Try{{moment(1), Refused, 550, "no such user"}}
	again[1].Number, again[1].Run, again[1].Queued = 3, 1, time.Date(2026, 10, 31, 15, 0, 8, 0, time.UTC)
	if diff := cmp.Diff([]Letter{want[1], again[1], want[0]}, stored); diff != "" {
		t.Error(diff)
	}
	for i, settled := range []bool{true, false, true} {
		if stored[i].Settled() != settled || stored[i].Delivered() != (i == 2) {
			t.Errorf("%s: settled %v, delivered %v", stored[i].Recipient, stored[i].Settled(), stored[i].Delivered())
		}
	}
	waits("VT of run 1:")
	sound(t, l)
}

// Whoever has mended what a server refused tries again, and the letter waits until it is settled anew.
func TestALetterThatWasRefusedMayBeTriedAgain(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{}.audit(t, l)
	_, err := l.Queue(ctx, 1, []Letter{letterTo("chair")})
	check(t, err)
	check(t, l.Tried(ctx, 1, Try{moment(1), Refused, 550, "no such user"}))
	check(t, l.Tried(ctx, 1, Try{moment(2), Uncertain, 0, "the connection broke"}))
	if got := unsettled(t, l); got != "chair of run 1: refused 550 no such user uncertain 0 the connection broke" {
		t.Errorf("unsettled %s", got)
	}
	check(t, l.Tried(ctx, 1, Try{moment(3), Delivered, 250, "OK"}))
	if got := unsettled(t, l); got != "" {
		t.Errorf("unsettled %s", got)
	}
	sound(t, l)
}

// What is new to a recipient counts from what they have been given, not from what was made for them.
func TestLastDeliveredIsTheNewestRunThatReachedTheRecipient(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	knows := func(want int) {
		t.Helper()
		run, known, err := l.LastDelivered(ctx, "chair", 99)
		check(t, err)
		if run != want || known != (want > 0) {
			t.Errorf("run %d is known (%v), want %d", run, known, want)
		}
	}
	for number := range 3 {
		run := night{asOf: fmt.Sprintf("2026-0%d-01", number+1)}.audit(t, l)
		_, err := l.Queue(ctx, run.Number, []Letter{letterTo("LS"), letterTo("chair")})
		check(t, err)
		check(t, l.Tried(ctx, 2*number+1, Try{moment(0), Delivered, 250, "OK"}))
	}
	knows(0)
	check(t, l.Tried(ctx, 4, Try{moment(1), Delivered, 250, "OK"}))
	knows(2)
	check(t, l.Tried(ctx, 2, Try{moment(2), Delivered, 250, "OK"})) // the mail of the first night was late
	check(t, l.Tried(ctx, 6, Try{moment(3), Uncertain, 0, "the connection broke"}))
	knows(2)
	check(t, l.Tried(ctx, 6, Try{moment(4), Delivered, 250, "OK"}))
	knows(3)
}

func TestTheOutboxRefusesWhatCannotBe(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{}.audit(t, l)
	r, _ := night{asOf: "2026-02-01"}.begin(t, l)
	check(t, r.Abort(errors.New("the server is down")))
	_, err := l.Queue(ctx, 1, []Letter{letterTo("chair")})
	check(t, err)
	check(t, l.Tried(ctx, 1, Try{moment(1), Delivered, 250, "OK"}))
	reader, err := OpenReadOnly(ctx, l.path)
	check(t, err)
	defer reader.Close()
	queue := func(l *Ledger, run int) error {
		_, err := l.Queue(ctx, run, []Letter{letterTo("LS")})
		return err
	}
	later := func(o TryOutcome) Try { return Try{moment(2), o, 451, "later"} }
	const allowed = `["delivered" "deferred" "refused" "unoffered" "uncertain"]`
	const queueing, trying = "queueing the letters of run ", "recording a try to deliver letter "
	for want, got := range map[string]error{
		queueing + "2: it is failed; only a run with a result has letters":   queue(l, 2),
		queueing + "9: there is no run 9":                                    queue(l, 9),
		queueing + "1: it was opened for reading only":                       queue(reader, 1),
		trying + "9: there is no letter 9":                                   l.Tried(ctx, 9, later(Deferred)),
		trying + "1: it was opened for reading only":                         reader.Tried(ctx, 1, later(Deferred)),
		trying + "1: it was delivered by try 1, at 2026-10-31T16:01:00.250Z": l.Tried(ctx, 1, later(Deferred)),
		trying + `1: its outcome is "sent"; allowed are ` + allowed:          l.Tried(ctx, 1, later("sent")),
	} {
		if got == nil || got.Error() != "ledger "+l.path+": "+want {
			t.Errorf("error %v, want %s", got, want)
		}
	}
	if letters, err := l.Letters(ctx, 2); err != nil || letters != nil {
		t.Errorf("letters %v, error %v", letters, err)
	}
	sound(t, l)
}

func TestLettersOfARunAreQueuedAllOrNone(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	night{}.audit(t, l)
	_, err := l.db.Exec(`CREATE TRIGGER broken BEFORE INSERT ON letters WHEN NEW.recipient = 'LS'
		BEGIN SELECT RAISE(ABORT, 'the disk is bad'); END`)
	check(t, err)
	letters := []Letter{letterTo("chair"), letterTo("LS")}
	if _, err = l.Queue(ctx, 1, letters); err == nil || !strings.Contains(err.Error(), "the disk is bad") {
		t.Errorf("error %v", err)
	}
	if got := unsettled(t, l); got != "" {
		t.Errorf("unsettled %s", got)
	}
	sound(t, l)
	_, err = l.db.Exec("DROP TRIGGER broken")
	check(t, err)
	_, err = l.Queue(ctx, 1, letters)
	check(t, err)
	if got := unsettled(t, l); got != "chair of run 1:\nLS of run 1:" {
		t.Errorf("unsettled %s", got)
	}
	sound(t, l)
}

func TestPruningTakesNothingFromTheOutbox(t *testing.T) {
	l, ctx := newLedger(t), context.Background()
	prunedNights(t, l)
	_, err := l.Queue(ctx, 1, []Letter{letterTo("chair"), letterTo("LS")})
	check(t, err)
	check(t, l.Tried(ctx, 1, Try{moment(1), Delivered, 250, "OK"}))
	before, err := l.Letters(ctx, 1)
	check(t, err)
	pruned, err := l.Prune(ctx, civil.Must("2026-04-01"), false)
	check(t, err)
	after, err := l.Letters(ctx, 1)
	check(t, err)
	if diff := cmp.Diff(before, after); diff != "" || len(after) != 2 || pruned.Runs == 0 {
		t.Errorf("pruned %+v, and of the letters: %s", pruned, diff)
	}
	sound(t, l)
}

func TestEveryOutcomeOfATryHasItsWords(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range tryOutcomes() {
		text := o.Text()
		if text.VI == "" || text.EN == "" || seen[text.VI] || seen[text.EN] {
			t.Errorf("%s: %+v", o, text)
		}
		seen[text.VI], seen[text.EN] = true, true
	}
}
