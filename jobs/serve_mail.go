package jobs

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/mail"
	"probity/internal/record"
)

// word is an alarm that waits to be mailed.
type word struct {
	line string
	held bool // it is about a run that is held, so that the secretary is told as well
}

// mostAlarms is how many alarms wait at most; the oldest say most about what began.
const mostAlarms = 50

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
		d.alarm(line)
		d.words[len(d.words)-1].held = about == "held"
	}
}

// alarm tells what needs a person, at once and by mail.
func (d *daemon) alarm(line string) {
	d.Alarm(line)
	d.words = append(d.words[:min(len(d.words), mostAlarms-1)], word{line: line})
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

// mailWords mails the alarms that wait, in one letter to each who is to have them. It goes by the newest configuration without a
// fault, because a fault of the configuration is one of them.
func (d *daemon) mailWords(ctx context.Context) {
	if d.last == nil || !d.last.Mail.Relay.IsSet() {
		d.words = nil
		return
	}
	if len(d.words) == 0 || !d.mayTry("alarms") {
		return
	}
	var letters []mail.Finished
	for _, role := range []string{config.Administrator, config.Secretary} {
		for _, name := range recipients(d.last, role) {
			if letter, wanted := d.alarmLetter(name, role); wanted {
				letters = append(letters, letter)
			}
		}
	}
	lost := false
	for letter, result := range d.last.Mail.Relay.Send(ctx, letters) {
		if result.Outcome != mail.Delivered {
			d.Log.Error("an alarm was not mailed", "to", letter.To(), "outcome", result.Outcome, "answer", result.Words)
		}
		lost = lost || result.Outcome == mail.Deferred || result.Outcome == mail.Unoffered
	}
	if lost {
		d.leave("alarms")
		return
	}
	d.words = nil
	delete(d.pauses, "alarms")
}

// alarmLetter writes the alarms that a recipient is to have.
func (d *daemon) alarmLetter(name, role string) (mail.Finished, bool) {
	var lines []string
	for _, w := range d.words {
		switch {
		case role == config.Administrator:
			lines = append(lines, w.line)
		case w.held:
			lines = append(lines, beneath(d.held, d.last.Audit.Language))
		}
	}
	if len(lines) == 0 {
		return mail.Finished{}, false
	}
	c := d.last
	title := record.Text{VI: "probity: cần người xử lý", EN: "probity needs somebody"}
	source := record.Text{VI: "Nguồn: " + c.Source.Name, EN: "Source: " + c.Source.Name}
	letter := mail.Letter{
		From: c.Mail.From, To: c.Recipients[name].Address, Subject: title.In(c.Audit.Language), Date: d.Clock.Now(),
		Text:      asText(beneath(source, c.Audit.Language) + "\n\n" + strings.Join(lines, "\n\n") + "\n"),
		MessageID: fmt.Sprintf("alarm%d.%s@%s", d.Clock.Now().UnixNano(), name, domain(c.Mail.From)),
	}
	finished, err := letter.Render()
	if err != nil {
		d.Log.Error("an alarm cannot be written as a letter", "to", name, "because", err)
	}
	return finished, err == nil
}

// asText is what a letter can hold of what databases and systems say when something is wrong.
func asText(said string) string {
	return strings.NewReplacer("\x00", "\uFFFD", "\r", "").Replace(strings.ToValidUTF8(said, "\uFFFD"))
}

// postRun posts a run by its number.
func postRun(ctx context.Context, l *ledger.Ledger, c *config.Config, number int, now time.Time) error {
	run, err := l.Run(ctx, number)
	if err != nil {
		return err
	}
	return post(ctx, l, c, run, now)
}
