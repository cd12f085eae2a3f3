package ledger

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/jmoiron/sqlx"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// Recorder writes one run into the ledger. Nothing of it can be seen before Finish, and nothing but the word that it
// failed after Abort. It is for one goroutine at a time.
type Recorder struct {
	ledger *Ledger
	tx     *sqlx.Tx
	start  Start
	row    runRow
	kind   Kind
	lively bool // its findings can be compared with the lives known so far
	ended  bool

	step   step
	used   map[string]parameterRow // by reference
	advice map[record.Text]string  // with their names
	counts map[place]*rules.Counts // of what was added, to compare with the partitions

	findings *writer[findingRow]
	reasons  *writer[reasonsRow]
	defects  *writer[defectRow]
}

// place is where a verdict is counted.
type place struct{ rule, unit string }

func newRecorder(l *Ledger, tx *sqlx.Tx, s Start, row runRow) *Recorder {
	return &Recorder{
		ledger: l, tx: tx, start: s, row: row, kind: Normal,
		step: step{
			run: int(row.Run), asOf: s.AsOf, moved: map[imprint]bool{}, judged: map[imprint]rules.Outcome{},
			left: map[imprint]Reason{}, heirs: map[imprint][]imprint{},
			rules: map[string]ruleFate{},
		},
		used: map[string]parameterRow{}, advice: map[record.Text]string{}, counts: map[place]*rules.Counts{},
		findings: findingsTable().writer(tx), reasons: reasonsTable().writer(tx), defects: defectsTable().writer(tx),
	}
}

// load decides what kind of run this is and reads the lives of all findings, now that no one else can change them.
func (r *Recorder) load(ctx context.Context) error {
	state, err := r.ledger.state(ctx, r.tx, r.Number())
	if err != nil {
		return err
	}
	if state != Started { // another process took the lock in between, and took this one for dead
		return &LockedError{}
	}
	newest, err := newestAsOf(ctx, r.tx)
	if err != nil {
		return err
	}
	r.lively = r.start.AsOf >= newest && (r.start.Today.IsZero() || r.start.AsOf <= r.start.Today)
	switch {
	case !r.start.Restricted.IsZero():
		r.kind = Restricted
	case !r.lively:
		r.kind = History
	}
	if !r.lively {
		return nil
	}
	return livesTable().each(ctx, r.tx, r.step.known.add, "")
}

// NewestAsOf is the latest as-of date of the runs that had their life; zero: there is none.
func (l *Ledger) NewestAsOf(ctx context.Context) (civil.Date, error) {
	newest, err := newestAsOf(ctx, l.db)
	return newest, l.failed("looking for the newest as-of date", err)
}

func newestAsOf(ctx context.Context, q sqlx.QueryerContext) (civil.Date, error) {
	var newest string
	err := sqlx.GetContext(ctx, q, &newest, "SELECT COALESCE(MAX(as_of), '') FROM runs WHERE run IN "+living)
	return day(newest), err
}

// Number is the run's number.
func (r *Recorder) Number() int { return int(r.row.Run) }

// Kind says whether the findings of this run will have their life by it; the brake may still hold a normal run.
func (r *Recorder) Kind() Kind { return r.kind }

// OpenFindings gives the findings that are open before this run, in no order: whoever judges says by Judged which of them
// pass now, and by Left and Carry what became of those that are Unseen in the end. There are none for a run that is no news
// about them.
func (r *Recorder) OpenFindings() iter.Seq[Life] {
	if r.kind != Normal {
		return func(func(Life) bool) {}
	}
	return r.step.known.open()
}

// IsOpen reports whether a finding is one of OpenFindings. Several goroutines may ask while another one adds.
func (r *Recorder) IsOpen(fingerprint string) bool {
	p, _ := imprintOf(fingerprint)
	return r.kind == Normal && r.step.known.isOpen(p)
}

// Unseen gives those of OpenFindings that were neither added nor judged so far.
func (r *Recorder) Unseen() iter.Seq[Life] {
	return func(yield func(Life) bool) {
		for l := range r.OpenFindings() {
			p, _ := imprintOf(l.Fingerprint)
			if _, judged := r.step.verdict(p); !judged && !yield(l) {
				return
			}
		}
	}
}

// SeenAgain gives the findings about positions and units, open or carried over before this run, for which it has a verdict: their
// ids may be others' by now.
func (r *Recorder) SeenAgain() iter.Seq[Life] {
	if r.kind != Normal {
		return func(func(Life) bool) {}
	}
	return func(yield func(Life) bool) {
		for l := range r.step.known.ofPlaces() {
			p, _ := imprintOf(l.Fingerprint)
			if _, judged := r.step.verdict(p); judged && !yield(l) {
				return
			}
		}
	}
}

// Moved says that the verdict for a known finding is another subject's, to which its id was given: that one begins anew, and what
// was known goes on where Carry says.
func (r *Recorder) Moved(fingerprint string) {
	if p, ok := imprintOf(fingerprint); ok {
		r.step.moved[p] = true
	}
}

// Judged says that an open finding, or one that lineage leads to, has a verdict that is not added: that it passes now. A
// verdict that is a finding must be added, and is not heard here.
func (r *Recorder) Judged(fingerprint string, outcome rules.Outcome) {
	if p, ok := imprintOf(fingerprint); ok && !outcome.Open() {
		r.step.judged[p] = outcome
	}
}

// Left says why the subject of an open finding is no longer in the population.
func (r *Recorder) Left(fingerprint string, why Reason) {
	if p, ok := imprintOf(fingerprint); ok {
		r.step.left[p] = why
	}
}

// Carry says that lineage leads from the subject and obligation of an open finding to these. If the old ones are not
// judged any more and the new ones are, the finding goes on there with its first sight. It may be said of several.
func (r *Recorder) Carry(fingerprint string, to rules.Subject, obligation string) {
	p, _ := imprintOf(fingerprint)
	if old := r.step.known.find(p); old != nil {
		heir, _ := imprintOf(rules.Fingerprint(old.Rule, to, obligation))
		r.step.heirs[p] = append(r.step.heirs[p], heir)
	}
}

// Add stores a finding or an exempt verdict, with its reasons. The order does not matter.
func (r *Recorder) Add(ctx context.Context, ruling rules.Ruling) error {
	err := r.add(ctx, &ruling)
	return r.failed(ctx, fmt.Sprintf("adding %s for %s %s", ruling.Rule, ruling.Subject.Kind, ruling.Subject.ID), err)
}

// failed says what could not be stored, and for whom. When the run was interrupted, it is nobody's whose row came just then,
// and what the database says about its closed statements is no reason.
func (r *Recorder) failed(ctx context.Context, doing string, err error) error {
	if err != nil && ctx.Err() != nil {
		doing, err = fmt.Sprintf("storing run %d", r.Number()), ctx.Err()
	}
	return r.ledger.failed(doing, err)
}

func (r *Recorder) add(ctx context.Context, ruling *rules.Ruling) error {
	p, ok := imprintOf(ruling.Fingerprint)
	switch {
	case !ok:
		return fmt.Errorf("%q is no fingerprint", ruling.Fingerprint)
	case !ruling.Outcome.Open() && ruling.Outcome != rules.Exempt:
		return fmt.Errorf("a verdict %q is not stored", ruling.Outcome)
	case ruling.Severity.String() == "":
		return fmt.Errorf("it has no severity; allowed are N1, N2, N3 and N4")
	case r.step.seen.find(p) != nil:
		return fmt.Errorf("two verdicts for the obligation %q", ruling.Obligation)
	}
	if err := r.uses(ruling.Reasons.Parameters); err != nil {
		return err
	}
	r.count(ruling)
	now := sight{outcome: ruling.Outcome, severity: ruling.Severity}
	if ruling.Outcome.Open() && r.lively {
		now.meet(r.step.known.find(p), r.Number(), r.start.AsOf)
	}
	r.step.seen.add(p, now)
	if err := r.findings.add(ctx, findingOf(r.row.Run, ruling, &now)); err != nil {
		return err
	}
	return r.reasons.add(ctx, r.written(ruling))
}

func (r *Recorder) count(ruling *rules.Ruling) {
	at := place{ruling.Rule, ruling.UnitID}
	if r.counts[at] == nil {
		r.counts[at] = &rules.Counts{}
	}
	r.counts[at].Add(ruling.Outcome, 1)
}

// AddDefect stores what was found wrong with a record. The order does not matter.
func (r *Recorder) AddDefect(ctx context.Context, d record.Defect) error {
	err := r.defects.add(ctx, defectRow{
		Run: r.row.Run, Kind: d.Kind, Key: d.Key, Column: d.Column, Subject: d.Subject, Content: d.Value,
		Problem: string(d.Problem), Hint: d.Hint, SetsAside: flag(d.SetsAside()), Units: onePerLine(d.Units),
	})
	return r.failed(ctx, "adding a defect of "+d.Kind, err)
}

// Abort gives the run up, says why, and frees the ledger. After Finish or another Abort it does nothing.
func (r *Recorder) Abort(why error) error {
	if r.ended {
		return nil
	}
	r.ended = true
	r.tx.Rollback()
	// The caller's context has often been cancelled already: that is why it aborts.
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	err := r.ledger.write(ctx, func(tx *sqlx.Tx) error {
		state, err := r.ledger.state(ctx, tx, r.Number())
		if err != nil || state != Started {
			return err
		}
		return r.ledger.link(ctx, tx, r.Number(), string(Failed), why.Error())
	})
	return r.ledger.failed(fmt.Sprintf("recording that run %d failed", r.Number()), err)
}
