// Package mariadbtest gives tests a real MariaDB, because what probity promises about snapshots, isolation and plans can
// only be shown on one. It uses the server that PROBITY_TEST_MYSQL names (a DSN of the Go driver, whose account may create
// databases and accounts); without that it starts a private mariadbd in a temporary directory, one for each test process,
// and takes both away when the process ends, however it ends. It installs nothing and never touches a server that the
// machine runs already; package main in withserver does the installing for make.
//
//	server := mariadbtest.Open(t)
//	dsn := server.Database(t)                      // fresh, with a name nobody has, dropped when the test is over
//	reader := server.Account(t, dsn, "SELECT")     // the same database through a lesser account
package mariadbtest

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"
)

// Variable names the environment variable that holds the DSN of a server to be used instead of a private one.
const Variable = "PROBITY_TEST_MYSQL"

// Server is a database server that tests may fill as they like.
type Server struct {
	admin   *mysql.Config // an account that may create databases and accounts; names no database
	db      *sql.DB       // that account's connections
	version string
	private *private // nil for a server that someone else runs
}

// Open returns the server that PROBITY_TEST_MYSQL names, or else this process's private one, started at the first call.
func Open(t testing.TB) *Server {
	t.Helper()
	server, err := shared()
	if err != nil {
		t.Fatalf("this test needs a MariaDB: %v", err)
	}
	return server
}

// shared has no counterpart that stops the server: the keeper of its directory does that when the process is gone.
var shared = sync.OnceValues(func() (*Server, error) {
	if dsn := os.Getenv(Variable); dsn != "" {
		return Connect(dsn)
	}
	return New()
})

// Connect uses a running server by an administrator's DSN in the driver's own form.
func Connect(dsn string) (*Server, error) {
	admin, err := mysql.ParseDSN(dsn)
	if err != nil {
		return nil, fmt.Errorf("%s holds no DSN of the form user:password@unix(/path)/ or user:password@tcp(host:3306)/: %w", Variable, err)
	}
	admin.DBName = ""
	server := &Server{admin: admin}
	if err := server.connect(); err != nil {
		return nil, fmt.Errorf("the server that %s names: %w", Variable, err)
	}
	return server, nil
}

func (s *Server) connect() error {
	connector, err := mysql.NewConnector(s.admin)
	if err != nil {
		return err
	}
	s.db = sql.OpenDB(connector)
	// A session left behind by a finished test would hold nothing open on a shared server.
	s.db.SetConnMaxIdleTime(time.Second)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	return s.db.QueryRowContext(ctx, "SELECT VERSION()").Scan(&s.version)
}

// Version is what the server says of itself, for example "10.11.14-MariaDB-0+deb12u2".
func (s *Server) Version() string { return s.version }

// DSN is the administrator's way to a database of this server in the driver's own form; "" names no database.
func (s *Server) DSN(database string) string {
	config := s.admin.Clone()
	config.DBName = database
	return config.FormatDSN()
}

// Exec runs one statement as the administrator and fails the test if the server refuses it.
func (s *Server) Exec(t testing.TB, statement string, arguments ...any) {
	t.Helper()
	if _, err := s.db.ExecContext(context.Background(), statement, arguments...); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// TCP is the server's host and port, also where the DSN goes through a socket: for tests of the network and its faults.
func (s *Server) TCP(t testing.TB) string {
	t.Helper()
	if s.admin.Net == "tcp" {
		return s.admin.Addr
	}
	var port, silent int
	if err := s.db.QueryRowContext(context.Background(), "SELECT @@port, @@skip_networking").Scan(&port, &silent); err != nil {
		t.Fatalf("asking the server for its port: %v", err)
	}
	if silent != 0 {
		t.Fatalf("the server that %s names has skip_networking set; this test needs it to listen on a port too", Variable)
	}
	return fmt.Sprintf("127.0.0.1:%d", port)
}
