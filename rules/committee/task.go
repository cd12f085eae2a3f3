package committee

import (
	"cmp"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// tasks are what the committee set, and what the rules on them look up.
type tasks struct {
	rules.Chronicle
	meetings map[string]*record.CommitteeMeeting // those of which the number and the day can be relied on, by their numbers
	alike    map[string][]string                 // units that may be meant, by a code that no list has
}

// task is one that was set by the as-of date.
type task struct {
	*tasks
	row    *record.CommitteeTask
	aside  record.Aside    // what is wrong with the row; without faults where it can be used
	set    civil.Date      // the day of the meeting; zero where it is not known
	due    civil.Date      // zero where there is none that can be read
	doubts []rules.Missing // why it is not certain what the row says
}

// taskCaveats are what the rules on tasks are judged without, saying so.
func taskCaveats(more ...rules.Caveat) []rules.Caveat {
	return append([]rules.Caveat{
		caveat("không hiển thị nội dung nhiệm vụ", "what is to be done is not shown", "committee_task", "name"),
		caveat("không đọc hạn ghi bằng lời", "limits in words are not read", "committee_task", "due_text"),
		caveat("không xét gia hạn", "extensions are not considered", "committee_task", "extended_to"),
		caveat("không biết cuộc họp đã giao: nhiệm vụ được xét như đã giao trước ngày chốt số liệu, và hạn ghi bằng tháng không kèm năm là chưa rõ", "the meeting that set a task is not known: each counts as set by the as-of date, and a month without a year cannot be read", "committee_task", "meeting_id"),
		caveat("không biết ngày họp đã giao nhiệm vụ", "the days of the meetings are not known", "committee_meeting", "held_on"),
		wording.Detail("không hiển thị số thông báo kết luận", "the numbers of conclusions are not shown", "committee_meeting", "conclusion_no"),
		caveat("không hiển thị tên đơn vị", "units are shown by their codes", "unit", "name"),
	}, more...)
}

// tasksOf are the tasks that were set by the as-of date, by unit and number. Rows that contradict each other stand side by side.
func tasksOf(c rules.Chronicle) (all []*task) {
	shared := &tasks{Chronicle: c, meetings: map[string]*record.CommitteeMeeting{}}
	meetings := &c.Ref.Rows.CommitteeMeeting
	for i := range meetings.Good {
		shared.meetings[meetings.Good[i].MeetingID] = &meetings.Good[i]
	}
	for i := range meetings.Bad {
		if b := &meetings.Bad[i]; b.Aside.Sound("meeting_id", "held_on") {
			shared.meetings[b.Row.MeetingID] = &b.Row
		}
	}
	rows := &c.Ref.Rows.CommitteeTask
	for i := range rows.Good {
		all = append(all, &task{tasks: shared, row: &rows.Good[i]})
	}
	for i := range rows.Bad {
		b := &rows.Bad[i]
		row := b.Row
		if b.Faulty("unit_id") {
			row.UnitID = ""
		}
		if b.Faulty("task_id") {
			row.TaskID = ""
		}
		all = append(all, &task{tasks: shared, row: &row, aside: b.Aside})
	}
	shared.spell(all)
	all = slices.DeleteFunc(all, func(t *task) bool { return !t.read() })
	slices.SortStableFunc(all, func(a, b *task) int {
		return cmp.Or(cmp.Compare(a.row.UnitID, b.row.UnitID), cmp.Compare(a.row.TaskID, b.row.TaskID), cmp.Compare(a.due, b.due))
	})
	return all
}

// spell finds which units may be meant by codes that no list and no lineage has.
func (s *tasks) spell(all []*task) {
	var strangers []string
	for _, t := range all {
		if id := t.row.UnitID; id != "" && !s.known(id) {
			strangers = append(strangers, id)
		}
	}
	s.alike = record.AllResembling(strangers, slices.Values(s.Ref.UnitIDs().IDs()))
}

// known reports whether a unit is on the list, or was.
func (s *tasks) known(id string) bool {
	return s.Ref.UnitIDs().Has(id) || s.Ref.UnitLines.Succeeded(id)
}

// read works out what the row says. It is false for a task that certainly was not set by the as-of date.
func (t *task) read() bool {
	if m := t.meetings[t.row.MeetingID]; m != nil && !t.aside.Faulty("meeting_id") {
		if t.set = m.HeldOn; t.set > t.AsOf && t.aside.Sound("meeting_id") {
			return false
		}
	}
	t.due = t.row.DueOn
	if t.due.IsZero() {
		t.due, _ = limitIn(t.row.DueText, t.set)
	}
	t.due = max(t.due, t.row.ExtendedTo)
	columns := []string{"task_id", "meeting_id", "unit_id", "standing", "due_on", "extended_to", "accepted_on"}
	if t.row.DueOn.IsZero() {
		columns = append(columns, "due_text")
	}
	if !t.aside.Sound(columns...) {
		t.doubts = wording.Unreadable(t.aside)
	}
	return true
}

func (t *task) key() string { return rules.Key("task_id", t.row.TaskID) }

// accepted reports whether what was done is accepted, as far as the row says so.
func (t *task) accepted() bool { return !t.row.AcceptedOn.IsZero() && t.row.AcceptedOn <= t.AsOf }

// unset says why it is not known whether the task was set by the as-of date: a meeting that was set aside may be the one that set it, and
// may not have been held yet.
func (t *task) unset() (missing []rules.Missing) {
	if t.row.MeetingID == "" || t.meetings[t.row.MeetingID] != nil {
		return nil
	}
	rows := &t.Ref.Rows.CommitteeMeeting
	for i := range rows.Bad {
		b := &rows.Bad[i]
		named := b.Faulty("meeting_id") || b.Row.MeetingID == t.row.MeetingID
		if named && (b.Faulty("held_on") || b.Row.HeldOn > t.AsOf) {
			missing = joined(missing, wording.Unreadable(b.Aside)...)
		}
	}
	return missing
}

// stranger says why it is not known whose task it is, where its unit's code is probably another's.
func (t *task) stranger() []rules.Missing {
	if len(t.alike[t.row.UnitID]) == 0 {
		return nil
	}
	return []rules.Missing{noValue("committee_task", t.key(), "unit_id", text(
		"mã này không có trong danh sách đơn vị và chỉ khác mã của một đơn vị ở chữ hoa, khoảng trắng hoặc số 0 ở đầu: không biết có phải đơn vị ấy hay không",
		"no unit has this code, which differs from a unit's by case, blanks or leading zeros only: it is not known whether that unit is meant"))}
}

// outcome is how the task stands, and why that is not known.
func (t *task) outcome() (o rules.Outcome, missing []rules.Missing) {
	soon := t.soon()
	switch {
	case t.accepted() && !t.set.IsZero() && t.row.AcceptedOn < t.set:
		return rules.Unknown, joined(t.doubts, noValue("committee_task", t.key(), "accepted_on", text("kết quả được chấp nhận trước ngày họp giao nhiệm vụ", "the result was accepted before the meeting that set the task")))
	case t.accepted() && t.aside.Sound("accepted_on"):
		return rules.Pass, nil
	case t.row.Standing == record.Yes && t.aside.Sound("standing"):
		return notCounted, nil
	case len(t.doubts) > 0 && t.aside.Sound("due_on", "accepted_on") && !t.due.IsZero() && t.due.Sub(t.AsOf) > soon:
		return rules.Pass, nil // what cannot be read only moves it further away, or to another unit
	case len(t.doubts) > 0:
		return rules.Unknown, t.doubts
	case t.due.IsZero():
		return rules.Unknown, []rules.Missing{t.noLimit()}
	}
	if o = t.ByDate(t.due, soon); o.Owed() {
		if missing = joined(t.unset(), t.stranger()...); len(missing) > 0 {
			o = rules.Unknown
		}
	}
	return o, missing
}

// soon is how many days before its due day a task is due soon: the longest of the steps.
func (t *task) soon() int { return t.Param("com.task_soon_days", cmp.Or(t.due, t.AsOf)).Longest() }

// noLimit says why a task has no day by which it can be judged.
func (t *task) noLimit() rules.Missing {
	if t.row.DueText != "" {
		return noValue("committee_task", t.key(), "due_text", text("hạn ghi bằng lời theo dạng không đọc được; ghi ngày vào due_on", "the limit is written in words that cannot be read; put the day into due_on"))
	}
	return noValue("committee_task", t.key(), "due_on", text("không ghi hạn, và không ghi là nhiệm vụ thường xuyên", "no day is set, and it is not recorded as a standing task"))
}
