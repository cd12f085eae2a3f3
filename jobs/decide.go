package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/nearest"
	"probity/rules"
)

// Deciding is what somebody wants to be recorded about findings.
type Deciding struct {
	Config    *config.Config
	Version   string
	By        string // who decided, or has it recorded
	Now       time.Time
	Rehearsal bool // nothing is recorded
	Log       *slog.Logger
}

// Decided is a decision that was recorded, or would be.
type Decided struct {
	ledger.Finding // as it was last seen
	Was, Is        rules.Decision
}

// Waive records that nothing has to be done about findings until a day, all or none. What is in force already is not recorded again.
func Waive(ctx context.Context, d Deciding, fingerprints []string, waiver rules.Decision) ([]Decided, error) {
	waiver.Measure = rules.Waived
	waiver = waiver.Tidy()
	if err := refuseDecision(waiver); err != nil {
		return nil, err
	}
	return d.record(ctx, fingerprints, func(life ledger.Life, _ ledger.Decision) (rules.Decision, string) {
		if earliest := d.earliest(life); waiver.DueOn < earliest {
			return waiver, fmt.Sprintf("--until %s: is over; a waiver can end on %s or later", waiver.DueOn, earliest)
		}
		return waiver, ""
	})
}

// Withdraw records that what was decided about findings does not hold any more, and why; all or none.
func Withdraw(ctx context.Context, d Deciding, fingerprints []string, basis string) ([]Decided, error) {
	withdrawal := rules.Decision{Note: basis}.Tidy()
	return d.record(ctx, fingerprints, func(_ ledger.Life, was ledger.Decision) (rules.Decision, string) {
		if was.Number == 0 {
			return withdrawal, "nothing is decided about it that could be withdrawn"
		}
		return withdrawal, ""
	})
}

// refuseDecision says by the flags of the command line what a waiver lacks.
func refuseDecision(waiver rules.Decision) error {
	var faults []string
	for _, f := range waiver.Check() {
		faults = append(faults, [...]string{"", "--until", "--basis"}[f.Part]+": "+f.Why)
	}
	if len(faults) > 0 {
		return Refused{strings.Join(faults, "\n")}
	}
	return nil
}

// earliest is the first day on which a waiver can end: today, where the records have one, or that of the last sight.
func (d Deciding) earliest(life ledger.Life) civil.Date {
	if d.Config.Source.DSN.Kind == config.Sample {
		return life.LastOn
	}
	return max(life.LastOn, civil.Today(d.Now, d.Config.Audit.Timezone))
}

// open opens the ledger, for looking alone where nothing is to be recorded.
func (d Deciding) open(ctx context.Context) (*ledger.Ledger, error) {
	if !d.Rehearsal {
		return openExisting(ctx, d.Config, d.Version, d.Log)
	}
	path, err := existing(d.Config)
	if err != nil {
		return nil, err
	}
	return ledger.OpenReadOnly(ctx, path)
}

// record finds out what is to be recorded about findings, and whether it can be. Every fault is told at once.
func (d Deciding) record(ctx context.Context, fingerprints []string, about func(ledger.Life, ledger.Decision) (rules.Decision, string)) ([]Decided, error) {
	l, err := d.open(ctx)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	standing, err := l.Standing(ctx, 0)
	if err != nil {
		return nil, err
	}
	var resolutions []ledger.Resolution
	var faults []string
	for _, fingerprint := range unique(fingerprints) {
		life, why, err := openLife(ctx, l, fingerprint)
		if err != nil {
			return nil, err
		}
		was, decision := standing[fingerprint], rules.Decision{}
		if why == "" {
			decision, why = about(life, was)
		}
		switch {
		case why != "":
			faults = append(faults, fingerprint+": "+why)
		case decision != was.Decision:
			resolutions = append(resolutions, d.resolution(life, life.LastRun, was, decision))
		}
	}
	if len(faults) > 0 {
		return nil, Refused{strings.Join(faults, "\n")}
	}
	return d.finish(ctx, l, resolutions, standing)
}

// standingNow is what is in force, as far as the ledger tells whoever stores nothing: where it cannot be read nothing is.
func (a *audit) standingNow(ctx context.Context) map[string]ledger.Decision {
	path, err := existing(a.Config)
	if err != nil {
		return nil
	}
	var standing map[string]ledger.Decision
	l, err := ledger.OpenReadOnly(ctx, path)
	if err == nil {
		standing, err = l.Standing(ctx, 0)
		err = errors.Join(err, l.Close())
	}
	if err != nil {
		a.log.Warn("nothing is taken for decided", "because", err)
	}
	return standing
}

// waivedNow are the findings about which nothing has to be done yet.
func (a *audit) waivedNow(ctx context.Context) map[string]bool {
	waived := map[string]bool{}
	for fingerprint, d := range a.standingNow(ctx) {
		waived[fingerprint] = d.WaivesOn(a.AsOf)
	}
	return waived
}

// unique leaves out what is named twice.
func unique(names []string) (once []string) {
	for _, name := range names {
		if !slices.Contains(once, name) {
			once = append(once, name)
		}
	}
	return once
}

// openLife is the life of a finding that is open. Of another one it says why nothing can be decided about it.
func openLife(ctx context.Context, l *ledger.Ledger, fingerprint string) (ledger.Life, string, error) {
	life, known, err := l.Life(ctx, fingerprint)
	switch {
	case err != nil || known && life.State == ledger.StateOpen:
		return life, "", err
	case known:
		return life, fmt.Sprintf("it is not open but %s, last seen by run %d as of %s", life.State, life.LastRun, life.LastOn), nil
	}
	var open []string
	for f, err := range l.OpenFindings(ctx, ledger.Filter{WithoutWhy: true}) {
		if err != nil {
			return life, "", err
		}
		open = append(open, f.Fingerprint)
	}
	return life, "no finding has this fingerprint" + nearest.HintOr(fingerprint, open, "probity findings"), nil
}

func (d Deciding) resolution(life ledger.Life, run int, was ledger.Decision, is rules.Decision) ledger.Resolution {
	return ledger.Resolution{Replaces: was.Number, Decision: ledger.Decision{
		Decision: is, Run: run, Fingerprint: life.Fingerprint, Outcome: life.Outcome, Severity: life.Severity, By: d.By,
	}}
}

// finish records what was decided, and tells of each which finding it is about.
func (d Deciding) finish(ctx context.Context, l *ledger.Ledger, resolutions []ledger.Resolution, standing map[string]ledger.Decision) ([]Decided, error) {
	about := map[string]rules.Decision{}
	for _, r := range resolutions {
		about[r.Fingerprint] = r.Decision.Decision
	}
	var all []Decided
	for f, err := range l.OpenFindings(ctx, ledger.Filter{WithoutWhy: true}) {
		if err != nil {
			return nil, err
		}
		if is, decided := about[f.Fingerprint]; decided {
			all = append(all, Decided{f, standing[f.Fingerprint].Decision, is})
		}
	}
	if d.Rehearsal {
		return all, nil
	}
	var meanwhile ledger.ErrDecidedMeanwhile
	err := l.Decide(ctx, resolutions)
	if errors.As(err, &meanwhile) {
		err = Refused{meanwhile.Error() + "; do it again"}
	}
	if err != nil {
		return nil, err
	}
	return all, nil
}
