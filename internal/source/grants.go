package source

import (
	"context"
	"database/sql"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// mayWrite refuses an account that could do more than read: probity must not be the door through which records change.
func (s *session) mayWrite(ctx context.Context) Faults {
	if s.dialect.grants == nil {
		return nil
	}
	database, err := s.word(ctx, "SELECT DATABASE()")
	if err == nil {
		var lines []string
		if lines, err = s.granted(ctx); err == nil {
			return s.refuse(beyondReading(lines, database))
		}
	}
	err = fmt.Errorf("the account's privileges cannot be read: %w", explain(err))
	return Faults{{Source: s.dsn.Name, Text: err.Error(), Down: isDown(err)}}
}

// granted is what SHOW GRANTS says of the account and its roles.
func (s *session) granted(ctx context.Context) ([]string, error) {
	roles, err := s.word(ctx, grantedRoles)
	if err != nil {
		return nil, err
	}
	return s.lines(ctx, s.dialect.grants(roles))
}

func (s *session) refuse(excess []string) Faults {
	if len(excess) == 0 {
		return nil
	}
	remedy := "give probity one with SELECT only"
	if slices.ContainsFunc(excess, func(right string) bool { return strings.HasSuffix(right, everybodys) }) {
		remedy += ", and revoke what PUBLIC may do, which every account may: mariadb-secure-installation does for the test databases"
	}
	return Faults{{Source: s.dsn.Name, Text: fmt.Sprintf("the account may do more than read (%s); %s, or set source.allow_write_account = true",
		strings.Join(excess, "; "), remedy)}}
}

// everybodys marks a right of MariaDB's PUBLIC: a new server gives every account a few in databases called test.
const everybodys = " for PUBLIC"

// lines asks a query with one column of text.
func (s *session) lines(ctx context.Context, query string) (lines []string, err error) {
	ctx, stop := s.within(ctx)
	defer stop()
	rows, err := s.conn.QueryContext(ctx, query)
	if err != nil {
		return nil, inTime(ctx, err)
	}
	defer rows.Close()
	for rows.Next() {
		var line sql.NullString
		if err := rows.Scan(&line); err != nil {
			return nil, err
		}
		lines = append(lines, line.String)
	}
	return lines, inTime(ctx, rows.Err())
}

// grantLine takes the privileges and what they are for out of a line of SHOW GRANTS, and whether they are everybody's; the
// rest of the line can hold the digest of a password and must go nowhere.
func grantLine() *regexp.Regexp { return regexp.MustCompile(`^GRANT (.*?) ON (.*?) TO (PUBLIC$)?`) }

// fromTheStart reports whether MariaDB grants this to everybody from the day it is installed until somebody runs
// mariadb-secure-installation: a database test to play in. No account can be made without it, and where the records are somewhere
// else it opens no door to them.
func fromTheStart(on, database string) bool {
	return (on == "`test`.*" || on == "`test\\_%`.*") && database != "test" && !strings.HasPrefix(database, "test_")
}

// beyondReading returns what the lines of SHOW GRANTS allow beyond looking, to whom reads a database: "INSERT, UPDATE on hr.*".
func beyondReading(lines []string, database string) (excess []string) {
	harmless := []string{"USAGE", "SELECT", "SHOW VIEW", "SHOW DATABASES", "SHOW CREATE ROUTINE", "PROCESS",
		"REPLICATION CLIENT", "BINLOG MONITOR", "SLAVE MONITOR", "REPLICA MONITOR"}
	grant, ofColumns := grantLine(), regexp.MustCompile(`\s*\([^)]*\)`)
	for _, line := range lines {
		parts := grant.FindStringSubmatch(line)
		if parts == nil {
			continue // a role: what it allows has lines of its own
		}
		if parts[3] != "" && fromTheStart(parts[2], database) {
			continue
		}
		var beyond []string
		for _, privilege := range strings.Split(ofColumns.ReplaceAllString(parts[1], ""), ",") {
			if privilege = strings.TrimSpace(privilege); !slices.Contains(harmless, strings.ToUpper(privilege)) {
				beyond = append(beyond, privilege)
			}
		}
		if len(beyond) > 0 {
			right := strings.Join(beyond, ", ") + " on " + strings.ReplaceAll(parts[2], "`", "")
			if parts[3] != "" {
				right += everybodys
			}
			excess = append(excess, right)
		}
	}
	return excess
}
