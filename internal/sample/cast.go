package sample

import (
	"cmp"
	"strings"

	"probity/internal/civil"
)

// act is scenes of one matter.
type act struct {
	title  string
	scenes []scene
	others []string // titles of what is planted about no person
}

// acts are the worked scenarios and every edge case of the rules, in the order of the rules of each family.
func acts() []act {
	return []act{
		{title: "How long a position has been held (ROT-001)", scenes: append(timeHeld(), counted()...)},
		{title: "Positions that were merged, divided or moved (ROT-001)", scenes: lineages()},
		{title: "Nearness to retirement (ROT-001)", scenes: retirements()},
		{title: "The year's plan (ROT-002, ROT-011)", scenes: append(planned(), plansOfUnits()...)},
		{title: "What was called a change (ROT-003)", scenes: moved()},
		{title: "Back in a former position (ROT-004)", scenes: cameBack()},
		{title: "Deferrals (ROT-005)", scenes: append(deferrals(), deferralsInTurn()...)},
		{title: "Under review (ROT-006)", scenes: underReview()},
		{title: "Terms abroad (ROT-007)", scenes: postings()},
		{title: "Time at home (ROT-008)", scenes: timeAtHome()},
		{title: "Terms of managers (ROT-009)", scenes: append(managers(), termsInDoubt()...)},
		{title: "Rows as they come out of real databases", scenes: append(badRows(), badLists()...)},
		{title: "Positions whose period was never set, or not as it can be (ROT-010)", others: titlesOf(withoutPeriod(), func(o odd) string { return o.title })},
		{title: "Meetings of the committee (COM-001)", others: titlesOfMeetings()},
		{title: "What its meetings concluded (COM-002)", others: titlesOf(sessions(), func(s session) string { return s.title })},
		{title: "Tasks that it set (COM-003, COM-004)", others: titlesOf(assignments(), func(a assigned) string { return a.title })},
		{title: "The ministry's plan for the year (COM-005)", others: titlesOf(plansOfYears(), func(p planOfYear) string { return p.title })},
		{title: "Periodic reports (COM-008)", others: titlesOf(reports(), func(r reported) string { return r.title })},
		{title: "Procedures (PRO-001, PRO-003, PRO-004)", others: titlesOf(paperScenes(), func(s paperScene) string { return s.title })},
		{title: "First declarations (DEC-001)", scenes: firstDeclarations()},
		{title: "Annual declarations (DEC-002)", scenes: annualDeclarations()},
		{title: "Declarations before an appointment (DEC-004)", scenes: personnelDeclarations()},
		{title: "Who is on the list of declarants (DEC-005)", scenes: enrolments()},
		{title: "What becomes of a declaration (DEC-006)", scenes: handovers()},
		{title: "Units that must be checked in turn (INS-001)", others: titlesOfInspected()},
		{title: "The year's plan of checks (INS-003)", others: titlesOf(checkPlanScenes(), func(s checkPlanScene) string { return s.title })},
		{title: "Recommendations that must be carried out (INS-007)", others: titlesOf(recommendedScenes(), func(s recommendedScene) string { return s.title })},
		{title: "Units that check themselves each year (INS-009)", others: titlesOf(selfCheckScenes(), func(s selfCheckScene) string { return s.title })},
	}
}

// cast are the scenes of all acts.
func cast() (all []scene) {
	for _, a := range acts() {
		all = append(all, a.scenes...)
	}
	return all
}

// life is a scene as a person with chapters.
func (s scene) life(p *person) (*person, []chapter) {
	p.sex, p.born, p.hired = woman, date("1985-03-12"), date("2010-01-04")
	if s.who.sex != "" {
		p.sex = s.who.sex
	}
	switch born, ok := civil.ParseBytes([]byte(s.who.born)); {
	case ok:
		p.born = born
	case s.who.born != "":
		p.typed = s.who.born
	}
	if s.who.hides {
		p.sex, p.born = "", 0
	}
	if s.who.name != "" {
		p.name = s.who.name
	}
	p.left = date(s.who.left)
	if s.who.hired != "" {
		p.hired = date(s.who.hired)
	}
	p.rank, p.grade = "Bí thư thứ hai", strings.TrimSuffix(cmp.Or(s.who.grade, "01.003"), none)
	p.contract, p.enlisted = s.who.contract, !s.who.unlisted && !s.who.contract
	return p, s.parts
}
