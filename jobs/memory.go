package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/source"
	"probity/rules"
	"probity/rules/catalog"
)

// memory is where a run is remembered: the ledger, or for a dry run whose findings are asked for a copy of it that is
// thrown away, so that both go exactly the same way. A dry run of which only the counts are wanted needs none.
type memory struct {
	*audit
	ledger   *ledger.Ledger
	recorder *ledger.Recorder
	run      int            // its number, once it is stored
	scratch  string         // the folder of the copy; empty where there is none
	passes   []rules.Ruling // with --all-verdicts: what the ledger does not store
	guessed  int            // findings by numbers that the ministry has not decided
}

// remember opens the ledger and begins the run in it.
func (a *audit) remember(ctx context.Context) (*memory, error) {
	m := &memory{audit: a}
	if a.DryRun && a.Findings == "" {
		return m, nil
	}
	if err := m.begin(ctx); err != nil {
		m.close()
		return nil, err
	}
	return m, nil
}

func (m *memory) begin(ctx context.Context) (err error) {
	path := m.Config.Ledger.DSN.Driver()
	if m.DryRun {
		if path, err = m.copy(ctx, path); err != nil {
			return err
		}
	}
	if m.ledger, err = ledger.Open(ctx, path, patient(settings(m.Config, m.Version), m.log)); err != nil {
		return err
	}
	if err := errors.Join(m.tellUnreported(ctx), m.tellHeld(ctx)); err != nil {
		return err
	}
	m.recorder, err = m.ledger.Begin(ctx, ledger.Start{
		AsOf: m.AsOf, Today: m.horizon(), ConfigDigest: m.Config.Digest(), Brake: brake(m.Config, m.chosen), Restricted: m.part(),
		Slot: m.Slot,
	})
	if err == nil && !m.DryRun {
		m.log.Info("run begun", "run", m.recorder.Number(), "ledger", m.Config.Ledger.DSN.Redacted())
	}
	return err
}

// part is what the run is restricted to.
func (m *memory) part() ledger.Restriction {
	return ledger.Restriction{Rules: m.Rules, Unit: m.Unit, Person: m.Person}
}

// tellHeld warns whoever asks for a part while the whole is held: the brake does not measure parts, and what has broken a mapping
// has broken it for them too.
func (m *memory) tellHeld(ctx context.Context) error {
	if m.part().IsZero() || m.Tell == nil {
		return nil
	}
	held, waits, err := m.ledger.Held(ctx)
	if err == nil && waits {
		m.Tell(fmt.Sprintf("run %d as of %s is held: its reasons may concern this part too; hand nothing on before it is released", held.Number, held.AsOf))
	}
	return err
}

// tellGuessed tells whoever has a workbook made to be handed on that some findings rest on our own guess.
func (m *memory) tellGuessed() {
	if (m.Unit == "" && m.Person == "") || m.guessed == 0 || m.Tell == nil {
		return
	}
	where := "under a heading of their own; hand nothing on before these are decided"
	if m.Unit != "" {
		where = "which the unit's workbook counts and does not tell"
	}
	m.Tell(fmt.Sprintf("findings by numbers that the ministry has not decided: %d, %s; %s check names them", m.guessed, where, m.Config.Program()))
}

// tellUnreported must come before this run begins: it puts those that died on record as failed, and they are no news then.
func (m *memory) tellUnreported(ctx context.Context) error {
	if m.DryRun || m.Tell == nil {
		return nil
	}
	lines, err := unreported(ctx, m.ledger, m.Order)
	for _, line := range lines {
		m.Tell(line)
	}
	return err
}

// horizon is the day after which an as-of date is history. The sample lives in its own time.
func (m *memory) horizon() civil.Date {
	if m.Config.Source.DSN.Kind == config.Sample {
		return 0
	}
	return m.today()
}

// copy makes the ledger's twin for a dry run. What is wrong with the ledger is said of itself and not of the twin.
func (m *memory) copy(ctx context.Context, path string) (string, error) {
	empty, err := ledger.Look(ctx, path, settings(m.Config, m.Version))
	if err != nil {
		return "", err
	}
	if m.scratch, err = scratch(os.TempDir(), "dry-run"); err != nil {
		return "", fmt.Errorf("copying the ledger for a dry run: %w", err)
	}
	copied := filepath.Join(m.scratch, "ledger.db")
	if empty {
		return copied, nil
	}
	return copied, ledger.Copy(ctx, path, copied)
}

// keep stores what came of a batch.
func (m *memory) keep(ctx context.Context, f findings) error {
	if m.recorder == nil {
		return nil
	}
	for _, d := range f.defects {
		if err := m.recorder.AddDefect(ctx, d); err != nil {
			return err
		}
	}
	for _, fingerprint := range f.passed {
		m.recorder.Judged(fingerprint, rules.Pass)
	}
	for _, r := range f.rulings {
		if !r.Confirmed && r.Outcome.Open() {
			m.guessed++
		}
		if r.Outcome == rules.Pass {
			m.passes = append(m.passes, r)
		} else if err := m.recorder.Add(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

// abort gives the run up; the error is what could not be written about that.
func (m *memory) abort(why error) error {
	if m.recorder == nil {
		return nil
	}
	return m.recorder.Abort(why)
}

// finish seals the run and tells what it came to.
func (m *memory) finish(ctx context.Context, res result) (*Account, error) {
	if m.recorder == nil {
		return m.account(res), nil
	}
	run, err := m.recorder.Finish(ctx, ledger.Result{
		Rules: res.rules, SwitchedOff: switchedOff(m.Config), InputDigest: res.digest.String(),
		RowCounts: m.snapshot.Stats().Rows, Snapshots: snapshots(m.snapshot.Stats()), Units: m.unitsKnown(),
	})
	if err != nil {
		return nil, err
	}
	m.run = run.Number
	if !m.DryRun {
		m.log.Info("run stored", "run", run.Number, "kind", run.Kind)
	}
	account := m.account(res)
	err = account.remember(context.WithoutCancel(ctx), m.ledger, run) // it is stored, whoever is interrupted now
	if m.DryRun {
		account.Run, account.Hash = 0, "" // they are the copy's
	} else {
		account.Ledger = m.Config.Ledger.DSN.Redacted()
	}
	return account, err
}

// write makes what the order asks for beside the ledger: the workbook and the file of findings. When one of them fails the
// other is made all the same. The workbook comes first: it is what the committee waits for, and a pipe may keep us waiting.
func (m *memory) write(ctx context.Context, account *Account) error {
	return errors.Join(m.writeWorkbook(ctx, account), m.writeFindings(ctx))
}

func (m *memory) writeWorkbook(ctx context.Context, account *Account) (err error) {
	if m.DryRun {
		return nil
	}
	account.Workbook, err = publish(ctx, m.ledger, m.run, m.Config, cmp.Or(m.OutDir, m.Config.Report.Dir))
	if err != nil {
		return fmt.Errorf("%w; run %d is stored, and %s report %[2]d makes its workbook", err, m.run, m.Config.Program())
	}
	m.log.Info("workbook written", "path", account.Workbook)
	m.tellGuessed()
	return nil
}

// brake takes the limits from the configuration.
func brake(c *config.Config, chosen []*rules.Rule) ledger.Brake {
	b := ledger.Brake{
		Yearly: map[string]bool{}, Together: map[string]bool{},
		MaxFlagged: map[string]ledger.Limit{}, MaxRise: ledger.Limit(c.Ledger.MaxRisePoints), MaxDrop: ledger.Limit(c.Ledger.MaxDropPercent),
	}
	for _, r := range chosen {
		b.Yearly[r.ID], b.Together[r.ID] = r.Yearly, r.Together
		if limit := c.Rule(r.ID).MaxFlagged; limit.IsSet() {
			b.MaxFlagged[r.ID] = ledger.Limit(limit)
		}
	}
	return b
}

// switchedOff are the rules that the ministry does not want to be evaluated.
func switchedOff(c *config.Config) []string {
	var off []string
	for _, r := range catalog.All() {
		if !c.Rule(r.ID).Enabled {
			off = append(off, r.ID)
		}
	}
	return off
}

func snapshots(stats source.Stats) []ledger.Snapshot {
	var taken []ledger.Snapshot
	for _, s := range stats.Sources {
		taken = append(taken, ledger.Snapshot{Source: s.Name, Server: s.Server, Taken: s.At})
	}
	return taken
}

func (m *memory) close() error {
	var err error
	if m.ledger != nil {
		err = m.ledger.Close()
	}
	if m.scratch != "" {
		err = errors.Join(err, os.RemoveAll(m.scratch))
	}
	return err
}
