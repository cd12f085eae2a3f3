package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-sql-driver/mysql"

	"probity/internal/nearest"
)

// passwordIn finds the first byte of a password in the text of a DSN, or 0. It reads user:password@ the way the driver
// does, and also the other ways in which people write it, because a slip must not let a password through.
func passwordIn(text string) int {
	schemes := []string{"mysql", "mariadb", "sqlite", "sheets", "sample", "env", "file", "jdbc", "postgres", "postgresql", "sqlserver", "oracle"}
	rest := text
	for {
		scheme, after, cut := strings.Cut(rest, ":")
		if !cut || !slices.Contains(schemes, scheme) {
			break
		}
		rest = strings.TrimPrefix(after, "//")
	}
	begins := len(text) - len(rest)
	before := rest
	if slash := strings.LastIndexByte(rest, '/'); slash >= 0 {
		before = rest[:slash]
	}
	for _, at := range []int{strings.IndexByte(rest, '@'), strings.LastIndexByte(before, '@')} {
		credentials := rest[:max(0, at)]
		if colon := strings.IndexByte(credentials, ':'); colon >= 0 && colon+1 < len(credentials) {
			return begins + colon + 1
		}
	}
	return 0
}

// mysqlDSN reads the driver's own form. The offset is where it begins in the text that faults are placed in.
func mysqlDSN(text string, offset int) (DSN, []flaw) {
	if flaws := optionFlaws(text, offset); len(flaws) > 0 {
		return DSN{}, flaws
	}
	parsed, err := mysql.ParseDSN(text)
	if err != nil || parsed.Net != "tcp" && parsed.Net != "unix" {
		// The driver's own words may repeat what stands in the DSN, so they are not passed on.
		return DSN{}, flawed("the driver cannot read it; write mysql://user@tcp(host:3306)/db or mysql://user@unix(/path/to/socket)/db")
	}
	if parsed.DBName == "" {
		return DSN{}, flawed("names no database; write it after the slash: mysql://user@tcp(host:3306)/db")
	}
	public := fmt.Sprintf("mysql://%s(%s)/%s", parsed.Net, parsed.Addr, parsed.DBName)
	return DSN{Kind: MySQL, public: public, driver: &text}, nil
}

// optionFlaws checks the options after the question mark. The driver makes SET statements of names that it does not
// know, so a mistyped one would come back as an error of the server at night.
func optionFlaws(text string, offset int) []flaw {
	question := strings.IndexByte(text[strings.LastIndexByte(text, '/')+1:], '?')
	if question < 0 {
		return nil
	}
	begins := strings.LastIndexByte(text, '/') + 1 + question + 1
	var flaws []flaw
	for option := range strings.SplitSeq(text[begins:], "&") {
		if wrong := optionFlaw(option); wrong != "" {
			flaws = append(flaws, flaw{offset + begins, wrong})
		}
		begins += len(option) + 1
	}
	return flaws
}

// optionFlaw says what is wrong with one option. It shows no text that it does not know: that may be a piece of a password.
func optionFlaw(option string) string {
	ours := []string{
		"allowAllFiles", "allowOldPasswords", "charset", "clientFoundRows", "collation", "columnsWithAlias", "interpolateParams",
		"loc", "multiStatements", "parseTime", "strict", "timeTruncate",
		"character_set_client", "max_execution_time", "max_join_size", "max_statement_time", "net_write_timeout",
		"sql_big_selects", "sql_mode", "sql_select_limit", "time_zone",
		"transaction_isolation", "transaction_read_only", "tx_isolation", "tx_read_only",
	}
	takes := []string{
		"allowCleartextPasswords", "allowFallbackToPlaintext", "allowNativePasswords", "checkConnLiveness", "compress",
		"connectionAttributes", "maxAllowedPacket", "readTimeout", "rejectReadOnly", "timeout", "tls", "writeTimeout",
	}
	name, _, _ := strings.Cut(option, "=")
	variable := strings.Contains(name, "_") && bare(name)
	switch {
	case slices.Contains(ours, name):
		return fmt.Sprintf("option %s is not yours to set; probity sets what keeps reading safe and exact", name)
	case name != "" && !variable && !slices.Contains(takes, name):
		return fmt.Sprintf("no such option; the driver takes %s%s", strings.Join(takes, ", "), nearest.Hint(name, takes))
	}
	if _, err := mysql.ParseDSN("/?" + option); err != nil {
		return "the value of this option is not one that the driver takes"
	}
	return ""
}
