package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// leftEarlier finds what may have been left for the position without any true change if a set-aside assignment to it says when it
// was taken up: where that day cannot be read, or lies before the run, another position may be the last one that was left then.
func (m *move) leftEarlier(h rules.Hearing, all []holding, g glimpse, line []string, since civil.Date) (post, bool) {
	unreadable := g.First.IsZero() || g.backwards
	if sooner := len(m.run.pieces) > 0 && m.run.mayBelong(h, g) && (unreadable || g.First < since); !sooner && since <= h.AsOf {
		return post{}, false
	}
	for _, held := range all {
		p, known := readPost(h.Ref, held.position)
		before := unreadable || held.First < g.First
		if known && before && p.mustChange() && !slices.Contains(line, held.position) && !stillHeld(h, all, held.position) &&
			nominal(h, p, m.to, min(since, h.AsOf)) != record.No {
			return p, true
		}
	}
	return post{}, false
}

// stillHeld reports whether a position, or what continues it, is held on the as-of date.
func stillHeld(h rules.Hearing, all []holding, position string) bool {
	same := progeny(h.Ref, position)
	return slices.ContainsFunc(all, func(held holding) bool { return held.Contains(h.AsOf) && slices.Contains(same, held.position) })
}
