package propose

import (
	"regexp"
	"strings"

	"probity/internal/record"
)

// sort is what a declared type holds.
type sort uint8

const (
	text sort = iota + 1
	number
	fraction
	day
	instant
	bytes // ids that are no text
	other
)

// wholeNumber is a decimal without decimals: ids came so from Oracle.
var wholeNumber = regexp.MustCompile(`^(decimal|numeric|number)(\(\d+(, *0)?\))?( unsigned)?( zerofill)?$`)

// sortOf knows the types of MySQL, MariaDB and SQLite by how they begin, as SQLite itself does.
func sortOf(declared string) sort {
	declared = strings.ToLower(declared)
	for _, known := range []struct {
		begins string
		sort   sort
	}{
		{"datetime", instant}, {"timestamp", instant}, {"date", day}, {"time", other},
		{"tinyint", number}, {"smallint", number}, {"mediumint", number}, {"int", number}, {"bigint", number},
		{"bool", number}, {"bit", number}, {"year", number}, {"decimal", fraction}, {"numeric", fraction}, {"number", fraction},
		{"float", fraction}, {"double", fraction}, {"real", fraction},
		{"char", text}, {"varchar", text}, {"nchar", text}, {"nvarchar", text}, {"character", text},
		{"text", text}, {"tinytext", text}, {"mediumtext", text}, {"longtext", text}, {"clob", text}, {"enum", text},
		{"uuid", text}, {"uniqueidentifier", text}, {"varbinary(16)", bytes}, {"varbinary", text}, {"binary", bytes}, {"blob", bytes}, {"", text},
	} {
		switch {
		case known.begins == "" && declared != "", !strings.HasPrefix(declared, known.begins):
		case known.sort == fraction && wholeNumber.MatchString(declared):
			return number
		default:
			return known.sort
		}
	}
	return other
}

func isNumber(declared string) bool { return sortOf(declared) == number }

// alike reports whether two columns can hold the same ids.
func alike(a, b *Column) bool { return sortOf(a.Type) == sortOf(b.Type) }

// plausible tells whether values of a declared type can be a column's: 1 for yes, a little less when they have to be
// turned into it, 0 for no.
func plausible(t record.Type, declared string) float64 {
	held := sortOf(declared)
	switch t {
	case record.DateColumn:
		return map[sort]float64{day: 1, instant: .97, text: .95}[held]
	case record.FlagColumn:
		return map[sort]float64{number: 1, text: .95}[held]
	case record.CodeColumn:
		return map[sort]float64{text: 1, number: .95}[held]
	case record.IDColumn:
		return map[sort]float64{number: 1, text: 1, bytes: 1}[held]
	case record.TextColumn:
		return map[sort]float64{text: 1, number: .95}[held]
	case record.YearColumn, record.CountColumn:
		return map[sort]float64{number: 1, fraction: .95, text: .95}[held]
	}
	return map[sort]float64{number: 1, fraction: 1, text: .9}[held]
}
