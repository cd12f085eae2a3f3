package ledger

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// A run's verdicts share a few parameters and a few sentences of advice. Each is stored once a run and referred to.

// reference names a row of the register among those that a run used.
func reference(v parameters.Value) string { return v.Key + "@" + v.From.String() }

// adviceKey names a sentence by its content, so that it does not matter which verdict is added first.
func adviceKey(text record.Text) string {
	if text.IsZero() {
		return ""
	}
	sum := sha256.Sum256(appendField(appendField(nil, text.VI), text.EN))
	return hex.EncodeToString(sum[:8])
}

// advises notes a sentence of advice and returns its name.
func (r *Recorder) advises(text record.Text) string {
	if key, known := r.advice[text]; known {
		return key
	}
	key := adviceKey(text)
	r.advice[text] = key
	return key
}

func adviceRows(run int64, advice map[record.Text]string) []adviceRow {
	var rows []adviceRow
	for text, key := range advice {
		if key != "" {
			rows = append(rows, adviceRow{run, key, text.VI, text.EN})
		}
	}
	return rows
}

// written turns the reasons of a ruling into a row.
func (r *Recorder) written(ruling *rules.Ruling) reasonsRow {
	why := &ruling.Reasons
	var used strings.Builder
	for i, v := range why.Parameters {
		if i > 0 {
			used.WriteByte(' ')
		}
		used.WriteString(reference(v))
	}
	return reasonsRow{
		Run: r.row.Run, Fingerprint: ruling.Fingerprint, MessageVI: why.Message.VI, MessageEN: why.Message.EN,
		Advice: r.advises(why.Advice), Evidence: evidenceLines(why.Evidence), Parameters: used.String(), Missing: missingLines(why.Missing),
	}
}

// shared is what the reasons of one run refer to.
type shared struct {
	parameters map[string]parameters.Value
	advice     map[string]record.Text
}

// sharedBy reads it when the first reasons of a run are met.
type sharedBy struct {
	ledger *Ledger
	run    map[int64]shared
}

func (s *sharedBy) of(ctx context.Context, run int64) (shared, error) {
	if known, ok := s.run[run]; ok {
		return known, nil
	}
	one := shared{map[string]parameters.Value{}, map[string]record.Text{}}
	values, err := usedBy(ctx, s.ledger.db, int(run))
	if err != nil {
		return one, err
	}
	for _, v := range values {
		one.parameters[reference(v)] = v
	}
	err = adviceTable().each(ctx, s.ledger.db, func(row adviceRow) error {
		one.advice[row.Advice] = record.Text{VI: row.TextVI, EN: row.TextEN}
		return nil
	}, "WHERE run = ?", run)
	if s.run == nil {
		s.run = map[int64]shared{}
	}
	s.run[run] = one
	return one, err
}

// read turns a row back into reasons.
func (r reasonsRow) read(of shared) (why rules.Reasons, err error) {
	why.Message = record.Text{VI: r.MessageVI, EN: r.MessageEN}
	advice, known := of.advice[r.Advice]
	if !known && r.Advice != "" {
		return why, fmt.Errorf("the reasons of %s name the advice %s, which run %d did not give", r.Fingerprint, r.Advice, r.Run)
	}
	why.Advice = advice
	if why.Evidence, err = readEvidence(r.Evidence); err != nil {
		return why, fmt.Errorf("the evidence of %s cannot be read: %w", r.Fingerprint, err)
	}
	if why.Missing, err = readMissing(r.Missing); err != nil {
		return why, fmt.Errorf("what %s misses cannot be read: %w", r.Fingerprint, err)
	}
	for name := range strings.FieldsSeq(r.Parameters) {
		v, known := of.parameters[name]
		if !known {
			return why, fmt.Errorf("the reasons of %s name the parameter %s, which run %d did not use", r.Fingerprint, name, r.Run)
		}
		why.Parameters = append(why.Parameters, v)
	}
	return why, nil
}
