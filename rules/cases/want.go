package cases

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"probity/internal/civil"
	"probity/rules"
)

const (
	noVerdict    = "none"
	notEvaluated = "not evaluated"
)

// want is what a case says that a rule must answer.
type want struct {
	notEvaluated bool
	verdicts     []wanted
}

// wanted is one verdict. Extras are checked only when they are there.
type wanted struct {
	outcome    rules.Outcome
	subject    rules.Subject
	obligation string
	due        civil.Date
	severity   rules.Severity
	extras     []pair
}

func readWant(text string) (want, error) {
	switch strings.TrimSpace(text) {
	case noVerdict:
		return want{}, nil
	case notEvaluated:
		return want{notEvaluated: true}, nil
	case "":
		return want{}, fmt.Errorf("nothing; write the verdicts one a line, or %q, or %q", noVerdict, notEvaluated)
	}
	lines, err := readLines(text)
	if err != nil {
		return want{}, err
	}
	var all want
	for _, l := range lines {
		w, err := readWanted(l)
		if err != nil {
			return want{}, fmt.Errorf("%s: %w", l.word, err)
		}
		all.verdicts = append(all.verdicts, w)
	}
	return all, nil
}

func readWanted(l line) (w wanted, err error) {
	if w.outcome = rules.Outcome(l.word); !slices.Contains(rules.Outcomes[:], w.outcome) {
		return w, fmt.Errorf("no such outcome; there are %v", rules.Outcomes)
	}
	for _, p := range l.pairs {
		switch p.name {
		case string(rules.PersonSubject), string(rules.UnitSubject), string(rules.PositionSubject):
			w.subject = rules.Subject{Kind: rules.SubjectKind(p.name), ID: p.value}
		case "obligation":
			w.obligation = p.value
		case "due":
			w.due, err = civil.Parse(p.value)
		case "severity":
			w.severity, err = rules.ParseSeverity(p.value)
		default:
			w.extras = append(w.extras, p)
		}
		if err != nil {
			return w, err
		}
	}
	if w.subject.Kind == "" {
		return w, fmt.Errorf("no subject; write person=…, position=… or unit=…")
	}
	return w, nil
}

// compare says in what the answers differ from what is wanted.
func (w want) compare(r *rules.Rule, answers []Answer) []error {
	var faults []error
	left := slices.Clone(w.verdicts)
	for _, a := range answers {
		i := slices.IndexFunc(left, func(w wanted) bool { return w.subject == a.Subject && w.obligation == a.Obligation })
		if i < 0 {
			faults = append(faults, fmt.Errorf("got %q, which the case does not want", a.line(r)))
			continue
		}
		faults = append(faults, left[i].compare(r, a)...)
		left = slices.Delete(left, i, i+1)
	}
	for _, w := range left {
		faults = append(faults, fmt.Errorf("wanted %q and got no verdict about it", w.answer().line(&rules.Rule{})))
	}
	return faults
}

func (w wanted) answer() Answer {
	return Answer{Verdict: rules.Verdict{Subject: w.subject, Obligation: w.obligation, Outcome: w.outcome,
		Severity: w.severity, DueOn: w.due}}
}

func (w wanted) compare(r *rules.Rule, a Answer) []error {
	if want, got := w.answer().line(&rules.Rule{}), a.line(r); want != got {
		return []error{fmt.Errorf("wanted %q, got %q", want, got)}
	}
	var faults []error
	for _, p := range w.extras {
		if got, fits := a.extra(p); !fits {
			faults = append(faults, fmt.Errorf("%s: wanted %s=%s, got %s", a.line(r), p.name, write(p.value), got))
		}
	}
	return faults
}

// extra finds what an answer says under one of the further words, and whether that is what is wanted.
func (a Answer) extra(p pair) (got string, fits bool) {
	switch p.name {
	case "at":
		return write(a.UnitID), a.UnitID == p.value
	case "missing":
		for _, m := range a.Reasons.Missing {
			got = strings.TrimSpace(got + " " + m.Record + "." + m.Field)
		}
		return cmp.Or(got, "nothing missing"), slices.Contains(strings.Fields(got), p.value)
	}
	var said []string
	for _, e := range a.Reasons.Evidence {
		if string(e.Role) == p.name {
			said = append(said, e.Value)
		}
	}
	return cmp.Or(strings.Join(said, ", "), "no evidence with that role"), slices.Contains(said, p.value)
}
