package sample

import "probity/internal/civil"

// act is scenes of one matter.
type act struct {
	title  string
	scenes []scene
}

// acts are the worked scenarios and every edge case of the rotation rules, in the order of the rules.
func acts() []act {
	return []act{
		{"How long a position has been held (ROT-001)", append(timeHeld(), counted()...)},
		{"Positions that were merged, divided or moved (ROT-001)", lineages()},
		{"Nearness to retirement (ROT-001)", retirements()},
		{"The year's plan (ROT-002, ROT-011)", append(planned(), plansOfUnits()...)},
		{"What was called a change (ROT-003)", moved()},
		{"Back in a former position (ROT-004)", cameBack()},
		{"Deferrals (ROT-005)", append(deferrals(), deferralsInTurn()...)},
		{"Under review (ROT-006)", underReview()},
		{"Terms abroad (ROT-007)", postings()},
		{"Time at home (ROT-008)", timeAtHome()},
		{"Terms of managers (ROT-009)", append(managers(), termsInDoubt()...)},
		{"Rows as they come out of real databases", append(badRows(), badLists()...)},
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
	p.rank, p.grade = "Bí thư thứ hai", "01.003"
	return p, s.parts
}
