package ledger

import (
	"fmt"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// Evidence, and the fields that are missing, are stored as lines of fields with tabs between them, so that an auditor can
// read them in any client, and so that the thousands of them that a run writes are short: a line about the same record as
// the line before it has only a ditto mark for it.

// ditto stands for the record and key of the line before.
const ditto = `"`

var (
	escapes   = strings.NewReplacer("\\", `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`, ditto, `\"`)
	unescapes = strings.NewReplacer(`\\`, "\\", `\t`, "\t", `\n`, "\n", `\r`, "\r", `\"`, ditto)
)

// factWriter writes lines.
type factWriter struct {
	strings.Builder
	record, key string // of the line before
}

func (w *factWriter) fact(record, key string, fields ...string) {
	if w.Len() > 0 && record == w.record && key == w.key {
		w.WriteString(ditto)
	} else {
		w.field(record)
		w.WriteByte('\t')
		w.field(key)
	}
	w.record, w.key = record, key
	for _, f := range fields {
		w.WriteByte('\t')
		w.field(f)
	}
	w.WriteByte('\n')
}

func (w *factWriter) field(text string) {
	if strings.ContainsAny(text, "\\\t\n\r"+ditto) {
		text = escapes.Replace(text)
	}
	w.WriteString(text)
}

// eachFact calls f with the fields of every line, of which the first two are the record and its key. The slice is used again.
func eachFact(lines string, many int, f func(fields []string)) error {
	fields := make([]string, 0, many)
	record, key := "", ""
	for line := range strings.Lines(lines) {
		fields = fields[:0]
		rest, same := strings.CutPrefix(strings.TrimSuffix(line, "\n"), ditto+"\t")
		if same {
			fields = append(fields, record, key)
		}
		for field := range strings.SplitSeq(rest, "\t") {
			if strings.Contains(field, `\`) {
				field = unescapes.Replace(field)
			}
			fields = append(fields, field)
		}
		if len(fields) != many {
			return fmt.Errorf("a line has %d fields, not %d", len(fields), many)
		}
		record, key = fields[0], fields[1]
		f(fields)
	}
	return nil
}

func evidenceLines(list []rules.Evidence) string {
	var w factWriter
	for _, e := range list {
		w.fact(e.Record, e.Key, e.Field, e.Value, string(e.Role))
	}
	return w.String()
}

func readEvidence(lines string) (list []rules.Evidence, err error) {
	err = eachFact(lines, 5, func(f []string) {
		list = append(list, rules.Evidence{Record: f[0], Key: f[1], Field: f[2], Value: f[3], Role: rules.Role(f[4])})
	})
	return list, err
}

func missingLines(list []rules.Missing) string {
	var w factWriter
	for _, m := range list {
		w.fact(m.Record, m.Key, m.Field, m.Why.VI, m.Why.EN)
	}
	return w.String()
}

func readMissing(lines string) (list []rules.Missing, err error) {
	err = eachFact(lines, 5, func(f []string) {
		list = append(list, rules.Missing{Record: f[0], Key: f[1], Field: f[2], Why: record.Text{VI: f[3], EN: f[4]}})
	})
	return list, err
}
