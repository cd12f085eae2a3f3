package jobs

import (
	"probity/internal/civil"
	"probity/rules"
)

// SimulationDocument is a simulation as `probity simulate --format json` prints it. Its names are relied on from outside.
type SimulationDocument struct {
	AsOf       string                 `json:"as_of"`
	On         string                 `json:"on"` // what is supposed is judged by this day
	Parameters []SupposedParameter    `json:"parameters"`
	Rules      []SupposedRuleDocument `json:"rules"`
	Enter      []SupposedVerdict      `json:"enter"`
	Leave      []SupposedVerdict      `json:"leave"`
}

// SupposedParameter is a number on both sides; empty where the register had none on that day.
type SupposedParameter struct {
	Key   string `json:"key"`
	Is    string `json:"is"`
	Would string `json:"would"`
}

// SupposedRuleDocument is a rule's partition on both sides.
type SupposedRuleDocument struct {
	ID    string         `json:"id"`
	Is    CountsDocument `json:"is"`
	Would CountsDocument `json:"would"`
}

// CountsDocument is a partition.
type CountsDocument struct {
	Population int `json:"population"`
	Pass       int `json:"pass"`
	DueSoon    int `json:"due_soon"`
	Overdue    int `json:"overdue"`
	Exempt     int `json:"exempt"`
	Unknown    int `json:"unknown"`
}

// SupposedVerdict is a verdict on both sides; an empty word for a side that does not count the subject.
type SupposedVerdict struct {
	Rule        string            `json:"rule"`
	SubjectKind rules.SubjectKind `json:"subject_kind"`
	SubjectID   string            `json:"subject_id"`
	SubjectName string            `json:"subject_name"`
	Obligation  string            `json:"obligation"`
	UnitID      string            `json:"unit_id"`
	Is          rules.Outcome     `json:"is"`
	IsDueOn     *civil.Date       `json:"is_due_on"` // null where no date applies
	Would       rules.Outcome     `json:"would"`
	WouldDueOn  *civil.Date       `json:"would_due_on"`
}

// Document returns the simulation in the form for programs.
func (m *Simulation) Document() SimulationDocument {
	d := SimulationDocument{AsOf: m.AsOf.String(), On: m.On.String(), Parameters: []SupposedParameter{}, Enter: supposedVerdicts(m.Enter), Leave: supposedVerdicts(m.Leave)}
	for _, n := range m.Numbers {
		d.Parameters = append(d.Parameters, SupposedParameter(n))
	}
	for _, r := range m.Rules {
		d.Rules = append(d.Rules, SupposedRuleDocument{r.Rule.ID, countsDocument(r.Is), countsDocument(r.Would)})
	}
	return d
}

func countsDocument(c rules.Counts) CountsDocument {
	return CountsDocument{c.Population(), c.Pass, c.DueSoon, c.Overdue, c.Exempt, c.Unknown}
}

func supposedVerdicts(list []Supposed) []SupposedVerdict {
	lines := make([]SupposedVerdict, 0, len(list))
	for _, s := range list {
		lines = append(lines, SupposedVerdict{
			Rule: s.Rule, SubjectKind: s.Subject.Kind, SubjectID: s.Subject.ID, SubjectName: s.Name, Obligation: s.Obligation, UnitID: s.Unit,
			Is: s.Is.Outcome, IsDueOn: orNull(s.Is.DueOn), Would: s.Would.Outcome, WouldDueOn: orNull(s.Would.DueOn),
		})
	}
	return lines
}
