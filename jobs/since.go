package jobs

import (
	"context"
	"slices"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/reports"
	"probity/rules"
)

// What a member reads as new or resolved counts from the last workbook that was delivered to them: nights lie between, of which they
// have seen nothing. So it is not what the run did to findings, but the difference between what they are shown and what they were.

// interval is what happened between two runs, read once for all whose last workbook is of the earlier one.
type interval struct {
	then, now *whole                  // then is nil for whoever has had none yet
	carried   map[string]string       // as ledger.Since has it
	ended     map[string]ledger.Event // by fingerprint, the last one of each
	was       map[string]bool         // fingerprints under which what was open then, shown or not, may be found now
}

func readInterval(ctx context.Context, l *ledger.Ledger, then, now *whole) (*interval, error) {
	i := &interval{then: then, now: now, ended: map[string]ledger.Event{}, was: map[string]bool{}}
	if then == nil {
		return i, nil
	}
	var err error
	if i.carried, err = l.Since(ctx, then.Number, now.Number); err != nil {
		return nil, err
	}
	for e, err := range l.EndedSince(ctx, then.Number, now.Number) {
		if err != nil {
			return nil, err
		}
		i.ended[e.Finding.Fingerprint] = e
	}
	i.noteOpen()
	return i, nil
}

// noteOpen notes under which fingerprints what was open then may be found now.
func (i *interval) noteOpen() {
	for n := range i.then.findings {
		if f := &i.then.findings[n]; f.Outcome.Open() {
			i.was[i.heir(f.Fingerprint)] = true
		}
	}
}

// firstTime reports whether nothing of a rule was shown then: what it finds is not new.
func (i *interval) firstTime(rule string) bool { return i.then == nil || i.then.fresh[rule] }

// heir is the fingerprint under which a finding may be found now: its own, unless lineage carried it over. It is empty where the id was
// given to another subject, and the finding went on nowhere.
func (i *interval) heir(fingerprint string) string {
	if heir, carried := i.carried[fingerprint]; carried {
		return heir
	}
	return fingerprint
}

// differences are what changed in a share.
type differences struct {
	lives   map[string]reports.Life // of the findings that are shown, by fingerprint
	details map[string]record.Text  // what those that worsened became
	ended   []reports.Event         // what was shown and is not any more, in the order of the earlier run
	counts  map[string]*ledger.LifeCounts
}

// differences compares what is shown now with what was shown then.
func (i *interval) differences(units []string) *differences {
	d := &differences{lives: map[string]reports.Life{}, details: map[string]record.Text{}, counts: map[string]*ledger.LifeCounts{}}
	before := map[string][]*ledger.Finding{}
	shown := i.shownThen(units)
	for _, f := range shown {
		heir := i.heir(f.Fingerprint)
		before[heir] = append(before[heir], f)
	}
	met, mine := map[string]bool{}, i.now.share(units)
	for n := range i.now.findings {
		f := &i.now.findings[n]
		if !i.now.shows(f, mine) {
			continue
		}
		from := before[f.Fingerprint]
		if i.then != nil && f.FirstRun > i.then.Number { // another's, to which the id was given since
			from = nil
		}
		for _, one := range from {
			met[one.Fingerprint] = true
		}
		d.note(f, i.stage(f, from))
		if d.lives[f.Fingerprint] == reports.Worsened {
			d.details[f.Fingerprint] = worsened(ledger.Event{Was: from[0].Outcome, WasSeverity: from[0].Severity, Now: f.Outcome, Severity: f.Severity})
		}
	}
	for _, f := range shown {
		if met[f.Fingerprint] || !i.then.share(units).has(f.UnitID) {
			continue
		}
		if e, ended := i.end(f, mine); ended {
			d.count(f.Rule, e.Kind)
			d.ended = append(d.ended, e)
		}
	}
	return d
}

// shownThen is what the member was shown then, by the units of that time. A run of an older probity does not know which were below which:
// what is below the member's now is taken for told then, because it would read as new otherwise; but of what ended there nothing is told,
// because it may have been another's.
func (i *interval) shownThen(units []string) (shown []*ledger.Finding) {
	if i.then == nil {
		return nil
	}
	mine := i.then.share(units)
	if len(mine.above) == 0 {
		mine.above = i.now.above
	}
	for n := range i.then.findings {
		if f := &i.then.findings[n]; i.then.shows(f, mine) {
			shown = append(shown, f)
		}
	}
	return shown
}

// stage is where a finding stands that goes on from others; new to the member is also what was another unit's.
func (i *interval) stage(f *ledger.Finding, from []*ledger.Finding) reports.Life {
	better := func(was *ledger.Finding) bool {
		return !(f.Outcome == rules.Overdue && was.Outcome != rules.Overdue || f.Severity < was.Severity)
	}
	switch {
	case len(from) > 0 && slices.ContainsFunc(from, better):
		return reports.Ongoing
	case len(from) > 0:
		return reports.Worsened
	case i.then != nil && f.FirstRun <= i.then.Number && !i.was[f.Fingerprint]:
		return reports.Reopened
	}
	return reports.New
}

// end is how what was shown ended. Of a rule that could not be evaluated nothing has.
func (i *interval) end(f *ledger.Finding, mine share) (reports.Event, bool) {
	e := reports.Event{Kind: reports.Gone, Ruling: f.Ruling, Seen: int64(f.Run)}
	heir := i.heir(f.Fingerprint)
	switch now := i.now.find(heir); {
	case now == nil || now.Outcome.Open() && now.FirstRun > i.then.Number:
	case !now.Outcome.Open():
		e.Kind, e.Detail = reports.Resolved, small(now.Outcome.Text())
		return e, true
	case !mine.has(now.UnitID):
		e.Detail = record.Text{VI: "nay thuộc đơn vị khác", EN: "another unit's by now"}
		return e, true
	case !now.Confirmed:
		e.Detail = record.Text{VI: "nay dựa trên tham số chưa được Bộ quyết định", EN: "by a number that the ministry has not decided, by now"}
		return e, true
	}
	for _, p := range []string{heir, f.Fingerprint} {
		if event, ended := i.ended[p]; ended {
			e.Kind, e.Detail = reports.Life(event.Change), detail(event)
			return e, true
		}
	}
	return e, false
}

func (d *differences) note(f *ledger.Finding, stage reports.Life) {
	d.lives[f.Fingerprint] = stage
	d.count(f.Rule, stage)
}

func (d *differences) count(rule string, stage reports.Life) {
	if d.counts[rule] == nil {
		d.counts[rule] = &ledger.LifeCounts{}
	}
	d.counts[rule].Add(ledger.Change(stage), 1)
}
