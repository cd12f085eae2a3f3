package ledger

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"

	"probity/internal/record"
	"probity/rules"
)

// Counts is a partition: how many of a population have each outcome.
type Counts struct{ Pass, DueSoon, Overdue, Exempt, Unknown int }

// Add counts verdicts with an outcome, and reports whether it is one of the five.
func (c *Counts) Add(o rules.Outcome, n int) bool {
	switch o {
	case rules.Pass:
		c.Pass += n
	case rules.DueSoon:
		c.DueSoon += n
	case rules.Overdue:
		c.Overdue += n
	case rules.Exempt:
		c.Exempt += n
	case rules.Unknown:
		c.Unknown += n
	default:
		return false
	}
	return true
}

// Of returns the count of one outcome.
func (c Counts) Of(o rules.Outcome) int {
	switch o {
	case rules.Pass:
		return c.Pass
	case rules.DueSoon:
		return c.DueSoon
	case rules.Overdue:
		return c.Overdue
	case rules.Exempt:
		return c.Exempt
	}
	return c.Unknown
}

// Plus is the partition of two populations together.
func (c Counts) Plus(other Counts) Counts {
	return Counts{c.Pass + other.Pass, c.DueSoon + other.DueSoon, c.Overdue + other.Overdue,
		c.Exempt + other.Exempt, c.Unknown + other.Unknown}
}

// Population is everything that was counted.
func (c Counts) Population() int { return c.Pass + c.DueSoon + c.Overdue + c.Exempt + c.Unknown }

// Flagged is how many are findings.
func (c Counts) Flagged() int { return c.DueSoon + c.Overdue + c.Unknown }

// Partition is the counts of a rule in one unit.
type Partition struct {
	UnitID   string // empty where no unit answers
	UnitName string
	Counts
}

// Caveat is what a reader of a rule's partition must know.
type Caveat struct {
	Word string // what it is, for programs: ReorganisationCaveat, or the column that is not mapped
	Text record.Text
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
func (r RuleResult) Total() Counts {
	var sum Counts
	for _, p := range r.Partitions {
		sum = sum.Plus(p.Counts)
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
		caveat := Caveat{row.Word, record.Text{VI: row.TextVI, EN: row.TextEN}}
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
	return Partition{r.UnitID, r.UnitName,
		Counts{int(r.Pass), int(r.DueSoon), int(r.Overdue), int(r.Exempt), int(r.Unknown)}}
}

// severity reads a stored severity; none is 0.
func severity(text string) rules.Severity {
	s, err := rules.ParseSeverity(text)
	if err != nil {
		return 0
	}
	return s
}
