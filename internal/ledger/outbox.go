package ledger

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/jmoiron/sqlx"
)

// The outbox: a letter is recorded before a server is first offered it, and what came of each try after that. A process that dies in
// between leaves a letter that is tried again, and a run that is delivered twice finds the letters that it has.

// Letter is a finished message that brings one recipient a workbook of a run.
type Letter struct {
	Number    int // 1, 2, 3 … in the order in which they were queued
	Run       int
	Recipient string // as the configuration names them
	Address   string
	MessageID string
	Path      string    // of the message, from the root
	SHA256    string    // hexadecimal, of its bytes
	Queued    time.Time // by the clock of the ledger
	Tries     []Try     // the oldest first
}

// Try is what came of offering a letter to a server.
type Try struct {
	At      time.Time // to the millisecond
	Outcome TryOutcome
	Code    int    // of the server's reply; 0: there was none
	Answer  string // the server's words, or why there are none, on one line
}

// Settled reports whether the letter needs no further try: the last one delivered it, or the server refused it.
func (l Letter) Settled() bool { return l.last() == Delivered || l.last() == Refused }

// Delivered reports whether a server took the letter over.
func (l Letter) Delivered() bool { return l.last() == Delivered }

// last is what the last try came to; empty before the first.
func (l Letter) last() TryOutcome {
	if len(l.Tries) == 0 {
		return ""
	}
	return l.Tries[len(l.Tries)-1].Outcome
}

// Queue remembers the letters of a run, all or none, and returns them as they are stored, in the order given. A recipient has
// one letter of a run: where it is stored already, that one is returned and not the new one, and if all are, no lock is needed.
// A run that has no result is refused.
func (l *Ledger) Queue(ctx context.Context, run int, letters []Letter) ([]Letter, error) {
	stored, err := l.queued(ctx, run, letters)
	if err != nil || len(stored) == len(letters) {
		return stored, err
	}
	err = l.record(ctx, fmt.Sprintf("queueing the letters of run %d", run), func(tx *sqlx.Tx) error {
		state, err := l.state(ctx, tx, run)
		switch {
		case missing(err):
			return ErrNoRun{run}
		case err != nil:
			return err
		case state != Audited && state != Written:
			return fmt.Errorf("it is %s; only a run with a result has letters", state)
		}
		for _, letter := range letters {
			if err := l.queue(ctx, tx, run, letter); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return l.queued(context.WithoutCancel(ctx), run, letters) // they are stored, whoever is interrupted now
}

// queue stores a letter, unless its recipient has one of the run.
func (l *Ledger) queue(ctx context.Context, tx *sqlx.Tx, run int, letter Letter) error {
	known, err := lettersTable().all(ctx, tx, "WHERE run = ? AND recipient = ?", run, letter.Recipient)
	if err != nil || len(known) > 0 {
		return err
	}
	var last int64
	if err := tx.GetContext(ctx, &last, "SELECT COALESCE(MAX(letter), 0) FROM letters"); err != nil {
		return err
	}
	row := letterRow{last + 1, int64(run), letter.Recipient, letter.Address, letter.MessageID, letter.Path, letter.SHA256}
	if err := lettersTable().insert(ctx, tx, row); err != nil {
		return err
	}
	return l.link(ctx, tx, run, queuedWord, digestOf(lettersTable(), row))
}

// queued are the letters of a run to the recipients of these, in their order, as far as they are stored.
func (l *Ledger) queued(ctx context.Context, run int, letters []Letter) ([]Letter, error) {
	stored, err := l.Letters(ctx, run)
	var found []Letter
	for _, letter := range letters {
		at := slices.IndexFunc(stored, func(s Letter) bool { return s.Recipient == letter.Recipient })
		if at >= 0 {
			found = append(found, stored[at])
		}
	}
	return found, err
}

// Tried remembers what came of a try to deliver a letter. One that was delivered is refused: nothing more can come of it.
func (l *Ledger) Tried(ctx context.Context, letter int, t Try) error {
	return l.record(ctx, fmt.Sprintf("recording a try to deliver letter %d", letter), func(tx *sqlx.Tx) error {
		if !slices.Contains(tryOutcomes(), t.Outcome) {
			return fmt.Errorf("its outcome is %q; allowed are %q", t.Outcome, tryOutcomes())
		}
		run, number, err := nextTry(ctx, tx, letter)
		if err != nil {
			return err
		}
		row := tryRow{int64(letter), number, t.At.UTC().Format(clock), string(t.Outcome), int64(t.Code), oneLine(t.Answer)}
		if err := triesTable().insert(ctx, tx, row); err != nil {
			return err
		}
		return l.link(ctx, tx, run, triedWord, digestOf(triesTable(), row))
	})
}

// nextTry is the number of the next try to deliver a letter, and the run that the letter is of.
func nextTry(ctx context.Context, tx *sqlx.Tx, letter int) (run int, number int64, err error) {
	err = tx.GetContext(ctx, &run, "SELECT run FROM letters WHERE letter = ?", letter)
	if missing(err) {
		return 0, 0, fmt.Errorf("there is no letter %d", letter)
	}
	if err != nil {
		return 0, 0, err
	}
	last, err := triesTable().all(ctx, tx, "WHERE letter = ? ORDER BY try DESC LIMIT 1", letter)
	switch {
	case err != nil || len(last) == 0:
		return run, 1, err
	case last[0].Outcome == string(Delivered):
		return 0, 0, fmt.Errorf("it was delivered by try %d, at %s", last[0].Try, last[0].At)
	}
	return run, last[0].Try + 1, nil
}

// oneLine is what a server said, on one line and as text: it may say anything.
func oneLine(answer string) string {
	words := strings.FieldsFunc(strings.ToValidUTF8(answer, "\uFFFD"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	})
	return strings.Join(words, " ")
}
