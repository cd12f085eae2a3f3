package reports

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"probity/internal/record"
	"probity/rules"
)

// The columns into which the committee writes what it decides, with what is in force already. ReadBack reads them.

// annexes are the annexes of this workbook: with the columns for decisions, where there can be any.
func (b *book) annexes() []annex {
	all := annexes()
	if b.Decidable {
		for i := range all {
			all[i].columns = decided(all[i].columns)
		}
	}
	return all
}

// decided puts the columns for decisions before the last one, which is that for notes. The code by which a row is known again is
// hidden before each of them, and locked: whoever sorts several of them apart from each other, or from the rest of the list, takes a code
// along, and leaves others.
func decided(columns []caseColumn) []caseColumn {
	last := len(columns) - 1
	note := columns[last]
	note.width = 12
	code := caseColumn{column{sayCode, 0}, (*line).codeCell}
	return append(slices.Clip(columns[:last]),
		code, caseColumn{column{sayDecision, 10}, (*line).measureCell},
		code, caseColumn{column{sayDecisionDue, 10.5}, (*line).decisionDueCell},
		code, note)
}

// decision is what is in force about a case. Of one that ended nothing is told where a member is shown their units alone: it may have ended
// there because it is another unit's, and what is decided be about that.
func (l *line) decision() rules.Decision {
	if l.Life.ended() && !l.Extract.IsZero() {
		return rules.Decision{}
	}
	return l.Decided[l.Fingerprint]
}

// waived reports whether nothing has to be done about a finding on the as-of date, by what the committee decided.
func (l *line) waived() bool { return l.Outcome.Open() && l.decision().WaivesOn(l.AsOf) }

// decidable reports whether the committee can decide about a case: about one that is a finding now.
func (l *line) decidable() bool { return l.Decidable && l.Outcome.Open() && !l.Life.ended() }

func (l *line) measureCell() cell {
	if !l.decidable() {
		return l.write(l.sheet(l.decision().Measure.Text()), textCell)
	}
	return l.write(l.sheet(l.decision().Measure.Text()), noteCell)
}

func (l *line) decisionDueCell() cell {
	if !l.decidable() {
		return l.on(l.decision().DueOn, day)
	}
	if l.overdueDecision() {
		return l.on(l.decision().DueOn, openDayOver)
	}
	return l.on(l.decision().DueOn, openDay)
}

// codeCell names the run and the finding, and the result by its hash: a number alone would fit the run of another ledger. A row in which
// nothing can be decided has it only where something is decided.
func (l *line) codeCell() cell {
	if !l.decidable() && l.decision().IsZero() {
		return empty(textCell)
	}
	return l.write(code{l.Number, beginning(l.Hash), l.Fingerprint}.String(), textCell)
}

// noteCell has the note of the decision. In a workbook that is handed on nobody reads what the committee has noted: there it is for the
// reader's pen alone.
func (l *line) noteCell() cell {
	switch {
	case !l.Decidable:
		return empty(noteCell)
	case !l.decidable():
		return l.write(l.decision().Note, textCell)
	}
	return l.write(l.decision().Note, noteCell)
}

// code is what the hidden column says of a row.
type code struct {
	run         int64
	hash        string // how the hash of its result begins
	fingerprint string
}

func (c code) String() string { return fmt.Sprintf("%d-%s-%s", c.run, c.hash, c.fingerprint) }

// beginning is enough of a hash to tell ledgers apart.
func beginning(hash string) string { return hash[:min(len(hash), 12)] }

// measureWords are the words that can be chosen.
func measureWords(l language) []string {
	var words []string
	for _, m := range rules.Measures() {
		words = append(words, l.sheet(m.Text()))
	}
	return words
}

// choices lets whoever fills a list in choose from words, and warns where a day is none: one range for all rows of a column.
func (s *sheet) choices() error {
	say := s.book.beside
	measures, err := s.rule(s.decided)
	if err != nil {
		return err
	}
	measures.SetError(excelize.DataValidationErrorStyleStop, say(sayDecision), say(sayChooseMeasure))
	days, err := s.rule(s.decided + 2)
	if err != nil {
		return err
	}
	days.SetInput(say(sayDecisionDue), say(sayWriteDay))
	days.SetError(excelize.DataValidationErrorStyleWarning, say(sayDecisionDue), say(sayNoSuchDay))
	first := int(s.book.AsOf - dayZero)
	for _, step := range []func() error{
		func() error { return measures.SetDropList(measureWords(s.book.language)) },
		func() error { return s.book.file.AddDataValidation(s.name, measures) },
		func() error {
			return days.SetRange(first, first, excelize.DataValidationTypeDate, excelize.DataValidationOperatorGreaterThanOrEqual)
		},
		func() error { return s.book.file.AddDataValidation(s.name, days) },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// rule is one for all rows of a column.
func (s *sheet) rule(column int) (*excelize.DataValidation, error) {
	name, err := excelize.ColumnNumberToName(column)
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(fmt.Sprintf("%s%d:%s%d", name, s.header[1]+1, name, s.row))
	return rule, err
}

var (
	sayChooseMeasure = record.Text{VI: "Hãy chọn trong danh sách.", EN: "Choose from the list."}
	sayWriteDay      = record.Text{VI: "Ngày hoàn thành, ví dụ 31/12/2026. Với Chấp nhận giải trình: ngày cuối được chấp nhận, và ghi căn cứ ở cột Ghi chú.",
		EN: "Day, as 31/12/2026. With an explanation accepted: the last day; its ground is the note."}
	sayNoSuchDay = record.Text{VI: "Đây không phải là ngày, hoặc sớm hơn ngày chốt số liệu.", EN: "No day, or before the as-of date."}
)
