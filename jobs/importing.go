package jobs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"probity/internal/ledger"
	"probity/reports"
	"probity/rules"
)

// Import records what was filled into a workbook, all or none. A row counts where it does not say what was printed in it: what is in
// force is then what the committee has written, unless the finding got another decision since, or is not what it was. Already says
// that this very file was imported before, and nothing was recorded.
func Import(ctx context.Context, d Deciding, path string) (all []Decided, already bool, err error) {
	workbook, err := os.ReadFile(path)
	if err != nil {
		return nil, false, fmt.Errorf("%s: %w", path, reason(err))
	}
	dir, err := scratch(os.TempDir(), "import")
	if err != nil {
		return nil, false, fmt.Errorf("%s: there is no room to read it: %w", path, reason(err))
	}
	defer os.RemoveAll(dir)
	entries, wrong, err := reports.ReadBack(workbook, dir)
	if err != nil {
		return nil, false, fmt.Errorf("%s: %w", path, err)
	}
	if len(wrong) > 0 {
		return nil, false, refusedCells(path, wrong)
	}
	l, err := d.open(ctx)
	if err != nil {
		return nil, false, err
	}
	defer l.Close()
	i := &importing{ctx: ctx, Deciding: d, ledger: l, runs: map[int]*shown{}, digest: digestOfBytes(workbook)}
	if already, err = i.already(); err != nil || already {
		return nil, already, err
	}
	resolutions, err := i.compare(entries)
	if err != nil {
		return nil, false, err
	}
	if len(i.wrong) > 0 {
		return nil, false, refusedCells(path, i.wrong)
	}
	all, err = d.finish(ctx, l, resolutions, i.standing)
	return all, false, err
}

// refusedCells names the cells of a file, one a line.
func refusedCells(path string, wrong []reports.CellFault) error {
	var faults []string
	for _, f := range wrong {
		faults = append(faults, path+": "+f.String())
	}
	return Refused{strings.Join(faults, "\n")}
}

// importing is a workbook that is compared with the ledger.
type importing struct {
	Deciding
	ctx      context.Context
	ledger   *ledger.Ledger
	digest   string
	standing map[string]ledger.Decision // now
	runs     map[int]*shown
	wrong    []reports.CellFault
}

// shown is what the workbook of a run had in it.
type shown struct {
	ledger.Run
	missing  bool // there is no such run
	told     bool // that it is of another ledger
	findings map[string]ledger.Finding
	standing map[string]ledger.Decision
	since    map[string]string // where findings go on now
}

// already reports whether this file was imported before.
func (i *importing) already() (bool, error) {
	all, err := i.ledger.Decisions(i.ctx)
	return slices.ContainsFunc(all, func(d ledger.Decision) bool { return d.File == i.digest }), err
}

// compare finds what is to be recorded, and every row that cannot be.
func (i *importing) compare(entries []reports.Entry) (resolutions []ledger.Resolution, err error) {
	if i.standing, err = i.ledger.Standing(i.ctx, 0); err != nil {
		return nil, err
	}
	from := map[string]string{} // cells, by the finding that they decide about
	for n := range entries {
		e := &entries[n]
		of, err := i.of(e.Run)
		if err != nil {
			return nil, err
		}
		if of.missing || !strings.HasPrefix(of.Hash, e.Hash) {
			if !of.told {
				i.fault(e.Place(), fmt.Sprintf("it is of a run %d that this ledger does not have; the workbook was made from another ledger", e.Run))
			}
			of.told = true
			continue
		}
		if e.Decision == of.standing[e.Fingerprint].Decision {
			continue // nobody has written anything there
		}
		if why := of.refuses(e); why != "" {
			i.fault(e.Place(), why)
			continue
		}
		one, err := i.resolve(of, e)
		if err != nil {
			return nil, err
		}
		switch other := from[one.Fingerprint]; {
		case one.Fingerprint == "":
		case other != "":
			i.fault(one.Cell, "the finding is now the same as that of "+other+", about which something else is decided here; decide about one of them")
		default:
			from[one.Fingerprint] = one.Cell
			resolutions = append(resolutions, one)
		}
	}
	return resolutions, nil
}

func (i *importing) fault(cell, why string) {
	i.wrong = append(i.wrong, reports.CellFault{Cell: cell, Why: why})
}

// of reads what the workbook of a run had in it, once.
func (i *importing) of(number int) (*shown, error) {
	if known := i.runs[number]; known != nil {
		return known, nil
	}
	one := &shown{findings: map[string]ledger.Finding{}}
	i.runs[number] = one
	var none ledger.ErrNoRun
	var err error
	if one.Run, err = i.ledger.Run(i.ctx, number); errors.As(err, &none) || err == nil && one.Hash == "" {
		one.missing = true
		return one, nil
	}
	if err != nil {
		return nil, err
	}
	for f, err := range i.ledger.Findings(i.ctx, number, ledger.Filter{WithoutWhy: true}) {
		if err != nil {
			return nil, err
		}
		one.findings[f.Fingerprint] = f
	}
	if one.standing, err = i.ledger.Standing(i.ctx, number); err != nil {
		return nil, err
	}
	one.since, err = i.ledger.Since(i.ctx, number, 0)
	return one, err
}

// refuses says why a row cannot be of the finding that its code names.
func (p *shown) refuses(e *reports.Entry) string {
	f, known := p.findings[e.Fingerprint]
	switch {
	case !known:
		return fmt.Sprintf("run %d found nothing there that is open; leave the row as it was printed, or delete it", e.Run)
	case !e.Shows(f.Subject.ID) || e.Rule != f.Rule:
		return fmt.Sprintf("%s %s stands here, and the hidden code of the row is that of %s %s; the columns were sorted apart: take the workbook as it was sent",
			e.Rule, e.Subject, f.Rule, f.Subject.ID)
	}
	return ""
}

// resolve says what is to be recorded about the finding of a row, wherever it goes on now. Nothing has no fingerprint: it is so already,
// or cannot be.
func (i *importing) resolve(of *shown, e *reports.Entry) (ledger.Resolution, error) {
	nothing, cell := ledger.Resolution{}, e.Cell(rules.MeasurePart)
	fingerprint, moved := of.since[e.Fingerprint]
	if !moved {
		fingerprint = e.Fingerprint
	}
	now := i.standing[fingerprint]
	if now.Decision == e.Decision {
		return nothing, nil
	}
	life, known, err := i.ledger.Life(i.ctx, fingerprint)
	switch {
	case err != nil:
		return nothing, err
	case !known:
		i.fault(cell, "no run about everything has this finding, as it stands now; leave the row as it was printed, or delete it")
		return nothing, nil
	case life.State != ledger.StateOpen:
		i.fault(cell, fmt.Sprintf("the finding is %s since; leave the row as it was printed, or delete it", life.State))
		return nothing, nil
	case now.Number != of.standing[e.Fingerprint].Number:
		i.fault(cell, "the finding got another decision since"+another(now)+"; write that here, or decide by a newer workbook")
		return nothing, nil
	}
	if was := of.findings[e.Fingerprint]; life.Outcome != was.Outcome || life.Severity != was.Severity {
		i.fault(cell, fmt.Sprintf("the finding is now %s %s, and was %s %s when the workbook was made; decide by a newer workbook",
			life.Outcome, life.Severity, was.Outcome, was.Severity))
		return nothing, nil
	}
	if why := i.tooEarly(of, life, e.Decision); why != "" {
		i.fault(e.Cell(rules.DuePart), why)
		return nothing, nil
	}
	one := i.resolution(life, e.Run, now, e.Decision)
	one.File, one.Cell = i.digest, cell
	return one, nil
}

// tooEarly says of a day that nothing can be due on it any more.
func (i *importing) tooEarly(of *shown, life ledger.Life, d rules.Decision) string {
	switch earliest := i.earliest(life); {
	case d.DueOn.IsZero():
	case d.DueOn < of.AsOf:
		return fmt.Sprintf("%s is before the as-of date of the workbook, %s", d.DueOn, of.AsOf)
	case d.Measure == rules.Waived && d.DueOn < earliest:
		return fmt.Sprintf("%s is over; a waiver can end on %s or later", d.DueOn, earliest)
	}
	return ""
}

// another says which other decision is in force; of one that was withdrawn there is nothing to say.
func another(d ledger.Decision) string {
	if d.Number == 0 {
		return ", which was withdrawn"
	}
	return fmt.Sprintf(": %s, recorded on %s for %s", d.Text().EN, d.At.Local().Format("2006-01-02"), d.By)
}
