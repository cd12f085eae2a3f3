package mail

import (
	"context"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	gosmtp "github.com/emersion/go-smtp"
)

func TestEveryWayInTakesMessages(t *testing.T) {
	for name, office := range map[string]*office{
		"STARTTLS and PLAIN":           {logins: []string{"LOGIN", "PLAIN"}},
		"STARTTLS and LOGIN":           {logins: []string{"CRAM-MD5", "LOGIN"}},
		"TLS and PLAIN":                {implicit: true, logins: []string{"PLAIN"}},
		"TLS without a login":          {implicit: true},
		"this machine":                 {unencrypted: true},
		"this machine with any papers": {},
	} {
		t.Run(name, func(t *testing.T) {
			office.open(t)
			relay := office.relay(t)
			if relay.plain() {
				relay.Roots = x509.NewCertPool() // nobody is trusted
			}
			messages := lettersTo(t, "an")
			same(t, "outcomes", outcomes(t, relay, messages), []string{"an " + accepted})
			same(t, "parcels", office.got(), contents(messages...))
		})
	}
}

func TestAServerWithoutEncryptionGetsNothingButOurGreeting(t *testing.T) {
	office := (&office{unencrypted: true, logins: []string{"PLAIN", "LOGIN"}}).open(t)
	reason := "unoffered: the server offers no encryption (STARTTLS), so nothing was sent; " +
		"a server that encrypts at once is smtps:// (administrator)"
	same(t, "outcomes", outcomes(t, office.relay(t), lettersTo(t, "an", "binh")), []string{"an " + reason, "binh " + reason})
	if _, connections, heard := office.seen(); heard != "EHLO [127.0.0.1]\r\n" || connections != 1 {
		t.Errorf("over %d connections the server heard %q", connections, heard)
	}
}

func TestACertificateThatNobodyVouchesForIsShownNoLogin(t *testing.T) {
	for name, office := range map[string]*office{
		"STARTTLS": {logins: []string{"PLAIN"}}, "TLS": {implicit: true, logins: []string{"PLAIN"}},
	} {
		t.Run(name, func(t *testing.T) {
			office.open(t)
			relay := office.relay(t)
			relay.Roots = x509.NewCertPool()
			same(t, "outcomes", outcomes(t, relay, lettersTo(t, "an")), []string{
				"an unoffered: tls: failed to verify certificate: x509: certificate signed by unknown authority (administrator)",
			})
			if taken, _, _ := office.seen(); len(taken) > 0 || office.attempts > 0 {
				t.Errorf("%d messages taken, %d logins tried", len(taken), office.attempts)
			}
		})
	}
}

func TestACertificateOfAnotherServerIsNotTaken(t *testing.T) {
	office := (&office{implicit: true, logins: []string{"PLAIN"}}).open(t)
	relay := office.relay(t)
	relay.host = "localhost" // which the certificate does not name
	told := outcomes(t, relay, lettersTo(t, "an"))
	begins, ends := "an unoffered: tls: failed to verify certificate: x509: ", "not localhost (administrator)"
	if len(told) != 1 || !strings.HasPrefix(told[0], begins) || !strings.HasSuffix(told[0], ends) || office.attempts > 0 {
		t.Errorf("%q, %d logins tried", told, office.attempts)
	}
}

func TestAWrongPasswordIsAMatterForTheAdministrator(t *testing.T) {
	for _, login := range []string{"PLAIN", "LOGIN"} {
		t.Run(login, func(t *testing.T) {
			office := (&office{logins: []string{login}}).open(t)
			relay := parsed(t, "smtp://"+written(user, "another")+office.at)
			relay.Roots = office.roots
			refused := "unoffered: 535 5.7.8 Authentication failed (administrator)"
			same(t, "outcomes", outcomes(t, relay, lettersTo(t, "an", "binh")), []string{"an " + refused, "binh " + refused})
			if office.attempts != 1 || len(office.got()) > 0 {
				t.Errorf("%d logins tried, %d messages taken", office.attempts, len(office.got()))
			}
		})
	}
}

func TestAServerThatKnowsNoLoginOfOursIsAMatterForTheAdministrator(t *testing.T) {
	office := (&office{logins: []string{"CRAM-MD5", "NTLM"}}).open(t)
	same(t, "outcomes", outcomes(t, office.relay(t), lettersTo(t, "an")), []string{
		"an unoffered: the server offers no login by PLAIN or LOGIN, the ways that probity knows; " +
			`it offers "CRAM-MD5 NTLM" (administrator)`,
	})
}

func TestAServerThatWantsALoginWhereWeHaveNoneIsAMatterForTheAdministrator(t *testing.T) {
	office := (&office{onMail: func(*gosmtp.MailOptions) error {
		return &gosmtp.SMTPError{Code: 530, EnhancedCode: gosmtp.EnhancedCode{5, 7, 0}, Message: "Authentication required"}
	}}).open(t)
	same(t, "outcomes", outcomes(t, office.relay(t), lettersTo(t, "an")), []string{
		"an unoffered: 530 5.7.0 Authentication required (administrator)",
	})
}

func TestTLSWithAServerThatBeginsInClearTextIsAMatterForTheAdministrator(t *testing.T) {
	office := (&office{}).open(t)
	told := outcomes(t, parsed(t, "smtps://"+office.at), lettersTo(t, "an"))
	same(t, "outcomes", told, []string{"an unoffered: tls: first record does not look like a TLS handshake (administrator)"})
}

func TestWhereNobodyListensNothingIsOfferedAndNobodyMustAct(t *testing.T) {
	listener := listen(t)
	relay := parsed(t, "smtp://"+listener.Addr().String())
	listener.Close()
	told := outcomes(t, relay, lettersTo(t, "an", "binh"))
	if len(told) != 2 || !strings.HasPrefix(told[0], "an unoffered: dial tcp 127.0.0.1:") || strings.HasSuffix(told[1], "(administrator)") {
		t.Errorf("%q", told)
	}
}

// greeter is a server that says what it is told to on every connection, and nothing more. Its channel tells of each.
func greeter(t *testing.T, say func(net.Conn)) (relay Relay, visited <-chan struct{}) {
	t.Helper()
	listener, visits := listen(t), make(chan struct{}, 8)
	go func() {
		for {
			wire, err := listener.Accept()
			if err != nil {
				return
			}
			t.Cleanup(func() { wire.Close() })
			visits <- struct{}{}
			say(wire)
		}
	}()
	return parsed(t, "smtp://"+listener.Addr().String()), visits
}

func TestAServerThatNeverGreetsIsLeft(t *testing.T) {
	relay, visited := greeter(t, func(net.Conn) {})
	relay.Patience = 50 * time.Millisecond
	same(t, "outcomes", outcomes(t, relay, lettersTo(t, "an", "binh")), []string{
		"an unoffered: the server has not let us in within 50ms", "binh unoffered: the server has not let us in within 50ms",
	})
	if <-visited; len(visited) > 0 {
		t.Error("visited again for the second message")
	}
}

func TestWhoEndsTheSendingDoesNotWaitForAGreeting(t *testing.T) {
	relay, visited := greeter(t, func(net.Conn) {})
	ctx, cancel := context.WithCancelCause(t.Context())
	go func() {
		<-visited
		cancel(errors.New("stopped by SIGTERM"))
	}()
	for message, result := range relay.Send(ctx, lettersTo(t, "an")) {
		same(t, "outcome", told(message, result), "an unoffered: stopped by SIGTERM")
	}
}

func TestAServerThatTurnsUsAwayAtTheDoorIsToldInItsWords(t *testing.T) {
	relay, _ := greeter(t, func(wire net.Conn) { _, _ = io.WriteString(wire, "554-\x1b[31mNo service\r\n554 for 127.0.0.1\r\n") })
	same(t, "outcomes", outcomes(t, relay, lettersTo(t, "an")), []string{
		`an unoffered: 554 \x1b[31mNo service for 127.0.0.1 (administrator)`,
	})
	relay, _ = greeter(t, func(wire net.Conn) { _, _ = io.WriteString(wire, "421 too busy\r\n") })
	same(t, "outcomes", outcomes(t, relay, lettersTo(t, "an")), []string{"an unoffered: 421 too busy"})
}

func TestAServerThatNeverStopsTalkingIsLeft(t *testing.T) {
	relay, _ := greeter(t, func(wire net.Conn) {
		line := "220-" + strings.Repeat("bla", 300) + "\r\n"
		for {
			if _, err := io.WriteString(wire, line); err != nil {
				return
			}
		}
	})
	same(t, "outcomes", outcomes(t, relay, lettersTo(t, "an")), []string{"an unoffered: the server said more than 1048576 bytes"})
}

func TestANameOfThisMachineThatLeadsElsewhereIsNotSpokenToInClearText(t *testing.T) {
	ours, theirs := net.Pipe() // no address of this machine is at its other end
	defer ours.Close()
	defer theirs.Close()
	_, err := parsed(t, "smtp://localhost").introduce(t.Context(), ours)
	want := "localhost is not on this machine, and without a login it would be spoken to in clear text"
	if err == nil || err.Error() != want || !needsAdministrator(err) {
		t.Errorf("%v", err)
	}
}

func TestALoginIsNeverSeenOnTheWire(t *testing.T) {
	for _, login := range []string{"PLAIN", "LOGIN"} {
		office := (&office{logins: []string{login}}).open(t)
		same(t, "outcomes", outcomes(t, office.relay(t), lettersTo(t, "an")), []string{"an " + accepted})
		for _, seen := range []string{"\x00" + user + "\x00" + password, user, password} {
			if _, _, heard := office.seen(); strings.Contains(heard, base64.StdEncoding.EncodeToString([]byte(seen))) {
				t.Errorf("%s: the wire shows %q", login, seen)
			}
		}
	}
}
