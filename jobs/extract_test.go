package jobs

import (
	"cmp"
	"context"
	"database/sql"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/internal/sample"
	"probity/reports"
	"probity/rules"
)

// spoiled is the sample ministry with what is wrong in real registers: ids in other spellings, dates that are none, units above that
// nobody knows, lineage, rows that contradict each other.
func spoiled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ministry.db")
	if err := sample.Build(context.Background(), path, sample.Options{}); err != nil {
		t.Fatal(err)
	}
	change(t, path,
		"UPDATE can_bo SET ma_don_vi = lower(ma_don_vi) WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 41 = 0",
		"UPDATE can_bo SET ngay_sinh = '0000-00-00' WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 43 = 1",
		"UPDATE can_bo SET ma_don_vi = 'CLSS' WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 97 = 2",
		"UPDATE qua_trinh_cong_tac SET tu_ngay = '31/12/2020' WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 31 = 3",
		"UPDATE qua_trinh_cong_tac SET ma_vi_tri = ' ' || ma_vi_tri WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 37 = 4",
		"UPDATE qua_trinh_cong_tac SET ma_can_bo = lower(ma_can_bo) WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 211 = 5",
		"UPDATE nhiem_ky_nuoc_ngoai SET ma_don_vi = lower(ma_don_vi) WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 17 = 6",
		"UPDATE nhiem_ky_nuoc_ngoai SET ngay_roi_nhiem_so = NULL WHERE CAST(substr(ma_can_bo, 3) AS INTEGER) % 5 = 1",
		"UPDATE vi_tri SET ma_don_vi = lower(ma_don_vi) WHERE CAST(substr(ma_vi_tri, -1) AS INTEGER) = 2",
		"UPDATE vi_tri SET ten_vi_tri = '' WHERE CAST(substr(ma_vi_tri, -1) AS INTEGER) = 3",
		"UPDATE don_vi SET don_vi_cap_tren = 'KHONG-CO' WHERE unicode(substr(ma_don_vi, -1)) % 13 = 0",
		"UPDATE don_vi SET don_vi_cap_tren = 'CLS' WHERE unicode(substr(ma_don_vi, -1)) % 11 = 3",
		"INSERT INTO vi_tri_ke_thua SELECT ma_vi_tri, 'KHONG-CO', '2020-01-01' FROM vi_tri WHERE CAST(substr(ma_vi_tri, -1) AS INTEGER) = 4",
		"INSERT INTO don_vi_duoc_kiem_tra SELECT ma_cuoc, lower(ma_don_vi) FROM don_vi_duoc_kiem_tra WHERE unicode(substr(ma_cuoc, -1)) % 7 = 0",
	)
	return path
}

// change makes changes to a ministry.
func change(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

// audited audits a ministry on a day, the whole of it or one unit, and returns the stored run.
func audited(t *testing.T, c *config.Config, l *ledger.Ledger, asOf, unit string) ledger.Run {
	t.Helper()
	account, err := Audit(context.Background(), Order{Config: c, Version: "test", AsOf: civil.Must(asOf), Now: civil.Must(asOf).Time(), Unit: unit})
	if err != nil {
		t.Fatalf("%s %s: %v", asOf, unit, err)
	}
	run, err := l.Run(context.Background(), account.Run)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// part is what an edition says of the people of a part, in an order of its own.
type part struct {
	Rules   []reports.RulePart
	Cases   []rules.Ruling
	Defects []record.Defect
	Records []reports.KindCount
}

func partOfEdition(t *testing.T, e *reports.Edition) (p part) {
	t.Helper()
	for _, r := range e.Rules {
		r.Meta, r.FirstTime = nil, false
		r.New, r.Worsened, r.Reopened, r.Resolved, r.Gone = 0, 0, 0, 0, 0
		p.Rules = append(p.Rules, r)
	}
	for _, annex := range []rules.Annex{rules.Positions, rules.Postings, rules.Inspections} {
		for c, err := range e.Cases(annex) {
			if err != nil {
				t.Fatal(err)
			}
			p.Cases = append(p.Cases, c.Ruling)
		}
	}
	for d, err := range e.Defects {
		if err != nil {
			t.Fatal(err)
		}
		d.Units = nil
		p.Defects = append(p.Defects, d)
	}
	slices.SortFunc(p.Defects, func(a, b record.Defect) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Subject, b.Subject),
			cmp.Compare(a.Problem, b.Problem), cmp.Compare(a.Value, b.Value), cmp.Compare(a.Hint, b.Hint))
	})
	p.Records = e.Records
	return p
}

// TestAMembersWorkbookIsThatOfARunAboutTheirUnits compares, for every unit, what a member is shown of the run about everything with
// what a run about the unit alone shows: whom it names, what it counts, and what it says is wrong with the records.
func TestAMembersWorkbookIsThatOfARunAboutTheirUnits(t *testing.T) {
	ctx, c := context.Background(), configFor(t, "sqlite:"+spoiled(t))
	c.Ledger.MaxRisePoints, c.Ledger.MaxDropPercent = 100*100, 100*100
	c.Recipients = map[string]*config.Recipient{"m": {Role: config.Member}}
	if _, err := Audit(ctx, Order{Config: c, Version: "test", AsOf: civil.Must("2026-09-30"), Now: civil.Must("2026-09-30").Time()}); err != nil {
		t.Fatal(err)
	}
	l, err := openExisting(ctx, c, "test", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	whole := audited(t, c, l, "2026-10-31", "")
	x, err := newExtracts(ctx, l, whole, c)
	if err != nil {
		t.Fatal(err)
	}
	named, wrong := 0, 0
	for i, u := range x.whole.units {
		if u.Alive != u.ID || i%9 != 0 && u.ID != "CLS" { // each takes a run
			continue
		}
		c.Recipients["m"].Units = []string{u.ID}
		one, err := x.of("m")
		if err != nil {
			t.Fatal(err)
		}
		cut, err := one.edition("m")
		if err != nil {
			t.Fatal(err)
		}
		alone, err := newEdition(ctx, l, audited(t, c, l, "2026-10-31", u.ID), c)
		if err != nil {
			t.Fatal(err)
		}
		got, want := partOfEdition(t, cut), partOfEdition(t, alone)
		named, wrong = named+len(want.Cases), wrong+len(want.Defects)
		if diff := gocmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("unit %s (-run about it +member's): %s", u.ID, diff)
		}
	}
	if named < 100 || wrong < 100 {
		t.Errorf("%d cases and %d faults of records were compared, too few to say anything", named, wrong)
	}
}

// TestBetweenTwoNightsAMemberOfEverythingReadsWhatTheLedgerDid compares the changes that a member of all units is told of, from each
// night to the next, with the lives that the ledger gave to the findings.
func TestBetweenTwoNightsAMemberOfEverythingReadsWhatTheLedgerDid(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "ministry.db")
	if err := sample.Build(ctx, path, sample.Options{}); err != nil {
		t.Fatal(err)
	}
	c := configFor(t, "sqlite:"+path)
	c.Register, _ = c.Register.With(sample.Decisions())
	first := civil.Must("2026-05-31")
	if _, err := Audit(ctx, Order{Config: c, Version: "test", AsOf: first, Now: first.Time()}); err != nil {
		t.Fatal(err)
	}
	l, err := openExisting(ctx, c, "test", nil)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	var then *whole
	seen := map[reports.Life]int{}
	for _, night := range []struct{ asOf, before string }{
		{"2026-06-30", ""},
		{"2026-07-31", "UPDATE qua_trinh_cong_tac SET den_ngay = '2026-07-15' WHERE den_ngay IS NULL AND ma_can_bo LIKE '%3'"},
		{"2026-08-31", ""},
		{"2026-09-30", "UPDATE qua_trinh_cong_tac SET den_ngay = NULL WHERE den_ngay = '2026-07-15'"},
		{"2026-10-31", ""},
		{"2027-01-31", ""},
	} {
		change(t, path, night.before)
		now, err := readWhole(ctx, l, audited(t, c, l, night.asOf, ""))
		if err != nil {
			t.Fatal(err)
		}
		if then != nil {
			compareLives(t, l, then, now, seen)
		}
		then = now
	}
	for _, stage := range []reports.Life{reports.New, reports.Ongoing, reports.Worsened, reports.Reopened, reports.Resolved, reports.Gone} {
		if seen[stage] == 0 {
			t.Errorf("no finding was %s", stage)
		}
	}
}

// compareLives fails where a member of all units reads something else than the ledger says.
func compareLives(t *testing.T, l *ledger.Ledger, then, now *whole, seen map[reports.Life]int) {
	t.Helper()
	i, err := readInterval(context.Background(), l, then, now)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, u := range now.units {
		all = append(all, u.ID)
	}
	d, mine := i.differences(all), now.share(all)
	for n := range now.findings {
		if f := &now.findings[n]; now.shows(f, mine) && !then.fresh[f.Rule] {
			seen[reports.Life(f.Life)]++
			if d.lives[f.Fingerprint] != reports.Life(f.Life) {
				t.Errorf("run %d: %s %s %s is %q, and the ledger says %q", now.Number, f.Rule, f.Subject.ID, f.Obligation, d.lives[f.Fingerprint], f.Life)
			}
		}
	}
	var want, got []string
	for e, err := range l.Ended(context.Background(), now.Number) {
		if err != nil {
			t.Fatal(err)
		}
		if f := e.Finding; f.Confirmed && mine.has(f.UnitID) && !then.fresh[f.Rule] {
			want = append(want, f.Fingerprint+" "+string(e.Change))
		}
	}
	for _, e := range d.ended {
		seen[e.Kind]++
		got = append(got, e.Ruling.Fingerprint+" "+string(e.Kind))
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := gocmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("run %d: what ended (-ledger +member): %s", now.Number, diff)
	}
}
