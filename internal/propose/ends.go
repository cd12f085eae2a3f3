package propose

import (
	"slices"

	"probity/internal/record"
)

// isEnd tells the columns whose NULL means that somebody is still there. A wrong one names people who left long ago, or
// loses people who are overdue, and nothing in the lists shows it: such a column is not picked from several.
func isEnd(kind *record.Kind, column string) bool {
	return slices.ContainsFunc(kind.Intervals, func(days [2]string) bool { return days[1] == column })
}

// undecided reports whether a person has to say what a guess only could be.
func (f *match) undecided(g *guess) bool {
	shared := slices.ContainsFunc(f.guesses, func(other guess) bool {
		return other.column.Name != g.column.Name && slices.Contains(other.from, g.from[0])
	})
	return isEnd(f.kind, g.column.Name) && (shared || len(g.rivals) > 0)
}

// doubtTheEnd gives the only end of a posting, where its name does not say whether it was planned or came about, to both.
func (f *match) doubtTheEnd(words *dictionary) {
	planned := f.guess("planned_to")
	if f.kind.Name != "posting" || planned == nil || f.guess("left_on") != nil {
		return
	}
	if words.resemblance(planned.from[0].Name, words.names(words.Columns["any"]["ends_on"])) == 1 {
		f.guesses = append(f.guesses, guess{
			column: f.kind.Columns[f.kind.Column("left_on")], from: planned.from, sure: planned.sure, rivals: planned.rivals,
		})
	}
}
