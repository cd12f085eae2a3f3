package rotation_test

import (
	"testing"

	"probity/internal/civil"
	"probity/rules"
	"probity/rules/cases"
	"probity/rules/parameters"
	"probity/rules/rotation"
)

func TestOverdueChangeOfPosition(t *testing.T) { check(t, &rotation.ROT001) }

// told is the one sentence that a rule says about a world, in both languages.
func told(t *testing.T, r *rules.Rule, on, given string) (vi, en string) {
	t.Helper()
	answers := judge(t, r, parameters.Embedded(), civil.Must(on), given)
	if len(answers) != 1 {
		t.Fatalf("%s answers %q", r.ID, cases.Lines(r, answers))
	}
	return answers[0].Reasons.Message.VI, answers[0].Reasons.Message.EN
}

// Nobody can work out from a first day and 36 months why the change is due on the day on which 60 months became 36.
func TestADueDayThatAShorterPeriodSetIsExplained(t *testing.T) {
	const desk = `person person_id=P full_name=An born_on=1984-02-10 sex=male
		position position_id=LS name=Quầy unit_id=U listed=1 managerial=0
		rotation_period position_id=LS months=60 starts_on=2015-01-01 ends_on=2024-12-31
		rotation_period position_id=LS months=36 starts_on=2025-01-01
		`
	for name, c := range map[string]struct{ on, given, vi, en string }{
		"nothing changed": {"2025-01-02", "assignment person_id=P position_id=LS starts_on=2019-01-01",
			"An giữ vị trí Quầy (LS) từ ngày 01/01/2019, thời hạn 60 tháng, hạn chuyển đổi là ngày 01/01/2024; đã quá hạn 367 ngày.",
			"An has held the position Quầy (LS) since 2019-01-01; the period is 60 months and the change is due on 2024-01-01; it is 367 days late."},
		"held for longer already": {"2025-01-02", "assignment person_id=P position_id=LS starts_on=2021-06-01",
			"An giữ vị trí Quầy (LS) từ ngày 01/06/2021; thời hạn được rút từ 60 xuống 36 tháng kể từ ngày 01/01/2025, khi đó đã giữ vị trí quá thời hạn mới, nên hạn chuyển đổi là ngày 01/01/2025; đã quá hạn 1 ngày.",
			"An has held the position Quầy (LS) since 2021-06-01; the period was shortened from 60 to 36 months on 2025-01-01, when the position had been held longer than that already, so that the change is due on 2025-01-01; it is 1 day late."},
		"a transition": {"2025-06-30", "assignment person_id=P position_id=LS starts_on=2021-06-01\nparam rot.transition_months=6",
			"An giữ vị trí Quầy (LS) từ ngày 01/06/2021; thời hạn được rút từ 60 xuống 36 tháng kể từ ngày 01/01/2025, khi đó đã giữ vị trí quá thời hạn mới, có 6 tháng chuyển tiếp, nên hạn chuyển đổi là ngày 01/07/2025; còn 1 ngày.",
			"An has held the position Quầy (LS) since 2021-06-01; the period was shortened from 60 to 36 months on 2025-01-01, when the position had been held longer than that already, with a transition of 6 months, so that the change is due on 2025-07-01; 1 day is left."},
		"36 months are over within the transition": {"2025-07-01", "assignment person_id=P position_id=LS starts_on=2022-02-01\nparam rot.transition_months=6",
			"An giữ vị trí Quầy (LS) từ ngày 01/02/2022; thời hạn được rút từ 60 xuống 36 tháng kể từ ngày 01/01/2025, có 6 tháng chuyển tiếp, nên hạn chuyển đổi là ngày 01/07/2025; đến hạn đúng vào ngày chốt số liệu.",
			"An has held the position Quầy (LS) since 2022-02-01; the period was shortened from 60 to 36 months on 2025-01-01, with a transition of 6 months, so that the change is due on 2025-07-01; that is the as-of date."},
		"36 months are over later": {"2025-12-31", "assignment person_id=P position_id=LS starts_on=2023-02-01",
			"An giữ vị trí Quầy (LS) từ ngày 01/02/2023, thời hạn 36 tháng, hạn chuyển đổi là ngày 01/02/2026; còn 32 ngày.",
			"An has held the position Quầy (LS) since 2023-02-01; the period is 36 months and the change is due on 2026-02-01; 32 days are left."},
	} {
		t.Run(name, func(t *testing.T) {
			if vi, en := told(t, &rotation.ROT001, c.on, desk+c.given); vi != c.vi || en != c.en {
				t.Errorf("it says\n%s\n%s", vi, en)
			}
		})
	}
}
