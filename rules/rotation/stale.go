package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// staleness is what is wrong with a deferral.
type staleness struct {
	outcome rules.Outcome
	due     civil.Date
	what    record.Text
	missing []rules.Missing
	used    []parameters.Value
	review  []rules.Evidence // the review that it counts from
}

// find applies the four questions in their order.
func (o owed) find(h rules.Hearing, d deferral) staleness {
	end := d.Last
	grace := h.Param("rot.deferral_grace_days", max(end, d.First))
	warn := h.Param("rot.deferral_warn_days", h.AsOf)
	until := end.AddDays(int(grace.Int))
	switch {
	case h.Has("deferral", "evidence_no") && d.row.EvidenceNo == "" && d.Contains(h.AsOf):
		return staleness{outcome: rules.Overdue, what: text("chưa ghi số văn bản chứng minh", "no document is recorded for it")}
	case d.Open():
		return unreviewed(h, d, warn)
	case end < h.AsOf && o.now != nil && (o.lateBefore(end) || len(o.unsureBefore(end)) > 0):
		return staleness{outcome: rules.Pass, missing: unreadableProceedings(h, *o.now),
			what: say("%s, nay được hoãn theo căn cứ khác", "%s, and another ground defers the change now", d.over())}
	case end < h.AsOf && o.lateBefore(end):
		s := staleness{outcome: rules.Overdue, due: o.first.term.due, used: []parameters.Value{grace},
			missing: unreadableDeferrals(h, civil.Interval{First: end + 1, Last: h.AsOf}, h.AsOf),
			what:    say("%s mà chưa chuyển đổi, hạn chuyển đổi là ngày %s", "%s, and the change was due on %s", d.over(), o.first.term.due)}
		if h.AsOf <= until {
			s.outcome, s.due = rules.DueSoon, until
			s.what = say("%s, phải chuyển đổi chậm nhất ngày %s", "%s, and the change must be made by %s", d.over(), until)
		}
		return s
	case end < h.AsOf:
		return staleness{outcome: rules.Pass, missing: o.unsureBefore(end),
			what: say("%s, không có vị trí nào đến hạn trước đó mà quá hạn", "%s, and no position that was due before that is overdue", d.over())}
	case end.Sub(h.AsOf) <= int(warn.Int) && (!o.first.hasTerm() || o.first.term.due >= end):
		return staleness{outcome: rules.Pass, missing: o.unsureBefore(end), what: text("việc hoãn còn hiệu lực", "it is in force")}
	case end.Sub(h.AsOf) <= int(warn.Int):
		return staleness{outcome: rules.DueSoon, due: until, used: []parameters.Value{warn, grace}, missing: o.perhapsManagers(end),
			what: say("sắp hết hoãn, phải chuyển đổi chậm nhất ngày %s", "it ends soon, and the change must be made by %s", until)}
	}
	return staleness{outcome: rules.Pass, what: text("việc hoãn còn hiệu lực", "it is in force")}
}

// perhapsManagers says that what falls due before a day may all be held by managers, who follow other rules.
func (o owed) perhapsManagers(before civil.Date) []rules.Missing {
	if o.sure != 0 && o.sure < before {
		return nil
	}
	return o.first.post.unknownManagerial()
}

// unreviewed judges a deferral without an end by its last review.
func unreviewed(h rules.Hearing, d deferral, warn parameters.Value) staleness {
	reviewed, review := d.First, []rules.Evidence(nil)
	if on := d.row.ReviewedOn; !on.IsZero() && on <= h.AsOf {
		reviewed, review = on, []rules.Evidence{fact("deferral", deferralKey(d.row), "reviewed_on", on.String(), "")}
	}
	months := h.Param("rot.deferral_review_months", reviewed)
	by := reviewed.AddMonths(int(months.Int))
	s := staleness{outcome: h.ByDate(by, int(warn.Int)), used: []parameters.Value{months}, review: review}
	s.what = say("chưa xác định ngày kết thúc, phải rà soát chậm nhất ngày %s", "it has no end and must be reviewed by %s", by)
	switch s.outcome {
	case rules.Overdue:
		s.due = by
	case rules.DueSoon:
		s.due, s.used = by, append(s.used, warn)
	}
	return s
}

// lastDeferrals returns the deferrals that have begun, by their real end; of those that follow each other only the one that
// ends last.
func lastDeferrals(h rules.Hearing) []deferral {
	var begun, last []deferral
	for _, d := range deferrals(h, h.AsOf) {
		if d.First <= h.AsOf {
			d.Last = groundGone(h, d)
			begun = append(begun, d)
		}
	}
	slices.SortStableFunc(begun, func(a, b deferral) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(lastDay(b.Interval), lastDay(a.Interval)))
	})
	for _, d := range begun {
		switch n := len(last) - 1; {
		case n < 0 || d.First > lastDay(last[n].Interval)+1:
			last = append(last, d)
		case d.outlasts(last[n]):
			last[n] = d
		}
	}
	return last
}

// outlasts reports whether a deferral ends after another one; of two that end together the one with a document counts, then
// the one that began later.
func (d deferral) outlasts(other deferral) bool {
	documented := func(d deferral) int { return min(len(d.row.EvidenceNo), 1) }
	return cmp.Or(cmp.Compare(lastDay(d.Interval), lastDay(other.Interval)), cmp.Compare(documented(d), documented(other)),
		cmp.Compare(d.First, other.First)) > 0
}

// groundGone is the last day on which the ground of a deferral holds: proceedings that are closed defer no longer, with or
// without a sanction.
func groundGone(h rules.Hearing, d deferral) civil.Date {
	if !restsOnProceedings(d) {
		return d.Last
	}
	var closed civil.Date
	for _, p := range h.Proceeding.Good {
		if p.OpenedOn > h.AsOf || !p.ClosedOn.IsZero() && p.ClosedOn < d.First {
			continue
		}
		if p.ClosedOn.IsZero() || p.ClosedOn > h.AsOf {
			return d.Last
		}
		closed = max(closed, p.ClosedOn)
	}
	if closed.IsZero() || !d.Open() && d.Last < closed {
		return d.Last
	}
	return closed
}

// closed reports whether the ground has gone because the proceedings are closed.
func (d deferral) closed() bool { return restsOnProceedings(d) && d.Last != d.row.EndsOn }

// over says that a deferral has ended, or that its ground has gone although its record may say that it goes on.
func (d deferral) over() record.Text {
	if d.closed() {
		return text("căn cứ hoãn không còn", "the ground has gone")
	}
	return text("đã hết hoãn", "it has ended")
}

func restsOnProceedings(d deferral) bool {
	return d.row.Ground == "discipline" || d.row.Ground == "proceedings"
}

// unreadableProceedings lists the set-aside proceedings that may keep the ground of a deferral alive, or end it.
func unreadableProceedings(h rules.Hearing, d deferral) []rules.Missing {
	if !restsOnProceedings(d) {
		return nil
	}
	var missing []rules.Missing
	for i := range h.Proceeding.Bad {
		b := &h.Proceeding.Bad[i]
		if glimpseOf(b.Row.OpenedOn, b.Row.ClosedOn, b.Aside).mayTouch(civil.Interval{First: d.First, Last: h.AsOf}) {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// unreadableSequels lists the deferrals that cannot be read, or of which nobody can say how long they last, and that may
// follow one which has not ended and last longer: then they are judged and it is not.
func unreadableSequels(h rules.Hearing, d deferral) []rules.Missing {
	if !d.Open() && d.Last < h.AsOf {
		return nil // what may defer the person after its end is asked by find
	}
	var missing []rules.Missing
	for _, row := range ageless(h, h.AsOf, h.AsOf) {
		missing = append(missing, missingChild(row))
	}
	for i := range h.Deferral.Bad {
		b := &h.Deferral.Bad[i]
		g := glimpseOfDeferral(h, b, h.AsOf)
		begun := g.mayTouch(civil.Interval{Last: h.AsOf})
		longer := g.backwards || g.Last.IsZero() || !d.Open() && g.Last >= d.Last
		if begun && longer {
			missing = append(missing, unreadable(b.Aside)...)
		}
	}
	return missing
}

// closedProceedings is the proceedings whose closing ended the ground of a deferral.
func closedProceedings(h rules.Hearing, d deferral) []rules.Evidence {
	var all []rules.Evidence
	for i := range h.Proceeding.Good {
		if p := &h.Proceeding.Good[i]; d.closed() && p.ClosedOn == d.Last {
			all = append(all, fact("proceeding", proceedingKey(p), "closed_on", p.ClosedOn.String(), ""))
		}
	}
	return all
}

// setAside answers for the deferrals that cannot be read, unless they readably begin after the as-of date, and for those of
// which nobody can say how long they last. Rows that contradict each other are one deferral.
func (o owed) setAside(h rules.Hearing) []rules.Verdict {
	var verdicts []rules.Verdict
	missing := map[string][]rules.Missing{}
	unknown := func(row *record.Deferral, why []rules.Missing) {
		v := o.verdict(h, row)
		if missing[v.Obligation] == nil {
			v.Outcome = rules.Unknown
			v.Reasons = func(v rules.Verdict) rules.Reasons {
				return rules.Reasons{Missing: missing[v.Obligation], Advice: adviceToMend(),
					Message: say("Không đọc được hoặc không đủ dữ liệu về trường hợp hoãn chuyển đổi của %s.", "A deferral of %s cannot be read, or lacks what is needed.", personName(h))}
			}
			verdicts = append(verdicts, v)
		}
		missing[v.Obligation] = append(missing[v.Obligation], why...)
	}
	for i := range h.Deferral.Bad {
		b := &h.Deferral.Bad[i]
		if glimpseOf(b.Row.StartsOn, b.Row.EndsOn, b.Aside).mayTouch(civil.Interval{Last: h.AsOf}) {
			unknown(&b.Row, unreadable(b.Aside))
		}
	}
	for _, row := range ageless(h, h.AsOf, h.AsOf) {
		unknown(row, []rules.Missing{missingChild(row)})
	}
	return verdicts
}
