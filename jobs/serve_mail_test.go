package jobs

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"probity/internal/ledger"
	"probity/internal/mailtest"
)

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
		"quantri@example.vn: probity needs somebody: Source: sqlite:",
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
	o.serveUntil("2026-11-01 12:00")                                                                                              // started anew: it goes on from there
	wantLines(t, "letters", letters(t, post), "2026-11-01 03:00: run 1 to secretary <thuongtruc@example.vn>: deferred: 450 busy", // which could not be mailed then
		"Audit report as of 2026-11-01 (run 1)")
	wantLines(t, "alarms", o.alarm, "01 03:00 run 1 to secretary <thuongtruc@example.vn>: deferred: 450 busy")
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
	held := "probity needs somebody: Source: sqlite:ministry.db\n\nrun 2 as of 2026-11-02 is held: "
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

// A unit that is none of the ministry's keeps back the letter of the member whose it is, and no other; it is told once, and
// when it is mended the letter follows.
func TestAMembersWrongUnitIsToldAndKeepsBackTheirLetterAlone(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	members := func(unit string) {
		o.configure("30 2 * * *", o.mailConfig+"[recipient.a]\naddress = \"a@example.vn\"\nrole = \"member\"\nunits = [\""+unit+"\"]\n"+
			"[recipient.b]\naddress = \"b@example.vn\"\nrole = \"member\"\nunits = [\"DSQ-CBR\"]\n")
	}
	members("CSL")
	o.then["2026-11-02 10:00"] = func() { members("CLS") }
	o.serveUntil("2026-11-02 12:00")
	var whose []string
	for _, l := range letters(t, post) {
		to, _, _ := strings.Cut(l, ",")
		whose = append(whose, to)
	}
	want := []string{
		"thuongtruc@example.vn: Audit report as of 2026-11-01 (run 1)", // members have none of a first run
		"thuongtruc@example.vn: Audit report as of 2026-11-02 (run 2)", "b@example.vn: Audit report as of 2026-11-02 (run 2)",
		"quantri@example.vn: probity needs somebody: Source: sqlite:ministry.db\n\nwriting the letter of run 2 to a: ",
		"a@example.vn: Audit report as of 2026-11-02 (run 2)",
	}
	for i, w := range want {
		if i >= len(whose) || !strings.HasPrefix(whose[i], w) {
			t.Fatalf("letters\n%s\nwant\n%s", strings.Join(whose, "\n"), strings.Join(want, "\n"))
		}
	}
	wantLines(t, "alarms", o.alarm, `recipient.a.units: no unit has the id "CSL"; did you mean "CLS"?`)
}

// Nobody knows whether a letter was taken whose connection broke: it is offered three times, the same each time, and then told.
func TestALetterThatMayHaveArrivedIsOfferedThreeTimesAtMost(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.step = 30 * time.Minute
	post := o.mails()
	o.write("post/cut", "")
	o.serveUntil("2026-11-01 12:00")
	if tries := o.tries(1); tries != 3 {
		t.Errorf("the letter was offered %d times", tries)
	}
	first, err := os.ReadFile(filepath.Join(post, "1.eml"))
	if err != nil {
		t.Fatal(err)
	}
	copies := 0
	for n := 1; ; n++ {
		copied, err := os.ReadFile(filepath.Join(post, fmt.Sprintf("%d.eml", n)))
		if err != nil {
			break
		}
		if bytes.Equal(first, copied) {
			copies++
		}
	}
	if copies != 3 {
		t.Errorf("%d of what arrived are the letter, byte for byte", copies)
	}
	wantLines(t, "alarms", o.alarm, "run 1 to secretary <thuongtruc@example.vn>: uncertain: ", "EOF; it is not offered again by itself")
}

// What is new to a reader counts from what they were sent, not from the night before.
func TestALetterCountsFromTheLastThatWasSent(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	o.serveUntil("2026-11-01 12:00")
	o.configure("30 2 * * *", "mail = false\n"+o.mailConfig)
	o.serveUntil("2026-11-03 12:00")
	o.configure("30 2 * * *", o.mailConfig)
	o.serveUntil("2026-11-03 13:00")
	told := letters(t, post)
	if last := told[len(told)-1]; !strings.Contains(last, "(run 3)") || !strings.Contains(last, "Since run 1, the last that you were sent: ") {
		t.Errorf("the last letter is %s", last)
	}
}

// What a database says when something is wrong may be anything, and must reach somebody all the same.
func TestAnAlarmIsMailedWhateverItSays(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	o.mails()
	c, err := o.load()
	if err != nil {
		t.Fatal(err)
	}
	finished, err := alarmLetter(c, "admin", []string{"column \x00 of \xff\xfe:\r\n  kh\u00f4ng r\u00f5 =?utf-8?"}, o.now)
	if err != nil {
		t.Fatal(err)
	}
	if told := letter(t, finished.Bytes()); !strings.HasSuffix(told, "column \uFFFD of \uFFFD:\n  không rõ =?utf-8?\n") {
		t.Errorf("it says %q", told)
	}
}

func TestASchedulesWorkbooksMayStayAtHome(t *testing.T) {
	o := newOffice(t, "2026-11-01 03:00")
	post := o.mails()
	o.configure("30 2 * * *", "mail = false\n"+o.mailConfig)
	o.serveUntil("2026-11-01 12:00")
	wantLines(t, "letters", letters(t, post))
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

// letters are what a post office has taken, each in one line: to whom, the subject, the name of what is attached, and the text.
func letters(t *testing.T, dir string) (told []string) {
	t.Helper()
	for n := 1; ; n++ {
		content, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("%d.eml", n)))
		if err != nil {
			return told
		}
		told = append(told, letter(t, content))
	}
}

func letter(t *testing.T, content []byte) string {
	t.Helper()
	message, err := mail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	line := strings.Trim(message.Header.Get("To"), "<>") + ": " + message.Header.Get("Subject")
	_, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if boundary := parameters["boundary"]; boundary != "" {
		parts := multipart.NewReader(message.Body, boundary)
		text, file := nextPiece(t, parts), nextPiece(t, parts)
		return line + ", with " + file.FileName() + ": " + strings.ReplaceAll(text.decoded, "\r\n", "\n")
	}
	text, err := io.ReadAll(quotedprintable.NewReader(message.Body))
	if err != nil {
		t.Fatal(err)
	}
	return line + ": " + strings.ReplaceAll(string(text), "\r\n", "\n")
}

// piece is one part of a letter; the text that is in it has been decoded.
type piece struct {
	*multipart.Part
	decoded string
}

func nextPiece(t *testing.T, parts *multipart.Reader) piece {
	t.Helper()
	part, err := parts.NextPart()
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	return piece{part, string(content)}
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
