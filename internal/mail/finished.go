package mail

import (
	"bytes"
	"errors"
	"fmt"
	netmail "net/mail"
	"strings"
)

// Finished is a message as it goes out, byte for byte. From whom and to whom it goes is read from the message itself, so
// that nobody can be sent what was written to another. Letter.Render and Reopen make it.
type Finished struct {
	from, to, id string
	content      []byte
}

// Bytes is the whole message. Kept and given to Reopen, it is the same message again.
func (f Finished) Bytes() []byte { return f.content }

// To is the mailbox of the one recipient.
func (f Finished) To() string { return f.to }

// MessageID is the message's own name, without angle brackets.
func (f Finished) MessageID() string { return f.id }

// Reopen takes up a message that was finished before. The caller has made sure of its bytes, by their digest; here only what
// could not be sent as it stands is refused, and what does not name one sender and one recipient.
func Reopen(content []byte) (Finished, error) {
	if err := checkLines(content); err != nil {
		return Finished{}, fmt.Errorf("this is no finished message: %w", err)
	}
	message, err := netmail.ReadMessage(bytes.NewReader(content))
	if err != nil {
		return Finished{}, fmt.Errorf("this is no finished message: %w", err)
	}
	f := Finished{content: content}
	for _, header := range []struct {
		name string
		is   *string
	}{{"From", &f.from}, {"To", &f.to}} {
		found, err := message.Header.AddressList(header.name)
		if err != nil || len(found) != 1 || len(message.Header[header.name]) != 1 || (Address{Box: found[0].Address}).check() != nil {
			return Finished{}, fmt.Errorf("this is no finished message: its %s does not name one mailbox", header.name)
		}
		*header.is = found[0].Address
	}
	ids := message.Header["Message-Id"]
	if len(ids) != 1 {
		return Finished{}, fmt.Errorf("this is no finished message: it has %d Message-IDs and not one", len(ids))
	}
	f.id = strings.TrimSuffix(strings.TrimPrefix(ids[0], "<"), ">")
	return f, nil
}

// checkLines wants what goes through every server unchanged: ASCII, in lines that end with CR and LF and have at most the 998
// bytes of RFC 5321, the last one too.
func checkLines(content []byte) error {
	if !bytes.HasSuffix(content, []byte("\r\n")) {
		return errors.New("its last line has no end")
	}
	number := 0
	for line := range bytes.Lines(content) {
		number++
		line, whole := bytes.CutSuffix(line, []byte("\r\n"))
		if !whole || len(line) > 998 || bytes.ContainsFunc(line, func(r rune) bool { return r == 0 || r == '\r' || r > '~' }) {
			return fmt.Errorf("its line %d would not pass every server as it is", number)
		}
	}
	return nil
}
