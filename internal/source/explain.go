package source

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"slices"

	"github.com/go-sql-driver/mysql"
	sqlitedriver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Errors of the MySQL protocol that are said better in our own words.
const (
	errAccessDenied     = 1045
	errDatabaseDenied   = 1044
	errUnknownDatabase  = 1049
	errTooMany          = 1040
	errTooManyOfAccount = 1203
	errAccountLimit     = 1226
	errHostBlocked      = 1129
	errLockWait         = 1205
	errDeadlock         = 1213
	errDiskFull         = 1021
	errEngine           = 1030 // what a table lies on cannot be read
	errOutOfMemory      = 1037
	errOutOfResources   = 1041
	errTableFull        = 1114 // a temporary one: the server's disk is full
	errTableCrashed     = 1194
	errQueryKilled      = 1317
	errConnectionKilled = 1927 // MariaDB
	errShutdown         = 1053
	errUnknownTimeZone  = 1298
	errStatementTimeout = 1969 // MariaDB
	errExecutionTimeout = 3024 // MySQL
)

// unavailable is an error of the server and not of the configuration: it may be over in an hour, with nothing mended.
type unavailable struct{ error }

func (u unavailable) Unwrap() error { return u.error }

func isDown(err error) bool { return errors.As(err, &unavailable{}) }

// explain makes one clear line of an error of a connection or a query. Servers name the account in their messages and
// never its password.
func explain(err error) error {
	var refused *mysql.MySQLError
	var network *net.OpError
	var file *sqlitedriver.Error
	switch {
	case errors.As(err, &refused):
		return explainRefusal(refused, err)
	case errors.As(err, &network) && network.Op == "dial":
		return unavailable{fmt.Errorf("cannot reach the server: %w", err)}
	case errors.As(err, &network):
		return unavailable{err}
	case errors.As(err, &file) && slices.Contains(beyondTheQuery(), file.Code()&0xff):
		return unavailable{fmt.Errorf("the file cannot be read now, or is damaged: %w", err)}
	case errors.Is(err, fs.ErrNotExist): // what is to put it there every night may have failed
		return unavailable{err}
	case errors.Is(err, mysql.ErrInvalidConn), errors.Is(err, driver.ErrBadConn):
		return unavailable{errors.New("the connection to the server was lost")}
	}
	return err
}

// beyondTheQuery are SQLite's errors that lie with the file, its disk or who else uses it, and not with what is asked.
func beyondTheQuery() []int {
	return []int{
		sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT,
		sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOTADB,
	}
}

func explainRefusal(refused *mysql.MySQLError, err error) error {
	switch refused.Number {
	case errAccessDenied:
		return fmt.Errorf("the server refuses the account or its password: %s", refused.Message)
	case errDatabaseDenied, errUnknownDatabase:
		return fmt.Errorf("the server has no such database for this account: %s", refused.Message)
	case errTooManyOfAccount, errAccountLimit, errHostBlocked:
		return unavailable{fmt.Errorf("the server takes no more from this account or machine now: %s", refused.Message)}
	case errLockWait, errDeadlock:
		return unavailable{fmt.Errorf("somebody keeps locked on the server what is to be read: %s", refused.Message)}
	case errDiskFull, errEngine, errOutOfMemory, errOutOfResources, errTableFull, errTableCrashed, errQueryKilled:
		return unavailable{fmt.Errorf("the server could not carry out the query: %s", refused.Message)}
	case errTooMany:
		return unavailable{fmt.Errorf("the server takes no more connections: %s", refused.Message)}
	case errConnectionKilled, errShutdown:
		return unavailable{fmt.Errorf("the connection to the server was lost: %s", refused.Message)}
	case errUnknownTimeZone:
		return fmt.Errorf("the server has no such time zone as audit.timezone names; load its tables of time zones (mysql_tzinfo_to_sql): %w", err)
	case errStatementTimeout, errExecutionTimeout:
		return fmt.Errorf("the query took longer than the time limit and was stopped: %s", refused.Message)
	}
	return err
}
