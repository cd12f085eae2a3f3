package main

import "strings"

// goType says how a column's type is written in Go: the constant that stands for it in the table, the type of the
// field, and the part of a decoded cell that holds its value.
type goType struct{ Constant, Field, Cell string }

// typeOf returns the Go side of a type of column, or nothing when there is no such type.
func typeOf(name string) goType {
	switch name {
	case "id":
		return goType{"IDColumn", "string", "text"}
	case "text":
		return goType{"TextColumn", "string", "text"}
	case "code":
		return goType{"CodeColumn", "string", "text"}
	case "date":
		return goType{"DateColumn", "civil.Date", "date"}
	case "month":
		return goType{"MonthColumn", "civil.Date", "date"}
	case "year":
		return goType{"YearColumn", "Number", "number"}
	case "count":
		return goType{"CountColumn", "Number", "number"}
	case "flag":
		return goType{"FlagColumn", "Flag", "flag"}
	case "vnd":
		return goType{"VNDColumn", "VND", "vnd"}
	case "decimal":
		return goType{"DecimalColumn", "Decimal", "decimal"}
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
