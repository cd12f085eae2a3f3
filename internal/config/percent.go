package config

import (
	"fmt"
	"strconv"
	"strings"
)

// Percent is a percentage in hundredths, so that it can be compared exactly: 2.5 % is 250.
type Percent int32

// Unset is a percentage that nobody has set: it limits nothing.
const Unset Percent = -1

// IsSet reports whether there is a limit.
func (p Percent) IsSet() bool { return p >= 0 }

// String writes the percentage without needless zeros: 20, 2.5.
func (p Percent) String() string {
	if !p.IsSet() {
		return "unset"
	}
	text := fmt.Sprintf("%d.%02d", p/100, p%100)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

// parsePercent reads a TOML number from 0 to 100 with at most two decimals.
func parsePercent(literal string) (Percent, bool) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(literal, "_", ""), 64)
	if err != nil || !(n >= 0 && n <= 100) {
		return Unset, false
	}
	// Two decimals survive the way through a float and back; anything finer does not.
	hundredths := Percent(n*100 + 0.5)
	return hundredths, float64(hundredths)/100 == n
}
