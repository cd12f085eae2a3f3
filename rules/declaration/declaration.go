// Package declaration holds the rules on the control of assets and income: who must declare, whether the declaration came in time,
// and what is done with it. One rule a file, and beside it its worked cases and those in which something is missing (dec001cases.go,
// dec001missing.go). What the rules work with is in files by its name:
//
//	duty.go      the rows of the list of obligations, by what is owed
//	filing.go    the declarations that may settle a duty
//	answer.go    what both give together, whatever of them is not known
//	standing.go  how a duty stands, and what is told of it
//	fresh.go     who had declared to this ministry before, and who had not
//	enrolment.go who must be on the list of declarants, missed.go who is not, and enrolmenttold.go what is said of them
//	handover.go  what becomes of a declaration, and handovertold.go what its unit is told
//	workplace.go in which unit somebody served on a day
//	service.go   whether the person serves, since when and until when, and in which unit
//	words.go     what package wording says
//
// Nobody is named for a declaration that may be there. A row that cannot be read, a day off that nobody knows, a declaration that may
// be another agency's: each leaves the verdict open, if the truth about it could change it.
package declaration
