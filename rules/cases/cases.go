// Package cases runs the worked examples of a rule. An example is a handful of records, an as-of date and the verdicts that
// these must give; the test of the rule runs it and the page of the rule prints it, so that the manual cannot lie.
//
// The records are written one a line: the kind, then its columns. A column that is absent, or "-", is NULL. A value with
// a space stands in double quotes, with the escapes of Go, so that "\xff" is a byte that is no text.
//
//	person     person_id=P full_name="Nguyễn Văn An" born_on=1980-05-01 sex=male
//	position   position_id=LS-01 name="Cấp hộ chiếu" unit_id=CLS listed=1 managerial=0
//	assignment person_id=P position_id=LS-01 starts_on=2022-08-31
//
// All columns that the rule says it reads or considers are mapped. Three other lines change the world:
//
//	unmapped person.born_on deferral            the column, the whole kind is not mapped
//	param rot.mofa_period=60 to=2024-12-31      the ministry has set a parameter, perhaps for some days only
//	# a remark
//
// The verdicts are written one a line too: the outcome, the subject, the obligation, the due day where there is one, and
// for overdue the severity. They must be complete both ways: "none" is a case without a verdict, "not evaluated" one in
// which a column is not mapped that the rule cannot live without. Further words are checked when they are there: at= is the unit
// that answers for it, missing= the record and field to fill in, and any role of the evidence says what stands there.
//
//	overdue person=P obligation=LS-01 due=2025-08-31 severity=N2 since=2022-08-31
//	unknown person=Q obligation=LS-02 due=2025-08-31 missing=person.born_on
//
// The records go through the same batches as those of a database, so that bad values, duplicates and contradictions behave
// as they do in reality. The package knows no database, no clock and no testing.
package cases

import (
	"fmt"

	"probity/rules"
	"probity/rules/parameters"
)

// Check runs all cases of a rule and returns everything that is wrong with them: verdicts that differ from what the case
// wants, reasons that do not say enough, and answers that change when the rows come in another order.
func Check(r *rules.Rule) []error {
	register := parameters.Embedded()
	var faults []error
	for _, c := range r.Cases {
		for _, err := range checkCase(r, c, register) {
			faults = append(faults, fmt.Errorf("%s, case %q (as of %s): %w", r.ID, c.Name.EN, c.AsOf, err))
		}
	}
	return faults
}

func checkCase(r *rules.Rule, c rules.Case, register *parameters.Register) []error {
	var faults []error
	if c.Name.VI == "" || c.Name.EN == "" {
		faults = append(faults, fmt.Errorf("its name must be in both languages"))
	}
	wanted, err := readWant(c.Want)
	if err != nil {
		return append(faults, fmt.Errorf("want: %w", err))
	}
	world, err := Read(r, c, register)
	if err != nil {
		return append(faults, err)
	}
	answers, evaluated := world.Judge(r)
	if wanted.notEvaluated || !evaluated {
		return append(faults, checkEvaluated(wanted.notEvaluated, evaluated)...)
	}
	faults = append(faults, wanted.compare(r, answers)...)
	for _, a := range answers {
		faults = append(faults, checkReasons(r, a)...)
	}
	return append(faults, world.checkOrder(r, answers)...)
}

func checkEvaluated(wantedNot, evaluated bool) []error {
	switch {
	case wantedNot && evaluated:
		return []error{fmt.Errorf("wanted the rule not to be evaluated, but all that it reads is mapped")}
	case !wantedNot && !evaluated:
		return []error{fmt.Errorf("the rule is not evaluated, because a column that it reads is not mapped; if that is meant, want %q", notEvaluated)}
	}
	return nil
}
