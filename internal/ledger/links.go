package ledger

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
)

// The words of links beside the four states of a run.
const (
	fileWord     = "file"
	releasedWord = "released"
	prunedWord   = "pruned"
	queuedWord   = "queued"
	triedWord    = "tried"
	decidedWord  = "decided"
)

// clock is the form in which instants are stored, in UTC; it sorts as text.
const clock = "2006-01-02T15:04:05.000Z"

// link adds what happened to the chain of links. Each covers the one before, and a result's link the result's hash, so
// that clock times are sealed without being part of the results.
func (l *Ledger) link(ctx context.Context, tx *sqlx.Tx, run int, word, detail string) error {
	var last linkRow
	err := tx.GetContext(ctx, &last, linksTable().selecting()+"ORDER BY link DESC LIMIT 1")
	if err != nil && !missing(err) {
		return err
	}
	next := linkRow{
		Link: last.Link + 1, Run: int64(run), Word: word, At: l.settings.Now().UTC().Format(clock), Detail: detail,
	}
	next.Hash = next.sum(last.Hash)
	return linksTable().insert(ctx, tx, next)
}

// sum is the hash of a link behind another.
func (r linkRow) sum(previous string) string {
	r.Hash = previous
	digest, _ := linksTable().digest(r, nil)
	return hex.EncodeToString(digest[:])
}

func instant(text string) time.Time {
	t, err := time.Parse(clock, text)
	if err != nil {
		return time.Time{}
	}
	return t
}

// digestOf is what a link says of the rows that it stands for.
func digestOf[T any](t table[T], rows ...T) string {
	hash := sha256.New()
	for _, row := range rows {
		digest, _ := t.digest(row, nil)
		hash.Write(digest[:])
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// state is the last state that links give a run.
func (l *Ledger) state(ctx context.Context, q sqlx.QueryerContext, run int) (State, error) {
	var s State
	err := sqlx.GetContext(ctx, q, &s, "SELECT word FROM links WHERE run = ? AND word IN (?, ?, ?, ?) ORDER BY link DESC LIMIT 1",
		run, Started, Audited, Written, Failed)
	return s, err
}

// SetState records that a run came further: from audited to written.
func (l *Ledger) SetState(ctx context.Context, run int, s State) error {
	return l.record(ctx, fmt.Sprintf("recording that run %d is %s", run, s), func(tx *sqlx.Tx) error {
		now, err := l.state(ctx, tx, run)
		switch {
		case missing(err):
			return fmt.Errorf("there is no run %d", run)
		case err != nil || now == s:
			return err
		case now != Audited || s != Written:
			return fmt.Errorf("it is %s; only a run that is audited becomes written", now)
		}
		return l.link(ctx, tx, run, string(s), "")
	})
}
