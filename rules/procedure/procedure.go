// Package procedure holds the rules on the ministry's procedures: whether those that must exist are in force, reviewed and published. One
// rule a file, and beside it its worked cases (pro001cases.go). What the rules work with is in files by its name:
//
//	version.go   the versions of a procedure, and which of them are in force
//	cover.go     whether a procedure that must exist is in force, in whatever version or by whatever took its place (PRO-001)
//	standing.go  how a version in force stands, for the rules about each
//	review.go    when a version in force was last looked at (PRO-003)
//	publish.go   whether it was published (PRO-004)
//	words.go     what package wording says
package procedure
