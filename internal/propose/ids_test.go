package propose_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/propose"
)

// MariaDB's UUID is text to whoever reads it, but cannot be compared with an empty one.
func TestIdsOfAllSortsAreRecognised(t *testing.T) {
	for declared, want := range map[string]string{
		"uuid":             "id AS person_id, full_name, department_id AS unit_id",
		"char(36)":         "id AS person_id, full_name, NULLIF(department_id, '') AS unit_id",
		"decimal(10,0)":    "id AS person_id, full_name, department_id AS unit_id",
		"binary(16)":       "HEX(id) AS person_id, full_name, HEX(department_id) AS unit_id",
		"varbinary(16)":    "HEX(id) AS person_id, full_name, HEX(department_id) AS unit_id",
		"int(6) zerofill":  "CAST(id AS UNSIGNED) AS person_id, full_name, CAST(department_id AS UNSIGNED) AS unit_id",
		"bigint unsigned":  "id AS person_id, full_name, department_id AS unit_id",
		"decimal unsigned": "id AS person_id, full_name, department_id AS unit_id",
	} {
		departments := propose.Table{Name: "departments", Columns: []propose.Column{{Name: "id", Type: declared, Key: true}, {Name: "name", Type: "varchar(50)"}}}
		employees := propose.Table{Name: "employees", Columns: []propose.Column{{Name: "id", Type: declared, Key: true},
			{Name: "full_name", Type: "varchar(50)"}, {Name: "department_id", Type: declared, Nullable: true}}}
		p := proposed(t, "person", departments, employees)
		if query := strings.Join(strings.Fields(p.Query), " "); query != "SELECT "+want+" FROM employees" || !p.Finished {
			t.Errorf("%s: %s", declared, query)
		}
	}
}

// On SQLite HEX() makes of NULL an empty text, which would be an id.
func TestBytesThatAreNotThereAreNoIDOnSQLite(t *testing.T) {
	dsn := onSQLiteWith(t, `CREATE TABLE employees (id BLOB PRIMARY KEY, full_name TEXT, department_id BLOB);
		INSERT INTO employees VALUES (x'00ff', 'An', x'0a'), (x'01', 'Binh', NULL)`)
	p := only(t, "person", proposals(t, dsn))
	if diff := cmp.Diff([]string{"00FF An 0A", "01 Binh NULL"}, answers(t, dsn, p.Query)); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, p.Query)
	}
}
