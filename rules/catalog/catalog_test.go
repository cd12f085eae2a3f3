package catalog_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/catalog"
	"probity/rules/parameters"
)

func TestRulesAreInTheOrderOfTheirIDs(t *testing.T) {
	shape := regexp.MustCompile(`^[A-Z]{3}-\d{3}$`)
	last := ""
	for _, r := range catalog.All() {
		if r.ID <= last || !shape.MatchString(r.ID) {
			t.Errorf("%s after %q: ids are three letters, a hyphen and three digits, in order and never twice", r.ID, last)
		}
		last = r.ID
		if found, ok := catalog.Lookup(r.ID); !ok || found != r {
			t.Errorf("%s cannot be looked up", r.ID)
		}
	}
	if _, ok := catalog.Lookup("ROT-01"); ok {
		t.Error("ROT-01 is no rule")
	}
}

func TestEveryRuleCanBeJudgedByAndExplained(t *testing.T) {
	for _, r := range catalog.All() {
		if r.Judge == nil && r.Conclude == nil {
			t.Errorf("%s judges nothing", r.ID)
		}
		if r.Gather != nil && r.Across.IsZero() {
			t.Errorf("%s gathers facts, and Across does not say which", r.ID)
		}
		if r.Severity < rules.N1 || r.Severity > rules.N4 || r.Revision < 1 || r.Since == "" || r.Kind == "" || len(r.Basis) == 0 {
			t.Errorf("%s: severity, revision, since, kind or basis is missing", r.ID)
		}
		if r.Annex.Name().IsZero() {
			t.Errorf("%s: its annex is %q, and no sheet has that code; an annex has its code and name in rules.go, and its columns in package reports", r.ID, r.Annex)
		}
		if heard := cmp.Or(r.Hears, rules.PersonSubject); r.Judge != nil && heard != r.Kind && r.Conclude == nil {
			t.Errorf("%s judges each %s by the dossier of a %s: set Hears, or gather facts and conclude", r.ID, r.Kind, heard)
		}
		for name, text := range texts(r) {
			if text.VI == "" || text.EN == "" || !norm.NFC.IsNormalString(text.VI) {
				t.Errorf("%s: %s must be in both languages and composed (NFC): %q", r.ID, name, text)
			}
		}
		for _, c := range r.Basis {
			if !slices.Contains([]parameters.Mark{parameters.Verified, parameters.MemoryHigh, parameters.MemoryMed, parameters.MemoryLow, parameters.Policy}, c.Mark) {
				t.Errorf("%s: the mark %q of %s", r.ID, c.Mark, c.Text.EN)
			}
		}
	}
}

func texts(r *rules.Rule) map[string]record.Text {
	all := map[string]record.Text{"Title": r.Title, "Says": r.Says, "Subject": r.Subject, "Obligation": r.Obligation,
		"Paragraph": r.Paragraph, "Exempts": r.Exempts, "Unknowns": r.Unknowns, "Remedy": r.Remedy}
	for _, c := range r.Basis {
		all["Basis"] = c.Text
	}
	for _, c := range r.Considers {
		all["Without of "+c.Kind] = c.Without
	}
	for _, c := range r.Cases {
		all["case "+c.AsOf+" "+c.Name.EN] = c.Name
	}
	return all
}

func TestEveryColumnThatARuleNamesExists(t *testing.T) {
	for _, r := range catalog.All() {
		read := record.Schema{}
		for _, need := range r.Reads {
			columnsExist(t, r.ID, need)
			read[need.Kind] = append(read[need.Kind], need.Columns...)
		}
		for _, c := range r.Considers {
			columnsExist(t, r.ID, c.Need)
			if read.Has(c.Kind, c.Columns...) {
				t.Errorf("%s considers %s %v, which it reads: a rule cannot do without it and with it", r.ID, c.Kind, c.Columns)
			}
			whole := func(other rules.Caveat) bool { return other.Kind == c.Kind && !other.Detail }
			if c.Detail && !slices.ContainsFunc(r.Considers, whole) {
				t.Errorf("%s: %s %v is a detail, and nothing says what it means when no %[2]s is mapped", r.ID, c.Kind, c.Columns)
			}
		}
	}
}

func TestObligationsRestOnRowsOfTheirSubjectsThatTheRuleReads(t *testing.T) {
	for _, r := range catalog.All() {
		for _, name := range r.Rows {
			kind, ok := record.Lookup(name)
			cut := map[rules.SubjectKind]record.Cut{rules.PersonSubject: record.ByPerson, rules.UnitSubject: record.ByUnit}[r.Kind]
			listed := ok && kind.CutBy == record.Whole && r.Kind == rules.UnitSubject && len(kind.Key) == 1 // the obligation is its key
			if !ok || kind.CutBy != cut && !listed || !slices.ContainsFunc(r.Needs(), func(n rules.Need) bool { return n.Kind == name }) {
				t.Errorf("%s: Rows has %q, which is no kind with rows of its subjects that the rule reads", r.ID, name)
			}
		}
	}
}

func columnsExist(t *testing.T, id string, need rules.Need) {
	t.Helper()
	kind, ok := record.Lookup(need.Kind)
	if !ok {
		t.Errorf("%s: no kind of record is called %q", id, need.Kind)
		return
	}
	for _, c := range need.Columns {
		if kind.Column(c) < 0 {
			t.Errorf("%s: %s has no column %q", id, need.Kind, c)
		}
	}
}

func TestEveryParameterThatARuleUsesIsInForceOnTheDaysOfItsCases(t *testing.T) {
	register := parameters.Embedded()
	for _, r := range catalog.All() {
		for i, key := range r.Uses {
			if slices.Contains(r.Uses[:i], key) {
				t.Errorf("%s uses %s twice", r.ID, key)
			}
			p, known := register.Find(key)
			if !known {
				t.Errorf("%s uses %s, which is not in the register", r.ID, key)
				continue
			}
			// A law that had not begun owes nothing; from its first day on there may be no gap.
			for d := max(p.Rows[0].From, civil.Must("2000-01-01")); d <= civil.Must("2035-12-31"); d = d.AddDays(7) {
				if _, inForce := register.At(key, d); !inForce {
					t.Errorf("%s uses %s, which has no value on %s", r.ID, key, d)
					break
				}
			}
		}
	}
}

// A rule's own words say which outcomes it can give; each must be worked in a case, and no other.
func TestEveryOutcomeThatARuleCanGiveIsWorkedInACase(t *testing.T) {
	for _, r := range catalog.All() {
		can := map[rules.Outcome]bool{rules.Pass: true, rules.Overdue: true, rules.Unknown: true,
			rules.DueSoon: strings.Contains(strings.ToLower(r.Paragraph.EN), "due soon"),
			rules.Exempt:  !strings.HasPrefix(r.Exempts.VI, "Không có"),
		}
		for _, o := range rules.Outcomes {
			worked := slices.ContainsFunc(r.Cases, func(c rules.Case) bool {
				return slices.ContainsFunc(strings.Split(c.Want, "\n"), func(line string) bool {
					return strings.HasPrefix(strings.TrimSpace(line), string(o)+" ")
				})
			})
			if worked != can[o] {
				t.Errorf("%s: worked in a case: %s %t; by its own words it can be: %t", r.ID, o, worked, can[o])
			}
		}
		if !slices.ContainsFunc(r.Cases, func(c rules.Case) bool { return c.Want == "not evaluated" }) {
			t.Errorf("%s: no case shows that it is not evaluated without a column", r.ID)
		}
	}
}
