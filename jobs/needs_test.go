package jobs

import (
	"slices"
	"testing"

	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
)

func TestARuleThatCannotBeEvaluatedSaysForReadersWhatIsMissing(t *testing.T) {
	rule, _ := catalog.Lookup("ROT-006")
	mapped := needs(catalog.All())
	if why := unmapped(rule, mapped); !why.IsZero() {
		t.Errorf("everything is mapped, and still %q", why.EN)
	}
	delete(mapped, "proceeding")
	mapped["position"] = []string{"name", "unit_id"}
	want := record.Text{
		VI: "chưa khai báo nguồn dữ liệu của Vị trí công tác (position.listed, position.signing_right); Việc đang xem xét, xử lý (proceeding)",
		EN: "no source is mapped for Position (position.listed, position.signing_right); Proceeding (proceeding)",
	}
	if why := unmapped(rule, mapped); why != want {
		t.Errorf("got\n%+v\nwant\n%+v", why, want)
	}
}

// The page must not say of a column that is mapped that it is not, nor tell of details of what is not mapped at all.
func TestACaveatNamesWhatIsNotMappedAndNothingElse(t *testing.T) {
	rule := &rules.Rule{Meta: rules.Meta{Considers: []rules.Caveat{
		{Need: rules.Need{Kind: "deferral", Columns: []string{"ground", "starts_on"}}, Without: record.Text{EN: "no deferrals"}},
		{Need: rules.Need{Kind: "deferral", Columns: []string{"evidence_no"}}, Without: record.Text{EN: "no evidence"}, Detail: true},
		{Need: rules.Need{Kind: "person", Columns: []string{"left_on"}}, Without: record.Text{EN: "no leaving"}},
	}}}
	for _, c := range []struct {
		mapped record.Schema
		want   []string
	}{
		{record.Schema{"person": {"person_id"}}, []string{"no deferrals (not mapped: deferral)", "no leaving (not mapped: person.left_on)"}},
		{record.Schema{"person": {"left_on"}, "deferral": {"person_id", "ground"}},
			[]string{"no deferrals (not mapped: deferral.starts_on)", "no evidence (not mapped: deferral.evidence_no)"}},
		{record.Schema{"person": {"left_on"}, "deferral": {"ground", "starts_on", "evidence_no"}}, nil},
	} {
		var got []string
		for _, caveat := range caveats(rule, c.mapped) {
			got = append(got, caveat.Text.EN)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("with %v: %q, want %q", c.mapped, got, c.want)
		}
	}
}
