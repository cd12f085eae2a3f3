package source

import (
	"context"
	"slices"
	"strings"
	"testing"

	"probity/internal/mariadbtest"
)

// told as a reader sees them: one fault a line, advice marked.
func lines(faults []Fault) (lines []string) {
	for _, f := range faults {
		line := f.String()
		if f.Advice {
			line = "advice: " + line
		}
		lines = append(lines, line)
	}
	return lines
}

// expect compares faults line by line; a line that ends in … is the beginning of one whose rest is the server's.
func expect(t *testing.T, got []Fault, want ...string) {
	t.Helper()
	for i, line := range lines(got) {
		if i < len(want) && strings.HasSuffix(want[i], "…") {
			line = line[:min(len(line), len(want[i])-len("…"))] + "…"
		}
		if i >= len(want) || line != want[i] {
			t.Errorf("found: %s", line)
		}
	}
	if len(got) < len(want) {
		t.Errorf("not found: %q", want[len(got):])
	}
}

func TestEveryFaultOfTheMappingsIsFoundAtOnce(t *testing.T) {
	p := onMariaDB(t)
	p.do(t, "CREATE TABLE t (a INT, b VARCHAR(20), c DATETIME, d DOUBLE, e DATE)")
	mappings := mapped(
		"persn", "SELECT 1",
		"person", "SELECT b AS person_id, b AS fullname, a AS born_on, e AS left_on, a AS sex FROM t",
		"assignment", "SELECT b AS person_id,\n  b AS position_id,\n  starts_on FROM t",
		"deferral", "SELECT b AS person_id, b AS ground, DATE(c) AS starts_on, e AS ends_on FROM t -- fine",
		"payroll", "SELECT b AS person_id, c AS month, d AS net_amount, b AS zzzzzzz FROM t",
		"position", "DELETE FROM t",
		"unit", "SELECT 1; SELECT 2",
		"holiday", "SELECT e AS day FROM t WHERE (",
		"posting", "SELECT b AS person_id, b AS person_id FROM t",
		"proceeding", "SELECT * FROM nowhere",
	)
	mappings[0].Source = "hr"
	mappings = append(mappings, Mapping{Kind: "sanction", Query: "SELECT 1", Source: "hrr"})
	p.dsn.Name = "hr"
	faults := Check(context.Background(), []DSN{p.dsn}, mappings, Options{})
	database := databaseOf(t, p)
	expect(t, faults,
		`source.records.persn: no such kind of record; did you mean "person"?`,
		`source.records.person: the kind person has no column "fullname"; did you mean "full_name"?`,
		`source.records.person: column born_on: the query gives INT where a date is wanted; write DATE(…), or a text YYYY-MM-DD`,
		`source.records.person: column sex: the query gives INT where a code is wanted; write CASE … WHEN … THEN 'word' END; the words are male, female`,
		`source.records.person: the required column full_name (Family, middle and given name as in the birth record) is missing`,
		`source.records.assignment: Error 1054 (42S22): Unknown column 'starts_on' in …`,
		`source.records.payroll: column month: the query gives DATETIME where a month is wanted; write a text YYYY-MM, or a DATE on the first of the month`,
		`source.records.payroll: column net_amount: the query gives DOUBLE where a decimal is wanted; write CAST(… AS DECIMAL(20, 6)), because a floating-point number does not hold an amount exactly`,
		`source.records.payroll: the kind payroll has no column "zzzzzzz"; it has person_id, month, net_amount, currency`,
		`source.records.position: Error 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your …`,
		`source.records.unit: Error 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your …`,
		`source.records.holiday: Error 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your …`,
		`source.records.posting: Error 1060 (42S21): Duplicate column name 'person_id'`,
		`source.records.proceeding: Error 1146 (42S02): Table '`+database+`.nowhere' doesn't exist`,
		`source.records.sanction: no source named "hrr"; did you mean "hr"?`,
	)
	if _, err := Open(context.Background(), []DSN{p.dsn}, mappings, nil, Options{}); err == nil || err.Error() != strings.Join(lines(faults), "\n") {
		t.Errorf("Open says %v", err)
	}
}

func databaseOf(t *testing.T, p place) (name string) {
	if err := p.db.QueryRow("SELECT DATABASE()").Scan(&name); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestPlaceholdersForNoneAndForeverAreNoticed(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE a (person_id VARCHAR(9), position_id VARCHAR(9), starts_on DATE, ends_on DATE, decided_on VARCHAR(30))")
		if p.dsn.Driver == MySQL {
			p.do(t, "INSERT IGNORE INTO a VALUES ('7', 'x', '2020-01-01', '0000-00-00', '9999-12-31 00:00:00')")
		} else {
			p.do(t, "INSERT INTO a VALUES ('7', 'x', '2020-01-01', '0000-00-00', '9999-12-31 00:00:00')")
		}
		p.do(t, "INSERT INTO a VALUES ('7', 'y', '2020-01-01', NULL, NULL)")
		expect(t, Check(context.Background(), []DSN{p.dsn}, mapped("assignment", "SELECT * FROM a"), Options{}),
			`advice: source.records.assignment: column ends_on holds 0000-00-00, which is read as a fault and not as "none"; write NULLIF(…, '0000-00-00') AS ends_on`,
			`advice: source.records.assignment: column decided_on holds 9999-12-31, which is read as a fault and not as "none"; write NULLIF(…, '9999-12-31') AS decided_on`)

		mended := mapped("assignment", "SELECT person_id, position_id, starts_on, NULLIF(ends_on, '0000-00-00') AS ends_on, NULLIF(decided_on, '9999-12-31 00:00:00') AS decided_on FROM a")
		expect(t, Check(context.Background(), []DSN{p.dsn}, mended, Options{}))
		if _, defects := dossiers(t, p.open(t, Options{}, mended...)); slices.ContainsFunc(defects, func(d string) bool { return !strings.HasSuffix(d, "orphan") }) {
			t.Errorf("defects %q", defects)
		}
	})
}

// By 1900-01-01 as a birth somebody would be too old to be moved, and by 1970-01-01 as a beginning overdue by decades; but
// somebody may well have been born on the latter.
func TestDaysThatProgramsWriteForNoneAreNoticedWhereNobodyMeansThem(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE p (person_id VARCHAR(9), full_name VARCHAR(9), born_on DATE, left_on DATE)",
			"CREATE TABLE m (person_id VARCHAR(9), month VARCHAR(9), net_amount VARCHAR(9))",
			"INSERT INTO p VALUES ('1', 'An', '1900-01-01', '1970-01-01'), ('2', 'Ba', '1970-01-01', '9999-01-01'), ('3', 'Ca', '1969-12-31', '9999-12-31')",
			"INSERT INTO p VALUES ('4', 'Du', '1980-05-01', '2999-12-31'), ('5', 'Em', '1980-05-01', '2099-12-31'), ('6', 'Gi', NULL, NULL)",
			"INSERT INTO m VALUES ('1', '9999-12', '1'), ('2', '2026-01', '1'), ('3', '9 tháng', '1')")
		const fault, believed = `which is read as a fault and not as "none"`, `which is believed to be a day; where it means "none"`
		said := func(kind, column, day, is string) string {
			return "advice: source.records." + kind + ": column " + column + " holds " + day + ", " + is + "; write NULLIF(…, '" + day + "') AS " + column
		}
		expect(t, Check(context.Background(), []DSN{p.dsn}, mapped("person", "SELECT * FROM p", "payroll", "SELECT * FROM m"), Options{}),
			said("person", "born_on", "1900-01-01", believed), said("person", "left_on", "1970-01-01", believed), said("person", "left_on", "2099-12-31", believed),
			said("person", "left_on", "2999-12-31", fault), said("person", "left_on", "9999-01-01", fault), said("person", "left_on", "9999-12-31", fault),
			said("payroll", "month", "9999-12", fault))
	})
}

func TestTablesOutsideTheSnapshotAreNamedAlsoBehindViews(t *testing.T) {
	p := onMariaDB(t)
	p.do(t, "CREATE TABLE old (id INT, name TEXT) ENGINE = MyISAM", "CREATE TABLE good (id INT)", "CREATE VIEW v AS SELECT old.id, name FROM old JOIN good ON old.id = good.id")
	advice := `advice: source.records.person: the table ` + databaseOf(t, p) + `.old (MyISAM) is not InnoDB and is outside the snapshot: changes during a run may be seen in part`
	for _, query := range []string{"SELECT id AS person_id, name AS full_name FROM old x", "SELECT id AS person_id, name AS full_name FROM v"} {
		expect(t, Check(context.Background(), []DSN{p.dsn}, mapped("person", query), Options{}), advice)
	}
	expect(t, Check(context.Background(), []DSN{p.dsn}, mapped("holiday", "SELECT '2026-01-01' AS day FROM good"), Options{}))
}

// EXPLAIN of a later version may leave out what MySQL's did when its default became a tree. MariaDB says nothing after a
// plain EXPLAIN, MySQL after one as a tree.
func TestAServerThatDoesNotTellTheTablesIsNoReasonForSilence(t *testing.T) {
	p := onMariaDB(t)
	p.do(t, "CREATE TABLE old (id INT, name TEXT) ENGINE = MyISAM")
	snapshot := p.open(t, Options{}, mapped("person", "SELECT id AS person_id, name AS full_name FROM old")...)
	plan := snapshot.plans[0]
	plan.session.dialect.explain = "EXPLAIN "
	if plan.session.dialect.name == mySQL8().name {
		plan.session.dialect.explain = "EXPLAIN FORMAT=TREE "
	}
	expect(t, plan.outsideSnapshot(context.Background()),
		"advice: source.records.person: whether the tables that it reads are in the snapshot could not be asked: the server did not say how it understands the query")
}

func TestAnAccountThatCouldWriteIsRefusedUnlessAllowed(t *testing.T) {
	p := onMariaDB(t)
	p.do(t, "CREATE TABLE h (day DATE)")
	server := mariadbtest.Open(t)
	p.dsn.Text = server.Account(t, p.dsn.Text, "SELECT", "INSERT", "UPDATE")
	mappings := mapped("holiday", "SELECT day FROM h")
	expect(t, Check(context.Background(), []DSN{p.dsn}, mappings, Options{}),
		`source: the account may do more than read (INSERT, UPDATE on `+databaseOf(t, p)+`.*); give probity one with SELECT only, or set source.allow_write_account = true`)
	if _, err := Open(context.Background(), []DSN{p.dsn}, mappings, nil, Options{}); err == nil {
		t.Error("Open takes it")
	}
	expect(t, Check(context.Background(), []DSN{p.dsn}, mappings, Options{AllowWriteAccount: true}))
}

func TestLookingAtAQueryDoesNotRunIt(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE big (id INTEGER)")
		for range 4 {
			p.do(t, "INSERT INTO big VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)")
		}
		// Forty to the fifth rows: run, it takes minutes.
		grouped := "SELECT MAX(a.id + b.id + c.id + d.id + e.id) AS person_id, 'x' AS full_name FROM big a, big b, big c, big d, big e GROUP BY a.id"
		p.open(t, Options{}, mapped("person", grouped)...)
	})
}
