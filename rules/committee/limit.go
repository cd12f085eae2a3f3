package committee

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"probity/internal/civil"
)

// The forms in which a conclusion writes a limit in words. Each stands alone, but for words that say no more than "by". Before a quarter or
// a month is another day than its last, and not read.
var (
	byWords   = regexp.MustCompile(`^(?:(?:đến|hết|trong|chậm nhất|hoàn thành|xong|ngày)\s+)*`)
	ofQuarter = regexp.MustCompile(`^quý\s+(i|ii|iii|iv|[1-4])(?:\s*/\s*|\s+năm\s+|\s+)(\d{4})$`)
	ofMonth   = regexp.MustCompile(`^tháng\s+(\d{1,2})(?:\s*/\s*|\s+năm\s+)(\d{4})$`)
	monthOnly = regexp.MustCompile(`^tháng\s+(\d{1,2})$`)
	halfYear  = regexp.MustCompile(`^6 tháng đầu năm\s+(\d{4})$`)
	ofYear    = regexp.MustCompile(`^năm\s+(\d{4})$`)
	onDay     = regexp.MustCompile(`^(?:trước (?:ngày )?)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`)
)

var quarters = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}

// limitIn reads a limit that was written in words: the last day of what it names. A month without a year is the next one that ends on or
// after a day, on which the task was set; without that day it cannot be read. False where it is in no form that is known.
func limitIn(words string, set civil.Date) (civil.Date, bool) {
	words = strings.Join(strings.Fields(strings.ToLower(norm.NFC.String(words))), " ")
	words = byWords.ReplaceAllString(strings.Trim(words, "., "), "")
	if m := onDay.FindStringSubmatch(words); m != nil {
		return civil.Of(number(m[3]), number(m[2]), number(m[1]))
	}
	year, month := 0, 0
	if m := ofQuarter.FindStringSubmatch(words); m != nil {
		year, month = number(m[2]), 3*quarters[m[1]]
	} else if m := ofMonth.FindStringSubmatch(words); m != nil {
		year, month = number(m[2]), number(m[1])
	} else if m := monthOnly.FindStringSubmatch(words); m != nil && !set.IsZero() {
		year, month = set.Year(), number(m[1])
		if month < set.Month() {
			year++
		}
	} else if m := halfYear.FindStringSubmatch(words); m != nil {
		year, month = number(m[1]), 6
	} else if m := ofYear.FindStringSubmatch(words); m != nil {
		year, month = number(m[1]), 12
	}
	first, known := civil.Of(year, month, 1)
	if !known {
		return 0, false
	}
	return first.LastOfMonth(), true
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
