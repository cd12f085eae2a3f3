package mail

import (
	"context"
	"fmt"
	"iter"
	"net"
	"strconv"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

// Send offers the messages to the relay in their order, over one connection as long as it stands, and tells of each what
// became of it before it offers the next; whoever stops listening stops the sending. A message that is refused leaves the
// others as they are. A connection that is lost is made anew for the next message; where that fails nothing more is offered,
// and the rest are told to be Unoffered.
//
// The end of ctx ends the connecting at once. A message that is on its way is given its time all the same, because nobody
// could say afterwards whether it was taken; the others are Unoffered.
func (r Relay) Send(ctx context.Context, messages []Finished) iter.Seq2[Finished, Result] {
	return func(yield func(Finished, Result) bool) {
		visit := visit{relay: r}
		defer visit.leave()
		for _, message := range messages {
			if !yield(message, visit.offer(ctx, message)) {
				return
			}
		}
	}
}

// Try enters the relay as if there were messages, and leaves again. It says why nobody was let in; nil: somebody was.
func (r Relay) Try(ctx context.Context) *Result {
	visit := visit{relay: r}
	defer visit.leave()
	visit.enter(ctx)
	return visit.closed
}

// visit is one round of messages at a relay.
type visit struct {
	relay  Relay
	wire   *modest      // the connection below whatever encrypts it
	talk   *smtp.Client // nil: there is no connection
	closed *Result      // why nothing more is offered
}

// offer offers one message. A connection that served earlier messages may have been closed by the server in the meantime;
// then, and only where the message was certainly not taken, it is offered once more over a new one.
func (v *visit) offer(ctx context.Context, message Finished) Result {
	if v.closed == nil && ctx.Err() != nil {
		v.close(notBegun(context.Cause(ctx)))
	}
	used := v.talk != nil
	if !v.enter(ctx) {
		return *v.closed
	}
	result := v.transmit(message)
	if lost := v.talk == nil; used && lost && (result.Outcome == Unoffered || result.Code == closing) {
		if !v.enter(ctx) {
			return *v.closed
		}
		result = v.transmit(message)
	}
	return result
}

// transmit has one conversation about one message, from the first command to the answer.
func (v *visit) transmit(message Finished) Result {
	if most := v.largest(); most > 0 && len(message.content) > most {
		words := fmt.Sprintf("the server takes messages of at most %d bytes; this one has %d", most, len(message.content))
		return Result{Outcome: Refused, Words: words}
	}
	v.wire.patience(v.relay.patience(len(message.content)))
	if err := v.talk.Mail("<" + message.from + ">"); err != nil {
		return v.turnedAway(err)
	}
	if err := v.talk.Rcpt("<" + message.to + ">"); err != nil {
		return v.turnedAway(err)
	}
	writer, err := v.talk.Data()
	if err != nil {
		return v.turnedAway(err)
	}
	if _, err := writer.Write(message.content); err != nil {
		// Not another word: any command, and closing the writer too, would first mark what was sent as the whole message.
		v.drop()
		return v.unclear(err)
	}
	if err := writer.Close(); err != nil {
		return v.concluded(err)
	}
	answer := strconv.Itoa(taken)
	if content, ok := writer.(*smtp.DataCloser); ok {
		answer += " " + content.ServerResponse()
	}
	return Result{Outcome: Delivered, Code: taken, Words: oneLine(answer)}
}

// Codes of RFC 5321 and RFC 4954.
const (
	taken         = 250
	closing       = 421 // the server closes the connection
	loginIsNeeded = 530
)

// turnedAway judges an error before the content was begun: nothing was taken.
func (v *visit) turnedAway(err error) Result {
	result := answered(err)
	switch {
	case result.Outcome == Unoffered:
		result.Words = oneLine(v.wire.reason(err))
		v.drop()
	case result.Code == closing || v.talk.Reset() != nil:
		v.drop()
	}
	if result.Code == loginIsNeeded {
		result.Outcome, result.Administrator = Unoffered, true
	}
	return result
}

// concluded judges an error after the last byte of the content.
func (v *visit) concluded(err error) Result {
	result := answered(err)
	switch {
	case result.Code/100 == taken/100: // another code than the usual one; the first digit is what counts
		result.Outcome = Delivered
	case result.Outcome == Unoffered:
		v.drop()
		return v.unclear(err)
	case result.Code == closing:
		v.drop()
	}
	return result
}

func (v *visit) unclear(err error) Result {
	return Result{Outcome: Uncertain, Words: oneLine("after the message began: " + v.wire.reason(err))}
}

// largest is how many bytes a message may have by the server's own words (RFC 1870); 0 if it says nothing.
func (v *visit) largest() int {
	_, text := v.talk.Extension("SIZE")
	most, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return most
}

// drop ends a connection without another word.
func (v *visit) drop() {
	v.wire.Close()
	v.talk = nil
}

// farewell is how long the answer to our last word is waited for, on which nothing depends.
const farewell = 5 * time.Second

func (v *visit) leave() {
	if v.talk == nil {
		return
	}
	v.wire.patience(farewell)
	// Every outcome has been told, so that a failure changes none.
	_ = v.talk.Quit()
	v.drop()
}

// modest is a connection that takes no more from a server than an honest one says, because answers are kept in memory, and
// does not wait for it longer than is said.
type modest struct {
	net.Conn
	left   int           // bytes
	waited time.Duration // at most, for messages
}

// mostWords is far more than a certificate chain and all answers about one message.
const mostWords = 1 << 20

// patience limits what follows, until it is said anew.
func (m *modest) patience(most time.Duration) {
	m.left, m.waited = mostWords, most
	// Fails on a connection that is closed, and so does whatever is done on it next.
	_ = m.SetDeadline(time.Now().Add(most))
}

// Read implements net.Conn.
func (m *modest) Read(into []byte) (int, error) {
	if m.left <= 0 {
		return 0, fmt.Errorf("the server said more than %d bytes", mostWords)
	}
	n, err := m.Conn.Read(into)
	m.left -= n
	return n, err
}
