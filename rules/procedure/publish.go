package procedure

import (
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// publicationOf is whether a version was published, and by when it had to be.
func publicationOf(p *procedures, v *version) standing {
	row, key := v.row, versionKey(v.row.ProcedureID)
	days := p.Param("pro.publish_days", row.StartsOn)
	limit := rules.Hearing{Ref: p.Ref, Scope: p.Scope}.WorkingDaysAfter(row.StartsOn, int(days.Int))
	s := standing{due: limit.Last, used: []parameters.Value{days}}
	soon := p.Param("pro.publish_soon_days", row.StartsOn)
	early := p.ByDate(limit.First, int(soon.Int))
	published := !row.PublishedOn.IsZero() && row.PublishedOn <= p.AsOf
	switch s.outcome = p.ByDate(limit.Last, int(soon.Int)); {
	case published && v.aside.Sound("published_on"):
		s.outcome = rules.Pass
	case row.Classified == record.Yes && v.aside.Sound("classified"):
		s.outcome = rules.Exempt
		s.evidence = append(s.evidence, fact("procedure", key, "classified", "1", rules.RoleGround))
	case early != s.outcome:
		s.outcome, s.missing = early, wording.DaysOff(limit)
	}
	if !limit.Certain() {
		s.due = 0
	}
	if s.outcome == rules.DueSoon {
		s.used = append(s.used, soon)
	}
	s.missing = joined(s.missing, p.unsaid(v)...)
	s.message = say("có hiệu lực từ ngày %s, chưa công khai; %s", "in force since %s, and not published; %s", row.StartsOn, p.inTime(s.outcome, limit.Last))
	switch {
	case published:
		s.message = say("đã công khai ngày %s", "published on %s", row.PublishedOn)
		s.evidence = append(s.evidence, fact("procedure", key, "published_on", row.PublishedOn.String(), rules.RoleReceived))
	case s.outcome == rules.Exempt:
		s.message = text("thuộc bí mật nhà nước, không phải công khai", "a state secret, which need not be published")
	}
	s.advice = wording.AdviceOn(s.outcome, text("Công khai ngay, ghi ngày và nơi công khai.", "Publish it now, and record when and where."),
		text("Công khai trước ngày đến hạn.", "Publish it before the due day."))
	if !s.due.IsZero() {
		s.evidence = append(s.evidence, derived("due_on", s.due.String(), ""))
	}
	return s
}

// unsaid is what would have to be filled in to know whether a version had to be published, and was.
func (p *procedures) unsaid(v *version) (missing []rules.Missing) {
	if !v.aside.Sound("procedure_id", "unit_id", "published_on", "published_url", "classified") {
		missing = wording.Unreadable(v.aside)
	}
	if v.row.Classified != record.Yes && v.row.Classified != record.No && !v.aside.Faulty("classified") && p.Has("procedure", "classified") {
		missing = append(missing, noValue(v.row.ProcedureID, "classified", text("không ghi có thuộc bí mật nhà nước hay không", "it is not recorded whether it is a state secret")))
	}
	if v.row.PublishedURL != "" && v.row.PublishedOn.IsZero() {
		missing = append(missing, noValue(v.row.ProcedureID, "published_on", text("có nơi công khai mà không ghi ngày công khai", "there is a place of publication, and no day")))
	}
	return missing
}
