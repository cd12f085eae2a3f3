package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"probity/internal/civil"
	"probity/internal/record"
)

// Measure is what the steering committee wants to be done about a finding.
type Measure string

// The measures. Of them Waived alone means that nothing has to be done for a time.
const (
	ToAct     Measure = "act"     // do what the workbook advises
	ToExplain Measure = "explain" // somebody has to explain it
	ToVerify  Measure = "verify"  // it is to be found out whether it is so
	ToCorrect Measure = "correct" // the records are to be put right
	Referred  Measure = "refer"   // it is another body's to decide
	Waived    Measure = "waive"   // the explanation is accepted: no action until a day
	Noted     Measure = "note"    // the committee has seen it
)

// Measures are all of them, in the order in which they are offered.
func Measures() []Measure {
	return []Measure{ToAct, ToExplain, ToVerify, ToCorrect, Referred, Waived, Noted}
}

// Text is the measure as the committee writes it. The workbook offers these words in one list whose parts commas divide, so that
// none has a comma.
func (m Measure) Text() record.Text {
	return map[Measure]record.Text{
		ToAct:     {VI: "Thực hiện theo kiến nghị", EN: "Act as advised"},
		ToExplain: {VI: "Yêu cầu giải trình", EN: "Explain"},
		ToVerify:  {VI: "Xác minh làm rõ", EN: "Verify"},
		ToCorrect: {VI: "Bổ sung hồ sơ", EN: "Correct the records"},
		Referred:  {VI: "Chuyển cơ quan có thẩm quyền", EN: "Refer to the competent body"},
		Waived:    {VI: "Chấp nhận giải trình", EN: "Accept the explanation"},
		Noted:     {VI: "Ghi nhận", EN: "Note"},
	}[m]
}

// ParseMeasure finds the measure that somebody wrote, in either language or as it is stored. Case and blanks do not count.
func ParseMeasure(written string) (Measure, bool) {
	written = tidy(written)
	for _, m := range Measures() {
		for _, word := range []string{m.Text().VI, m.Text().EN, string(m)} {
			if strings.EqualFold(written, word) {
				return m, true
			}
		}
	}
	return "", false
}

// Decision is what the committee decided about a finding. The zero value is that nothing is decided.
type Decision struct {
	Measure Measure
	DueOn   civil.Date // by when it is to be done; the last day of a waiver. Zero: no day is set
	Note    string     // the ground, or the number of the decision: one line
}

// IsZero reports whether nothing is decided.
func (d Decision) IsZero() bool { return d == Decision{} }

// Text is the decision on one line, for a reader. Nothing is decided by the zero value, nor is there anything to say.
func (d Decision) Text() record.Text {
	t := d.Measure.Text()
	switch {
	case d.DueOn.IsZero():
	case d.Measure == Waived:
		t = record.Text{VI: t.VI + " đến hết ngày " + d.DueOn.Vietnamese(), EN: t.EN + ", until " + d.DueOn.String()}
	default:
		t = record.Text{VI: t.VI + ", hạn " + d.DueOn.Vietnamese(), EN: t.EN + ", by " + d.DueOn.String()}
	}
	if d.Note != "" {
		t = record.Text{VI: strings.TrimSpace(t.VI + " (" + d.Note + ")"), EN: strings.TrimSpace(t.EN + " (" + d.Note + ")")}
	}
	return t
}

// WaivesOn reports whether nothing has to be done about the finding on a day.
func (d Decision) WaivesOn(on civil.Date) bool { return d.Measure == Waived && on <= d.DueOn }

// OverOn reports whether the day of the decision is past on a day: what was to be done is late, or a waiver over.
func (d Decision) OverOn(on civil.Date) bool { return !d.DueOn.IsZero() && d.DueOn < on }

// longestNote keeps a note to what can be read in a column.
const longestNote = 1000

// latestDueDay is the last day that a decision can name; a later one is a slip, or means "for ever", which a waiver must not.
const latestDueDay = civil.Date(803533) // 2200-12-31

// Tidy is the decision as it is stored: with the note on one line, composed, and without blanks at its ends, so that it is the same
// whichever program has saved it.
func (d Decision) Tidy() Decision {
	d.Note = tidy(d.Note)
	return d
}

func tidy(text string) string {
	words := strings.FieldsFunc(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == 0xFFFE || r == 0xFFFF
	})
	return strings.Join(words, " ")
}

// Part is a part of a decision.
type Part int

// The parts of a decision, in the order in which they are written.
const (
	MeasurePart Part = iota
	DuePart
	NotePart
)

// DecisionFault says which part of a decision is wrong.
type DecisionFault struct {
	Part Part
	Why  string // what was found, and what is allowed
}

// Check finds what a tidy decision that somebody wrote lacks, or has too much.
func (d Decision) Check() (faults []DecisionFault) {
	add := func(p Part, format string, args ...any) {
		faults = append(faults, DecisionFault{p, fmt.Sprintf(format, args...)})
	}
	switch {
	case d.IsZero():
	case d.Measure == "":
		add(MeasurePart, "is empty, and there is a day or a note; %q keeps a note alone", Noted.Text().VI)
	case d.Measure == Waived && d.DueOn.IsZero():
		add(DuePart, "is empty; a waiver needs the last day on which it holds")
	}
	if d.Measure == Waived && d.Note == "" {
		add(NotePart, "is empty; a waiver needs its ground, as the number and date of the decision")
	}
	if d.DueOn > latestDueDay {
		add(DuePart, "%s is too far away; the last day that can be named is %s", d.DueOn, latestDueDay)
	}
	if n := utf8.RuneCountInString(d.Note); n > longestNote {
		add(NotePart, "has %d characters; a note can have %d", n, longestNote)
	}
	return faults
}
