package source

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"probity/internal/record"
)

// odd ids: text in a collation that takes 'nv-1', 'NV-1' and 'NV-1 ' for the same, NULL, and persons nobody knows.
func oddIDs(t testing.TB, p place) []Mapping {
	p.do(t,
		"CREATE TABLE p (person_id VARCHAR(20), full_name VARCHAR(80))",
		"CREATE TABLE a (person_id VARCHAR(20), position_id VARCHAR(20), starts_on VARCHAR(30))",
		"INSERT INTO p VALUES ('NV-1', 'Hà'), ('nv-2', 'Lan'), ('NV-10', 'Minh'), ('Đ-1', 'Đức'), ('', 'blank'), (NULL, 'null')",
		"INSERT INTO a VALUES ('NV-1', 'VT-1', '2020-01-01'), ('nv-1', 'VT-2', '2020-01-01'), ('NV-1 ', 'VT-3', '2020-01-01'), "+
			"('NV-2', 'VT-1', '2020-01-01'), ('A', 'VT-1', '2020-01-01'), ('đ-1', 'VT-1', '2020-01-01'), ('ZZ', 'VT-1', '2020-01-01'), (NULL, 'VT-1', '2020-01-01')")
	for i := range 300 {
		p.do(t, fmt.Sprintf("INSERT INTO a VALUES ('NV-%d', 'VT-%d', '2021-01-%02d')", i%200, i, i%28+1))
	}
	return mapped("person", "SELECT * FROM p", "assignment", "SELECT * FROM a")
}

func TestAnyBatchSizeAndAnyBudgetGiveTheSameDossiers(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		mappings := oddIDs(t, p)
		want, wantDefects := dossiers(t, p.open(t, Options{}, mappings...))
		for _, size := range []int{1, 7, 1 << 30} {
			for _, budget := range []int64{1, 1 << 20, 1 << 30} {
				snapshot := p.open(t, Options{BatchSize: size, MemoryBudget: budget}, mappings...)
				got, defects := dossiers(t, snapshot)
				if !maps.Equal(got, want) || !slices.Equal(defects, wantDefects) {
					t.Errorf("batches of %d, budget %d: %d dossiers instead of %d, %d defects instead of %d",
						size, budget, len(got), len(want), len(defects), len(wantDefects))
				}
				if spooled := snapshot.persons.size > 0; spooled != (budget == 1) {
					t.Errorf("budget %d: spooled %v", budget, spooled)
				}
			}
		}
	})
}

func TestDossiersAreGroupedByTheBytesOfTheID(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		all, defects := dossiers(t, p.open(t, Options{}, oddIDs(t, p)...))
		for id, position := range map[string]string{"NV-1": "VT-1", "nv-1": "VT-2", "NV-1 ": "VT-3", "A": "VT-1", "ZZ": "VT-1", "đ-1": "VT-1", "": "VT-1"} {
			if !strings.Contains(all[id], position+" ") {
				t.Errorf("%q has %s", id, all[id])
			}
		}
		if strings.Contains(all["NV-1"], "VT-2 ") || strings.Contains(all["Đ-1"], "VT-1 ") {
			t.Error("ids that differ in their bytes were taken for the same")
		}
		for _, want := range []string{"person person_id=NULL person_id missing", "assignment person_id=NULL"} {
			if !slices.ContainsFunc(defects, func(d string) bool { return strings.HasPrefix(d, want) }) {
				t.Errorf("no %q among %q", want, defects)
			}
		}
	})
}

func TestMariaDBAndSQLiteGiveTheSameDossiers(t *testing.T) {
	fill := func(p place) []Mapping {
		p.do(t,
			"CREATE TABLE p (id INTEGER PRIMARY KEY, name VARCHAR(80), born DATE, sex CHAR(6), official TINYINT, gone DATETIME)",
			"CREATE TABLE h (id BIGINT, month DATE, net DECIMAL(20,0))",
			"CREATE TABLE c (id INTEGER, day VARCHAR(20), amount BIGINT, word VARCHAR(20))")
		for i := range 100 {
			p.do(t,
				fmt.Sprintf("INSERT INTO p VALUES (%d, 'Người thứ %d', '19%02d-02-28', 'male', %d, '2026-01-31 00:00:00')", i*17, i, i, i%2),
				fmt.Sprintf("INSERT INTO h VALUES (%d, '2026-%02d-01', %d000000)", i*17, i%12+1, i),
				fmt.Sprintf("INSERT INTO c VALUES (%d, '2026-3-%d', -%d, '')", i*34, i, i))
		}
		p.do(t, "INSERT INTO p (id, name) VALUES (99999, '')")
		return mapped(
			"person", "SELECT id AS person_id, name AS full_name, born AS born_on, sex, official, DATE(gone) AS left_on FROM p",
			"payroll", "SELECT id AS person_id, month, SUM(net) AS net_amount FROM h GROUP BY id, month",
			"asset_change", "SELECT id AS person_id, day AS changed_on, amount AS amount_vnd, word AS source FROM c")
	}
	onServer, inFile := onMariaDB(t), onSQLite(t)
	want, wantDefects := dossiers(t, onServer.open(t, Options{}, fill(onServer)...))
	got, defects := dossiers(t, inFile.open(t, Options{}, fill(inFile)...))
	if !maps.Equal(got, want) || !slices.Equal(defects, wantDefects) {
		for id := range want {
			if got[id] != want[id] {
				t.Errorf("%s\n MariaDB %s\n SQLite  %s", id, want[id], got[id])
			}
		}
		t.Errorf("%d dossiers and %d defects against %d and %d", len(want), len(wantDefects), len(got), len(defects))
	}
	if len(want) != 151 || len(wantDefects) != 150 { // a hundred unreadable days, fifty unknown persons
		t.Errorf("%d dossiers, %d defects: %q", len(want), len(wantDefects), wantDefects)
	}
}

func TestQueriesThatNoIndexCanCutAreReadTheSame(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		mappings := service(t, p)
		want, _ := dossiers(t, p.open(t, Options{}, mappings...))
		for name, query := range map[string]string{
			"grouped":     "SELECT ma AS person_id, vi_tri AS position_id, MIN(tu_ngay) AS starts_on, MAX(den_ngay) AS ends_on FROM cong_tac GROUP BY ma, vi_tri, stt",
			"cast":        "SELECT CAST(ma AS CHAR(20)) AS person_id, vi_tri AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on FROM cong_tac",
			"a union":     "SELECT ma AS person_id, vi_tri AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on FROM cong_tac WHERE stt % 2 = 0 UNION ALL SELECT ma, vi_tri, tu_ngay, den_ngay FROM cong_tac WHERE stt % 2 = 1",
			"with":        "WITH c AS (SELECT * FROM cong_tac) SELECT ma AS person_id, vi_tri AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on FROM c",
			"limited":     "SELECT ma AS person_id, vi_tri AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on FROM cong_tac ORDER BY den_ngay LIMIT 100000",
			"other order": "SELECT den_ngay AS ends_on, ma AS Person_ID, vi_tri AS POSITION_ID, tu_ngay AS starts_on FROM cong_tac",
		} {
			mappings[1].Query = query
			if got, _ := dossiers(t, p.open(t, Options{}, mappings...)); !maps.Equal(got, want) {
				t.Errorf("%s: %d dossiers differ from %d", name, len(got), len(want))
			}
		}
	})
}

func TestLongAndUnreadableValuesArriveAsTheyAre(t *testing.T) {
	p := onMariaDB(t)
	long := strings.Repeat("dài ", 100_000)
	p.do(t, "CREATE TABLE p (person_id BIGINT UNSIGNED, full_name LONGTEXT CHARACTER SET utf8mb4, rank_code VARBINARY(20))",
		"INSERT INTO p VALUES (18446744073709551615, '"+long+"', X'FF00'), (1, '', NULL)")
	all, defects := dossiers(t, p.open(t, Options{MemoryBudget: 1}, mapped("person", "SELECT * FROM p")...))
	if !slices.Equal(ids(all), []string{"1", "18446744073709551615"}) || !strings.Contains(all["18446744073709551615"], long) {
		t.Errorf("ids %q", ids(all))
	}
	if want := []string{"person person_id=18446744073709551615 rank_code not_utf8"}; !slices.Equal(defects, want) {
		t.Errorf("defects %q", defects)
	}
}

// Ids of units are numbers in one table and texts in another; the rows of a unit come together all the same.
func TestRecordsOfUnitsComeUnitByUnit(t *testing.T) {
	for _, p := range []place{onSQLite(t), onMariaDB(t)} {
		p.do(t, "CREATE TABLE o (oversight_id VARCHAR(9), unit_id INTEGER)", "INSERT INTO o VALUES ('T', 7), ('U', 7), ('T', 8), ('T', NULL)",
			"CREATE TABLE a (unit_id VARCHAR(9), year INTEGER)", "INSERT INTO a VALUES ('7', 2026), ('07', 2026)")
		s := p.open(t, Options{MemoryBudget: 1}, mapped("oversight_unit", "SELECT * FROM o", "unit_activity", "SELECT * FROM a")...)
		s.Refer(map[string]*record.Directory{"unit_id": record.NewDirectory(slices.Values([]string{"7", "8"}))})
		reader, err := s.Units(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		all, defects := gather(t, reader)
		if want := []string{"", "07", "7", "8"}; !slices.Equal(ids(all), want) {
			t.Errorf("units %q, want %q", ids(all), want)
		}
		if want := []string{"oversight_unit unit_id=NULL oversight_id=T unit_id missing", "unit_activity unit_id=07 year=2026 unit_id orphan"}; !slices.Equal(defects, want) {
			t.Errorf("defects %q", defects)
		}
	}
}

func TestSeveralGoroutinesShareTheBatches(t *testing.T) {
	p := onSQLite(t)
	p.do(t, "CREATE TABLE p (person_id INTEGER, full_name TEXT)",
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO p SELECT i, 'x' FROM n")
	reader, err := p.open(t, Options{BatchSize: 100, MemoryBudget: 1}, mapped("person", "SELECT * FROM p")...).Persons(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	counts := make(chan int)
	for range 4 {
		go func() {
			n := 0
			for batch, err := range reader.Batches(context.Background()) {
				if err != nil {
					t.Error(err)
				}
				batch.Subjects(&record.Set{}, func(string, *record.Set) { n++ })
			}
			counts <- n
		}()
	}
	total := 0
	for range 4 {
		total += <-counts
	}
	if total != 20000 {
		t.Errorf("%d persons", total)
	}
}
