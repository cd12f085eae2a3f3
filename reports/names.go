package reports

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
)

// sheetNames keeps the names of sheets apart. The library takes a second name that differs only by case for the first one,
// and would write two lists over one another.
type sheetNames map[string]bool

// longestName is what the format allows, in UTF-16 units.
const longestName = 31

// take returns the nearest name that a sheet can have and no other sheet has. It fails for a text without a letter.
func (n sheetNames) take(wanted string) (string, error) {
	base := strings.Trim(strings.Join(strings.FieldsFunc(norm.NFC.String(wanted), notInName), " "), "' ")
	if base == "" || strings.EqualFold(base, "history") {
		return "", fmt.Errorf("%q cannot be the name of a sheet", wanted)
	}
	name := shortened(base, longestName)
	for i := 2; n[folded(name)]; i++ {
		number := fmt.Sprintf(" (%d)", i)
		name = shortened(base, longestName-len(number)) + number
	}
	n[folded(name)] = true
	return name, nil
}

func notInName(r rune) bool {
	return strings.ContainsRune(`:\/?*[] `, r) || r == '\t' || r == '\n' || r == '\uFFFD' || unprintable(r)
}

func folded(name string) string { return strings.ToLower(norm.NFC.String(name)) }

// shortened leaves out words from the end until a name fits, or letters where there is one word alone.
func shortened(name string, units int) string {
	for length(name) > units {
		if i := strings.LastIndexByte(name, ' '); i > 0 {
			name = name[:i]
			continue
		}
		letters := []rune(name)
		name = string(letters[:len(letters)-1])
	}
	return strings.Trim(name, "' ")
}

func length(s string) int { return len(utf16.Encode([]rune(s))) }
