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
