package propose_test

import (
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/mariadbtest"
	"probity/internal/propose"
	"probity/internal/record"
	"probity/internal/sample"
	"probity/internal/source"
)

var update = flag.Bool("update", false, "write the goldens from what is proposed now")

// onMariaDB fills a database of a real server, and returns it as an account with SELECT alone sees it.
func onMariaDB(t *testing.T, files ...string) source.DSN {
	server := mariadbtest.Open(t)
	admin := server.Database(t)
	fill(t, "mysql", admin, files)
	return source.DSN{Driver: source.MySQL, Text: server.Account(t, admin, "SELECT")}
}

func onSQLite(t *testing.T, files ...string) source.DSN {
	path := filepath.Join(t.TempDir(), "foreign.db")
	fill(t, "sqlite", path, files)
	return source.DSN{Driver: source.SQLite, Text: path}
}

// fill runs scripts of one statement after the other; their comments are lines of their own or end a line.
func fill(t *testing.T, driver, dsn string, files []string) {
	t.Helper()
	db, err := sql.Open(driver, dsn)
	must(t, err)
	defer db.Close()
	for _, file := range files {
		script, err := os.ReadFile(file)
		must(t, err)
		var plain strings.Builder
		for line := range strings.Lines(string(script)) {
			code, _, _ := strings.Cut(line, "--")
			plain.WriteString(code + "\n")
		}
		for statement := range strings.SplitSeq(plain.String(), ";") {
			if strings.TrimSpace(statement) != "" {
				_, err := db.Exec(statement)
				must(t, err)
			}
		}
	}
}

// proposals are those for a database.
func proposals(t *testing.T, dsn source.DSN) []propose.Proposal {
	t.Helper()
	look, err := source.OpenTables(context.Background(), dsn, source.Options{})
	must(t, err)
	defer look.Close()
	all, err := look.All(context.Background())
	must(t, err)
	found, err := propose.From(propose.Database{
		Tables: asSeen(all), MySQL: dsn.Driver == source.MySQL,
		Values: func(table, column string) ([]string, bool, error) {
			return look.Values(context.Background(), table, column)
		},
	})
	must(t, err)
	return found
}

// told is how a person reads them.
func told(proposals ...propose.Proposal) string {
	var out strings.Builder
	for _, p := range proposals {
		fmt.Fprintf(&out, "[%s]%s\n", p.Kind.Name, map[bool]string{false: " for a person to finish"}[p.Finished])
		for _, n := range p.Notes {
			fmt.Fprintf(&out, "# %s\n# %s\n", n.VI, n.EN)
		}
		fmt.Fprintf(&out, "%s\n\n", p.Query)
	}
	return out.String()
}

// read has the server look at every query, and returns what is read of everyone.
func read(t *testing.T, dsn source.DSN, mappings []source.Mapping) (record.Schema, string) {
	t.Helper()
	ctx := context.Background()
	snapshot, err := source.Open(ctx, []source.DSN{dsn}, mappings, nil, source.Options{})
	must(t, err)
	defer snapshot.Close()
	schema := snapshot.Schema()
	reference, err := snapshot.Reference(ctx)
	must(t, err)
	reference.Subjects(&record.Set{}, func(string, *record.Set) {})
	digest := reference.Digest()
	for _, cut := range []func(context.Context) (*source.Reader, error){snapshot.Persons, snapshot.Units} {
		reader, err := cut(ctx)
		must(t, err)
		for batch, err := range reader.Batches(ctx) {
			must(t, err)
			batch.Subjects(&record.Set{}, func(string, *record.Set) {})
			digest.Add(batch.Digest())
		}
	}
	return schema, digest.String()
}

// complete are the proposals that lack nothing, whether or not a person should confirm them.
func complete(proposals []propose.Proposal) (mappings []source.Mapping) {
	for _, p := range proposals {
		if len(p.Missing) == 0 {
			mappings = append(mappings, source.Mapping{Kind: p.Kind.Name, Query: p.Query})
		}
	}
	return mappings
}

func asSeen(all []source.Table) (tables []propose.Table) {
	for _, t := range all {
		seen := propose.Table{Name: t.Name, Comment: t.Comment, View: t.View, Rows: t.Rows}
		for _, c := range t.Columns {
			seen.Columns = append(seen.Columns, propose.Column(c))
		}
		tables = append(tables, seen)
	}
	return tables
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestForeignSchemasGetAnExplainedDraft(t *testing.T) {
	const pocom = "../../examples/chiefs-of-mission/schema.sql"
	for _, story := range []struct {
		golden string
		dsn    func(*testing.T, ...string) source.DSN
		files  []string
	}{
		{"nhan-su", onMariaDB, []string{"testdata/nhan-su.sql"}},
		{"staff", onMariaDB, []string{"testdata/staff.sql"}},
		{"hai-ngay-ket-thuc", onMariaDB, []string{"testdata/hai-ngay-ket-thuc.sql"}},
		{"ids", onMariaDB, []string{"testdata/ids.sql"}},
		{"chiefs-of-mission", onMariaDB, []string{pocom, "testdata/pocom-rows.sql"}},
		{"chiefs-of-mission", onSQLite, []string{pocom, "testdata/pocom-rows.sql"}},
	} {
		t.Run(story.golden, func(t *testing.T) {
			dsn := story.dsn(t, story.files...)
			found := proposals(t, dsn)
			compare(t, story.golden, told(found...))
			read(t, dsn, complete(found))
		})
	}
}

func TestTheSampleMinistryIsReadByTheProposalAsByItsOwnMapping(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ministry.db")
	must(t, sample.Build(context.Background(), path, sample.Options{People: 200, Seed: 1}))
	dsn := source.DSN{Driver: source.SQLite, Text: path}
	var own []source.Mapping
	for _, m := range sample.Mappings() {
		own = append(own, source.Mapping{Kind: m.Kind, Query: m.Query})
	}
	found := proposals(t, dsn)
	wantSchema, _ := read(t, dsn, own)
	gotSchema, _ := read(t, dsn, complete(found))
	// Among the assignments the sample plants a word that its own mapping must not know, and the dictionary does.
	_, want := read(t, dsn, withoutAssignments(own))
	_, got := read(t, dsn, withoutAssignments(complete(found)))
	if diff := cmp.Diff(wantSchema, gotSchema); diff != "" || got != want {
		t.Errorf("if the sample has new tables or words, teach them to dictionary.toml (-own +proposed)\n%s\n%s: other values than %s\n%s",
			diff, got, want, told(found...))
	}
	for _, p := range found {
		if !p.Finished {
			t.Errorf("%s is not finished: %v", p.Kind.Name, p.Notes)
		}
	}
}

func withoutAssignments(mappings []source.Mapping) []source.Mapping {
	return slices.DeleteFunc(slices.Clone(mappings), func(m source.Mapping) bool { return m.Kind == "assignment" })
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name+".txt")
	if *update {
		must(t, os.WriteFile(golden, []byte(got), 0o600))
	}
	want, err := os.ReadFile(golden)
	must(t, err)
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestAnEmptyDatabaseGivesNothing(t *testing.T) {
	if found := proposals(t, onMariaDB(t)); len(found) > 0 {
		t.Error(told(found...))
	}
}

func TestWhatTheServerRefusesToShowIsTold(t *testing.T) {
	refused := errors.New("SELECT command denied")
	_, err := propose.From(propose.Database{
		Tables: []propose.Table{staff(propose.Column{Name: "gioi_tinh", Type: "int"})},
		Values: func(string, string) ([]string, bool, error) { return nil, false, refused },
	})
	if !errors.Is(err, refused) {
		t.Errorf("%v", err)
	}
}

// A list of numbers is taken for words only while it can mean but one thing.
func TestNumbersForTheSexesAreGuessedWhileTheyAreTwo(t *testing.T) {
	for values, want := range map[string]string{
		"0 1":   "CASE phai WHEN 0 THEN 'female' WHEN 1 THEN 'male' ELSE phai END AS sex",
		"1 2":   "CASE phai WHEN 1 THEN 'male' WHEN 2 THEN 'female' ELSE phai END AS sex",
		"0 1 2": "are not understood (0, 1, 2)",
		"7 8":   "are not understood (7, 8)",
		"":      "no row has a value yet",
	} {
		found := proposedFrom(t, strings.Fields(values), true, propose.Table{Name: "TBLCANBO",
			Columns: []propose.Column{{Name: "MACB", Type: "int", Key: true}, {Name: "HoTen", Type: "text"}, {Name: "phai", Type: "tinyint"}}})
		if got := told(found...); !strings.Contains(got, want) {
			t.Errorf("%q:\n%s", values, got)
		}
	}
}
