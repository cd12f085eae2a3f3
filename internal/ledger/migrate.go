package ledger

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
)

//go:embed migrations/*.sql
var migrations embed.FS

const (
	firstSchema   = 4 // the first migration; versions 1 to 3 were never released
	schemaVersion = 7 // the last one
)

// migrate brings an empty or older ledger up to date, all or nothing.
func (l *Ledger) migrate(ctx context.Context) error {
	version, err := l.schema(ctx)
	if err != nil || version == schemaVersion {
		return err
	}
	return l.orLocked(ctx, l.write(ctx, func(tx *sqlx.Tx) error {
		// Another process may have done it while this one waited for the lock.
		if version, err = l.schemaIn(ctx, tx); err != nil {
			return err
		}
		for n := max(version+1, firstSchema); n <= schemaVersion; n++ {
			if err := l.migrateTo(ctx, tx, n); err != nil {
				return fmt.Errorf("bringing its tables to version %d: %w", n, err)
			}
		}
		return nil
	}))
}

func (l *Ledger) migrateTo(ctx context.Context, tx *sqlx.Tx, n int) error {
	script, err := migrations.ReadFile(fmt.Sprintf("migrations/%04d.sql", n))
	if err != nil {
		return err
	}
	for _, statement := range statements(string(script)) {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%.60s: %w", statement, err)
		}
	}
	if n == firstSchema { // a ledger belongs to its first source from the moment on when it is one
		if err := l.setMeta(ctx, tx, "source", l.settings.Source); err != nil {
			return err
		}
	}
	return l.setMeta(ctx, tx, "schema", strconv.Itoa(n))
}

// statements splits a migration into its statements. Each ends with a semicolon at the end of a line; a comment may
// stand behind any other.
func statements(script string) []string {
	var lines []string
	for line := range strings.Lines(script) {
		bare, _, _ := strings.Cut(line, "--")
		lines = append(lines, strings.TrimRight(bare, " \n"))
	}
	var all []string
	for statement := range strings.SplitSeq(strings.Join(lines, "\n"), ";\n") {
		if statement = strings.TrimSpace(statement); statement != "" {
			all = append(all, strings.TrimSuffix(statement, ";"))
		}
	}
	return all
}

// checkSchema refuses what a reader cannot read.
func (l *Ledger) checkSchema(ctx context.Context) error {
	version, err := l.schema(ctx)
	switch {
	case err != nil:
		return err
	case version == 0:
		return fmt.Errorf("is empty; the first run fills it")
	case version < schemaVersion:
		return fmt.Errorf("its tables are of version %d, this probity reads %d; the next run brings them up to date",
			version, schemaVersion)
	}
	return nil
}

func (l *Ledger) schema(ctx context.Context) (int, error) { return l.schemaIn(ctx, l.db) }

// schemaIn finds the version of the tables, 0 for an empty database. A newer one, and a database of somebody else, are
// refused.
func (l *Ledger) schemaIn(ctx context.Context, q sqlx.QueryerContext) (int, error) {
	var tables []string
	if err := sqlx.SelectContext(ctx, q, &tables, tablesQuery); err != nil {
		return 0, err
	}
	if len(tables) == 0 {
		return 0, nil
	}
	if !slices.Contains(tables, "meta") || !slices.Contains(tables, "links") {
		return 0, fmt.Errorf("is a database of something else: it has a table %q; name a file of the ledger's own", tables[0])
	}
	text, err := l.meta(ctx, q, "schema")
	if err != nil {
		return 0, fmt.Errorf("has no version of its tables: %w", err)
	}
	version, err := strconv.Atoi(text)
	if err != nil || version < 1 {
		return 0, fmt.Errorf("the version of its tables is %q; it must be a number up to %d", text, schemaVersion)
	}
	if version < firstSchema {
		return 0, fmt.Errorf("its tables are of version %d, which no release had; move it away, and the next run begins a new one", version)
	}
	if version > schemaVersion {
		return 0, fmt.Errorf("its tables are of version %d, this probity knows versions up to %d; use the newer probity that wrote it",
			version, schemaVersion)
	}
	return version, nil
}

// checkSource refuses a ledger that another source was the first to be remembered in.
func (l *Ledger) checkSource(ctx context.Context, q sqlx.QueryerContext) error {
	owner, err := l.meta(ctx, q, "source")
	switch {
	case missing(err):
		return errors.New("does not say any more which source it belongs to; go back to a backup")
	case err == nil && owner != l.settings.Source:
		return fmt.Errorf("belongs to the source %q, not to %q; a ledger remembers one source, so give this one another ledger.dsn",
			owner, l.settings.Source)
	}
	return err
}

func (l *Ledger) meta(ctx context.Context, q sqlx.QueryerContext, name string) (content string, err error) {
	err = sqlx.GetContext(ctx, q, &content, "SELECT content FROM meta WHERE name = ?", name)
	return content, err
}

func (l *Ledger) setMeta(ctx context.Context, tx *sqlx.Tx, name, content string) error {
	_, err := tx.ExecContext(ctx, "REPLACE INTO meta (name, content) VALUES (?, ?)", name, content)
	return err
}
