package rules

import (
	"fmt"
	"strconv"
	"strings"

	"probity/internal/civil"
	"probity/internal/record"
)

// HeldValue writes a length of time as evidence keeps it, in no language: "P36M1D calendar". The second word is the method
// by which the months were counted, because two people with "five years" can differ by 26 days.
func HeldValue(h civil.Held) string { return fmt.Sprintf("P%dM%dD %s", h.Months, h.Days, h.Method) }

// HeldWords reads what HeldValue wrote for a reader: the months and days, and the method. It is false for anything else.
func HeldWords(value string) (length, method record.Text, ok bool) {
	h, word, ok := readHeld(value)
	for _, m := range []civil.Method{civil.Calendar, civil.Summed} {
		if ok && m.String() == word {
			return record.Text{VI: h.VI(), EN: h.EN()}, record.Text{VI: m.VI(), EN: m.EN()}, true
		}
	}
	return record.Text{}, record.Text{}, false
}

func readHeld(value string) (h civil.Held, method string, ok bool) {
	length, method, _ := strings.Cut(value, " ")
	months, days, _ := strings.Cut(strings.TrimPrefix(length, "P"), "M")
	var err, err2 error
	h.Months, err = strconv.Atoi(months)
	h.Days, err2 = strconv.Atoi(strings.TrimSuffix(days, "D"))
	return h, method, err == nil && err2 == nil
}
