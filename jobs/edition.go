package jobs

import (
	"context"
	"iter"
	"strings"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/reports"
	"probity/rules"
	"probity/rules/catalog"
)

// trendPoints is how many as-of dates the trend shows: a year of month-ends and this one.
const trendPoints = 13

// newEdition reads from the ledger everything that the workbook of a run prints. Nothing comes from anywhere else but the
// letterhead, so that an old run's workbook can be made again.
func newEdition(ctx context.Context, l *ledger.Ledger, number int, c *config.Config) (*reports.Edition, error) {
	run, err := l.Run(ctx, number)
	if err != nil {
		return nil, err
	}
	p := &printer{ctx: ctx, ledger: l, run: run}
	e := &reports.Edition{
		Language: c.Audit.Language,
		Letterhead: reports.Letterhead{
			Superior: c.Report.Superior, Body: c.Report.Body, Place: c.Report.Place, Signer: c.Report.SignerTitle,
			Title: record.Text{VI: c.Report.Title, EN: c.Report.Title},
		},
		Run: p.identity(), Cases: p.cases, Defects: p.defects(),
	}
	for _, step := range []func(*reports.Edition) error{p.addRecords, p.addRules, p.addTrend, p.addEvents} {
		if err := step(e); err != nil {
			return nil, err
		}
	}
	e.Parameters, err = l.Parameters(ctx, number)
	return e, err
}

// printer reads one stored run for its workbook.
type printer struct {
	ctx    context.Context
	ledger *ledger.Ledger
	run    ledger.Run
}

func (p *printer) identity() reports.Run {
	return reports.Run{
		Number: int64(p.run.Number), AsOf: p.run.AsOf, Source: p.run.Source, Hash: p.run.Hash,
		InputDigest: p.run.InputDigest, ConfigDigest: p.run.ConfigDigest, Version: p.run.Version,
		Held: together(holdTexts(p.run.Holds)), Restricted: restrictedTo(p.run.Restricted),
	}
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

// addRecords counts what was read and what of it was not trusted.
func (p *printer) addRecords(e *reports.Edition) error {
	counts, err := p.ledger.RowCounts(p.ctx, p.run.Number)
	if err != nil {
		return err
	}
	defects, err := p.ledger.SetAside(p.ctx, p.run.Number)
	if err != nil {
		return err
	}
	bad := map[string]map[string]bool{}
	for _, d := range defects {
		if d.SetsAside() {
			if bad[d.Kind] == nil {
				bad[d.Kind] = map[string]bool{}
			}
			bad[d.Kind][d.Key] = true
		}
	}
	for _, c := range counts {
		e.Run.Records = append(e.Run.Records, reports.KindCount{Kind: c.Kind, Rows: c.Rows, SetAside: len(bad[c.Kind])})
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
	unconfirmed, err := p.unconfirmed()
	if err != nil {
		return err
	}
	for _, r := range results {
		part := reports.RulePart{Evaluated: r.Evaluated, Reason: r.Reason, FirstTime: r.FirstTime, Counts: five(r.Total()), Unconfirmed: unconfirmed[r.Rule]}
		if rule, ok := catalog.Lookup(r.Rule); ok {
			part.Meta = &rule.Meta
		} else { // of an older version of probity
			part.Meta = &rules.Meta{ID: r.Rule, Title: record.Text{VI: r.Rule, EN: r.Rule}, Severity: r.Severity}
		}
		for _, c := range r.Caveats {
			part.Caveats = append(part.Caveats, c.Text)
		}
		for _, u := range r.Partitions {
			part.Units = append(part.Units, reports.UnitPart{ID: u.UnitID, Name: u.UnitName, Counts: five(u.Counts)})
		}
		life := lives[r.Rule]
		part.New, part.Ongoing, part.Worsened, part.Reopened = life.New, life.Ongoing, life.Worsened, life.Reopened
		part.Resolved, part.Gone = life.Resolved, life.Gone
		e.Rules = append(e.Rules, part)
	}
	return nil
}

// unconfirmed counts, by rule, the findings that a parameter decided which the ministry has not.
func (p *printer) unconfirmed() (map[string]int, error) {
	counts := map[string]int{}
	for f, err := range p.ledger.Findings(p.ctx, p.run.Number, ledger.Filter{WithoutWhy: true}) {
		if err != nil {
			return nil, err
		}
		if !f.Confirmed && f.Outcome.Open() {
			counts[f.Rule]++
		}
	}
	return counts, nil
}

// five are the counts of a partition in the order of rules.Outcomes.
func five(c ledger.Counts) (counts reports.Counts) {
	for i, o := range rules.Outcomes {
		counts[i] = c.Of(o)
	}
	return counts
}

func (p *printer) addTrend(e *reports.Edition) error {
	points, err := p.ledger.Trend(p.ctx, p.run.Number, trendPoints)
	if err != nil {
		return err
	}
	for _, point := range points {
		if point.Run != p.run.Number && point.AsOf < p.run.AsOf {
			e.Run.Previous = point.AsOf
		}
		for _, r := range e.Rules {
			if counts, ok := point.Rules[r.ID]; ok {
				e.Trend = append(e.Trend, reports.TrendPoint{Run: int64(point.Run), AsOf: point.AsOf, Rule: r.ID, Counts: five(counts)})
			}
		}
	}
	return nil
}

func (p *printer) addEvents(e *reports.Edition) error {
	for event, err := range p.ledger.Events(p.ctx, p.run.Number) {
		if err != nil {
			return err
		}
		if event.Change == ledger.Carried {
			continue // the finding goes on, and is listed where it goes on
		}
		e.Events = append(e.Events, reports.Event{Kind: reports.Life(event.Change), Ruling: event.Finding.Ruling, Detail: detail(event)})
	}
	return p.addMessages(e.Events)
}

// addMessages gives each event the sentence that its finding was stored with: in this run, or when it was last seen.
func (p *printer) addMessages(events []reports.Event) error {
	at := map[string]int{}
	for i, e := range events {
		at[e.Ruling.Fingerprint] = i
	}
	for f, err := range p.ledger.Findings(p.ctx, p.run.Number, ledger.Filter{}) {
		if err != nil {
			return err
		}
		if i, ok := at[f.Fingerprint]; ok {
			events[i].Ruling.Reasons.Message = f.Reasons.Message
		}
	}
	return nil
}

// detail says what a finding became, or why it went.
func detail(e ledger.Event) record.Text {
	switch e.Change {
	case ledger.Gone:
		return e.Reason.Text()
	case ledger.Resolved:
		return e.Now.Text()
	case ledger.Worsened:
		return record.Text{
			VI: e.Was.Text().VI + " (" + e.WasSeverity.String() + ") → " + e.Now.Text().VI + " (" + e.Severity.String() + ")",
			EN: e.Was.Text().EN + " (" + e.WasSeverity.String() + ") → " + e.Now.Text().EN + " (" + e.Severity.String() + ")",
		}
	}
	return record.Text{}
}

// cases are the stored verdicts of the rules of one annex.
func (p *printer) cases(annex rules.Annex) iter.Seq2[reports.Case, error] {
	var ids []string
	for _, r := range catalog.All() {
		if r.Annex == annex {
			ids = append(ids, r.ID)
		}
	}
	return func(yield func(reports.Case, error) bool) {
		for f, err := range p.ledger.Findings(p.ctx, p.run.Number, ledger.Filter{Rules: ids}) {
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
		for _, d := range defects {
			if !yield(d, nil) {
				return
			}
		}
	}
}

// restrictedTo says to what a run was restricted; zero: it was not.
func restrictedTo(r ledger.Restriction) record.Text {
	var parts []record.Text
	add := func(vi, en, what string) {
		if what != "" {
			parts = append(parts, record.Text{VI: vi + " " + what, EN: en + " " + what})
		}
	}
	add("quy tắc", "rules", strings.Join(r.Rules, ", "))
	add("đơn vị", "unit", r.Unit)
	add("cá nhân", "person", r.Person)
	return together(parts)
}
