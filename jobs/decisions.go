package jobs

import (
	"cmp"
	"context"
	"math"
	"slices"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/rules"
)

// Standing is what is in force about a finding.
type Standing struct {
	ledger.Decision
	Finding ledger.Finding // as it was last seen; zero where it is not open any more
	Over    bool           // its day is before the newest as-of date, and the finding is open still
}

// Choice says which decisions are wanted.
type Choice int

// What is in force about the findings that are open; about those that are open no more too; of the first the waivers alone; of the first
// those whose day is past.
const (
	OpenDecisions Choice = iota
	AllDecisions
	WaiversAlone
	OverDecisions
)

// Decisions returns what is in force about findings, by the day on which it is due.
func Decisions(ctx context.Context, l *ledger.Ledger, wanted Choice) ([]Standing, error) {
	decided, err := l.Standing(ctx, 0)
	if err != nil {
		return nil, err
	}
	var found []Standing
	for f, err := range l.OpenFindings(ctx, ledger.Filter{WithoutWhy: true}) {
		if err != nil {
			return nil, err
		}
		if d, known := decided[f.Fingerprint]; known {
			found = append(found, Standing{Decision: d, Finding: f})
			delete(decided, f.Fingerprint)
		}
	}
	for fingerprint, d := range decided {
		if wanted == AllDecisions {
			d.Fingerprint = fingerprint
			found = append(found, Standing{Decision: d})
		}
	}
	newest, err := l.NewestAsOf(ctx)
	for i := range found {
		s := &found[i]
		s.Over = s.Finding.Fingerprint != "" && s.OverOn(newest)
		if s.Finding.Fingerprint != "" { // lineage may have let it go on under another one
			s.Fingerprint = s.Finding.Fingerprint
		}
	}
	found = slices.DeleteFunc(found, func(s Standing) bool {
		return wanted == WaiversAlone && s.Measure != rules.Waived || wanted == OverDecisions && !s.Over
	})
	slices.SortFunc(found, func(a, b Standing) int {
		return cmp.Or(cmp.Compare(dueOrLast(a), dueOrLast(b)), cmp.Compare(a.Number, b.Number))
	})
	return found, err
}

// dueOrLast puts what has no day behind all that has one.
func dueOrLast(s Standing) civil.Date { return cmp.Or(s.DueOn, math.MaxInt32) }

// DecisionDocument is what `probity decisions --format json` prints of what is in force about one finding. Its names are relied on from
// outside.
type DecisionDocument struct {
	Decision    int         `json:"decision"` // its number
	Fingerprint string      `json:"fingerprint"`
	Rule        string      `json:"rule"` // empty, as what follows, where the finding is not open any more
	SubjectKind string      `json:"subject_kind"`
	SubjectID   string      `json:"subject_id"`
	SubjectName string      `json:"subject_name"`
	UnitID      string      `json:"unit_id"`
	Verdict     string      `json:"verdict"`
	Severity    string      `json:"severity"`
	Measure     string      `json:"measure"`
	DueOn       *civil.Date `json:"due_on"`
	Over        bool        `json:"over"` // its day is before the newest as-of date
	Note        string      `json:"note"`
	By          string      `json:"by"`
	RecordedAt  string      `json:"recorded_at"`
	Run         int         `json:"run"`    // whose workbook it was written into, or that saw the finding last
	File        string      `json:"sha256"` // of the workbook that it was read from; empty: it was read from none
	Cell        string      `json:"cell"`
}

// DecisionDocuments returns the form for programs.
func DecisionDocuments(found []Standing) []DecisionDocument {
	all := make([]DecisionDocument, len(found))
	for i, s := range found {
		f := s.Finding
		all[i] = DecisionDocument{
			Decision: s.Number, Fingerprint: s.Fingerprint, Rule: f.Rule, SubjectKind: string(f.Subject.Kind), SubjectID: f.Subject.ID,
			SubjectName: f.SubjectName, UnitID: f.UnitID, Verdict: string(f.Outcome), Severity: f.Severity.String(), Measure: string(s.Measure),
			DueOn: orNull(s.DueOn), Over: s.Over, Note: s.Note, By: s.By, RecordedAt: clock(s.At), Run: s.Run, File: s.File, Cell: s.Cell,
		}
	}
	return all
}
