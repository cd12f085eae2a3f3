package jobs

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
)

// trouble writes on the board what is wrong with something, or that nothing is, and gives an alarm when that is news. That somebody
// ends the service is no trouble.
func (d *daemon) trouble(about string, err error) {
	line := ""
	switch {
	case errors.Is(err, context.Canceled):
		return
	case err != nil:
		line = err.Error()
	}
	if d.Board.Trouble(about, line) && line != "" {
		d.raise(word{line: line, held: about == "held"})
	}
}

// mail posts the newest run, if a schedule planned it and it has not been posted (its process may have been killed before), and offers
// the letters that wait.
func (d *daemon) mail(ctx context.Context, l *ledger.Ledger, c *config.Config, newest ledger.Run) error {
	if !c.Mail.Relay.IsSet() {
		return nil
	}
	var posted error
	if mailsSlot(c, newest.Slot) {
		posted = post(ctx, l, c, newest, d.Clock.Now())
	}
	choose := func(letters []ledger.Letter) []ledger.Letter { return waiting(letters, d.Clock.Now()) }
	err := sending{ledger: l, config: c, now: d.Clock.Now, choose: choose, tell: d.tellLetter}.send(ctx)
	if errors.Is(err, errAtIt) {
		err = nil
	}
	return errors.Join(posted, err, d.showLetters(ctx, l))
}

// tellLetter tells what came of a letter. That one was not taken for now is told the first time: a server says it every time in other
// words.
func (d *daemon) tellLetter(v Delivery) {
	v.Tries = append(slices.Clip(v.Tries), v.Try)
	switch {
	case v.Outcome == ledger.Delivered:
		d.Said(v.String())
	case givenUp(v.Letter):
		d.alarm(v.String() + "; it is not offered again by itself")
	case v.Outcome == ledger.Refused, len(v.Tries) == 1:
		d.alarm(v.String())
	}
}

// showLetters puts on the board which letters are offered again and again.
func (d *daemon) showLetters(ctx context.Context, l *ledger.Ledger) error {
	letters, err := l.Unsettled(ctx)
	var lines []string
	for _, letter := range letters {
		if n := len(letter.Tries); n > 0 && !givenUp(letter) {
			lines = append(lines, Delivery{letter, letter.Tries[n-1]}.String())
		}
	}
	d.Board.Trouble("letters", strings.Join(lines, "\n"))
	return err
}

// mailsSlot reports whether the workbook of a slot is mailed.
func mailsSlot(c *config.Config, slot string) bool {
	name, _, _ := strings.Cut(slot, " ")
	schedule, planned := c.Schedules[name]
	return planned && schedule.Mail
}

// postRun posts a run by its number.
func postRun(ctx context.Context, l *ledger.Ledger, c *config.Config, number int, now time.Time) error {
	run, err := l.Run(ctx, number)
	if err != nil {
		return err
	}
	return post(ctx, l, c, run, now)
}
