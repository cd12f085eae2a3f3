package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// Limit is a share in hundredths of a percent, so that it compares exactly: 20 % is 2000.
type Limit int

// NoLimit holds nothing.
const NoLimit Limit = -1

// Brake says when a run is held: stored, but without life and without mail to members, because a broken mapping must
// neither accuse half the ministry nor clear it.
type Brake struct {
	MaxFlagged map[string]Limit // by rule: the largest share of its population that may be findings; absent: no limit
	MaxRise    Limit            // by how many points that share may rise over the last run that had its life
	MaxDrop    Limit            // by what share a kind's rows or a rule's population may fall against it
	Yearly     map[string]bool  // rules whose obligation is a year's: what they counted in another year is no measure, nor that all are due soon at once
}

// fewest is the smallest change against the run before that can mean a broken mapping. The decisions of one day move a dozen
// people, which is most of a small rule's population and must not hold the whole ministry; a column that is mapped wrongly
// shows in the rules with many subjects as well. Rows that fall to none are beyond that: nobody empties a kind of record by
// daily work. Nor is there a smallest number for a share that the ministry itself has limited.
const fewest = 20

// Cause is which limit was passed.
type Cause string

// The causes.
const (
	FlaggedShare Cause = "flagged"
	FlaggedRise  Cause = "rise"
	RowsFell     Cause = "rows"
	Shrunk       Cause = "population"
)

// Hold is one reason why a run is held. Was and Now are shares in hundredths of a percent for the flagged share, else
// numbers of rows or subjects.
type Hold struct {
	Cause    Cause
	What     string // the rule, or the kind of record
	Was, Now int64
	Allowed  int64 // in hundredths of a percent
}

// Text says the hold in words for the administrator.
func (h Hold) Text() record.Text {
	was, now, allowed := h.shares()
	switch h.Cause {
	case FlaggedShare:
		return record.Text{
			VI: fmt.Sprintf("%s: tỷ lệ bị nêu là %s, vượt giới hạn %s", h.What, now.VI, allowed.VI),
			EN: fmt.Sprintf("%s: flags %s of its population; the limit is %s", h.What, now.EN, allowed.EN),
		}
	case FlaggedRise:
		return record.Text{
			VI: fmt.Sprintf("%s: tỷ lệ bị nêu tăng từ %s lên %s, chỉ được tăng %s điểm", h.What, was.VI, now.VI, strings.TrimSuffix(allowed.VI, "%")),
			EN: fmt.Sprintf("%s: its flagged share rose from %s to %s; it may rise by %s points", h.What, was.EN, now.EN, strings.TrimSuffix(allowed.EN, "%")),
		}
	case RowsFell:
		what := record.Text{VI: h.What, EN: h.What}
		if kind, known := record.Lookup(h.What); known {
			what = record.Text{VI: kind.Title.VI + " (" + h.What + ")", EN: kind.Title.EN + " (" + h.What + ")"}
		}
		return record.Text{
			VI: fmt.Sprintf("%s: số bản ghi giảm từ %d xuống %d, chỉ được giảm %s", what.VI, h.Was, h.Now, allowed.VI),
			EN: fmt.Sprintf("%s: rows fell from %d to %d; they may fall by %s", what.EN, h.Was, h.Now, allowed.EN),
		}
	}
	return record.Text{
		VI: fmt.Sprintf("%s: số đối tượng giảm từ %d xuống %d, chỉ được giảm %s", h.What, h.Was, h.Now, allowed.VI),
		EN: fmt.Sprintf("%s: its population fell from %d to %d; it may fall by %s", h.What, h.Was, h.Now, allowed.EN),
	}
}

// shares are the numbers of a hold as shares: the limit as it was set, and what was measured to a tenth of a percent, unless it
// would then seem to keep within the limit.
func (h Hold) shares() (was, now, allowed record.Text) {
	tenth := func(share int64) int64 { return (share + 5) / 10 * 10 }
	if tenth(h.Now) == tenth(h.Allowed) {
		return percent(h.Was), percent(h.Now), percent(h.Allowed)
	}
	return percent(tenth(h.Was)), percent(tenth(h.Now)), percent(h.Allowed)
}

// percent writes hundredths of a percent with the digits that they need, at least one.
func percent(hundredths int64) record.Text {
	digits := fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
	digits = strings.TrimSuffix(digits, "0") + "%"
	return record.Text{VI: strings.Replace(digits, ".", ",", 1), EN: digits}
}

// holds returns why a run with these results is held, by cause and what.
func (b Brake) holds(results []RuleResult, rows map[string]int, last before) []Hold {
	var holds []Hold
	for _, r := range results {
		if !r.Evaluated {
			continue
		}
		now := r.Total()
		if limit, set := b.MaxFlagged[r.Rule]; set {
			holds = append(holds, limit.flagged(r.Rule, now)...)
		}
		if was, known := last.rules[r.Rule]; known && !last.expired[r.Rule] {
			risen := now
			if b.Yearly[r.Rule] { // all fall due on one day of the year, and so are near it from one day on: that is the calendar's doing
				risen.Pass, risen.DueSoon = now.Pass+now.DueSoon, 0
			}
			holds = append(holds, b.MaxRise.rise(r.Rule, was, risen)...)
			holds = append(holds, b.MaxDrop.drop(Shrunk, r.Rule, was.Population(), now.Population())...)
		}
	}
	for kind, was := range last.rows {
		if now, mapped := rows[kind]; mapped {
			holds = append(holds, b.MaxDrop.drop(RowsFell, kind, was, now)...)
		}
	}
	slices.SortFunc(holds, func(a, b Hold) int {
		return cmp.Or(cmp.Compare(a.Cause, b.Cause), cmp.Compare(a.What, b.What))
	})
	return holds
}

const whole = 100_00 // hundredths of a percent

// share is the flagged share in hundredths of a percent; nobody of nobody is none.
func share(c rules.Counts) int64 {
	if c.Population() == 0 {
		return 0
	}
	return int64(c.Flagged()) * whole / int64(c.Population())
}

func (limit Limit) flagged(rule string, now rules.Counts) []Hold {
	if limit < 0 || int64(now.Flagged())*whole <= int64(limit)*int64(now.Population()) {
		return nil
	}
	return []Hold{{Cause: FlaggedShare, What: rule, Now: share(now), Allowed: int64(limit)}}
}

func (limit Limit) rise(rule string, was, now rules.Counts) []Hold {
	p, q := int64(max(1, was.Population())), int64(max(1, now.Population()))
	// flagged/q − flagged/p > limit, without dividing
	more := int64(now.Flagged())*p - int64(was.Flagged())*q
	if limit < 0 || more*whole <= int64(limit)*p*q || more < fewest*p {
		return nil
	}
	return []Hold{{FlaggedRise, rule, share(was), share(now), int64(limit)}}
}

func (limit Limit) drop(cause Cause, what string, was, now int) []Hold {
	few := was-now < fewest && (cause != RowsFell || now > 0)
	if limit < 0 || few || int64(was-now)*whole <= int64(limit)*int64(was) {
		return nil
	}
	return []Hold{{cause, what, int64(was), int64(now), int64(limit)}}
}
