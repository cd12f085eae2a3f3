package ledger

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"probity/rules"
	"probity/rules/parameters"
)

// reference names a row of the register among those that a run used.
func reference(v parameters.Value) string { return v.Key + "@" + v.From.String() }

// written turns the reasons of a ruling into a row. The parameters are stored once a run and referred to.
func written(run int64, ruling *rules.Ruling) (reasonsRow, error) {
	why := &ruling.Reasons
	var used strings.Builder
	for i, v := range why.Parameters {
		if i > 0 {
			used.WriteByte(' ')
		}
		used.WriteString(reference(v))
	}
	row := reasonsRow{
		Run: run, Fingerprint: ruling.Fingerprint,
		MessageVI: why.Message.VI, MessageEN: why.Message.EN, AdviceVI: why.Advice.VI, AdviceEN: why.Advice.EN,
		Evidence: evidenceJSON(why.Evidence), Parameters: used.String(), Missing: "[]",
	}
	if len(why.Missing) == 0 {
		return row, nil
	}
	missing, err := json.Marshal(why.Missing)
	row.Missing = string(missing)
	return row, err
}

// evidenceJSON is what json.Marshal makes of a list of evidence, but with < and & as they are, and several times as
// fast: evidence is most of what a run writes.
func evidenceJSON(list []rules.Evidence) string {
	b := make([]byte, 0, 192*len(list)+2)
	b = append(b, '[')
	for i, e := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(append(b, `{"record":`...), e.Record)
		b = appendText(append(b, `,"key":`...), e.Key)
		b = appendText(append(b, `,"field":`...), e.Field)
		b = appendText(append(b, `,"value":`...), e.Value)
		if e.Role != "" {
			b = appendText(append(b, `,"role":`...), string(e.Role))
		}
		b = append(b, '}')
	}
	return string(append(b, ']'))
}

// appendText adds a text as JSON has it.
func appendText(b []byte, text string) []byte {
	plain := utf8.ValidString(text) && strings.IndexFunc(text, func(r rune) bool {
		return r < ' ' || r == '"' || r == '\\'
	}) < 0
	if plain {
		return append(append(append(b, '"'), text...), '"')
	}
	quoted, err := json.Marshal(text)
	if err != nil { // a text can always be written
		panic(err)
	}
	return append(b, quoted...)
}

// read turns a row back into reasons, with the parameters that the run used.
func (r reasonsRow) read(used map[string]parameters.Value) (rules.Reasons, error) {
	var why rules.Reasons
	if r.Evidence == "" { // pruned
		return why, nil
	}
	why.Message.VI, why.Message.EN = r.MessageVI, r.MessageEN
	why.Advice.VI, why.Advice.EN = r.AdviceVI, r.AdviceEN
	if err := json.Unmarshal([]byte(r.Evidence), &why.Evidence); err != nil {
		return why, fmt.Errorf("the evidence of %s cannot be read: %w", r.Fingerprint, err)
	}
	if err := json.Unmarshal([]byte(r.Missing), &why.Missing); err != nil {
		return why, fmt.Errorf("what %s misses cannot be read: %w", r.Fingerprint, err)
	}
	for name := range strings.FieldsSeq(r.Parameters) {
		v, known := used[name]
		if !known {
			return why, fmt.Errorf("the reasons of %s name the parameter %s, which run %d did not use", r.Fingerprint, name, r.Run)
		}
		why.Parameters = append(why.Parameters, v)
	}
	return why, nil
}
