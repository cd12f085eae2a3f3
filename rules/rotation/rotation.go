// Package rotation holds the rules on who must change position, who must come home, and whether it was planned and done:
// ROT-001 to ROT-011, one rule a file, and beside it the worked cases in which something is missing, where they are many
// (rot001missing.go). What a rule works with is in files by its name. Of positions:
//
//	holding.go, run.go, due.go   who held what, through renames and mergers; how long without a break that counts; until when
//	duty.go, judgement.go        the listed positions of a person, and how each stands (ROT-001, 002, 004, 005)
//	office.go                    any positions of a sort (ROT-006 with review.go; ROT-009 with mandate*.go and headship.go)
//	move.go, nominal.go          what was left for what, and whether that changed anything (ROT-003)
//	comeback.go                  a position that was left and taken up again (ROT-004)
//	deferral.go, retirement.go   what excuses; stale.go what is wrong with a deferral (ROT-005)
//	plan.go, planless.go         the year's plans (ROT-002); execution.go how far they were carried out (ROT-011)
//
// Of postings abroad: posting.go, and stay.go, tour.go, home.go for the time at posts, its end, and the time between (ROT-007, 008).
// Of rows that were set aside, and of what may hang on them: glimpse.go and doubt.go. Of all: position.go (what is known of one),
// population.go (what rules declare alike), words.go (what package wording says).
//
// Nothing here stores, prints or sorts verdicts, and no number that a lawyer could change stands here: these are in
// package parameters.
//
//	for _, d := range duties(h) { … }   // every listed position that the person holds on the as-of date
package rotation
