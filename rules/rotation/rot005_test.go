package rotation_test

import (
	"slices"
	"strings"
	"testing"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

func TestStaleDeferral(t *testing.T) { check(t, &rotation.ROT005) }

// ROT-001 lets a deferral excuse as long as its record says, ROT-005 looks at what became of the ground. Two rows about one
// person must not read as if they contradicted each other.
func TestTwoRulesSayWhichEndOfADeferralTheyMean(t *testing.T) {
	const desk = `person person_id=P full_name=An born_on=1984-02-10 sex=male
		position position_id=LS name=Quầy unit_id=U listed=1 managerial=0
		assignment person_id=P position_id=LS starts_on=2022-08-31
		`
	const closed = "\nproceeding person_id=P kind=discipline opened_on=2025-05-20 closed_on=2025-12-31"
	for name, c := range map[string]struct{ deferral, first, fifth string }{
		"the case was closed, no end is recorded": {"ground=discipline starts_on=2025-06-01",
			"the change is deferred: under disciplinary review (no end recorded).",
			"deferred: under disciplinary review (no end recorded, but the case was closed on 2025-12-31); the ground has gone, and the change was due on 2025-08-31."},
		"the case was closed before the recorded end": {"ground=discipline starts_on=2025-06-01 ends_on=2026-12-31",
			"the change is deferred: under disciplinary review (recorded until 2026-12-31).",
			"deferred: under disciplinary review (recorded until 2026-12-31, but the case was closed on 2025-12-31); the ground has gone, and the change was due on 2025-08-31."},
		"the recorded end": {"ground=study starts_on=2025-06-01 ends_on=2026-03-01",
			"the change is deferred: full-time study of 12 months or more (recorded until 2026-03-01).",
			"deferred: full-time study of 12 months or more (recorded until 2026-03-01); it ends soon, and the change must be made by 2026-03-31."},
		"the child's age": {"ground=young_child starts_on=2025-06-01 child_born_on=2023-02-20",
			"the change is deferred: raising a child under 36 months (until 2026-02-19 by the child's birth).",
			"deferred: raising a child under 36 months (until 2026-02-19 by the child's birth); it ends soon, and the change must be made by 2026-03-21."},
	} {
		t.Run(name, func(t *testing.T) {
			given := desk + "deferral person_id=P evidence_no=4/TB " + c.deferral
			if _, en := told(t, &rotation.ROT001, "2026-01-31", given); !strings.HasSuffix(en, c.first) {
				t.Errorf("ROT-001 says: %s", en)
			}
			if _, en := told(t, &rotation.ROT005, "2026-01-31", given+closed); !strings.HasSuffix(en, c.fifth) {
				t.Errorf("ROT-005 says: %s", en)
			}
		})
	}
}

// What is missing for one deferral must not be written over what is missing for another.
func TestEachDeferralNamesWhatItLacks(t *testing.T) {
	const given = `person person_id=P full_name=An born_on=1984-02-10 sex=male
		position position_id=A name=A unit_id=U listed=1 managerial=0
		position position_id=B name=B unit_id=U listed=1 managerial=0
		rotation_period position_id=A months=x starts_on=2001-01-01
		rotation_period position_id=A months=x starts_on=2002-01-01
		rotation_period position_id=A months=x starts_on=2003-01-01
		rotation_period position_id=A months=x starts_on=2004-01-01
		rotation_period position_id=B months=x starts_on=2001-01-01
		assignment person_id=P position_id=A starts_on=2019-01-01
		assignment person_id=P position_id=B starts_on=2019-01-01
		deferral person_id=P ground=discipline starts_on=2020-01-01 ends_on=2020-06-30 evidence_no=1
		deferral person_id=P ground=proceedings starts_on=2022-01-01 ends_on=2022-06-30 evidence_no=2
		proceeding person_id=P kind=nonsense opened_on=2020-02-01 closed_on=2020-03-01
		proceeding person_id=P kind=discipline opened_on=2023-13-01
		`
	for _, a := range judge(t, &rotation.ROT005, parameters.Embedded(), civil.Must("2026-01-31"), given) {
		lacks := slices.ContainsFunc(a.Reasons.Missing, func(m rules.Missing) bool { return m.Record == "proceeding" && m.Field == "kind" })
		if first := a.Obligation == "discipline/2020-01-01"; lacks != first {
			t.Errorf("%s names the kind of the proceedings of 2020: %t", a.Obligation, lacks)
		}
	}
}
