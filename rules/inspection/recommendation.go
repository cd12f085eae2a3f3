package inspection

import (
	"cmp"
	"fmt"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// given is a row of recommendation, as a fact keeps it until all are known.
type given struct {
	record.Recommendation
	aside record.Aside // what is wrong with the row; without faults where it can be used
}

// recommended notes what a unit was recommended.
func recommended(h rules.Hearing) []rules.Fact {
	var facts []rules.Fact
	for i := range h.Recommendation.Good {
		row := h.Recommendation.Good[i]
		facts = append(facts, rules.Fact{Key: row.UnitID, Word: row.RecommendationID, Detail: &given{Recommendation: row}})
	}
	for i := range h.Recommendation.Bad {
		b := &h.Recommendation.Bad[i]
		row := b.Row
		if b.Faulty("unit_id") {
			row.UnitID = ""
		}
		if b.Faulty("recommendation_id") {
			row.RecommendationID = ""
		}
		facts = append(facts, rules.Fact{Key: row.UnitID, Word: fmt.Sprint(row.RecommendationID, "\t", row, b.Faults), Detail: &given{row, b.Aside}})
	}
	return facts
}

// signing is when the conclusion of a check was signed, as far as it is known.
type signing struct {
	kind    string
	on      civil.Date      // zero where it is not known
	why     []rules.Missing // why it is not
	perhaps bool            // it may have been after the as-of date, so that nothing was recommended yet
}

// signings finds them by the number of the check. A row that was set aside for something else says when it was signed all the same.
func signings(c rules.Chronicle) map[string]signing {
	all := map[string]signing{}
	for i := range c.Ref.Rows.Oversight.Good {
		o := &c.Ref.Rows.Oversight.Good[i]
		all[o.OversightID] = signingOf(o)
	}
	for i := range c.Ref.Rows.Oversight.Bad {
		b := &c.Ref.Rows.Oversight.Bad[i]
		s, twice := all[b.Row.OversightID]
		if !twice {
			if s = signingOf(&b.Row); b.Faulty("signed_on") {
				s.why = nil
			}
		}
		if twice || slices.ContainsFunc(b.Faults, func(f record.Fault) bool {
			return f.Column == "" || f.Column == "signed_on" || f.Column == "oversight_id"
		}) {
			s.why = joined(s.why, wording.Unreadable(b.Aside))
			s.perhaps = s.perhaps || b.Faulty("signed_on") || b.Row.SignedOn > c.AsOf
		}
		all[b.Row.OversightID] = s
	}
	return all
}

func signingOf(o *record.Oversight) signing {
	s := signing{kind: o.Kind, on: o.SignedOn}
	if o.SignedOn.IsZero() {
		s.why = []rules.Missing{noValue("oversight", eventKey(o.OversightID), "signed_on", text(
			"kiến nghị không ấn định hạn và không ghi ngày ký kết luận", "no day is set for the recommendation, and the day of signing is not recorded"))}
	}
	return s
}

// recommendations is what the rule knows when it judges.
type recommendations struct {
	rules.Chronicle
	signed map[string]signing
	alike  map[string][]string // by a unit that no list has
}

// judgeRecommendations gives a verdict for each unit and number. Rows that contradict each other are one recommendation.
func judgeRecommendations(c rules.Chronicle) []rules.Verdict {
	r := recommendations{Chronicle: c, signed: signings(c)}
	var strangers []string
	for _, f := range c.Facts {
		if f.Key != "" && !c.Ref.UnitIDs().Has(f.Key) && !c.Ref.UnitLines.Succeeded(f.Key) {
			strangers = append(strangers, f.Key)
		}
	}
	r.alike = record.AllResembling(strangers, slices.Values(c.Ref.UnitIDs().IDs()))
	var verdicts []rules.Verdict
	var all []*given
	for _, f := range c.Facts {
		g, _ := f.Detail.(*given)
		all = append(all, g)
	}
	slices.SortStableFunc(all, func(a, b *given) int {
		return cmp.Or(cmp.Compare(a.UnitID, b.UnitID), cmp.Compare(a.RecommendationID, b.RecommendationID))
	})
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[from].key() == all[to].key() {
			to++
		}
		if v, counted := r.judge(all[from:to]); counted {
			verdicts = append(verdicts, v)
		}
		from = to
	}
	return verdicts
}

// task is how a recommendation stands: its due day, which lies in a span where it is not known, and whether it was carried out.
type task struct {
	*given
	first, last civil.Date // due
	whyDue      []rules.Missing
	done        bool
	whyDone     []rules.Missing // why that is not known
	general     string          // the parameter that gave the days; empty where the conclusion set the day
	signed      signing
}

// taskOf finds out how a recommendation stands. It is false where its conclusion was certainly not signed by the as-of date.
func (r *recommendations) taskOf(g *given) (t task, counted bool) {
	t = task{given: g}
	s, known := r.signed[g.OversightID]
	if !known {
		s.why = []rules.Missing{noValue("recommendation", g.key(), "oversight_id", text(
			"không ấn định hạn và không có cuộc thanh tra, kiểm tra nào mang mã này", "no day is set, and no check has this number"))}
	}
	t.signed = s
	if s.on > r.AsOf && len(s.why) == 0 {
		return t, false
	}
	r.setDue(&t)
	r.extend(&t)
	r.setDone(&t)
	return t, true
}

func (g *given) key() string {
	return rules.Key("recommendation_id", g.RecommendationID, "unit_id", g.UnitID)
}

// setDue finds the first due day.
func (r *recommendations) setDue(t *task) {
	switch {
	case !t.DueOn.IsZero():
		t.first, t.last = t.DueOn, t.DueOn
		return
	case t.aside.Faulty("due_on"):
		t.first, t.last = civil.MinDate, civil.MaxDate
		return
	case t.signed.on.IsZero() || len(t.signed.why) > 0:
		t.first, t.last, t.whyDue = civil.MinDate, civil.MaxDate, t.signed.why
		return
	}
	keys := []string{"ins.recommendation_days"}
	switch {
	case t.Priority == "high":
		keys = []string{"ins.recommendation_days.high"}
	case t.Priority == "" && r.Has("recommendation", "priority"):
		keys = append(keys, "ins.recommendation_days.high")
		t.whyDue = []rules.Missing{noValue("recommendation", t.key(), "priority", text("không ấn định hạn và không ghi mức ưu tiên", "no day is set, and no priority is recorded"))}
	}
	t.general = keys[0]
	for i, key := range keys {
		due := t.signed.on.AddDays(int(r.Param(key, t.signed.on).Int))
		if i == 0 {
			t.first, t.last = due, due
		}
		t.first, t.last = min(t.first, due), max(t.last, due)
	}
}

// extend moves the due day where an extension counts: decided in time, and by the as-of date.
func (r *recommendations) extend(t *task) {
	to, decided := t.ExtendedTo, t.ExtensionDecidedOn
	switch {
	case t.aside.Faulty("extended_to"):
		to = civil.MaxDate
	case to.IsZero():
		return
	}
	unsure := decided.IsZero() && r.Has("recommendation", "extension_decided_on")
	switch {
	case unsure:
		if to > t.last {
			t.last = to
			t.whyDue = joined(t.whyDue, []rules.Missing{noValue("recommendation", t.key(), "extension_decided_on", text(
				"có hạn mới mà không ghi ngày ký quyết định gia hạn", "there is a new day, and it is not recorded when it was decided"))})
		}
	case decided > r.AsOf || decided > t.last:
	case t.aside.Faulty("extended_to") || decided > t.first:
		t.last = max(t.last, to)
	default:
		t.first, t.last = max(t.first, to), max(t.last, to)
	}
}

// setDone finds out whether a recommendation was carried out by the as-of date.
func (r *recommendations) setDone(t *task) {
	done := !t.DoneOn.IsZero() && t.DoneOn <= r.AsOf
	verified := !t.VerifiedOn.IsZero() && t.VerifiedOn <= r.AsOf
	wrong := func(column string, why record.Text) {
		t.whyDone = append(t.whyDone, noValue("recommendation", t.key(), column, why))
	}
	switch {
	case done && !t.signed.on.IsZero() && len(t.signed.why) == 0 && t.DoneOn < t.signed.on:
		wrong("done_on", text("báo cáo thực hiện xong trước ngày ký kết luận", "it was done before the conclusion was signed"))
	case done && verified && t.VerifiedOn < t.DoneOn:
		wrong("verified_on", text("xác nhận trước ngày báo cáo thực hiện xong", "it was verified before it was done"))
	case verified && !done:
		wrong("done_on", text("đã xác nhận mà không ghi ngày báo cáo thực hiện xong, hoặc ghi ngày sau", "it was verified, and the day on which it was done is not recorded, or later"))
	}
	t.done = done && verified && len(t.whyDone) == 0
}
