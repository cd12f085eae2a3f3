package mail

import (
	"crypto/x509"
	"errors"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Relay is the mail server that takes our messages, and how it is spoken to. However it is printed, it shows no credentials.
type Relay struct {
	Roots    *x509.CertPool // the authorities that may vouch for the server; nil: those of this machine
	Patience time.Duration  // how long the server may take to let us in, and to answer beside the time for a message's bytes; 0 is a minute

	host     string
	port     uint16
	implicit bool // TLS from the first byte (smtps) and not by STARTTLS
	login    login
}

// login tells user and password; nil: there are none. It is a function because any other value would be shown by some way of
// printing a struct around it.
type login func() (user, password string)

// The ports of RFC 6409, RFC 8314 and RFC 5321.
const (
	portSTARTTLS = 587
	portTLS      = 465
	portPlain    = 25
)

const relayForms = "smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465 (TLS)"

// ParseRelay reads smtp://user:password@host:port, where the server must offer STARTTLS, or smtps://…, where all is TLS.
// User and password may be left out together; signs that mean something in them are written as %40. The port is 587 or 465
// without one. A relay on this machine (localhost, 127.0.0.1, [::1]) that needs no login is spoken to in clear text, at port 25
// without one. What an error says never repeats the text, which may hold the password.
func ParseRelay(text string) (Relay, error) {
	scheme, rest, _ := strings.Cut(text, "://")
	if scheme != "smtp" && scheme != "smtps" {
		return Relay{}, errors.New("this is no relay; write " + relayForms)
	}
	relay := Relay{implicit: scheme == "smtps"}
	if at := strings.LastIndexByte(rest, '@'); at >= 0 {
		found, err := parseLogin(rest[:at])
		if err != nil {
			return Relay{}, err
		}
		relay.login, rest = found, rest[at+1:]
	}
	return relay.at(rest)
}

func parseLogin(text string) (login, error) {
	user, password, _ := strings.Cut(text, ":")
	for i, text := range []*string{&user, &password} {
		part := [...]string{"user", "password"}[i]
		decoded, err := url.PathUnescape(*text)
		switch {
		case *text == "":
			return nil, errors.New("the relay names no " + part + " before the @; write user:password@host, or the host alone")
		case err != nil:
			return nil, errors.New("the relay's " + part + " holds a % that begins no sign; write % itself as %25")
		case !utf8.ValidString(decoded) || strings.ContainsFunc(decoded, unicode.IsControl):
			return nil, errors.New("the relay's " + part + " holds control characters or bytes that are no UTF-8")
		}
		*text = decoded
	}
	return func() (string, string) { return user, password }, nil
}

// at reads host:port and completes the relay with them.
func (r Relay) at(text string) (Relay, error) {
	host, port := text, ""
	if colon := strings.LastIndexByte(text, ':'); colon > strings.LastIndexByte(text, ']') {
		host, port = text[:colon], text[colon+1:]
		if number, err := strconv.ParseUint(port, 10, 16); err != nil || number == 0 {
			return Relay{}, errors.New("the relay's port is not a whole number from 1 to 65535; nothing may follow it")
		}
	}
	if bare, bracketed := strings.CutPrefix(host, "["); bracketed {
		address, err := netip.ParseAddr(strings.TrimSuffix(bare, "]"))
		if err != nil || !address.Is6() || !strings.HasSuffix(bare, "]") {
			return Relay{}, errors.New("the relay's host is no IPv6 address in brackets, such as [2001:db8::25]")
		}
		host = address.String()
	} else if !hostName.MatchString(host) || len(host) > 253 {
		return Relay{}, errors.New("the relay names no host that there could be; write " + relayForms)
	}
	r.host = host
	number, _ := strconv.ParseUint(port, 10, 16) // 0 without one; others were refused above
	r.port = uint16(number)
	if port == "" {
		r.port = r.usualPort()
	}
	return r, nil
}

func (r Relay) usualPort() uint16 {
	switch {
	case r.implicit:
		return portTLS
	case r.plain():
		return portPlain
	}
	return portSTARTTLS
}

// plain reports whether the relay is spoken to in clear text: nothing leaves this machine, and there is no login to be seen.
// The certificate of a Postfix beside us is one that nobody vouches for.
func (r Relay) plain() bool {
	address, err := netip.ParseAddr(r.host)
	return !r.implicit && r.login == nil && (r.host == "localhost" || err == nil && address.IsLoopback())
}

func (r Relay) address() string { return net.JoinHostPort(r.host, strconv.Itoa(int(r.port))) }

// patience is how long the server may be silent over a message of so many bytes: the slowest line that we wait for carries
// 64 KiB a second.
func (r Relay) patience(size int) time.Duration {
	const slowest = 64 << 10
	patience := r.Patience
	if patience == 0 {
		patience = time.Minute
	}
	return patience + time.Duration(size)*time.Second/slowest
}

// LogsIn reports whether the relay is told a user and a password.
func (r Relay) LogsIn() bool { return r.login != nil }

// Redacted is the relay without user and password; it can be shown to anyone.
func (r Relay) Redacted() string {
	if r.implicit {
		return "smtps://" + r.address()
	}
	return "smtp://" + r.address()
}

// String returns Redacted.
func (r Relay) String() string { return r.Redacted() }

// GoString returns Redacted, quoted.
func (r Relay) GoString() string { return "mail.Relay(" + strconv.Quote(r.Redacted()) + ")" }

// MarshalText returns Redacted, for JSON and logs.
func (r Relay) MarshalText() ([]byte, error) { return []byte(r.Redacted()), nil }
