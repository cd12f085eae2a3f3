package mail

import (
	"fmt"
	netmail "net/mail"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Address is one mailbox.
type Address struct {
	Name string // of the person or office, also in Vietnamese; may be empty
	Box  string // name@domain
}

// ParseAddress reads a mailbox: name@example.vn, or a name with it: Nguyễn Văn An <an@example.vn>.
func ParseAddress(text string) (Address, error) {
	box := strings.TrimSpace(text)
	var a Address
	if inner, angled := strings.CutSuffix(box, ">"); angled {
		begins := strings.LastIndexByte(inner, '<')
		if begins < 0 {
			return Address{}, fmt.Errorf("%q is no mail address: it lacks the < before the >; write %s", text, addressForms)
		}
		a.Name, box = strings.TrimSpace(inner[:begins]), inner[begins+1:]
		if len(a.Name) >= 2 && a.Name[0] == '"' && a.Name[len(a.Name)-1] == '"' {
			a.Name = a.Name[1 : len(a.Name)-1]
		}
	}
	a.Box = box
	return a, a.check()
}

const addressForms = `name@example.vn or Nguyễn Văn An <an@example.vn>`

// localPart is what may stand before the @ without quotes (RFC 5322, 3.2.3). What needs quotes or signs beyond ASCII is
// passed on by few servers.
var localPart = regexp.MustCompile("^[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+(\\.[0-9A-Za-z!#$%&'*+/=?^_`{|}~-]+)*$")

// hostName is a name of RFC 1123, or an IPv4 address.
var hostName = regexp.MustCompile(`^[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?(\.[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?)*$`)

// check says what is wrong with an address. The lengths are those of RFC 5321, 4.5.3.1.
func (a Address) check() error {
	local, domain, _ := strings.Cut(a.Box, "@")
	if len(local) > 64 || len(a.Box) > 254 || !localPart.MatchString(local) || !hostName.MatchString(domain) {
		return fmt.Errorf("%q is no mail address; write %s", a.Box, addressForms)
	}
	if strings.Contains(a.Name, `\`) {
		return fmt.Errorf("the name of %s holds a backslash, which mail programs read differently: %q", a.Box, a.Name)
	}
	return oneLineOf("the name of "+a.Box, a.Name)
}

// header is the address as the library writes it.
func (a Address) header() *netmail.Address { return &netmail.Address{Name: a.Name, Address: a.Box} }

// longestLine is how many characters a name or a subject may have: a line that cannot be broken stays below the 998 bytes of
// RFC 5322 with it.
const longestLine = 250

// oneLineOf refuses what would not come out of a header as it went in: a line break would begin another header.
func oneLineOf(what, text string) error {
	for i, r := range text {
		if _, width := utf8.DecodeRuneInString(text[i:]); r == utf8.RuneError && width == 1 {
			return fmt.Errorf("%s holds bytes that are no UTF-8: %q", what, text)
		}
		if unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp) {
			return fmt.Errorf("%s holds %U, a control character or line break: %q; it must be one line of text", what, r, text)
		}
	}
	switch n := utf8.RuneCountInString(text); {
	case n > longestLine:
		return fmt.Errorf("%s has %d characters; at most %d are allowed", what, n, longestLine)
	case strings.Contains(text, "=?"):
		return fmt.Errorf("%s holds =?, which mail programs take for the beginning of another encoding: %q", what, text)
	case text != strings.Join(strings.Fields(text), " "):
		return fmt.Errorf("%s begins or ends with a blank, or holds two together: %q; mail servers change these", what, text)
	}
	return nil
}
