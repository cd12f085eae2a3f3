package mail

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log"
	"net"
	"testing"
	"testing/synctest"
	"time"

	gosmtp "github.com/emersion/go-smtp"
)

// oneVisit is a listener that hands out one end of a pipe.
type oneVisit chan net.Conn

func (v oneVisit) Accept() (net.Conn, error) {
	if wire, ok := <-v; ok {
		return wire, nil
	}
	return nil, net.ErrClosed
}

func (v oneVisit) Close() error { close(v); return nil }

func (v oneVisit) Addr() net.Addr { return &net.UnixAddr{} }

// at begins a visit over a connection that has no port and no buffers, so that a bubble of synctest can hold it.
func at(t *testing.T, office *office, certificate tls.Certificate, roots *x509.CertPool) *visit {
	t.Helper()
	server := gosmtp.NewServer(office)
	server.ErrorLog = log.New(io.Discard, "", 0)
	ours, theirs := net.Pipe()
	door := make(oneVisit, 1)
	door <- tls.Server(theirs, &tls.Config{Certificates: []tls.Certificate{certificate}})
	go func() { _ = server.Serve(door) }() // ends with the listener
	t.Cleanup(func() { server.Close() })
	relay := parsed(t, "smtps://"+written(user, password)+"mail.example.vn")
	relay.Roots = roots
	visit := &visit{relay: relay}
	if err := visit.greet(t.Context(), ours); err != nil {
		t.Fatal(err)
	}
	return visit
}

// The tests here run by a clock of their own, by which minutes pass at once.

func TestAServerThatIsSilentBeforeTheContentHasTakenNothing(t *testing.T) {
	message := rendered(t, letterTo("an@example.vn"))
	certificate, roots := selfSigned(t)
	synctest.Test(t, func(t *testing.T) {
		silence := make(chan struct{})
		office := &office{logins: []string{"PLAIN"}, onMail: func(*gosmtp.MailOptions) error { <-silence; return nil }}
		visit := at(t, office, certificate, roots)
		begun := time.Now()
		result := visit.transmit(message)
		if waited := time.Since(begun); waited != visit.relay.patience(len(message.Bytes())) {
			t.Errorf("waited %v", waited)
		}
		same(t, "outcome", told(message, result), "an unoffered: no answer within 1m0.011s")
		close(silence)
	})
}

func TestAServerThatStopsListeningIsGivenItsTimeAndThenNoWholeMessage(t *testing.T) {
	letter := letterTo("an@example.vn")
	letter.Attachment = &Attachment{"a.xlsx", workbookType, make([]byte, 3<<20)}
	message := rendered(t, letter)
	certificate, roots := selfSigned(t)
	synctest.Test(t, func(t *testing.T) {
		resume, read := make(chan struct{}), make(chan error, 1)
		office := &office{logins: []string{"PLAIN"}, onContent: func(_ net.Conn, r io.Reader) error {
			_, err := io.CopyN(io.Discard, r, 1<<20)
			<-resume
			_, ended := io.Copy(io.Discard, r)
			read <- errors.Join(err, ended)
			return ended
		}}
		visit := at(t, office, certificate, roots)
		begun, allowed := time.Now(), time.Minute+time.Duration(len(message.Bytes()))*time.Second/(64<<10)
		result := visit.transmit(message)
		visit.leave()
		if waited := time.Since(begun); waited != allowed || allowed < 2*time.Minute {
			t.Errorf("waited %v and not %v", waited, allowed)
		}
		words := "an uncertain: after the message began: no answer within " + allowed.Round(time.Millisecond).String()
		same(t, "outcome", told(message, result), words)
		close(resume)
		if err := <-read; err == nil {
			t.Error("the server takes what it got for the whole message")
		}
	})
}
