package record

import (
	"maps"
	"slices"
	"testing"
)

func TestAnIDResemblesTheOneThatDiffersByCasePaddingOrZeros(t *testing.T) {
	listed := []string{"LS-01", "Đ1", "12", "5", "05", "LS-01", "VP"}
	got := Resembling([]string{"ls-1", "LS-01", "đ001 ", "0012", "005", "VP-1", "", " vp"}, slices.Values(listed))
	if want := map[string]string{"ls-1": "LS-01", "đ001 ": "Đ1", "0012": "12", " vp": "VP"}; !maps.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestFoldingKeepsWhatTellsIDsApart(t *testing.T) {
	for id, want := range map[string]string{"NV-007": "nv-7", "NV-700": "nv-700", "0": "0", "000": "0", "a0b00c": "a0b0c", "100": "100", " 0 ": "0", "Ă-01": "ă-1"} {
		if got := Fold(id); got != want {
			t.Errorf("%q becomes %q instead of %q", id, got, want)
		}
	}
}

func TestAnIDMayResembleSeveral(t *testing.T) {
	got := AllResembling([]string{"ls-001", "LS-1", "VP"}, slices.Values([]string{"LS-01", "LS-1", "LS-01"}))
	if len(got) != 1 || !slices.Equal(got["ls-001"], []string{"LS-01", "LS-1"}) {
		t.Errorf("got %q", got)
	}
}
