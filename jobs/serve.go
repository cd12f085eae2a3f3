package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/health"
	"probity/internal/ledger"
	"probity/internal/record"
)

// Service is an audit that goes on by itself until it is told to end.
type Service struct {
	Load    func() (*config.Config, error) // the configuration as it is now; it is read anew at every look
	Version string
	Clock   Clock
	Board   *health.Board
	Said    func(line string) // what a slot came to
	Alarm   func(line string) // what needs a person, once
	Log     *slog.Logger
}

// Clock is the time that a service goes by.
type Clock interface {
	Now() time.Time
	Sleep(ctx context.Context, d time.Duration) // or shorter, until the context ends
}

// lookEvery is how often a service looks whether a slot is due, on the minute. It asks the calendar anew each time, so that neither a
// machine that slept nor a clock that was set leads it astray.
const lookEvery = time.Minute

// Serve audits whenever a schedule has a slot that no run in the ledger has, until the context ends. Of several slots that were
// missed the newest is made up for, and the others are told. A slot that comes to nothing is tried again, after ever longer
// pauses, until it is done or the next one is due.
func Serve(ctx context.Context, s Service) {
	d := &daemon{Service: s, seen: map[string]slot{}, pauses: map[string]pause{}, told: map[string]string{}}
	for ctx.Err() == nil {
		d.look(ctx)
		d.Board.Beat(false)
		now := d.Clock.Now()
		d.Clock.Sleep(ctx, now.Truncate(lookEvery).Add(lookEvery).Sub(now))
	}
}

// daemon is what a service remembers from look to look; all of it can be found out again.
type daemon struct {
	Service
	seen   map[string]slot   // by schedule: the newest slot that is known to be done
	pauses map[string]pause  // by what is tried
	told   map[string]string // by schedule: the slot that an alarm was given for

	last  *config.Config // the newest that had no fault; nil: there was none
	words []word         // alarms that nobody was mailed yet
	found bool           // those among them that an earlier process left
	held  record.Text    // what the secretary is told of the run that is held
}

// look looks after everything once.
func (d *daemon) look(ctx context.Context) {
	d.lookAfter(ctx)
	d.mailWords(ctx)
}

func (d *daemon) lookAfter(ctx context.Context) {
	c, err := d.Load()
	d.trouble("configuration", err)
	if err != nil {
		return
	}
	d.last = c
	d.findWords()
	l, err := ledger.Open(ctx, c.Ledger.DSN.Driver(), settings(c, d.Version))
	d.trouble("ledger", err)
	if err != nil {
		return
	}
	defer l.Close()
	d.repair(ctx, l, c)
	d.trouble("runs", d.unsettled(ctx, l, c)) // before a run begins: those that died are on record as failed then
	for _, name := range slices.Sorted(maps.Keys(c.Schedules)) {
		if ctx.Err() == nil {
			d.attend(ctx, l, c, name)
		}
	}
	d.trouble("held", d.heldBack(ctx, l, c))
	newest, there, err := l.LastReported(ctx)
	if err == nil && there {
		err = d.show(ctx, l, newest)
	}
	d.trouble("figures", err)
	d.trouble("mail", d.mail(ctx, l, c, newest))
	d.showSchedules(c)
}

// attend carries out the newest slot of a schedule, unless that is done.
func (d *daemon) attend(ctx context.Context, l *ledger.Ledger, c *config.Config, schedule string) {
	due, there := newestSlot(c, schedule, d.Clock.Now())
	if !there || d.seen[schedule].name() >= due.name() {
		return
	}
	done, err := doneSlot(ctx, l, c, schedule)
	if err != nil {
		d.trouble("schedule "+schedule, err)
		return
	}
	if done.day() < due.day() {
		if !d.mayTry(due.name()) {
			return
		}
		d.tellMissed(c, done, due)
		if !d.carryOut(ctx, l, c, due) {
			return
		}
	}
	d.seen[schedule] = due
	d.trouble("schedule "+schedule, nil)
}

// tellMissed tells at the first try at a slot which before it came to nothing.
func (d *daemon) tellMissed(c *config.Config, done, due slot) {
	days := missedBetween(c, done, due)
	if len(days) == 0 || d.pauses[due.name()].failed > 0 {
		return
	}
	const most = 10
	text := strings.Join(days[:min(len(days), most)], ", ")
	if len(days) > most {
		text += fmt.Sprintf(" and %d more", len(days)-most)
	}
	d.alarm(fmt.Sprintf("schedule %s: no run was made for %s; the slot of %s stands in for them", due.schedule, text, due.day()))
}

// carryOut makes the run of a slot, and reports whether it is stored.
func (d *daemon) carryOut(ctx context.Context, l *ledger.Ledger, c *config.Config, s slot) bool {
	d.Board.Beat(true)
	account, err := Audit(ctx, Order{
		Config: c, Version: d.Version, Now: d.Clock.Now(), Slot: s.name(), Log: d.Log,
	})
	if ctx.Err() != nil {
		return false // it is made up for at the next start
	}
	if account == nil {
		d.failed(s, err)
		return false
	}
	delete(d.pauses, s.name())
	d.Said(account.Brief(c.Audit.Language))
	if err != nil { // it is stored, and repair goes on from there
		d.trouble("workbook", err)
	} else if c.Schedules[s.schedule].Mail {
		d.trouble("mail", postRun(ctx, l, c, account.Run, d.Clock.Now()))
	}
	return true
}

// failed notes a try that came to nothing, and gives an alarm once for each slot: a server that is down says so every time in other
// words. Another run that goes on is nothing unusual until it has gone on for long.
func (d *daemon) failed(s slot, err error) {
	d.Board.Failed(s.schedule)
	d.leave(s.name())
	var locked *ledger.LockedError
	if errors.As(err, &locked) && d.Clock.Now().Sub(s.at) < time.Hour {
		d.Log.Info("waiting for another run", "slot", s.name(), "because", err)
		return
	}
	line := fmt.Sprintf("slot %s: %v", s.name(), err)
	d.Board.Trouble("schedule "+s.schedule, line)
	if d.told[s.schedule] != s.name() {
		d.told[s.schedule] = s.name()
		d.alarm(line)
	}
}

// repair makes the workbooks of runs of slots that are stored and have none: their process was killed, or the disk was full.
func (d *daemon) repair(ctx context.Context, l *ledger.Ledger, c *config.Config) {
	if !d.mayTry("workbook") {
		return
	}
	err := d.writeMissing(ctx, l, c)
	if err != nil {
		d.leave("workbook")
	}
	d.trouble("workbook", err)
}

func (d *daemon) writeMissing(ctx context.Context, l *ledger.Ledger, c *config.Config) error {
	runs, err := l.Unreported(ctx)
	faults := []error{err}
	for _, r := range runs {
		if r.Slot == "" || r.State != ledger.Audited || goesOn(r, d.Clock.Now()) {
			continue
		}
		path, err := publish(ctx, l, r.Number, c, c.Report.Dir)
		if err != nil {
			faults = append(faults, fmt.Errorf("run %d of slot %s is stored and has no workbook: %w", r.Number, r.Slot, err))
			continue
		}
		d.Said(fmt.Sprintf("run %d (%s): %s", r.Number, r.Slot, path))
	}
	return errors.Join(faults...)
}

// unsettled is what the ledger knows of runs that came to nothing and that nobody was told of.
func (d *daemon) unsettled(ctx context.Context, l *ledger.Ledger, c *config.Config) error {
	if !d.mayTry("workbook") { // it is said why a workbook cannot be made
		return nil
	}
	lines, err := unreported(ctx, l, Order{Config: c, Now: d.Clock.Now()})
	if err == nil && len(lines) > 0 {
		err = errors.New(strings.Join(lines, "\n"))
	}
	return err
}

// heldBack says that a run waits for somebody to look into its reasons.
func (d *daemon) heldBack(ctx context.Context, l *ledger.Ledger, c *config.Config) error {
	run, waits, err := l.Held(ctx)
	if err != nil || !waits {
		return err
	}
	why := together(holdTexts(run.Holds))
	d.held = record.Text{
		VI: fmt.Sprintf("Lần rà soát %d, số liệu chốt ngày %s, bị tạm dừng, chưa có hiệu lực: %s. Nếu số liệu đúng, người quản trị cho "+
			"lần này có hiệu lực bằng lệnh: %s deliver --release %[1]d", run.Number, run.AsOf.Vietnamese(), why.VI, c.Program()),
		EN: fmt.Sprintf("run %d as of %s is held: %s; if its numbers are right, %s deliver --release %[1]d lets it take effect",
			run.Number, run.AsOf, why.EN, c.Program()),
	}
	return errors.New(d.held.EN)
}
