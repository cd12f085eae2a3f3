package ledger

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
)

// Letters returns the letters of a run with their tries, the oldest first.
func (l *Ledger) Letters(ctx context.Context, run int) ([]Letter, error) {
	letters, err := l.letters(ctx, "WHERE run = ?", run)
	return letters, l.failed(fmt.Sprintf("reading the letters of run %d", run), err)
}

// LettersIn returns the letters whose message was put into a file, with their tries.
func (l *Ledger) LettersIn(ctx context.Context, path string) ([]Letter, error) {
	letters, err := l.letters(ctx, "WHERE path = ?", path)
	return letters, l.failed("looking for the letters in "+path, err)
}

// Unsettled returns the letters of all runs that wait for a try, with those that they had, the oldest first.
func (l *Ledger) Unsettled(ctx context.Context) ([]Letter, error) {
	letters, err := l.letters(ctx, `WHERE NOT EXISTS (
		SELECT 1 FROM tries t WHERE t.letter = letters.letter AND t.outcome IN ('delivered', 'refused')
		AND NOT EXISTS (SELECT 1 FROM tries later WHERE later.letter = t.letter AND later.try > t.try))`)
	return letters, l.failed("looking for letters that are not delivered", err)
}

// LastDelivered is the newest run before another one of which a recipient was delivered a letter: what they know. False: none was.
func (l *Ledger) LastDelivered(ctx context.Context, recipient string, before int) (run int, known bool, err error) {
	err = l.db.GetContext(ctx, &run, `SELECT COALESCE(MAX(l.run), 0) FROM letters l JOIN tries t ON t.letter = l.letter
		WHERE l.recipient = ? AND l.run < ? AND t.outcome = 'delivered'`, recipient, before)
	return run, run > 0, l.failed("looking for what was last delivered to "+recipient, err)
}

// letters reads the letters that a condition selects, their links and their tries as they were at one moment.
func (l *Ledger) letters(ctx context.Context, condition string, args ...any) ([]Letter, error) {
	tx, err := l.db.BeginTxx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	rows, err := lettersTable().all(ctx, tx, condition+" ORDER BY letter", args...)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	tries, err := triesOf(ctx, tx, condition, args...)
	if err != nil {
		return nil, err
	}
	queued := map[string]time.Time{} // by what the link says of the letter
	err = linksTable().each(ctx, tx, func(link linkRow) error {
		queued[link.Detail] = instant(link.At)
		return nil
	}, "WHERE run IN (SELECT run FROM letters "+condition+") AND word = 'queued'", args...)
	letters := make([]Letter, len(rows))
	for i, row := range rows {
		letters[i] = Letter{
			Number: int(row.Letter), Run: int(row.Run), Recipient: row.Recipient, Address: row.Address, MessageID: row.MessageID,
			Path: row.Path, SHA256: row.SHA256, Queued: queued[digestOf(lettersTable(), row)], Tries: tries[row.Letter],
		}
	}
	return letters, err
}

// triesOf are the tries to deliver the letters that a condition selects, by letter.
func triesOf(ctx context.Context, tx *sqlx.Tx, condition string, args ...any) (map[int64][]Try, error) {
	tries := map[int64][]Try{}
	err := triesTable().each(ctx, tx, func(row tryRow) error {
		tries[row.Letter] = append(tries[row.Letter], Try{instant(row.At), TryOutcome(row.Outcome), int(row.Code), row.Answer})
		return nil
	}, "WHERE letter IN (SELECT letter FROM letters "+condition+") ORDER BY letter, try", args...)
	return tries, err
}
