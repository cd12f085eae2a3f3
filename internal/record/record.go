// Package record is the one table of everything that probity can be given to read: the kinds of record, their columns
// with meaning, unit, example and, for codes, the closed list of words. The documentation, the checker of mappings, the
// reader of databases and the worked cases of the rules all use this table, so that none of them can disagree.
//
// It also turns raw database values into typed rows and keeps apart what cannot be trusted: a row with an unreadable
// value, with an end before its start, or that contradicts another row with the same key is set aside with its faults and
// never dropped. The package opens no database and knows no rule.
//
//	b := record.NewBatch(record.Schema{"assignment": {"person_id", "position_id", "starts_on", "ends_on"}})
//	b.Add("assignment", [][]byte{[]byte("NV-7"), []byte("LS-01"), []byte("2022-08-31"), nil})
//	b.Subjects(&record.Set{}, func(id string, rows *record.Set) { … })
package record

//go:generate go run probity/internal/record/gen

// Text is a sentence or a term in the two languages of the committee.
type Text struct{ VI, EN string }

// In returns the text in language "vi" or "en", or both with the Vietnamese first for "both".
func (t Text) In(language string) string {
	switch {
	case language == "en":
		return t.EN
	case language == "both" && t.EN != "" && t.EN != t.VI:
		return t.VI + " / " + t.EN
	}
	return t.VI
}

// InTable returns the text in one language, for a column that has no room for two: for "both" in English.
func (t Text) InTable(language string) string {
	if language == "both" {
		return t.EN
	}
	return t.In(language)
}

// IsZero reports whether the text is absent in both languages.
func (t Text) IsZero() bool { return t == Text{} }
