package source

import (
	"errors"
	"fmt"
	"strings"
)

// oneSelect returns a mapped query without the semicolon at its end, or says why it is not one SELECT. The server
// refuses whatever slips through, since the query stands within another one in a read-only transaction; this is for an
// error that an administrator understands.
func oneSelect(query string, backslashEscapes bool) (string, error) {
	code := blankOut(query, backslashEscapes)
	if at := strings.IndexByte(code, ';'); at >= 0 {
		if strings.TrimSpace(code[at+1:]) != "" {
			return "", errors.New("the query holds two statements; write one SELECT")
		}
		query, code = query[:at], code[:at]
	}
	words := strings.Fields(strings.ReplaceAll(code, "(", " "))
	if len(words) == 0 {
		return "", errors.New("the query is empty; write a SELECT whose column names are the kind's")
	}
	switch first := strings.ToUpper(words[0]); first {
	case "SELECT", "WITH":
		return query, nil
	default:
		return "", fmt.Errorf("the query begins with %s; only a SELECT, or WITH … SELECT, can be mapped", first)
	}
}

// blankOut replaces what stands in quotes and comments by blanks, byte for byte.
func blankOut(query string, backslashEscapes bool) string {
	code := []byte(query)
	for i := 0; i < len(code); {
		end := i
		switch rest := query[i:]; {
		case rest[0] == '\'' || rest[0] == '"' || rest[0] == '`':
			end = i + quotedLength(rest, backslashEscapes && rest[0] != '`')
		case strings.HasPrefix(rest, "--"), rest[0] == '#' && backslashEscapes:
			end = i + lengthUntil(rest, "\n")
		case strings.HasPrefix(rest, "/*"):
			end = i + lengthUntil(rest, "*/")
		}
		for j := i; j < end; j++ {
			code[j] = ' '
		}
		i = max(end, i+1)
	}
	return string(code)
}

// quotedLength is the length of the quoted text at the start of s. A doubled quote within it begins a second text, which
// comes to the same.
func quotedLength(s string, backslashEscapes bool) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && backslashEscapes:
			i++
		case s[i] == s[0]:
			return i + 1
		}
	}
	return len(s)
}

func lengthUntil(s, end string) int {
	if at := strings.Index(s, end); at >= 0 {
		return at + len(end)
	}
	return len(s)
}
