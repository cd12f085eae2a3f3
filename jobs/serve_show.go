package jobs

import (
	"context"

	"probity/internal/config"
	"probity/internal/health"
	"probity/internal/ledger"
	"probity/rules"
)

// showSchedules puts on the board how far the schedules are.
func (d *daemon) showSchedules(c *config.Config) {
	now := d.Clock.Now().In(c.Audit.Timezone)
	shown := map[string]health.Schedule{}
	for name, s := range c.Schedules {
		one := health.Schedule{Next: s.Cron.After(now), Done: d.seen[name].at}
		if due, there := newestSlot(c, name, now); there && d.seen[name].name() < due.name() {
			one.Waiting = due.at
		}
		shown[name] = one
	}
	d.Board.Keep(shown)
}

// show puts on the board what a run came to.
func (d *daemon) show(ctx context.Context, l *ledger.Ledger, run ledger.Run) error {
	results, err := l.Rules(ctx, run.Number)
	if err != nil {
		return err
	}
	figures := health.Run{
		Number: run.Number, AsOf: run.AsOf.Time(), Started: run.Started, Finished: run.Finished,
		Held: !hasEffect(run), Findings: map[string]map[string]int{},
	}
	for _, r := range results {
		if !r.Evaluated {
			continue
		}
		verdicts := map[string]int{}
		for _, outcome := range []rules.Outcome{rules.Pass, rules.DueSoon, rules.Overdue, rules.Exempt, rules.Unknown} {
			verdicts[string(outcome)] = r.Total().Of(outcome)
		}
		figures.Findings[r.Rule] = verdicts
	}
	d.Board.Ran(figures)
	return nil
}
