package ledger

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"probity/internal/record"
	"probity/rules"
)

// Partition is the counts of a rule in one unit.
type Partition struct {
	UnitID   string // empty where no unit answers
	UnitName string
	rules.Counts
}

// Caveat is what a reader of a rule's partition must know.
type Caveat struct {
	Word   string // what it is, for programs: ReorganisationCaveat, or the column that is not mapped
	Text   record.Text
	UnitID string // that it is about; empty: the whole rule
}

// RuleResult is what a run made of one rule.
type RuleResult struct {
	Rule       string
	Revision   int
	Severity   rules.Severity // unless a verdict says otherwise
	Evaluated  bool
	Reason     record.Text // why it was not evaluated
	Caveats    []Caveat
	Partitions []Partition // in any order; read back by unit
	FirstTime  bool        // no run that had its life evaluated it before; the ledger knows
}

// Total is the partition of the whole population.
func (r RuleResult) Total() rules.Counts { return r.In(nil) }

// In is the partition of some units; nil is all.
func (r RuleResult) In(of func(unit string) bool) (sum rules.Counts) {
	for _, p := range r.Partitions {
		if of == nil || of(p.UnitID) {
			sum = sum.Plus(p.Counts)
		}
	}
	return sum
}

// Rules returns what a run made of each rule, by id, with its partitions by unit.
func (l *Ledger) Rules(ctx context.Context, run int) ([]RuleResult, error) {
	results, err := rulesOf(ctx, l.db, run)
	return results, l.failed(fmt.Sprintf("reading the partitions of run %d", run), err)
}

func rulesOf(ctx context.Context, q sqlx.QueryerContext, run int) ([]RuleResult, error) {
	rows, err := rulesTable().all(ctx, q, "WHERE run = ? ORDER BY rule", run)
	if err != nil {
		return nil, err
	}
	results, at := make([]RuleResult, len(rows)), map[string]*RuleResult{}
	for i, row := range rows {
		results[i] = RuleResult{
			Rule: row.Rule, Revision: int(row.Revision), Severity: severity(row.Severity), Evaluated: row.Evaluated == 1,
			Reason: record.Text{VI: row.ReasonVI, EN: row.ReasonEN}, FirstTime: row.FirstTime == 1,
		}
		at[row.Rule] = &results[i]
	}
	err = caveatsTable().each(ctx, q, func(row caveatRow) error {
		caveat := Caveat{row.Word, record.Text{VI: row.TextVI, EN: row.TextEN}, row.UnitID}
		at[row.Rule].Caveats = append(at[row.Rule].Caveats, caveat)
		return nil
	}, "WHERE run = ? ORDER BY rule, number", run)
	if err != nil {
		return nil, err
	}
	return results, partitionsTable().each(ctx, q, func(row partitionRow) error {
		at[row.Rule].Partitions = append(at[row.Rule].Partitions, row.read())
		return nil
	}, "WHERE run = ? ORDER BY rule, unit_id", run)
}

func partitionOf(run int64, rule string, p Partition) partitionRow {
	return partitionRow{run, rule, p.UnitID, p.UnitName, int64(p.Pass), int64(p.DueSoon), int64(p.Overdue),
		int64(p.Exempt), int64(p.Unknown)}
}

func (r partitionRow) read() Partition {
	return Partition{r.UnitID, r.UnitName, rules.Counts{
		Pass: int(r.Pass), DueSoon: int(r.DueSoon), Overdue: int(r.Overdue), Exempt: int(r.Exempt), Unknown: int(r.Unknown),
	}}
}

// severity reads a stored severity; none is 0.
func severity(text string) rules.Severity {
	s, err := rules.ParseSeverity(text)
	if err != nil {
		return 0
	}
	return s
}
