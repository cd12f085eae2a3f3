package source

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"probity/internal/record"
)

// placeholderDates tells of the days by which programs write "none" and "until now". No advice is given where the server
// cannot compare; reading will tell then.
func (p *plan) placeholderDates(ctx context.Context) (advice Faults) {
	var tests, columns []string
	for _, o := range p.offered {
		column := p.kind.Columns[p.kind.Column(strings.ToLower(o.name))]
		if column.Type == record.DateColumn || column.Type == record.MonthColumn {
			tests = append(tests, placeholderTest(p.session.dialect.column(o.name), neverMeant(column.Name)))
			columns = append(columns, o.name)
		}
	}
	if len(tests) == 0 {
		return nil
	}
	found := make([]string, len(tests))
	err := p.session.drain(ctx, p.around(strings.Join(tests, ", ")), func(cells [][]byte) error {
		for i, cell := range cells {
			found[i] = string(cell)
		}
		return nil
	})
	if err != nil {
		return Faults{p.mapping.advice("its dates could not be looked through: %v", explain(err))}
	}
	for i, column := range columns {
		for _, day := range slices.Sorted(strings.FieldsFuncSeq(found[i], func(r rune) bool { return r == ',' })) {
			advice = append(advice, p.placeholder(column, day))
		}
	}
	return advice
}

// placeholder is the advice about one day in one column.
func (p *plan) placeholder(column, day string) Fault {
	is := `is read as a fault and not as "none"`
	if slices.Contains(believedDays(), day) || slices.Contains(epochDays(), day) {
		is = `is believed to be a day; where it means "none"`
	}
	return p.mapping.advice("column %s holds %s, which %s; write NULLIF(…, '%[2]s') AS %[1]s", column, day, is)
}

// placeholderTest is the expression that names the placeholders of a column, separated by commas: these days, and all from the
// year 9000 on.
func placeholderTest(column string, days []string) string {
	day := "SUBSTR(" + column + ", 1, 10)"
	return fmt.Sprintf("GROUP_CONCAT(DISTINCT CASE WHEN %[1]s IN ('%[2]s') OR %[1]s LIKE '9___-__%%' THEN %[1]s END)", day, strings.Join(days, "', '"))
}

// neverMeant are the days that a column can only hold in place of none.
func neverMeant(column string) []string {
	days := slices.Concat(unreadDays(), believedDays())
	if mayBeOld(column) {
		return days
	}
	return append(days, epochDays()...)
}

// mayBeOld reports whether a column may speak of a day before the oldest of those who serve began to work: of a birth, of
// how long somebody or a unit has been there, of a thing that is owned, or of any day at all.
func mayBeOld(column string) bool {
	return slices.Contains([]string{"born_on", "child_born_on", "hired_on", "opened_on", "acquired_on", "day"}, column)
}

// unreadDays are outside of the years that records may speak of: MySQL's zero, the first day of .NET, "never" as people write
// it, and where the calendar of Oracle ends.
func unreadDays() []string {
	return []string{"0000-00-00", "0001-01-01", "2999-12-31", "3000-01-01", "3000-12-31", "4712-12-31"}
}

// believedDays are those that can be read, and nobody has ever meant: where SQL Server, Access and Excel begin to count, where
// SQL Server's short days end, and "never" as people write it.
func believedDays() []string {
	return []string{"1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "2079-06-06", "2099-12-31", "2100-01-01", "2199-12-31"}
}

// epochDays are the zero of Unix, east and west of Greenwich. Somebody may have been born then.
func epochDays() []string { return []string{"1970-01-01", "1969-12-31"} }
