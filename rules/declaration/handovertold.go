package declaration

import (
	"strconv"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/wording"
)

// verdict is about the unit. Where declarations of several persons bear one number in it, the obligation names the person too; it is
// told to the chair alone where that person is no matter of the unit any more.
func (o *handover) verdict(shared bool) rules.Verdict {
	v := rules.Verdict{Subject: rules.Subject{Kind: rules.UnitSubject, ID: o.place.unit}, UnitID: o.place.unit,
		Obligation: o.paper.DeclarationID, Outcome: o.said}
	if shared {
		v.Obligation += ":" + o.whose
		if !o.ours {
			v.UnitID = ""
		}
	}
	if o.due.Certain() || !quiet(o.said) {
		v.DueOn = o.due.Last
	}
	v.Reasons = func(v rules.Verdict) rules.Reasons {
		return rules.Reasons{
			Message:    o.message(v),
			Advice:     o.advice(v.Outcome),
			Evidence:   o.evidence(v),
			Parameters: o.parameters(v),
			Missing:    o.told(),
		}
	}
	return v
}

// key is that of the declaration. It names the person only to those who may see them.
func (o *handover) key() string {
	if o.ours || o.place.unit == "" {
		return filingKey(&o.paper)
	}
	return rules.Key("declaration_id", o.paper.DeclarationID)
}

// told is what is missing, without the person where they are no matter of the unit any more.
func (o *handover) told() (all []rules.Missing) {
	for _, m := range o.missing {
		if m.Record == "declaration" {
			m.Key = o.key()
		}
		all = append(all, m)
	}
	return all
}

// message says what was received when, by when it had to be reviewed, and what became of it.
func (o *handover) message(v rules.Verdict) record.Text {
	paper := say("Bản kê khai %s", "Declaration %s", o.paper.DeclarationID)
	if o.paper.DeclarationID == "" {
		paper = text("Bản kê khai không đọc được mã", "A declaration of which the number cannot be read")
	}
	if kind := wording.Code("declaration", "kind", o.paper.Kind); kind.VI != "" {
		paper = say("%s (%s)", "%s (%s)", paper, kind)
	}
	if v.Outcome == rules.Unknown && o.due.Last.IsZero() {
		return say("%s: chưa đủ dữ liệu để biết đã rà soát, bàn giao đúng hạn hay chưa.", "%s: there is not enough data to say whether it was reviewed and handed over in time.", paper)
	}
	stem := say("%s nhận ngày %s, hạn rà soát, bàn giao là ngày %s", "%s was received on %s and must be reviewed and handed over by %s", paper, o.paper.ReceivedOn, o.due.First)
	switch {
	case v.Outcome == rules.Unknown && len(o.place.why) > 0:
		return say("%s; chưa đủ dữ liệu để biết đơn vị nào phải bàn giao.", "%s; there is not enough data to say which unit must do so.", stem)
	case v.Outcome == rules.Unknown:
		return say("%s; chưa đủ dữ liệu để biết đã thực hiện đúng hạn hay chưa.", "%s; there is not enough data to say whether that was done in time.", stem)
	}
	return say("%s; %s.", "%s; %s.", stem, o.ending(v))
}

func (o *handover) ending(v rules.Verdict) record.Text {
	switch {
	case v.Outcome == rules.Overdue && !o.done.IsZero():
		return say("đến ngày %s mới thực hiện, chậm %s", "that was done on %s only, %s late", o.done, wording.Days(o.done.Sub(v.DueOn)))
	case v.Outcome == rules.Overdue:
		return say("chưa thực hiện, đã quá hạn %s", "that was not done, and is %s late", wording.Days(o.AsOf.Sub(v.DueOn)))
	case o.done.IsZero():
		return say("chưa thực hiện, %s", "that is not done yet; %s", wording.DaysLeft(o.due.First.Sub(o.AsOf)))
	}
	return say("đã thực hiện ngày %s", "that was done on %s", o.done)
}

func (o *handover) advice(said rules.Outcome) record.Text {
	overdue := text("Rà soát và bàn giao ngay bản kê khai cho cơ quan kiểm soát tài sản, thu nhập.", "Review the declaration and hand it to the control body now.")
	if !o.done.IsZero() {
		overdue = text("Đơn vị làm rõ lý do chậm và ghi vào hồ sơ.", "The unit finds out why it was late, and puts that on record.")
	}
	return wording.AdviceOn(said, overdue, text("Rà soát, bàn giao trước hạn.", "Review it and hand it over before the due day."))
}

func (o *handover) evidence(v rules.Verdict) (all []rules.Evidence) {
	add := func(field, value string, role rules.Role) {
		if value != "" {
			all = append(all, fact("declaration", o.key(), field, value, role))
		}
	}
	add("declaration_id", o.paper.DeclarationID, rules.RoleItem)
	add("kind", o.paper.Kind, rules.RoleSort)
	if o.paper.Year.Known {
		add("year", strconv.FormatInt(o.paper.Year.N, 10), "")
	}
	add("received_on", o.paper.ReceivedOn.String(), rules.RoleSince)
	handed, returned := rules.Role(""), rules.Role("")
	switch o.done {
	case 0:
	case o.paper.HandedOverOn:
		handed = rules.RoleReceived
	default:
		returned = rules.RoleReceived
	}
	add("handed_over_on", o.paper.HandedOverOn.String(), handed)
	add("returned_on", o.paper.ReturnedOn.String(), returned)
	if !v.DueOn.IsZero() {
		all = append(all, derived("due_on", v.DueOn.String(), ""))
	}
	return all
}

// parameters are the numbers that a finding rests on.
func (o *handover) parameters(v rules.Verdict) (used []parameters.Value) {
	if quiet(v.Outcome) {
		return nil
	}
	used = append(used, o.Param("dec.handover_days", o.due.Counted))
	if v.Outcome == rules.DueSoon {
		used = append(used, o.Param("dec.handover_soon_days", v.DueOn))
		if o.due.Moved() && o.AsOf > o.due.Counted {
			used = append(used, o.Param("time.roll_last_day", o.due.Counted))
		}
	}
	return used
}
