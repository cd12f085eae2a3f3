// Package mail hands finished messages to a mail server, one for each recipient, and tells of each what became of it.
//
// It writes no message to a person by itself, keeps no list of what was sent and offers nothing again that may have been taken:
// whoever asks it to send records each outcome and decides about it. It knows no ledger and no configuration, and reads no
// file. Nothing leaves it in clear text but to a relay on this machine, and no way of printing a relay shows its password.
//
//	relay, err := mail.ParseRelay("smtp://probity:secret@mail.example.vn:587")
//	letter := mail.Letter{
//		From: from, To: to, Subject: "Rà soát ngày 31/10/2026", Text: "Kính gửi …", Date: at, MessageID: "run12.6c0f@probity.example.vn",
//		Attachment: &mail.Attachment{Name: "probity-2026-10-31-run12.xlsx", Type: workbookType, Content: workbook},
//	}
//	message, err := letter.Render()
//	// message.Bytes() is kept, so that a later try, which begins with mail.Reopen, offers the same message and not one like it
//	for message, result := range relay.Send(ctx, []mail.Finished{message}) {
//		…                                        // recorded before the next message is offered
//	}
package mail

import "strconv"

// Outcome is what became of a message that was to be handed over.
type Outcome uint8

// The outcomes.
const (
	Delivered Outcome = iota + 1 // the server took it, whatever happened after its answer
	Deferred                     // the server refused it for now (4xx): to be offered again later
	Refused                      // the server refused it for good (5xx), or says that it takes none of this size
	Unoffered                    // the server was not reached, let nobody in or broke off before the message: to be offered again
	Uncertain                    // the connection broke or fell silent after the message began: the server may have taken it
)

// String returns the outcome's name.
func (o Outcome) String() string {
	if names := [...]string{"", "delivered", "deferred", "refused", "unoffered", "uncertain"}; int(o) < len(names) {
		return names[o]
	}
	return "outcome " + strconv.Itoa(int(o))
}

// Result tells what became of one message.
type Result struct {
	Outcome Outcome
	Code    int    // of the server's last answer, such as 250 or 550; 0 if there was none
	Words   string // that answer with its code, or else what happened: one line of at most 500 bytes without control characters

	// Administrator says that no later try helps before somebody acts: the server's certificate is not one that we trust, it
	// offers no encryption or no login that we know, or it turned away the login or us.
	Administrator bool
}
