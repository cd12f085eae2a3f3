// Package nearest finds the valid word that a mistyped one was probably meant to be, so that an error can end in a
// question instead of a riddle. It knows nothing about what the words mean, and it rather says nothing than guess wildly.
//
//	nearest.To("ROT-01", []string{"ROT-001", "ROT-007"})  // "ROT-001", true
//	"no such rule" + nearest.Hint("ROT-01", ids)           // no such rule; did you mean "ROT-001"?
package nearest

import (
	"cmp"
	"strconv"
	"strings"
)

// To returns the valid word nearest to word, and whether any is near enough to be worth a question. Case, hyphens,
// underscores and spaces do not count. Of equally near words the one wins that has more in common at its two ends
// ("ROT-01" is "ROT-001" rather than "ROT-010"), then the earlier one.
func To(word string, valid []string) (string, bool) {
	typed := fold(word)
	best, bestDistance, bestEnds := -1, 0, 0
	for i, candidate := range valid {
		folded := fold(candidate)
		distance := edits(typed, folded)
		if distance > max(len(typed), len(folded))/3 {
			continue
		}
		ends := commonPrefix(typed, folded) + commonSuffix(typed, folded)
		if best < 0 || distance < bestDistance || distance == bestDistance && ends > bestEnds {
			best, bestDistance, bestEnds = i, distance, ends
		}
	}
	if best >= 0 {
		return valid[best], true
	}
	return onlyContinuation(typed, valid)
}

// Hint returns `; did you mean "x"?` for the nearest valid word, or nothing when none is near.
func Hint(word string, valid []string) string {
	if near, ok := To(word, valid); ok {
		return "; did you mean " + strconv.Quote(near) + "?"
	}
	return ""
}

// HintOr returns such a hint or, where no valid word is near, the command that lists them.
func HintOr(word string, valid []string, lister string) string {
	return cmp.Or(Hint(word, valid), "; see "+lister)
}

// fold removes what people mistype without meaning another word: case and the kind of separator.
func fold(word string) []rune {
	return []rune(strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(word)))
}

// onlyContinuation finds the one valid word that word begins, or that begins word: "time" for "timezone".
func onlyContinuation(typed []rune, valid []string) (string, bool) {
	const tooShortToTell = 3
	found := -1
	for i, candidate := range valid {
		folded := fold(candidate)
		shorter := min(len(typed), len(folded))
		if shorter < tooShortToTell || commonPrefix(typed, folded) < shorter {
			continue
		}
		if found >= 0 {
			return "", false
		}
		found = i
	}
	if found < 0 {
		return "", false
	}
	return valid[found], true
}

func commonPrefix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonSuffix(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// edits counts the insertions, deletions, replacements and swaps of neighbours that make b of a (optimal string
// alignment). Three rows of the usual table are enough.
func edits(a, b []rune) int {
	beforeLast, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replaced := last[j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			row[j] = min(last[j]+1, row[j-1]+1, replaced)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], beforeLast[j-2]+1)
			}
		}
		beforeLast, last, row = last, row, beforeLast
	}
	return last[len(b)]
}
