package ledger

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"

	"probity/internal/civil"
)

// Run is a run as it is stored.
type Run struct {
	Number       int
	AsOf         civil.Date
	State        State
	Kind         Kind // empty until it is audited
	Restricted   Restriction
	Source       string
	Version      string
	Slot         string
	ConfigDigest string
	InputDigest  string
	Snapshots    []Snapshot
	Holds        []Hold    // why the brake holds it
	Released     bool      // it was held, and had its life later
	Pruned       time.Time // when it last lost reasons and defects; zero: it has all it had
	Failure      string    // why it failed
	PID          int
	Host         string
	Started      time.Time
	Finished     time.Time // zero while it goes on
	Previous     string    // the hash of the result before
	Hash         string    // of this result
}

// Restriction is what part of the ministry and of the catalogue a run was about; the zero value is all of it.
type Restriction struct {
	Rules  []string
	Unit   string
	Person string
}

// IsZero reports whether the run is about everything.
func (r Restriction) IsZero() bool { return len(r.Rules) == 0 && r.Unit == "" && r.Person == "" }

// Snapshot says from which server, and when, a source was read.
type Snapshot struct {
	Source string
	Server string
	Taken  time.Time
}

// living are the runs that had their life.
const living = "(SELECT run FROM results WHERE kind = 'normal' UNION SELECT run FROM links WHERE word = 'released')"

// ErrNoRun is what Run says of a number that no run has.
type ErrNoRun struct{ Number int }

func (e ErrNoRun) Error() string { return fmt.Sprintf("there is no run %d", e.Number) }

// Run returns a run by its number.
func (l *Ledger) Run(ctx context.Context, number int) (Run, error) {
	runs, err := l.runs(ctx, "WHERE run = ?", number)
	if err == nil && len(runs) == 0 {
		err = ErrNoRun{number}
	}
	if err != nil {
		return Run{}, l.failed(fmt.Sprintf("reading run %d", number), err)
	}
	return runs[0], nil
}

// Runs returns the newest runs, the newest first: at most so many, or all for 0.
func (l *Ledger) Runs(ctx context.Context, most int) ([]Run, error) {
	if most == 0 {
		most = math.MaxInt32
	}
	runs, err := l.runs(ctx, "ORDER BY run DESC LIMIT ?", most)
	return runs, l.failed("reading the runs", err)
}

// reported is the newest run about everything that has its workbook; 0: there is none.
const reported = `(SELECT COALESCE(MAX(l.run), 0) FROM links l JOIN results r ON r.run = l.run
	WHERE l.word = 'written' AND r.kind IN ('normal', 'held'))`

// LastReported returns the newest run about everything that has its workbook; false where there is none.
func (l *Ledger) LastReported(ctx context.Context) (Run, bool, error) {
	runs, err := l.runs(ctx, "WHERE run = "+reported)
	if err != nil || len(runs) == 0 {
		return Run{}, false, l.failed("looking for the last report", err)
	}
	return runs[0], true, nil
}

// Living returns the runs after one and until another that had their life.
func (l *Ledger) Living(ctx context.Context, after, until int) ([]Run, error) {
	runs, err := l.runs(ctx, "WHERE run > ? AND run <= ? AND run IN "+living, after, until)
	return runs, l.failed("reading the runs that had their life", err)
}

// Unreported returns the runs that came neither to a workbook nor to the word that they failed, the oldest first: those after
// the last one about everything that has a workbook. An older one was unreported too when that one began, and whoever was to
// be told has been told. Which of them go on in another process the ledger does not know. That last one itself is among them
// when it was released and has no workbook since: the one that it has says that it has no effect.
func (l *Ledger) Unreported(ctx context.Context) ([]Run, error) {
	runs, err := l.runs(ctx, `WHERE run NOT IN (SELECT run FROM links WHERE word IN ('written', 'failed')) AND run > `+reported+`
		OR run IN (SELECT r.run FROM links r WHERE r.word = 'released'
			AND NOT EXISTS (SELECT 1 FROM links f WHERE f.run = r.run AND f.word = 'file' AND f.link > r.link)) AND run >= `+reported+`
		ORDER BY run`)
	return runs, l.failed("looking for runs without a workbook", err)
}

// LastSlot is the newest slot of a schedule that came to a result; empty when none did.
func (l *Ledger) LastSlot(ctx context.Context, schedule string) (slot string, err error) {
	const query = "SELECT COALESCE(MAX(slot), '') FROM runs WHERE SUBSTR(slot, 1, ?) = ? AND run IN (SELECT run FROM results)"
	prefix := schedule + " "
	err = l.db.GetContext(ctx, &slot, query, len(prefix), prefix)
	return slot, l.failed("looking for the last slot of "+schedule, err)
}

func (l *Ledger) runs(ctx context.Context, condition string, args ...any) ([]Run, error) {
	rows, err := runsTable().all(ctx, l.db, condition, args...)
	if err != nil {
		return nil, err
	}
	runs := make([]Run, len(rows))
	for i, row := range rows {
		runs[i] = Run{
			Number: int(row.Run), AsOf: day(row.AsOf), Source: row.Source, Version: row.Version, Slot: row.Slot,
			Restricted:   Restriction{strings.Fields(row.Rules), row.Unit, row.Person},
			ConfigDigest: row.ConfigDigest, PID: int(row.PID), Host: row.Host,
		}
		if err := l.addResult(ctx, &runs[i]); err != nil {
			return nil, err
		}
	}
	return runs, nil
}

// addResult fills in what became of a run.
func (l *Ledger) addResult(ctx context.Context, r *Run) error {
	links, err := linksTable().all(ctx, l.db, "WHERE run = ? ORDER BY link", r.Number)
	if err != nil {
		return err
	}
	for _, link := range links {
		r.follow(link)
	}
	results, err := resultsTable().all(ctx, l.db, "WHERE run = ?", r.Number)
	if err != nil || len(results) == 0 {
		return err
	}
	r.Kind, r.InputDigest = Kind(results[0].Kind), results[0].InputDigest
	r.Previous, r.Hash = results[0].Previous, results[0].Hash
	snapshots, err := snapshotsTable().all(ctx, l.db, "WHERE run = ? ORDER BY source", r.Number)
	if err != nil {
		return err
	}
	for _, s := range snapshots {
		r.Snapshots = append(r.Snapshots, Snapshot{s.Source, s.Server, instant(s.TakenAt)})
	}
	holds, err := holdsTable().all(ctx, l.db, "WHERE run = ? ORDER BY cause, what", r.Number)
	for _, h := range holds {
		r.Holds = append(r.Holds, Hold{Cause(h.Cause), h.What, h.Was, h.Now, h.Allowed})
	}
	return err
}

// follow takes over what one link says.
func (r *Run) follow(link linkRow) {
	switch word := State(link.Word); word {
	case Started:
		r.State, r.Started = word, instant(link.At)
	case Audited:
		r.State, r.Finished = word, instant(link.At)
	case Failed:
		r.State, r.Finished, r.Failure = word, instant(link.At), link.Detail
	case Written:
		r.State = word
	}
	switch link.Word {
	case releasedWord:
		r.Released = true
	case prunedWord:
		r.Pruned = instant(link.At)
	}
}
