// Package committee holds the rules on the steering committee's own work: whether it meets, concludes, sets tasks that somebody must
// carry out by a day, follows them up, plans the year and reports. One rule a file, and beside it its worked cases (com001cases.go).
// What the rules work with is in files by its name:
//
//	quarter.go   the quarters in which it must meet (COM-001)
//	session.go   what a meeting concluded, and by when it had to (COM-002)
//	task.go      the tasks: by when each must be done, and what came of it (COM-003); tasktold.go what is said of one
//	limit.go     a day that was written in words, as "Quý II/2026"
//	ordered.go   a task without a lead unit or a day (COM-004)
//	yearplan.go  the year's plan (COM-005)
//	report.go    the periodic reports (COM-008)
//	words.go     what package wording says
//
// Meetings, plans and reports are the ministry's: their subject is the unit without a code, and the chair is told of them. A task is its
// lead unit's.
package committee
