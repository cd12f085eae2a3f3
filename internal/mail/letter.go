package mail

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"mime"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	gomail "github.com/wneessen/go-mail"
)

// Letter is what a message says, to one recipient.
type Letter struct {
	From, To   Address
	Subject    string // one line
	Text       string // plain text; lines end with a line feed
	Date       time.Time
	MessageID  string // name@domain without angle brackets, the same for every try, so that a copy can be recognised
	Attachment *Attachment
}

// Attachment is a file that goes with a letter.
type Attachment struct {
	Name    string // ASCII letters, digits, full stops, hyphens and underscores: there is no other form that every program reads
	Type    string // such as text/plain
	Content []byte
}

// Render makes the whole message in memory. The same letter gives the same bytes. A letter is refused whose parts would not
// arrive as they are, or would say more than they are, such as a line break in the subject.
func (l Letter) Render() (Finished, error) {
	if err := l.check(); err != nil {
		return Finished{}, fmt.Errorf("letter to %q: %w", l.To.Box, err)
	}
	// The library's own boundary is random. Ours is as safe: the text would have to hold a digest that is taken of it. A
	// message with a text and a file has one level of parts, so that there is no second boundary to be told from it.
	options := []gomail.MsgOption{gomail.WithNoDefaultUserAgent(), gomail.WithBoundary(l.boundary())}
	message := gomail.NewMsg(options...)
	message.FromMailAddress(l.From.header())
	message.ToMailAddress(l.To.header())
	message.Subject(l.Subject)
	message.SetDateWithValue(l.Date)
	message.SetMessageIDWithValue(l.MessageID)
	message.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: no absence note answers it
	message.SetBodyString(gomail.TypeTextPlain, strings.TrimRight(l.Text, "\n")+"\n")
	if file := l.Attachment; file != nil {
		message.AttachReadSeeker(file.Name, bytes.NewReader(file.Content), gomail.WithFileContentType(gomail.ContentType(file.Type)))
	}
	var content bytes.Buffer
	if _, err := message.WriteTo(&content); err != nil {
		return Finished{}, fmt.Errorf("letter to %q: %w", l.To.Box, err)
	}
	return Reopen(content.Bytes())
}

func (l Letter) boundary() string {
	digest := sha256.New()
	fmt.Fprintf(digest, "%s\n%s\n", l.MessageID, l.Text)
	if l.Attachment != nil {
		digest.Write(l.Attachment.Content)
	}
	return fmt.Sprintf("%x", digest.Sum(nil)[:30])
}

var (
	messageID = regexp.MustCompile(`^[0-9A-Za-z!#$%&'*+/=?^_{|}~.-]+@[0-9A-Za-z.-]+$`)
	fileName  = regexp.MustCompile(`^[0-9A-Za-z_][0-9A-Za-z._-]{0,199}$`)
)

func (l Letter) check() error {
	if err := l.From.check(); err != nil {
		return fmt.Errorf("sender: %w", err)
	}
	if err := l.To.check(); err != nil {
		return err
	}
	if err := oneLineOf("the subject", l.Subject); err != nil {
		return err
	}
	switch {
	case l.Subject == "":
		return errors.New("it has no subject")
	case strings.TrimSpace(l.Text) == "":
		return errors.New("it has no text")
	case !utf8.ValidString(l.Text) || strings.ContainsAny(l.Text, "\x00\r"):
		return errors.New(`its text holds bytes that are no UTF-8, or \x00 or \r`)
	case l.Date.Year() < 1970 || l.Date.Year() > 9999:
		return fmt.Errorf("it is dated in the year %d; 1970 to 9999 are allowed", l.Date.Year())
	case !messageID.MatchString(l.MessageID) || len(l.MessageID) > 250:
		return fmt.Errorf("%q is no Message-ID; write name@domain in at most 250 characters, without angle brackets", l.MessageID)
	case l.Attachment != nil:
		return l.Attachment.check()
	}
	return nil
}

// check also refuses the two types whose parts may not be written in base64 (RFC 2045, 6.4).
func (a Attachment) check() error {
	if !fileName.MatchString(a.Name) {
		return fmt.Errorf("%q is no name for an attachment; letters without accents, digits, and . - _ between them are allowed", a.Name)
	}
	kind, parameters, err := mime.ParseMediaType(a.Type)
	part, _, twofold := strings.Cut(a.Type, "/")
	if err != nil || len(parameters) > 0 || kind != a.Type || !twofold || part == "multipart" || part == "message" {
		return fmt.Errorf("attachment %s: %q is no type of a file; write one in small letters, such as text/plain", a.Name, a.Type)
	}
	return nil
}
