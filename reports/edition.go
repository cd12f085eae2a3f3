package reports

import (
	"iter"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// Edition is everything that one workbook prints.
type Edition struct {
	Language string // "vi", "en" or "both"
	Letterhead
	Run
	Rules      []RulePart
	Trend      []TrendPoint // earlier runs first, this one last
	Cases      func(rules.Annex) iter.Seq2[Case, error]
	Ended      iter.Seq2[Event, error] // findings of earlier runs that this run ended, in any order
	Recall     func(*Event) error      // completes an event that will be listed
	Defects    iter.Seq2[record.Defect, error]
	Parameters []parameters.Value // used by this run, by key and date

	Decided   map[string]rules.Decision // what is in force about findings, by fingerprint
	Decidable bool                      // has columns into which the committee writes what it decides
}

// Letterhead is the head of the first page, in the form of an official document.
type Letterhead struct {
	Superior, Body string      // the bodies on the left, as "BỘ NGOẠI GIAO"
	Place          string      // before the date, as "Hà Nội"
	Title          record.Text // zero: the workbook's own
	Signer         string      // capacity of whoever signs, as "TM. BAN CHỈ ĐẠO"; empty: the head of the body
	SentTo         []string    // who receives it, as "Lưu: VT"; none: that is not said
}

// Run identifies the run that the workbook shows.
type Run struct {
	Number       int64
	AsOf         civil.Date
	Base         Base   // zero: nothing was there before
	Source       string // without credentials
	Hash         string // the result's link of the chain
	InputDigest  string
	ConfigDigest string
	Version      string
	Held         record.Text // why the brake held the run; zero: it did not
	Restricted   record.Text // to which rules, unit or person; zero: the whole ministry
	Extract      record.Text // of the whole run only these units are shown; zero: all of it
	HandedOn     bool        // the workbook may be given to the unit that it is about: what no member may see is left out
	History      bool        // an old day judged again, or one to come: nothing in it is new or gone
	Records      []KindCount
}

// Base is the run that changes are counted from.
type Base struct {
	Number int64
	AsOf   civil.Date
}

// KindCount is how many records of a kind were read, and how many of them were set aside.
type KindCount struct {
	Kind           string
	Rows, SetAside int
}

// RulePart is one rule's part of the summary.
type RulePart struct {
	*rules.Meta
	Evaluated                               bool
	Reason                                  record.Text   // why it was not
	Caveats                                 []record.Text // what was not considered
	FirstTime                               bool          // its first run on this source: nothing is "new"
	Counts                                  rules.Counts
	Units                                   []UnitPart // empty, or summing to Counts
	New, Worsened, Reopened, Resolved, Gone int        // findings by what this run did to them
}

// UnitPart is a rule's partition in one unit.
type UnitPart struct {
	ID, Name string
	Counts   rules.Counts
}

// TrendPoint is the number of findings of one rule at one run. A rule that a run did not evaluate has no point there.
type TrendPoint struct {
	Run    int64
	AsOf   civil.Date
	Rule   string
	Counts rules.Counts
}

// Event is one change in the life of a finding.
type Event struct {
	Kind   Life
	Ruling rules.Ruling // as it was last seen
	Seen   int64        // the run of that sight
	Detail record.Text  // why it went, or what it became
}

// Life is where a finding stands in its life at this run.
type Life string

// The stages.
const (
	New      Life = "new"
	Ongoing  Life = "ongoing"
	Worsened Life = "worsened"
	Reopened Life = "reopened"
	Resolved Life = "resolved"
	Gone     Life = "gone"
	Carried  Life = "carried" // it goes on under another fingerprint; on no sheet
)

// TextOf is the stage of a finding as the committee reads it. What a rule finds the first time that it is asked is not new: it may
// be years old.
func (l Life) TextOf(firstTime bool) record.Text {
	if l == New && firstTime {
		return sayFirstTime
	}
	return l.Text()
}

// FoundFirst says of so many findings that they are not counted as new.
func FoundFirst(n int) record.Text { return with(sayFirstTimeRules, n) }

// ExplanationsAccepted says of so many findings that nothing has to be done about them yet.
func ExplanationsAccepted(n int) record.Text { return with(sayOfTheseWaived, n) }

// Text is the stage as the committee reads it, whichever rule it is of.
func (l Life) Text() record.Text {
	switch l {
	case New:
		return record.Text{VI: "Mới", EN: "New"}
	case Ongoing:
		return record.Text{VI: "Tiếp diễn", EN: "Ongoing"}
	case Worsened:
		return record.Text{VI: "Nghiêm trọng hơn", EN: "Worsened"}
	case Reopened:
		return record.Text{VI: "Xuất hiện lại", EN: "Reopened"}
	case Resolved:
		return record.Text{VI: "Đã giải quyết", EN: "Resolved"}
	case Gone:
		return record.Text{VI: "Không còn thuộc diện", EN: "Gone"}
	case Carried:
		return record.Text{VI: "Chuyển tiếp theo tổ chức mới", EN: "Carried over"}
	}
	return record.Text{}
}

// Case is one row of an annex: a finding or an exempt verdict, in any order.
type Case struct {
	rules.Ruling
	Life      Life       // empty for an exempt verdict, and in a run that has no life
	FirstSeen civil.Date // as-of date of the run that first saw it
}
