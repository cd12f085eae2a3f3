package config

import (
	"fmt"
	"slices"
	"strings"
)

// readQuery returns the statement of a mapping without comments before it, and comments and semicolon behind it, or everything
// in it that writes, locks or is a second statement. This is the first of two guards, and the one that can point at the
// place; the other is the database's read-only transaction.
func readQuery(text string, kind DSNKind) (query string, flaws []flaw) {
	tokens, broken := lex(text, kind)
	if broken != nil {
		return "", []flaw{*broken}
	}
	statement := tokens
	if i := slices.IndexFunc(tokens, func(t token) bool { return t.text == ";" }); i >= 0 {
		statement = tokens[:i]
		if rest := slices.IndexFunc(tokens[i:], func(t token) bool { return t.text != ";" }); rest >= 0 {
			flaws = append(flaws, flaw{tokens[i+rest].at, "a second statement begins here; a mapping is one SELECT"})
		}
	}
	if len(statement) == 0 {
		return "", append(flaws, flaw{0, "holds no statement; write one SELECT"})
	}
	if wrong := verbFlaw(statement, text); wrong != nil {
		return "", append(flaws, *wrong)
	}
	for i := range statement {
		if wrong := tokenFlaw(statement, i, kind); wrong != "" {
			flaws = append(flaws, flaw{statement[i].at, wrong})
		}
	}
	flaws = append(flaws, parenthesisFlaws(statement)...)
	begin, end := statement[0].at, statement[len(statement)-1].end
	return strings.ReplaceAll(text[begin:end], "\r\n", "\n"), flaws
}

// verbFlaw checks the word that a statement begins with, after opening parentheses.
func verbFlaw(statement []token, text string) *flaw {
	first := statement[0]
	for _, t := range statement {
		if first = t; t.text != "(" {
			break
		}
	}
	if first.word == "SELECT" || first.word == "WITH" {
		return nil
	}
	return &flaw{first.at, fmt.Sprintf("begins with %s; a mapping is one SELECT, or WITH … SELECT", quoted(text[first.at:first.end]))}
}

// tokenFlaw says why the token at i may not stand in a mapping, or nothing.
func tokenFlaw(statement []token, i int, kind DSNKind) string {
	t := statement[i]
	before, after := neighbour(statement, i-1), neighbour(statement, i+1)
	switch {
	case t.text == "?" || kind != MySQL && (t.text == ":" || t.text == "@") && after.word != "" || kind != MySQL && strings.HasPrefix(t.word, "$"):
		return "a placeholder; nothing is filled in for it, so write the value itself"
	case t.text == ":=":
		return "assigns a variable, and the order of rows is not known while it does; use a window function such as ROW_NUMBER()"
	case t.word == "" || before.text == "." || before.text == "@":
		return ""
	case after.text == "(" && slices.Contains(harmfulFunctions(), t.word):
		return t.word + "() does more than read; leave it out"
	}
	return wordFlaw(t.word, before.word, after)
}

func wordFlaw(word, before string, after token) string {
	switch word {
	case "INTO":
		return "INTO writes a file or a variable; a mapping only reads"
	case "UPDATE", "SHARE":
		if before == "FOR" {
			return "FOR " + word + " locks rows; a mapping only reads"
		}
	case "LOCK":
		if after.word == "IN" {
			return "LOCK IN SHARE MODE locks rows; a mapping only reads"
		}
	case "VALUE":
		if before == "NEXT" && after.word == "FOR" {
			return "NEXT VALUE FOR counts a sequence up; a mapping only reads"
		}
	}
	writes := word == "UPDATE" || word == "DELETE"
	if word == "INSERT" || word == "REPLACE" {
		writes = after.text != "(" // functions of text have these names too
	}
	if writes {
		return word + " writes; a mapping only reads (a column of that name stands in quotes)"
	}
	return ""
}

// harmfulFunctions are functions of the server that write, lock, wait, or read the server's own files.
func harmfulFunctions() []string {
	return []string{
		"BENCHMARK", "EDIT", "GET_LOCK", "LOAD_EXTENSION", "LOAD_FILE", "NEXTVAL", "READFILE", "RELEASE_ALL_LOCKS",
		"RELEASE_LOCK", "SETVAL", "SLEEP", "WRITEFILE",
	}
}

func neighbour(statement []token, i int) token {
	if i < 0 || i >= len(statement) {
		return token{}
	}
	return statement[i]
}

// parenthesisFlaws finds parentheses without their other half: a query is put into parentheses of its own, and one
// that closes them would be something else than what the administrator wrote.
func parenthesisFlaws(statement []token) []flaw {
	var open []token
	for _, t := range statement {
		switch {
		case t.text == "(":
			open = append(open, t)
		case t.text == ")" && len(open) == 0:
			return []flaw{{t.at, "closes a parenthesis that was never opened"}}
		case t.text == ")":
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return []flaw{{open[len(open)-1].at, "this parenthesis is never closed"}}
	}
	return nil
}
