package mail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"slices"
	"strings"
	"testing"

	gosmtp "github.com/emersion/go-smtp"
	"github.com/google/go-cmp/cmp"
)

// accepted is what go-smtp says of a message that it took.
const accepted = "delivered: 250 2.0.0 OK: queued"

func same[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if difference := cmp.Diff(want, got); difference != "" {
		t.Errorf("%s (-wanted +got):\n%s", what, difference)
	}
}

// contents are what messages must be at the server: the same bytes, from and to whom they say.
func contents(messages ...Finished) (parcels []string) {
	for _, m := range messages {
		parcels = append(parcels, "probity@example.vn > "+m.To()+"\n"+string(m.Bytes()))
	}
	return parcels
}

func (o *office) got() (parcels []string) {
	taken, _, _ := o.seen()
	for _, p := range taken {
		parcels = append(parcels, p.from+" > "+p.to+"\n"+p.content)
	}
	return parcels
}

func TestAWorkbookOfFiveMegabytesArrivesByteForByte(t *testing.T) {
	office := (&office{logins: []string{"PLAIN"}}).open(t)
	workbook := make([]byte, 5<<20)
	_, _ = rand.NewChaCha8([32]byte{}).Read(workbook) // never fails
	letter := letterTo("tuyet@example.vn")
	letter.Attachment = &Attachment{"probity-2026-10-31-run12.xlsx", workbookType, workbook}
	message := rendered(t, letter)
	same(t, "outcomes", outcomes(t, office.relay(t), []Finished{message}), []string{"tuyet " + accepted})
	taken, _, heard := office.seen()
	if !slices.Equal(taken, []parcel{{"probity@example.vn", "tuyet@example.vn", string(message.Bytes())}}) {
		t.Fatalf("%d messages were taken, not the one that was sent", len(taken))
	}
	arrived := opened(t, taken[0].content)
	if !bytes.Equal(arrived.Attachment.Content, workbook) {
		t.Errorf("the workbook arrived as %d other bytes", len(arrived.Attachment.Content))
	}
	arrived.Attachment.Content, letter.Attachment.Content = nil, nil // comparing them one by one takes long
	same(t, "letter", arrived, letter)
	if !strings.HasPrefix(heard, "EHLO [127.0.0.1]\r\nSTARTTLS\r\n\x16\x03") || strings.Contains(heard, "MAIL") {
		t.Errorf("in clear text: %q", heard[:min(200, len(heard))])
	}
}

func TestOneWhoIsRefusedDoesNotKeepTheOthersFromTheirs(t *testing.T) {
	office := (&office{onRcpt: func(to string, _ *gosmtp.RcptOptions) error {
		switch to {
		case "binh@example.vn":
			return &gosmtp.SMTPError{Code: 550, EnhancedCode: gosmtp.EnhancedCode{5, 1, 1}, Message: "No such user here"}
		case "dung@example.vn":
			return &gosmtp.SMTPError{Code: 450, EnhancedCode: gosmtp.EnhancedCode{4, 2, 0}, Message: "Greylisted,\nsee you later"}
		}
		return nil
	}}).open(t)
	messages := lettersTo(t, "an", "binh", "chi", "dung", "giang")
	same(t, "outcomes", outcomes(t, office.relay(t), messages), []string{
		"an " + accepted, "binh refused: 550 5.1.1 No such user here", "chi " + accepted,
		"dung deferred: 450 Greylisted, 4.2.0 see you later", "giang " + accepted,
	})
	same(t, "parcels", office.got(), contents(messages[0], messages[2], messages[4]))
	// A server that keeps to the letter of RFC 5321 takes no other message before the refused one is given up.
	if _, connections, heard := office.seen(); connections != 1 || strings.Count(heard, "RSET\r\n") != 2 {
		t.Errorf("over %d connections the server heard\n%s", connections, heard)
	}
}

func TestWhatTheServerSaysAfterTheContentCounts(t *testing.T) {
	answers := []*gosmtp.SMTPError{
		{Code: 552, EnhancedCode: gosmtp.EnhancedCode{5, 3, 4}, Message: "Too big"},
		{Code: 451, EnhancedCode: gosmtp.EnhancedCode{4, 3, 0}, Message: "Scanner is down"},
		{Code: 252, EnhancedCode: gosmtp.EnhancedCode{2, 0, 0}, Message: "Taken, more or less"},
	}
	office := (&office{onContent: func(_ net.Conn, r io.Reader) error {
		if _, err := io.Copy(io.Discard, r); err != nil {
			return err
		}
		answer := answers[0]
		answers = answers[1:]
		return answer
	}}).open(t)
	same(t, "outcomes", outcomes(t, office.relay(t), lettersTo(t, "an", "binh", "chi")), []string{
		"an refused: 552 5.3.4 Too big", "binh deferred: 451 4.3.0 Scanner is down", "chi delivered: 252 2.0.0 Taken, more or less",
	})
}

func TestEachOutcomeIsToldBeforeTheNextMessageIsOffered(t *testing.T) {
	office := (&office{}).open(t)
	messages, told := lettersTo(t, "an", "binh", "chi"), 0
	for message, result := range office.relay(t).Send(t.Context(), messages) {
		if told++; result.Outcome != Delivered || len(office.got()) != told || message.To() != messages[told-1].To() {
			t.Fatalf("told %d of %d: %v to %s", told, len(office.got()), result, message.To())
		}
		if told == 2 {
			break
		}
	}
	same(t, "parcels", office.got(), contents(messages[:2]...))
	if _, _, heard := office.seen(); !strings.HasSuffix(heard, "\r\nQUIT\r\n") {
		t.Errorf("the conversation ended with %q", heard[max(0, len(heard)-40):])
	}
}

func TestASentMessageStaysDeliveredWhenTheServerHangsUpAfterIt(t *testing.T) {
	office := (&office{onReset: func(wire net.Conn) { wire.Close() }}).open(t) // go-smtp resets after its answer
	messages := lettersTo(t, "an", "binh")
	same(t, "outcomes", outcomes(t, office.relay(t), messages), []string{"an " + accepted, "binh " + accepted})
	same(t, "parcels", office.got(), contents(messages...))
	if _, connections, _ := office.seen(); connections != 2 {
		t.Errorf("%d connections", connections)
	}
}

func TestAServerThatDoesNotTakeUpAgainAfterARefusalIsVisitedAnew(t *testing.T) {
	office := (&office{
		onRcpt: func(to string, _ *gosmtp.RcptOptions) error {
			if to == "an@example.vn" {
				return &gosmtp.SMTPError{Code: 550, EnhancedCode: gosmtp.EnhancedCode{5, 1, 1}, Message: "No such user here"}
			}
			return nil
		},
		onReset: func(wire net.Conn) { wire.Close() },
	}).open(t)
	messages := lettersTo(t, "an", "binh")
	same(t, "outcomes", outcomes(t, office.relay(t), messages), []string{"an refused: 550 5.1.1 No such user here", "binh " + accepted})
	same(t, "parcels", office.got(), contents(messages[1]))
}

func TestAServerThatHasEnoughOfAConnectionGetsTheRestOverAnother(t *testing.T) {
	mails := 0
	office := (&office{onMail: func(*gosmtp.MailOptions) error {
		if mails++; mails == 2 || mails > 3 {
			return &gosmtp.SMTPError{Code: 421, EnhancedCode: gosmtp.EnhancedCode{4, 7, 0}, Message: "Too many messages"}
		}
		return nil
	}}).open(t)
	messages := lettersTo(t, "an", "binh", "chi")
	same(t, "outcomes", outcomes(t, office.relay(t), messages), []string{
		"an " + accepted, "binh " + accepted, "chi deferred: 421 4.7.0 Too many messages",
	})
	same(t, "parcels", office.got(), contents(messages[:2]...))
}

func TestACutAfterTheContentIsUncertainAndTheSameBytesCanBeOfferedAgain(t *testing.T) {
	office := (&office{}).open(t)
	office.onContent = func(wire net.Conn, r io.Reader) error {
		content, err := io.ReadAll(r)
		office.lock.Lock()
		office.taken = append(office.taken, parcel{"probity@example.vn", "an@example.vn", string(content)})
		office.onContent = nil
		office.lock.Unlock()
		wire.Close()
		return err
	}
	messages := lettersTo(t, "an", "binh")
	told := outcomes(t, office.relay(t), messages)
	begins := "an uncertain: after the message began: the server cut the connection: "
	if len(told) != 2 || !strings.HasPrefix(told[0], begins) || told[1] != "binh "+accepted {
		t.Fatalf("%q", told)
	}
	again, err := Reopen(bytes.Clone(messages[0].Bytes())) // as from a file
	if err != nil {
		t.Fatal(err)
	}
	same(t, "second try", outcomes(t, office.relay(t), []Finished{again}), []string{"an " + accepted})
	same(t, "parcels", office.got(), contents(messages[0], messages[1], messages[0]))
}

func TestAMessageThatIsLargerThanTheServerSaysIsNotOffered(t *testing.T) {
	office := (&office{adjust: func(s *gosmtp.Server) { s.MaxMessageBytes = 1500 }}).open(t)
	messages := lettersTo(t, "an", "binh")
	letter := letterTo("an@example.vn")
	letter.Text = strings.Repeat("0123456789\n", 200)
	messages[0] = rendered(t, letter)
	refused := fmt.Sprintf("refused: the server takes messages of at most 1500 bytes; this one has %d", len(messages[0].Bytes()))
	same(t, "outcomes", outcomes(t, office.relay(t), messages), []string{"an " + refused, "binh " + accepted})
	same(t, "parcels", office.got(), contents(messages[1]))
}

func TestOnlyHeadersComeBackOfWhatCannotBeDelivered(t *testing.T) {
	var mail gosmtp.MailOptions
	var rcpt gosmtp.RcptOptions
	office := (&office{
		adjust: func(s *gosmtp.Server) { s.EnableDSN, s.EnableSMTPUTF8 = true, true },
		onMail: func(o *gosmtp.MailOptions) error { mail = *o; return nil },
		onRcpt: func(_ string, o *gosmtp.RcptOptions) error { rcpt = *o; return nil },
	}).open(t)
	same(t, "outcomes", outcomes(t, office.relay(t), lettersTo(t, "an")), []string{"an " + accepted})
	notify := []gosmtp.DSNNotify{gosmtp.DSNNotifyFailure, gosmtp.DSNNotifyDelayed}
	if mail.Return != gosmtp.DSNReturnHeaders || mail.UTF8 || !slices.Equal(rcpt.Notify, notify) {
		t.Errorf("mail %+v, recipient %+v", mail, rcpt)
	}
}

func TestWhoEndsTheSendingIsGivenTheMessageOnItsWayAndNoOther(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	office := (&office{onMail: func(*gosmtp.MailOptions) error { cancel(errors.New("stopped by SIGTERM")); return nil }}).open(t)
	messages := lettersTo(t, "an", "binh", "chi")
	var lines []string
	for message, result := range office.relay(t).Send(ctx, messages) {
		lines = append(lines, told(message, result))
	}
	same(t, "outcomes", lines, []string{"an " + accepted, "binh unoffered: stopped by SIGTERM", "chi unoffered: stopped by SIGTERM"})
	same(t, "parcels", office.got(), contents(messages[0]))
}
