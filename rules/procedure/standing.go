package procedure

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

const (
	versionUnknownVI = `Kết luận không phải đạt mà không rõ phiên bản có hiệu lực hay không: đã ban hành mà không ghi starts_on, hoặc dòng bị loại vì một trong các ngày issued_on, starts_on, ends_on hay vì các dòng cùng mã mâu thuẫn, trừ khi phần đọc được cho biết là không.`
	versionUnknownEN = `It is no pass, and it is not known whether the version is in force: it was issued and has no starts_on, or its row was set aside for one of the days issued_on, starts_on, ends_on, or because rows of one number contradict each other, unless what can be read says that it is not.`
)

// versionCaveats are what the rules on versions are judged without, saying so.
func versionCaveats(more ...rules.Caveat) []rules.Caveat {
	return append([]rules.Caveat{
		caveat("không biết ngày ban hành: phiên bản đến ngày có hiệu lực coi là đã ban hành", "days of issue are not known: a version whose day has come counts as issued", "procedure", "issued_on"),
		caveat("không hiển thị lĩnh vực", "fields are not shown", "procedure", "area"),
		caveat("không hiển thị tên quy trình", "names of procedures are not shown", "procedure", "name"),
		caveat("không biết đơn vị chủ trì: mọi trường hợp thuộc báo cáo của Trưởng ban", "units in charge are not known: every case is the chair's", "procedure", "unit_id"),
		caveat("không hiển thị tên đơn vị", "units are shown by their codes", "unit", "name"),
	}, more...)
}

// standing is how a version that is, or may be, in force stands.
type standing struct {
	outcome  rules.Outcome
	due      civil.Date
	missing  []rules.Missing // what could give another outcome
	message  record.Text     // after the name of the version
	advice   record.Text
	evidence []rules.Evidence
	used     []parameters.Value
}

// eachVersion gives one verdict for each version that is in force, or may be, by unit and number: that of the row which is worst.
func eachVersion(c rules.Chronicle, judge func(*procedures, *version) standing) (verdicts []rules.Verdict) {
	p := versions(c)
	all := slices.DeleteFunc(slices.Clone(p.all), func(v *version) bool { return v.force == no })
	slices.SortStableFunc(all, func(a, b *version) int {
		return cmp.Or(cmp.Compare(a.row.UnitID, b.row.UnitID), cmp.Compare(a.row.ProcedureID, b.row.ProcedureID))
	})
	for from := 0; from < len(all); {
		worst, to := p.stand(all[from], judge), from+1
		for ; to < len(all) && all[to].row.UnitID == all[from].row.UnitID && all[to].row.ProcedureID == all[from].row.ProcedureID; to++ {
			next := p.stand(all[to], judge)
			missing := joined(worst.missing, next.missing...)
			if !worst.outcome.Owed() && worst.outcome != rules.Unknown {
				worst = next
			}
			worst.missing = missing
		}
		verdicts = append(verdicts, p.verdict(all[from], worst))
		from = to
	}
	return verdicts
}

// stand is how one row stands; where it is not certain that it is in force, or what it says, a finding is not known.
func (p *procedures) stand(v *version, judge func(*procedures, *version) standing) standing {
	s := judge(p, v)
	if !s.outcome.Owed() && s.outcome != rules.Unknown {
		s.missing = nil
		return s
	}
	if s.missing = joined(v.missing, s.missing...); len(s.missing) > 0 {
		s.outcome = rules.Unknown
	}
	if len(s.missing) > 0 && (v.force == perhaps || len(v.aside.Faults) > 0) {
		s.due = 0
	}
	return s
}

func (p *procedures) verdict(v *version, s standing) rules.Verdict {
	verdict := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: v.row.UnitID}, Obligation: v.row.ProcedureID, UnitID: v.row.UnitID, Outcome: s.outcome, DueOn: s.due}
	name := named(p.Ref, v.row.ProcedureID, v.row)
	verdict.Reasons = func(rules.Verdict) rules.Reasons {
		r := rules.Reasons{Message: say("%s: %s.", "%s: %s.", name, s.message), Advice: s.advice, Missing: s.missing}
		if s.outcome == rules.Unknown {
			r.Message, r.Advice = say("%s: chưa đủ dữ liệu để kết luận.", "%s: there is not enough data for a verdict.", name), wording.AdviceToMend()
		}
		if s.outcome.Owed() {
			r.Parameters = s.used
		}
		r.Evidence = append(v.described(), s.evidence...)
		return r
	}
	return verdict
}

// described is of which field a version is, and since when in force.
func (v *version) described() (all []rules.Evidence) {
	key := versionKey(v.row.ProcedureID)
	if v.row.Area != "" {
		all = append(all, fact("procedure", key, "area", v.row.Area, rules.RoleTier))
	}
	if !v.row.StartsOn.IsZero() {
		all = append(all, fact("procedure", key, "starts_on", v.row.StartsOn.String(), rules.RoleSince))
	}
	return all
}

// inTime says how far the due day is.
func (p *procedures) inTime(o rules.Outcome, due civil.Date) record.Text {
	switch days := p.AsOf.Sub(due); o {
	case rules.Overdue:
		return say("hạn là ngày %s, đã quá hạn %s", "due by %s, %s late", due, wording.Days(days))
	case rules.DueSoon:
		return say("hạn là ngày %s, %s", "due by %s; %s", due, wording.DaysLeft(-days))
	}
	return say("hạn là ngày %s", "due by %s", due)
}
