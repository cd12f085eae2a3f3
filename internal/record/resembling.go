package record

import (
	"iter"
	"strings"
)

// Resembling finds, for ids that are not listed, the listed id which differs from them only by case, blanks around it or
// leading zeros: "nv-7 " resembles "NV-007". An id that resembles several is left out, because a wrong name is worse than
// none. The list must give out all of its ids.
func Resembling(ids []string, listed iter.Seq[string]) map[string]string {
	known := map[string]string{} // by folded id; "" when several have it
	for _, id := range ids {
		known[fold(id)] = ""
	}
	several := map[string]bool{}
	listed(func(id string) bool {
		folded := fold(id)
		before, wanted := known[folded]
		switch {
		case !wanted || before == id:
		case before == "" && !several[folded]:
			known[folded] = id
		default:
			known[folded], several[folded] = "", true
		}
		return true
	})
	resembling := map[string]string{}
	for _, id := range ids {
		if one := known[fold(id)]; one != "" && one != id {
			resembling[id] = one
		}
	}
	return resembling
}

// fold drops what does not tell ids apart for whoever keeps them: blanks around an id, case, and zeros at the start of its
// numbers.
func fold(id string) string {
	id = strings.ToLower(strings.TrimSpace(id))
	isDigit := func(i int) bool { return i >= 0 && i < len(id) && id[i] >= '0' && id[i] <= '9' }
	var folded strings.Builder
	leading := true
	for i := range len(id) {
		if id[i] == '0' && leading && isDigit(i+1) {
			continue
		}
		leading = !isDigit(i)
		folded.WriteByte(id[i])
	}
	return folded.String()
}
