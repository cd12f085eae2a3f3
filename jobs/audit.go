package jobs

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"slices"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/internal/source"
	"probity/rules"
)

// Audit carries out one order: it reads, judges, remembers and writes. On an error before the run is stored there is no
// account, and nothing is left but the word that the run failed. A stored run whose findings or workbook could not be written
// has an account and an error: it stays, and Reprint makes its workbook.
func Audit(ctx context.Context, o Order) (*Account, error) {
	a, err := prepare(ctx, o)
	if err != nil {
		return nil, err
	}
	defer a.close()
	memory, err := a.remember(ctx)
	if err != nil {
		return nil, err
	}
	defer memory.close()
	result, err := a.hear(ctx, memory)
	if err != nil {
		return nil, errors.Join(err, memory.abort(err))
	}
	account, err := memory.finish(ctx, result)
	if err != nil {
		return nil, err
	}
	return account, memory.write(ctx, account)
}

// audit is one order on its way: what was opened for it and what is known before the first dossier.
type audit struct {
	Order
	log      *slog.Logger
	place    place
	snapshot *source.Snapshot
	chosen   []*rules.Rule
	heard    []*rules.Rule // those of the chosen whose records are mapped
	ref      *rules.Reference
	scope    rules.Scope
	names    *namesakes
	digest   record.Digest   // of the lists; that of the dossiers is added while they are heard
	defects  []record.Defect // of the lists
}

// prepare opens the snapshot and reads the lists.
func prepare(ctx context.Context, o Order) (*audit, error) {
	a := &audit{Order: o, log: o.Log, names: newNamesakes()}
	if a.log == nil {
		a.log = slog.New(slog.DiscardHandler)
	}
	var err error
	if a.chosen, err = choose(o.Config, o.Rules); err != nil {
		return nil, err
	}
	if err := o.tryOutput(); err != nil {
		return nil, err
	}
	a.AsOf = o.asOf()
	if a.place, err = locate(ctx, o.Config); err != nil {
		return nil, err
	}
	if err := a.open(ctx); err != nil {
		return nil, errors.Join(err, a.place.clear())
	}
	return a, nil
}

func (a *audit) open(ctx context.Context) (err error) {
	all, err := choose(a.Config, nil)
	if err != nil {
		return err
	}
	options := readingOptions(a.Config)
	options.Log, options.Progress = a.log, a.Progress
	if !a.countsOnly() {
		options.Notice = source.Notice{Kind: "person", Column: "full_name", See: a.names.add}
	}
	a.snapshot, err = source.Open(ctx, a.place.sources, a.place.mappings, needs(all), options)
	if err != nil {
		return inConfig(a.Config, err)
	}
	if err := a.consult(ctx); err != nil {
		return errors.Join(err, a.snapshot.Close())
	}
	return nil
}

// consult reads the lists and decides which rules can be heard.
func (a *audit) consult(ctx context.Context) error {
	batch, err := a.snapshot.Reference(ctx)
	if err != nil {
		return err
	}
	rows := &record.Set{}
	batch.Subjects(rows, func(string, *record.Set) {})
	var more []record.Defect
	a.ref, more = rules.NewReference(rows)
	a.defects = append(batch.Defects(), more...)
	a.digest = batch.Digest()
	known, err := Register(a.Config)
	if err != nil {
		return err
	}
	a.digest.Add(numbers(known, a.chosen))
	a.refer()
	a.scope = rules.Scope{AsOf: a.AsOf, Parameters: known, Mapped: a.snapshot.Schema()}
	for _, r := range a.chosen {
		if unmapped(r, a.scope.Mapped).IsZero() {
			a.heard = append(a.heard, r)
		}
	}
	if len(a.heard) == 0 {
		return Refused{"nothing could be evaluated: " + a.chosen[0].ID + ": " + unmapped(a.chosen[0], a.scope.Mapped).EN}
	}
	return a.refuseUnit()
}

// refer says which lists the records refer to, of those that are mapped.
func (a *audit) refer() {
	lists := map[string]*record.Directory{}
	for kind, list := range map[string]func() *record.Directory{"position": a.ref.PositionIDs, "unit": a.ref.UnitIDs} {
		if a.snapshot.Schema().Has(kind) {
			lists[kind+"_id"] = list()
		}
	}
	a.snapshot.Refer(lists)
}

func (a *audit) close() error {
	return errors.Join(a.snapshot.Close(), a.place.clear())
}

// court brings together what the clerks share.
func (a *audit) court(recorder *ledger.Recorder) *court {
	c := &court{
		rules: a.heard, severity: map[string]rules.Severity{}, ref: a.ref, scope: a.scope,
		within: restriction{unit: a.Unit, person: a.Person}, passes: a.AllVerdicts,
		fates: newFates(recorder, a.ref, a.AsOf), names: a.names, units: a.foldedUnits(),
	}
	for _, r := range a.heard {
		if s, err := rules.ParseSeverity(a.Config.Rule(r.ID).Severity); err == nil {
			c.severity[r.ID] = s
		}
	}
	return c
}

// result is what the hearing came to, beside what was stored on the way.
type result struct {
	rules   []ledger.RuleResult
	digest  record.Digest
	quality ledger.Quality // without the rows read, which the snapshot counts
	gravest rules.Severity // of the overdue findings, of a dry run of those that are not waived
	waived  map[string]int // of a dry run: findings by rule about which nothing has to be done yet
}

// hear judges every dossier and hands what was found to the memory.
func (a *audit) hear(ctx context.Context, memory *memory) (result, error) {
	res := result{digest: a.digest}
	court := a.court(memory.recorder)
	if court.counting = memory.recorder == nil; court.counting {
		court.waived = a.waivedNow(ctx)
	}
	unknown := strangers{}
	keep := func(f findings) error {
		res.digest.Add(f.digest)
		unknown.meet(f.defects)
		res.count(f.defects)
		return memory.keep(ctx, f)
	}
	h := &hearing{court: court, keep: keep}
	clerk, err := h.hear(ctx, a.snapshot)
	if err != nil {
		return res, err
	}
	if a.Person != "" {
		if err := a.refusePerson(ctx, clerk); err != nil {
			return res, err
		}
	}
	if err := keep(findings{defects: clerk.told(a.defects)}); err != nil {
		return res, err
	}
	if err := a.identify(ctx, unknown, a.tellMisspelt(clerk), memory); err != nil {
		return res, err
	}
	if memory.recorder != nil {
		court.fates.tell(memory.recorder, a.ref, a.AsOf)
	}
	a.log.Info("dossiers judged", "rules", len(a.heard), "as_of", a.AsOf)
	res.gravest, res.waived = clerk.tally.gravest, clerk.tally.waived
	if res.rules, err = a.partitions(clerk); err != nil {
		return res, err
	}
	return res, a.snapshot.Close() // nothing of it is needed for the rest of the night
}

// count counts rows: one may have several faults, or name what no list has in several columns.
func (r *result) count(defects []record.Defect) {
	orphans, named := map[[3]string]int{}, map[[4]string]int{}
	for _, d := range defects {
		if d.Problem == record.Orphan {
			row, at := [3]string{d.Kind, d.Key, d.Subject}, [4]string{d.Kind, d.Key, d.Subject, d.Column}
			named[at]++
			orphans[row] = max(orphans[row], named[at])
		}
	}
	for _, rows := range orphans {
		r.quality.Orphans += rows
	}
	for _, rows := range rowsSetAside(defects) {
		r.quality.SetAside += rows
	}
}

// rowsSetAside counts, by kind, the rows that were left out of every judgement. Those that contradict each other share a key.
func rowsSetAside(defects []record.Defect) map[string]int {
	contradicting := map[[3]string]int{}
	for _, d := range defects {
		row := [3]string{d.Kind, d.Key, d.Subject}
		switch {
		case d.Problem == record.Contradiction:
			contradicting[row]++
		case d.SetsAside():
			contradicting[row] += 0
		}
	}
	rows := map[string]int{}
	for row, n := range contradicting {
		rows[row[0]] += max(1, n)
	}
	return rows
}

// partitions returns what every chosen rule came to, evaluated or not.
func (a *audit) partitions(c *clerk) ([]ledger.RuleResult, error) {
	var results []ledger.RuleResult
	for _, r := range a.chosen {
		one := ledger.RuleResult{
			Rule: r.ID, Revision: r.Revision, Severity: cmp.Or(c.severity[r.ID], r.Severity),
			Reason: unmapped(r, a.scope.Mapped), Evaluated: slices.Contains(a.heard, r),
		}
		if one.Evaluated {
			var err error
			if one.Partitions, err = c.tally.partition(r, a.unitName); err != nil {
				return nil, err
			}
			one.Caveats = append(caveats(r, a.scope.Mapped), reorganised(r, c)...)
		}
		results = append(results, one)
	}
	return results, nil
}

func (a *audit) unitName(id string) string {
	if u, ok := a.ref.Unit(id); ok {
		return u.Name
	}
	return ""
}
