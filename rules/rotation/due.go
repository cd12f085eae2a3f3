package rotation

import (
	"iter"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// span is a time for which a position had one number of months: by a rotation period of its own, else by the ministry's
// general period. First is zero for the first span of all.
type span struct {
	civil.Interval
	months  int
	own     *record.RotationPeriod // nil: the general period
	general parameters.Value
}

// spans walks through the months of a position in date order, gaps before, between and after its own periods filled by
// rot.mofa_period.
func spans(h rules.Hearing, periods []record.RotationPeriod) iter.Seq[span] {
	return func(yield func(span) bool) {
		var from civil.Date
		for i := range periods {
			own := &periods[i]
			if own.StartsOn > civil.MinDate && !general(h, from, own.StartsOn-1, yield) {
				return
			}
			if !yield(span{civil.Interval{First: own.StartsOn, Last: own.EndsOn}, int(own.Months.N), own, parameters.Value{}}) {
				return
			}
			if own.EndsOn.IsZero() {
				return
			}
			from = own.EndsOn + 1
		}
		general(h, from, 0, yield)
	}
}

// general fills a gap with the ministry's general period, a span for each of its rows: which of them holds on the due day is
// what a finding rests on, also where a decision only confirmed the months.
func general(h rules.Hearing, from, to civil.Date, yield func(span) bool) bool {
	for gap := (civil.Interval{First: from, Last: to}); gap.Valid(); {
		value := h.Param("rot.mofa_period", max(gap.First, civil.MinDate))
		part, _ := gap.Intersect(civil.Interval{Last: value.To})
		if !yield(span{part, int(value.Int), nil, value}) {
			return false
		}
		if part.Last == gap.Last {
			return true
		}
		gap.First = part.Last + 1
	}
	return true
}

// term is when a run must end and why then.
type term struct {
	due    civil.Date
	method civil.Method
	span   span
	change change // of the months, where it moved the day; zero where none did
}

// change is that other months came to apply to a position.
type change struct {
	from       int // the months before it
	on         civil.Date
	transition parameters.Value
	without    civil.Date // what would be due without the change's own day and its transition
}

// earliest is the first day on which anything is due by the months after a change.
func (c change) earliest() civil.Date { return c.on.AddMonths(int(c.transition.Int)) }

// termOf finds the day by which a run must end: the first due day that its period still covers. A period that follows
// another one is not due before its own first day and the transition after it: without that a circular that shortens
// 60 months to 36 would make hundreds of people late over night. One that only confirms the months changes nothing.
func termOf(h rules.Hearing, periods []record.RotationPeriod, r run) term {
	var t term
	var latest change
	for s := range spans(h, periods) {
		if t.span.months != 0 && t.span.months != s.months {
			latest = change{from: t.span.months, on: s.First, transition: h.Param("rot.transition_months", s.First)}
		}
		t = term{span: s}
		t.due, t.method = civil.Due(r.pieces, s.months)
		if latest.earliest() > t.due {
			latest.without = t.due
			t.due, t.change = latest.earliest(), latest
		}
		if t.due <= lastDay(s.Interval) {
			break
		}
	}
	return t
}

// words say which months apply and when they are over. Where a change of the months moved that day they say so: nobody could
// work it out from the first day and the months.
func (t term) words() record.Text {
	c := t.change
	if c.from == 0 {
		return say(", thời hạn %d tháng, hạn chuyển đổi là ngày %s", "; the period is %d months and the change is due on %s", t.span.months, t.due)
	}
	all := say("; thời hạn thay đổi từ %d thành %d tháng kể từ ngày %s", "; the period was changed from %d to %d months on %s", c.from, t.span.months, c.on)
	if c.from > t.span.months {
		all = say("; thời hạn được rút từ %d xuống %d tháng kể từ ngày %s", "; the period was shortened from %d to %d months on %s", c.from, t.span.months, c.on)
	}
	if c.without < c.on {
		all = say("%s, khi đó đã giữ vị trí quá thời hạn mới", "%s, when the position had been held longer than that already", all)
	}
	if months := c.transition.Int; months > 0 {
		all = say("%s, có %d tháng chuyển tiếp", "%s, with a transition of %d months", all, months)
	}
	return say("%s, nên hạn chuyển đổi là ngày %s", "%s, so that the change is due on %s", all, t.due)
}

// evidence says what the months were, when they end and how long the position has been held.
func (t term) evidence(h rules.Hearing, r run) []rules.Evidence {
	months := derived("rot.mofa_period", strconv.Itoa(t.span.months), rules.RoleTerm)
	if t.span.own != nil {
		months = fact("rotation_period", periodKey(t.span.own), "months", strconv.Itoa(t.span.months), rules.RoleTerm)
	}
	all := []rules.Evidence{months}
	if c := t.change; c.from != 0 {
		all = append(all, derived("months_before", strconv.Itoa(c.from), ""), derived("months_changed_on", c.on.String(), ""))
	}
	return append(all, derived("due_on", t.due.String(), ""), derived("held", rules.HeldValue(r.held(h.AsOf)), rules.RoleHeld))
}

// parameters are the ministry's numbers in the due day; a position's own period comes from the records.
func (t term) parameters() []parameters.Value {
	var used []parameters.Value
	if t.span.own == nil {
		used = append(used, t.span.general)
	}
	if t.change.transition.Key != "" {
		used = append(used, t.change.transition)
	}
	return used
}

// unreadablePeriods says why the months of a position cannot be relied on: rows that were set aside, or that overlap.
func unreadablePeriods(ref *rules.Reference, position string) []rules.Missing {
	var missing []rules.Missing
	for i := range ref.Rows.RotationPeriod.Bad {
		if b := &ref.Rows.RotationPeriod.Bad[i]; b.Row.PositionID == position {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	if len(missing) > 0 {
		return missing
	}
	periods := ref.Periods(position)
	for i := range periods {
		m := rules.Missing{Record: "rotation_period", Key: periodKey(&periods[i]), Field: "starts_on", Why: record.Overlap.Text()}
		if periods[i].Months.N < 1 {
			m.Field, m.Why = "months", text("thời hạn phải từ 1 tháng trở lên", "a period is 1 month or more")
		}
		missing = append(missing, m)
	}
	return missing
}

// misspeltPeriods names the periods of which it is not known whether they are a position's.
func misspeltPeriods(m *rules.MisspeltPeriods) []rules.Missing {
	var missing []rules.Missing
	for i := range m.Rows {
		missing = append(missing, rules.Missing{Record: "rotation_period", Key: periodKey(&m.Rows[i]), Field: "position_id",
			Why: text("mã này không có trong danh sách vị trí và chỉ khác mã của vị trí ở chữ hoa, khoảng trắng hoặc số 0 ở đầu: không biết thời hạn có phải của vị trí hay không",
				"no position has this code, which differs from the position's by case, blanks or leading zeros only: it is not known whether the period is the position's")})
	}
	for _, aside := range m.Aside {
		missing = append(missing, unreadable(aside)...)
	}
	return missing
}

func periodKey(p *record.RotationPeriod) string {
	return rules.Key("position_id", p.PositionID, "starts_on", p.StartsOn.String())
}
