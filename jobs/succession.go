package jobs

import (
	"cmp"
	"maps"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// successions are the heads of missions, by the unit that stands in the mission's place on the as-of date. In real registers
// many a posting is open only because nobody closed it: then the next head has taken up the post, and whoever is named for a
// term that is long over may have been at home for years. The rule goes by the record; whoever keeps it must be told.
type successions map[string][]headship

// headship is one posting as head of a mission.
type headship struct {
	person string
	tookUp civil.Date
	key    string // of the posting, where it is open
}

// note takes the postings as head from a dossier.
func (s successions) note(d *rules.Dossier, ref *rules.Reference, asOf civil.Date) {
	for i := range d.Posting.Good {
		p := &d.Posting.Good[i]
		if p.Head != record.Yes || p.TookUpOn.IsZero() || p.TookUpOn > asOf {
			continue
		}
		h := headship{person: d.ID, tookUp: p.TookUpOn}
		if p.LeftOn.IsZero() && !d.Gone(asOf) {
			h.key = postingKey(d.ID, p)
		}
		unit := ref.UnitAlive(p.UnitID, asOf)
		s[unit] = append(s[unit], h)
	}
}

func (s successions) join(other successions) {
	for unit, heads := range other {
		s[unit] = append(s[unit], heads...)
	}
}

// unclosed lists the open postings after which another head has taken up the same post, as far as a run tells of them. One
// about a single person says when that was and not who it is.
func (s successions) unclosed(tells func(unit, person string) bool) []record.Defect {
	var defects []record.Defect
	for _, unit := range slices.Sorted(maps.Keys(s)) {
		heads := s[unit]
		slices.SortFunc(heads, func(a, b headship) int {
			return cmp.Or(cmp.Compare(a.tookUp, b.tookUp), cmp.Compare(a.person, b.person), cmp.Compare(a.key, b.key))
		})
		for i, h := range heads {
			next := slices.IndexFunc(heads[i:], func(later headship) bool { return later.tookUp > h.tookUp && later.person != h.person })
			if h.key == "" || next < 0 || !tells(unit, h.person) {
				continue
			}
			successor := heads[i+next]
			hint := []string{"took_up_on", successor.tookUp.String()}
			if tells(unit, successor.person) {
				hint = append([]string{"person_id", successor.person}, hint...)
			}
			defects = append(defects, record.Defect{Kind: "posting", Key: h.key, Subject: h.person,
				Fault: record.Fault{Column: "left_on", Problem: record.Succeeded}, Hint: rules.Key(hint...), Units: []string{unit}})
		}
	}
	return defects
}
