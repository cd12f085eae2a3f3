package source

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// session is the only connection to a source, with the transaction that makes its snapshot.
type session struct {
	dsn     DSN
	db      *sql.DB
	conn    *sql.Conn // nil when the source was let go
	dialect dialect
	server  string
	taken   time.Time
	timeout time.Duration // of a query
	zone    *time.Location
	waiting int  // kinds still to be read
	down    bool // the server was lost while it was looked at, which is told once
}

// connect opens the connection and begins the snapshot. The error is one line that says what to look at.
func connect(ctx context.Context, dsn DSN, options Options) (*session, error) {
	s := &session{dsn: dsn, timeout: options.StatementTimeout, zone: options.TimeZone}
	err := s.dial(ctx)
	if err == nil {
		err = s.begin(ctx)
	}
	if err != nil {
		s.close()
		return nil, explain(err)
	}
	return s, nil
}

func (s *session) dial(ctx context.Context) (err error) {
	limit := connectTimeout
	switch s.dsn.Driver {
	case MySQL:
		s.db, limit, err = openMySQL(s.dsn.Text)
	case SQLite:
		s.db, err = openSQLite(s.dsn.Text)
	default:
		err = fmt.Errorf("no driver %q; there are %q and %q", s.dsn.Driver, MySQL, SQLite)
	}
	if err != nil {
		return err
	}
	ctx, stop := connecting(ctx, limit)
	defer stop()
	s.conn, err = s.db.Conn(ctx)
	return inTime(ctx, err)
}

// openMySQL overrides what a DSN must not decide: values come as the server wrote them, and one statement at a time. The
// limit is how long connecting may take.
func openMySQL(text string) (_ *sql.DB, limit time.Duration, _ error) {
	config, err := mysql.ParseDSN(text)
	if err != nil {
		// The driver's message can quote a piece of the password that it took for something else.
		return nil, 0, errors.New("the DSN is not of the form user:password@tcp(host:3306)/database or user@unix(/path/to/socket)/database")
	}
	if config.DBName == "" {
		return nil, 0, errors.New("the DSN names no database; write it after the slash: user@tcp(host:3306)/database")
	}
	config.ParseTime, config.InterpolateParams = false, true
	config.MultiStatements, config.AllowAllFiles = false, false
	config.Timeout = cmp.Or(config.Timeout, connectTimeout)
	config.Logger = &mysql.NopLogger{} // what it would print comes back as an error too
	connector, err := mysql.NewConnector(config)
	if err != nil {
		return nil, 0, err
	}
	return sql.OpenDB(connector), config.Timeout, nil
}

func openSQLite(path string) (*sql.DB, error) {
	if err := looksLikeSQLite(path); err != nil {
		return nil, err
	}
	uri := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: "mode=ro&_pragma=busy_timeout(10000)"}
	return sql.Open("sqlite", uri.String())
}

// looksLikeSQLite says what is wrong with a file of which the driver would only say that it could not open or read it. An
// empty one is a database without tables.
func looksLikeSQLite(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	if is, err := file.Stat(); err == nil && is.IsDir() {
		return fmt.Errorf("%s is a folder and not an SQLite database", path)
	}
	const signature = "SQLite format 3\x00"
	head := make([]byte, len(signature))
	if n, err := io.ReadFull(file, head); n > 0 && string(head) != signature {
		return fmt.Errorf("%s is not an SQLite database", path)
	} else if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}

// begin prepares the session, takes the snapshot and verifies that it is one.
func (s *session) begin(ctx context.Context) error {
	s.dialect = sqlite()
	if s.dsn.Driver == MySQL {
		version, err := s.word(ctx, versionQuery)
		if err != nil {
			return err
		}
		s.dialect = dialectOf(version)
	}
	version, err := s.word(ctx, s.dialect.version)
	if err != nil {
		return err
	}
	number, _, _ := strings.Cut(version, "-")
	s.server = s.dialect.name + " " + number
	if err := s.do(ctx, s.dialect.session(s.timeout, zoneForServer(s.zone))); err != nil {
		return err
	}
	if err := s.verifyIsolation(ctx); err != nil {
		return err
	}
	if err := s.verifyLimit(ctx); err != nil {
		return err
	}
	return s.takeSnapshot(ctx)
}

func (s *session) verifyIsolation(ctx context.Context) error {
	if s.dialect.isolation == "" {
		return nil
	}
	level, err := s.word(ctx, s.dialect.isolation)
	if err == nil && level != "REPEATABLE-READ" {
		err = fmt.Errorf("the server keeps the session at isolation level %s; a snapshot needs REPEATABLE-READ", level)
	}
	return err
}

// verifyLimit makes sure that what stands between us and the server, such as a proxy, has not kept a limit: nobody could see
// from the rows that some are missing.
func (s *session) verifyLimit(ctx context.Context) error {
	if s.dialect.limit == "" {
		return nil
	}
	most, err := s.word(ctx, s.dialect.limit)
	if err == nil && most != unlimited {
		err = fmt.Errorf("the server keeps the session at sql_select_limit %s; then rows would be missing without a word", most)
	}
	return err
}

func (s *session) takeSnapshot(ctx context.Context) error {
	if err := s.do(ctx, s.dialect.begin); err != nil {
		return err
	}
	now, err := s.word(ctx, s.dialect.now)
	if err != nil {
		return err
	}
	s.taken, err = time.Parse("2006-01-02 15:04:05.999999", now)
	return err
}

// do carries out statements that have no answer.
func (s *session) do(ctx context.Context, statements []string) error {
	ctx, stop := s.within(ctx)
	defer stop()
	for _, statement := range statements {
		if _, err := s.conn.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, inTime(ctx, err))
		}
	}
	return nil
}

// word asks a query whose answer is one value; NULL is "".
func (s *session) word(ctx context.Context, query string) (string, error) {
	ctx, stop := s.within(ctx)
	defer stop()
	var answer sql.NullString
	err := s.conn.QueryRowContext(ctx, query).Scan(&answer)
	return answer.String, inTime(ctx, err)
}

// letGo ends the transaction as soon as nothing more is to be read.
func (s *session) letGo() {
	if s.waiting--; s.waiting == 0 {
		s.close()
	}
}

// close ends the transaction with its connection.
func (s *session) close() {
	if s.conn != nil {
		s.conn.Close()
		s.conn = nil
	}
	if s.db != nil {
		s.db.Close()
		s.db = nil
	}
}
