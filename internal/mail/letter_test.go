package mail

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// letterTo is a short letter.
func letterTo(box string) Letter {
	return Letter{
		From:    Address{Name: "Ban Chỉ đạo phòng, chống tham nhũng", Box: "probity@example.vn"},
		To:      Address{Name: "Nguyễn Thị Ánh Tuyết", Box: box},
		Subject: "Kết quả rà soát ngày 31/10/2026: 3 dấu hiệu mới cần làm rõ",
		Text:    "Kính gửi bà,\n\nKết quả rà soát gửi kèm.\n.\nTrân trọng.\n",
		Date:    time.Date(2026, 10, 31, 2, 15, 0, 0, time.FixedZone("", 7*3600)), MessageID: "run12.6c0f.tuyet@probity.example.vn",
	}
}

func rendered(t *testing.T, letter Letter) Finished {
	t.Helper()
	message, err := letter.Render()
	if err != nil {
		t.Fatal(err)
	}
	return message
}

// opened is what a strict mail program makes of a message.
func opened(t rapid.TB, content string) Letter {
	t.Helper()
	message, err := netmail.ReadMessage(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	header := message.Header
	if header.Get("Auto-Submitted") != "auto-generated" || header.Get("Mime-Version") != "1.0" {
		t.Fatalf("header %v", header)
	}
	l := Letter{From: mailbox(t, header, "From"), To: mailbox(t, header, "To"), MessageID: strings.Trim(header.Get("Message-Id"), "<>")}
	l.Subject, err = new(mime.WordDecoder).DecodeHeader(header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	if l.Date, err = header.Date(); err != nil {
		t.Fatal(err)
	}
	kind, parameters, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if kind == "text/plain" {
		l.Text = decoded(t, header.Get("Content-Transfer-Encoding"), message.Body)
		return l
	}
	openParts(t, &l, multipart.NewReader(message.Body, parameters["boundary"]))
	return l
}

// openParts reads a text and a file, and nothing after them.
func openParts(t rapid.TB, l *Letter, parts *multipart.Reader) {
	t.Helper()
	text, err := parts.NextRawPart()
	if err != nil || text.Header.Get("Content-Type") != "text/plain; charset=UTF-8" {
		t.Fatalf("%v, text %v", err, text.Header)
	}
	l.Text = decoded(t, text.Header.Get("Content-Transfer-Encoding"), text)
	file, err := parts.NextRawPart()
	if err != nil || !strings.HasPrefix(file.Header.Get("Content-Disposition"), "attachment;") {
		t.Fatalf("%v, file %v", err, file.Header)
	}
	l.Attachment = &Attachment{Name: file.FileName(), Content: []byte(decoded(t, file.Header.Get("Content-Transfer-Encoding"), file))}
	l.Attachment.Type, _, _ = strings.Cut(file.Header.Get("Content-Type"), ";")
	if _, err := parts.NextRawPart(); err != io.EOF {
		t.Fatalf("after the file: %v", err)
	}
}

func mailbox(t rapid.TB, header netmail.Header, name string) Address {
	t.Helper()
	found, err := header.AddressList(name)
	if err != nil || len(found) != 1 {
		t.Fatalf("%s %q: %v", name, header.Get(name), err)
	}
	return Address{Name: found[0].Name, Box: found[0].Address}
}

func decoded(t rapid.TB, encoding string, content io.Reader) string {
	t.Helper()
	switch encoding {
	case "quoted-printable":
		content = quotedprintable.NewReader(content)
	case "base64":
		content = base64.NewDecoder(base64.StdEncoding, content)
	default:
		t.Fatalf("encoding %q", encoding)
	}
	read, err := io.ReadAll(content)
	if err != nil {
		t.Fatal(err)
	}
	if encoding == "base64" {
		return string(read)
	}
	return strings.ReplaceAll(string(read), "\r\n", "\n")
}

func TestALetterArrivesAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringOfN(rapid.RuneFrom([]rune("aZ9ậỷĐ€ \"\\.,;:<>()=?_@-“”")), 0, 120, -1)
		refused := strings.NewReplacer("=?", "=", `\`, "/")
		words := func(name string) string {
			return refused.Replace(strings.Join(strings.Fields(line.Draw(t, name)), " "))
		}
		letter := letterTo("an@example.vn")
		letter.To.Name, letter.From.Name, letter.Subject = words("to"), words("from"), "S"+words("subject")
		letter.Text = "-" + strings.Join(rapid.SliceOfN(line, 0, 20).Draw(t, "text"), "\n") + ".\n.\nFrom x\n"
		if rapid.Bool().Draw(t, "with a file") {
			letter.Attachment = &Attachment{"probity-2026-10-31-run12.xlsx", workbookType, rapid.SliceOf(rapid.Byte()).Draw(t, "file")}
		}
		message, err := letter.Render()
		if err != nil {
			t.Fatal(err)
		}
		sameInstant := cmp.Comparer(time.Time.Equal)
		if difference := cmp.Diff(letter, opened(t, string(message.Bytes())), sameInstant); difference != "" {
			t.Fatalf("-written +arrived:\n%s\n%s", difference, message.Bytes())
		}
		if again, err := letter.Render(); err != nil || !bytes.Equal(again.Bytes(), message.Bytes()) {
			t.Fatalf("%v; rendered again it is another message:\n%s\n%s", err, message.Bytes(), again.Bytes())
		}
	})
}

func TestAMessageThatWasKeptIsTheSameMessage(t *testing.T) {
	message := rendered(t, letterTo("tuyet@example.vn"))
	again, err := Reopen(bytes.Clone(message.Bytes()))
	if err != nil || !cmp.Equal(again, message, cmp.AllowUnexported(Finished{})) {
		t.Fatalf("%v: %+v", err, again)
	}
	if again.To() != "tuyet@example.vn" || again.MessageID() != "run12.6c0f.tuyet@probity.example.vn" {
		t.Errorf("to %s, called %s", again.To(), again.MessageID())
	}
}

func TestALetterThatWouldNotArriveAsItIsIsRefused(t *testing.T) {
	for want, spoil := range map[string]func(*Letter){
		`"" is no mail address; `:                func(l *Letter) { l.To = Address{} },
		`sender: "x" is no mail address; `:       func(l *Letter) { l.From.Box = "x" },
		`it has no subject`:                      func(l *Letter) { l.Subject = "" },
		`the subject holds U+000A, a control `:   func(l *Letter) { l.Subject = "S\nBcc: x@y.vn" },
		`the subject holds U+000D, a control `:   func(l *Letter) { l.Subject = "S\rBcc: x@y.vn" },
		`the name of tuyet@example.vn holds U+0`: func(l *Letter) { l.To.Name = "Tuyết\r\nBcc: x@y.vn" },
		`sender: the name of probity@example.vn`: func(l *Letter) { l.From.Name = "P\r\n\r\nxin chào" },
		`it has no text`:                         func(l *Letter) { l.Text = " \n" },
		`its text holds bytes that are no UTF`:   func(l *Letter) { l.Text = "\xff" },
		`it is dated in the year 1; `:            func(l *Letter) { l.Date = time.Time{} },
		`"<a@b>" is no Message-ID; `:             func(l *Letter) { l.MessageID = "<a@b>" },
		`"a@b\r\nBcc: x" is no Message-ID; `:     func(l *Letter) { l.MessageID = "a@b\r\nBcc: x" },
		`"bảng.xlsx" is no name for an attach`:   func(l *Letter) { l.Attachment = &Attachment{"bảng.xlsx", workbookType, nil} },
		`"a.x\r\nB: c" is no name for an atta`:   func(l *Letter) { l.Attachment = &Attachment{"a.x\r\nB: c", workbookType, nil} },
		`"../a.xlsx" is no name for an attach`:   func(l *Letter) { l.Attachment = &Attachment{"../a.xlsx", workbookType, nil} },
		`attachment a.x: "xlsx" is no type of`:   func(l *Letter) { l.Attachment = &Attachment{"a.x", "xlsx", nil} },
		`attachment a.x: "a/b; c=\"\"" is no t`:  func(l *Letter) { l.Attachment = &Attachment{"a.x", `a/b; c=""`, nil} },
		`attachment a.x: "message/rfc822" is n`:  func(l *Letter) { l.Attachment = &Attachment{"a.x", "message/rfc822", nil} },
	} {
		letter := letterTo("tuyet@example.vn")
		spoil(&letter)
		message, err := letter.Render()
		if want = fmt.Sprintf("letter to %q: %s", letter.To.Box, want); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("want %q, got %v:\n%s", want, err, message.Bytes())
		} else if strings.Contains(err.Error(), "\n") {
			t.Errorf("in several lines: %v", err)
		}
	}
}

func TestWhatIsNoFinishedMessageIsNotSent(t *testing.T) {
	good := string(rendered(t, letterTo("tuyet@example.vn")).Bytes())
	long := strings.Repeat("x", 999)
	for want, content := range map[string]string{
		"its last line has no end":                        strings.TrimSuffix(good, "\r\n"),
		"its line 1 would not pass every server as it is": strings.ReplaceAll(good, "\r\n", "\n") + "\r\n",
		"its line 2 would not pass every server as it is": strings.Replace(good, "\r\n", "\r\nX: \xe1\r\n", 1),
		"its line 3 would not pass every server as it is": "A: b\r\nC: d\r\nX: " + long + "\r\n",
		"its To does not name one mailbox":                strings.Replace(good, "\r\nTo: ", "\r\nTo: x@example.vn, ", 1),
		"its From does not name one mailbox":              strings.Replace(good, "\r\nFrom:", "\r\nX-From:", 1),
		"it has 2 Message-IDs and not one":                "Message-ID: <a@b>\r\n" + good,
		"malformed header line: no header":                "no header\r\n\r\n",
	} {
		if message, err := Reopen([]byte(content)); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("want %q, got %v, to %q", want, err, message.To())
		}
	}
	if message, err := Reopen([]byte("To: x@example.vn\r\n" + good)); err == nil {
		t.Errorf("of two recipients %s was taken", message.To())
	}
}
