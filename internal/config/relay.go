package config

import (
	"maps"
	"slices"

	"probity/internal/mail"
)

// The roles of a recipient.
const (
	Secretary     = "secretary"
	Administrator = "administrator"
	Member        = "member"
)

// Mail is how letters go out.
type Mail struct {
	Relay   Relay
	From    mail.Address
	Largest int64  // bytes of a workbook that is attached
	Dir     string // where finished letters wait
}

// Relay is the server that takes them; the zero value is none. However it is printed, it shows no credentials.
type Relay struct {
	mail.Relay
	set bool
}

// IsSet reports whether there is a relay at all.
func (r Relay) IsSet() bool { return r.set }

// Redacted is the relay without user and password; empty where there is none.
func (r Relay) Redacted() string {
	if !r.set {
		return ""
	}
	return r.Relay.Redacted()
}

// Recipient is somebody who gets mail.
type Recipient struct {
	Address mail.Address
	Role    string   // Secretary, Administrator or Member
	Units   []string // whose people a member may see, with those of the units below; of nobody else
}

const relayForms = "smtp://host:587 or smtps://host:465, with user:password@ before the host"

// relay reads the text of a relay key. What it says about a text never repeats it.
func (r resolver) relay(text string) (Relay, []flaw) {
	found, where, flaws := r.lookUp(text, secret{"relay", relayForms})
	if len(flaws) > 0 {
		return Relay{}, flaws
	}
	relay, err := mail.ParseRelay(found)
	switch {
	case err != nil:
		return Relay{}, foundIn(where, flawed("%v", err))
	case where == "" && relay.LogsIn():
		return Relay{}, flawed("holds a password; this file must not: put the whole relay into env:NAME or file:PATH")
	}
	return Relay{relay, true}, nil
}

func parseAddress(text string) (mail.Address, []flaw) {
	address, err := mail.ParseAddress(text)
	if err != nil {
		return mail.Address{}, flawed("%v", err)
	}
	return address, nil
}

// finishMail sees to it that letters have a server, a sender and somebody to read them.
func (k *checker) finishMail() {
	relay, from := []string{"mail", "relay"}, []string{"mail", "from"}
	waiting := slices.Sorted(maps.Keys(k.config.Recipients))
	switch {
	case k.broken:
	case k.sets(relay) && !k.sets(from):
		k.flawAt(relay, `letters need a sender; write from = "…" under [mail]`)
	case k.sets(relay) && len(waiting) == 0:
		k.flawAt(relay, "nobody gets mail; write [recipient.secretary] with address and role")
	case !k.sets(relay) && len(waiting) > 0:
		k.flawAt([]string{"recipient", waiting[0], "address"}, `waits for mail, and there is no relay; write relay = "env:PROBITY_RELAY" under [mail]`)
	}
	k.finishMembers(waiting)
}

// finishMembers sees to it that a member is shown units, and that nobody else is thought to be shown only some.
func (k *checker) finishMembers(names []string) {
	for _, name := range names {
		units := []string{"recipient", name, "units"}
		switch member := k.config.Recipients[name].Role == Member; {
		case member && !k.sets(units) && !k.broken:
			k.flawAt([]string{"recipient", name, "role"}, `a member sees units; write units = ["…"] with the ids of theirs`)
		case !member && k.sets(units) && k.config.Recipients[name].Role != "":
			k.flawAt(units, `only a member is shown certain units; write role = "member", or take units away`)
		}
	}
}

// sets reports whether the file sets a key, with a fault or without.
func (k *checker) sets(path []string) bool {
	_, there := k.values[dotted(path)]
	return there
}
