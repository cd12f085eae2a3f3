package jobs

import (
	"cmp"
	"unicode"
	"unicode/utf8"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
)

// detail says what a finding became, or why it went.
func detail(e ledger.Event) record.Text {
	switch e.Change {
	case ledger.Gone:
		return whyGone(e)
	case ledger.Resolved:
		return small(e.Now.Text())
	case ledger.Worsened:
		return worsened(e)
	}
	return record.Text{}
}

// whyGone says why a finding is gone, as the rule puts it where it is the obligation that ended: not every obligation is a
// position that is held.
func whyGone(e ledger.Event) record.Text {
	rule, known := catalog.Lookup(e.Finding.Rule)
	switch {
	case !known || e.Reason != ledger.LeftPost:
		return e.Reason.Text()
	case e.Finding.Subject.Kind == rules.UnitSubject:
		return cmp.Or(rule.OfUnit, rule.Lapsed, e.Reason.Text())
	}
	return cmp.Or(rule.Lapsed, e.Reason.Text())
}

// small is a word for the middle of a sentence.
func small(t record.Text) record.Text { return record.Text{VI: lowered(t.VI), EN: lowered(t.EN)} }

func lowered(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

// worsened names what changed: the verdict, the severity, or both.
func worsened(e ledger.Event) record.Text {
	was, now, what := e.Was.Text(), e.Now.Text(), record.Text{VI: "trạng thái", EN: "status"}
	switch {
	case e.Severity == e.WasSeverity:
	case e.Was == e.Now:
		was, now, what = e.WasSeverity.Text(), e.Severity.Text(), record.Text{VI: "mức độ", EN: "severity"}
	default:
		was, now = with(was, e.WasSeverity), with(now, e.Severity)
	}
	return record.Text{VI: what.VI + ": " + was.VI + " → " + now.VI, EN: what.EN + ": " + was.EN + " → " + now.EN}
}

func with(verdict record.Text, s rules.Severity) record.Text {
	word := s.Text()
	return record.Text{VI: verdict.VI + " (" + word.VI + ")", EN: verdict.EN + " (" + word.EN + ")"}
}
