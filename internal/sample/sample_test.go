package sample

import (
	"context"
	"database/sql"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"probity/internal/record"
	"probity/rules/parameters"
)

// built is the usual ministry, or one of another size, opened for reading.
func built(t *testing.T, o Options) *sql.DB {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ministry.db")
	if err := Build(context.Background(), file, o); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func ask(t *testing.T, db *sql.DB, query string) (n int) {
	t.Helper()
	if err := db.QueryRow(query).Scan(&n); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}

func TestTheMinistryHasTheSizeThatIsTold(t *testing.T) {
	db := built(t, Options{})
	for _, c := range []struct {
		what, query  string
		low, highest int
	}{
		{"people", "SELECT count(*) FROM can_bo", 2400, 2400},
		{"units at home", "SELECT count(*) FROM don_vi WHERE loai_don_vi = 'Trong nước' AND (ngay_giai_the IS NULL OR ngay_giai_the > '2025-02-28')", 24, 24},
		{"missions", "SELECT count(*) FROM don_vi WHERE loai_don_vi = 'CQĐD'", 96, 96},
		{"people abroad", "SELECT count(*) FROM nhiem_ky_nuoc_ngoai WHERE ngay_nhan_nhiem_vu IS NOT NULL AND ngay_roi_nhiem_so IS NULL", 850, 1100},
		{"listed positions", "SELECT count(*) FROM vi_tri v WHERE thuoc_danh_muc = 1 AND NOT EXISTS (SELECT 1 FROM vi_tri_ke_thua WHERE vi_tri_cu = v.ma_vi_tri)", 100, 125},
		{"assignments for 10 people", "SELECT count(*) * 10 / 2400 FROM qua_trinh_cong_tac", 35, 48},
	} {
		if n := ask(t, db, c.query); n < c.low || n > c.highest {
			t.Errorf("%s: %d, want %d to %d", c.what, n, c.low, c.highest)
		}
	}
}

func TestTheMinistryDecidedWhatTheLawLeavesToIt(t *testing.T) {
	if _, faults := parameters.Embedded().With(Decisions()); len(faults) > 0 {
		t.Fatal(faults)
	}
}

func TestTheMinistrysWordsAreThoseThatTheListsExplain(t *testing.T) {
	for _, c := range []struct {
		kind, column string
		pairs        []string
	}{
		{"assignment", "kind", decisionKinds()},
		{"deferral", "ground", deferralGrounds()},
		{"proceeding", "kind", proceedingKinds()},
		{"proceeding", "measure", measures()},
		{"oversight", "kind", oversightKinds()},
	} {
		kind, _ := record.Lookup(c.kind)
		codes := kind.Columns[kind.Column(c.column)].Codes
		for i := 0; i < len(c.pairs); i += 2 {
			ours, word := c.pairs[i], c.pairs[i+1]
			if !slices.ContainsFunc(codes, func(code record.Code) bool { return code.Word == word }) {
				t.Errorf("%s.%s has no word %q for %q", c.kind, c.column, word, ours)
			}
			for _, code := range codes {
				if slices.Contains(strings.Split(code.VI, ", "), strings.ToLower(ours)) && code.Word != word {
					t.Errorf("%s.%s: %q is translated %q, and is %q", c.kind, c.column, ours, word, code.Word)
				}
			}
		}
	}
}
