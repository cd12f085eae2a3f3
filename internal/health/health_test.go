package health

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// ask returns what a board answers to whoever asks for a page.
func ask(t *testing.T, b *Board, page string) (int, string) {
	t.Helper()
	server := httptest.NewServer(b.Handler())
	defer server.Close()
	answer, err := http.Get(server.URL + page)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, strings.TrimSpace(string(text))
}

func TestADaemonIsAliveWhileItLooksAfterThingsOrIsAtWork(t *testing.T) {
	now := time.Date(2026, 11, 1, 2, 30, 0, 0, time.UTC)
	b := New("1.0", func() time.Time { return now })
	want := func(what string, code int, text string) {
		t.Helper()
		if got, said := ask(t, b, "/healthz"); got != code || said != text {
			t.Errorf("%s: /healthz answers %d %q, want %d %q", what, got, said, code, text)
		}
	}
	want("just begun", 200, "alive")
	now = now.Add(6 * time.Minute)
	want("silent", 503, "nothing was looked after for 6m0s")
	b.Beat(true)
	now = now.Add(time.Hour)
	want("at a long night's work", 200, "alive")
	now = now.Add(6 * time.Hour)
	want("stuck", 503, "nothing was looked after for 7h0m0s")
	b.Beat(false)
	want("done", 200, "alive")
}

func TestTroubleStandsUntilItIsOverAndIsNewsOnce(t *testing.T) {
	b := New("1.0", time.Now)
	if b.Trouble("ledger", "") {
		t.Error("that nothing is wrong is no news")
	}
	if !b.Trouble("ledger", "the disk is full") || b.Trouble("ledger", "the disk is full") || !b.Trouble("configuration", "line 3") {
		t.Error("a trouble is news once")
	}
	if code, said := ask(t, b, "/readyz"); code != 503 || said != "line 3\nthe disk is full" {
		t.Errorf("/readyz answers %d %q", code, said)
	}
	if !b.Trouble("ledger", "the disk is slow") || !b.Trouble("ledger", "") || !b.Trouble("configuration", "") {
		t.Error("another trouble, and its end, are news")
	}
	if code, said := ask(t, b, "/readyz"); code != 200 || said != "ready" {
		t.Errorf("/readyz answers %d %q", code, said)
	}
}

func TestFiguresOfWhatIsNotKnownAreNotShown(t *testing.T) {
	now := time.Unix(1_800_000_000, 0)
	b := New("1.0", func() time.Time { return now })
	b.Keep(map[string]Schedule{"nightly": {Waiting: now.Add(-time.Hour)}})
	b.Failed("nightly")
	code, shown := ask(t, b, "/metrics")
	if code != 200 || strings.Contains(shown, "probity_run") || strings.Contains(shown, "next_slot") {
		t.Errorf("/metrics answers %d\n%s", code, shown)
	}
	for _, want := range []string{
		`probity_build_info{version="1.0"} 1`, `probity_schedule_waiting_seconds{schedule="nightly"} 3600`,
		`probity_slot_failures_total{schedule="nightly"} 1`, "probity_troubles 0",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("/metrics does not show %s", want)
		}
	}
	b.Ran(Run{Number: 7, Started: now.Add(-3 * time.Second), Finished: now, Held: true, Findings: map[string]map[string]int{"ROT-001": {"overdue": 4}}})
	if _, shown := ask(t, b, "/metrics"); !strings.Contains(shown, `probity_run_verdicts{rule="ROT-001",verdict="overdue"} 4`) ||
		!strings.Contains(shown, "probity_run_held 1") || !strings.Contains(shown, "probity_run_duration_seconds 3") {
		t.Errorf("the run's figures are not shown:\n%s", shown)
	}
}
