package ledger

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
	"probity/rules"
)

// Event is a change in the life of a finding.
type Event struct {
	Run         int
	AsOf        civil.Date // of the run
	Change      Change
	Was         rules.Outcome // before; empty for a new finding
	WasSeverity rules.Severity
	Now         rules.Outcome // what the run judged; empty when it is gone
	Severity    rules.Severity
	Reason      Reason  // why it is gone
	Other       string  // the fingerprint that lineage leads to
	Finding     Finding // as it was last seen flagged, without its reasons: in this run, or before its end
}

// told is an event with the finding that it is about.
type told struct {
	Event   eventRow `db:"e"`
	AsOf    string   `db:"as_of"`
	Finding findingRow
}

func (t told) read() Event {
	e := t.Event
	return Event{
		Run: int(e.Run), AsOf: day(t.AsOf), Change: Change(e.Word), Was: rules.Outcome(e.WasOutcome),
		WasSeverity: severity(e.WasSeverity), Now: rules.Outcome(e.Outcome), Severity: severity(e.Severity),
		Reason: Reason(e.Reason), Other: e.Other, Finding: t.Finding.read(),
	}
}

// Ended returns the events by which a run resolved findings or found them gone, in the order of rule, subject id and
// obligation. Those of a held run are what its release would do.
func (l *Ledger) Ended(ctx context.Context, run int) iter.Seq2[Event, error] {
	return l.events(ctx, fmt.Sprintf("reading the findings that run %d ended", run), "e.run = ? AND e.word IN ('resolved', 'gone')", run)
}

// EndedSince returns likewise what the runs after one and until another resolved or found gone, of those that had their life, the
// earlier first.
func (l *Ledger) EndedSince(ctx context.Context, after, until int) iter.Seq2[Event, error] {
	return l.events(ctx, "reading the findings that ended", "e.run > ? AND e.run <= ? AND e.word IN ('resolved', 'gone') AND e.run IN "+living, after, until)
}

// Event returns what a run changed in the life of one finding; it is zero when the run changed nothing.
func (l *Ledger) Event(ctx context.Context, run int, fingerprint string) (Event, error) {
	for event, err := range l.events(ctx, "reading an event of "+fingerprint, "e.run = ? AND e.fingerprint = ?", run, fingerprint) {
		return event, err
	}
	return Event{}, nil
}

func (l *Ledger) events(ctx context.Context, doing, condition string, args ...any) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		rows, err := l.db.QueryxContext(ctx, eventsQuery(condition), args...)
		if err != nil {
			yield(Event{}, l.failed(doing, err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var row told
			if err := rows.StructScan(&row); err != nil {
				yield(Event{}, l.failed(doing, err))
				return
			}
			if !yield(row.read(), nil) {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(Event{}, l.failed(doing, err))
		}
	}
}

func eventsQuery(condition string) string {
	var columns []string
	for _, c := range eventsTable().columns {
		columns = append(columns, "e."+c+` AS "e.`+c+`"`)
	}
	for _, c := range findingsTable().columns {
		columns = append(columns, "f."+c+` AS "finding.`+c+`"`)
	}
	return "SELECT r.as_of, " + strings.Join(columns, ", ") + ` FROM events e
		JOIN runs r ON r.run = e.run
		JOIN findings f ON f.run = e.sighted AND f.fingerprint = e.fingerprint
		WHERE ` + condition + " ORDER BY e.run, f.rule, f.subject_id, f.obligation, f.fingerprint"
}

// LifeStory is the life of a finding with everything that happened in it.
type LifeStory struct {
	Life
	Events []Event // the oldest first
}

// History returns the lives of all findings about a subject, or of the one with a fingerprint and of those that lineage
// joined to it, by rule, obligation and fingerprint.
func (l *Ledger) History(ctx context.Context, subjectOrFingerprint string) ([]LifeStory, error) {
	stories, err := l.history(ctx, subjectOrFingerprint)
	return stories, l.failed("reading the history of "+subjectOrFingerprint, err)
}

func (l *Ledger) history(ctx context.Context, about string) ([]LifeStory, error) {
	rows, err := livesTable().all(ctx, l.db, "WHERE subject_id = ? OR fingerprint = ?", about, about)
	if err != nil {
		return nil, err
	}
	if rows, err = l.addRelatives(ctx, rows); err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b lifeRow) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Obligation, b.Obligation), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	stories := make([]LifeStory, len(rows))
	for i, row := range rows {
		stories[i].Life = row.life()
		for event, err := range l.events(ctx, "reading its events", "e.fingerprint = ? AND e.run IN "+living, row.Fingerprint) {
			if err != nil {
				return nil, err
			}
			stories[i].Events = append(stories[i].Events, event)
		}
	}
	return stories, nil
}

// addRelatives follows lineage in both directions until it leads to no other life.
func (l *Ledger) addRelatives(ctx context.Context, rows []lifeRow) ([]lifeRow, error) {
	known := map[string]bool{}
	for _, row := range rows {
		known[row.Fingerprint] = true
	}
	for next := 0; next < len(rows); next++ {
		fingerprint := rows[next].Fingerprint
		relatives, err := livesTable().all(ctx, l.db, `WHERE fingerprint IN (
			SELECT other FROM events WHERE word = 'carried' AND fingerprint = ?
			UNION SELECT fingerprint FROM events WHERE word = 'carried' AND other = ?)`, fingerprint, fingerprint)
		if err != nil {
			return nil, err
		}
		for _, row := range relatives {
			if !known[row.Fingerprint] {
				known[row.Fingerprint] = true
				rows = append(rows, row)
			}
		}
	}
	return rows, nil
}

// Sight returns a finding as one run saw it, with its reasons: the evidence of the first sight is that of Life.FirstRun, of
// the last that of Life.LastRun. It is false if the run did not see it.
func (l *Ledger) Sight(ctx context.Context, run int, fingerprint string) (Finding, bool, error) {
	for found, err := range l.Findings(ctx, run, Filter{Fingerprint: fingerprint}) {
		return found, err == nil, err
	}
	return Finding{}, false, nil
}

// LifeCounts is how many findings of a rule had each change by a run.
type LifeCounts struct{ New, Ongoing, Worsened, Reopened, Resolved, Gone, Carried int }

// Add counts so many findings that had a change.
func (c *LifeCounts) Add(change Change, n int) {
	switch change {
	case New:
		c.New += n
	case Ongoing:
		c.Ongoing += n
	case Worsened:
		c.Worsened += n
	case Reopened:
		c.Reopened += n
	case Resolved:
		c.Resolved += n
	case Gone:
		c.Gone += n
	case Carried:
		c.Carried += n
	}
}

// LifeCounts counts the changes by a run, rule by rule.
func (l *Ledger) LifeCounts(ctx context.Context, run int) (map[string]LifeCounts, error) {
	counts := map[string]LifeCounts{}
	for _, query := range []string{
		"SELECT rule, life AS word, COUNT(*) AS n FROM findings WHERE run = ? AND life <> '' GROUP BY rule, life",
		`SELECT f.rule, e.word, COUNT(*) AS n FROM events e JOIN findings f ON f.run = e.sighted AND f.fingerprint = e.fingerprint
			WHERE e.run = ? AND e.word IN ('resolved', 'gone', 'carried') GROUP BY f.rule, e.word`,
	} {
		var rows []struct {
			Rule string
			Word Change
			N    int
		}
		if err := sqlx.SelectContext(ctx, l.db, &rows, query, run); err != nil {
			return nil, l.failed(fmt.Sprintf("counting the changes of run %d", run), err)
		}
		for _, row := range rows {
			c := counts[row.Rule]
			c.Add(row.Word, row.N)
			counts[row.Rule] = c
		}
	}
	return counts, nil
}
