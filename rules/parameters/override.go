package parameters

import (
	"fmt"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/internal/nearest"
)

// Override is a row of the ministry's own, from a [[parameter]] table of its configuration. Value is the text that
// Literal makes; no From means "always so far", no To "until further notice". Basis is the number and date of the
// decision; without it a finding that the row decides stays unconfirmed.
type Override struct {
	Key, Value string
	From, To   civil.Date
	Basis      string
}

// OverrideError is a fault of one override: which one, counted from 0, and in which of its fields.
type OverrideError struct {
	Index int
	Field string // key, value, from, to or basis
	Fault string
}

func (e *OverrideError) Error() string { return e.Fault }

// With returns a register in which the overrides hold for their days; the rows that come with the program hold for the
// days that are left. It reports all faults at once, each an *OverrideError, and then returns no register.
func (r *Register) With(overrides []Override) (*Register, []error) {
	var faults []error
	rows := make(map[string][]Value)
	seen := make(map[string][]placed)
	for i, o := range overrides {
		v, err := r.own(i, o)
		if err == nil {
			err = overlap(i, o, seen[o.Key])
			seen[o.Key] = append(seen[o.Key], placed{i, v.Force()})
		}
		if err != nil {
			faults = append(faults, err)
			continue
		}
		rows[o.Key] = append(rows[o.Key], v)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	parameters := r.Parameters()
	for i, p := range parameters {
		parameters[i].Rows = replace(p.Rows, rows[p.Key])
	}
	return newRegister(parameters, r.sources), nil
}

// own makes the ministry's row of an override.
func (r *Register) own(index int, o Override) (Value, error) {
	p, known := r.Find(o.Key)
	if !known {
		fault := fmt.Sprintf("parameter %q: no such key%s", o.Key, nearest.Hint(o.Key, r.Keys()))
		return Value{}, &OverrideError{index, "key", fault}
	}
	v := Value{
		Key: p.Key, Kind: p.Kind, Unit: p.Unit, From: o.From, To: o.To, Basis: o.Basis,
		Mark: Policy, Origin: Ministry, Confirmed: o.Basis != "",
	}
	if !v.Force().Valid() {
		fault := fmt.Sprintf("parameter %s: to %s is before from %s", o.Key, o.To, o.From)
		return Value{}, &OverrideError{index, "to", fault}
	}
	if err := v.read(o.Value); err != nil {
		return Value{}, &OverrideError{index, "value", fmt.Sprintf("parameter %s: %v", o.Key, err)}
	}
	if strings.Contains(o.Basis, leftOpen) {
		fault := fmt.Sprintf("parameter %s: the basis is not filled in; write the decision's number and date where %s stands", o.Key, leftOpen)
		return Value{}, &OverrideError{index, "basis", fault}
	}
	return v, nil
}

// leftOpen stands where a person has to write something: a row that was only copied is no decision.
const leftOpen = "…"

// placed is an override that was met before: its index and its days.
type placed struct {
	index int
	force civil.Interval
}

func overlap(index int, o Override, before []placed) error {
	force := civil.Interval{First: o.From, Last: o.To}
	for _, b := range before {
		if both, some := force.Intersect(b.force); some {
			fault := fmt.Sprintf("parameter %s: has two values %s (rows %d and %d); a day has one value",
				o.Key, days(both), b.index+1, index+1)
			return &OverrideError{index, "from", fault}
		}
	}
	return nil
}

func days(i civil.Interval) string {
	if words := i.English(); words != "" {
		return words
	}
	return "on every day"
}

// replace puts the ministry's rows over the others, of which the days that are left remain.
func replace(rows, own []Value) []Value {
	for _, o := range own {
		var left []Value
		for _, row := range rows {
			left = append(left, without(row, o.Force())...)
		}
		rows = left
	}
	return slices.Concat(rows, own)
}

// without returns what is left of a row outside of a period: nothing, one part, or one before and one after.
func without(row Value, gone civil.Interval) []Value {
	if !row.Force().Overlaps(gone) {
		return []Value{row}
	}
	var left []Value
	if row.From < gone.First {
		before := row
		before.To = gone.First - 1
		left = append(left, before)
	}
	if !gone.Open() && (row.To.IsZero() || gone.Last < row.To) {
		after := row
		after.From = gone.Last + 1
		left = append(left, after)
	}
	return left
}
