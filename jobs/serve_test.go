package jobs

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/http"
	"net/http/httptest"
	"net/mail"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"probity/internal/config"
	"probity/internal/health"
	"probity/internal/ledger"
	"probity/internal/mailtest"
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

func newOffice(t *testing.T, start string) *office {
	t.Helper()
	o := &office{T: t, dir: t.TempDir(), now: at(t, start), step: time.Hour, then: map[string]func(){}}
	if err := sample.Build(t.Context(), filepath.Join(o.dir, "ministry.db"), sample.Options{People: 100}); err != nil {
		t.Fatal(err)
	}
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

// mails opens a post office for the service, and returns the folder of what it takes.
func (o *office) mails() string {
	o.Helper()
	dir := filepath.Join(o.dir, "post")
	post, err := mailtest.Open(dir)
	if err != nil {
		o.Fatal(err)
	}
	o.Cleanup(func() {
		if err := post.Close(); err != nil {
			o.Error(err)
		}
	})
	o.mailConfig = "[mail]\nrelay = \"" + post.Relay() + "\"\nfrom = \"probity@example.vn\"\n" +
		"[recipient.admin]\naddress = \"quantri@example.vn\"\nrole = \"administrator\"\n" +
		"[recipient.secretary]\naddress = \"thuongtruc@example.vn\"\nrole = \"secretary\"\n"
	o.configure("30 2 * * *", o.mailConfig)
	return dir
}

// letters are what a post office has taken: to whom, the subject, the name of what is attached, and the text.
func letters(t *testing.T, dir string) (told []string) {
	t.Helper()
	for n := 1; ; n++ {
		file, err := os.Open(filepath.Join(dir, fmt.Sprintf("%d.eml", n)))
		if err != nil {
			return told
		}
		defer file.Close()
		letter, err := mail.ReadMessage(file)
		if err != nil {
			t.Fatal(err)
		}
		kind, parts, err := mime.ParseMediaType(letter.Header.Get("Content-Type"))
		if err != nil {
			t.Fatal(err)
		}
		line := letter.Header.Get("To") + ": " + letter.Header.Get("Subject")
		line = strings.NewReplacer("<", "", ">", "").Replace(line)
		text := quotedprintable.NewReader(letter.Body)
		if kind == "multipart/mixed" {
			all := multipart.NewReader(letter.Body, parts["boundary"])
			first, err := all.NextPart()
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(first)
			if err != nil {
				t.Fatal(err)
			}
			text = quotedprintable.NewReader(bytes.NewReader(body))
			second, err := all.NextPart()
			if err != nil {
				t.Fatal(err)
			}
			line += ", with " + second.FileName()
		}
		body, err := io.ReadAll(text)
		if err != nil {
			t.Fatal(err)
		}
		told = append(told, line+": "+string(body))
	}
}

// tries is how often the first letter of a run was offered.
func (o *office) tries(run int) int {
	o.Helper()
	l, err := ledger.OpenReadOnly(o.Context(), filepath.Join(o.dir, "var", "probity.db"))
	if err != nil {
		o.Fatal(err)
	}
	defer l.Close()
	letters, err := l.Letters(o.Context(), run)
	if err != nil || len(letters) == 0 {
		o.Fatalf("run %d has %d letters: %v", run, len(letters), err)
	}
	return len(letters[0].Tries)
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
	o.step = 10 * time.Minute
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
	wantLines(t, "alarms", o.alarm, "02 04:00 run 2 as of 2026-11-02 is held: ")
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

// A night of a service that mails: the secretary gets the workbook, the administrator the alarms, and each what is theirs alone.
func TestTheSecretaryGetsTheWorkbookAndTheAdministratorTheAlarms(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	records := filepath.Join(o.dir, "ministry.db")
	o.then["2026-11-01 12:00"] = func() { rename(t, records, records+".away") }
	o.then["2026-11-02 05:00"] = func() { rename(t, records+".away", records) }
	o.serveUntil("2026-11-02 12:00")
	wantLines(t, "letters", letters(t, post),
		"thuongtruc@example.vn: Audit report as of 2026-11-01 (run 1), with probity-2026-11-01-run1.xlsx: As of 2026-11-01, source sqlite:",
		"quantri@example.vn: probity needs somebody, source sqlite:",
		"thuongtruc@example.vn: Audit report as of 2026-11-02 (run 2), with probity-2026-11-02-run2.xlsx: As of 2026-11-02, source sqlite:")
	if all := strings.Join(letters(t, post)[:2], "\n"); !strings.Contains(all, "slot nightly 2026-11-02: ") || strings.Contains(all, "NV-") {
		t.Errorf("the alarm does not say what is wrong, or a letter names somebody:\n%s", all)
	}
	if waiting, err := filepath.Glob(filepath.Join(o.dir, "var", "outbox", "*.eml")); err != nil || len(waiting) > 0 {
		t.Errorf("letters that have arrived are still kept: %v %v", waiting, err)
	}
}

func TestALetterThatTheServerDoesNotTakeIsOfferedAgainUntilItDoes(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.step = 10 * time.Minute
	post := o.mails()
	o.write("post/refuse", "450 busy")
	o.then["2026-11-01 08:00"] = func() {
		if code, text := o.readyz(); code != 503 || !strings.Contains(text, "run 1 to secretary <thuongtruc@example.vn>: deferred: 450 busy") {
			t.Errorf("readyz answers %d %s while a letter waits", code, text)
		}
		if err := os.Remove(filepath.Join(o.dir, "post", "refuse")); err != nil {
			t.Fatal(err)
		}
	}
	o.serveUntil("2026-11-01 08:00")
	tries := o.tries(1)
	if tries < 8 || tries > 14 { // at ever longer pauses: not at each of thirty looks
		t.Errorf("the letter was offered %d times in five hours", tries)
	}
	o.serveUntil("2026-11-01 12:00") // started anew: it goes on from there
	wantLines(t, "letters", letters(t, post), "quantri@example.vn: probity needs somebody", "Audit report as of 2026-11-01 (run 1)")
	if code, text := o.readyz(); code != 200 {
		t.Errorf("readyz answers %d %s when the letter has arrived", code, text)
	}
}

func TestAHeldRunIsMailedToNobodyUntilItIsReleased(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	o.serveUntil("2026-11-01 12:00")
	o.configure("30 2 * * *", "[ledger]\nmax_flagged_percent = 1\n"+o.mailConfig)
	o.serveUntil("2026-11-02 12:00")
	held := "probity needs somebody, source sqlite:ministry.db: run 2 as of 2026-11-02 is held: "
	wantLines(t, "letters", letters(t, post), "Audit report as of 2026-11-01", "quantri@example.vn: "+held, "thuongtruc@example.vn: "+held)
	c, err := o.load()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Release(t.Context(), c, "test", 2, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	o.serveUntil("2026-11-02 13:00")
	wantLines(t, "the last letter", letters(t, post)[3:], "thuongtruc@example.vn: Audit report as of 2026-11-02 (run 2), with probity-2026-11-02-run2-released.xlsx")
}

func TestASchedulesWorkbooksMayStayAtHome(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	o.configure("30 2 * * *", "mail = false\n"+o.mailConfig)
	o.serveUntil("2026-11-01 12:00")
	wantLines(t, "letters", letters(t, post))
}
