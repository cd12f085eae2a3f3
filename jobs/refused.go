package jobs

import (
	"context"
	"fmt"

	"probity/internal/nearest"
)

// Refused is an order that cannot be carried out as it was given: the caller must change it.
type Refused struct{ Why string }

func (r Refused) Error() string { return r.Why }

// refuseUnit refuses a unit that no list has, or whose place another one has taken: a run restricted to it would find nobody, and
// that must not look like good news.
func (a *audit) refuseUnit() error {
	if a.Unit == "" {
		return nil
	}
	if !a.snapshot.Schema().Has("unit") {
		return Refused{fmt.Sprintf("--unit %s: the kind unit is not mapped, so that there is no list of units", a.Unit)}
	}
	if units := a.ref.UnitIDs(); !units.Has(a.Unit) { // one whose row was set aside has its people all the same
		return Refused{fmt.Sprintf("--unit %s: no unit has this id%s", a.Unit, nearest.Hint(a.Unit, units.IDs()))}
	}
	if alive := a.ref.UnitAlive(a.Unit, a.AsOf); alive != a.Unit {
		end, _, _ := a.ref.UnitLines.Step(a.Unit, 0, a.AsOf)
		return Refused{fmt.Sprintf("--unit %s: another unit took its place on %s; on %s that is %s", a.Unit, end.On, a.AsOf, alive)}
	}
	return nil
}

// refusePerson refuses one of whom there are no records, or nothing in the unit that is asked for: zeros would look like good news.
func (a *audit) refusePerson(ctx context.Context, c *clerk) error {
	switch {
	case len(c.met) == 0:
		return a.absent(ctx, "--person "+a.Person, a.Person, nil)
	case len(c.tally.counts) > 0 || c.met[0].here:
		return nil
	}
	return Refused{fmt.Sprintf("--person %s: is judged in no unit that is %s or below it, and that is not their own; leave out --unit", a.Person, a.Unit)}
}

// absent refuses an id of which no record was met, for the same reason as a unit that no list has. It suggests a person, or one
// of the others that could have been meant. What was heard meanwhile is thrown away.
func (a *audit) absent(ctx context.Context, asked, id string, others []string) error {
	known, err := a.snapshot.Resembling(ctx, []string{id})
	if err != nil {
		return fmt.Errorf("looking for whom %q means: %w", id, err)
	}
	what, hint := "id", nearest.Hint(id, others)
	if asked == id { // by no flag: a name is as good
		what = "id or name"
	}
	if person, ok := known[id]; ok {
		hint = fmt.Sprintf("; did you mean %q?", person)
	}
	return Refused{fmt.Sprintf("%s: no record has this %s%s", asked, what, hint)}
}
