package declaration_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/declaration"
	"probity/rules/trial"
)

// The oracle is the rules a second time, written from their paragraphs and not from their code. It knows no row that was set aside and
// no missing value but those by which the records say "not yet".
type oracle struct {
	asOf, left   civil.Date // left zero: serving
	off          []civil.Date
	duties       []owes
	declarations []declared
	decisions    []decided
	held         []string // positions held since before all decisions
	steps        []step
}

type owes struct {
	kind      string
	year      int
	trigger   civil.Date
	reminders int
}

type declared struct {
	kind             string
	year             int
	signed, received civil.Date // zero: not yet
}

type decided struct {
	kind, position    string
	signed, effective civil.Date // zero: only planned; not recorded
}

type step struct {
	from, to string
	on       civil.Date
}

// received is the first day on which one of the declarations came, and zero where none did.
func (o *oracle) received(counts func(declared) bool) (first civil.Date) {
	for _, d := range o.declarations {
		if d.received != 0 && d.received <= o.asOf && counts(d) && (first == 0 || d.received < first) {
			first = d.received
		}
	}
	return first
}

// formerly reports whether a declaration had come before a day.
func (o *oracle) formerly(day civil.Date) bool {
	return o.received(func(d declared) bool { return d.kind != "personnel" && d.received < day }) != 0
}

// byDay is the verdict on what was received by a day, or not; late has the first day on which nobody is told of it any more.
func (o *oracle) byDay(received, due, told civil.Date, soon int) string {
	switch {
	case received != 0 && received <= due:
		return "pass"
	case received != 0 && o.asOf > told:
		return ""
	case received != 0 || o.asOf > due:
		return "overdue"
	case due-o.asOf <= civil.Date(soon):
		return "due_soon"
	}
	return "pass"
}

func (o *oracle) initial() (lines []string) {
	for _, duty := range o.duties {
		if duty.kind != "initial" || duty.trigger > o.asOf {
			continue
		}
		counted := duty.trigger + 10
		due := counted
		for due.Weekday() == time.Saturday || due.Weekday() == time.Sunday || slices.Contains(o.off, due) {
			due++
		}
		received := o.received(func(d declared) bool {
			return d.kind == "initial" || d.received < duty.trigger && (d.kind == "annual" || d.kind == "supplementary")
		})
		said := o.byDay(received, due, counted.AddMonths(12), 5)
		if received != 0 && received < duty.trigger || said != "pass" && o.left != 0 && o.left < due ||
			said == "pass" && received == 0 && o.left != 0 && o.left < due {
			said = "exempt"
		}
		lines = append(lines, line(said, "initial/"+duty.trigger.String(), due, "N2"))
	}
	return lines
}

func (o *oracle) annual() (lines []string) {
	for _, duty := range o.duties {
		if duty.kind != "annual" || duty.year > o.asOf.Year() {
			continue
		}
		due := civil.Must(fmt.Sprintf("%d-12-31", duty.year))
		received := o.received(func(d declared) bool { return d.kind == "annual" && d.year == duty.year })
		said, severity := o.byDay(received, due, due.AddMonths(12), 60), "N2"
		fresh := slices.ContainsFunc(o.duties, func(f owes) bool {
			return f.kind == "initial" && f.trigger > civil.Must(fmt.Sprintf("%d-12-01", duty.year)) && f.trigger <= due && !o.formerly(f.trigger)
		})
		if received == 0 && duty.reminders >= 2 {
			severity = "N1"
		}
		if (received == 0 || received > due) && (fresh || o.left != 0 && o.left < due) {
			said = "exempt"
		}
		lines = append(lines, line(said, fmt.Sprintf("annual/%d", duty.year), due, severity))
	}
	return lines
}

func (o *oracle) personnel() (lines []string) {
	for _, p := range o.decisions {
		taken := p.signed != 0 && p.signed <= o.asOf
		named := p.effective
		if named == 0 {
			named = p.signed
		}
		day := named
		if p.signed != 0 && (p.signed < day || !taken && p.effective <= o.asOf) {
			day = p.signed
		}
		due := day - 10
		signed := slices.ContainsFunc(o.declarations, func(d declared) bool {
			on := d.signed
			if on == 0 {
				on = d.received
			}
			return d.kind == "personnel" && on <= o.asOf && on >= day.AddMonths(-12) && on <= due
		})
		rearranged := p.kind == "appointment" && p.effective != 0 && slices.ContainsFunc(o.steps, func(s step) bool {
			return s.to == p.position && s.on == p.effective && slices.Contains(o.held, s.from)
		})
		said := "pass"
		switch {
		case signed:
		case taken && o.asOf > day.AddMonths(12):
			said = ""
		case !taken && day-20 > o.asOf:
		case rearranged:
			said = "exempt"
		case taken:
			said = "overdue"
		case o.asOf > day:
			said = "unknown" // the day planned has passed
		default:
			said = "due_soon"
		}
		lines = append(lines, line(said, fmt.Sprintf("%s/%s/%s", p.kind, p.position, named), due, "N2"))
	}
	return lines
}

// line is a verdict as the cases write it; empty for one that is not counted.
func line(said, obligation string, due civil.Date, severity string) string {
	switch said {
	case "":
		return ""
	case "overdue":
		return fmt.Sprintf("overdue person=P obligation=%s due=%s severity=%s", obligation, due, severity)
	}
	return fmt.Sprintf("%s person=P obligation=%s due=%s", said, obligation, due)
}

// draw makes a person for the oracle and writes them down for the rules.
func (o *oracle) draw(t *rapid.T) string {
	w := &scribe{trial.Scribe{T: t}}
	o.asOf = civil.Must("2025-12-01").AddDays(rapid.IntRange(0, 400).Draw(t, "as_of"))
	if rapid.IntRange(0, 3).Draw(t, "leaves") == 0 {
		o.left = w.day()
	}
	w.Row("person person_id=P full_name=P unit_id=U hired_on=2000-01-04 left_on=%s", o.left)
	for year := 2023; year <= 2028; year++ {
		o.off = append(o.off, civil.Must(fmt.Sprintf("%d-01-01", year)))
	}
	o.off = append(o.off, w.day(), w.day())
	slices.Sort(o.off)
	for _, day := range slices.Compact(o.off) {
		w.Row("holiday day=%s", day)
	}
	o.drawDuties(w)
	o.drawDecisions(w)
	return strings.Join(w.Rows, "\n")
}

func (o *oracle) drawDuties(w *scribe) {
	for range rapid.IntRange(0, 3).Draw(w.T, "duties") {
		duty := owes{kind: w.One("initial", "initial", "annual", "personnel"), trigger: w.day()}
		year := "-"
		if duty.kind == "annual" {
			duty = owes{kind: "annual", year: rapid.IntRange(2024, 2027).Draw(w.T, "year"), reminders: rapid.IntRange(0, 3).Draw(w.T, "reminders")}
			year = fmt.Sprint(duty.year)
		}
		if !slices.ContainsFunc(o.duties, func(d owes) bool { return d.kind == duty.kind && d.year == duty.year && d.trigger == duty.trigger }) {
			o.duties = append(o.duties, duty)
			w.Row("obligation person_id=P kind=%s year=%s trigger_on=%s reminders=%d", duty.kind, year, duty.trigger, duty.reminders)
		}
	}
	for i := range rapid.IntRange(0, 4).Draw(w.T, "declarations") {
		d := declared{kind: w.One("initial", "annual", "annual", "supplementary", "personnel", "personnel"), received: w.day()}
		d.year = d.received.Year()
		if rapid.Bool().Draw(w.T, "of the year before") {
			d.year--
		}
		if rapid.IntRange(0, 5).Draw(w.T, "received") == 0 {
			d.received = 0
		}
		if d.signed = w.day(); d.received != 0 {
			d.signed = d.received.AddDays(-rapid.IntRange(0, 20).Draw(w.T, "signed before"))
		}
		o.declarations = append(o.declarations, d)
		w.Row("declaration person_id=P declaration_id=K%d kind=%s year=%d signed_on=%s received_on=%s", i, d.kind, d.year, d.signed, d.received)
	}
}

func (o *oracle) drawDecisions(w *scribe) {
	for i, kind := range []string{"appointment", "appointment", "reappointment", "nomination"} {
		if rapid.Bool().Draw(w.T, "none") {
			continue
		}
		p := decided{kind: kind, position: fmt.Sprint("B", i), signed: w.day()}
		p.effective = p.signed.AddDays(rapid.IntRange(-20, 40).Draw(w.T, "effect"))
		switch w.One("both", "both", "planned", "signed") {
		case "planned":
			p.signed = 0
		case "signed":
			p.effective = 0
		}
		o.decisions = append(o.decisions, p)
		w.Row("appointment person_id=P position_id=%s kind=%s decided_on=%s effective_on=%s", p.position, p.kind, p.signed, p.effective)
		if p.effective != 0 && rapid.Bool().Draw(w.T, "step") {
			s := step{w.One("A", "C"), p.position, p.effective.AddDays(rapid.IntRange(0, 1).Draw(w.T, "later"))}
			o.steps = append(o.steps, s)
			w.Row("position_lineage predecessor_id=%s successor_id=%s effective_on=%s", s.from, s.to, s.on)
		}
	}
	o.held = []string{"A"}
	w.Row("assignment person_id=P position_id=A starts_on=2010-01-04")
}

// Whoever works from a rule's paragraph alone gets the list that the rule gives.
func TestTheParagraphsGiveTheSameList(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := &oracle{}
		given := o.draw(t)
		for _, each := range []struct {
			rule *rules.Rule
			says func() []string
		}{{&declaration.DEC001, o.initial}, {&declaration.DEC002, o.annual}, {&declaration.DEC004, o.personnel}} {
			want := slices.DeleteFunc(each.says(), func(l string) bool { return l == "" })
			if o.left != 0 && o.left < o.asOf {
				want = nil
			}
			slices.SortFunc(want, func(a, b string) int { return strings.Compare(strings.Fields(a)[2], strings.Fields(b)[2]) })
			world, err := cases.Read(each.rule, rules.Case{AsOf: o.asOf.String(), Given: strings.Join(trial.Readable(each.rule, strings.Split(given, "\n")), "\n")}, register)
			if err != nil {
				t.Fatalf("%v\n%s", err, given)
			}
			answers, _ := world.Judge(each.rule)
			if got := cases.Lines(each.rule, answers); !slices.Equal(got, want) {
				t.Fatalf("%s, as of %s, says\n%s\nand its paragraph\n%s\nof\n%s", each.rule.ID, o.asOf, strings.Join(got, "\n"), strings.Join(want, "\n"), given)
			}
		}
	})
}
