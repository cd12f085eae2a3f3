package main

import "strings"

// goType says how a column's type is written in Go: the constant that stands for it in the table, and the type of the
// field.
type goType struct{ Constant, Field string }

// typeOf returns the Go side of a type of column, or nothing when there is no such type.
func typeOf(name string) goType {
	switch name {
	case "id":
		return goType{"IDColumn", "string"}
	case "text":
		return goType{"TextColumn", "string"}
	case "code":
		return goType{"CodeColumn", "string"}
	case "date":
		return goType{"DateColumn", "civil.Date"}
	case "month":
		return goType{"MonthColumn", "civil.Date"}
	case "year":
		return goType{"YearColumn", "Number"}
	case "count":
		return goType{"CountColumn", "Number"}
	case "flag":
		return goType{"FlagColumn", "Flag"}
	case "vnd":
		return goType{"VNDColumn", "VND"}
	case "decimal":
		return goType{"DecimalColumn", "Decimal"}
	}
	return goType{}
}

// allowedTypes is what a fault offers instead of a type that does not exist.
const allowedTypes = "id, text, code, date, month, year, count, flag, vnd, decimal"

// cutOf returns the constant for a way of cutting, or "" when there is no such way.
func cutOf(name string) string {
	switch name {
	case "person":
		return "ByPerson"
	case "unit":
		return "ByUnit"
	case "whole":
		return "Whole"
	}
	return ""
}

// goName turns a name of the table into a name of Go: total_assets_vnd becomes TotalAssetsVND.
func goName(name string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(name, "_") {
		switch word {
		case "id", "vnd", "url":
			b.WriteString(strings.ToUpper(word))
		default:
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// commentWidth keeps generated comments as wide as those written by hand.
const commentWidth = 118

// comment wraps a text into the lines of a Go comment.
func comment(text string) string {
	var b strings.Builder
	width := 0
	for word := range strings.FieldsSeq(text) {
		if width == 0 || width+1+len(word) > commentWidth {
			if width > 0 {
				b.WriteByte('\n')
			}
			b.WriteString("//")
			width = 2
		}
		b.WriteString(" " + word)
		width += 1 + len(word)
	}
	return b.String()
}
