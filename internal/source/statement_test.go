package source

import "testing"

func TestAMappingIsOneSelect(t *testing.T) {
	for _, test := range []struct{ query, want, fault string }{
		{query: "SELECT 1", want: "SELECT 1"},
		{query: " select 1 ; ", want: " select 1 "},
		{query: "WITH x AS (SELECT 1) SELECT * FROM x", want: "WITH x AS (SELECT 1) SELECT * FROM x"},
		{query: "(SELECT 1) UNION (SELECT 2)", want: "(SELECT 1) UNION (SELECT 2)"},
		{query: "-- who serves where\nSELECT 1", want: "-- who serves where\nSELECT 1"},
		{query: "SELECT ';' AS a, \"x;y\", `;` /* ; */ # ;\n", want: "SELECT ';' AS a, \"x;y\", `;` /* ; */ # ;\n"},
		{query: `SELECT 'it\'s; fine'`, want: `SELECT 'it\'s; fine'`},
		{query: "SELECT 'it''s; fine'", want: "SELECT 'it''s; fine'"},
		{query: "SELECT 1; DROP TABLE person", fault: "the query holds two statements; write one SELECT"},
		{query: "UPDATE person SET sex = 'male'", fault: "the query begins with UPDATE; only a SELECT, or WITH … SELECT, can be mapped"},
		{query: "/* nothing */ ;", fault: "the query is empty; write a SELECT whose column names are the kind's"},
		{query: "SELECT 'not closed; x", want: "SELECT 'not closed; x"}, // the server says it better
	} {
		got, err := oneSelect(test.query, true)
		if got != test.want || (err == nil) != (test.fault == "") || err != nil && err.Error() != test.fault {
			t.Errorf("%s: %q, %v", test.query, got, err)
		}
	}
	if _, err := oneSelect(`SELECT 'C:\'; DELETE FROM x`, false); err == nil {
		t.Error("in SQLite a backslash is a letter: there are two statements")
	}
}
