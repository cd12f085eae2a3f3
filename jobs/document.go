package jobs

import (
	"time"

	"probity/internal/ledger"
	"probity/internal/record"
)

// Document is an account as `probity run --format json` prints it. Its names are relied on from outside.
type Document struct {
	Run         RunDocument     `json:"run"`
	Rules       []RuleDocument  `json:"rules"`
	DataQuality QualityDocument `json:"data_quality"`
}

// RunDocument identifies the run.
type RunDocument struct {
	ID           int      `json:"id"` // 0: a dry run, not in the ledger
	AsOf         string   `json:"as_of"`
	StartedAt    string   `json:"started_at"`
	FinishedAt   string   `json:"finished_at"`
	Slot         string   `json:"slot"`
	Source       string   `json:"source"`
	InputDigest  string   `json:"input_digest"`
	Hash         string   `json:"hash"`
	ConfigDigest string   `json:"config_digest"`
	Version      string   `json:"version"`
	Workbook     string   `json:"workbook"`
	Held         []string `json:"held"`
}

// RuleDocument is the partition of a rule and the lives of its findings.
type RuleDocument struct {
	ID         string   `json:"id"`
	Severity   string   `json:"severity"`
	Evaluated  bool     `json:"evaluated"`
	Reason     string   `json:"reason"`
	Caveats    []string `json:"caveats"`
	Population int      `json:"population"`
	Pass       int      `json:"pass"`
	DueSoon    int      `json:"due_soon"`
	Overdue    int      `json:"overdue"`
	Exempt     int      `json:"exempt"`
	Unknown    int      `json:"unknown"`
	New        int      `json:"new"`
	Ongoing    int      `json:"ongoing"`
	Worsened   int      `json:"worsened"`
	Reopened   int      `json:"reopened"`
	Resolved   int      `json:"resolved"`
	Gone       int      `json:"gone"`
	Waived     int      `json:"waived"`
	FirstTime  bool     `json:"first_time"` // its new findings are not called new by the workbook
}

// QualityDocument sums up how far the records could be trusted.
type QualityDocument struct {
	Records  int `json:"records"`
	SetAside int `json:"set_aside"`
	Orphans  int `json:"orphans"`
}

// Document returns the account in the form for programs.
func (a *Account) Document() Document {
	d := Document{
		Run: RunDocument{
			ID: a.Run, AsOf: a.AsOf.String(), StartedAt: clock(a.Started), FinishedAt: clock(a.Finished), Slot: a.Slot,
			Source: a.Source, InputDigest: a.InputDigest, Hash: a.Hash, ConfigDigest: a.ConfigDigest, Version: a.Version,
			Workbook: a.Workbook, Held: english(a.Held),
		},
		Rules:       make([]RuleDocument, 0, len(a.Rules)),
		DataQuality: QualityDocument{a.Quality.Records, a.Quality.SetAside, a.Quality.Orphans},
	}
	for _, r := range a.Rules {
		d.Rules = append(d.Rules, r.document())
	}
	return d
}

func (r RuleAccount) document() RuleDocument {
	return RuleDocument{
		ID: r.Rule, Severity: r.Severity.String(), Evaluated: r.Evaluated, Reason: r.Reason.EN,
		Caveats: caveatTexts(r.Caveats), Population: r.Population(),
		Pass: r.Pass, DueSoon: r.DueSoon, Overdue: r.Overdue, Exempt: r.Exempt, Unknown: r.Unknown,
		New: r.Life.New, Ongoing: r.Life.Ongoing, Worsened: r.Life.Worsened, Reopened: r.Life.Reopened,
		Resolved: r.Life.Resolved, Gone: r.Life.Gone, Waived: r.Waived, FirstTime: r.FirstTime,
	}
}

func english(texts []record.Text) []string {
	list := make([]string, 0, len(texts))
	for _, t := range texts {
		list = append(list, t.EN)
	}
	return list
}

func caveatTexts(caveats []ledger.Caveat) []string {
	list := make([]string, 0, len(caveats))
	for _, c := range caveats {
		list = append(list, c.Text.EN)
	}
	return list
}

// clock writes an instant for programs; none is empty.
func clock(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}
