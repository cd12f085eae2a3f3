package sample

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/internal/source"
	"probity/rules"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// key says what a verdict is about.
type key struct{ rule, kind, subject, obligation string }

// TestTheRulesAnswerWhatTheStoriesSay compares both ways: a verdict that no story expects is as wrong as one that is
// missing. Whoever wrote a story has not looked at the rules; where the two disagree, the paragraph on the rule's page
// decides.
func TestTheRulesAnswerWhatTheStoriesSay(t *testing.T) {
	for _, o := range []Options{{}, {People: 900, Seed: 5}} {
		file := filepath.Join(t.TempDir(), "ministry.db")
		if err := Build(context.Background(), file, o); err != nil {
			t.Fatal(err)
		}
		planted := plantedIn(t, file)
		for _, asOf := range AsOfDates() {
			compare(t, asOf, judge(t, source.DSN{Driver: source.SQLite, Text: file}, asOf), planted[asOf])
		}
	}
}

func compare(t *testing.T, asOf civil.Date, judged, stories map[key]string) {
	t.Helper()
	all := maps.Clone(judged)
	maps.Copy(all, stories)
	for _, k := range slices.SortedFunc(maps.Keys(all), key.compare) {
		if judged[k] != stories[k] {
			t.Errorf("%s %v: judged %q, the story says %q", asOf, k, judged[k], stories[k])
		}
	}
}

func (k key) compare(o key) int { return strings.Compare(fmt.Sprint(k), fmt.Sprint(o)) }

// plantedIn reads the answers: the verdict and its day.
func plantedIn(t *testing.T, file string) map[civil.Date]map[key]string {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.Query("SELECT as_of, rule, subject_kind, subject_id, obligation, verdict, coalesce(due_on, '') FROM planted")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	found := map[civil.Date]map[key]string{}
	for rows.Next() {
		var asOf, verdict, due string
		var k key
		if err := rows.Scan(&asOf, &k.rule, &k.kind, &k.subject, &k.obligation, &verdict, &due); err != nil {
			t.Fatal(err)
		}
		day := civil.Must(asOf[:10])
		if found[day] == nil {
			found[day] = map[key]string{}
		}
		found[day][k] = verdict + " " + due[:min(10, len(due))]
	}
	return found
}

// judge reads the ministry and asks every rule.
func judge(t *testing.T, dsn source.DSN, asOf civil.Date) map[key]string {
	t.Helper()
	ctx := context.Background()
	var mappings []source.Mapping
	for _, m := range Mappings() {
		mappings = append(mappings, source.Mapping{Kind: m.Kind, Query: m.Query})
	}
	snapshot, err := source.Open(ctx, []source.DSN{dsn}, mappings, nil, source.Options{AllowWriteAccount: true})
	if err != nil {
		t.Fatal(err)
	}
	defer snapshot.Close()
	batch, err := snapshot.Reference(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var lists record.Set
	batch.Subjects(&lists, func(string, *record.Set) {})
	reference, _ := rules.NewReference(&lists)
	register, faults := parameters.Embedded().With(Decisions())
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	found := map[key]string{}
	sitting := rules.NewSitting(catalog.All(), reference, rules.Scope{AsOf: asOf, Parameters: register, Mapped: snapshot.Schema()})
	deliver := func(r *rules.Rule, v rules.Verdict) {
		k := key{r.ID, string(v.Subject.Kind), v.Subject.ID, v.Obligation}
		if before, twice := found[k]; twice {
			t.Errorf("%s %v: judged twice, %q before", asOf, k, before)
		}
		found[k] = fmt.Sprint(v.Outcome, " ", v.DueOn)
	}
	hear(t, sitting, snapshot, deliver)
	sitting.Conclude(deliver)
	maps.DeleteFunc(found, func(_ key, said string) bool { return strings.HasPrefix(said, "pass ") })
	return found
}

func hear(t *testing.T, sitting *rules.Sitting, snapshot *source.Snapshot, deliver func(*rules.Rule, rules.Verdict)) {
	t.Helper()
	ctx := context.Background()
	for _, of := range []struct {
		kind rules.SubjectKind
		read func(context.Context) (*source.Reader, error)
	}{{rules.PersonSubject, snapshot.Persons}, {rules.UnitSubject, snapshot.Units}} {
		reader, err := of.read(ctx)
		if err != nil {
			t.Fatal(err)
		}
		var set record.Set
		for batch, err := range reader.Batches(ctx) {
			if err != nil {
				t.Fatal(err)
			}
			batch.Subjects(&set, func(id string, rows *record.Set) {
				sitting.Hear(&rules.Dossier{Kind: of.kind, ID: id, Set: rows}, deliver)
			})
		}
	}
}
