package source

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"probity/internal/mariadbtest"
)

func TestWhatCannotBeOpenedIsSaidInOneLineWithoutSecrets(t *testing.T) {
	p := onMariaDB(t)
	server := mariadbtest.Open(t)
	config, err := mysql.ParseDSN(p.dsn.Text)
	if err != nil {
		t.Fatal(err)
	}
	config.Net, config.Addr = "tcp", server.TCP(t)
	with := func(change func(*mysql.Config)) string {
		changed := config.Clone()
		change(changed)
		return changed.FormatDSN()
	}
	closed, silent := closedPort(t), silentPort(t)
	directory := t.TempDir()
	if err := os.WriteFile(filepath.Join(directory, "letter.txt"), []byte(strings.Repeat("Kính gửi ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ driver, text, want string }{
		"wrong password":   {MySQL, with(func(c *mysql.Config) { c.Passwd = "s3cret" }), `^source: the server refuses the account or its password: Access denied for user '\w+'@'.*' \(using password: YES\)$`},
		"unknown account":  {MySQL, with(func(c *mysql.Config) { c.User = "nobody_here" }), `^source: the server refuses the account or its password: Access denied for user 'nobody_here'@`},
		"unknown database": {MySQL, with(func(c *mysql.Config) { c.DBName = "absent" }), `^source: the server has no such database for this account: .*absent`},
		"no database":      {MySQL, with(func(c *mysql.Config) { c.DBName = "" }), `^source: the DSN names no database; write it after the slash: user@tcp\(host:3306\)/database$`},
		"host down":        {MySQL, with(func(c *mysql.Config) { c.Addr = closed }), `^source: cannot reach the server: dial tcp ` + closed + `: connect: connection refused$`},
		"host silent":      {MySQL, with(func(c *mysql.Config) { c.Addr, c.Timeout = silent, 200*time.Millisecond }), `^source: cannot reach the server: no answer within 200ms$`},
		"no socket":        {MySQL, with(func(c *mysql.Config) { c.Net, c.Addr = "unix", "/absent.sock" }), `^source: cannot reach the server: dial unix /absent.sock: connect: no such file or directory$`},
		"no form":          {MySQL, "u:s3cret@host", `^source: the DSN is not of the form user:password@tcp\(host:3306\)/database or user@unix\(/path/to/socket\)/database$`},
		"no file":          {SQLite, filepath.Join(directory, "absent.db"), `^source: open .*absent.db: no such file or directory$`},
		"not a database":   {SQLite, filepath.Join(directory, "letter.txt"), `^source: .*letter.txt is not an SQLite database$`},
		"damaged":          {SQLite, damaged(t), `^source: the file cannot be read now, or is damaged: .*malformed`},
		"a folder":         {SQLite, directory, `^source: .* is a folder and not an SQLite database$`},
		"no driver":        {"oracle", "x", `^source: no driver "oracle"; there are "mysql" and "sqlite"$`},
	} {
		faults := Check(context.Background(), []DSN{{Driver: test.driver, Text: test.text}}, mapped("holiday", "SELECT '2026-01-01' AS day"), Options{})
		if len(faults) != 1 || !regexp.MustCompile(test.want).MatchString(faults[0].String()) {
			t.Errorf("%s: %v", name, faults)
			continue
		}
		if down := slices.Contains([]string{"host down", "host silent", "no socket", "no file", "damaged"}, name); faults[0].Down != down {
			t.Errorf("%s: down is %t", name, !down)
		}
		if text := faults.Error(); strings.Contains(text, "s3cret") || strings.Contains(text, config.Passwd) {
			t.Errorf("%s: the password is told: %s", name, text)
		}
	}
}

// damaged is a database of which the disk has lost all but the beginning.
func damaged(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "damaged.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	place{db: db}.do(t, "CREATE TABLE person (id TEXT, name TEXT)", "CREATE TABLE unit (id TEXT, name TEXT)")
	if err := errors.Join(db.Close(), os.Truncate(path, 5000)); err != nil {
		t.Fatal(err)
	}
	return path
}

// An account may have no connection left, or a lock may stand in the way: that is over in an hour, with nothing mended.
func TestWhatPassesByItselfIsNoFaultOfTheConfiguration(t *testing.T) {
	for number, down := range map[uint16]bool{1040: true, 1203: true, 1226: true, 1205: true, 1213: true, 1021: true, 1045: false, 1049: false, 1054: false, 1146: false} {
		if err := explain(fmt.Errorf("SET NAMES utf8mb4: %w", &mysql.MySQLError{Number: number, Message: "told"})); isDown(err) != down {
			t.Errorf("%d: down is %t: %v", number, !down, err)
		}
	}
}

func TestAnAccountWithoutAConnectionLeftIsNoFaultOfTheConfiguration(t *testing.T) {
	p := onMariaDB(t)
	mappings := service(t, p)
	p.do(t, "ALTER USER "+mariadbtest.User(t, p.dsn.Text)+" WITH MAX_USER_CONNECTIONS 1")
	p.open(t, Options{}, mappings...) // and holds it
	_, err := Open(context.Background(), []DSN{p.dsn}, mappings, nil, Options{})
	var faults Faults
	if !errors.As(err, &faults) || len(faults) != 1 || !faults[0].Down ||
		!strings.HasPrefix(faults[0].Text, "the server takes no more from this account or machine now: ") {
		t.Errorf("got %v", err)
	}
}

// closedPort is an address where nothing listens.
func closedPort(t *testing.T) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

// silentPort takes connections and says nothing.
func silentPort(t *testing.T) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	return listener.Addr().String()
}

// endless is a query that runs for hours and gives rows all the time. MySQL would build hash tables first, for hours as well;
// the hint, a comment to all others, has it go through the tables.
func endless(t *testing.T, p place) []Mapping {
	p.do(t, "CREATE TABLE n (i INTEGER)", "INSERT INTO n VALUES (1),(2),(3),(4),(5),(6),(7),(8),(9),(10)")
	return mapped("person", "SELECT /*+ NO_BNL() */ a.i * b.i AS person_id, 'x' AS full_name FROM n a, n b, n c, n d, n e, n f, n g, n h, n i, n j, n k")
}

func TestCtrlCEndsTheReadingQuicklyAndLeavesNoFile(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		directory := t.TempDir()
		ctx, interrupt := context.WithCancel(context.Background())
		options := Options{SpoolDir: directory, MemoryBudget: 1, Progress: func(string, int) { interrupt() }}
		snapshot, err := Open(ctx, []DSN{p.dsn}, endless(t, p), nil, options)
		if err != nil {
			t.Fatal(err)
		}
		defer snapshot.Close()
		start := time.Now()
		if _, err = snapshot.Persons(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("it took %v", took)
		}
		if names, _ := filepath.Glob(filepath.Join(directory, "*")); len(names) > 0 {
			t.Errorf("there is %q", names)
		}
	})
}

// The one who opens parcels is slow, so that Ctrl-C finds the one who fills them waiting for an empty one.
func TestCtrlCWhileRowsWaitToBeDealt(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		ctx, interrupt := context.WithCancel(context.Background())
		slow := sync.OnceFunc(func() {
			time.Sleep(200 * time.Millisecond)
			interrupt()
		})
		notice := Notice{Kind: "person", Column: "full_name", See: func([]byte) { slow() }}
		snapshot := p.open(t, Options{Notice: notice}, endless(t, p)...)
		ended := make(chan error, 1)
		go func() {
			_, err := snapshot.Persons(ctx)
			ended <- err
		}()
		select {
		case err := <-ended:
			if !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
		case <-time.After(10 * time.Second):
			t.Error("it goes on")
		}
	})
}

func TestCtrlCWhileABatchIsAwaited(t *testing.T) {
	p := onSQLite(t)
	snapshot := p.open(t, Options{BatchSize: 1}, service(t, p)...)
	ctx, interrupt := context.WithCancel(context.Background())
	defer interrupt()
	reader, err := snapshot.Persons(ctx)
	if err != nil {
		t.Fatal(err)
	}
	batches := 0
	for _, err = range reader.Batches(ctx) {
		batches++
		interrupt()
	}
	if batches != 2 || !errors.Is(err, context.Canceled) {
		t.Errorf("after the interruption came %d batches and the error %v", batches-1, err)
	}
}

func TestAQueryBeyondItsTimeIsStopped(t *testing.T) {
	p := onMariaDB(t)
	snapshot := p.open(t, Options{StatementTimeout: 300 * time.Millisecond}, endless(t, p)...)
	_, err := snapshot.Persons(context.Background())
	want := regexp.MustCompile(`^source: reading person, after \d+ rows: the query took longer than the time limit and was stopped: `)
	if err == nil || !want.MatchString(err.Error()) {
		t.Errorf("got %v", err)
	}
}

func TestALostConnectionEndsTheReading(t *testing.T) {
	p := onMariaDB(t)
	var snapshot *Snapshot
	killed := false
	snapshot = p.open(t, Options{Progress: func(string, int) {
		if !killed {
			killed = true
			var id int
			row := p.db.QueryRow("SELECT id FROM information_schema.processlist WHERE info LIKE '%n a, n b, n c%' AND info NOT LIKE '%processlist%'")
			if err := row.Scan(&id); err != nil {
				t.Error(err)
			}
			p.do(t, fmt.Sprintf("KILL CONNECTION %d", id))
		}
	}}, endless(t, p)...)
	_, err := snapshot.Persons(context.Background())
	want := regexp.MustCompile(`^source: reading person, after \d+ rows: the connection to the server was lost`)
	if err == nil || !want.MatchString(err.Error()) {
		t.Errorf("got %v", err)
	}
}

func TestADirectoryThatCannotHoldTheRowsIsNamed(t *testing.T) {
	p := onSQLite(t)
	letter := filepath.Join(t.TempDir(), "letter.txt")
	if err := os.WriteFile(letter, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := p.open(t, Options{SpoolDir: letter, MemoryBudget: 1}, endless(t, p)...).Persons(context.Background())
	if err == nil || !strings.Contains(err.Error(), "rows beyond the memory budget need a temporary file: mkdir "+letter) {
		t.Errorf("got %v", err)
	}
}

// The configuration refuses both at their place; what reaches the server all the same changes nothing there.
func TestAQueryThatWritesChangesNothing(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE h (day VARCHAR(10))", "INSERT INTO h VALUES ('2026-01-01')")
		for _, query := range []string{
			"DELETE FROM h", "SELECT day FROM h; DELETE FROM h", "SELECT day FROM h) q; DELETE FROM h; SELECT * FROM (SELECT day FROM h",
		} {
			snapshot, err := Open(context.Background(), []DSN{p.dsn}, mapped("holiday", query), nil, Options{})
			if err == nil {
				_, err = snapshot.Reference(context.Background())
				snapshot.Close()
			}
			if err == nil {
				t.Errorf("%s is taken", query)
			}
			var rows int
			if err := p.db.QueryRow("SELECT COUNT(*) FROM h").Scan(&rows); err != nil || rows != 1 {
				t.Errorf("%s: %d rows are left, %v", query, rows, err)
			}
		}
	})
}
