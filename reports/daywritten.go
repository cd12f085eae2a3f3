package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/nearest"
	"probity/rules"
)

// dayWritten reads a day as a workbook has it, a number of days since zero, or as somebody wrote it: 31/12/2026, 31-12-2026, 31.12.2026
// or 2026-12-31, with a time behind it or none.
func dayWritten(text string, zero int64) (civil.Date, bool) {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		day := math.Floor(n)
		if !(day >= float64(firstSafeDay-dayZero) && day <= float64(lastDay-dayZero)) { // also where it is no number
			return 0, false
		}
		return civil.Date(zero + int64(day)), true
	}
	text, _, _ = strings.Cut(text, "T")
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 || strings.ContainsAny(text, " +") {
		return 0, false
	}
	if len(parts[0]) == 4 {
		parts[0], parts[2] = parts[2], parts[0]
	}
	if len(parts[2]) != 4 { // 26 may be meant for 2026, and may be a slip
		return 0, false
	}
	var numbers [3]int
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || len(part) > 4 {
			return 0, false
		}
		numbers[i] = n
	}
	return civil.Of(numbers[2], numbers[1], numbers[0])
}

// lastDay is the last day that a workbook can have.
const lastDay = civil.Date(3652059) // 9999-12-31

// notAMeasure says which words there are, and which of them was meant.
func notAMeasure(word string) string {
	var all []string
	var allowed []string
	for _, m := range rules.Measures() {
		all = append(all, m.Text().VI, m.Text().EN)
		allowed = append(allowed, strconv.Quote(m.Text().VI))
	}
	last := len(allowed) - 1
	return fmt.Sprintf("%q is no decision that can be chosen; allowed are %s and %s%s", shortText(word), strings.Join(allowed[:last], ", "), allowed[last],
		nearest.Hint(word, all))
}
