package source

import (
	"fmt"
	"strings"
	"time"
)

// dialect holds all statements that differ between servers, MySQL 8, MariaDB and SQLite; everything else is said in words
// that all of them understand.
type dialect struct {
	name    string
	version string // the query that tells the version
	session func(timeout time.Duration, timeZone string) []string
	// isolation tells the level in force; a snapshot is real only when it answers REPEATABLE-READ.
	isolation string
	limit     string // tells how many rows of a query come at most; "" where nothing limits them
	begin     []string
	now       string // the server's clock in UTC, as "2006-01-02 15:04:05.000000"
	grants    func(activeRoles string) string
	explain   string // put before a query, it leaves the query with full table names among the warnings
	column    func(name string) string
	schema    descriptions
}

// grantedRoles asks for the roles that are active in a session, "NONE" or NULL without one.
const grantedRoles = "SELECT CURRENT_ROLE()"

// zeroDatesAreValues leaves out NO_ZERO_DATE and NO_ZERO_IN_DATE, under which a server refuses to compare a column with
// '0000-00-00', and the strict modes, under which it refuses the whole query for one bad value.
func zeroDatesAreValues(keep string) string { return "SET SESSION sql_mode = '" + keep + "'" }

// unlimited is the sql_select_limit under which every row of a query comes.
const unlimited = "18446744073709551615"

// sharedSession is what MySQL and MariaDB say alike.
func sharedSession(sqlMode, timeZone string) []string {
	return []string{
		"SET NAMES utf8mb4",
		zeroDatesAreValues(sqlMode),
		"SET SESSION time_zone = '" + timeZone + "'",
		// A limit that the server or the DSN sets for everyone would cut a mapped query without a word, and DEFAULT is that limit.
		"SET SESSION sql_select_limit = " + unlimited,
		"SET SESSION sql_big_selects = 1", // max_join_size refuses what a whole ministry needs
		// We may stop reading for a while to write rows to disk, or wait while another source is read.
		"SET SESSION net_write_timeout = 600",
		"SET SESSION wait_timeout = 28800",
		// Under another level the snapshot of START TRANSACTION is dropped, with a warning only.
		"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
	}
}

func beginSnapshot() []string {
	return []string{"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"}
}

func backticked(name string) string { return "q." + backtick(name) }

const (
	versionQuery = "SELECT VERSION()"
	limitQuery   = "SELECT @@session.sql_select_limit"
	utcQuery     = "SELECT DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%d %H:%i:%s.%f')"
)

// dialectOf tells the server by its VERSION(): MariaDB says so in it, MySQL and its relatives give a bare number.
func dialectOf(version string) dialect {
	if strings.Contains(strings.ToLower(version), "mariadb") {
		return mariaDB()
	}
	return mySQL8()
}

func mariaDB() dialect {
	return dialect{
		name:    "MariaDB",
		version: versionQuery,
		session: func(timeout time.Duration, timeZone string) []string {
			// ONLY_FULL_GROUP_BY is left out: MariaDB does not see that a key determines the other columns.
			return append(sharedSession("", timeZone),
				fmt.Sprintf("SET SESSION max_statement_time = %.3f", timeout.Seconds()))
		},
		isolation: "SELECT @@session.tx_isolation", // its newer name came with 11.1; this one is still understood
		limit:     limitQuery,
		begin:     beginSnapshot(),
		now:       utcQuery,
		grants:    func(string) string { return "SHOW GRANTS" }, // with those of the active roles
		explain:   "EXPLAIN EXTENDED ",
		column:    backticked,
		schema:    informationSchema(),
	}
}

func mySQL8() dialect {
	return dialect{
		name:    "MySQL",
		version: versionQuery,
		session: func(timeout time.Duration, timeZone string) []string {
			return append(sharedSession("ONLY_FULL_GROUP_BY", timeZone),
				fmt.Sprintf("SET SESSION max_execution_time = %d", timeout.Milliseconds()))
		},
		isolation: "SELECT @@session.transaction_isolation",
		limit:     limitQuery,
		begin:     beginSnapshot(),
		now:       utcQuery,
		grants: func(activeRoles string) string {
			if activeRoles == "" || strings.EqualFold(activeRoles, "NONE") {
				return "SHOW GRANTS"
			}
			return "SHOW GRANTS FOR CURRENT_USER() USING " + activeRoles
		},
		// MySQL 9.7 gives a tree by default, after which SHOW WARNINGS does not tell the query as the server understood it.
		explain: "EXPLAIN FORMAT=TRADITIONAL ",
		column:  backticked,
		schema:  informationSchema(),
	}
}

func sqlite() dialect {
	return dialect{
		name:    "SQLite",
		version: "SELECT sqlite_version()",
		session: func(time.Duration, string) []string { return []string{"PRAGMA query_only = 1"} },
		// The first read fixes what a transaction sees.
		begin: []string{"BEGIN", "SELECT count(*) FROM sqlite_schema"},
		now:   "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')",
		// The plus sign changes no value; it hides the column's declared type, for which the driver would turn text into an
		// instant, and drop what it cannot read so.
		column: func(name string) string { return `+q."` + strings.ReplaceAll(name, `"`, `""`) + `"` },
		schema: sqliteSchema(),
	}
}

// descriptions are the questions to a server about its schema: all tables (name, is a view, rows, comment), all columns
// (table, name, type, nullable, in the primary key, comment) and all foreign keys (table, column, table, column).
type descriptions struct{ tables, columns, references string }

func informationSchema() descriptions {
	return descriptions{
		tables: "SELECT table_name, table_type LIKE '%VIEW', COALESCE(table_rows, 0), IF(table_type LIKE '%VIEW', '', table_comment) " +
			"FROM information_schema.tables WHERE table_schema = DATABASE()",
		columns: "SELECT table_name, column_name, column_type, is_nullable = 'YES', column_key = 'PRI', column_comment " +
			"FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position",
		references: "SELECT table_name, column_name, referenced_table_name, referenced_column_name " +
			"FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE()",
	}
}

func sqliteSchema() descriptions {
	const each = "FROM sqlite_schema m, %s(m.name) c WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'"
	return descriptions{
		tables: "SELECT name, type = 'view', 0, '' FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
		columns: "SELECT m.name, c.name, c.type, c.\"notnull\" = 0 AND c.pk = 0, c.pk > 0, '' " +
			fmt.Sprintf(each, "pragma_table_xinfo") + " AND c.hidden <> 1 ORDER BY m.name, c.cid",
		references: "SELECT m.name, c.\"from\", c.\"table\", COALESCE(c.\"to\", '') " + fmt.Sprintf(each, "pragma_foreign_key_list"),
	}
}
