package ledger

import "probity/internal/record"

// State is how far a run has come.
type State string

// The states, in their order; a failed run stays failed.
const (
	Started State = "started"
	Audited State = "audited" // its results are in the ledger
	Written State = "written" // its workbooks are there too
	Failed  State = "failed"
)

// Text is the state for a reader.
func (s State) Text() record.Text {
	return record.Text{EN: string(s), VI: map[State]string{
		Started: "đã bắt đầu", Audited: "đã rà soát", Written: "đã có sổ báo cáo", Failed: "không hoàn thành",
	}[s]}
}

// Kind says whether the findings of a run have their life by it.
type Kind string

// Only a normal run, and a held one that was released, has its life.
const (
	Normal     Kind = "normal"
	Restricted Kind = "restricted" // to some rules, a unit or a person
	History    Kind = "history"    // its as-of date lies before the newest one, or after today
	Held       Kind = "held"       // by the brake
)

// Text is the kind for a reader.
func (k Kind) Text() record.Text {
	return record.Text{EN: string(k), VI: map[Kind]string{
		Normal: "bình thường", Restricted: "một phần", History: "lưu để tra cứu", Held: "tạm dừng phát hành",
	}[k]}
}

// Change is what a run means for the life of a finding.
type Change string

// The changes. Ongoing has no event; carried closes a finding that lives on under another fingerprint.
const (
	New      Change = "new"
	Ongoing  Change = "ongoing"
	Worsened Change = "worsened" // it became overdue, or its severity rose
	Reopened Change = "reopened"
	Resolved Change = "resolved"
	Gone     Change = "gone"
	Carried  Change = "carried"
)

// LifeState is where a finding stands in its life.
type LifeState string

// A life that is not open can be reopened.
const (
	StateOpen     LifeState = "open"
	StateResolved LifeState = LifeState(Resolved)
	StateGone     LifeState = LifeState(Gone)
	StateCarried  LifeState = LifeState(Carried)
)

// Text is the state for a reader.
func (s LifeState) Text() record.Text {
	return record.Text{EN: string(s), VI: map[LifeState]string{
		StateOpen: "chưa giải quyết", StateResolved: "đã giải quyết", StateGone: "không còn thuộc diện", StateCarried: "chuyển tiếp theo tổ chức mới",
	}[s]}
}

// Reason is why the subject of a finding is no longer in the population.
type Reason string

// The reasons, as far as they are known.
const (
	NotKnown    Reason = ""
	LeftService Reason = "left_service"
	LeftPost    Reason = "left_post"  // the obligation itself ended
	Struck      Reason = "struck"     // the position was taken off the list
	Closed      Reason = "closed"     // the unit or the position was closed
	RuleOff     Reason = "rule_off"   // the ministry switched the rule off
	Unrecorded  Reason = "unrecorded" // the records no longer have the subject, or the rows that it rested on
	YearOver    Reason = "year_over"  // it was a year's
)

// Text is the reason for a reader.
func (r Reason) Text() record.Text {
	switch r {
	case LeftService:
		return record.Text{VI: "đã rời cơ quan", EN: "left the service"}
	case LeftPost:
		return record.Text{VI: "không còn thuộc phạm vi của quy tắc", EN: "no longer under the rule"} // a rule says it better: rules.Meta.Lapsed
	case Struck:
		return record.Text{VI: "vị trí đã đưa ra khỏi danh mục", EN: "the position was struck from the list"}
	case Closed:
		return record.Text{VI: "đơn vị hoặc vị trí đã kết thúc", EN: "the unit or position was closed"}
	case RuleOff:
		return record.Text{VI: "quy tắc đã tắt", EN: "the rule was switched off"}
	case Unrecorded:
		return record.Text{VI: "không còn trong hồ sơ", EN: "no longer in the records"}
	case YearOver:
		return record.Text{VI: "năm đó đã qua", EN: "that year is over"}
	}
	return record.Text{VI: "chưa rõ lý do", EN: "for a reason that is not known"}
}

// TryOutcome is what came of a try to deliver a letter.
type TryOutcome string

// The outcomes. Delivered and Refused settle a letter.
const (
	Delivered TryOutcome = "delivered" // the server took it over
	Deferred  TryOutcome = "deferred"  // the server would not take it now
	Refused   TryOutcome = "refused"   // the server will not take it at all
	Unoffered TryOutcome = "unoffered" // no server was there that it could be offered to
	Uncertain TryOutcome = "uncertain" // the server was given the whole of it, and no answer came
)

// tryOutcomes are all of them.
func tryOutcomes() []TryOutcome {
	return []TryOutcome{Delivered, Deferred, Refused, Unoffered, Uncertain}
}

// Text is the outcome for a reader.
func (o TryOutcome) Text() record.Text {
	return map[TryOutcome]record.Text{
		Delivered: {VI: "đã gửi", EN: "delivered"},
		Deferred:  {VI: "máy chủ hoãn nhận", EN: "deferred"},
		Refused:   {VI: "bị từ chối", EN: "refused"},
		Unoffered: {VI: "chưa gửi được", EN: "not offered"},
		Uncertain: {VI: "chưa rõ đã nhận hay chưa", EN: "uncertain"},
	}[o]
}

// ReorganisationCaveat is the word of the caveat that keeps a rule from members until it is released: most holdings of a
// unit begin on one day that no lineage covers.
const ReorganisationCaveat = "reorganisation"
