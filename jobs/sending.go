package jobs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/mail"
)

// errAtIt says that another process is sending letters, so that none is sent twice.
var errAtIt = errors.New("another process is sending the letters that wait")

// claim sees to it that one process sends letters.
func claim(c *config.Config) (release func() error, err error) {
	if err := os.MkdirAll(c.Mail.Dir, 0o700); err != nil {
		return nil, err
	}
	file, err := os.OpenFile(filepath.Join(c.Mail.Dir, ".lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	ours, err := lock(file)
	if err == nil && !ours {
		err = errAtIt
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file.Close, nil
}

// sending is one round of letters that are offered to the relay.
type sending struct {
	ledger *ledger.Ledger
	config *config.Config
	now    func() time.Time
	choose func([]ledger.Letter) []ledger.Letter // of those that wait; nil: all
	tell   func(Delivery)
}

// send hands letters to the relay in their order. What came of each is in the ledger before the next one is offered.
func (s sending) send(ctx context.Context) (err error) {
	release, err := claim(s.config)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, release()) }()
	letters, err := s.ledger.Unsettled(ctx)
	if err != nil {
		return err
	}
	if s.choose != nil {
		letters = s.choose(letters)
	}
	return errors.Join(s.offer(ctx, letters), s.tidy(context.WithoutCancel(ctx)))
}

func (s sending) offer(ctx context.Context, letters []ledger.Letter) error {
	var messages []mail.Finished
	var whose []ledger.Letter
	for _, letter := range letters {
		message, err := reopen(letter)
		if err != nil {
			if err := s.note(ctx, letter, ledger.Try{Outcome: ledger.Refused, Answer: err.Error()}); err != nil {
				return err
			}
			continue
		}
		messages, whose = append(messages, message), append(whose, letter)
	}
	for _, result := range s.config.Mail.Relay.Send(ctx, messages) {
		if ctx.Err() != nil && result.Outcome == mail.Unoffered { // it was our own end, and no try
			return ctx.Err()
		}
		if err := s.note(ctx, whose[0], tryOf(result)); err != nil {
			return err
		}
		whose = whose[1:]
	}
	return nil
}

// note writes down what came of a letter, whoever interrupts us, or it would be sent again; and takes away one that has arrived or was
// refused for good, because it names people.
func (s sending) note(ctx context.Context, letter ledger.Letter, t ledger.Try) error {
	t.At = s.now()
	if err := s.ledger.Tried(context.WithoutCancel(ctx), letter.Number, t); err != nil {
		return err
	}
	s.tell(Delivery{letter, t})
	letter.Tries = append(slices.Clip(letter.Tries), t)
	return discard(letter)
}

// discard takes away the file of a letter that nobody offers again: to whom it was, its digest and what the server said are on record, and
// the workbook is where the run has put it. A file that somebody has changed since stays, to be looked at.
func discard(letter ledger.Letter) error {
	if !letter.Settled() || !asWritten(letter) {
		return nil
	}
	if err := os.Remove(letter.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the letter is not offered again and is still here: %w", err)
	}
	return nil
}

// asWritten reports whether the file of a letter is as it was written. That it is not, or cannot be read, was told when it was offered.
func asWritten(letter ledger.Letter) bool {
	content, err := os.ReadFile(letter.Path)
	return err == nil && digestOfBytes(content) == letter.SHA256
}

// tidy takes away what processes that died, and older versions, have left of letters that nobody offers again. Files of which this ledger
// knows nothing may be another one's.
func (s sending) tidy(ctx context.Context) error {
	files, err := os.ReadDir(s.config.Mail.Dir)
	if err != nil {
		return err
	}
	for _, file := range files {
		if filepath.Ext(file.Name()) != ".eml" {
			continue
		}
		letters, err := s.ledger.LettersIn(ctx, filepath.Join(s.config.Mail.Dir, file.Name()))
		if err != nil {
			return err
		}
		for _, letter := range letters {
			if err := discard(letter); err != nil {
				return err
			}
		}
	}
	return nil
}

// reopen reads a finished letter, which must be the one that was queued.
func reopen(letter ledger.Letter) (mail.Finished, error) {
	content, err := os.ReadFile(letter.Path)
	if err != nil {
		return mail.Finished{}, err
	}
	if digestOfBytes(content) != letter.SHA256 {
		return mail.Finished{}, fmt.Errorf("%s was changed since it was finished", letter.Path)
	}
	return mail.Reopen(content)
}

func tryOf(result mail.Result) ledger.Try {
	outcome := map[mail.Outcome]ledger.TryOutcome{
		mail.Delivered: ledger.Delivered, mail.Deferred: ledger.Deferred, mail.Refused: ledger.Refused,
		mail.Unoffered: ledger.Unoffered, mail.Uncertain: ledger.Uncertain,
	}[result.Outcome]
	return ledger.Try{Outcome: outcome, Code: result.Code, Answer: result.Words}
}

// mostUncertain is how often a letter is offered that the server may have taken: a copy is better than a night without a report, and
// more than two are a nuisance.
const mostUncertain = 3

// givenUp reports whether a letter was offered so often that it may be there that it is not offered again by itself.
func givenUp(letter ledger.Letter) bool {
	uncertain := 0
	for _, t := range letter.Tries {
		if t.Outcome == ledger.Uncertain {
			uncertain++
		}
	}
	return uncertain >= mostUncertain
}

// waiting are the letters that may be offered now: each later try comes after a longer pause, up to an hour.
func waiting(letters []ledger.Letter, now time.Time) []ledger.Letter {
	return slices.DeleteFunc(slices.Clone(letters), func(letter ledger.Letter) bool {
		n := len(letter.Tries)
		return givenUp(letter) || n > 0 && now.Sub(letter.Tries[n-1].At) < pauseAfter(n-1)
	})
}
