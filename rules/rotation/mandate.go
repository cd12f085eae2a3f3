package rotation

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// mandate is a managerial position that a person holds, and for how long they may.
type mandate struct {
	office
	run      run        // the time in it, through lineage, without any break
	since    civil.Date // the first day of the present term: of the run, or of the latest reappointment
	renewal  *rules.Evidence
	extended *record.Assignment // a decision that keeps the manager until retirement age; nil: none
	term     limit
	terms    *limit          // the consecutive terms of a head in one agency; nil for others
	headed   civil.Date      // the first day of the unbroken time at the head of the agency
	perhaps  civil.Date      // the same, if agencies that are one now were one when the person moved
	merged   []rules.Missing // why it is not known which of the two it is
}

// limit is a day by which the position must be left or renewed.
type limit struct {
	due     civil.Date
	keys    []string // the parameters whose product are its months
	outcome rules.Outcome
	retires retiring
	missing []rules.Missing
}

// mandateOf works out how long an office may be held. Without a single readable row there is nothing to count.
func mandateOf(h rules.Hearing, all []holding, o office) mandate {
	m := mandate{office: o}
	if held := counted(h, all, o.id); o.held != nil && len(held) > 0 {
		m.run = pieces(held)
		m.run = m.run.from(len(m.run.pieces) - 1)
		m.since = m.run.first()
		m.renew(h)
		m.term = limit{due: h.FallsDue(m.since, termOnce()...), keys: termOnce()}
		m.lead(h, all)
	}
	m.doubts = slices.Concat(m.doubts, m.unreadableTime(h), m.otherLineage(h, all), m.perhapsElsewhere(h))
	return m
}

// The months of one term, and those of all terms that a head may serve in one agency.
func termOnce() []string   { return []string{"mgr.appointment_term"} }
func termsInAll() []string { return []string{"mgr.appointment_term", "mgr.terms"} }

// renew finds the beginning of the present term: reappointments begin a new one, in the records of positions or in those
// of personnel decisions.
func (m *mandate) renew(h rules.Hearing) {
	take := func(on civil.Date, kind, key, field string) {
		if on > m.since && on <= h.AsOf {
			e := fact(kind, key, field, on.String(), "")
			m.since, m.renewal = on, &e
		}
	}
	for _, held := range m.run.holdings {
		if held.row.Kind == "reappointment" {
			take(held.row.StartsOn, "assignment", assignmentKey(held.row), "starts_on")
		}
	}
	for i := range h.Appointment.Good {
		if a := &h.Appointment.Good[i]; a.Kind == "reappointment" && m.names(a.PositionID) {
			on, field := takesEffect(h, a)
			take(on, "appointment", appointmentKey(a), field)
		}
	}
	for _, held := range m.run.holdings {
		if held.row.Kind == "extension" && held.row.StartsOn >= m.since {
			m.extended = held.row
		}
	}
}

// names reports whether a personnel decision is about the position, by its present or an earlier name.
func (m *mandate) names(position string) bool {
	return slices.ContainsFunc(m.run.holdings, func(held holding) bool { return held.position == position })
}

// takesEffect is the day of a personnel decision, and the column it comes from; no day while it has not been signed.
func takesEffect(h rules.Hearing, a *record.Appointment) (on civil.Date, field string) {
	switch {
	case a.DecidedOn > h.AsOf, a.DecidedOn.IsZero() && h.Has("appointment", "decided_on"):
		return 0, ""
	case a.EffectiveOn.IsZero():
		return a.DecidedOn, "decided_on"
	}
	return a.EffectiveOn, "effective_on"
}

func appointmentKey(a *record.Appointment) string {
	return rules.Key("person_id", a.PersonID, "position_id", a.PositionID, "kind", a.Kind, "decided_on", a.DecidedOn.String())
}

// judge says how the mandate stands, and which of its limits decides: the earliest of those that are worst off.
func (m *mandate) judge(h rules.Hearing) (rules.Outcome, *limit) {
	m.term.byDate(h)
	if m.term.outcome != rules.Pass {
		m.excuse(h)
	}
	if m.terms == nil {
		return m.term.outcome, &m.term
	}
	m.terms.byDate(h)
	m.doubtHeadship(h)
	worstFirst := []rules.Outcome{rules.Overdue, rules.Unknown, rules.DueSoon, rules.Exempt, rules.Pass}
	rank := func(l *limit) int { return slices.Index(worstFirst, l.outcome) }
	if order := cmp.Or(cmp.Compare(rank(&m.term), rank(m.terms)), cmp.Compare(m.term.due, m.terms.due)); order > 0 {
		return m.terms.outcome, m.terms
	}
	return m.term.outcome, &m.term
}

func (l *limit) byDate(h rules.Hearing) {
	l.outcome = h.ByDate(l.due, int(h.Param("mgr.due_soon_days", l.due).Int))
}

// excuse applies what suspends the end of a term: a decision to stay until retirement age, or nearness to it.
func (m *mandate) excuse(h rules.Hearing) {
	l := &m.term
	l.retires = retiringWithin(h, l.due, h.Param("mgr.retire_extension_months", l.due))
	after, over := m.since, retired{gone: record.Yes}
	if m.extended != nil {
		over = retiredBy(h)
	}
	if over.gone != record.Yes {
		after = m.extended.StartsOn // what came before it does not matter any more
	}
	unclear := m.unclear(h, after)
	if l.retires.soon == record.Yes || over.gone == record.No && len(unclear) == 0 {
		l.outcome = rules.Exempt
		return
	}
	if len(l.retires.missing) == 0 {
		l.retires.missing = over.missing
	}
	if l.missing = slices.Concat(unclear, l.retires.missing); len(l.missing) > 0 {
		l.outcome = rules.Unknown
	}
}
