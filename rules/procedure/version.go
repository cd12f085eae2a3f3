package procedure

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// version is a row of procedure, as far as it can be relied on.
type version struct {
	row     *record.Procedure
	aside   record.Aside // what is wrong with it; without faults where it can be used
	force   answer       // whether it is in force on the as-of date
	missing []rules.Missing
}

// answer is whether something is so.
type answer uint8

const (
	no answer = iota
	perhaps
	yes
)

// dates are the columns by which a version is in force.
var dates = []string{"issued_on", "starts_on", "ends_on"}

// procedures are all versions.
type procedures struct {
	rules.Chronicle
	all []*version
}

func versions(c rules.Chronicle) *procedures {
	p := &procedures{Chronicle: c}
	rows := &c.Ref.Rows.Procedure
	for i := range rows.Good {
		p.all = append(p.all, &version{row: &rows.Good[i]})
	}
	for i := range rows.Bad {
		b := &rows.Bad[i]
		row := b.Row
		for column, value := range map[string]*string{"procedure_id": &row.ProcedureID, "code": &row.Code, "unit_id": &row.UnitID} {
			if b.Faulty(column) {
				*value = ""
			}
		}
		p.all = append(p.all, &version{row: &row, aside: b.Aside})
	}
	for _, v := range p.all {
		v.force, v.missing = p.inForce(v)
	}
	slices.SortStableFunc(p.all, func(a, b *version) int {
		return cmp.Or(cmp.Compare(a.row.Code, b.row.Code), cmp.Compare(a.row.StartsOn, b.row.StartsOn), cmp.Compare(a.row.ProcedureID, b.row.ProcedureID))
	})
	return p
}

// inForce finds out whether a version is in force on the as-of date: issued, begun and not ended by then.
func (p *procedures) inForce(v *version) (answer, []rules.Missing) {
	backwards := v.aside.Has(record.EndBeforeStart)
	switch {
	case !v.aside.Faulty("issued_on") && !p.issued(v),
		!backwards && v.row.StartsOn > p.AsOf, !backwards && !v.row.EndsOn.IsZero() && v.row.EndsOn < p.AsOf:
		return no, nil
	case !v.aside.Sound(dates...):
		return perhaps, wording.Unreadable(v.aside)
	case v.row.StartsOn.IsZero():
		return perhaps, []rules.Missing{noValue(v.row.ProcedureID, "starts_on", text("đã ban hành mà không ghi ngày có hiệu lực", "it was issued, and it is not recorded from when it is in force"))}
	}
	return yes, nil
}

// issued reports whether a version is issued by the as-of date, as far as its row says so: where days of issue are not mapped, all are.
func (p *procedures) issued(v *version) bool {
	return !p.Has("procedure", "issued_on") || !v.row.IssuedOn.IsZero() && v.row.IssuedOn <= p.AsOf
}

// begun is the day from which a version counts as issued or, where that is not mapped, in force. One that cannot be read may be any.
func (v *version) begun() civil.Date {
	if v.aside.Faulty("issued_on") {
		return civil.MinDate
	}
	return cmp.Or(v.row.IssuedOn, v.row.StartsOn, civil.MinDate)
}
