package source

import (
	"slices"
	"testing"
	"time"
)

func TestTheServerIsAskedWhatItIs(t *testing.T) {
	for version, want := range map[string]string{
		"10.11.6-MariaDB-0+deb12u1": "MariaDB",
		"11.4.2-mariadb":            "MariaDB",
		"8.0.36":                    "MySQL",
		"8.4.0-commercial":          "MySQL",
		"8.0.11-TiDB-v7.5.0":        "MySQL",
	} {
		if got := dialectOf(version).name; got != want {
			t.Errorf("%s is taken for %s", version, got)
		}
	}
}

func TestASessionIsPreparedStatementByStatement(t *testing.T) {
	for _, test := range []struct {
		dialect dialect
		want    []string
	}{
		{mariaDB(), []string{
			"SET NAMES utf8mb4",
			"SET SESSION sql_mode = ''",
			"SET SESSION time_zone = '+07:00'",
			"SET SESSION sql_select_limit = 18446744073709551615",
			"SET SESSION sql_big_selects = 1",
			"SET SESSION net_write_timeout = 600",
			"SET SESSION wait_timeout = 28800",
			"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
			"SET SESSION max_statement_time = 90.500",
			"SELECT @@session.tx_isolation",
			"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
			"SELECT DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%d %H:%i:%s.%f')",
			"SHOW GRANTS",
			"EXPLAIN EXTENDED ",
		}},
		{mySQL8(), []string{
			"SET NAMES utf8mb4",
			"SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY'",
			"SET SESSION time_zone = '+07:00'",
			"SET SESSION sql_select_limit = 18446744073709551615",
			"SET SESSION sql_big_selects = 1",
			"SET SESSION net_write_timeout = 600",
			"SET SESSION wait_timeout = 28800",
			"SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ",
			"SET SESSION max_execution_time = 90500",
			"SELECT @@session.transaction_isolation",
			"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
			"SELECT DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%d %H:%i:%s.%f')",
			"SHOW GRANTS FOR CURRENT_USER() USING `reader`@`%`",
			"EXPLAIN FORMAT=TRADITIONAL ",
		}},
	} {
		t.Run(test.dialect.name, func(t *testing.T) {
			d := test.dialect
			got := append(d.session(90500*time.Millisecond, "+07:00"), d.isolation)
			got = append(append(got, d.begin...), d.now, d.grants("`reader`@`%`"), d.explain)
			if !slices.Equal(got, test.want) {
				t.Errorf("said %q", got)
			}
		})
	}
}

func TestWithoutRolesMySQLIsAskedForTheAccountsOwnGrants(t *testing.T) {
	for _, none := range []string{"", "NONE"} {
		if got := mySQL8().grants(none); got != "SHOW GRANTS" {
			t.Errorf("%q: %s", none, got)
		}
	}
}

func TestColumnNamesAreQuotedInEachDialect(t *testing.T) {
	if got := mySQL8().column("od`d"); got != "q.`od``d`" {
		t.Error(got)
	}
	if got := sqlite().column(`od"d`); got != `+q."od""d"` {
		t.Error(got)
	}
}
