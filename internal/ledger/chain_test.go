package ledger

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"probity/internal/record"
)

// chainedNights are runs that leave rows in every table but those of decisions.
func chainedNights(t tester, l *Ledger) []Run {
	t.Helper()
	runs, ctx := auditedNights(t, l), context.Background()
	_, err := l.Queue(ctx, 1, []Letter{letterTo("chair"), letterTo("LS")})
	check(t, err)
	check(t, l.Tried(ctx, 1, Try{moment(1), Deferred, 451, "greylisted"}))
	check(t, l.Tried(ctx, 1, Try{moment(2), Delivered, 250, "OK"}))
	check(t, l.Tried(ctx, 2, Try{moment(2), Unoffered, 0, "connection refused"}))
	return runs
}

// auditedNights are those without the outbox.
func auditedNights(t tester, l *Ledger) []Run {
	t.Helper()
	defect := record.Defect{Kind: "assignment", Key: "person_id=An starts_on=0000-00-00", Subject: "An",
		Fault: record.Fault{Column: "starts_on", Value: "0000-00-00", Problem: record.ZeroDate}, Hint: "NULLIF",
		Units: []string{"", "LS"}}
	runs := []Run{
		night{asOf: "2026-01-01", verdicts: "ROT-001 An LS-01 due_soon N2\nROT-001 Bình LS-01 overdue N2\nROT-001 Em LS-02 pass N2",
			rows: map[string]int{"person": 3}, defects: []record.Defect{defect, defect}, caveats: []Caveat{{Word: "born_on", UnitID: "LS"}},
			units: []Unit{{"LS", "Cục Lãnh sự", "LS", []string{"LS", "NG"}}}}.audit(t, l),
		night{asOf: "2026-02-01", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Bình LS-01 pass N2"}.audit(t, l),
		night{asOf: "2026-03-01", verdicts: "ROT-001 An LS-01 overdue N2\nROT-001 Chi LS-01 overdue N2",
			brake: Brake{MaxFlagged: map[string]Limit{"ROT-001": 5000}, MaxRise: NoLimit, MaxDrop: NoLimit}}.audit(t, l),
	}
	check(t, l.RecordFile(context.Background(), 1, File{"1.xlsx", "aa"}))
	check(t, l.RecordFile(context.Background(), 2, File{"2.xlsx", "bb"}))
	return runs
}

func TestSameRunsGiveTheSameHashesWhateverTheClock(t *testing.T) {
	first, second := newLedger(t), newLedger(t)
	second.settings.Now = func() time.Time { return time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC) }
	second.settings.PID, second.settings.Host = 1, "elsewhere"
	a, b := chainedNights(t, first), chainedNights(t, second)
	for i := range a {
		if a[i].Hash != b[i].Hash || a[i].Hash == "" {
			t.Errorf("run %d has the hashes %s and %s", i+1, a[i].Hash, b[i].Hash)
		}
	}
	if a[1].Previous != a[0].Hash || a[2].Previous != a[1].Hash {
		t.Error("the hashes are no chain")
	}
}

func TestOrderOfAddingDoesNotMatter(t *testing.T) {
	words := "ROT-001 An LS-01 overdue N2\nROT-001 Bình VT-01 overdue N2\nROT-001 Chi LS-02 unknown N2\n"
	backwards := strings.Split(strings.TrimSpace(words), "\n")
	slices.Reverse(backwards)
	a := night{verdicts: words}.audit(t, newLedger(t))
	b := night{verdicts: strings.Join(backwards, "\n")}.audit(t, newLedger(t))
	if a.Hash != b.Hash {
		t.Error("the hashes differ")
	}
}

func TestHashCoversWhatWasAskedForAndFound(t *testing.T) {
	plain := night{verdicts: "ROT-001 An LS-01 overdue N2"}
	seen := map[string]string{plain.audit(t, newLedger(t)).Hash: "nothing"}
	for name, n := range map[string]night{
		"as-of date":   {asOf: "2026-01-02", verdicts: plain.verdicts},
		"verdict":      {verdicts: "ROT-001 An LS-01 due_soon N2"},
		"severity":     {verdicts: "ROT-001 An LS-01 overdue N1"},
		"subject":      {verdicts: "ROT-001 Bình LS-01 overdue N2"},
		"pass":         {verdicts: plain.verdicts + "\nROT-001 Em LS-01 pass N2"},
		"restriction":  {verdicts: plain.verdicts, within: Restriction{Person: "An"}},
		"row counts":   {verdicts: plain.verdicts, rows: map[string]int{"person": 1}},
		"caveats":      {verdicts: plain.verdicts, caveats: []Caveat{{Word: "born_on"}}},
		"its unit":     {verdicts: plain.verdicts, caveats: []Caveat{{Word: "born_on", UnitID: "LS"}}},
		"defects":      {verdicts: plain.verdicts, defects: []record.Defect{{Kind: "person"}}},
		"concern":      {verdicts: plain.verdicts, defects: []record.Defect{{Kind: "person", Units: []string{"LS"}}}},
		"whoever":      {verdicts: plain.verdicts, defects: []record.Defect{{Kind: "person", Units: []string{""}}}},
		"units":        {verdicts: plain.verdicts, units: []Unit{{ID: "LS", Above: []string{"LS"}}}},
		"unevaluation": {verdicts: plain.verdicts, not: "ROT-007"},
	} {
		hash := n.audit(t, newLedger(t)).Hash
		if same, clash := seen[hash]; clash {
			t.Errorf("changing %s gives the hash of changing %s", name, same)
		}
		seen[hash] = name
	}
}

func TestVerifyNamesTheRowThatWasTamperedWith(t *testing.T) {
	t.Parallel()
	original := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, original)
	chainedNights(t, l)
	sound(t, l)
	check(t, l.Close())
	an := printOf("ROT-001", "An", "LS-01")
	for _, c := range []struct{ statement, want string }{
		{"UPDATE findings SET outcome = 'exempt' WHERE run = 2", "run 2, findings, " + an + ": the row was changed"},
		{"DELETE FROM findings WHERE run = 2", "run 2, findings, " + an + ": the row was removed"},
		{"INSERT INTO findings SELECT run, 'ff', rule, revision, subject_kind, 'Em', subject_name, born_year, homonym, obligation, position_id, position_name, unit_id, unit_name, outcome, severity, due_on, days_late, confirmed, '', first_run, first_on FROM findings WHERE run = 2",
			"run 2, findings, ff: the row was inserted"},
		{"UPDATE reasons SET evidence = '[]' WHERE run = 1 AND fingerprint = '" + an + "'", "run 1, reasons, " + an + ": the row was changed"},
		{"DELETE FROM reasons WHERE run = 2", "run 2, reasons, " + an + ": the row was removed"},
		{"UPDATE partitions SET pass = pass + 1 WHERE run = 2 AND rule = 'ROT-001'", "run 2, partitions, ROT-001 LS: the row was changed"},
		{"DELETE FROM set_aside WHERE rowid = 1", `run 1, set_aside, assignment person_id=An starts_on=0000-00-00 starts_on: the row was removed`},
		{"UPDATE set_aside SET hint = ''", `run 1, set_aside, assignment person_id=An starts_on=0000-00-00 starts_on: the row was changed`},
		{"UPDATE events SET word = 'gone' WHERE run = 2 AND word = 'resolved'", "run 2, events, " + printOf("ROT-001", "Bình", "LS-01") + ": the row was changed"},
		{"UPDATE parameters SET content = '48' WHERE run = 1", "run 1, parameters, rot.mofa_period 2021-01-01: the row was changed"},
		{"DELETE FROM parameters WHERE run = 2", "run 2, parameters, rot.mofa_period 2021-01-01: the row was removed"},
		{"UPDATE run_rules SET first_time = 1 WHERE run = 2 AND rule = 'ROT-001'", "run 2, run_rules, ROT-001: the row was changed"},
		{"DELETE FROM caveats WHERE rule = 'ROT-001'", "run 1, caveats, ROT-001 1: the row was removed"},
		{"UPDATE row_counts SET row_count = 4", "run 1, row_counts, person: the row was changed"},
		{"DELETE FROM holds", "run 3, holds, flagged ROT-001: the row was removed"},
		{"UPDATE lives SET first_on = '2025-01-01' WHERE fingerprint = '" + an + "'", "lives, " + an + ": the row was changed"},
		{"DELETE FROM lives WHERE fingerprint = '" + an + "'", "lives, " + an + ": the row was removed"},
		{"UPDATE lives SET fingerprint = 'ff' WHERE fingerprint = '" + an + "'", "lives, ff: the row was inserted"},
		{"UPDATE results SET kind = 'normal' WHERE run = 3", "run 3, results: its hash does not cover what is stored"},
		{"UPDATE results SET hash = 'ff' WHERE run = 2", "run 3, results: it does not follow the result before it"},
		{"DELETE FROM results WHERE run = 2", "run 2, results: the row was removed"},
		{"UPDATE results SET run = CASE run WHEN 1 THEN -2 ELSE -1 END WHERE run < 3", "run 1, results: the row was removed"},
		{"UPDATE seals SET content = '' WHERE run = 1 AND table_name = 'findings'", "run 1, seals, findings 1: the row was changed"},
		{"UPDATE seals SET run = 9 WHERE run = 1 AND table_name = 'findings'", "run 9, seals: rows were inserted for a run that has no result"},
		{"UPDATE runs SET as_of = '2025-01-01' WHERE run = 1", "run 1, runs: the row was changed"},
		{"DELETE FROM runs WHERE run = 2", "run 2, runs: the row was removed"},
		{"UPDATE snapshots SET taken_at = '' WHERE run = 2", "run 2, snapshots: a row was changed, removed or inserted"},
		{"DELETE FROM snapshots WHERE run = 2", "run 2, snapshots: a row was changed, removed or inserted"},
		{"UPDATE files SET sha256 = 'cc' WHERE run = 1", "run 1, files, 1.xlsx: the row was changed or inserted"},
		{"DELETE FROM files WHERE run = 2", "run 2, files: a row was changed or removed, that of link 8"},
		{"UPDATE links SET at = '2026-10-31T15:00:00.000Z' WHERE link = 3", "run 2, links, 3: it was changed, or does not follow the link before it"},
		{"DELETE FROM links WHERE link = 3", "links, 3: the row was removed"},
		{"UPDATE links SET link = CASE link WHEN 3 THEN 104 WHEN 4 THEN 103 ELSE link END", "links, 3: the row was removed"},
		{"UPDATE meta SET content = 'finance' WHERE name = 'source'", "meta, source: the row was changed"},
		{"DELETE FROM meta WHERE name = 'source'", "meta, source: the row was removed"},
		{"INSERT INTO meta VALUES ('owner', 'finance')", "meta, owner: the row was inserted"},
	} {
		t.Run(c.statement, func(t *testing.T) {
			t.Parallel()
			isFound(t, original, c.statement, c.want)
		})
	}
}

// isFound fails unless Verify names what a statement does to a copy of a ledger.
func isFound(t *testing.T, original, statement, want string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ledger.db")
	check(t, Copy(context.Background(), original, path))
	if execute(t, path, statement) == 0 {
		t.Fatal("nothing was tampered with")
	}
	l, err := OpenReadOnly(context.Background(), path)
	check(t, err)
	defer l.Close()
	faults, err := l.Verify(context.Background())
	check(t, err)
	found := slices.ContainsFunc(faults, func(f Fault) bool { return strings.HasPrefix(f.String(), want) })
	if !found {
		t.Errorf("faults %v, want %s", faults, want)
	}
}

func TestEveryColumnOfEveryTableIsCovered(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, path)
	decidedNights(t, l)
	behind, err := sqlx.Open("sqlite", path+"?_pragma=busy_timeout(2000)")
	check(t, err)
	defer behind.Close()
	for _, place := range columnsOf(t, l) {
		var before any
		check(t, behind.Get(&before, fmt.Sprintf("SELECT %s FROM %s WHERE rowid = 1", place.column, place.table)))
		tampered := any("9999")
		if _, number := before.(int64); number {
			tampered = int64(9999)
		}
		update := fmt.Sprintf("UPDATE %s SET %s = ? WHERE %[2]s = ? AND rowid IN (1, 9999)", place.table, place.column)
		change(t, behind, update, tampered, before)
		faults, err := l.Verify(context.Background())
		check(t, err)
		if len(faults) == 0 {
			t.Errorf("%s.%s can be changed from %v without a fault", place.table, place.column, before)
		}
		change(t, behind, update, before, tampered)
	}
	sound(t, l)
}

// columnsOf are all columns but those of the table that Open itself checks.
func columnsOf(t tester, l *Ledger) (places []struct{ table, column string }) {
	t.Helper()
	rows, err := l.db.Query(`SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
		WHERE m.type = 'table' AND m.name <> 'meta'`)
	check(t, err)
	defer rows.Close()
	for rows.Next() {
		var place struct{ table, column string }
		check(t, rows.Scan(&place.table, &place.column))
		places = append(places, place)
	}
	return places
}

func change(t tester, db *sqlx.DB, update string, args ...any) {
	t.Helper()
	done, err := db.Exec(update, args...)
	check(t, err)
	if n, err := done.RowsAffected(); err != nil || n != 1 {
		t.Fatal("nothing was changed by", update, args, err)
	}
}
