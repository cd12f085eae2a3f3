package config

import (
	"strings"
)

// token is a piece of a statement between blanks and comments. A quoted piece is a token without a word, so that no
// text in quotes is ever taken for one.
type token struct {
	at, end int
	word    string // in capitals, for a name or keyword that is not quoted
	text    string // a word as written, or a mark; empty for a quoted piece
}

// lexer cuts a statement into tokens as MySQL or SQLite does. It knows no grammar: only where quotes, comments and
// words begin and end, which is what decides whether a word is one.
type lexer struct {
	text   string
	mysql  bool
	at     int
	tokens []token
}

func lex(text string, kind DSNKind) ([]token, *flaw) {
	l := lexer{text: text, mysql: kind != SQLite && kind != Sample}
	for l.at < len(text) {
		if broken := l.next(); broken != nil {
			return nil, broken
		}
	}
	return l.tokens, nil
}

// next moves over one blank, comment or token.
func (l *lexer) next() *flaw {
	c := l.text[l.at]
	switch {
	case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v':
		l.at++
	case l.lineComment():
		l.skipTo("\n")
	case strings.HasPrefix(l.text[l.at:], "/*"):
		return l.blockComment()
	case c == '\'' || c == '"' || c == '`' || c == '[' && !l.mysql:
		return l.quoted(c)
	case c < ' ' || c == 0x7f:
		return &flaw{l.at, "a control character has no place in a statement"}
	case wordByte(c):
		begins := l.at
		for l.at < len(l.text) && wordByte(l.text[l.at]) {
			l.at++
		}
		word := l.text[begins:l.at]
		l.tokens = append(l.tokens, token{begins, l.at, strings.ToUpper(word), word})
	default:
		width := 1
		if strings.HasPrefix(l.text[l.at:], ":=") {
			width = len(":=")
		}
		l.tokens = append(l.tokens, token{at: l.at, end: l.at + width, text: l.text[l.at : l.at+width]})
		l.at += width
	}
	return nil
}

// wordByte reports whether a byte may be in a name that is not quoted. Letters beyond ASCII are.
func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c >= 0x80
}

// lineComment reports whether a comment to the end of the line begins here. To MySQL two hyphens are one only before a
// blank: 5--3 is eight.
func (l *lexer) lineComment() bool {
	rest := l.text[l.at:]
	if l.mysql && rest[0] == '#' {
		return true
	}
	return strings.HasPrefix(rest, "--") && (!l.mysql || len(rest) == 2 || rest[2] <= ' ')
}

func (l *lexer) skipTo(end string) bool {
	i := strings.Index(l.text[l.at:], end)
	if i < 0 {
		l.at = len(l.text)
		return false
	}
	l.at += i + len(end)
	return true
}

// blockComment skips a comment, but not those whose contents MySQL and MariaDB execute.
func (l *lexer) blockComment() *flaw {
	begins := l.at
	rest := l.text[l.at+len("/*"):]
	if l.mysql && (strings.HasPrefix(rest, "!") || strings.HasPrefix(rest, "M!")) {
		return &flaw{begins, "the server executes what stands in a comment of this kind; write it without /*! and */"}
	}
	l.at += len("/*")
	if !l.skipTo("*/") {
		return &flaw{begins, "this comment is never closed"}
	}
	return nil
}

// quoted moves over text or a name in quotes. A doubled quote stands for itself; a backslash takes the next byte with
// it in MySQL's texts, never in its names and never in SQLite.
func (l *lexer) quoted(quote byte) *flaw {
	begins := l.at
	closing := quote
	if quote == '[' {
		closing = ']'
	}
	for l.at++; l.at < len(l.text); l.at++ {
		switch c := l.text[l.at]; {
		case c == '\\' && l.mysql && quote != '`':
			l.at++
		case c == closing && quote != '[' && l.at+1 < len(l.text) && l.text[l.at+1] == quote:
			l.at++
		case c == closing:
			l.at++
			l.tokens = append(l.tokens, token{at: begins, end: l.at})
			return nil
		}
	}
	return &flaw{begins, "this quote is never closed"}
}
