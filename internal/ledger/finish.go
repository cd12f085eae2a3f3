package ledger

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"

	"probity/rules"
)

// Result is what a run found beside the rulings and defects that were added one by one.
type Result struct {
	Rules       []RuleResult // every rule that is not switched off, evaluated or not
	SwitchedOff []string     // rules that the ministry switched off: their findings are gone
	InputDigest string
	RowCounts   map[string]int // rows read of each mapped kind
	Snapshots   []Snapshot
	Units       []Unit
}

// Finish works out the life of every finding and whether the brake holds the run, seals everything, and makes it all
// visible at once. If anything fails, nothing of the run remains but the word that it failed.
func (r *Recorder) Finish(ctx context.Context, result Result) (Run, error) {
	if err := r.finish(ctx, result); err != nil {
		err = r.failed(ctx, fmt.Sprintf("finishing run %d", r.Number()), err)
		if aborted := r.Abort(err); aborted != nil {
			return Run{}, fmt.Errorf("%w; and then: %w", err, aborted)
		}
		return Run{}, err
	}
	r.free(ctx)
	return r.ledger.Run(context.WithoutCancel(ctx), r.Number()) // it is stored, whoever is interrupted now
}

// free gives up the memory of a run that is stored: what comes next is its workbook, which needs some too.
func (r *Recorder) free(ctx context.Context) {
	r.step, r.findings, r.reasons, r.defects = step{}, nil, nil, nil
	_, _ = r.ledger.db.ExecContext(ctx, freeMemory) // if it cannot, there is nothing to do about it
}

func (r *Recorder) finish(ctx context.Context, result Result) error {
	if r.ended {
		return fmt.Errorf("it has ended already")
	}
	if err := r.checkCounts(result.Rules); err != nil {
		return err
	}
	last, err := r.lastCounts(ctx, result.Rules, result.RowCounts)
	if err != nil {
		return err
	}
	var holds []Hold
	if r.kind == Normal {
		if holds = r.start.Brake.holds(result.Rules, result.RowCounts, last); len(holds) > 0 {
			r.kind = Held
		}
	}
	if err := r.write(ctx, result, last, holds); err != nil {
		return err
	}
	if r.kind == Normal {
		if err := r.ledger.live(ctx, r.tx, r.Number()); err != nil {
			return fmt.Errorf("letting findings live on: %w", err)
		}
	}
	if err := r.tx.Commit(); err != nil {
		return err
	}
	r.ended = true
	return nil
}

// checkCounts refuses partitions that do not agree with what was added, unit by unit.
func (r *Recorder) checkCounts(results []RuleResult) error {
	left := map[place]rules.Counts{}
	for at, counts := range r.counts {
		left[at] = *counts
	}
	for _, result := range results {
		if !result.Evaluated && len(result.Partitions) > 0 {
			return fmt.Errorf("%s: it was not evaluated, but has a partition", result.Rule)
		}
		for _, p := range result.Partitions {
			at := place{result.Rule, p.UnitID}
			if err := p.agrees(at, left[at]); err != nil {
				return err
			}
			delete(left, at)
		}
	}
	for at := range left {
		return fmt.Errorf("%s: verdicts were added for the unit %q, which has no partition", at.rule, at.unit)
	}
	return nil
}

func (p Partition) agrees(at place, added rules.Counts) error {
	for _, o := range rules.Outcomes {
		if stored := p.Of(o); stored != added.Of(o) && o != rules.Pass {
			return fmt.Errorf("%s: the partition of the unit %q has %d %s, but %d were added", at.rule, at.unit, stored, o, added.Of(o))
		}
	}
	return nil
}

// write stores and seals everything but the lives.
func (r *Recorder) write(ctx context.Context, result Result, last before, holds []Hold) error {
	previous, err := lastHash(ctx, r.tx)
	if err != nil {
		return err
	}
	row := resultRow{Run: r.row.Run, Kind: string(r.kind), InputDigest: result.InputDigest, Previous: previous}
	if err := r.closeFindings(ctx, result); err != nil {
		return err
	}
	seals := &sealing{r.tx, r.row.Run, beginHash(r.row, row)}
	for _, seal := range []func(context.Context, *sealing) error{ // in the order of the tables' names, in which Verify reads the seals
		rowsOf(adviceTable(), slices.Values(adviceRows(r.row.Run, r.advice))),
		rowsOf(carriagesTable(), slices.Values(r.step.carriages)),
		rowsOf(caveatsTable(), slices.Values(caveatRows(r.row.Run, result.Rules))),
		rowsOf(eventsTable(), r.events()),
		r.findings.seal,
		rowsOf(holdsTable(), slices.Values(holdRows(r.row.Run, holds))),
		rowsOf(parametersTable(), maps.Values(r.used)),
		rowsOf(partitionsTable(), slices.Values(partitionRows(r.row.Run, result.Rules))),
		r.reasons.seal,
		rowsOf(rowCountsTable(), slices.Values(countRows(r.row.Run, result.RowCounts))),
		rowsOf(rulesTable(), slices.Values(r.ruleRows(result.Rules, last))),
		r.defects.seal,
		rowsOf(unitsTable(), slices.Values(unitRows(r.row.Run, result.Units))),
	} {
		if err := seal(ctx, seals); err != nil {
			return err
		}
	}
	row.Hash = hexSum(seals.sum)
	if err := resultsTable().insert(ctx, r.tx, row); err != nil {
		return err
	}
	return r.linkResult(ctx, row, result.Snapshots)
}

// closeFindings lets findings inherit from those that lineage leads from, and writes what that changes in their rows.
func (r *Recorder) closeFindings(ctx context.Context, result Result) error {
	for _, rule := range result.Rules {
		if rule.Evaluated {
			r.step.rules[rule.Rule] = evaluated
		}
	}
	for _, rule := range result.SwitchedOff {
		r.step.rules[rule] = switchedOff
	}
	if err := r.findings.flush(ctx); err != nil {
		return err
	}
	if !r.lively {
		return nil
	}
	slices.SortFunc(r.findings.digests, sealed.compare)
	for _, p := range r.step.carry() {
		if err := r.amend(ctx, p); err != nil {
			return fmt.Errorf("carrying the finding %s over: %w", p, err)
		}
	}
	return nil
}

// amend writes the life of a finding again that was added before its predecessor was known to have ended.
func (r *Recorder) amend(ctx context.Context, p imprint) error {
	fingerprint := p.String()
	rows, err := r.findings.all(ctx, r.tx, "WHERE run = ? AND fingerprint = ?", r.row.Run, fingerprint)
	if err != nil {
		return err
	}
	row, now := rows[0], r.step.seen.find(p)
	row.Life, row.FirstRun, row.FirstOn = string(now.change), int64(now.firstRun), now.firstOn.String()
	digest, _ := r.findings.digest(row, nil)
	at, _ := slices.BinarySearchFunc(r.findings.digests, fingerprint, func(s sealed, key string) int { return cmp.Compare(s.key, key) })
	r.findings.digests[at].digest = digest
	_, err = r.tx.ExecContext(ctx, "UPDATE findings SET life = ?, first_run = ?, first_on = ? WHERE run = ? AND fingerprint = ?",
		row.Life, row.FirstRun, row.FirstOn, row.Run, row.Fingerprint)
	return err
}

// events are stored for a held run too: they are what its release will do.
func (r *Recorder) events() iter.Seq[eventRow] {
	if r.kind != Normal && r.kind != Held {
		return func(func(eventRow) bool) {}
	}
	return r.step.events()
}

// linkResult records when the run ended and from where it had read, outside of the result's own hash.
func (r *Recorder) linkResult(ctx context.Context, row resultRow, snapshots []Snapshot) error {
	rows := make([]snapshotRow, len(snapshots))
	for i, s := range snapshots {
		rows[i] = snapshotRow{row.Run, s.Source, s.Server, s.Taken.UTC().Format(clock)}
	}
	slices.SortFunc(rows, func(a, b snapshotRow) int { return cmp.Compare(a.Source, b.Source) })
	for _, s := range rows {
		if err := snapshotsTable().insert(ctx, r.tx, s); err != nil {
			return err
		}
	}
	return r.ledger.link(ctx, r.tx, r.Number(), string(Audited), row.Hash+" "+digestOf(snapshotsTable(), rows...))
}
