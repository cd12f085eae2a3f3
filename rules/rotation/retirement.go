package rotation

import (
	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// retiring is whether someone is so near to retirement age that they are not moved any more.
type retiring struct {
	soon    record.Flag // unknown when the person's birth or sex decides it and is not known
	day     parameters.Retirement
	limit   parameters.Value
	missing []rules.Missing
}

// retiringAfter answers for an obligation that fell due on a day: exempt is who then had less than rot.exempt_retire months
// to retirement age and has not reached it yet. Exactly that many months are not less.
func retiringAfter(h rules.Hearing, due civil.Date) retiring {
	return retiringWithin(h, due, h.Param("rot.exempt_retire", due))
}

// retiringWithin is the same for another number of months.
func retiringWithin(h rules.Hearing, due civil.Date, limit parameters.Value) retiring {
	r := retiring{soon: record.No, limit: limit}
	if r.limit.Key == "" || !h.Has("person", "born_on", "sex") {
		return r
	}
	horizon := due.AddMonths(int(r.limit.Int))
	born, sexes := birth(h)
	if born.IsZero() {
		if horizon > h.AsOf {
			r.soon, r.missing = record.Unknown, missingBirth(h, "born_on")
		}
		return r
	}
	soon := 0
	for _, sex := range sexes {
		day, known := h.Parameters.Retirement(born, sex)
		if known && horizon > day.Reached && day.Reached >= h.AsOf {
			r.day = day
			soon++
		}
	}
	switch soon {
	case 0:
	case len(sexes):
		r.soon = record.Yes
	default:
		r.soon, r.missing = record.Unknown, missingBirth(h, "sex")
	}
	return r
}

// retired is whether somebody has passed the day of retirement age: then no extension lasts.
type retired struct {
	gone    record.Flag
	missing []rules.Missing // what would say so
}

// retiredBy answers by the as-of date. Where birth and sex are not mapped nobody is taken for retired.
func retiredBy(h rules.Hearing) retired {
	if !h.Has("person", "born_on", "sex") {
		return retired{gone: record.No}
	}
	born, sexes := birth(h)
	if born.IsZero() {
		return retired{record.Unknown, missingBirth(h, "born_on")}
	}
	past := 0
	for _, sex := range sexes {
		if day, known := h.Parameters.Retirement(born, sex); known && day.Reached < h.AsOf {
			past++
		}
	}
	switch past {
	case 0:
		return retired{gone: record.No}
	case len(sexes):
		return retired{gone: record.Yes}
	}
	return retired{record.Unknown, missingBirth(h, "sex")}
}

// birth returns the day of birth, zero when not known, and the sexes that the person may have.
func birth(h rules.Hearing) (born civil.Date, sexes []parameters.Sex) {
	self := h.Self()
	if !h.Unreadable("born_on") {
		born = self.BornOn
	}
	if self.Sex == "" || h.Unreadable("sex") {
		return born, []parameters.Sex{parameters.Male, parameters.Female}
	}
	return born, []parameters.Sex{parameters.Sex(self.Sex)}
}

// missingBirth names the column to fill in, or what is wrong with the person's row.
func missingBirth(h rules.Hearing, column string) []rules.Missing {
	if h.Unreadable(column) {
		return unreadablePerson(h)
	}
	why := record.Text{VI: "có thể đã sắp đến tuổi nghỉ hưu", EN: "may be near to retirement age"}
	if !h.Known() {
		why = record.Orphan.Text()
	}
	return []rules.Missing{{Record: "person", Key: personKey(h), Field: column, Why: why}}
}

// evidence is the birth, the sex where it is known, and the day of retirement age.
func (r retiring) evidence(h rules.Hearing) []rules.Evidence {
	self := h.Self()
	all := []rules.Evidence{fact("person", personKey(h), "born_on", self.BornOn.String(), "")}
	if self.Sex != "" {
		all = append(all, fact("person", personKey(h), "sex", self.Sex, ""))
	}
	return append(all, derived("retires_on", r.day.Reached.String(), rules.RoleGround))
}
