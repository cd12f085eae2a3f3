package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strings"

	"github.com/wneessen/go-mail/smtp"
)

// enter sees to it that there is a connection over which messages can be offered, or closes the visit.
func (v *visit) enter(ctx context.Context) bool {
	if v.closed == nil && v.talk == nil {
		if err := v.connect(ctx); err != nil {
			v.close(notBegun(err))
		}
	}
	return v.closed == nil
}

func (v *visit) close(result Result) { v.closed = &result }

// connect dials, encrypts and logs in. The end of ctx, and of the relay's patience, closes the connection, whatever is being
// waited for.
func (v *visit) connect(ctx context.Context) error {
	patience := v.relay.patience(0)
	ctx, cancel := context.WithTimeoutCause(ctx, patience, fmt.Errorf("the server has not let us in within %v", patience))
	defer cancel()
	wire, err := new(net.Dialer).DialContext(ctx, "tcp", v.relay.address())
	if err != nil {
		return inTime(ctx, err)
	}
	return v.greet(ctx, wire)
}

// greet speaks over a new connection until messages can be offered.
func (v *visit) greet(ctx context.Context, wire net.Conn) error {
	v.wire = &modest{Conn: wire, left: mostWords}
	stop := context.AfterFunc(ctx, func() { wire.Close() })
	talk, err := v.relay.introduce(ctx, v.wire)
	if !stop() || err != nil {
		wire.Close()
		return inTime(ctx, err)
	}
	v.talk = talk
	return nil
}

// inTime is an error, or the end of ctx that was the reason for it, whatever it made of the connection.
func inTime(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// unfit is what no later try mends by itself.
type unfit struct{ reason string }

func (u unfit) Error() string { return u.reason }

// introduce speaks with the server until it takes messages from us.
func (r Relay) introduce(ctx context.Context, wire net.Conn) (*smtp.Client, error) {
	trusted := &tls.Config{ServerName: r.host, RootCAs: r.Roots}
	if r.plain() {
		if server, err := netip.ParseAddrPort(wire.RemoteAddr().String()); err != nil || !server.Addr().Unmap().IsLoopback() {
			return nil, unfit{r.host + " is not on this machine, and without a login it would be spoken to in clear text"}
		}
	}
	name := ourName(wire)
	if r.implicit {
		encrypted := tls.Client(wire, trusted)
		if err := encrypted.HandshakeContext(ctx); err != nil {
			return nil, err
		}
		wire = encrypted
	}
	talk, err := smtp.NewClient(wire, r.host)
	if err != nil {
		return nil, err
	}
	if err := talk.Hello(name); err != nil {
		return nil, err
	}
	if !r.implicit && !r.plain() {
		if err := encrypt(talk, trusted); err != nil {
			return nil, err
		}
	}
	talk.SkipSMTPUTF8(true)             // our messages do not need it, and a server further on may not know it
	talk.SetDSNMailReturnOption("HDRS") // who gets a message back that could not be delivered does not get the workbook
	talk.SetDSNRcptNotifyOption("FAILURE,DELAY")
	return talk, r.logIn(talk)
}

// ourName is the address that the server sees of us: it needs no configuration, and RFC 5321, 4.1.4, allows it.
func ourName(wire net.Conn) string {
	own, err := netip.ParseAddrPort(wire.LocalAddr().String())
	switch {
	case err != nil:
		return "localhost"
	case own.Addr().Unmap().Is4():
		return "[" + own.Addr().Unmap().String() + "]"
	}
	return "[IPv6:" + own.Addr().WithZone("").String() + "]"
}

func encrypt(talk *smtp.Client, trusted *tls.Config) error {
	if offered, _ := talk.Extension("STARTTLS"); !offered {
		return unfit{"the server offers no encryption (STARTTLS), so nothing was sent; a server that encrypts at once is smtps://"}
	}
	return talk.StartTLS(trusted)
}

// logIn logs in by one of the two ways that every server knows one of. Both show the server the password, which is why
// they come after its certificate.
func (r Relay) logIn(talk *smtp.Client) error {
	if r.login == nil {
		return nil
	}
	user, password := r.login()
	_, offered := talk.Extension("AUTH")
	ways := strings.Fields(strings.ToUpper(offered))
	var way smtp.Auth
	switch {
	case slices.Contains(ways, "PLAIN"):
		way = smtp.PlainAuth("", user, password, r.host, false)
	case slices.Contains(ways, "LOGIN"):
		way = smtp.LoginAuth(user, password, r.host, false)
	default:
		return unfit{fmt.Sprintf("the server offers no login by PLAIN or LOGIN, the ways that probity knows; it offers %q", offered)}
	}
	if err := talk.Auth(way); err != nil {
		return fmt.Errorf("login: %w", err)
	}
	return nil
}

// needsAdministrator reports whether what kept us out will keep us out the next time.
func needsAdministrator(err error) bool {
	_, isUnfit := errors.AsType[unfit](err)
	_, isCertificate := errors.AsType[*tls.CertificateVerificationError](err)
	_, isNoTLS := errors.AsType[tls.RecordHeaderError](err)
	return isUnfit || isCertificate || isNoTLS || answered(err).Outcome == Refused
}
