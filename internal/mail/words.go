package mail

import (
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode"
	"unicode/utf8"
)

// answered is what the server says in an error, by the first digit of its code; Unoffered where it says nothing that refuses.
func answered(err error) Result {
	answer, ok := errors.AsType[*textproto.Error](err)
	if !ok {
		return Result{Outcome: Unoffered}
	}
	result := Result{Outcome: Unoffered, Code: answer.Code, Words: oneLine(fmt.Sprintf("%d %s", answer.Code, answer.Msg))}
	switch answer.Code / 100 {
	case 4:
		result.Outcome = Deferred
	case 5:
		result.Outcome = Refused
	}
	return result
}

// notBegun tells why no message could be offered.
func notBegun(err error) Result {
	result := answered(err)
	result.Outcome, result.Administrator = Unoffered, needsAdministrator(err)
	if result.Words == "" {
		result.Words = oneLine(broken(err))
	}
	return result
}

// reason is an error on a connection in words.
func (m *modest) reason(err error) string {
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return fmt.Sprintf("no answer within %v", m.waited.Round(time.Millisecond))
	}
	return broken(err)
}

func broken(err error) string {
	for _, cut := range []error{io.EOF, io.ErrUnexpectedEOF, syscall.ECONNRESET, syscall.EPIPE} {
		if errors.Is(err, cut) {
			return "the server cut the connection: " + err.Error()
		}
	}
	return err.Error()
}

// longestWords is how many bytes of a server's words are kept.
const longestWords = 500

// oneLine makes what a server said fit for logs and pages: one line, nothing that steers a terminal or turns the text around,
// and not too much of it.
func oneLine(text string) string {
	text = strings.TrimSpace(strings.NewReplacer("\r\n", " ", "\n", " ").Replace(text))
	var line strings.Builder
	for len(text) > 0 {
		r, width := utf8.DecodeRuneInString(text)
		shown := text[:width]
		if r == utf8.RuneError && width == 1 || !unicode.IsPrint(r) {
			quoted := strconv.Quote(shown)
			shown = quoted[1 : len(quoted)-1]
		}
		text = text[width:]
		if line.Len()+len(shown) > longestWords-len("…") {
			return line.String() + "…"
		}
		line.WriteString(shown)
	}
	return line.String()
}
