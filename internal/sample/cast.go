package sample

// cast are the scenes of the worked scenarios and of every edge case of the rotation rules, in the order of the rules.
func cast() []scene {
	var all []scene
	for _, part := range [][]scene{
		timeHeld(), lineages(), retirements(), planned(), moved(), cameBack(), deferrals(), underReview(),
		postings(), timeAtHome(), managers(), badRows(),
	} {
		all = append(all, part...)
	}
	return all
}

// life is a scene as a person with chapters.
func (s scene) life(p *person) (*person, []chapter) {
	p.sex, p.born, p.hired = woman, date("1985-03-12"), date("2010-01-04")
	if s.who.sex != "" {
		p.sex = s.who.sex
	}
	if s.who.born != "" {
		p.born = date(s.who.born)
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
