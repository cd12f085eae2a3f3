package source

import (
	"cmp"
	"slices"
	"testing"
)

func TestOnlyTheRightToLookIsHarmless(t *testing.T) {
	inTest := []string{"GRANT SELECT ON `hr`.* TO `probity`@`%`", "GRANT SELECT, INSERT, DROP ON `test`.* TO PUBLIC", "GRANT SELECT, INSERT, DROP ON `test\\_%`.* TO PUBLIC"}
	for name, test := range map[string]struct {
		database    string // hr when empty
		lines, want []string
	}{
		"a reader": {lines: []string{
			"GRANT USAGE ON *.* TO `probity`@`%` IDENTIFIED BY PASSWORD '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19'",
			"GRANT SELECT, SHOW VIEW ON `hr`.* TO `probity`@`%`",
			"GRANT SELECT (`id`, `name`) ON `pay`.`staff` TO `probity`@`%`",
			"GRANT `reading`@`%` TO `probity`@`%`",
		}},
		"an application's account": {
			lines: []string{
				"GRANT PROCESS ON *.* TO `app`@`%`",
				"GRANT SELECT, INSERT, UPDATE (`left_on`, `name`), DELETE ON `hr`.* TO `app`@`%` WITH GRANT OPTION",
			},
			want: []string{"INSERT, UPDATE, DELETE on hr.*"},
		},
		"the administrator": {
			lines: []string{"GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` IDENTIFIED VIA mysql_native_password USING 'invalid' OR unix_socket WITH GRANT OPTION"},
			want:  []string{"ALL PRIVILEGES on *.*"},
		},
		"everybody on a new MariaDB": {
			database: "test_hr",
			lines:    []string{"GRANT SELECT ON `hr`.* TO `r`@`localhost`", "GRANT SELECT, INSERT ON `test\\_%`.* TO PUBLIC", "GRANT INSERT ON `hr`.* TO `PUBLIC`@`%`"},
			want:     []string{"INSERT on test\\_%.* for PUBLIC", "INSERT on hr.*"},
		},
		"MySQL's dynamic privileges": {
			lines: []string{"GRANT BACKUP_ADMIN ON *.* TO `x`@`%`"},
			want:  []string{"BACKUP_ADMIN on *.*"},
		},
		"a MariaDB as it comes, where everybody may play in test": {lines: inTest},
		"records in the database that everybody may play in": {
			database: "test_hr", lines: inTest,
			want: []string{"INSERT, DROP on test.* for PUBLIC", `INSERT, DROP on test\_%.* for PUBLIC`},
		},
		"the records are everybody's to change": {
			lines: []string{"GRANT SELECT, UPDATE ON `hr`.* TO PUBLIC"}, want: []string{"UPDATE on hr.* for PUBLIC"},
		},
		"an account of its own that may write there": {
			lines: []string{"GRANT INSERT ON `test`.* TO `PUBLICATION`@`%`"}, want: []string{"INSERT on test.*"},
		},
	} {
		if got := beyondReading(test.lines, cmp.Or(test.database, "hr")); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestARightThatEverybodyHasIsToldWithHowItEnds(t *testing.T) {
	s := &session{}
	expect(t, s.refuse([]string{"INSERT on test.* for PUBLIC"}), "source: the account may do more than read (INSERT on test.* for PUBLIC); "+
		"give probity one with SELECT only, and revoke what PUBLIC may do, which every account may: mariadb-secure-installation does for the "+
		"test databases, or set source.allow_write_account = true")
}
