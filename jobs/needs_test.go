package jobs

import (
	"testing"

	"probity/internal/record"
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
