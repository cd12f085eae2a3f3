package jobs

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "modernc.org/sqlite" // the driver

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/mariadbtest"
	"probity/internal/sample"
	"probity/internal/source"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// verdictOn says what a verdict is about: rule, kind and id of the subject, obligation.
type verdictOn [4]string

// TestARunFindsWhatTheSampleMinistryPlanted compares the file of findings of whole runs with the table that the stories of
// the sample have written, both ways and for each of its dates.
func TestARunFindsWhatTheSampleMinistryPlanted(t *testing.T) {
	dir := t.TempDir()
	ministry := filepath.Join(dir, "ministry.db")
	if err := sample.Build(context.Background(), ministry, sample.Options{}); err != nil {
		t.Fatal(err)
	}
	planted := answers(t, ministry)
	configured := configFor(t, "sqlite:"+ministry)
	for _, asOf := range sample.AsOfDates() {
		file := filepath.Join(dir, asOf.String()+".jsonl")
		auditInto(t, configured, asOf, file)
		compare(t, asOf, verdictsIn(t, file), planted[asOf])
	}
}

// TestMariaDBGivesTheSameBytesAsSQLite writes one ministry into both and compares every verdict with all its evidence.
func TestMariaDBGivesTheSameBytesAsSQLite(t *testing.T) {
	dir := t.TempDir()
	ministry, server := filepath.Join(dir, "ministry.db"), mariadbtest.Open(t).Database(t)
	for driver, dsn := range map[string]string{source.SQLite: ministry, source.MySQL: server} {
		if err := sample.Into(context.Background(), driver, dsn, sample.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	here, there := filepath.Join(dir, "here.jsonl"), filepath.Join(dir, "there.jsonl")
	auditInto(t, configFor(t, "sqlite:"+ministry), sample.AsOf(), here)
	auditInto(t, configFor(t, "mysql://"+server), sample.AsOf(), there)
	if want, got := read(t, here), read(t, there); !bytes.Equal(want, got) {
		t.Errorf("SQLite gives %d bytes, MariaDB %d, and they are not the same", len(want), len(got))
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// auditInto writes all verdicts of a run into a file.
func auditInto(t *testing.T, c *config.Config, asOf civil.Date, file string) {
	t.Helper()
	order := Order{Config: c, Version: "test", AsOf: asOf, Now: asOf.Time(), DryRun: true, Findings: file, AllVerdicts: true}
	if _, err := Audit(context.Background(), order); err != nil {
		t.Fatalf("the run as of %s: %v", asOf, err)
	}
}

// configFor maps the sample ministry's tables as an administrator would.
func configFor(t *testing.T, dsn string) *config.Config {
	t.Helper()
	text := "[source]\ndsn = \"env:MINISTRY\"\nallow_write_account = true\n"
	for _, m := range sample.Mappings() {
		text += "[source.records." + m.Kind + "]\nquery = \"\"\"\n" + m.Query + "\n\"\"\"\n"
	}
	known := config.Known{Register: parameters.Embedded(), Rules: catalog.IDs()}
	env := func(name string) (string, bool) { return dsn, name == "MINISTRY" }
	c, err := config.Parse(filepath.Join(t.TempDir(), "config.toml"), []byte(text), known, env)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// answers reads the table planted: what must be said, and by which day a thing must be mended.
func answers(t *testing.T, file string) map[civil.Date]map[verdictOn]string {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT CAST(as_of AS TEXT), rule, subject_kind, subject_id, obligation, verdict, coalesce(CAST(due_on AS TEXT), '') FROM planted")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	found := map[civil.Date]map[verdictOn]string{}
	for rows.Next() {
		var asOf, verdict, due string
		var on verdictOn
		if err := rows.Scan(&asOf, &on[0], &on[1], &on[2], &on[3], &verdict, &due); err != nil {
			t.Fatal(err)
		}
		day := civil.Must(asOf)
		if found[day] == nil {
			found[day] = map[verdictOn]string{}
		}
		found[day][on] = verdict + " " + due
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return found
}

// verdictsIn reads a file of findings, without those that pass.
func verdictsIn(t *testing.T, file string) map[verdictOn]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	found := map[verdictOn]string{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v struct {
			Rule        string  `json:"rule"`
			SubjectKind string  `json:"subject_kind"`
			SubjectID   string  `json:"subject_id"`
			Obligation  string  `json:"obligation"`
			Verdict     string  `json:"verdict"`
			DueOn       *string `json:"due_on"`
		}
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if v.Verdict == "pass" {
			continue
		}
		due := ""
		if v.DueOn != nil {
			due = *v.DueOn
		}
		found[verdictOn{v.Rule, v.SubjectKind, v.SubjectID, v.Obligation}] = v.Verdict + " " + due
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return found
}

func compare(t *testing.T, asOf civil.Date, judged, planted map[verdictOn]string) {
	t.Helper()
	all := maps.Clone(judged)
	maps.Copy(all, planted)
	order := func(a, b verdictOn) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) }
	for _, on := range slices.SortedFunc(maps.Keys(all), order) {
		if judged[on] != planted[on] {
			t.Errorf("as of %s %v: the run says %q, the story %q", asOf, on, judged[on], planted[on])
		}
	}
	if len(planted) == 0 {
		t.Errorf("as of %s nothing is planted", asOf)
	}
}
