package mariadbtest_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"probity/internal/mariadbtest"
)

func open(t *testing.T, dsn string) *sql.DB {
	t.Helper()
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func run(t *testing.T, db *sql.DB, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if _, err := db.ExecContext(context.Background(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

func databases(t *testing.T, server *mariadbtest.Server, name string) (count int) {
	t.Helper()
	query := "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = ?"
	if err := open(t, server.DSN("")).QueryRow(query, name).Scan(&count); err != nil {
		t.Fatal(err)
	}
	return count
}

func TestADatabaseIsGoneWhenItsTestIsOver(t *testing.T) {
	server := mariadbtest.Open(t)
	var name string
	t.Run("a test with a database", func(t *testing.T) {
		dsn := server.Database(t, "parseTime=true")
		config, err := mysql.ParseDSN(dsn)
		if err != nil {
			t.Fatal(err)
		}
		if name = config.DBName; !config.ParseTime || databases(t, server, name) != 1 {
			t.Fatalf("no usable database behind %q", dsn)
		}
		run(t, open(t, dsn), "CREATE TABLE nhan_vien (ho_ten VARCHAR(50))", "INSERT INTO nhan_vien VALUES ('Đỗ Thị Ngọc Ánh')")
	})
	if databases(t, server, name) != 0 {
		t.Errorf("database %s is still there", name)
	}
}

func TestAnAccountMayDoWhatItWasGrantedAndNothingElse(t *testing.T) {
	server := mariadbtest.Open(t)
	dsn := server.Database(t)
	run(t, open(t, dsn), "CREATE TABLE unit (unit_id INT)")
	reader := open(t, server.Account(t, dsn, "SELECT"))
	run(t, reader, "SELECT * FROM unit")
	_, err := reader.ExecContext(context.Background(), "INSERT INTO unit VALUES (1)")
	if denied := new(mysql.MySQLError); !errors.As(err, &denied) || denied.Number != 1142 {
		t.Errorf("an account with SELECT alone inserted a row; error: %v", err)
	}
}

func TestTheServerListensOnAPortToo(t *testing.T) {
	server := mariadbtest.Open(t)
	config, err := mysql.ParseDSN(server.Account(t, server.Database(t), "SELECT"))
	if err != nil {
		t.Fatal(err)
	}
	config.Net, config.Addr = "tcp", server.TCP(t)
	run(t, open(t, config.FormatDSN()), "SELECT 1")
	config.Passwd = "wrong"
	err = open(t, config.FormatDSN()).Ping()
	if denied := new(mysql.MySQLError); !errors.As(err, &denied) || denied.Number != 1045 {
		t.Errorf("a wrong password got %v instead of access denied", err)
	}
}

// canStartServers tells whether this machine has what a private server needs. Where PROBITY_TEST_MYSQL names a server it
// may lack that, but New then has to say what to do.
func canStartServers(t *testing.T) bool {
	t.Helper()
	_, missing := mariadbtest.Find()
	if missing == nil {
		return true
	}
	_, err := mariadbtest.New()
	if os.Getenv(mariadbtest.Variable) == "" || err == nil || !strings.Contains(err.Error(), "run make test once") {
		t.Fatal(missing, err)
	}
	return false
}

func TestAPrivateServerKeepsWhatWasCommittedWhileItIsStopped(t *testing.T) {
	if !canStartServers(t) {
		return
	}
	server := mariadbtest.Private(t)
	dsn := server.Database(t)
	db := open(t, dsn)
	run(t, db, "CREATE TABLE unit (unit_id INT)", "INSERT INTO unit VALUES (7)")
	server.Stop(t)
	if db.Ping() == nil {
		t.Fatal("a stopped server answers")
	}
	server.Start(t)
	var unit int
	if err := db.QueryRow("SELECT unit_id FROM unit").Scan(&unit); err != nil || unit != 7 {
		t.Errorf("after the stop: unit %d, %v", unit, err)
	}
}

// TestNothingIsLeftWhenATestProcessIsKilled lets a second test process start a server and kills it.
func TestNothingIsLeftWhenATestProcessIsKilled(t *testing.T) {
	const role = "PROBITY_TEST_VICTIM"
	if os.Getenv(role) != "" {
		_, _ = os.Stdout.WriteString("directory " + mariadbtest.Private(t).Address() + "\n")
		select {}
	}
	if !canStartServers(t) {
		return
	}
	victim := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	victim.Env = append(os.Environ(), role+"=1")
	output, err := victim.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	heard := make([]byte, 4096)
	n, err := output.Read(heard)
	directory, told := strings.CutPrefix(strings.TrimSpace(string(heard[:n])), "directory ")
	_ = victim.Process.Kill()
	_ = victim.Wait()
	if !told || err != nil {
		t.Fatalf("the other process said %q, %v", heard[:n], err)
	}
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if _, err := os.Stat(directory); os.IsNotExist(err) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%s is still there", directory)
		}
	}
}
