package config

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/pelletier/go-toml/v2/unstable"
	"golang.org/x/text/unicode/norm"

	"probity/internal/civil"
	"probity/internal/nearest"
)

// flaw is what is wrong with a value, at a byte of its text.
type flaw struct {
	at   int
	text string
}

func flawed(format string, args ...any) []flaw { return []flaw{{0, fmt.Sprintf(format, args...)}} }

// convert turns a value of the file into what the key's field holds, or says what is wrong with it. Texts of a DSN are never
// repeated, because they may hold a secret.
func (k key) convert(v value, r resolver) (any, []flaw) {
	if !k.takes(v.kind) {
		return nil, flawed("found %s; write %s", called(v.kind), k.expected())
	}
	switch k.form {
	case textForm, emptyTextForm:
		return k.convertText(v.text)
	case wordForm:
		return k.convertWord(v.text)
	case flagForm:
		return v.text == "true", nil
	case wholeForm:
		return k.convertWhole(v.text)
	case percentForm:
		p, ok := parsePercent(v.text)
		if !ok {
			return nil, flawed("%s is not %s", shown(v.text), k.form.text().EN)
		}
		return p, nil
	case spanForm:
		return convertSpan(v.text)
	case sizeForm:
		return convertSize(v.text)
	case dateForm:
		return convertDate(v.text)
	case dsnForm:
		return r.resolve(v.text)
	case pathForm:
		return convertPath(v.text, r.dir)
	case zoneForm:
		return convertZone(v.text)
	case valueForm:
		return convertValue(v)
	case cronForm:
		return parseCron(v.text)
	case listenForm:
		return parseListen(v.text)
	case relayForm:
		return r.relay(v.text)
	case addressForm:
		return parseAddress(v.text)
	case listForm:
		return convertList(v)
	}
	return v.text, nil // a query and the name of a source are judged when the whole file is known
}

// expected says what to write, with an example where the words alone would not do.
func (k key) expected() string {
	switch k.form {
	case wordForm:
		return oneOf(k.words)
	case flagForm:
		return k.form.text().EN
	}
	return k.form.text().EN + ", such as " + firstLine(k.example)
}

// takes reports whether the key's values can be written as a value of this kind.
func (k key) takes(kind unstable.Kind) bool {
	switch k.form {
	case flagForm:
		return kind == unstable.Bool
	case wholeForm:
		return kind == unstable.Integer
	case percentForm:
		return kind == unstable.Integer || kind == unstable.Float
	case dateForm:
		return kind == unstable.LocalDate || kind == unstable.String
	case listForm:
		return kind == unstable.Array
	case valueForm:
		return kind == unstable.Integer || kind == unstable.String || kind == unstable.Array
	}
	return kind == unstable.String
}

// called names a kind of value for someone who does not know TOML's words.
func called(kind unstable.Kind) string {
	switch kind {
	case unstable.String:
		return "text"
	case unstable.Bool:
		return "true or false"
	case unstable.Integer:
		return "a whole number"
	case unstable.Float:
		return "a decimal number"
	case unstable.Array:
		return "a list"
	case unstable.LocalDate:
		return "a date"
	case unstable.LocalTime, unstable.LocalDateTime, unstable.DateTime:
		return "a time of day"
	}
	return "a section"
}

func firstLine(example string) string {
	if line, _, more := strings.Cut(example, "\n"); more {
		return line + "SELECT …" + line[:min(len(line), 3)]
	}
	return example
}

// shown is a literal, cut when it is very long.
func shown(literal string) string {
	if len(literal) > longestShown {
		return literal[:longestShown] + "…"
	}
	return literal
}

func (k key) convertText(text string) (string, []flaw) {
	text = norm.NFC.String(strings.TrimSpace(text))
	switch {
	case text == "" && k.form == textForm:
		return "", flawed("is empty; write %s", k.expected())
	case strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return "", flawed("%s holds a line break or another control character; write one line", quoted(text))
	}
	return text, nil
}

func (k key) convertWord(text string) (string, []flaw) {
	if slices.Contains(k.words, text) {
		return text, nil
	}
	return "", flawed("%s is not allowed; write %s%s", quoted(text), oneOf(k.words), nearest.Hint(text, k.words))
}

func (k key) convertWhole(text string) (int, []flaw) {
	n, err := strconv.ParseInt(text, 0, 64)
	if err != nil || n < k.min || n > k.max {
		return 0, flawed("%s is not a whole number from %d to %d", shown(text), k.min, k.max)
	}
	return int(n), nil
}

const longestSpan = 24 * time.Hour

func convertSpan(text string) (time.Duration, []flaw) {
	span, err := time.ParseDuration(text)
	switch {
	case err != nil:
		return 0, flawed(`%s is not a duration; write a number and a unit, such as "90s", "30m" or "2h"`, quoted(text))
	case span < time.Second || span > longestSpan:
		return 0, flawed("%s is not between 1s and 24h", quoted(text))
	}
	return span, nil
}

// convertSize reads whole mebibytes or gibibytes: nobody means less, and a missing unit must not be taken for bytes.
func convertSize(text string) (int64, []flaw) {
	const largest = 1 << 40
	number, unit := text, int64(0)
	for suffix, bytes := range map[string]int64{"MiB": 1 << 20, "GiB": 1 << 30} {
		if before, has := strings.CutSuffix(text, suffix); has {
			number, unit = strings.TrimSpace(before), bytes
		}
	}
	n, err := strconv.ParseInt(number, 10, 32)
	if err != nil || unit == 0 || n < 1 || n*unit > largest {
		return 0, flawed(`%s is not a size from 1MiB to 1024GiB; write a whole number and MiB or GiB, such as "64MiB"`, quoted(text))
	}
	return n * unit, nil
}

func convertDate(text string) (civil.Date, []flaw) {
	date, err := civil.Parse(text)
	switch {
	case err != nil && len(text) > longestShown:
		return 0, flawed("%s is not a date; write YYYY-MM-DD, such as 2025-08-31", quoted(text))
	case err != nil:
		return 0, flawed("%v", err)
	}
	return date, nil
}

func convertPath(text, dir string) (string, []flaw) {
	if text == "" || strings.ContainsRune(text, 0) {
		return "", flawed("%s is no path; write a file or folder, relative to this file or absolute", quoted(text))
	}
	return absolute(text, dir), nil
}

// absolute takes a relative path to begin at dir.
func absolute(path, dir string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(dir, path)
}

func convertZone(text string) (*time.Location, []flaw) {
	zone, err := civil.Location(text)
	if err != nil {
		// No list of all zones can be asked for, so only the neighbours are suggested.
		near := []string{"Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Vientiane", "Asia/Phnom_Penh", "Asia/Saigon", "UTC"}
		return nil, flawed("%s is not a time zone; write its name in the tz database, such as \"Asia/Ho_Chi_Minh\"%s",
			quoted(text), nearest.Hint(text, near))
	}
	return zone, nil
}

// convertValue brings a parameter's value into the one form of the register: a list has ", " between its items.
func convertValue(v value) (string, []flaw) {
	if v.kind != unstable.Array {
		return convertItem(v)
	}
	items := make([]string, len(v.items))
	for i, item := range v.items {
		if item.kind != unstable.Integer && item.kind != unstable.String {
			return "", flawed("item %d is %s; a list holds whole numbers or text", i+1, called(item.kind))
		}
		text, flaws := convertItem(item)
		if len(flaws) > 0 {
			return "", flaws
		}
		if strings.Contains(text, ",") {
			return "", flawed("item %d, %s, holds a comma; commas stand between items", i+1, quoted(text))
		}
		items[i] = text
	}
	return strings.Join(items, ", "), nil
}

// convertList keeps texts as they are written: blanks may belong to an id.
func convertList(v value) ([]string, []flaw) {
	if len(v.items) == 0 {
		return nil, flawed("is empty; write one text at least")
	}
	var list []string
	for i, item := range v.items {
		switch {
		case item.kind != unstable.String:
			return nil, flawed("item %d is %s; write text", i+1, called(item.kind))
		case strings.ContainsFunc(item.text, unicode.IsControl):
			return nil, flawed("item %d, %s, holds a line break or another control character; write one line", i+1, quoted(item.text))
		case item.text == "":
			return nil, flawed("item %d is empty; leave it out", i+1)
		case slices.Contains(list, item.text):
			return nil, flawed("item %d, %s, stands there twice", i+1, quoted(item.text))
		}
		list = append(list, item.text)
	}
	return list, nil
}

func convertItem(v value) (string, []flaw) {
	if v.kind == unstable.String {
		return norm.NFC.String(strings.TrimSpace(v.text)), nil
	}
	n, err := strconv.ParseInt(v.text, 0, 64)
	if err != nil {
		return "", flawed("%s is too large", shown(v.text))
	}
	return strconv.FormatInt(n, 10), nil
}
