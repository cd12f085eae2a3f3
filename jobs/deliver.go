package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
)

// Delivery is what came of one letter.
type Delivery struct {
	ledger.Letter
	ledger.Try
}

// String says it in one line.
func (d Delivery) String() string {
	return fmt.Sprintf("run %d to %s <%s>: %s: %s", d.Run, d.Recipient, d.Address, d.Outcome.Text().EN, d.Answer)
}

// Undelivered says that letters or alarms wait, or were refused: the run is audited and written all the same.
type Undelivered struct {
	Letters []Delivery
	Alarms  int   // that wait
	Why     error // of the alarms
}

func (u Undelivered) Error() string {
	var lines []string
	if u.Alarms > 0 {
		lines = append(lines, fmt.Sprintf("alarms that wait to be mailed: %d: %v", u.Alarms, u.Why))
	}
	for _, d := range u.Letters {
		lines = append(lines, d.String())
	}
	return strings.Join(lines, "\n")
}

// Mailable refuses where nothing can be mailed.
func Mailable(c *config.Config) error {
	if !c.Mail.Relay.IsSet() {
		none := c.Fault("mail.relay", `there is none, so that nothing can be mailed; write relay = "env:PROBITY_RELAY" under [mail]`)
		return Refused{none.Error()}
	}
	return nil
}

// Mail sends the workbook of a stored run to those who are to have it, and offers what waits of other runs.
func Mail(ctx context.Context, c *config.Config, version string, run int, log *slog.Logger, tell func(Delivery)) error {
	l, err := openExisting(ctx, c, version, log)
	if err != nil {
		return err
	}
	defer l.Close()
	posted := postRun(ctx, l, c, run, time.Now()) // where one letter could not be written, the others go out
	return errors.Join(posted, deliver(ctx, l, c, tell))
}

// Deliver offers every letter that waits to the relay, however lately that was tried, and tells of each what came of it; before them the
// alarms that a service could not mail, of which it says how many were. The error is Undelivered where one was not taken.
func Deliver(ctx context.Context, c *config.Config, version string, log *slog.Logger, tell func(Delivery)) (alarms int, err error) {
	if err := Mailable(c); err != nil {
		return 0, err
	}
	alarms, waiting := deliverAlarms(ctx, c, time.Now()) // which may be about the ledger
	l, err := openExisting(ctx, c, version, log)
	if err != nil {
		return alarms, errors.Join(waiting, err)
	}
	defer l.Close()
	return alarms, errors.Join(waiting, deliver(ctx, l, c, tell))
}

func deliver(ctx context.Context, l *ledger.Ledger, c *config.Config, tell func(Delivery)) error {
	var left Undelivered
	err := sending{ledger: l, config: c, now: time.Now, tell: func(d Delivery) {
		tell(d)
		if d.Outcome != ledger.Delivered {
			left.Letters = append(left.Letters, d)
		}
	}}.send(ctx)
	if err == nil && len(left.Letters) > 0 {
		err = left
	}
	return err
}
