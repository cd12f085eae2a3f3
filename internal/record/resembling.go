package record

import (
	"iter"
	"slices"
	"strings"
)

// Resembling finds, for ids that are not listed, the listed id which differs from them only by case, blanks around it or
// leading zeros: "nv-7 " resembles "NV-007". An id that resembles several is left out, because a wrong name is worse than
// none. The list must give out all of its ids.
func Resembling(ids []string, listed iter.Seq[string]) map[string]string {
	resembling := map[string]string{}
	for id, alike := range AllResembling(ids, listed) {
		if len(alike) == 1 {
			resembling[id] = alike[0]
		}
	}
	return resembling
}

// AllResembling finds every listed id that resembles one which is not, for whoever must not overlook one of them.
func AllResembling(ids []string, listed iter.Seq[string]) map[string][]string {
	if len(ids) == 0 {
		return nil
	}
	known := map[string][]string{} // by folded id
	for _, id := range ids {
		known[Fold(id)] = nil
	}
	listed(func(id string) bool {
		folded := Fold(id)
		if alike, wanted := known[folded]; wanted && !slices.Contains(alike, id) {
			known[folded] = append(alike, id)
		}
		return true
	})
	resembling := map[string][]string{}
	for _, id := range ids {
		if alike := known[Fold(id)]; len(alike) > 0 && !slices.Contains(alike, id) {
			resembling[id] = alike
		}
	}
	return resembling
}

// Fold drops what does not tell ids apart for whoever keeps them: blanks around an id, case, and zeros at the start of its
// numbers.
func Fold(id string) string {
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
