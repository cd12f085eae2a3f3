package jobs

import (
	"cmp"

	"probity/internal/civil"
	"probity/rules"
)

// bearer is how a person is named in a list.
type bearer struct {
	name string
	born int
}

// ministry is what is called by the name of no unit: a plan of its own, a meeting of the committee.
const ministry = "Toàn Bộ"

// severityOf is how grave a verdict is: as the configuration wants it, as the verdict says, or as the rule does.
func (c *clerk) severityOf(r *rules.Rule, v rules.Verdict) rules.Severity {
	return cmp.Or(c.severity[r.ID], v.Severity, r.Severity)
}

// ruling spells a verdict out as it is stored.
func (c *clerk) ruling(r *rules.Rule, v rules.Verdict, unit string) rules.Ruling {
	out := rules.Ruling{
		Rule: r.ID, Revision: r.Revision, Fingerprint: rules.Fingerprint(r.ID, v.Subject, v.Obligation),
		Subject: v.Subject, Obligation: v.Obligation, Position: v.Position, UnitID: unit,
		Outcome: v.Outcome, Severity: c.severityOf(r, v),
		DueOn: v.DueOn, Confirmed: true,
	}
	if v.Reasons != nil {
		out.Reasons = v.Reasons(v)
	}
	for _, p := range out.Reasons.Parameters {
		out.Confirmed = out.Confirmed && p.Confirmed
	}
	if !v.DueOn.IsZero() {
		out.DaysLate = c.scope.AsOf.Sub(v.DueOn)
	}
	c.name(&out)
	return out
}

// name fills in what a reader calls the subject, the position and the unit.
func (c *clerk) name(out *rules.Ruling) {
	if u, ok := c.ref.Unit(out.UnitID); ok {
		out.UnitName = u.Name
	}
	if p, ok := c.ref.Position(out.Position); ok {
		out.PositionName = p.Name
	}
	out.SubjectName, out.BornYear = c.called(out.Subject)
	out.Homonym = out.Subject.Kind == rules.PersonSubject && out.SubjectName != "" && c.names.shared(out.SubjectName)
}

// called is a subject's name and, for a person, the year of birth.
func (c *clerk) called(s rules.Subject) (name string, born int) {
	if s.Kind != rules.PersonSubject {
		return placeCalled(c.ref, s), 0
	}
	who := c.people[s.ID]
	if c.current.ID != "" {
		who = c.bearer()
	}
	return who.name, who.born
}

// placeCalled is the name of a unit or a position; empty where the list has none.
func placeCalled(ref *rules.Reference, s rules.Subject) string {
	switch {
	case s.Kind == rules.UnitSubject && s.ID == "":
		return ministry
	case s.Kind == rules.UnitSubject:
		if u, ok := ref.Unit(s.ID); ok {
			return u.Name
		}
	default:
		if p, ok := ref.Position(s.ID); ok {
			return p.Name
		}
	}
	return ""
}

// bearer names the person whose dossier is open.
func (c *clerk) bearer() bearer {
	self := c.current.Self()
	return bearer{self.FullName, year(self.BornOn)}
}

func year(d civil.Date) int {
	if d.IsZero() {
		return 0
	}
	return d.Year()
}
