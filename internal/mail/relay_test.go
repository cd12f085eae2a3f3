package mail

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func parsed(t *testing.T, text string) Relay {
	t.Helper()
	relay, err := ParseRelay(text)
	if err != nil {
		t.Fatal(err)
	}
	return relay
}

// written is a login as it stands in a relay's text.
func written(user, password string) string {
	return strings.ReplaceAll(url.QueryEscape(user)+":"+url.QueryEscape(password)+"@", "+", "%20")
}

func TestARelayIsReadWithItsUsualPort(t *testing.T) {
	for _, c := range []struct{ text, shown, login string }{
		{"smtp://an:bí mật@mail.example.vn:2525", "smtp://mail.example.vn:2525", "an|bí mật"},
		{"smtp://an%40example.vn:50%25%3A@mail.example.vn", "smtp://mail.example.vn:587", "an@example.vn|50%:"},
		{"smtp://an:p@ss:w/rd#?@mail.example.vn", "smtp://mail.example.vn:587", "an|p@ss:w/rd#?"},
		{"smtps://an:secret@mail.example.vn", "smtps://mail.example.vn:465", "an|secret"},
		{"smtps://localhost", "smtps://localhost:465", ""},
		{"smtp://mail", "smtp://mail:587", ""},
		{"smtp://192.0.2.7", "smtp://192.0.2.7:587", ""},
		{"smtp://[2001:db8::25]:2525", "smtp://[2001:db8::25]:2525", ""},
		{"smtp://localhost", "smtp://localhost:25", ""},
		{"smtp://127.0.0.53", "smtp://127.0.0.53:25", ""},
		{"smtp://[::1]", "smtp://[::1]:25", ""},
		{"smtp://an:secret@localhost", "smtp://localhost:587", "an|secret"},
	} {
		relay, err := ParseRelay(c.text)
		credentials := ""
		if relay.login != nil {
			user, password := relay.login()
			credentials = user + "|" + password
		}
		if err != nil || relay.Redacted() != c.shown || credentials != c.login {
			t.Errorf("%s: %v, shown as %s, logs in as %q", c.text, err, relay, credentials)
		}
	}
}

func TestOnlyARelayOnThisMachineWithoutALoginIsSpokenToInClearText(t *testing.T) {
	for text, plain := range map[string]bool{
		"smtp://localhost": true, "smtp://127.0.0.1:2525": true, "smtp://[::1]": true,
		"smtp://an:secret@localhost": false, "smtps://localhost": false, "smtp://mail.example.vn": false, "smtp://10.0.0.1": false,
		"smtp://localhost.example.vn": false, "smtp://127.0.0.1.example.vn": false,
	} {
		if parsed(t, text).plain() != plain {
			t.Errorf("%s: in clear text: %v", text, !plain)
		}
	}
}

func TestAFaultyRelayIsToldInOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "this is no relay; write " + relayForms,
		"mail.example.vn:587":     "this is no relay; write ",
		"https://mail.example.vn": "this is no relay; write ",
		"smtp://":                 "the relay names no host that there could be; write ",
		"smtp://:587":             "the relay names no host that there could be; write ",
		"smtp://mail example.vn":  "the relay names no host that there could be; write ",
		"smtp://mail.example.vn/": "the relay names no host that there could be; write ",
		"smtp://an:secret@":       "the relay names no host that there could be; write ",
		"smtp://mail:587/x":       "the relay's port is not a whole number from 1 to 65535; nothing may follow it",
		"smtp://mail:0":           "the relay's port is not a whole number from 1 to 65535; nothing may follow it",
		"smtp://mail:":            "the relay's port is not a whole number from 1 to 65535; nothing may follow it",
		"smtp://mail:65536":       "the relay's port is not a whole number from 1 to 65535; nothing may follow it",
		"smtp://2001:db8::25":     "the relay names no host that there could be; write ",
		"smtp://[192.0.2.7]":      "the relay's host is no IPv6 address in brackets, such as [2001:db8::25]",
		"smtp://[2001:db8::25":    "the relay's ",
		"smtp://@mail":            "the relay names no user before the @; write user:password@host, or the host alone",
		"smtp://:secret@mail":     "the relay names no user before the @; write user:password@host, or the host alone",
		"smtp://an@mail":          "the relay names no password before the @; write user:password@host, or the host alone",
		"smtp://an:50%@mail":      "the relay's password holds a % that begins no sign; write % itself as %25",
		"smtp://an:a%00b@mail":    "the relay's password holds control characters or bytes that are no UTF-8",
		"smtp://an%FF:secret@m":   "the relay's user holds control characters or bytes that are no UTF-8",
	} {
		relay, err := ParseRelay(text)
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: taken as %v, %v; want %q", text, relay, err, want)
		}
	}
}

func TestNoWayOfPrintingARelayShowsItsLogin(t *testing.T) {
	relay := parsed(t, "smtp://vanthu:geheim@mail.example.vn")
	type outer struct {
		Exported   Relay
		unexported Relay
	}
	var out bytes.Buffer
	for _, v := range []any{relay, &relay, []Relay{relay}, map[string]Relay{"x": relay}, outer{relay, relay}, &outer{relay, relay}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			fmt.Fprintf(&out, verb+"\n", v)
		}
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		out.Write(text)
		slog.New(slog.NewTextHandler(&out, nil)).Info("sending", "relay", v)
		slog.New(slog.NewJSONHandler(&out, nil)).Info("sending", "relay", v)
	}
	for _, secret := range []string{"geheim", "vanthu", fmt.Sprintf("%x", "geheim"), fmt.Sprintf("%x", "vanthu")} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("printing shows %q:\n%s", secret, out.String())
		}
	}
	if !strings.Contains(out.String(), "smtp://mail.example.vn:587") {
		t.Error("printing does not show where the relay is")
	}
}

func TestEveryLoginCanBeWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aZ9ậỷ €:@/?#[]%&=+! ~\"'")), 1, 12, -1)
		user, password := text.Draw(t, "user"), text.Draw(t, "password")
		relay, err := ParseRelay("smtp://" + written(user, password) + "mail.example.vn")
		if err != nil {
			t.Fatal(err)
		}
		if u, p := relay.login(); u != user || p != password || relay.host != "mail.example.vn" {
			t.Fatalf("read as %q and %q at %s", u, p, relay.host)
		}
	})
}

// FuzzNoTextOfARelayIsRepeated puts a mark in the place of a password anywhere into a text that somebody may have mistyped.
func FuzzNoTextOfARelayIsRepeated(f *testing.F) {
	for _, text := range []string{"smtp://an:@mail.example.vn:587", "smtps://:@[::1]:465", "smtp://an%4:@x", "smtp:/an:@mail", ""} {
		f.Add(text, len(text)/2)
	}
	const mark = "QxzQ"
	f.Fuzz(func(t *testing.T, text string, at int) {
		at = max(0, min(at, len(text)))
		relay, err := ParseRelay(text[:at] + mark + text[at:])
		if err != nil {
			if strings.Contains(err.Error(), mark) || strings.ContainsAny(err.Error(), "\r\n") {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		shown := fmt.Sprintf("%v %+v %#v", relay, relay, relay)
		if strings.Contains(shown, mark) && !strings.Contains(relay.host, mark) {
			t.Fatalf("%q is shown as %s", text, shown)
		}
		if again, err := ParseRelay(relay.Redacted()); err != nil || again.Redacted() != relay.Redacted() {
			t.Fatalf("%q is shown as %s, which is read as %s, %v", text, relay, again, err)
		}
	})
}

func TestAMessageGetsAMinuteAndTheTimeThatASlowLineTakes(t *testing.T) {
	relay := parsed(t, "smtp://mail.example.vn")
	for size, want := range map[int]time.Duration{0: time.Minute, 64 << 10: 61 * time.Second, 60 << 20: 17 * time.Minute} {
		if got := relay.patience(size); got != want {
			t.Errorf("%d bytes: %v instead of %v", size, got, want)
		}
	}
	relay.Patience = time.Second
	if got := relay.patience(32 << 10); got != 1500*time.Millisecond {
		t.Errorf("with a patience of its own: %v", got)
	}
}
