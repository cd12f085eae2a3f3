package parameters

import (
	"fmt"
	"strconv"
	"strings"
)

// TOML is the row as a [[parameter]] section of a configuration, with the basis that the ministry gives it.
func (v Value) TOML(basis string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[[parameter]]\nkey = %q\nvalue = %s\n", v.Key, v.literal())
	if !v.From.IsZero() {
		fmt.Fprintf(&b, "from = %q\n", v.From)
	}
	if !v.To.IsZero() {
		fmt.Fprintf(&b, "to = %q\n", v.To)
	}
	fmt.Fprintf(&b, "basis = %q\n", basis)
	return b.String()
}

// Undecided is the row as a [[parameter]] section whose basis waits for the ministry's decision.
func (v Value) Undecided() string {
	return v.TOML("QĐ số " + leftOpen + "/QĐ-BNG ngày " + leftOpen)
}

// literal is the value as TOML writes it.
func (v Value) literal() string {
	switch v.Kind {
	case Integer:
		return v.Raw
	case List:
		quoted := make([]string, len(v.List))
		for i, word := range v.List {
			quoted[i] = strconv.Quote(word)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	}
	return strconv.Quote(v.Raw)
}
