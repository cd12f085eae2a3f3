package ledger

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
	"probity/rules"
)

// Finding is a stored verdict: a finding with its life as its run knew it, or an exempt verdict, which has none.
type Finding struct {
	rules.Ruling
	Run      int
	Life     Change     // new, ongoing, worsened or reopened; empty for exempt verdicts and runs kept as history
	FirstRun int        // the run of the first sight
	FirstOn  civil.Date // and its as-of date
	Pruned   bool       // its reasons are kept no longer
}

func findingOf(run int64, r *rules.Ruling, now *sight) findingRow {
	return findingRow{
		Run: run, Fingerprint: r.Fingerprint, Rule: r.Rule, Revision: int64(r.Revision),
		SubjectKind: string(r.Subject.Kind), SubjectID: r.Subject.ID, SubjectName: r.SubjectName,
		BornYear: int64(r.BornYear), Homonym: flag(r.Homonym), Obligation: r.Obligation, PositionID: r.Position, PositionName: r.PositionName,
		UnitID: r.UnitID, UnitName: r.UnitName, Outcome: string(r.Outcome), Severity: r.Severity.String(),
		DueOn: r.DueOn.String(), DaysLate: int64(r.DaysLate), Confirmed: flag(r.Confirmed),
		Life: string(now.change), FirstRun: int64(now.firstRun), FirstOn: now.firstOn.String(),
	}
}

func (r findingRow) read() Finding {
	return Finding{
		Ruling: rules.Ruling{
			Rule: r.Rule, Revision: int(r.Revision), Fingerprint: r.Fingerprint,
			Subject:     rules.Subject{Kind: rules.SubjectKind(r.SubjectKind), ID: r.SubjectID},
			SubjectName: r.SubjectName, BornYear: int(r.BornYear), Homonym: r.Homonym == 1,
			Obligation: r.Obligation, Position: r.PositionID, PositionName: r.PositionName, UnitID: r.UnitID, UnitName: r.UnitName,
			Outcome: rules.Outcome(r.Outcome), Severity: severity(r.Severity), DueOn: day(r.DueOn),
			DaysLate: int(r.DaysLate), Confirmed: r.Confirmed == 1,
		},
		Run: int(r.Run), Life: Change(r.Life), FirstRun: int(r.FirstRun), FirstOn: day(r.FirstOn),
	}
}

// Filter selects findings; its zero value selects all. Of each list one must fit.
type Filter struct {
	Rules       []string
	Units       []string
	Outcomes    []rules.Outcome
	Subject     string // a subject's id
	Fingerprint string
	WithoutWhy  bool // leave the reasons out, which are most of what is read
}

// Findings returns the findings and exempt verdicts of a run in the order of rule, subject id and obligation, by their
// bytes.
func (l *Ledger) Findings(ctx context.Context, run int, f Filter) iter.Seq2[Finding, error] {
	q := f.query("findings f", "f.run = ?", run)
	return l.findings(ctx, f, q, fmt.Sprintf("reading the findings of run %d", run))
}

// OpenFindings returns the findings that are open now, each as it was last seen, in the same order.
func (l *Ledger) OpenFindings(ctx context.Context, f Filter) iter.Seq2[Finding, error] {
	q := f.query("lives l JOIN findings f ON f.run = l.last_run AND f.fingerprint = l.fingerprint", "l.state = ?", StateOpen)
	return l.findings(ctx, f, q, "reading the open findings")
}

// Units returns the units that a run had a verdict for, or with 0 any run.
func (l *Ledger) Units(ctx context.Context, run int) (ids []string, err error) {
	err = l.db.SelectContext(ctx, &ids, "SELECT DISTINCT unit_id FROM partitions WHERE ? IN (0, run) ORDER BY unit_id", run)
	return ids, l.failed("reading which units were judged", err)
}

// Met reports whether there ever was a finding about a subject, or a run has a verdict on it.
func (l *Ledger) Met(ctx context.Context, subject string, run int) (met bool, err error) {
	err = l.db.GetContext(ctx, &met, `SELECT EXISTS (SELECT 1 FROM lives WHERE subject_id = ?)
		OR EXISTS (SELECT 1 FROM findings WHERE run = ? AND subject_id = ?)`, subject, run, subject)
	return met, l.failed("looking for findings about "+subject, err)
}

// query is a query that is put together from conditions.
type query struct {
	text string
	args []any
}

func (q *query) where(condition string, arg any) {
	q.text += " AND " + condition
	q.args = append(q.args, arg)
}

func (f Filter) query(from, condition string, arg any) query {
	columns := "f." + strings.Join(findingsTable().columns, ", f.")
	if !f.WithoutWhy {
		for _, column := range reasonsTable().columns[2:] {
			columns += ", COALESCE(w." + column + ", '') AS " + column
		}
		columns += ", CASE WHEN w.run IS NULL THEN 1 ELSE 0 END AS pruned"
		from += " LEFT JOIN reasons w ON w.run = f.run AND w.fingerprint = f.fingerprint"
	}
	q := query{"SELECT " + columns + " FROM " + from + " WHERE " + condition, []any{arg}}
	if len(f.Rules) > 0 {
		q.where("f.rule IN (?)", f.Rules)
	}
	if len(f.Units) > 0 {
		q.where("f.unit_id IN (?)", f.Units)
	}
	if len(f.Outcomes) > 0 {
		q.where("f.outcome IN (?)", f.Outcomes)
	}
	if f.Subject != "" {
		q.where("f.subject_id = ?", f.Subject)
	}
	if f.Fingerprint != "" {
		q.where("f.fingerprint = ?", f.Fingerprint)
	}
	q.text += " ORDER BY f.rule, f.subject_id, f.obligation, f.fingerprint"
	return q
}

// foundRow is a finding with its reasons, whose run and fingerprint stay empty: they are the finding's.
type foundRow struct {
	findingRow
	Why    reasonsRow
	Pruned bool
}

func (l *Ledger) findings(ctx context.Context, f Filter, q query, doing string) iter.Seq2[Finding, error] {
	return func(yield func(Finding, error) bool) {
		stopped := errors.New("the reader has seen enough")
		shared := sharedBy{ledger: l}
		err := l.eachFound(ctx, q, !f.WithoutWhy, func(row foundRow) (err error) {
			found := row.read()
			found.Pruned = row.Pruned
			if !f.WithoutWhy {
				if found.Reasons, err = row.reasons(ctx, &shared); err != nil {
					return err
				}
			}
			if !yield(found, nil) {
				return stopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, stopped) {
			yield(Finding{}, l.failed(doing, err))
		}
	}
}

func (l *Ledger) eachFound(ctx context.Context, q query, withReasons bool, f func(foundRow) error) error {
	text, args, err := sqlx.In(q.text, q.args...)
	if err != nil {
		return err
	}
	rows, err := l.db.QueryxContext(ctx, text, args...)
	if err != nil {
		return err
	}
	var row foundRow
	places := placesIn(&row.findingRow)
	if withReasons {
		places = append(append(places, placesIn(&row.Why)[2:]...), &row.Pruned)
	}
	return scanEach(rows, places, func() error { return f(row) })
}

func (r foundRow) reasons(ctx context.Context, of *sharedBy) (rules.Reasons, error) {
	known, err := of.of(ctx, r.Run)
	if err != nil {
		return rules.Reasons{}, err
	}
	r.Why.Run, r.Why.Fingerprint = r.Run, r.Fingerprint
	return r.Why.read(known)
}
