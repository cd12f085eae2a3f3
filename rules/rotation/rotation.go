// Package rotation holds the rules on who must change position, who must come home, and whether it was planned and done:
// ROT-001 to ROT-011, one rule a file. What several of them count the same way is beside them: holding.go (who held
// what, through renames and mergers), run.go (how long without a break that counts), due.go (until when), duty.go (the
// listed positions of a person), deferral.go and retirement.go (what excuses).
//
// Nothing here stores, prints or sorts verdicts, and no number that a lawyer could change stands here: these are in
// package parameters.
//
//	for _, d := range duties(h) { … }   // every listed position that the person holds on the as-of date
package rotation
