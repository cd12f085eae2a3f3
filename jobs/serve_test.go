package jobs

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestEveryNightHasOneRunHoweverOftenTheProgramIsStarted(t *testing.T) {
	o := newOffice(t, "2026-11-01 20:10")
	o.serveUntil("2026-11-03 12:00") // the newest slot, of the night before, is made up for at once
	o.serveUntil("2026-11-04 01:00") // started anew: nothing is done twice
	o.serveUntil("2026-11-04 12:00")
	wantLines(t, "runs", o.slots(),
		"nightly 2026-11-01 as of 2026-11-01: written", "nightly 2026-11-02 as of 2026-11-02: written",
		"nightly 2026-11-03 as of 2026-11-03: written", "nightly 2026-11-04 as of 2026-11-04: written")
	wantLines(t, "said", o.said, "01 20:10 run 1 (nightly 2026-11-01) as of 2026-11-01: ", "02 03:10 run 2", "03 03:10 run 3", "04 03:10 run 4")
	wantLines(t, "alarms", o.alarm)
	if code, _ := o.readyz(); code != 200 {
		t.Errorf("readyz answers %d", code)
	}
}

func TestAfterAnOutageTheNewestNightIsMadeUpForAndTheOthersAreTold(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.serveUntil("2026-11-01 12:00")
	o.now = at(t, "2026-11-04 20:00")
	o.serveUntil("2026-11-05 12:00")
	wantLines(t, "runs", o.slots(), "nightly 2026-11-01", "nightly 2026-11-04 as of 2026-11-04: written", "nightly 2026-11-05")
	wantLines(t, "alarms", o.alarm, "04 20:00 schedule nightly: no run was made for 2026-11-02, 2026-11-03; the slot of 2026-11-04 stands in for them")
}

// What is made up for after midnight is judged by the day on which it is: the records are of that day.
func TestANightThatIsMadeUpForTheDayAfterIsAsOfThatDay(t *testing.T) {
	o := newOffice(t, "2026-11-02 01:00")
	o.serveUntil("2026-11-02 02:00")
	wantLines(t, "runs", o.slots(), "nightly 2026-11-01 as of 2026-11-02: written")
}

func TestASlotThatComesToNothingIsTriedAgainAndToldOnce(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.step = 30 * time.Minute
	records := filepath.Join(o.dir, "ministry.db")
	o.then["2026-11-01 12:00"] = func() { rename(t, records, records+".away") }
	o.then["2026-11-02 05:00"] = func() {
		if code, text := o.readyz(); code != 503 || !strings.Contains(text, "ministry.db") {
			t.Errorf("readyz answers %d %s while the records are away", code, text)
		}
		rename(t, records+".away", records)
	}
	o.serveUntil("2026-11-02 12:00")
	runs := o.slots()
	wantLines(t, "the last run", runs[len(runs)-1:], "nightly 2026-11-02 as of 2026-11-02: written")
	wantLines(t, "alarms", o.alarm, "02 02:30 slot nightly 2026-11-02: ")
	if code, text := o.readyz(); code != 200 {
		t.Errorf("readyz answers %d %s when all is well again", code, text)
	}
}

func rename(t *testing.T, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func TestAConfigurationThatIsBrokenForAWhileLosesNoNight(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.then["2026-11-01 20:00"] = func() { o.configure("30 2 * *", "") }
	o.then["2026-11-02 09:00"] = func() { o.configure("30 2 * * *", "") }
	o.serveUntil("2026-11-02 12:00")
	wantLines(t, "runs", o.slots(), "nightly 2026-11-01", "nightly 2026-11-02 as of 2026-11-02: written")
	wantLines(t, "alarms", o.alarm, `01 20:00 `+filepath.Join(o.dir, "config.toml")+`:6:8: schedule.nightly.cron: "30 2 * *" is not a schedule`)
}

func TestAWorkbookThatCouldNotBeWrittenIsMadeAsSoonAsItCan(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	inTheWay := filepath.Join(o.dir, "var", "reports", "probity-2026-11-01-run1.xlsx")
	if err := os.MkdirAll(filepath.Join(inTheWay, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	o.then["2026-11-01 09:00"] = func() {
		if err := os.RemoveAll(inTheWay); err != nil {
			t.Fatal(err)
		}
	}
	o.serveUntil("2026-11-01 12:00")
	wantLines(t, "runs", o.slots(), "nightly 2026-11-01 as of 2026-11-01: written")
	if len(o.alarm) == 0 || !strings.Contains(o.alarm[0], "run 1 is stored") {
		t.Errorf("alarms: %q", o.alarm)
	}
	if file, err := os.Stat(inTheWay); err != nil || file.IsDir() {
		t.Errorf("there is no workbook: %v", err)
	}
	if code, text := o.readyz(); code != 200 {
		t.Errorf("readyz answers %d %s when all is well again", code, text)
	}
}

func TestAHeldNightIsTroubleUntilItIsReleased(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.serveUntil("2026-11-01 12:00")
	o.then["2026-11-02 01:00"] = func() { o.configure("30 2 * * *", "[ledger]\nmax_flagged_percent = 1\n") }
	o.then["2026-11-02 09:00"] = func() {
		if code, text := o.readyz(); code != 503 || !strings.Contains(text, "run 2 as of 2026-11-02 is held: ") {
			t.Errorf("readyz answers %d %s while a run is held", code, text)
		}
		c, err := o.load()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Release(t.Context(), c, "test", 2, slog.New(slog.DiscardHandler)); err != nil {
			t.Fatal(err)
		}
	}
	o.serveUntil("2026-11-02 12:00")
	wantLines(t, "alarms", o.alarm, "02 03:00 run 2 as of 2026-11-02 is held: ")
	if code, text := o.readyz(); code != 200 {
		t.Errorf("readyz answers %d %s after the release", code, text)
	}
}

func TestWhatIsShownNamesNobody(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.serveUntil("2026-11-01 12:00")
	answer := httptest.NewRecorder()
	o.board.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	shown := answer.Body.String()
	for _, want := range []string{
		`probity_schedule_done_slot_timestamp_seconds{schedule="nightly"} 1.7934`, `probity_schedule_waiting_seconds{schedule="nightly"} 0`,
		`probity_run_number 1`, `probity_run_verdicts{rule="ROT-001",verdict="overdue"}`, `probity_slot_failures_total{schedule="nightly"} 0`,
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("/metrics does not show %s:\n%s", want, shown)
		}
	}
	if strings.Contains(shown, "NV-") || strings.Contains(strings.Join(o.said, "\n"), "NV-") {
		t.Error("a person's id is shown")
	}
}
