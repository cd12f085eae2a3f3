// Package rules is the contract between the records and the verdicts: what a rule is, what it is given, and what it must
// answer. Everything in it and below it is pure: no clock, no files, no network, no database. The same records, as-of
// date and parameters always give the same verdicts.
//
// A rule is one value in one file. It does not count, sort, store or print; the engine in package jobs does, and it
// refuses an answer that does not add up.
//
//	var rot010 = rules.Rule{
//		Meta:     rules.Meta{ID: "ROT-010", …},
//		Cases:    []rules.Case{…},
//		Conclude: func(c rules.Chronicle) []rules.Verdict { … },
//	}
package rules

import (
	"slices"

	"probity/internal/record"
	"probity/rules/parameters"
)

// Rule is one rule of the catalogue. At least one of Judge and Conclude is set.
type Rule struct {
	Meta
	// Cases are worked examples: a test runs them, and the rule's page prints them.
	Cases []Case
	// Hears says whose dossiers Judge and Gather are given; persons' when it is empty.
	Hears SubjectKind
	// Judge answers for one subject from its own dossier. It is called for every person (or every unit of the list),
	// also for those that the rule does not concern: for these it returns nothing. Of a unit it may say from a person's dossier only that
	// something passes, so that not every row has to be kept for Conclude.
	Judge func(h Hearing) []Verdict
	// Gather notes what this dossier contributes to verdicts about others. Meta.Across says which facts these are.
	Gather func(h Hearing) []Fact
	// Conclude answers what needs the whole ministry: it is called once, after the last dossier, with all facts that the
	// rule gathered.
	Conclude func(c Chronicle) []Verdict
}

// Hearing is everything that a verdict about one subject may depend on.
type Hearing struct {
	*Dossier
	Ref *Reference
	Scope
	known *[]any // what Once has worked out; nil: nothing is kept
}

// HasLeft reports whether the person certainly left the service before the as-of date: then they are in no population.
func (h Hearing) HasLeft() bool {
	left := h.LeftOn()
	return !left.IsZero() && left < h.AsOf
}

// Once gives every rule what the first that asks has worked out from the dossier. The answer's type names the question, and
// nobody may change the answer.
func Once[T any](h Hearing, work func(Hearing) T) T {
	if h.known == nil {
		return work(h)
	}
	for _, known := range *h.known {
		if answer, same := known.(T); same {
			return answer
		}
	}
	answer := work(h)
	*h.known = append(*h.known, answer)
	return answer
}

// Chronicle is everything that a verdict after the last dossier may depend on.
type Chronicle struct {
	Facts Facts
	Ref   *Reference
	Scope
}

// Meta describes a rule to people and to the engine.
type Meta struct {
	ID         string      // "ROT-001"
	Title      record.Text // as the committee reads it
	Says       record.Text // the rule in a sentence, as one would tell it to a colleague
	Severity   Severity    // unless a verdict says otherwise
	Basis      []Citation  // the law or policy that it rests on
	Assessment string      // the code in the assessment set that members know, as "B.1.7.2"
	Annex      Annex       // the sheet on which its cases stand
	Revision   int         // raised whenever its verdicts change for the same records
	Since      string      // the version of probity that first had it

	Subject    record.Text // what a verdict is about, with the record and column that identify it
	Kind       SubjectKind // the kind of that subject
	Obligation record.Text // what must be done, with the record and column that identify it
	Yearly     bool        // it is a year's, so that the population begins anew on 1 January; the obligation ends with that year
	YearsAfter int         // for how many years after it a year's obligation is looked at still
	Together   bool        // what is owed falls due on one day for everybody: that it is near says nothing about the records
	Listed     bool        // only positions on the rotation list are looked at: one that was struck from it is under the rule no more
	Rows       []string    // kinds of which a subject has a row for each obligation: without it nobody knows what became of that

	Reads     []Need      // what it cannot live without: if one is not mapped the rule is not evaluated
	Considers []Caveat    // what it judges without, saying so
	Across    record.Text // which facts about other subjects it reads; empty: none
	Uses      []string    // keys of the parameters that it asks for

	Paragraph record.Text // the rule to the letter: two people working from it get the same list
	Exempts   record.Text // what makes an overdue case exempt
	Unknowns  record.Text // what makes it "not enough data"
	Remedy    record.Text // how a finding is cleared
	Lapsed    record.Text // what became of an obligation that is there no more; zero: it is no longer under the rule
	OfUnit    record.Text // Lapsed for a unit, where the rule speaks of persons and of units
}

// Needs are all that a rule reads and considers.
func (m *Meta) Needs() []Need {
	needs := slices.Clone(m.Reads)
	for _, c := range m.Considers {
		needs = append(needs, c.Need)
	}
	return needs
}

// Need is a kind of record and the columns of it that a rule reads.
type Need struct {
	Kind    string
	Columns []string
}

// Caveat is a kind or columns that a rule can be judged without, and what the reader must then know.
type Caveat struct {
	Need
	Without record.Text // "retirement exemption not considered"
	Detail  bool        // it means nothing where the kind is not mapped at all: another caveat says what that means
}

// Citation is a place in the law, or a policy, with the mark of how far it was checked.
type Citation struct {
	Text record.Text
	Mark parameters.Mark
}

// Annex names the sheet of the workbook that lists a rule's cases.
type Annex string

// The annexes, in their order in the workbook.
const (
	Positions    Annex = "PL1"
	Postings     Annex = "PL2"
	Inspections  Annex = "PL3"
	Declarations Annex = "PL4"
	Committee    Annex = "PL5"
	Procedures   Annex = "PL6"
)

// Name is what the annex's sheet is called; zero where there is no such sheet. Package reports has its columns.
func (a Annex) Name() record.Text {
	switch a {
	case Positions:
		return record.Text{VI: "PL1 Chuyển đổi vị trí", EN: "PL1 Change of position"}
	case Postings:
		return record.Text{VI: "PL2 Công tác nước ngoài", EN: "PL2 Postings abroad"}
	case Inspections:
		return record.Text{VI: "PL3 Thanh tra, kiểm tra", EN: "PL3 Inspections and checks"}
	case Declarations:
		return record.Text{VI: "PL4 Kê khai tài sản", EN: "PL4 Declarations of assets"}
	case Committee:
		return record.Text{VI: "PL5 Ban Chỉ đạo", EN: "PL5 The committee"}
	case Procedures:
		return record.Text{VI: "PL6 Quy trình", EN: "PL6 Procedures"}
	}
	return record.Text{}
}

// SubjectKind says what sort of thing a verdict is about.
type SubjectKind string

// The kinds of subject.
const (
	PersonSubject   SubjectKind = "person"
	UnitSubject     SubjectKind = "unit"
	PositionSubject SubjectKind = "position"
)

// Case is a worked example of a rule, written in the notation of package cases: records one a line, then the verdicts.
type Case struct {
	Name  record.Text // what the example shows
	Edge  string      // the edge case of the catalogue that it works, as "①"; empty for the plain ones
	AsOf  string
	Given string // "person person_id=P full_name=An born_on=1980-05-01", one record a line
	Want  string // "overdue person=P obligation=LS-01 due=2025-08-31 severity=N2", one verdict a line
}
