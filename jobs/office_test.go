package jobs

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"probity/internal/config"
	"probity/internal/health"
	"probity/internal/ledger"
	"probity/internal/sample"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

// office is a folder with a ministry's records and a configuration, in which a service goes on by a clock that runs fast.
type office struct {
	*testing.T
	dir   string
	now   time.Time
	step  time.Duration // how far the clock goes at each look
	said  []string
	alarm []string
	board *health.Board
	end   time.Time
	stop  context.CancelFunc
	then  map[string]func() // what happens at an instant

	mailConfig string
}

// smallMinistry is the file of the smallest sample, which is built once.
var smallMinistry = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "probity-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "ministry.db")
	if err := sample.Build(context.Background(), file, sample.Options{People: 100}); err != nil {
		return nil, err
	}
	return os.ReadFile(file)
})

func newOffice(t *testing.T, start string) *office {
	t.Helper()
	o := &office{T: t, dir: t.TempDir(), now: at(t, start), step: time.Hour, then: map[string]func(){}}
	records, err := smallMinistry()
	if err != nil {
		t.Fatal(err)
	}
	o.write("ministry.db", string(records))
	o.configure("30 2 * * *", "")
	return o
}

// at is an instant where the ministry is.
func at(t *testing.T, text string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Ho_Chi_Minh")
	if err != nil {
		t.Fatal(err)
	}
	instant, err := time.ParseInLocation("2006-01-02 15:04", text, zone)
	if err != nil {
		t.Fatal(err)
	}
	return instant
}

// configure writes the configuration, with a schedule and whatever else is to stand in it.
func (o *office) configure(cron, more string) {
	text := "[source]\ndsn = \"sqlite:ministry.db\"\n[audit]\nlanguage = \"en\"\n[schedule.nightly]\ncron = \"" + cron + "\"\n" + more
	for _, m := range sample.Mappings() {
		text += "[source.records." + m.Kind + "]\nquery = \"\"\"\n" + m.Query + "\n\"\"\"\n"
	}
	o.write("config.toml", text)
}

func (o *office) write(file, text string) {
	o.Helper()
	if err := os.WriteFile(filepath.Join(o.dir, file), []byte(text), 0o600); err != nil {
		o.Fatal(err)
	}
}

func (o *office) load() (*config.Config, error) {
	known := config.Known{Register: parameters.Embedded(), Rules: catalog.IDs()}
	return config.Load(filepath.Join(o.dir, "config.toml"), known, os.LookupEnv)
}

// serveUntil lets the service go on until an instant. Each call is a start of the program.
func (o *office) serveUntil(text string) {
	o.Helper()
	ctx, stop := context.WithCancel(o.Context())
	o.end, o.stop = at(o.T, text), stop
	o.board = health.New("test", o.Now)
	Serve(ctx, Service{
		Load: o.load, Version: "test", Clock: o, Board: o.board, Log: slog.New(slog.DiscardHandler),
		Said:  func(line string) { o.said = append(o.said, o.now.Format("02 15:04 ")+line) },
		Alarm: func(line string) { o.alarm = append(o.alarm, o.now.Format("02 15:04 ")+line) },
	})
}

func (o *office) Now() time.Time { return o.now }

func (o *office) Sleep(context.Context, time.Duration) {
	o.now = o.now.Add(o.step)
	for when, f := range o.then {
		if !o.now.Before(at(o.T, when)) {
			delete(o.then, when)
			f()
		}
	}
	if !o.now.Before(o.end) {
		o.stop()
	}
}

// slots are the runs in the ledger, by slot and as-of date, the oldest first.
func (o *office) slots() []string {
	o.Helper()
	l, err := ledger.OpenReadOnly(o.Context(), filepath.Join(o.dir, "var", "probity.db"))
	if err != nil {
		o.Fatal(err)
	}
	defer l.Close()
	runs, err := l.Runs(o.Context(), 0)
	if err != nil {
		o.Fatal(err)
	}
	var told []string
	for _, r := range slices.Backward(runs) {
		told = append(told, fmt.Sprintf("%s as of %s: %s", r.Slot, r.AsOf, r.State))
	}
	return told
}

func (o *office) readyz() (int, string) {
	answer := httptest.NewRecorder()
	o.board.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/readyz", nil))
	return answer.Code, answer.Body.String()
}

func wantLines(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s:\n%s\nwant %d lines:\n%s", what, strings.Join(got, "\n"), len(want), strings.Join(want, "\n"))
	}
	for i := range want {
		if !strings.Contains(got[i], want[i]) {
			t.Errorf("%s: line %d is\n%s\nwant in it\n%s", what, i+1, got[i], want[i])
		}
	}
}
