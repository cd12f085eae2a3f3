package jobs

import (
	"context"
	"iter"
	"strings"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/readahead"
	"probity/internal/record"
	"probity/reports"
	"probity/rules"
	"probity/rules/catalog"
)

// newEdition reads from the ledger everything that the workbook of a run prints. Nothing comes from anywhere else but the
// letterhead, so that an old run's workbook can be made again.
func newEdition(ctx context.Context, l *ledger.Ledger, run ledger.Run, c *config.Config) (_ *reports.Edition, err error) {
	p := &printer{ctx: ctx, ledger: l, run: run}
	e := &reports.Edition{
		Language: c.Audit.Language, Letterhead: letterhead(c),
		Run: p.identity(), Cases: p.cases, Ended: p.ended(), Recall: p.recall, Defects: p.defects(),
	}
	for _, step := range []func(*reports.Edition) error{p.addBase, p.addRecords, p.addRules, p.addRestriction, p.addTrend, p.addDecisions} {
		if err := step(e); err != nil {
			return nil, err
		}
	}
	e.Parameters, err = l.Parameters(ctx, run.Number)
	return e, err
}

func letterhead(c *config.Config) reports.Letterhead {
	return reports.Letterhead{
		Superior: c.Report.Superior, Body: c.Report.Body, Place: c.Report.Place, Signer: c.Report.SignerTitle, SentTo: c.Report.SentTo,
		Title: record.Text{VI: c.Report.Title, EN: c.Report.Title},
	}
}

// printer reads one stored run for its workbook.
type printer struct {
	ctx    context.Context
	ledger *ledger.Ledger
	run    ledger.Run
}

func (p *printer) identity() reports.Run {
	one := reports.Run{
		Number: int64(p.run.Number), AsOf: p.run.AsOf, Source: p.run.Source, Hash: p.run.Hash,
		InputDigest: p.run.InputDigest, ConfigDigest: p.run.ConfigDigest, Version: p.run.Version,
		History: p.run.Kind == ledger.History,
	}
	if !p.run.Released {
		one.Held = together(holdTexts(p.run.Holds))
	}
	return one
}

func holdTexts(holds []ledger.Hold) []record.Text {
	var texts []record.Text
	for _, h := range holds {
		texts = append(texts, h.Text())
	}
	return texts
}

// together writes texts one after the other.
func together(texts []record.Text) record.Text {
	var vi, en []string
	for _, t := range texts {
		vi, en = append(vi, t.VI), append(en, t.EN)
	}
	return record.Text{VI: strings.Join(vi, "; "), EN: strings.Join(en, "; ")}
}

// addBase says which run the changes are counted from: it may be of the same as-of date.
func (p *printer) addBase(e *reports.Edition) error {
	base, known, err := p.ledger.Base(p.ctx, p.run.Number)
	if known {
		e.Run.Base = reports.Base{Number: int64(base.Number), AsOf: base.AsOf}
	}
	return err
}

// addRecords counts what was read and what of it was not trusted.
func (p *printer) addRecords(e *reports.Edition) error {
	counts, err := p.ledger.RowCounts(p.ctx, p.run.Number)
	if err != nil {
		return err
	}
	for _, c := range counts {
		e.Run.Records = append(e.Run.Records, reports.KindCount{Kind: c.Kind, Rows: c.Rows, SetAside: c.SetAside})
	}
	return nil
}

func (p *printer) addRules(e *reports.Edition) error {
	results, err := p.ledger.Rules(p.ctx, p.run.Number)
	if err != nil {
		return err
	}
	lives, err := p.ledger.LifeCounts(p.ctx, p.run.Number)
	if err != nil {
		return err
	}
	for _, r := range withSwitchedOff(results, lives) {
		part := reports.RulePart{Evaluated: r.Evaluated, Reason: r.Reason, FirstTime: r.FirstTime, Counts: r.Total()}
		if rule, ok := catalog.Lookup(r.Rule); ok {
			part.Meta = &rule.Meta
		} else { // of an older version of probity
			part.Meta = &rules.Meta{ID: r.Rule, Title: record.Text{VI: r.Rule, EN: r.Rule}, Severity: r.Severity}
		}
		for _, c := range r.Caveats {
			part.Caveats = append(part.Caveats, c.Text)
		}
		for _, u := range r.Partitions {
			part.Units = append(part.Units, reports.UnitPart{ID: u.UnitID, Name: u.UnitName, Counts: u.Counts})
		}
		life := lives[r.Rule]
		part.New, part.Worsened, part.Reopened, part.Resolved, part.Gone = life.New, life.Worsened, life.Reopened, life.Resolved, life.Gone
		e.Rules = append(e.Rules, part)
	}
	return nil
}

// addDecisions adds what was in force when the run got its result. In the workbook of a run without effect, and in one that is given to
// the unit that it is about, nobody decides anything.
func (p *printer) addDecisions(e *reports.Edition) error {
	e.Decidable = !e.HandedOn && (hasEffect(p.run) || p.run.Kind == ledger.Restricted)
	standing, err := p.ledger.Standing(p.ctx, p.run.Number)
	e.Decided = make(map[string]rules.Decision, len(standing))
	for fingerprint, d := range standing {
		e.Decided[fingerprint] = d.Decision
	}
	return err
}

func (p *printer) addTrend(e *reports.Edition) error { return p.addTrendOf(e, nil) }

// addTrendOf counts some units; nil is all.
func (p *printer) addTrendOf(e *reports.Edition, units func(string) bool) error {
	points, err := p.ledger.Trend(p.ctx, p.run.Number, reports.MostRuns, units)
	if err != nil {
		return err
	}
	for _, point := range points {
		for _, r := range e.Rules {
			if counts, ok := point.Rules[r.ID]; ok {
				e.Trend = append(e.Trend, reports.TrendPoint{Run: int64(point.Run), AsOf: point.AsOf, Rule: r.ID, Counts: counts})
			}
		}
	}
	return nil
}

// ended are the findings that no annex has any more.
func (p *printer) ended() iter.Seq2[reports.Event, error] {
	return func(yield func(reports.Event, error) bool) {
		for e, err := range p.ledger.Ended(p.ctx, p.run.Number) {
			one := reports.Event{Kind: reports.Life(e.Change), Ruling: e.Finding.Ruling, Seen: int64(e.Finding.Run), Detail: detail(e)}
			if !yield(one, err) {
				return
			}
		}
	}
}

// recall tells of a finding that worsened what it was before, and of one that ended the sentence of its last sight.
func (p *printer) recall(e *reports.Event) error {
	switch e.Kind {
	case reports.Worsened:
		event, err := p.ledger.Event(p.ctx, p.run.Number, e.Ruling.Fingerprint)
		e.Detail = detail(event)
		return err
	case reports.Resolved, reports.Gone:
		sight, _, err := p.ledger.Sight(p.ctx, int(e.Seen), e.Ruling.Fingerprint)
		e.Ruling.Reasons = sight.Reasons
		return err
	}
	return nil
}

// cases are the stored verdicts of the rules of one annex.
func (p *printer) cases(annex rules.Annex) iter.Seq2[reports.Case, error] {
	return p.casesOf(annex, nil)
}

// casesOf are those of some units; of none, it is all.
func (p *printer) casesOf(annex rules.Annex, units []string) iter.Seq2[reports.Case, error] {
	var ids []string
	for _, r := range catalog.All() {
		if r.Annex == annex {
			ids = append(ids, r.ID)
		}
	}
	return func(yield func(reports.Case, error) bool) {
		for f, err := range readahead.Of(p.ledger.Findings(p.ctx, p.run.Number, ledger.Filter{Rules: ids, Units: units})) {
			if !yield(reports.Case{Ruling: f.Ruling, Life: reports.Life(f.Life), FirstSeen: f.FirstOn}, err) {
				return
			}
		}
	}
}

func (p *printer) defects() iter.Seq2[record.Defect, error] {
	return func(yield func(record.Defect, error) bool) {
		defects, err := p.ledger.SetAside(p.ctx, p.run.Number)
		if err != nil {
			yield(record.Defect{}, err)
			return
		}
		listed(defects)(yield)
	}
}

// listed gives what has been read already one by one.
func listed[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, one := range all {
			if !yield(one, nil) {
				return
			}
		}
	}
}

// addRestriction says to what the run was restricted, by name and id as far as the run itself knows the name.
func (p *printer) addRestriction(e *reports.Edition) error {
	r := p.run.Restricted
	unit, person := r.Unit, r.Person
	for _, rule := range e.Rules {
		for _, u := range rule.Units {
			if u.ID == r.Unit && u.Name != "" {
				unit = u.Name + " (" + u.ID + ")"
			}
		}
	}
	if r.Person != "" {
		for f, err := range p.ledger.Findings(p.ctx, p.run.Number, ledger.Filter{Subject: r.Person, WithoutWhy: true}) {
			if err != nil {
				return err
			}
			if f.Subject.Kind == rules.PersonSubject && f.SubjectName != "" {
				person = f.SubjectName + " (" + r.Person + ")"
			}
		}
	}
	var parts []record.Text
	add := func(vi, en, what string) {
		if what != "" {
			parts = append(parts, record.Text{VI: vi + " " + what, EN: en + " " + what})
		}
	}
	add("quy tắc", "rules", strings.Join(r.Rules, ", "))
	add("đơn vị", "unit", unit)
	add("cá nhân", "person", person)
	e.Restricted = together(parts)
	e.HandedOn = r.Unit != ""
	return nil
}
