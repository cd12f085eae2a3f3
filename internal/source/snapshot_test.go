package source

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"probity/internal/mariadbtest"
	"probity/internal/record"
)

// service is a small ministry with tables that nobody designed for us.
func service(t testing.TB, p place) []Mapping {
	p.do(t,
		"CREATE TABLE can_bo (ma VARCHAR(20) PRIMARY KEY, ho_ten VARCHAR(120), ngay_sinh DATE, don_vi VARCHAR(20))",
		"CREATE TABLE cong_tac (stt INTEGER PRIMARY KEY, ma VARCHAR(20), vi_tri VARCHAR(20), tu_ngay DATE, den_ngay DATE)",
		"CREATE TABLE vi_tri (ma VARCHAR(20) PRIMARY KEY, ten VARCHAR(120), don_vi VARCHAR(20))")
	for i := range 200 {
		p.do(t, fmt.Sprintf("INSERT INTO can_bo VALUES ('NV-%03d', 'Nguyễn Văn %d', '1980-02-%02d', 'LS')", i, i, i%28+1))
		for n := range i % 4 {
			p.do(t, fmt.Sprintf("INSERT INTO cong_tac VALUES (%d, 'NV-%03d', 'VT-%d', '20%02d-08-31', NULL)", i*4+n, (i*37)%200, n, 10+n))
		}
	}
	p.do(t, "INSERT INTO vi_tri VALUES ('VT-0', 'Kế toán', 'LS'), ('VT-1', 'Thủ quỹ', 'LS'), ('VT-2', 'Lãnh sự', 'LS')")
	return mapped(
		"person", "SELECT ma AS person_id, ho_ten AS full_name, ngay_sinh AS born_on, don_vi AS unit_id FROM can_bo",
		"assignment", "SELECT ma AS person_id, vi_tri AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on FROM cong_tac",
		"position", "SELECT ma AS position_id, ten AS name, don_vi AS unit_id, 1 AS listed FROM vi_tri -- all of them",
	)
}

func TestAConcurrentWriterDoesNotChangeWhatIsRead(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		mappings := service(t, p)
		want, _ := dossiers(t, p.open(t, Options{}, mappings...))

		snapshot := p.open(t, Options{}, mappings...)
		p.do(t, "UPDATE can_bo SET ho_ten = 'somebody else', ma = CONCAT('X', ma) WHERE ma < 'NV-100'")
		if _, err := snapshot.Reference(context.Background()); err != nil {
			t.Fatal(err)
		}
		p.do(t, "DELETE FROM cong_tac WHERE stt > 300", "INSERT INTO cong_tac VALUES (9999, 'NV-007', 'VT-9', '2026-01-01', NULL)")
		got, _ := dossiers(t, snapshot)
		if !maps.Equal(got, want) {
			t.Errorf("%d dossiers before the writer, %d others with it", len(want), len(got))
		}
		if now, _ := dossiers(t, p.open(t, Options{}, mappings...)); maps.Equal(now, want) {
			t.Error("the writer changed nothing, so this test shows nothing")
		}
	})
}

func TestTheServerIsLetGoWithTheLastRow(t *testing.T) {
	p := onMariaDB(t)
	mappings := service(t, p)
	connections := func() (n int) {
		account, _, _ := strings.Cut(p.dsn.Text, ":")
		if err := p.db.QueryRow("SELECT COUNT(*) FROM information_schema.processlist WHERE user = ?", account).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	snapshot := p.open(t, Options{}, mappings...)
	if n := connections(); n != 1 {
		t.Errorf("%d connections instead of one", n)
	}
	reader, err := snapshot.Persons(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := snapshot.Reference(context.Background()); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(5 * time.Second); connections() > 0; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the connection is still there, though everything has been read")
		}
	}
	if all, _ := gather(t, reader); len(all) != 200 {
		t.Errorf("%d dossiers", len(all))
	}
	if _, err := snapshot.Reference(context.Background()); err == nil || !strings.Contains(err.Error(), "has been read already") {
		t.Errorf("a second reading: %v", err)
	}
}

func TestTheSessionIsWhatWePromise(t *testing.T) {
	p := onMariaDB(t)
	snapshot := p.open(t, Options{StatementTimeout: 90 * time.Second, TimeZone: zone(t, "Asia/Ho_Chi_Minh")}, service(t, p)...)
	session := snapshot.sessions[0]
	promised := map[string]string{
		session.dialect.isolation:                                                   "REPEATABLE-READ",
		"SELECT @@session.time_zone":                                                "+07:00",
		"SELECT @@session.character_set_results":                                    "utf8mb4",
		"SELECT NULLIF(CAST('0000-00-00' AS DATE), '0000-00-00')":                   "",
		"SELECT COALESCE(NULLIF(CAST('2020-02-29' AS DATE), '0000-00-00'), 'none')": "2020-02-29",
	}
	if session.dialect.name == mySQL8().name {
		promised["SELECT @@session.sql_mode"] = "ONLY_FULL_GROUP_BY"
		promised["SELECT @@session.max_execution_time"] = "90000"
	} else {
		promised["SELECT @@session.sql_mode"] = ""
		promised["SELECT @@session.max_statement_time"] = "90"
		promised["SELECT @@session.in_transaction"] = "1"
	}
	for query, want := range promised {
		if got, err := session.word(context.Background(), query); got != want || err != nil {
			t.Errorf("%s = %q, %v", query, got, err)
		}
	}
	if _, err := session.conn.ExecContext(context.Background(), "CREATE TABLE x (y INT)"); err == nil {
		t.Error("the session could write")
	}
}

func TestASnapshotTellsItsSourceAndItsRows(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		var progress []string
		snapshot := p.open(t, Options{Progress: func(kind string, rows int) {
			progress = append(progress, fmt.Sprint(kind, " ", rows))
		}}, service(t, p)...)
		if _, err := snapshot.Reference(context.Background()); err != nil {
			t.Fatal(err)
		}
		dossiers(t, snapshot)
		stats := snapshot.Stats()
		if want := map[string]int{"person": 200, "assignment": 300, "position": 3}; !maps.Equal(stats.Rows, want) {
			t.Errorf("rows: %v", stats.Rows)
		}
		if want := []string{"position 3", "person 200", "assignment 300"}; !slices.Equal(progress, want) {
			t.Errorf("progress: %q", progress)
		}
		if age := time.Since(stats.Sources[0].At); age < -time.Minute || age > time.Minute {
			t.Errorf("%v is %v ago", stats.Sources[0], age)
		}
		if server := stats.Sources[0].Server; !regexp.MustCompile(`^(MariaDB 1|MySQL [89]\.|SQLite 3\.)`).MatchString(server) {
			t.Error(server)
		}
	})
}

func TestOnlyNeededColumnsAreReadAndThoseThatDecideOnTrust(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE p (person_id INTEGER PRIMARY KEY, full_name TEXT, unit_id TEXT, sex TEXT, hired_on DATE, rank_code TEXT)")
		mappings := mapped("person", "SELECT * FROM p", "deferral", "this is not even SQL")
		need := record.Schema{"person": {"sex", "born_on"}}
		snapshot, err := Open(context.Background(), []DSN{p.dsn}, mappings, need, Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer snapshot.Close()
		want := record.Schema{"person": {"person_id", "full_name", "sex", "hired_on"}}
		if got := snapshot.Schema(); !maps.EqualFunc(got, want, slices.Equal) {
			t.Errorf("reads %v", got)
		}
	})
}

func TestEachKindMayHaveASourceOfItsOwn(t *testing.T) {
	hr, pay := onMariaDB(t), onSQLite(t)
	hr.dsn.Name, pay.dsn.Name = "hr", "pay"
	hr.do(t, "CREATE TABLE p (id INT PRIMARY KEY, name TEXT)", "INSERT INTO p VALUES (7, 'Hà'), (8, 'Lan')")
	pay.do(t, "CREATE TABLE s (id TEXT, month TEXT, net INTEGER)", "INSERT INTO s VALUES ('7', '2026-01', 12000000), ('9', '2026-01', 1)")
	mappings := mapped(
		"person", "SELECT id AS person_id, name AS full_name FROM p",
		"payroll", "SELECT id AS person_id, month, net AS net_amount FROM s")
	mappings[1].Source = "pay"
	snapshot, err := Open(context.Background(), []DSN{hr.dsn, pay.dsn}, mappings, nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	all, _ := dossiers(t, snapshot)
	if !slices.Equal(ids(all), []string{"7", "8", "9"}) || !strings.Contains(all["7"], "Hà") || !strings.Contains(all["7"], "12000000") {
		t.Errorf("got %v", all)
	}
	if sources := snapshot.Stats().Sources; len(sources) != 2 || sources[1].Name != "pay" {
		t.Errorf("sources: %v", sources)
	}
}

func TestOneColumnCanBeNoticedBeforeTheFirstBatch(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE p (person_id INTEGER, full_name TEXT)", "INSERT INTO p VALUES (1, 'Hà'), (2, 'Lan'), (3, NULL), (4, 'Hà')")
		var names []string
		notice := Notice{Kind: "person", Column: "full_name", See: func(name []byte) { names = append(names, string(name)) }}
		if _, err := p.open(t, Options{Notice: notice}, mapped("person", "SELECT * FROM p")...).Persons(context.Background()); err != nil {
			t.Fatal(err)
		}
		if slices.Sort(names); !slices.Equal(names, []string{"Hà", "Hà", "Lan"}) {
			t.Errorf("noticed %q", names)
		}
	})
}

// A server or an init_connect can limit what every query gives, for the sake of people with a console; MariaDB and MySQL cut
// there without a warning.
func TestNoLimitOfTheServerCutsWhatIsRead(t *testing.T) {
	server := mariadbtest.Private(t)
	p := onServer(t, server)
	mappings := service(t, p)
	server.Exec(t, "SET GLOBAL sql_select_limit = 3, GLOBAL init_connect = 'SET sql_select_limit = 2'")
	if all, _ := dossiers(t, p.open(t, Options{}, mappings...)); len(all) != 200 {
		t.Errorf("%d people of 200", len(all))
	}
}

// The same asked by the DSN, which works on whatever server the tests are run on.
func TestNoLimitOfTheDSNCutsWhatIsRead(t *testing.T) {
	p := onMariaDB(t)
	mappings := service(t, p)
	p.dsn.Text += "?sql_select_limit=3&max_join_size=5"
	if all, _ := dossiers(t, p.open(t, Options{}, mappings...)); len(all) != 200 {
		t.Errorf("%d people of 200", len(all))
	}
}

func TestALimitThatIsKeptIsRefused(t *testing.T) {
	p := onMariaDB(t)
	snapshot := p.open(t, Options{}, service(t, p)...)
	session := snapshot.sessions[0]
	if _, err := session.conn.ExecContext(context.Background(), "SET SESSION sql_select_limit = 3"); err != nil {
		t.Fatal(err)
	}
	want := "the server keeps the session at sql_select_limit 3; then rows would be missing without a word"
	if err := session.verifyLimit(context.Background()); err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}
