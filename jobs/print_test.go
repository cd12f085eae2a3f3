package jobs

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/rules"
)

// someAccount is a run of two rules that are judged, both without the numbers of decisions, and one that is not.
func someAccount(kind ledger.Kind) *Account {
	undecided := []ledger.Caveat{{Text: record.Text{VI: "không hiển thị số quyết định", EN: "the numbers of decisions are not shown"}}}
	return &Account{
		Run: 7, Kind: kind, AsOf: civil.Must("2026-10-31"), Source: "demo", Servers: []ledger.Snapshot{{Server: "SQLite 3.54.1"}},
		Quality: ledger.Quality{Records: 15123, SetAside: 16, Orphans: 4}, Workbook: "var/reports/probity-2026-10-31-run7.xlsx", Ledger: "sqlite:var/probity.db",
		Rules: []RuleAccount{
			{RuleResult: ledger.RuleResult{Rule: "ROT-001", Evaluated: true, Caveats: undecided}, Counts: rules.Counts{Pass: 131, DueSoon: 30, Overdue: 35, Exempt: 9, Unknown: 16},
				Life: ledger.LifeCounts{New: 8, Resolved: 2, Gone: 1}},
			{RuleResult: ledger.RuleResult{Rule: "ROT-006", Reason: record.Text{VI: "chưa khai báo nguồn dữ liệu", EN: "no source is mapped"}}},
			{RuleResult: ledger.RuleResult{Rule: "ROT-009", Evaluated: true, Caveats: undecided}, Counts: rules.Counts{Pass: 360}},
		},
	}
}

func TestThePageOfARunReadsLikeThis(t *testing.T) {
	var b strings.Builder
	if err := someAccount(ledger.Normal).Print(&b, "vi"); err != nil {
		t.Fatal(err)
	}
	want := `Lần rà soát 7 · ngày chốt số liệu 31/10/2026 · nguồn demo
  SQLite 3.54.1
đã đọc 15123 bản ghi, loại 16, không rõ thuộc ai 4

             Đối           Sắp  Quá        Tạm  Chưa đủ          
           tượng  Đạt  đến hạn  hạn  hoãn/miễn  dữ liệu  Mới  Hết
  ROT-001    221  131       30   35          9       16    8    3
  ROT-009    360  360        0    0          0        0    0    0
ROT-006: chưa đánh giá – chưa khai báo nguồn dữ liệu
ROT-001, ROT-009: không hiển thị số quyết định

Sổ báo cáo: var/reports/probity-2026-10-31-run7.xlsx
Sổ theo dõi: sqlite:var/probity.db
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A nought would say that the run was compared and nothing had changed.
func TestARunThatIsComparedWithNoneHasDashesAndSaysWhy(t *testing.T) {
	for kind, why := range map[ledger.Kind]string{
		"": "", ledger.Restricted: "Only a part was audited: nothing is compared with another run.\n",
		ledger.History: "kept as history, nothing is compared.\n",
	} {
		var b strings.Builder
		if err := someAccount(kind).Print(&b, "en"); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{why, "Run 7 · as of 2026-10-31 · source demo\n", "          16    –      –\n"} {
			if !strings.Contains(b.String(), want) {
				t.Errorf("kind %q lacks %q:\n%s", kind, want, b.String())
			}
		}
	}
}

// What a rule finds the first time that it is asked may be years old: the page calls it what the workbook does.
func TestWhatARuleFindsTheFirstTimeIsNotCalledNewOnThePageOfARun(t *testing.T) {
	first, later := someAccount(ledger.Normal), someAccount(ledger.Normal)
	first.Rules[0].FirstTime, first.Rules[2].FirstTime = true, true
	later.Rules[2].FirstTime, later.Rules[2].Life.New = true, 5
	for want, account := range map[string]*Account{
		"        data   time  Ended\n  ROT-001         221   131    30       35       9          16      8      3\n": first,
		"  ROT-009         360   360     0        0       0           0    –      0\n":                               later,
		"not evaluated – no source is mapped\n5 found by rules applied for the first time are not counted as new.\n": later,
	} {
		var b strings.Builder
		if err := account.Print(&b, "en"); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), want) {
			t.Errorf("lacks %q:\n%s", want, b.String())
		}
	}
	if d := later.Document(); d.Rules[0].FirstTime || !d.Rules[2].FirstTime || d.Rules[2].New != 5 {
		t.Errorf("a program is told %+v", d.Rules)
	}
}
