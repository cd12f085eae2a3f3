package declaration

import "probity/rules"

// unitOf is the unit in which the person serves; none where it cannot be read: then the case is the chair's.
func unitOf(h rules.Hearing) string {
	if h.Unreadable("unit_id") {
		return ""
	}
	return h.Self().UnitID
}

// notOurs says why a declaration that was received on a day may have been made to another agency, or in an earlier service: it was
// received before the person joined the ministry, or nobody knows when that was.
func notOurs(h rules.Hearing, f filing) []rules.Missing {
	switch hired := h.Self().HiredOn; {
	case !h.Has("person", "hired_on"):
		return nil
	case h.Unreadable("hired_on"):
		return unreadablePerson(h)
	case hired.IsZero():
		return []rules.Missing{{Record: "person", Key: personKey(h), Field: "hired_on", Why: text(
			"không rõ ngày vào Bộ nên không biết bản kê khai nhận trước khi phát sinh nghĩa vụ có phải kê khai tại Bộ hay không",
			"the day of joining the ministry is not known, nor whether a declaration received before the duty arose was made to the ministry")}}
	case f.row.ReceivedOn < hired:
		return []rules.Missing{{Record: "declaration", Key: filingKey(f.row), Field: "received_on", Why: text(
			"nhận trước ngày người đó vào Bộ: không rõ là kê khai tại Bộ hay tại cơ quan cũ",
			"received before the person joined the ministry: it may have been made to another agency")}}
	}
	return nil
}
