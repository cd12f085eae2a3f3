package rules

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules/parameters"
)

// Outcome is one rule's answer for one subject.
type Outcome string

// The five outcomes. Missing data is Unknown, never Pass. Overdue is the word for every breach, also where no date passed.
const (
	Pass    Outcome = "pass"
	DueSoon Outcome = "due_soon"
	Overdue Outcome = "overdue"
	Exempt  Outcome = "exempt"
	Unknown Outcome = "unknown"
)

// Outcomes lists them in the order of the partition's columns.
var Outcomes = [...]Outcome{Pass, DueSoon, Overdue, Exempt, Unknown}

// Text is the outcome as the committee reads it.
func (o Outcome) Text() record.Text {
	switch o {
	case Pass:
		return record.Text{VI: "Đạt", EN: "Pass"}
	case DueSoon:
		return record.Text{VI: "Sắp đến hạn", EN: "Due soon"}
	case Overdue:
		return record.Text{VI: "Quá hạn", EN: "Overdue"}
	case Exempt:
		return record.Text{VI: "Tạm hoãn/miễn", EN: "Exempt"}
	}
	return record.Text{VI: "Chưa đủ dữ liệu", EN: "Not enough data"}
}

// Open reports whether someone must see a verdict with this outcome: whether it is a finding.
func (o Outcome) Open() bool { return o == DueSoon || o == Overdue || o == Unknown }

// Owed reports whether a verdict with this outcome says that something is to be done: it names somebody.
func (o Outcome) Owed() bool { return o == Overdue || o == DueSoon }

// Severity is how grave a breach is; the zero value means "the rule's own".
type Severity uint8

// N1 is the gravest. Nghiêm trọng, Cao, Trung bình, Nhắc nhở.
const (
	N1 Severity = iota + 1
	N2
	N3
	N4
)

// String returns "N1" … "N4".
func (s Severity) String() string {
	if s < N1 || s > N4 {
		return ""
	}
	return [...]string{"", "N1", "N2", "N3", "N4"}[s]
}

// Text is the severity as the committee reads it.
func (s Severity) Text() record.Text {
	return [...]record.Text{{}, {VI: "Nghiêm trọng", EN: "Grave"}, {VI: "Cao", EN: "High"},
		{VI: "Trung bình", EN: "Medium"}, {VI: "Nhắc nhở", EN: "Reminder"}}[s]
}

// ParseSeverity reads "N1" … "N4".
func ParseSeverity(s string) (Severity, error) {
	for n := N1; n <= N4; n++ {
		if n.String() == s {
			return n, nil
		}
	}
	return 0, fmt.Errorf("%q is not a severity; allowed are N1, N2, N3 and N4", s)
}

// Subject is what a verdict is about.
type Subject struct {
	Kind SubjectKind
	ID   string
}

// Verdict is a rule's answer for one subject and one obligation.
type Verdict struct {
	Subject    Subject
	Obligation string // what the subject must do or end, as the rule's Meta says; part of the fingerprint
	Position   string // the position that it is about; empty where it is about none, or about one that cannot be read
	UnitID     string // the unit that answers for it, as recorded; empty: the chair's
	Outcome    Outcome
	Severity   Severity   // zero: the rule's own
	DueOn      civil.Date // zero where no date applies or none is known
	// Reasons tells why this verdict, which it is given again, is what it is. It is called at once or never, and only for
	// verdicts that are stored or shown: most verdicts pass, and their reasons would cost more than the judging.
	Reasons func(Verdict) Reasons
}

// Reasons is why a verdict is what it is.
type Reasons struct {
	Message    record.Text // one sentence for the committee
	Advice     record.Text // what the rule suggests doing (Kiến nghị)
	Evidence   []Evidence  // in the order in which a person would follow it
	Parameters []parameters.Value
	Missing    []Missing // for Unknown: which field to fill in; never empty then
}

// Evidence is one fact that decided a verdict.
type Evidence struct {
	Record string `json:"record"` // the kind; empty for what was worked out from the facts above it
	Key    string `json:"key"`    // the record's key: "person_id=NV-7 position_id=LS-01 starts_on=2022-08-31"
	Field  string `json:"field"`
	Value  string `json:"value"`
	Role   Role   `json:"role,omitempty"`
}

// Role marks the facts that have a column of their own on an annex.
type Role string

// The roles that the annexes print.
const (
	RoleSince    Role = "since"    // the first day that counts
	RoleDecision Role = "decision" // the number of the decision
	RoleTerm     Role = "term"     // the months allowed
	RoleDays     Role = "days"     // the days allowed
	RoleHeld     Role = "held"     // the time held, in months and days, with the method
	RoleGround   Role = "ground"   // why the case is exempt or deferred
	RoleEnd      Role = "end"      // the planned end of a term
	RoleExtended Role = "extended" // an extension that counts
	RoleHome     Role = "home"     // the time at home between two postings
	RolePost     Role = "post"     // the diplomatic post
	RoleCheck    Role = "check"    // the sort of a check, by its number
	RoleTier     Role = "tier"     // the tier of risk
	RoleSort     Role = "sort"     // what sort of declaration is owed
	RoleReceived Role = "received" // the day on which a declaration was received
	RoleItem     Role = "item"     // the number of the recommendation
)

// Missing names a field that would have to be filled in for a verdict.
type Missing struct {
	Record string      `json:"record"`
	Key    string      `json:"key"`
	Field  string      `json:"field"`
	Why    record.Text `json:"why"`
}

// Fingerprint identifies a finding across nights: the rule, the subject and the obligation, not the run or the wording.
func Fingerprint(rule string, s Subject, obligation string) string {
	h := sha256.New()
	for _, part := range []string{rule, string(s.Kind), s.ID, obligation} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// Ruling is a verdict as it is stored and printed: with its names, its place and its reasons spelled out.
type Ruling struct {
	Rule         string
	Revision     int
	Fingerprint  string
	Subject      Subject
	SubjectName  string // the person's, unit's or position's name; empty for an orphan
	BornYear     int    // the person's year of birth; 0 when unknown
	Homonym      bool   // another person of the ministry has the same name
	Obligation   string
	Position     string // the position that it is about
	PositionName string
	UnitID       string // carried through lineage to the unit alive on the as-of date
	UnitName     string
	Outcome      Outcome
	Severity     Severity
	DueOn        civil.Date
	DaysLate     int  // as_of − due_on, negative before it; 0 without a due date
	Confirmed    bool // no parameter that decided it is our own guess
	Reasons      Reasons
}
