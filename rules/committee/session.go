package committee

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// sessions are the meetings that were held, by what is certain of them and in the order of their days.
type sessions struct {
	rules.Chronicle
	held  []*record.CommitteeMeeting
	aside []*record.Bad[record.CommitteeMeeting]
}

// session is what a meeting concluded, and by when it had to.
type session struct {
	*sessions
	row    *record.CommitteeMeeting
	due    civil.Date
	signed civil.Date // zero: not yet
	doubts []rules.Missing
}

// judgeSessions gives a verdict on each meeting that was held.
func judgeSessions(c rules.Chronicle) (verdicts []rules.Verdict) {
	all := &sessions{Chronicle: c}
	rows := &c.Ref.Rows.CommitteeMeeting
	for i := range rows.Good {
		all.add(&rows.Good[i])
	}
	for i := range rows.Bad {
		if b := &rows.Bad[i]; b.Aside.Sound("meeting_id", "held_on", "conclusion_no", "concluded_on") {
			all.add(&b.Row)
		} else if b.Faulty("held_on") || b.Row.HeldOn <= c.AsOf {
			all.aside = append(all.aside, b)
		}
	}
	slices.SortFunc(all.held, func(a, b *record.CommitteeMeeting) int {
		return cmp.Or(cmp.Compare(a.HeldOn, b.HeldOn), cmp.Compare(a.MeetingID, b.MeetingID))
	})
	for _, row := range all.held {
		if v := all.of(row).judge(); v.Outcome != notCounted {
			verdicts = append(verdicts, v)
		}
	}
	return append(verdicts, all.unreadable()...)
}

func (s *sessions) add(row *record.CommitteeMeeting) {
	if row.HeldOn <= s.AsOf {
		s.held = append(s.held, row)
	}
}

// of finds out how a meeting stands, with the others that share its conclusion.
func (s *sessions) of(row *record.CommitteeMeeting) *session {
	one := &session{sessions: s, row: row}
	last := row.HeldOn
	sign := func(day civil.Date) {
		if !day.IsZero() && day <= s.AsOf && day >= row.HeldOn && (one.signed.IsZero() || day < one.signed) {
			one.signed = day
		}
	}
	for _, other := range s.held {
		if row.ConclusionNo == "" || other.ConclusionNo != row.ConclusionNo || other == row {
			continue
		}
		if other.HeldOn > last && other.HeldOn.Sub(last) <= int(s.Param("com.conclusion_days", last).Int) {
			last = other.HeldOn
		}
		if row.ConcludedOn.IsZero() {
			sign(other.ConcludedOn)
		}
	}
	sign(row.ConcludedOn)
	one.due = s.FallsDueInDays(last, "com.conclusion_days")
	one.doubt()
	return one
}

// doubt finds what could give a meeting another verdict.
func (s *session) doubt() {
	key := meetingKey(s.row.MeetingID)
	switch day := s.row.ConcludedOn; {
	case !day.IsZero() && day < s.row.HeldOn:
		s.doubts = append(s.doubts, noValue("committee_meeting", key, "concluded_on", text("thông báo kết luận được ký trước ngày họp: một trong hai ngày không đúng", "the conclusion was signed before the meeting: one of the two days is wrong")))
	case s.signed.IsZero() && day.IsZero() && s.row.ConclusionNo != "":
		s.doubts = append(s.doubts, noValue("committee_meeting", key, "concluded_on", text("có số thông báo kết luận mà không ghi ngày ký", "there is the number of a conclusion, and no day of signing")))
	}
	for _, b := range s.aside {
		if s.row.ConclusionNo != "" && (b.Row.ConclusionNo == s.row.ConclusionNo || b.Faulty("conclusion_no")) {
			s.doubts = joined(s.doubts, wording.Unreadable(b.Aside)...)
		}
	}
}

// notCounted is the outcome of what is looked at no more.
const notCounted rules.Outcome = ""

// outcome is that of a conclusion that was signed on a day, or of none.
func (s *session) outcome() rules.Outcome {
	told := s.due.AddMonths(int(s.Param("com.told_months", s.due).Int))
	switch {
	case !s.signed.IsZero() && s.signed <= s.due:
		return rules.Pass
	case s.AsOf > told && (!s.signed.IsZero() || s.row.ConclusionNo != "" && s.row.ConcludedOn.IsZero()):
		return notCounted // signed late long ago; or nobody knows when, and so in time or late long ago
	case !s.signed.IsZero():
		return rules.Overdue
	}
	return s.ByDate(s.due, int(s.Param("com.conclusion_soon_days", s.due).Int))
}

func (s *session) judge() rules.Verdict {
	v := rules.Verdict{Subject: ministry(), Obligation: s.row.MeetingID, DueOn: s.due, Outcome: s.outcome()}
	var missing []rules.Missing
	if v.Outcome.Owed() && len(s.doubts) > 0 {
		v.Outcome, missing = rules.Unknown, s.doubts
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		overdue := text("Ký thông báo kết luận và gửi các đơn vị ngay.", "Sign the conclusion, and send it to the units now.")
		if !s.signed.IsZero() {
			overdue = text("Làm rõ vì sao kết luận ký chậm.", "Find out why the conclusion was signed late.")
		}
		return rules.Reasons{
			Message:  s.message(v.Outcome),
			Advice:   wording.AdviceOn(v.Outcome, overdue, text("Trình ký thông báo kết luận trước hạn.", "Have the conclusion signed by the due day.")),
			Evidence: s.evidence(), Parameters: s.parameters(v.Outcome), Missing: missing,
		}
	}
	return v
}

func (s *session) message(o rules.Outcome) record.Text {
	name := say("Cuộc họp %s ngày %s", "The meeting %s of %s", s.row.MeetingID, s.row.HeldOn)
	if o == rules.Unknown {
		return say("%s: chưa đủ dữ liệu để biết thông báo kết luận đã được ký đúng hạn hay chưa.", "%s: there is not enough data to say whether its conclusion was signed in time.", name)
	}
	all := say("%s: chưa ký thông báo kết luận; hạn là ngày %s", "%s: no conclusion was signed; it is due by %s", name, s.due)
	switch days := s.AsOf.Sub(s.due); {
	case o == rules.Overdue && !s.signed.IsZero():
		all = say("%s: thông báo kết luận ký ngày %s; hạn là ngày %s; chậm %s", "%s: the conclusion was signed on %s; it was due by %s; %s late", name, s.signed, s.due, wording.Days(s.signed.Sub(s.due)))
	case !s.signed.IsZero():
		all = say("%s: thông báo kết luận ký ngày %s", "%s: the conclusion was signed on %s", name, s.signed)
	case o == rules.Overdue:
		all = say("%s; đã quá hạn %s", "%s; it is %s late", all, wording.Days(days))
	default:
		all = say("%s; %s", "%s; %s", all, wording.DaysLeft(-days))
	}
	return say("%s.", "%s.", all)
}

func (s *session) evidence() []rules.Evidence {
	key := meetingKey(s.row.MeetingID)
	all := []rules.Evidence{fact("committee_meeting", key, "held_on", s.row.HeldOn.String(), rules.RoleSince)}
	if s.row.ConclusionNo != "" {
		all = append(all, fact("committee_meeting", key, "conclusion_no", s.row.ConclusionNo, rules.RoleDecision))
	}
	if !s.signed.IsZero() {
		all = append(all, derived("signed_on", s.signed.String(), rules.RoleReceived))
	}
	return append(all, derived("due_on", s.due.String(), ""))
}

func (s *session) parameters(o rules.Outcome) []parameters.Value {
	return uses(o, s.Param("com.conclusion_soon_days", s.due), s.Param("com.conclusion_days", s.due))
}

// unreadable are the meetings that were set aside, by their numbers: nobody knows what they concluded, or when.
func (s *sessions) unreadable() (verdicts []rules.Verdict) {
	missing := map[string][]rules.Missing{}
	var numbers []string
	for _, b := range s.aside {
		id := b.Row.MeetingID
		if b.Faulty("meeting_id") {
			id = ""
		}
		if missing[id] == nil {
			numbers = append(numbers, id)
		}
		missing[id] = joined(missing[id], wording.Unreadable(b.Aside)...)
	}
	slices.Sort(numbers)
	for _, id := range numbers {
		verdicts = append(verdicts, rules.Verdict{Subject: ministry(), Obligation: id, Outcome: rules.Unknown, Reasons: func(rules.Verdict) rules.Reasons {
			return rules.Reasons{
				Message: say("Cuộc họp %s: chưa đủ dữ liệu để biết thông báo kết luận đã được ký đúng hạn hay chưa.", "The meeting %s: there is not enough data to say whether its conclusion was signed in time.", cmp.Or(id, "…")),
				Advice:  wording.AdviceToMend(), Missing: missing[id],
			}
		}})
	}
	return verdicts
}
