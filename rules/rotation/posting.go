package rotation

import (
	"cmp"
	"iter"
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/wording"
)

// isPosting reports whether a row of kind posting is a posting: study abroad and short missions are none. Where nothing is
// said it is one.
func isPosting(kind string) bool { return kind == "" || kind == "posting" }

// noPosting reports whether a row that was set aside is readably none.
func noPosting(b *record.Bad[record.Posting]) bool {
	return !isPosting(b.Row.Kind) && !b.Faulty("kind")
}

// atPost is the time at a post, ended at the latest by leaving the service.
func atPost(h rules.Hearing, row *record.Posting) civil.Interval {
	time := civil.Interval{First: row.TookUpOn, Last: row.LeftOn}
	if left := h.LeftOn(); !left.IsZero() && lastDay(time) > left {
		time.Last = left
	}
	return time
}

// startless reports whether a posting may hold on the as-of date although nobody knows since when: it has no first day, is
// not known to be over, and is not planned for later.
func startless(h rules.Hearing, row *record.Posting) bool {
	return isPosting(row.Kind) && row.TookUpOn.IsZero() && row.PlannedFrom <= h.AsOf &&
		(row.LeftOn.IsZero() || row.LeftOn >= h.AsOf)
}

// mayHoldPost reports whether a posting that was set aside may hold on the as-of date: unless what can be read of it says
// that it is none, is over, has not begun, or is planned for later.
func mayHoldPost(h rules.Hearing, b *record.Bad[record.Posting]) bool {
	if noPosting(b) || !glimpseOfPosting(b).mayCover(h.AsOf) {
		return false
	}
	began := !b.Row.TookUpOn.IsZero() || b.Faulty("took_up_on") || b.Faulty("planned_from")
	return began || b.Row.PlannedFrom <= h.AsOf
}

// glimpseOfPosting is what can be read of the time at a post. What was planned says nothing about it; but where the post was
// taken up after the last day planned nobody can say which of the two is wrong.
func glimpseOfPosting(b *record.Bad[record.Posting]) glimpse {
	row := &b.Row
	g := glimpse{civil.Interval{First: row.TookUpOn, Last: row.LeftOn}, !row.LeftOn.IsZero() && row.LeftOn < row.TookUpOn}
	if !g.backwards && beganAfterPlan(row) {
		g.First = 0
	}
	return g
}

func beganAfterPlan(row *record.Posting) bool {
	return !row.PlannedTo.IsZero() && row.PlannedTo < row.TookUpOn
}

// The columns of a posting that do not matter to a rule once the post was taken up: to ROT-007 the day on which it was to
// begin, to the rules that look at where somebody really was the end that was planned too.
var (
	beginningPlanned = []string{"planned_from"}
	daysPlanned      = []string{"planned_from", "planned_to"}
)

// usable reports whether a posting can be judged by although its row was set aside: nothing is wrong but with columns that do
// not matter.
func usable(b *record.Bad[record.Posting], unused []string) bool {
	return !b.Row.TookUpOn.IsZero() && !beganAfterPlan(&b.Row) &&
		!slices.ContainsFunc(b.Faults, func(f record.Fault) bool { return !slices.Contains(unused, f.Column) })
}

// postings are those that can be judged by where some columns do not matter.
func postings(h rules.Hearing, unused []string) iter.Seq[*record.Posting] {
	good, bad := h.Posting.Good, h.Posting.Bad
	return func(yield func(*record.Posting) bool) {
		for i := range good {
			if !yield(&good[i]) {
				return
			}
		}
		for i := range bad {
			if usable(&bad[i], unused) && !yield(&bad[i].Row) {
				return
			}
		}
	}
}

// unreadablePosts groups the set-aside postings that may hold on the as-of date by their number: rows that contradict each
// other are one posting. The number is empty where it cannot be read.
func unreadablePosts(h rules.Hearing, unused []string) []unreadablePost {
	var found []unreadablePost
	for i := range h.Posting.Bad {
		b := &h.Posting.Bad[i]
		if usable(b, unused) || !mayHoldPost(h, b) {
			continue
		}
		at := slices.IndexFunc(found, func(u unreadablePost) bool { return u.row.PostingID == b.Row.PostingID })
		if at < 0 {
			at, found = len(found), append(found, unreadablePost{row: &b.Row})
		}
		found[at].missing = append(found[at].missing, unreadable(b.Aside)...)
	}
	return found
}

// unreadablePost is a posting that was set aside, with what would have to be mended.
type unreadablePost struct {
	row     *record.Posting
	missing []rules.Missing
}

func postingKey(p *record.Posting) string {
	return rules.Key("person_id", p.PersonID, "posting_id", p.PostingID)
}

// missingStart says that nobody knows since when a posting holds.
func missingStart(row *record.Posting) []rules.Missing {
	return []rules.Missing{{Record: "posting", Key: postingKey(row), Field: "took_up_on",
		Why: text("không rõ ngày nhận nhiệm vụ nên không biết nhiệm kỳ đã bắt đầu hay chưa, từ ngày nào",
			"the day of taking up the post is not known, so that it is not known whether the posting has begun, and when")}}
}

// aboutPost is what all verdicts about a posting share.
func aboutPost(h rules.Hearing, row *record.Posting) rules.Verdict {
	return rules.Verdict{Subject: rules.Subject{Kind: rules.PersonSubject, ID: h.ID}, Obligation: row.PostingID, UnitID: row.UnitID}
}

// uncertainPost is the verdict about a posting whose days are not known well enough.
func uncertainPost(h rules.Hearing, row *record.Posting, missing []rules.Missing) rules.Verdict {
	v := aboutPost(h, row)
	v.Outcome = rules.Unknown
	v.Reasons = func(rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message: say("%s, %s: chưa đủ dữ liệu để kết luận.", "%s, %s: there is not enough data for a verdict.",
				personName(h), postName(h.Ref, row)),
			Advice:   adviceToMend(),
			Evidence: postEvidence(row),
			Missing:  missing,
		}
	}
	return v
}

// postName is a posting as a sentence mentions it: the post held, if known, and the mission.
func postName(ref *rules.Reference, row *record.Posting) record.Text {
	at := wording.Unit(ref, row.UnitID)
	if row.PostTitle == "" {
		return say("nhiệm kỳ tại %s", "the posting at %s", cmp.Or(at, row.PostingID))
	}
	return say("%s tại %s", "%s at %s", row.PostTitle, cmp.Or(at, row.PostingID))
}

// postEvidence is what the record says about how a posting began.
func postEvidence(row *record.Posting) []rules.Evidence {
	key := postingKey(row)
	var all []rules.Evidence
	say := func(field, value string, role rules.Role) {
		if value != "" {
			all = append(all, fact("posting", key, field, value, role))
		}
	}
	say("post_title", row.PostTitle, rules.RolePost)
	if row.Head == record.Yes {
		say("head", "1", "")
	}
	say("decision_no", row.DecisionNo, rules.RoleDecision)
	say("planned_from", row.PlannedFrom.String(), "")
	say("took_up_on", row.TookUpOn.String(), rules.RoleSince)
	return all
}

// postingNeeds is what no rule on postings can be without.
func postingNeeds() []rules.Need {
	return []rules.Need{
		{Kind: "person", Columns: []string{"full_name"}},
		{Kind: "posting", Columns: []string{"posting_id", "unit_id", "took_up_on", "left_on"}},
	}
}

// postingCaveats is what the rules on postings are judged without, saying so.
func postingCaveats(more ...rules.Caveat) []rules.Caveat {
	return append([]rules.Caveat{
		caveat("mọi dòng đều coi là nhiệm kỳ, kể cả đi học và công tác ngắn ngày", "every row counts as a posting, study abroad and short missions too", "posting", "kind"),
		caveat("không phân biệt được nhiệm kỳ mới dự kiến với nhiệm kỳ thiếu ngày nhận nhiệm vụ",
			"postings that are only planned cannot be told from those whose first day is missing", "posting", "planned_from"),
		caveat("không xét ngày rời cơ quan: người đã rời mà chưa ghi ngày rời nhiệm sở vẫn bị coi là đang ở nước ngoài",
			"leaving the service is not considered: whoever left without a last day at the post still counts as abroad", "person", "left_on"),
		caveat("không hiển thị chức vụ tại cơ quan đại diện", "the post held at the mission is not shown", "posting", "post_title"),
		caveat("không hiển thị tên cơ quan đại diện", "missions are shown by their codes", "unit", "name"),
	}, more...)
}
