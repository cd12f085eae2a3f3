package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/rules"
)

// run is the time in one position that counts together. The last piece is the one that is held now.
type run struct {
	pieces   []civil.Interval
	holdings []holding // what the pieces are made of, by first day
}

// pieces puts the counted holdings of a position together: one joins the piece before it when it begins no later than
// the day after that piece's latest last day. A new decision at the same desk is no new piece.
func pieces(counted []holding) run {
	slices.SortStableFunc(counted, func(a, b holding) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(lastDay(a.Interval), lastDay(b.Interval)))
	})
	times := make([]civil.Interval, len(counted))
	for i, held := range counted {
		times[i] = held.Interval
	}
	return run{civil.Join(times), counted}
}

// present keeps of all pieces the run that is going on: going back, an earlier piece belongs to it while the break before
// the next one is shorter than rot.cool_months. A break made to set the clock to zero does not do so.
func (r run) present(h rules.Hearing) run {
	first := len(r.pieces) - 1
	for first > 0 {
		next := r.pieces[first].First
		cool := int(h.Param("rot.cool_months", next).Int)
		if freeAgain(r.pieces[first-1], cool) <= next {
			break
		}
		first--
	}
	return r.from(first)
}

// from leaves out the pieces before one, and the holdings that these are made of.
func (r run) from(piece int) run {
	start := r.pieces[piece].First
	at := slices.IndexFunc(r.holdings, func(held holding) bool { return held.First >= start })
	return run{r.pieces[piece:], r.holdings[at:]}
}

// freeAgain is the first day on which a position that was left may be taken up again as if for the first time.
func freeAgain(left civil.Interval, coolMonths int) civil.Date {
	if left.Open() {
		return civil.MaxDate
	}
	return left.Last.AddDays(1).AddMonths(coolMonths)
}

// first is the first day that counts.
func (r run) first() civil.Date { return r.pieces[0].First }

// now is the piece that is held on the as-of date.
func (r run) now() civil.Interval { return r.pieces[len(r.pieces)-1] }

// evidence follows a run from its first day: each decision, each change of name and each break, in order of time.
func (r run) evidence(ref *rules.Reference) []rules.Evidence {
	var all []rules.Evidence
	for i, held := range r.holdings {
		key := assignmentKey(held.row)
		role := rules.Role("")
		if i == 0 {
			role = rules.RoleSince
		}
		if i > 0 && held.position != r.holdings[i-1].position {
			all = append(all, lineageEvidence(ref, r.holdings[i-1].position, held.position)...)
		}
		switch {
		case held.First == held.row.StartsOn:
			all = append(all, fact("assignment", key, "starts_on", held.First.String(), role))
		case i == 0:
			all = append(all, derived("first_day", held.First.String(), role))
		}
		if i == 0 && held.row.DecisionNo != "" {
			all = append(all, fact("assignment", key, "decision_no", held.row.DecisionNo, rules.RoleDecision))
		}
		if held.Last == held.row.EndsOn && !held.Open() {
			all = append(all, fact("assignment", key, "ends_on", held.Last.String(), ""))
		}
	}
	return all
}

func lineageEvidence(ref *rules.Reference, predecessor, successor string) []rules.Evidence {
	for _, link := range ref.PositionLines.Successors(predecessor) {
		if link.ID == successor {
			key := rules.Key("predecessor_id", predecessor, "successor_id", successor, "effective_on", link.On.String())
			return []rules.Evidence{fact("position_lineage", key, "effective_on", link.On.String(), "")}
		}
	}
	return nil
}

// held is how long the position has been held when a day begins. On the due day that is exactly the months allowed.
func (r run) held(on civil.Date) civil.Held { return civil.HeldUntil(on-1, r.pieces) }
