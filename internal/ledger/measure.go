package ledger

import (
	"context"

	"probity/rules"
)

// before is what a run is measured against: what the last run with its life counted.
type before struct {
	rules   map[string]rules.Counts
	rows    map[string]int
	expired map[string]bool // rules whose counts are of a year that is over, and theirs alone
}

// lastCounts reads what a run is measured against. A rule or kind that the last run with life did not have is measured
// against the last one that had it.
func (r *Recorder) lastCounts(ctx context.Context, results []RuleResult, rows map[string]int) (before, error) {
	last := before{map[string]rules.Counts{}, map[string]int{}, map[string]bool{}}
	for _, result := range results {
		var counts []partitionRow
		run, err := r.lastRun(ctx, "run_rules WHERE evaluated = 1 AND rule = ?", result.Rule)
		if err == nil {
			counts, err = partitionsTable().all(ctx, r.tx, "WHERE run = ? AND rule = ?", run, result.Rule)
		}
		if missing(err) {
			continue
		}
		if err != nil {
			return last, err
		}
		sum := rules.Counts{}
		for _, row := range counts {
			sum = sum.Plus(row.read().Counts)
		}
		last.rules[result.Rule] = sum
		if last.expired[result.Rule], err = r.expired(ctx, result.Rule, run); err != nil {
			return last, err
		}
	}
	for kind := range rows {
		run, err := r.lastRun(ctx, "row_counts WHERE kind = ?", kind)
		if missing(err) {
			continue
		}
		if err != nil {
			return last, err
		}
		var count int
		if err := r.tx.GetContext(ctx, &count, "SELECT row_count FROM row_counts WHERE run = ? AND kind = ?", run, kind); err != nil {
			return last, err
		}
		last.rows[kind] = count
	}
	return last, nil
}

// lastRun is the newest run with life that has a row in a table.
func (r *Recorder) lastRun(ctx context.Context, from, what string) (run int, err error) {
	err = r.tx.GetContext(ctx, &run, "SELECT run FROM "+from+" AND run IN "+living+" ORDER BY run DESC LIMIT 1", what)
	return run, err
}

// expired reports whether a run counted a yearly rule in another year than this one does. On 1 January the population of
// such a rule begins anew, and would be held against December's until somebody releases it.
func (r *Recorder) expired(ctx context.Context, rule string, run int) (bool, error) {
	if !r.start.Brake.Yearly[rule] {
		return false, nil
	}
	var asOf string
	err := r.tx.GetContext(ctx, &asOf, "SELECT as_of FROM runs WHERE run = ?", run)
	return day(asOf).Year() != r.start.AsOf.Year(), err
}
