package rules

import (
	"cmp"
	"slices"

	"probity/internal/record"
)

// indexPeriods sorts the rotation periods by position. Of two that overlap nobody can say which holds, so neither is used;
// nor is a period of no months.
func (r *Reference) indexPeriods() []record.Defect {
	r.periods = map[string][]record.RotationPeriod{}
	for _, p := range r.Rows.RotationPeriod.Good {
		r.periods[p.PositionID] = append(r.periods[p.PositionID], p)
		if p.Months.N < 1 {
			r.badPeriods[p.PositionID] = true
		}
	}
	for _, b := range r.Rows.RotationPeriod.Bad {
		r.badPeriods[b.Row.PositionID] = true
	}
	var defects []record.Defect
	for position, periods := range r.periods {
		sortPeriods(periods)
		for i := 1; i < len(periods); i++ {
			if overlap(&periods[i-1], &periods[i]) {
				r.badPeriods[position] = true
				defects = append(defects, record.Defect{Kind: "rotation_period",
					Key:   Key("position_id", position, "starts_on", periods[i].StartsOn.String()),
					Fault: record.Fault{Column: "starts_on", Value: periods[i].StartsOn.String(), Problem: record.Overlap}})
			}
		}
	}
	slices.SortFunc(defects, func(a, b record.Defect) int { return cmp.Compare(a.Key, b.Key) })
	return defects
}

func sortPeriods(periods []record.RotationPeriod) {
	slices.SortFunc(periods, func(a, b record.RotationPeriod) int { return cmp.Compare(a.StartsOn, b.StartsOn) })
}

// overlap reports whether a period still holds when the next one begins.
func overlap(before, next *record.RotationPeriod) bool {
	return before.EndsOn.IsZero() || before.EndsOn >= next.StartsOn
}

// Periods returns the rotation periods of a position in date order, as they were recorded.
func (r *Reference) Periods(position string) []record.RotationPeriod { return r.periods[position] }

// BadPeriods reports whether the months of the position cannot be relied on: one of its rotation periods was set aside,
// overlaps another one, or is shorter than a month.
func (r *Reference) BadPeriods(position string) bool { return r.badPeriods[position] }

// MisspeltPeriods are rotation periods that probably are a position's although the position has another code: theirs is in
// no list, and differs from the position's only by case, blanks around it or leading zeros.
type MisspeltPeriods struct {
	Rows   []record.RotationPeriod // as they were recorded, in date order
	Aside  []record.Aside          // those that were set aside besides
	Joined []record.RotationPeriod // what the position's periods would be with them, in date order
	Bad    bool                    // Joined cannot be relied on
}

// MisspeltPeriods returns the periods that probably are a position's but for the spelling of its code; nil without any.
func (r *Reference) MisspeltPeriods(position string) *MisspeltPeriods { return r.misspelt[position] }

// indexMisspelt finds whose the periods may be that name no position. A code that lineage says was given up for the other
// spelling is an old code and no slip: its period has ended with it.
func (r *Reference) indexMisspelt() {
	r.misspelt = map[string]*MisspeltPeriods{}
	rows := &r.Rows.RotationPeriod
	meant := speltLike(idsIn(rows, func(p *record.RotationPeriod) string { return p.PositionID }), r.positions)
	each := func(id string, add func(*MisspeltPeriods)) {
		for _, position := range meant[id] {
			if !r.PositionLines.continues(position, id) {
				add(r.misspeltOf(position))
			}
		}
	}
	for _, p := range rows.Good {
		each(p.PositionID, func(m *MisspeltPeriods) { m.Rows = append(m.Rows, p) })
	}
	for _, b := range rows.Bad {
		each(b.Row.PositionID, func(m *MisspeltPeriods) { m.Aside = append(m.Aside, b.Aside) })
	}
	for position, m := range r.misspelt {
		m.join(r.periods[position], r.badPeriods[position])
	}
}

func (r *Reference) misspeltOf(position string) *MisspeltPeriods {
	if r.misspelt[position] == nil {
		r.misspelt[position] = &MisspeltPeriods{}
	}
	return r.misspelt[position]
}

// join puts the periods together with those that bear the position's own code. The same period under two spellings counts
// once.
func (m *MisspeltPeriods) join(own []record.RotationPeriod, bad bool) {
	slices.SortFunc(m.Rows, func(a, b record.RotationPeriod) int {
		return cmp.Or(cmp.Compare(a.StartsOn, b.StartsOn), cmp.Compare(a.PositionID, b.PositionID))
	})
	m.Joined, m.Bad = slices.Clone(own), bad || len(m.Aside) > 0
	for _, p := range m.Rows {
		again := func(other record.RotationPeriod) bool {
			return other.StartsOn == p.StartsOn && other.EndsOn == p.EndsOn && other.Months == p.Months
		}
		if !slices.ContainsFunc(m.Joined, again) {
			m.Joined = append(m.Joined, p)
		}
		m.Bad = m.Bad || p.Months.N < 1
	}
	sortPeriods(m.Joined)
	for i := 1; i < len(m.Joined); i++ {
		m.Bad = m.Bad || overlap(&m.Joined[i-1], &m.Joined[i])
	}
}
