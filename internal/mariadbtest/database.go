package mariadbtest

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/go-sql-driver/mysql"
)

// Database creates a database that nobody else uses and drops it when the test is over. The answer is the
// administrator's DSN for it in the driver's own form; options such as "parseTime=true" are added to it.
func (s *Server) Database(t testing.TB, options ...string) string {
	t.Helper()
	name := "probity_test_" + word(8)
	s.Exec(t, "CREATE DATABASE "+quote(name)+" CHARACTER SET utf8mb4")
	t.Cleanup(func() {
		// The server may be stopped by now, or gone with its directory: then so is the database.
		_, _ = s.db.ExecContext(context.Background(), "DROP DATABASE IF EXISTS "+quote(name))
	})
	dsn := s.DSN(name)
	for _, option := range options {
		separator := "?"
		if strings.Contains(dsn, "?") {
			separator = "&"
		}
		dsn += separator + option
	}
	return dsn
}

// Account creates an account with a random name and password that holds these privileges ("SELECT", "SHOW VIEW", "ALL")
// on the DSN's database and nothing else, and answers the same DSN with that account in it. Grants of another kind can be
// given to it with Exec and User.
func (s *Server) Account(t testing.TB, dsn string, privileges ...string) string {
	t.Helper()
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatalf("an account for %q: %v", dsn, err)
	}
	config.User, config.Passwd = "probity_"+word(8), word(16)
	account := User(t, config.FormatDSN())
	s.Exec(t, "CREATE USER "+account+" IDENTIFIED BY '"+config.Passwd+"'")
	t.Cleanup(func() { _, _ = s.db.ExecContext(context.Background(), "DROP USER IF EXISTS "+account) })
	if len(privileges) > 0 {
		s.Exec(t, "GRANT "+strings.Join(privileges, ", ")+" ON "+quote(config.DBName)+".* TO "+account)
	}
	return config.FormatDSN()
}

// User is the account of a DSN that Account made, as GRANT and SHOW GRANTS write it.
func User(t testing.TB, dsn string) string {
	t.Helper()
	config, err := mysql.ParseDSN(dsn)
	if err != nil {
		t.Fatalf("the account of %q: %v", dsn, err)
	}
	return "'" + config.User + "'@'%'"
}

// word is 2n hexadecimal digits: safe in a name, a password and a quoted text alike.
func word(n int) string {
	digits := make([]byte, n)
	_, _ = rand.Read(digits) // never fails: see its documentation
	return hex.EncodeToString(digits)
}

func quote(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }
