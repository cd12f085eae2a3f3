package source

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"net"

	"github.com/go-sql-driver/mysql"
)

// Errors of the MySQL protocol that are said better in our own words.
const (
	errAccessDenied     = 1045
	errDatabaseDenied   = 1044
	errUnknownDatabase  = 1049
	errTooMany          = 1040
	errConnectionKilled = 1927 // MariaDB
	errShutdown         = 1053
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
	switch {
	case errors.As(err, &refused):
		return explainRefusal(refused, err)
	case errors.As(err, &network) && network.Op == "dial":
		return unavailable{fmt.Errorf("cannot reach the server: %w", err)}
	case errors.As(err, &network):
		return unavailable{err}
	case errors.Is(err, mysql.ErrInvalidConn), errors.Is(err, driver.ErrBadConn):
		return unavailable{errors.New("the connection to the server was lost")}
	}
	return err
}

func explainRefusal(refused *mysql.MySQLError, err error) error {
	switch refused.Number {
	case errAccessDenied:
		return fmt.Errorf("the server refuses the account or its password: %s", refused.Message)
	case errDatabaseDenied, errUnknownDatabase:
		return fmt.Errorf("the server has no such database for this account: %s", refused.Message)
	case errTooMany:
		return unavailable{fmt.Errorf("the server takes no more connections: %s", refused.Message)}
	case errConnectionKilled, errShutdown:
		return unavailable{fmt.Errorf("the connection to the server was lost: %s", refused.Message)}
	case errStatementTimeout, errExecutionTimeout:
		return fmt.Errorf("the query took longer than the time limit and was stopped: %s", refused.Message)
	}
	return err
}
