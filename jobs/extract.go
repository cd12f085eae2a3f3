package jobs

import (
	"context"
	"iter"
	"path/filepath"
	"slices"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/reports"
	"probity/rules"
)

// extracts makes the workbooks of members from one stored run. What several of them need is read once.
type extracts struct {
	*printer
	config    *config.Config
	whole     *whole
	defects   []record.Defect
	decided   map[string]ledger.Decision // what was in force when the run got its result
	intervals map[int]*interval          // by the run of the last workbook that a member was delivered; 0: none
}

func newExtracts(ctx context.Context, l *ledger.Ledger, run ledger.Run, c *config.Config) (*extracts, error) {
	x := &extracts{printer: &printer{ctx: ctx, ledger: l, run: run}, config: c, intervals: map[int]*interval{}}
	var err error
	if x.whole, err = readWhole(ctx, l, run); err != nil {
		return nil, err
	}
	if x.defects, err = l.SetAside(ctx, run.Number); err != nil {
		return nil, err
	}
	x.decided, err = l.Standing(ctx, run.Number)
	return x, err
}

// extract is one member's edition of a run.
type extract struct {
	*extracts
	share
	*differences
	since  *interval
	judged []string        // units of the share in which there are verdicts
	faults []record.Defect // what is wrong with the records of the share
}

// of prepares the edition of a member, by their name in the configuration.
func (x *extracts) of(name string) (*extract, error) {
	if err := x.whole.refuseUnits(x.config, name); err != nil {
		return nil, err
	}
	units := x.config.Recipients[name].Units
	one := &extract{extracts: x, share: x.whole.share(units)}
	base, known, err := x.ledger.LastDelivered(x.ctx, name, x.run.Number)
	if err != nil {
		return nil, err
	}
	if !known {
		base = 0
	}
	if one.since, err = x.interval(base); err != nil {
		return nil, err
	}
	one.differences = one.since.differences(units)
	one.faults = one.told(x.defects, x.whole.units)
	judged, err := x.ledger.Units(x.ctx, x.run.Number)
	one.judged = slices.DeleteFunc(judged, func(u string) bool { return !one.has(u) })
	return one, err
}

func (x *extracts) interval(base int) (*interval, error) {
	if known := x.intervals[base]; known != nil {
		return known, nil
	}
	var then *whole
	if base > 0 {
		run, err := x.ledger.Run(x.ctx, base)
		if err != nil {
			return nil, err
		}
		if then, err = readWhole(x.ctx, x.ledger, run); err != nil {
			return nil, err
		}
	}
	i, err := readInterval(x.ctx, x.ledger, then, x.whole)
	x.intervals[base] = i
	return i, err
}

// edition is what the member's workbook prints.
func (x *extract) edition(name string) (*reports.Edition, error) {
	titles := x.whole.unitTitles(x.config.Recipients[name].Units)
	e := &reports.Edition{
		Language: x.config.Audit.Language, Letterhead: letterhead(x.config),
		Run: x.identity(), Cases: x.cases, Ended: listed(x.ended), Recall: x.recall, Defects: listed(x.faults),
	}
	e.Extract = record.Text{VI: titles, EN: titles}
	e.HandedOn = true
	if then := x.since.then; then != nil {
		e.Base = reports.Base{Number: int64(then.Number), AsOf: then.AsOf}
	}
	for _, step := range []func(*reports.Edition) error{x.addRecords, x.addRules, x.addTrend, x.addDecisions} {
		if err := step(e); err != nil {
			return nil, err
		}
	}
	e.Decidable = true // it is a member's own
	var err error
	e.Parameters, err = x.ledger.Parameters(x.ctx, x.run.Number)
	return e, err
}

// bind makes the member's workbook and records it.
func (x *extract) bind(name, dir string) (ledger.File, error) {
	e, err := x.edition(name)
	if err != nil {
		return ledger.File{}, err
	}
	return bind(x.ctx, x.ledger, x.run, e, filepath.Join(dir, fileNameFor(x.run, name)))
}

// tidings are what the letter says: the numbers of the member's own workbook.
func (x *extract) tidings(name string) tiding {
	titles := x.whole.unitTitles(x.config.Recipients[name].Units)
	t := tiding{shown: record.Text{VI: "Chỉ gồm: " + titles, EN: "Of these alone: " + titles}}
	var all happened
	for _, r := range x.whole.results {
		t.count(r.Rule, r.Evaluated, x.whole.counts(r, x.share))
	}
	for rule, life := range x.differences.counts {
		all.add(*life, x.since.firstTime(rule))
	}
	since := record.Text{VI: "Chưa gửi sổ nào trước đây", EN: "You were sent none before"}
	if x.since.then != nil {
		since = sinceRun(x.since.then.Number)
	}
	t.changed = all.told(since)
	for i := range x.whole.findings {
		f := &x.whole.findings[i]
		if x.whole.shows(f, x.share) && x.decided[f.Fingerprint].OverOn(x.run.AsOf) {
			t.over++
		}
	}
	return t
}

// addRecords counts what was read of the whole ministry, and what of the share was not trusted.
func (x *extract) addRecords(e *reports.Edition) error {
	if err := x.printer.addRecords(e); err != nil {
		return err
	}
	aside := rowsSetAside(x.faults)
	for i := range e.Records {
		e.Records[i].SetAside = aside[e.Records[i].Kind]
	}
	return nil
}

func (x *extract) addRules(e *reports.Edition) error {
	if err := x.printer.addRules(e); err != nil {
		return err
	}
	for i := range e.Rules {
		x.cut(&e.Rules[i])
	}
	return nil
}

// cut leaves of a rule's part what the member may see.
func (x *extract) cut(p *reports.RulePart) {
	at := slices.IndexFunc(x.whole.results, func(r ledger.RuleResult) bool { return r.Rule == p.ID })
	life := x.differences.counts[p.ID]
	if life == nil {
		life = &ledger.LifeCounts{}
	}
	p.New, p.Worsened, p.Reopened, p.Resolved, p.Gone = life.New, life.Worsened, life.Reopened, life.Resolved, life.Gone
	p.FirstTime = x.since.firstTime(p.ID)
	if at < 0 { // switched off since
		return
	}
	r := x.whole.results[at]
	p.Counts = x.whole.counts(r, x.share)
	p.Caveats = nil
	if p.Evaluated && x.whole.fresh[p.ID] {
		p.Evaluated, p.Reason, p.Units = false, readFirst(), nil
		return
	}
	p.Units = slices.DeleteFunc(p.Units, func(u reports.UnitPart) bool { return !x.has(u.ID) })
	for _, c := range r.Caveats {
		if c.UnitID == "" || x.has(c.UnitID) {
			p.Caveats = append(p.Caveats, c.Text)
		}
	}
}

// readFirst says why a member is not shown what a rule found.
func readFirst() record.Text {
	return record.Text{
		VI: "quy tắc áp dụng lần đầu, thường trực xem xét trước", EN: "the rule was asked for the first time, and the secretary reads first what it found",
	}
}

func (x *extract) addTrend(e *reports.Edition) error {
	return x.printer.addTrendOf(e, x.has)
}

// cases are those of the share. Whatever the ledger selects, each is asked for once more: nobody may see another unit's people.
func (x *extract) cases(annex rules.Annex) iter.Seq2[reports.Case, error] {
	return func(yield func(reports.Case, error) bool) {
		if len(x.judged) == 0 { // asked for no units, the ledger would give all
			return
		}
		for c, err := range x.printer.casesOf(annex, x.judged) {
			switch {
			case err != nil:
				yield(c, err)
				return
			case !x.has(c.UnitID) || x.whole.fresh[c.Rule]:
				continue
			}
			c.Life = x.lives[c.Fingerprint]
			if !yield(c, nil) {
				return
			}
		}
	}
}

// recall tells of a finding that worsened what it was before, and of one that ended the sentence that the member last read.
func (x *extract) recall(e *reports.Event) error {
	if e.Kind == reports.Worsened {
		e.Detail = x.details[e.Ruling.Fingerprint]
		return nil
	}
	return x.printer.recall(e)
}

// fileNameFor is the name of a member's workbook. The configuration lets a name have only letters, digits, - and _.
func fileNameFor(run ledger.Run, name string) string {
	whole := fileName(run)
	return whole[:len(whole)-len(filepath.Ext(whole))] + "-for-" + name + ".xlsx"
}
