package source

import (
	"slices"
	"testing"
)

func TestOnlyTheRightToLookIsHarmless(t *testing.T) {
	for name, test := range map[string]struct{ lines, want []string }{
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
			lines: []string{"GRANT SELECT ON `hr`.* TO `r`@`localhost`", "GRANT SELECT, INSERT ON `test\\_%`.* TO PUBLIC", "GRANT INSERT ON `hr`.* TO `PUBLIC`@`%`"},
			want:  []string{"INSERT on test\\_%.* for PUBLIC", "INSERT on hr.*"},
		},
		"MySQL's dynamic privileges": {
			lines: []string{"GRANT BACKUP_ADMIN ON *.* TO `x`@`%`"},
			want:  []string{"BACKUP_ADMIN on *.*"},
		},
	} {
		if got := beyondReading(test.lines); !slices.Equal(got, test.want) {
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
