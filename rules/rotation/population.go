package rotation

import (
	"probity/rules"
	"probity/rules/wording"
)

// What every rule declares that starts from the duties of a person.

// dutyNeeds is what duties cannot be found without.
func dutyNeeds(more ...rules.Need) []rules.Need {
	return append([]rules.Need{
		{Kind: "person", Columns: []string{"full_name"}},
		{Kind: "position", Columns: []string{"name", "unit_id", "listed", "managerial"}},
		{Kind: "assignment", Columns: []string{"position_id", "starts_on", "ends_on"}},
	}, more...)
}

// dutyCaveats is what duties are found without, saying so.
func dutyCaveats(more ...rules.Caveat) []rules.Caveat {
	return append([]rules.Caveat{
		caveat("không tính theo thời hạn riêng của vị trí, chỉ theo thời hạn chung của Bộ",
			"the periods of single positions are not considered, only the ministry's general one",
			"rotation_period", "months", "starts_on", "ends_on"),
	}, officeCaveats(more...)...)
}

// excuseCaveats is what suspends a finding, and may not be mapped.
func excuseCaveats() []rules.Caveat {
	return []rules.Caveat{
		caveat("không xét việc sắp đến tuổi nghỉ hưu", "retirement exemption not considered", "person", "born_on", "sex"),
		caveat("không xét trường hợp chưa thực hiện chuyển đổi", "deferrals not considered", "deferral", "ground", "starts_on", "ends_on"),
		wording.Detail("không tính ngày con đủ tuổi để kết thúc việc hoãn", "the day on which the child is old enough does not end a deferral",
			"deferral", "child_born_on"),
		wording.Detail("không hiển thị số văn bản chứng minh việc hoãn", "the evidence of deferrals is not shown", "deferral", "evidence_no"),
	}
}

// dutyParameters are the keys that the due day of a duty depends on.
func dutyParameters(more ...string) []string {
	return append([]string{"rot.mofa_period", "rot.cool_months", "rot.transition_months", "rot.due_soon_days"}, more...)
}

// excuseParameters are the keys that decide whether a finding is suspended.
func excuseParameters(more ...string) []string {
	return append([]string{"rot.defer", "rot.defer.personal", "rot.defer.child_months", "rot.exempt_retire",
		"retire.age_months.male", "retire.age_months.female"}, more...)
}
