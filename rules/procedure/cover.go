package procedure

import (
	"maps"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// cover is whether a procedure is in force, in whatever version.
type cover struct {
	*procedures
	code     string
	newest   *version   // by the days on which they begin
	versions []*version // of the code, and what has taken their place
	required answer
	until    civil.Date // the last day until which a version is in force; zero: none is; MaxDate: without an end
	before   civil.Date // the last day on which one was, where none is
	missing  []rules.Missing
}

// judgeCover gives a verdict on each procedure that must exist.
func judgeCover(c rules.Chronicle) (verdicts []rules.Verdict) {
	p := versions(c)
	asked := false
	for from := 0; from < len(p.all); {
		to := from + 1
		for to < len(p.all) && p.all[to].row.Code == p.all[from].row.Code {
			to++
		}
		if code := p.all[from].row.Code; code == "" {
			verdicts = append(verdicts, nameless(p.all[from:to])...)
			asked = true
		} else {
			one := p.coverOf(code, p.all[from:to])
			asked = asked || one.required != no
			if one.required == yes || one.required == perhaps && one.until.IsZero() {
				verdicts = append(verdicts, one.judge())
			}
		}
		from = to
	}
	if !asked {
		verdicts = append(verdicts, noList())
	}
	return verdicts
}

// nameless are the verdicts about rows whose code cannot be read, by unit: of which procedure they are, and whether another version of it
// is in force, nobody knows.
func nameless(rows []*version) (verdicts []rules.Verdict) {
	missing := map[string][]rules.Missing{}
	for _, v := range rows {
		if v.force != yes && (v.row.Required != record.No || v.aside.Faulty("required")) {
			missing[v.row.UnitID] = joined(missing[v.row.UnitID], wording.Unreadable(v.aside)...)
		}
	}
	for _, unit := range slices.Sorted(maps.Keys(missing)) {
		verdicts = append(verdicts, rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: unit}, UnitID: unit, Outcome: rules.Unknown, Reasons: func(rules.Verdict) rules.Reasons {
			return rules.Reasons{Message: text("Có quy trình không đọc được mã, nên không biết có phiên bản nào đang có hiệu lực hay không.", "There is a procedure whose code cannot be read, so that it is not known whether a version of it is in force."),
				Advice: wording.AdviceToMend(), Missing: missing[unit]}
		}})
	}
	return verdicts
}

// noList is the verdict where nobody says which procedures must exist.
func noList() rules.Verdict {
	missing := []rules.Missing{noValue("", "required", text("không dòng nào được ghi là quy trình phải ban hành", "no row is recorded as a procedure that must exist"))}
	return rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject}, Obligation: "list", Outcome: rules.Unknown, Reasons: func(rules.Verdict) rules.Reasons {
		return rules.Reasons{Message: text("Không biết quy trình nào phải ban hành: danh mục để trống.", "It is not known which procedures must exist: the list is empty."),
			Advice: wording.AdviceToMend(), Missing: missing}
	}}
}

func (p *procedures) coverOf(code string, own []*version) *cover {
	c := &cover{procedures: p, code: code, newest: own[len(own)-1], versions: p.withSuccessors(own)}
	for _, v := range own {
		if v.row.UnitID != "" {
			c.newest = v
		}
	}
	c.required = p.onList(own)
	c.last()
	c.doubt()
	return c
}

// onList reports whether a procedure must exist: by its newest version that has begun, because the list changes. One that was set aside may
// be that one; where none has begun for certain, those to come speak too.
func (p *procedures) onList(own []*version) answer {
	certain := func(v *version) bool { return v.aside.Sound("procedure_id", "code", "required", "starts_on") }
	toCome := func(v *version) bool { return certain(v) && v.row.StartsOn > p.AsOf }
	if slices.ContainsFunc(own, func(v *version) bool { return certain(v) && !toCome(v) }) {
		own = slices.DeleteFunc(slices.Clone(own), toCome)
	}
	var newest []*version // what may be: the last of those that can be read, and all others
	for _, v := range own {
		if certain(v) {
			newest = slices.DeleteFunc(newest, certain)
		}
		newest = append(newest, v)
	}
	says := func(word record.Flag) bool {
		return !slices.ContainsFunc(newest, func(v *version) bool { return v.row.Required != word || v.aside.Faulty("required") })
	}
	switch {
	case says(record.Yes):
		return yes
	case says(record.No):
		return no
	}
	return perhaps
}

// withSuccessors are some versions with all that has taken their place.
func (p *procedures) withSuccessors(own []*version) []*version {
	all := slices.Clone(own)
	for i := 0; i < len(all); i++ {
		if next := all[i].row.SupersededBy; next != "" {
			for _, v := range p.all {
				if v.row.ProcedureID == next && !slices.Contains(all, v) {
					all = append(all, v)
				}
			}
		}
	}
	return all
}

// last finds until when versions are in force without a gap, or when the last one ended.
func (c *cover) last() {
	for _, v := range c.versions {
		switch {
		case v.force == yes:
			c.until = max(c.until, endOf(v))
		case v.aside.Sound(dates...) && c.issued(v) && !v.row.EndsOn.IsZero() && v.row.EndsOn < c.AsOf:
			c.before = max(c.before, v.row.EndsOn)
		}
	}
	for extended := !c.until.IsZero(); extended; {
		extended = false
		for _, v := range c.versions {
			if v.aside.Sound(dates...) && c.issued(v) && !v.row.StartsOn.IsZero() && v.row.StartsOn <= c.until.AddDays(1) && endOf(v) > c.until {
				c.until, extended = endOf(v), true
			}
		}
	}
}

func endOf(v *version) civil.Date {
	if v.row.EndsOn.IsZero() {
		return civil.MaxDate
	}
	return v.row.EndsOn
}

// doubt finds which rows may be a version in force, or lead to one, or say that the procedure need not exist.
func (c *cover) doubt() {
	for _, v := range c.versions {
		if v.force == perhaps {
			c.missing = joined(c.missing, v.missing...)
		} else if !v.aside.Sound("superseded_by") || !v.aside.Sound(dates...) && !c.ended(v) {
			c.missing = joined(c.missing, wording.Unreadable(v.aside)...)
		}
	}
	for _, v := range c.all {
		strange := len(v.aside.Faults) > 0 && v.row.Code == "" || v.aside.Faulty("procedure_id") && c.leads()
		if strange && !(c.ended(v) && v.row.SupersededBy == "" && !v.aside.Faulty("superseded_by")) {
			c.missing = joined(c.missing, wording.Unreadable(v.aside)...)
		}
	}
	if c.required == perhaps {
		c.missing = joined(c.missing, noValue(c.newest.row.ProcedureID, "required", text("không rõ có thuộc danh mục phải ban hành hay không", "it is not known whether it is on the list of procedures that must exist")))
	}
}

// ended reports whether a version readably is in force no more.
func (c *cover) ended(v *version) bool {
	return v.force == no && !v.row.EndsOn.IsZero() && v.row.EndsOn < c.AsOf
}

// leads reports whether a version names what took its place, and no list has that.
func (c *cover) leads() bool {
	return slices.ContainsFunc(c.versions, func(v *version) bool {
		next := v.row.SupersededBy
		return next != "" && !slices.ContainsFunc(c.all, func(other *version) bool { return other.row.ProcedureID == next })
	})
}

func (c *cover) judge() rules.Verdict {
	row := c.newest.row
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: row.UnitID}, Obligation: c.code, UnitID: row.UnitID, Outcome: rules.Pass}
	switch {
	case c.until.IsZero():
		v.Outcome, v.DueOn = rules.Overdue, c.before
	case c.until < civil.MaxDate:
		v.DueOn = c.until
		v.Outcome = c.ByDate(c.until, int(c.Param("pro.expiry_soon_days", c.until).Int))
	}
	if risk := c.Param("pro.risk_areas", c.AsOf); v.Outcome == rules.Overdue && risk.Confirmed && risk.Has(row.Area) { // how grave it is, is not for us to guess
		v.Severity = rules.N2
	}
	var missing []rules.Missing
	if v.Outcome.Owed() && len(c.missing) > 0 {
		v.Outcome, v.Severity, missing = rules.Unknown, 0, c.missing
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: c.message(v.Outcome),
			Advice: wording.AdviceOn(v.Outcome, text("Ban hành quy trình; trong khi chờ, phân công người kiểm soát.", "Issue the procedure; until then, have the work watched over."),
				text("Ban hành phiên bản mới trước khi phiên bản này hết hiệu lực.", "Issue a new version before this one ends.")),
			Evidence: c.evidence(), Parameters: c.parameters(v), Missing: missing,
		}
	}
	return v
}

func (c *cover) message(o rules.Outcome) record.Text {
	name := named(c.Ref, c.code, c.newest.row)
	switch {
	case o == rules.Unknown:
		return say("%s: chưa đủ dữ liệu để biết có phiên bản nào đang có hiệu lực hay không.", "%s: there is not enough data to say whether a version of it is in force.", name)
	case o == rules.Overdue && !c.before.IsZero():
		return say("%s: không có phiên bản nào đang có hiệu lực, phiên bản trước hết hiệu lực ngày %s.", "%s: no version is in force; the last one ended on %s.", name, c.before)
	case o == rules.Overdue:
		return say("%s: phải ban hành mà chưa từng có hiệu lực.", "%s: it must exist, and never was in force.", name)
	case c.until == civil.MaxDate:
		return say("%s: đang có hiệu lực.", "%s: it is in force.", name)
	}
	return say("%s: có hiệu lực đến hết ngày %s, chưa có phiên bản nối tiếp.", "%s: it is in force until %s, and no version follows.", name, c.until)
}

// evidence is the field, and the versions with their days.
func (c *cover) evidence() (all []rules.Evidence) {
	if area := c.newest.row.Area; area != "" {
		all = append(all, fact("procedure", versionKey(c.newest.row.ProcedureID), "area", area, rules.RoleTier))
	}
	for _, v := range c.versions {
		if !v.row.StartsOn.IsZero() {
			all = append(all, fact("procedure", versionKey(v.row.ProcedureID), "starts_on", v.row.StartsOn.String(), rules.RoleSince))
		}
		if !v.row.EndsOn.IsZero() {
			all = append(all, fact("procedure", versionKey(v.row.ProcedureID), "ends_on", v.row.EndsOn.String(), ""))
		}
	}
	return all
}

func (c *cover) parameters(v rules.Verdict) []parameters.Value {
	switch {
	case v.Outcome == rules.DueSoon:
		return []parameters.Value{c.Param("pro.expiry_soon_days", c.until)}
	case v.Severity == rules.N2:
		return []parameters.Value{c.Param("pro.risk_areas", c.AsOf)}
	}
	return nil
}
