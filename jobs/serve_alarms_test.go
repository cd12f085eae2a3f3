package jobs

import (
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// silentNight has a night fail while the mail server takes nothing: the alarm of 3 o'clock reaches nobody before the service ends at 5.
func silentNight(t *testing.T) (o *office, post string, mend func()) {
	o = newOffice(t, "2026-11-01 03:00")
	post = o.mails()
	o.step = 10 * time.Minute
	records := filepath.Join(o.dir, "ministry.db")
	o.then["2026-11-01 12:00"] = func() {
		rename(t, records, records+".away")
		o.write("post/refuse", "450 busy")
	}
	return o, post, func() {
		rename(t, records+".away", records)
		if err := os.Remove(filepath.Join(o.dir, "post", "refuse")); err != nil {
			t.Fatal(err)
		}
	}
}

// alarmsThatWait are the files of alarms that were not mailed.
func (o *office) alarmsThatWait() []string {
	o.Helper()
	files, err := filepath.Glob(filepath.Join(o.dir, "var", "outbox", "alarm-*"))
	if err != nil {
		o.Fatal(err)
	}
	return files
}

// A night without a report and without an alarm is what must not be: whoever starts the service anew has the administrator told.
func TestAnAlarmThatWasNotMailedIsMailedByTheNextStart(t *testing.T) {
	o, post, mend := silentNight(t)
	o.serveUntil("2026-11-02 05:00")
	wantLines(t, "alarms", o.alarm, "02 02:30 slot nightly 2026-11-02: ")
	wantLines(t, "letters", letters(t, post), "Audit report as of 2026-11-01")
	for _, file := range o.alarmsThatWait() {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s can be read by others: %v", file, err)
		}
	}
	mend()
	o.serveUntil("2026-11-02 07:00")
	wantLines(t, "letters", letters(t, post), "Audit report as of 2026-11-01", "Audit report as of 2026-11-02",
		"quantri@example.vn: probity needs somebody: Source: sqlite:ministry.db\n\n2026-11-02 02:30: slot nightly 2026-11-02: ")
	o.serveUntil("2026-11-02 08:00")
	if n := len(letters(t, post)); n != 3 || len(o.alarmsThatWait()) > 0 {
		t.Errorf("%d letters, and %v wait", n, o.alarmsThatWait())
	}
}

// What still is so when the service is started anew is said again, and mailed once.
func TestAnAlarmThatIsStillTrueAtTheNextStartIsMailedOnce(t *testing.T) {
	o, post, _ := silentNight(t)
	o.serveUntil("2026-11-02 05:00")
	if err := os.Remove(filepath.Join(o.dir, "post", "refuse")); err != nil {
		t.Fatal(err)
	}
	o.serveUntil("2026-11-02 07:00")
	told := letters(t, post)
	wantLines(t, "letters", told, "Audit report as of 2026-11-01", "quantri@example.vn: probity needs somebody")
	if n := strings.Count(told[1], "slot nightly 2026-11-02: "); n != 1 {
		t.Errorf("it is told %d times:\n%s", n, told[1])
	}
}

// Deliver mails what waits while the service makes a pause, which then has nothing left to mail.
func TestAnAlarmThatDeliverHasMailedIsNotMailedAgain(t *testing.T) {
	o, post, mend := silentNight(t)
	o.then["2026-11-02 04:00"] = func() {
		mend()
		c, err := o.load()
		if err != nil {
			t.Fatal(err)
		}
		alarms, err := Deliver(t.Context(), c, "test", slog.New(slog.DiscardHandler), func(Delivery) {})
		if alarms != 1 || err != nil {
			t.Errorf("%d were mailed: %v", alarms, err)
		}
	}
	o.serveUntil("2026-11-02 09:00")
	told := letters(t, post)
	slices.Sort(told)
	wantLines(t, "letters", told, "quantri@example.vn: probity needs somebody", "Audit report as of 2026-11-01", "Audit report as of 2026-11-02")
}

// Where an alarm cannot be put down, as on a full disk, it is mailed all the same.
func TestAnAlarmIsMailedAlsoWhereNothingCanBePutDown(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	if err := os.Mkdir(filepath.Join(o.dir, "var"), 0o700); err != nil {
		t.Fatal(err)
	}
	o.write("var/outbox", "no folder")
	o.serveUntil("2026-11-01 05:00")
	wantLines(t, "letters", letters(t, post), "quantri@example.vn: probity needs somebody: Source: sqlite:ministry.db\n\nwriting the letter of run 1 to secretary: ")
}

// No more wait than somebody would read, and those that said first what is wrong stay.
func TestAlarmsThatWaitAreNotTooMany(t *testing.T) {
	o, _, _ := silentNight(t)
	c, err := o.load()
	if err != nil {
		t.Fatal(err)
	}
	d := &daemon{Service: Service{Clock: o, Alarm: func(string) {}, Log: slog.New(slog.DiscardHandler)}, last: c}
	for i := range 3 * mostAlarms {
		d.alarm(strings.Repeat("a", i+1))
	}
	left, err := keptAlarms(c.Mail.Dir)
	first := slices.ContainsFunc(left, func(w word) bool { return w.line == "a" })
	if err != nil || len(left) != mostAlarms || len(d.words) != mostAlarms || !first {
		t.Errorf("%d wait in files, %d in memory: %v", len(left), len(d.words), err)
	}
}
