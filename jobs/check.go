package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/internal/source"
	"probity/rules"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// Examination is what a check of configuration, connections, mappings and ledger found.
type Examination struct {
	Faults config.Faults // what has to be mended before a run
	Down   config.Faults // what could not be reached, which is no fault of the configuration
	Advice config.Faults // what a run can live with and should be looked at

	Kinds      []KindExamination
	Rules      []RuleExamination
	Undecided  []parameters.Value // our own guesses that the ministry has not decided about, by which rules judge on the as-of date
	Later      []parameters.Value // such guesses of the rules alone that cannot be evaluated yet
	Ledger     record.Text        // how it stands
	Unreported []string           // nights that died before their workbook was there
	Slots      []ScheduleExamination
	Mail       record.Text // which relay lets us in, and who gets what; zero: nothing is mailed
}

// Err is everything that is in the way of a run, in the order of the file; nil: nothing is.
func (e *Examination) Err() error { return asError(e.Faults, e.Down) }

// KindExamination is one mapped kind.
type KindExamination struct {
	Kind    *record.Kind
	Columns []string // mapped
	Left    []string // not mapped
}

// RuleExamination says whether a rule can be evaluated.
type RuleExamination struct {
	Rule    *rules.Rule
	Reason  record.Text // why it cannot; zero: it can
	Caveats []ledger.Caveat
}

// ScheduleExamination is a schedule with its next slots, so that whoever wrote it sees whether it says what they meant.
type ScheduleExamination struct {
	Schedule, Cron, Zone string
	Next                 []string // day and minute
}

// Check looks at everything that a run needs and changes nothing. Every fault is told at once, with those that the configuration
// is already known to have.
func Check(ctx context.Context, o Order, known config.Faults) (*Examination, error) {
	e := &Examination{Faults: slices.Clone(known)}
	place, err := locate(ctx, o.Config)
	if err != nil {
		return nil, err
	}
	defer place.clear()
	for _, f := range source.Check(ctx, place.sources, place.mappings, readingOptions(o.Config)) {
		switch placed := placeFault(o.Config, f); {
		case f.Advice && !builtIn(o.Config, f): // what is planted in the sample is nobody's to mend
			e.Advice = append(e.Advice, placed)
		case f.Advice:
		case f.Down:
			e.Down = append(e.Down, placed)
		default:
			e.Faults = append(e.Faults, placed)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !known.About("ledger.dsn") && !known.About("source.name") { // else it is not known which ledger is meant, and whose it should be
		e.examineLedger(ctx, o)
	}
	e.examineFolders(o.Config)
	e.examineSchedules(o)
	e.examineRelay(ctx, o.Config, known)
	if e.Err() == nil {
		err = e.examineRules(ctx, o, place)
	}
	e.Advice = inOrder(e.Advice)
	return e, err
}

// examineLedger looks whether the ledger could be written and belongs to the source, and what it knows that nobody was told.
func (e *Examination) examineLedger(ctx context.Context, o Order) {
	path := o.Config.Ledger.DSN.Driver()
	empty, err := ledger.Look(ctx, path, settings(o.Config, ""))
	if err == nil {
		err = tryLedger(path)
	}
	if err == nil && !empty {
		err = e.readLedger(ctx, o, path)
	}
	switch {
	case err != nil:
		e.Faults = append(e.Faults, o.Config.Fault("ledger.dsn", err.Error()))
	case empty:
		e.Ledger = record.Text{VI: "chưa có; lần rà soát đầu tiên sẽ tạo", EN: "none yet; the first run makes it"}
	}
}

func (e *Examination) readLedger(ctx context.Context, o Order, path string) error {
	l, err := ledger.OpenReadOnly(ctx, path)
	if err != nil {
		return err
	}
	defer l.Close()
	if e.Unreported, err = unreported(ctx, l, o); err != nil {
		return err
	}
	held, waits, err := l.Held(ctx)
	if waits {
		e.Advice = append(e.Advice, o.Config.Fault("ledger.dsn", fmt.Sprintf("run %d as of %s is held, and nothing is measured against it; "+
			"if its numbers are right, %[3]s deliver --release %[1]d lets it take effect", held.Number, held.AsOf, o.Config.Program())))
	}
	if err != nil {
		return err
	}
	if err := e.examineMembers(ctx, o.Config, l); err != nil {
		return err
	}
	if e.Ledger, err = lastReport(ctx, l); err != nil {
		return err
	}
	late, err := Decisions(ctx, l, OverDecisions)
	if n := len(late); n > 0 {
		e.Ledger.VI += fmt.Sprintf("; dấu hiệu đã quá ngày Ban Chỉ đạo ấn định: %d (%s decisions --over)", n, o.Config.Program())
		e.Ledger.EN += fmt.Sprintf("; findings whose day is past that the committee had set: %d (%s decisions --over)", n, o.Config.Program())
	}
	return err
}

// examineMembers looks whether the units of members are those that the last run about everything knew.
func (e *Examination) examineMembers(ctx context.Context, c *config.Config, l *ledger.Ledger) error {
	last, there, err := l.LastReported(ctx)
	if err != nil || !there {
		return err
	}
	known := &whole{Run: last}
	if known.units, err = l.UnitsOf(ctx, last.Number); err != nil || len(known.units) == 0 {
		return err
	}
	for _, name := range recipients(c, config.Member) {
		if wrong := known.wrongUnits(c, name); wrong != "" {
			e.Faults = append(e.Faults, c.Fault("recipient."+name+".units", wrong))
		}
	}
	return nil
}

// lastReport says when there last was a report about everything: a night that nobody started is told by nobody else.
func lastReport(ctx context.Context, l *ledger.Ledger) (record.Text, error) {
	r, there, err := l.LastReported(ctx)
	if !there {
		return record.Text{VI: "sẵn sàng; chưa có báo cáo toàn bộ nào", EN: "ready; there is no report about everything yet"}, err
	}
	begun := r.Started.Format("2006-01-02 15:04 UTC")
	return record.Text{
		VI: fmt.Sprintf("sẵn sàng; báo cáo toàn bộ gần nhất: lần rà soát %d, số liệu chốt %s, bắt đầu %s", r.Number, r.AsOf, begun),
		EN: fmt.Sprintf("ready; the last report about everything is that of run %d as of %s, begun %s", r.Number, r.AsOf, begun),
	}, nil
}

// examineFolders looks whether workbooks and temporary files could be put where they go.
func (e *Examination) examineFolders(c *config.Config) {
	for _, err := range []error{trySpool(c), tryReports(c)} {
		var fault config.Fault
		if errors.As(err, &fault) && !e.Faults.About(fault.Key) {
			e.Faults = append(e.Faults, fault)
		}
	}
}

// examineSchedules looks ahead.
func (e *Examination) examineSchedules(o Order) {
	const ahead = 5
	for _, name := range slices.Sorted(maps.Keys(o.Config.Schedules)) {
		cron := o.Config.Schedules[name].Cron
		one := ScheduleExamination{Schedule: name, Cron: cron.String(), Zone: o.Config.Audit.Timezone.String()}
		for at := cron.After(o.Now.In(o.Config.Audit.Timezone)); !at.IsZero() && len(one.Next) < ahead; at = cron.After(at) {
			one.Next = append(one.Next, at.Format("2006-01-02 15:04"))
		}
		e.Slots = append(e.Slots, one)
	}
}

// examineRelay looks whether the mail relay lets us in.
func (e *Examination) examineRelay(ctx context.Context, c *config.Config, known config.Faults) {
	if !c.Mail.Relay.IsSet() || known.About("mail") {
		return
	}
	if waiting, err := keptAlarms(c.Mail.Dir); len(waiting) > 0 || err != nil {
		told := fmt.Sprintf("alarms that nobody was mailed yet: %d; %s deliver mails them", len(waiting), c.Program())
		if err != nil {
			told = fmt.Sprintf("whether alarms wait to be mailed cannot be read: %v", err)
		}
		e.Advice = append(e.Advice, c.Fault("mail.dir", told))
	}
	closed := c.Mail.Relay.Try(ctx)
	switch {
	case closed == nil:
		secretaries, members, administrators := addresses(c, config.Secretary), addresses(c, config.Member), addresses(c, config.Administrator)
		e.Mail = record.Text{
			VI: fmt.Sprintf("%s sẵn sàng; sổ toàn Bộ: %s; sổ riêng của thành viên: %s; báo động: %s", c.Mail.Relay.Redacted(), secretaries, members, administrators),
			EN: fmt.Sprintf("%s is ready; workbooks: %s; members: %s; alarms: %s", c.Mail.Relay.Redacted(), secretaries, members, administrators),
		}
	case closed.Administrator:
		e.Faults = append(e.Faults, c.Fault("mail.relay", closed.Words))
	default:
		e.Down = append(e.Down, c.Fault("mail.relay", closed.Words))
	}
}

// addresses are those of the recipients with a role; – where there are none.
func addresses(c *config.Config, role string) string {
	var all []string
	for _, name := range recipients(c, role) {
		one := c.Recipients[name].Address.Box
		if units := c.Recipients[name].Units; len(units) > 0 {
			one += " (" + strings.Join(units, ", ") + ")"
		}
		all = append(all, one)
	}
	return cmp.Or(strings.Join(all, ", "), "–")
}

// examineRules tells which rules can be heard, and which numbers the ministry still has to decide.
func (e *Examination) examineRules(ctx context.Context, o Order, p place) error {
	chosen, err := choose(o.Config, nil)
	if err != nil {
		return err
	}
	snapshot, err := source.Open(ctx, p.sources, p.mappings, nil, readingOptions(o.Config))
	if err != nil {
		return inConfig(o.Config, err)
	}
	defer snapshot.Close()
	mapped := snapshot.Schema()
	for _, kind := range record.Kinds() {
		if columns, ok := mapped[kind.Name]; ok {
			one := KindExamination{Kind: kind, Columns: columns}
			for _, c := range kind.Columns {
				if !mapped.Has(kind.Name, c.Name) {
					one.Left = append(one.Left, c.Name)
				}
			}
			e.Kinds = append(e.Kinds, one)
		}
	}
	for _, r := range chosen {
		e.Rules = append(e.Rules, RuleExamination{r, unmapped(r, mapped), caveats(r, mapped)})
	}
	if !slices.ContainsFunc(e.Rules, func(r RuleExamination) bool { return r.Reason.IsZero() }) {
		e.Faults = append(e.Faults, o.Config.Fault("source.records", "no rule can be evaluated yet; map what they wait for"))
	}
	return e.examineParameters(o)
}

func (e *Examination) examineParameters(o Order) error {
	known, err := Register(o.Config)
	if err != nil {
		return err
	}
	for i, row := range o.Config.Parameters {
		if len(catalog.Users(row.Key)) == 0 {
			e.Advice = append(e.Advice, o.Config.FaultOfParameter(i, fmt.Sprintf("no rule uses %s yet: this row changes nothing", row.Key)))
		}
	}
	asked := map[string]bool{}
	undecided := func(r *rules.Rule) (values []parameters.Value) {
		for _, key := range r.Uses {
			if v, ok := known.At(key, o.asOf()); ok && !v.Confirmed && !asked[key] {
				asked[key] = true
				values = append(values, v)
			}
		}
		return values
	}
	for _, r := range e.Rules {
		if r.Reason.IsZero() {
			e.Undecided = append(e.Undecided, undecided(r.Rule)...)
		}
	}
	for _, r := range e.Rules {
		e.Later = append(e.Later, undecided(r.Rule)...)
	}
	return nil
}
