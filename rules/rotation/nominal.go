package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// nominal answers whether a move changes nothing: same area, and same function or the same pen in the same unit.
func nominal(h rules.Hearing, from, to post, since civil.Date) record.Flag {
	must := h.Param("rot.nominal_same", since)
	area, function := record.Yes, record.Yes
	if must.Has("area") {
		area = same(from.AreaCode, to.AreaCode)
	}
	if must.Has("function") {
		function = same(from.FunctionCode, to.FunctionCode)
	}
	return both(area, either(function, samePen(h, from, to)))
}

func samePen(h rules.Hearing, from, to post) record.Flag {
	if !h.Has("position", "signing_right") {
		return record.No
	}
	return both(sameUnit(h, from, to), both(from.SigningRight, to.SigningRight))
}

// sameUnit answers whether the units of two positions are one on the as-of date; one that cannot be read may be the other.
func sameUnit(h rules.Hearing, from, to post) record.Flag {
	switch {
	case h.Ref.UnitAlive(from.UnitID, h.AsOf) == h.Ref.UnitAlive(to.UnitID, h.AsOf):
		return record.Yes
	case from.UnitID == "" || to.UnitID == "" || len(doubtfulUnits(h, from, to)) > 0:
		return record.Unknown
	}
	return record.No
}

// doubtfulUnits lists the rows of lineage that cannot be used and may make one unit of those of two positions.
func doubtfulUnits(h rules.Hearing, from, to post) []rules.Missing {
	var missing []rules.Missing
	for _, p := range []post{from, to} {
		missing = append(missing, perhapsSucceeded(h.Ref.UnitLines, "unit_lineage", h.Ref.UnitAlive(p.UnitID, h.AsOf), h.AsOf, text(
			"không dùng được dòng kế thừa này nên không biết hai vị trí có thuộc một đơn vị hay không",
			"this link of lineage cannot be used, so that it is not known whether the two positions belong to one unit"))...)
	}
	return missing
}

func same(a, b string) record.Flag {
	switch {
	case a == "" || b == "":
		return record.Unknown
	case a == b:
		return record.Yes
	}
	return record.No
}

// both is the logical "and" of answers that may be unknown.
func both(a, b record.Flag) record.Flag {
	switch {
	case a == record.No || b == record.No:
		return record.No
	case a == record.Yes && b == record.Yes:
		return record.Yes
	}
	return record.Unknown
}

func either(a, b record.Flag) record.Flag {
	switch {
	case a == record.Yes || b == record.Yes:
		return record.Yes
	case a == record.No && b == record.No:
		return record.No
	}
	return record.Unknown
}

// missing is what would have to be known before the move can be called nominal.
func (m *move) missing(h rules.Hearing, answer record.Flag, since civil.Date) []rules.Missing {
	missing := slices.Concat(m.doubts, unreadableLeaving(h), m.from.faults(), m.to.faults(), m.doubtfulLineage(h))
	if m.from.PositionID == "" {
		return missing // what was left cannot be read at all
	}
	missing = append(missing, m.from.unknownManagerial()...)
	if answer == record.Yes {
		return missing
	}
	if h.Has("position", "signing_right") && h.Ref.UnitAlive(m.from.UnitID, h.AsOf) != h.Ref.UnitAlive(m.to.UnitID, h.AsOf) {
		missing = append(missing, doubtfulUnits(h, m.from, m.to)...)
	}
	for _, p := range []post{m.from, m.to} {
		empty := func(column string, is bool) {
			if is {
				missing = append(missing, rules.Missing{Record: "position", Key: rules.Key("position_id", p.PositionID), Field: column,
					Why: text("không biết việc chuyển đổi có thay đổi thực chất hay không", "it is not known whether the move changed anything")})
			}
		}
		must := h.Param("rot.nominal_same", since)
		empty("function_code", p.FunctionCode == "" && must.Has("function"))
		empty("area_code", p.AreaCode == "" && must.Has("area"))
		empty("signing_right", p.SigningRight == record.Unknown && h.Has("position", "signing_right"))
	}
	return missing
}
