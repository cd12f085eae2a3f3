package propose_test

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/propose"
	"probity/internal/source"
)

// onSQLiteWith is a new database in which the statements were carried out.
func onSQLiteWith(t *testing.T, statements string) source.DSN {
	t.Helper()
	file := filepath.Join(t.TempDir(), "made.sql")
	must(t, os.WriteFile(file, []byte(statements), 0o600))
	return onSQLite(t, file)
}

// answers is what a query of ours gives, one row a line, NULL as "NULL".
func answers(t *testing.T, dsn source.DSN, query string) (rows []string) {
	t.Helper()
	db, err := sql.Open(driverOf(dsn), dsn.Text)
	must(t, err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	if dsn.Driver == source.MySQL { // as a run has it
		_, err := db.Exec("SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY'")
		must(t, err)
	}
	found, err := db.QueryContext(context.Background(), query)
	must(t, err)
	defer found.Close()
	columns, err := found.Columns()
	must(t, err)
	for found.Next() {
		cells, places := make([]sql.NullString, len(columns)), make([]any, len(columns))
		for i := range cells {
			places[i] = &cells[i]
		}
		must(t, found.Scan(places...))
		line := make([]string, len(cells))
		for i, cell := range cells {
			line[i] = cell.String
			if !cell.Valid {
				line[i] = "NULL"
			}
		}
		rows = append(rows, strings.Join(line, " "))
	}
	must(t, found.Err())
	return rows
}

func only(t *testing.T, kind string, all []propose.Proposal) propose.Proposal {
	t.Helper()
	i := slices.IndexFunc(all, func(p propose.Proposal) bool { return p.Kind.Name == kind })
	if i < 0 {
		t.Fatalf("no %s is proposed:\n%s", kind, told(all...))
	}
	return all[i]
}

// SQLite's DATE() answers NULL to all but its own forms, and NULL would mean that they are still in service.
func TestNobodyWhoLeftComesBackBecauseADayCannotBeRead(t *testing.T) {
	dsn := onSQLiteWith(t, `CREATE TABLE staff (staff_id INTEGER PRIMARY KEY, full_name TEXT, left_on DATETIME);
		INSERT INTO staff VALUES (1, 'a', NULL), (2, 'b', '2024-12-31'), (3, 'c', '2024-12-31 17:30:00'), (4, 'd', '2024-12-31T23:30:00-05:00'),
		(5, 'e', '2023-02-31 10:00:00'), (6, 'f', '2024-12-30 00:00:00'), (7, 'g', '31/12/2024'), (8, 'h', 1735603200), (9, 'i', '')`)
	p := only(t, "person", proposals(t, dsn))
	want := []string{"1 a NULL", "2 b 2024-12-31", "3 c 2024-12-31", "4 d 2024-12-31", "5 e 2023-02-31", "6 f 2024-12-30", "7 g 31/12/2024", "8 h 1735603200", "9 i NULL"}
	if diff := cmp.Diff(want, answers(t, dsn, p.Query)); diff != "" || !p.Finished {
		t.Errorf("finished: %v (-want +got)\n%s\n%s", p.Finished, diff, told(p))
	}
}

// What is written as a day is what the records take for one, in every table.
func TestTextIsADayWhereTheRecordsTakeItForOne(t *testing.T) {
	for values, want := range map[string]string{
		"2024-12-31 00:00:00|2024-01-01": "NULLIF(left_on, '') AS left_on",
		"2024-1-5|2024-3-2":              "it is not written YYYY-MM-DD but 9999-9-9.",
		"31/12/2024|30/06/2024|":         "write: COALESCE(STR_TO_DATE(NULLIF(left_on,''),'%d/%m/%Y'),NULLIF(left_on,''))",
		"31.12.2024":                     "write: COALESCE(STR_TO_DATE(NULLIF(left_on,''),'%d.%m.%Y'),NULLIF(left_on,''))",
		"den nay|2024":                   "it is not written YYYY-MM-DD but aaa aaa, 9999.",
	} {
		found := proposedFrom(t, strings.Split(values, "|"), false, staff(propose.Column{Name: "left_on", Type: "varchar(20)"}))
		got := told(found...)
		if !strings.Contains(got, want) || found[0].Finished == strings.Contains(got, "UNFINISHED: left_on") {
			t.Errorf("%q:\n%s", values, got)
		}
	}
}

// The text of a recipe is what it says: a day that no calendar has stays what it was, or what a record refuses.
func TestTheRecipeForTextOnSQLiteLosesNothing(t *testing.T) {
	dsn := onSQLiteWith(t, `CREATE TABLE staff (staff_id INTEGER PRIMARY KEY, full_name TEXT, left_on TEXT);
		INSERT INTO staff VALUES (1, 'a', NULL), (2, 'b', '31/12/2024'), (3, 'c', '31/02/2024'), (4, 'd', 'den nay'), (5, 'e', ''), (6, 'f', '1/1/2024')`)
	p := only(t, "person", proposals(t, dsn))
	_, recipe, found := strings.Cut(told(p), "If the day comes before the month, write: ")
	recipe, _, _ = strings.Cut(recipe, "\n")
	if !found || p.Finished {
		t.Fatalf("finished: %v\n%s", p.Finished, told(p))
	}
	want := []string{"1 a NULL", "2 b 2024-12-31", "3 c 2024-02-31", "4 d den nay", "5 e NULL", "6 f 1/1/2024"}
	if diff := cmp.Diff(want, answers(t, dsn, strings.Replace(p.Query, "…", recipe, 1))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Who "left" on the first of January 1900 is there still, and nothing would tell that nobody looks at them.
func TestADayThatStandsForNoneEndsNothing(t *testing.T) {
	for declared, day := range map[string]string{"date": "left_on", "datetime": "DATE(left_on)", "varchar(10)": "left_on"} {
		found := proposedFrom(t, []string{"1900-01-01 00:00:00", "2024-12-31 00:00:00"}, true, staff(propose.Column{Name: "left_on", Type: declared}))
		if got := told(found...); found[0].Finished || !strings.Contains(got, "left_on has the day 1900-01-01. If it means that there is none, write: NULLIF("+day+",'1900-01-01')") {
			t.Errorf("%s:\n%s", declared, got)
		}
	}
}
