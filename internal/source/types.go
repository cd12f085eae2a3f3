package source

import (
	"fmt"
	"slices"
	"strings"

	"probity/internal/record"
)

// class is a family of database types, as far as the difference matters to a record's column.
type class uint8

const (
	// Not told, or nothing that we know, or bytes, as which some servers type an expression over a date: the values decide.
	anything class = iota
	textual
	integer
	decimal
	floating
	day
	instant
	clock
)

// classOf sorts the types of MySQL and MariaDB, and what people declare in SQLite. It knows them by their first word.
func classOf(databaseType string) class {
	name := strings.TrimPrefix(strings.ToUpper(databaseType), "UNSIGNED ")
	name, _, _ = strings.Cut(name, "(")
	switch strings.TrimSpace(name) {
	case "CHAR", "VARCHAR", "TEXT", "TINYTEXT", "MEDIUMTEXT", "LONGTEXT", "ENUM", "SET", "NVARCHAR", "NCHAR", "JSON":
		return textual
	case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT", "YEAR", "BOOL", "BOOLEAN":
		return integer
	case "DECIMAL", "NUMERIC":
		return decimal
	case "FLOAT", "DOUBLE", "REAL":
		return floating
	case "DATE":
		return day
	case "DATETIME", "TIMESTAMP":
		return instant
	case "TIME":
		return clock
	}
	return anything
}

// refused lists what cannot be a column's values, whatever they are, and what to write instead. Text is never refused,
// nor is a DECIMAL where whole numbers are wanted, because that is what SUM gives: there the values decide.
func refused(t record.Type) (classes []class, remedy string) {
	switch t {
	case record.DateColumn:
		return []class{instant, clock, integer, decimal, floating}, "write DATE(…), or a text YYYY-MM-DD"
	case record.MonthColumn:
		return []class{instant, clock, integer, decimal, floating}, "write a text YYYY-MM, or a DATE on the first of the month"
	case record.YearColumn, record.CountColumn:
		return []class{day, instant, clock, floating}, "write a whole number"
	case record.FlagColumn:
		return []class{day, instant, clock, floating}, "write 0 or 1, such as CASE WHEN … THEN 1 ELSE 0 END"
	case record.CodeColumn:
		return []class{integer, decimal, floating, day, instant, clock}, "write CASE … WHEN … THEN 'word' END"
	case record.VNDColumn:
		return []class{day, instant, clock, floating}, "write CAST(… AS DECIMAL(20, 0)), because a floating-point number does not hold an amount exactly"
	case record.DecimalColumn:
		return []class{day, instant, clock, floating}, "write CAST(… AS DECIMAL(20, 6)), because a floating-point number does not hold an amount exactly"
	case record.IDColumn:
		return []class{day, instant, clock, floating}, "an id is a whole number or a text"
	}
	return nil, ""
}

// wrongType says why a column of this type in the database cannot be the record's column; it is empty when it can.
func wrongType(c record.Column, databaseType string) string {
	classes, remedy := refused(c.Type)
	if !slices.Contains(classes, classOf(databaseType)) {
		return ""
	}
	found := fmt.Sprintf("the query gives %s where a %s is wanted; %s", strings.ToUpper(databaseType), c.Type, remedy)
	if c.Type == record.CodeColumn {
		words := make([]string, len(c.Codes))
		for i, code := range c.Codes {
			words[i] = code.Word
		}
		found += "; the words are " + strings.Join(words, ", ")
	}
	return found
}
