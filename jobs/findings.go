package jobs

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"slices"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/rules"
)

// FindingLine is a verdict as `--findings` writes it, one JSON object a line. Its names are relied on from outside.
type FindingLine struct {
	Fingerprint string            `json:"fingerprint"`
	Rule        string            `json:"rule"`
	SubjectKind rules.SubjectKind `json:"subject_kind"`
	SubjectID   string            `json:"subject_id"`
	SubjectName string            `json:"subject_name"`
	Obligation  string            `json:"obligation"`
	UnitID      string            `json:"unit_id"`
	Verdict     rules.Outcome     `json:"verdict"`
	Severity    string            `json:"severity"`
	DueOn       *civil.Date       `json:"due_on"`    // null where no date applies
	DaysLate    *int              `json:"days_late"` // as_of − due_on, negative before it; null without a date
	Confirmed   bool              `json:"confirmed"`
	Life        ledger.Change     `json:"life"`
	FirstSeen   *civil.Date       `json:"first_seen"` // as-of date of the first sight; null for passes and exempt verdicts
	MessageVI   string            `json:"message_vi"`
	MessageEN   string            `json:"message_en"`
	Evidence    []rules.Evidence  `json:"evidence"`
	Parameters  []ParameterLine   `json:"parameters"`
	Missing     []MissingLine     `json:"missing,omitempty"`
	Decision    *DecisionLine     `json:"decision,omitempty"` // what the committee decided about it
}

// DecisionLine is what is in force about a finding.
type DecisionLine struct {
	Measure rules.Measure `json:"measure"` // waive: nothing has to be done until due_on
	DueOn   *civil.Date   `json:"due_on"`
	Note    string        `json:"note"`
	By      string        `json:"by"`
}

// ParameterLine is a row of the register that decided a verdict.
type ParameterLine struct {
	Key   string      `json:"key"`
	Value string      `json:"value"`
	From  *civil.Date `json:"from"`
	To    *civil.Date `json:"to"`
	Basis string      `json:"basis"`
}

// MissingLine is a field that would have to be filled in.
type MissingLine struct {
	Record string `json:"record"`
	Key    string `json:"key"`
	Field  string `json:"field"`
	WhyVI  string `json:"why_vi"`
	WhyEN  string `json:"why_en"`
}

// lineOf is a stored verdict in the form for programs.
func lineOf(f ledger.Finding) FindingLine {
	line := FindingLine{
		Fingerprint: f.Fingerprint, Rule: f.Rule, SubjectKind: f.Subject.Kind, SubjectID: f.Subject.ID, SubjectName: f.SubjectName,
		Obligation: f.Obligation, UnitID: f.UnitID, Verdict: f.Outcome, Severity: f.Severity.String(), DueOn: orNull(f.DueOn),
		Confirmed: f.Confirmed, Life: f.Life, FirstSeen: orNull(f.FirstOn),
		MessageVI: f.Reasons.Message.VI, MessageEN: f.Reasons.Message.EN,
		Evidence: f.Reasons.Evidence, Parameters: []ParameterLine{},
	}
	if line.Evidence == nil {
		line.Evidence = []rules.Evidence{}
	}
	if line.DueOn != nil {
		line.DaysLate = &f.DaysLate
	}
	for _, p := range f.Reasons.Parameters {
		line.Parameters = append(line.Parameters, ParameterLine{p.Key, p.Raw, orNull(p.From), orNull(p.To), p.Basis})
	}
	for _, m := range f.Reasons.Missing {
		line.Missing = append(line.Missing, MissingLine{m.Record, m.Key, m.Field, m.Why.VI, m.Why.EN})
	}
	return line
}

// orNull is a day for programs, to whom none is null.
func orNull(d civil.Date) *civil.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// decisionLine is what is in force about a finding; nil where nothing is.
func decisionLine(d ledger.Decision) *DecisionLine {
	if d.Number == 0 {
		return nil
	}
	return &DecisionLine{d.Measure, orNull(d.DueOn), d.Note, d.By}
}

// WriteLines writes verdicts as lines of JSON, with what is in force about them.
func WriteLines(w io.Writer, findings iter.Seq2[ledger.Finding, error], decided map[string]ledger.Decision) error {
	buffered := bufio.NewWriter(w)
	lines := json.NewEncoder(buffered)
	lines.SetEscapeHTML(false)
	for f, err := range findings {
		if err != nil {
			return err
		}
		line := lineOf(f)
		line.Decision = decisionLine(decided[f.Fingerprint])
		if err := lines.Encode(line); err != nil {
			return err
		}
	}
	return buffered.Flush()
}

// writeFindings writes the file of findings.
func (m *memory) writeFindings(ctx context.Context) error {
	if m.Findings == "" {
		return nil
	}
	decided, err := m.ledger.Standing(ctx, m.run)
	if err != nil {
		return err
	}
	err = outletOf(m.Findings).put(ctx, func(out io.Writer) error { return WriteLines(out, m.verdicts(ctx), decided) })
	if err != nil {
		return fmt.Errorf("writing the findings to %s: %w", m.Findings, reason(err))
	}
	m.log.Info("findings written", "path", m.Findings)
	return nil
}

// verdicts are what a run is asked to write: its findings, or with --all-verdicts everything, in one order.
func (m *memory) verdicts(ctx context.Context) iter.Seq2[ledger.Finding, error] {
	if !m.AllVerdicts {
		return m.ledger.Findings(ctx, m.run, ledger.Filter{Outcomes: openOutcomes()})
	}
	return m.merged(m.ledger.Findings(ctx, m.run, ledger.Filter{}))
}

// openOutcomes are those of findings.
func openOutcomes() []rules.Outcome {
	return slices.DeleteFunc(slices.Clone(rules.Outcomes[:]), func(o rules.Outcome) bool { return !o.Open() })
}

// merged brings the passes, which the ledger does not store, into the order of the others.
func (m *memory) merged(stored iter.Seq2[ledger.Finding, error]) iter.Seq2[ledger.Finding, error] {
	slices.SortFunc(m.passes, inListOrder)
	return func(yield func(ledger.Finding, error) bool) {
		passes := m.passes
		for f, err := range stored {
			for err == nil && len(passes) > 0 && inListOrder(passes[0], f.Ruling) < 0 {
				if !yield(ledger.Finding{Ruling: passes[0]}, nil) {
					return
				}
				passes = passes[1:]
			}
			if !yield(f, err) {
				return
			}
		}
		for _, p := range passes {
			if !yield(ledger.Finding{Ruling: p}, nil) {
				return
			}
		}
	}
}

// inListOrder compares by the order of all lists for programs: rule, subject id, obligation, by their bytes.
func inListOrder(a, b rules.Ruling) int {
	return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Subject.ID, b.Subject.ID), cmp.Compare(a.Obligation, b.Obligation),
		cmp.Compare(a.Fingerprint, b.Fingerprint))
}
