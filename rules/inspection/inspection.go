// Package inspection holds the rules on who is inspected, checked and audited, and on what comes of it: one rule a file,
// and beside it its worked cases (ins001cases.go, ins001missing.go). What a rule works with is in files by its name:
//
//	visit.go     the checks that were made: which of them count, and which may
//	visited.go   by unit: what the rows of oversight_unit say
//	clock.go     since when a unit has not been checked; inherit.go through renames, mergers and splits
//	standing.go  the units that there are on the as-of date
//	cycle.go     how a unit stands in the cycle of full checks (INS-001)
//	recommendation.go how a recommendation stands, and recommendationtold.go what is said of it (INS-007)
//	selfcheck.go and in the year of self-checks (INS-009)
//	words.go     what package wording says
//
// INS-003 asks for the year's plan alone, and is all in its own file.
//
// What is not known moves no day: it makes two of them, the earliest and the latest that the clock can have begun. Only where both
// do not give the same answer is there not enough data.
package inspection
