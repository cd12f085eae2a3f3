package propose

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/unicode/norm"

	"probity/internal/record"
)

//go:embed dictionary.toml
var written []byte

// dictionary is dictionary.toml, with methods that give its phrases ready for comparing.
type dictionary struct {
	Nouns     map[string]string
	IDs       struct{ Own, Other string }
	Ornaments struct{ Words string }
	Rows      struct{ Marks, Others string }
	Tables    map[string]string
	Columns   map[string]map[string]string // by kind, or "any"
	Words     map[string]map[string]string // by column, or kind.column, and code

	runs   map[string][]string // by name: the same names are compared again and again
	filled map[string]names    // by line
}

func load() *dictionary {
	d := &dictionary{runs: map[string][]string{}, filled: map[string]names{}}
	if err := toml.Unmarshal(written, d); err != nil {
		panic(err) // it is part of the program, and a test reads it
	}
	return d
}

// phrase is a name cut into its words: "MaNhanVien" and "mã nhân viên" are both ma, nhan, vien.
type phrase []string

func (p phrase) joined() string { return strings.Join(p, "") }

// runs are all words in a row, each run joined, and all of them first.
func (p phrase) runs() []string {
	all := []string{p.joined()}
	for i := range p {
		for j := i + 1; j <= len(p); j++ {
			if j-i < len(p) {
				all = append(all, p[i:j].joined())
			}
		}
	}
	return all
}

// cut finds the words of a name: they end at signs, and where a capital follows a small letter.
func cut(name string) phrase {
	var words phrase
	var word []rune
	end := func() {
		if len(word) > 0 {
			words, word = append(words, fold(string(word))), nil
		}
	}
	letters := []rune(norm.NFC.String(name))
	for i, r := range letters {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
			continue
		case i > 0 && unicode.IsUpper(r) && unicode.IsLower(letters[i-1]):
			end()
		}
		word = append(word, r)
	}
	end()
	return words
}

// fold leaves out what people leave out of names in databases: capitals, diacritics, and the s of an English plural.
func fold(word string) string {
	var plain strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if r == 'đ' {
			r = 'd'
		}
		if !unicode.Is(unicode.Mn, r) {
			plain.WriteRune(r)
		}
	}
	folded := plain.String()
	switch {
	case len(folded) > 4 && strings.HasSuffix(folded, "ies"):
		return strings.TrimSuffix(folded, "ies") + "y"
	case len(folded) > 3 && !strings.HasSuffix(folded, "ss"):
		return strings.TrimSuffix(folded, "s")
	}
	return folded
}

// list cuts a line of the dictionary into its phrases.
func list(line string) (phrases []string) {
	for one := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ',' || r == ';' }) {
		phrases = append(phrases, strings.TrimSpace(one))
	}
	return phrases
}

// names are the phrases of a line, each joined, with a noun in the place of {person} and its like. A telling one means
// the same among other words: it has two words or a long one.
type names map[string]bool

func (d *dictionary) names(line string) names {
	all, known := d.filled[line]
	if known {
		return all
	}
	all = names{}
	for _, one := range list(line) {
		for _, whole := range d.fill(one) {
			words := cut(whole)
			all[words.joined()] = len(words) > 1 || len(words.joined()) >= 8
		}
	}
	d.filled[line] = all
	return all
}

func (d *dictionary) fill(text string) []string {
	for _, noun := range slices.Sorted(maps.Keys(d.Nouns)) {
		if !strings.Contains(text, "{"+noun+"}") {
			continue
		}
		var all []string
		for _, word := range list(d.Nouns[noun]) {
			all = append(all, d.fill(strings.ReplaceAll(text, "{"+noun+"}", word))...)
		}
		return all
	}
	return []string{text}
}

// table are the names that a kind's table can have; its own is one of them.
func (d *dictionary) table(kind *record.Kind) names {
	return d.names(d.Tables[kind.Name] + "," + kind.Name)
}

// column are the names that a column can have; an id has those of its noun too.
func (d *dictionary) column(kind *record.Kind, name string) names {
	line := d.Columns[kind.Name][name]
	if line == "" {
		line = d.Columns["any"][name]
	}
	line += "," + name
	noun, isID := strings.CutSuffix(name, "_id")
	if _, known := d.Nouns[noun]; isID && known {
		pattern := d.IDs.Other
		if noun == kind.Name {
			pattern = strings.ReplaceAll(pattern, ", NOUN,", ",") + "," + d.IDs.Own
		}
		line += "," + strings.ReplaceAll(pattern, "NOUN", "{"+noun+"}")
	}
	return d.names(line)
}

// code finds the code that a value of the user's stands for; two codes for one value are none.
func (d *dictionary) code(kind *record.Kind, c record.Column, value string) (word string, ok bool) {
	meant := cut(value).joined()
	for _, code := range codes(c) {
		written := strings.Join([]string{code.Word, code.VI, code.EN, d.Words[c.Name][code.Word], d.Words[kind.Name+"."+c.Name][code.Word]}, ",")
		if c.Type == record.FlagColumn {
			written = code.Word + "," + d.Words["flag"][code.Word]
		}
		if slices.ContainsFunc(list(written), func(w string) bool { return meant != "" && cut(w).joined() == meant }) {
			if ok {
				return "", false
			}
			word, ok = code.Word, true
		}
	}
	return word, ok
}

// codes are the words that a column takes; those of a flag are 1 and 0.
func codes(c record.Column) []record.Code {
	if c.Type == record.FlagColumn {
		return []record.Code{{Word: "1"}, {Word: "0"}}
	}
	return c.Codes
}

// resemblance tells from 0 to 1 how far a name says what one of the names known says: 1 for the same words, less when
// there are more words around them.
func (d *dictionary) resemblance(name string, known names) float64 {
	runs, seen := d.runs[name]
	if !seen {
		runs = cut(name).runs()
		d.runs[name] = runs
	}
	whole, best := runs[0], 0.0
	if _, same := known[whole]; same {
		return 1
	}
	within := func(part string) {
		best = max(best, .5+.4*float64(len(part))/float64(len(whole)))
	}
	for _, part := range runs {
		if known[part] {
			within(part)
		}
	}
	if len(runs) == 1 { // a name without signs and humps: nobody can tell where its words end
		for part, telling := range known {
			if telling && len(part) >= 5 && strings.Contains(whole, part) {
				within(part)
			}
		}
	}
	return best
}

// unadorned is a table's name without the words that say nothing.
func (d *dictionary) unadorned(table string) string {
	ornaments := list(d.Ornaments.Words)
	words := cut(table)
	for cuts := true; cuts; {
		cuts = false
		for _, o := range ornaments {
			o := cut(o)
			if n := len(o); n < len(words) && slices.Equal(words[:n], o) {
				words, cuts = words[n:], true
			}
			if n := len(words) - len(o); n > 0 && slices.Equal(words[n:], o) {
				words, cuts = words[:n], true
			}
		}
	}
	return strings.Join(words, " ")
}
