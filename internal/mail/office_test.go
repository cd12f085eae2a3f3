package mail

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	gosmtp "github.com/emersion/go-smtp"
)

// office is a mail server in this process. What it does out of the ordinary is set before it is opened; what it saw is
// asked for when the conversation is over.
type office struct {
	implicit    bool     // TLS from the first byte
	unencrypted bool     // offers no STARTTLS
	logins      []string // how one may log in
	adjust      func(*gosmtp.Server)

	onMail    func(options *gosmtp.MailOptions) error
	onRcpt    func(to string, options *gosmtp.RcptOptions) error
	onContent func(wire net.Conn, content io.Reader) error // in place of taking it
	onReset   func(wire net.Conn)

	at    string // host:port
	roots *x509.CertPool

	lock        sync.Mutex
	taken       []parcel
	connections int
	attempts    int             // to log in
	heard       strings.Builder // what came over the wire, encrypted or not
}

// parcel is a message as the server got it.
type parcel struct{ from, to, content string }

const (
	user     = "probity@example.vn"
	password = "mật khẩu: 50% @/?#"
)

// open lets the office take mail on a port of its own until the test is over.
func (o *office) open(t *testing.T) *office {
	t.Helper()
	certificate, roots := selfSigned(t)
	o.roots = roots
	server := gosmtp.NewServer(o)
	server.Domain, server.AllowInsecureAuth, server.ErrorLog = "mail.example.vn", true, log.New(io.Discard, "", 0)
	if !o.unencrypted {
		server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{certificate}}
	}
	if o.adjust != nil {
		o.adjust(server)
	}
	listener := listen(t)
	o.at = listener.Addr().String()
	var door net.Listener = overhearing{listener, o}
	if o.implicit {
		door = tls.NewListener(door, server.TLSConfig)
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(door) }()
	t.Cleanup(func() {
		server.Close()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return o
}

func listen(t *testing.T) net.Listener {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	return listener
}

// relay is the way to the office, with a login where it wants one.
func (o *office) relay(t *testing.T) Relay {
	t.Helper()
	scheme, login := "smtp://", ""
	if o.implicit {
		scheme = "smtps://"
	}
	if o.logins != nil {
		login = written(user, password)
	}
	relay := parsed(t, scheme+login+o.at)
	relay.Roots = o.roots
	return relay
}

func (o *office) seen() (taken []parcel, connections int, heard string) {
	o.lock.Lock()
	defer o.lock.Unlock()
	return o.taken, o.connections, o.heard.String()
}

// NewSession implements gosmtp.Backend.
func (o *office) NewSession(c *gosmtp.Conn) (gosmtp.Session, error) {
	return &session{office: o, conn: c}, nil
}

// session is one conversation at the office.
type session struct {
	office *office
	conn   *gosmtp.Conn
	parcel parcel
}

func (s *session) Mail(from string, options *gosmtp.MailOptions) error {
	s.parcel = parcel{from: from}
	if s.office.onMail != nil {
		return s.office.onMail(options)
	}
	return nil
}

func (s *session) Rcpt(to string, options *gosmtp.RcptOptions) error {
	s.parcel.to = to
	if s.office.onRcpt != nil {
		return s.office.onRcpt(to, options)
	}
	return nil
}

func (s *session) Data(r io.Reader) error {
	if s.office.onContent != nil {
		return s.office.onContent(s.conn.Conn(), r)
	}
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.parcel.content = string(content)
	s.office.lock.Lock()
	defer s.office.lock.Unlock()
	s.office.taken = append(s.office.taken, s.parcel)
	return nil
}

func (s *session) Reset() {
	if s.office.onReset != nil {
		s.office.onReset(s.conn.Conn())
	}
}

func (s *session) Logout() error { return nil }

func (s *session) AuthMechanisms() []string { return s.office.logins }

func (s *session) Auth(mechanism string) (sasl.Server, error) {
	s.office.lock.Lock()
	s.office.attempts++
	s.office.lock.Unlock()
	compare := func(_, u, p string) error {
		if u != user || p != password {
			return gosmtp.ErrAuthFailed
		}
		return nil
	}
	if mechanism == "LOGIN" {
		return &stepwise{compare: compare}, nil
	}
	return sasl.NewPlainServer(compare), nil
}

// stepwise is the LOGIN mechanism: user and password one after the other.
type stepwise struct {
	given   []string
	compare func(identity, user, password string) error
}

func (l *stepwise) Next(response []byte) ([]byte, bool, error) {
	if response == nil {
		return []byte("Username:"), false, nil
	}
	if l.given = append(l.given, string(response)); len(l.given) == 1 {
		return []byte("Password:"), false, nil
	}
	return nil, true, l.compare("", l.given[0], l.given[1])
}

// overhearing counts the connections and keeps what comes over them.
type overhearing struct {
	net.Listener
	office *office
}

func (l overhearing) Accept() (net.Conn, error) {
	wire, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	l.office.lock.Lock()
	defer l.office.lock.Unlock()
	l.office.connections++
	return overheard{wire, l.office}, nil
}

type overheard struct {
	net.Conn
	office *office
}

func (c overheard) Read(into []byte) (int, error) {
	n, err := c.Conn.Read(into)
	c.office.lock.Lock()
	defer c.office.lock.Unlock()
	c.office.heard.Write(into[:n])
	return n, err
}

// lettersTo are finished messages to mailboxes of this domain.
func lettersTo(t *testing.T, names ...string) (messages []Finished) {
	t.Helper()
	for _, name := range names {
		messages = append(messages, rendered(t, letterTo(name+"@example.vn")))
	}
	return messages
}

// outcomes sends the messages and returns each result, by recipient, in one line.
func outcomes(t *testing.T, relay Relay, messages []Finished) (lines []string) {
	t.Helper()
	for message, result := range relay.Send(t.Context(), messages) {
		lines = append(lines, told(message, result))
	}
	return lines
}

func told(message Finished, r Result) string {
	name, _, _ := strings.Cut(message.To(), "@")
	line := fmt.Sprintf("%s %v: %s", name, r.Outcome, r.Words)
	if r.Administrator {
		line += " (administrator)"
	}
	return line
}
