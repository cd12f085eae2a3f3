package propose_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"probity/internal/source"
)

// docs/mapping.md shows what to write, and testdata/mapping.txt what comes of it.
func TestTheStatementsOfTheMappingPageAnswerAsItSays(t *testing.T) {
	page, err := os.ReadFile("../../docs/mapping.md")
	must(t, err)
	const tables = "testdata/mapping.sql"
	onServer, onFile := onMariaDB(t, tables), onSQLite(t, tables)
	var out strings.Builder
	for _, block := range regexp.MustCompile("(?s)```sql\n(.*?)```").FindAllStringSubmatch(string(page), -1) {
		dsn := onServer
		if strings.HasPrefix(block[1], "-- SQLite") {
			dsn = onFile
		}
		out.WriteString(block[1] + "→ " + strings.Join(answers(t, dsn, block[1]), "\n→ ") + "\n\n")
	}
	// MySQL lets a day pass through that no calendar has, MariaDB writes it otherwise; no record can hold either.
	compare(t, "mapping", strings.ReplaceAll(out.String(), "31/02/2024", "2024-02-31"))
}

// driverOf is the name under which a database is opened.
func driverOf(dsn source.DSN) string {
	if dsn.Driver == source.MySQL {
		return "mysql"
	}
	return "sqlite"
}
