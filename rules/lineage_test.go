package rules_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
)

// lines makes a reference whose positions have these links, written "A>B 2025-03-01".
func lines(links ...string) (*rules.Reference, []record.Defect) {
	var set record.Set
	for _, text := range links {
		pair, day, _ := strings.Cut(text, " ")
		from, to, _ := strings.Cut(pair, ">")
		set.PositionLineage.Good = append(set.PositionLineage.Good,
			record.PositionLineage{PredecessorID: from, SuccessorID: to, EffectiveOn: civil.Must(day)})
	}
	return rules.NewReference(&set)
}

func TestLineageKnowsThePartsOfAPositionThatWasSplit(t *testing.T) {
	ref, _ := lines("A>B 2025-03-01", "A>C 2025-03-01", "C>D 2025-06-01", "C>E 2025-06-01", "E>F 2025-06-01", "X>Y 2025-01-01", "Z>A 2025-07-01", "A>G 2025-09-01")
	for _, c := range []struct{ from, on, want string }{
		{"A", "2025-02-28", "A"}, {"A", "2025-03-01", "B C"}, {"A", "2025-06-01", "B D F"}, {"A", "2025-09-01", "B D F"}, {"X", "2025-06-01", "Y"}, {"Z", "2025-06-01", "Z"},
	} {
		if got := strings.Join(ref.PositionLines.Standing(c.from, 0, civil.Must(c.on)), " "); got != c.want {
			t.Errorf("%s on %s: %s, want %s", c.from, c.on, got, c.want)
		}
	}
}

func TestLineageFollowsAPositionToWhatStandsInItsPlace(t *testing.T) {
	for _, story := range []struct {
		name, from, on, want string
		links                []string
	}{
		{"a rename", "A", "2025-03-01", "B", []string{"A>B 2025-03-01"}},
		{"the day before it", "A", "2025-02-28", "A", []string{"A>B 2025-03-01"}},
		{"two renames", "A", "2026-01-01", "C", []string{"B>C 2025-06-01", "A>B 2025-03-01"}},
		{"two renames on one day", "A", "2026-01-01", "C", []string{"A>B 2025-03-01", "B>C 2025-03-01"}},
		{"a merger", "B", "2026-01-01", "C", []string{"A>C 2025-03-01", "B>C 2025-03-01"}},
		{"a split goes no further", "A", "2026-01-01", "A", []string{"A>B 2025-03-01", "A>C 2025-03-01"}},
		{"a rename, then a split", "A", "2026-01-01", "B", []string{"A>B 2025-03-01", "B>C 2025-06-01", "B>D 2025-06-01"}},
		{"a name that was given back", "A", "2026-01-01", "A", []string{"A>B 2025-03-01", "B>A 2025-09-01"}},
		{"a name that was given back, meanwhile", "A", "2025-08-31", "B", []string{"A>B 2025-03-01", "B>A 2025-09-01"}},
		{"a link from before the position came back", "B", "2026-01-01", "A", []string{"A>B 2020-03-01", "B>A 2025-09-01"}},
	} {
		t.Run(story.name, func(t *testing.T) {
			ref, defects := lines(story.links...)
			if len(defects) > 0 {
				t.Errorf("defects: %v", defects)
			}
			if got := ref.PositionLines.Alive(story.from, civil.Must(story.on)); got != story.want {
				t.Errorf("on %s, %s is %s; want %s", story.on, story.from, got, story.want)
			}
		})
	}
}

func TestACircleWithoutTimeIsADefect(t *testing.T) {
	ref, defects := lines("A>B 2025-03-01", "B>C 2025-03-01", "C>A 2025-03-01")
	if len(defects) != 1 || defects[0].Problem != record.LineageCycle || !defects[0].SetsAside() {
		t.Fatalf("defects: %v", defects)
	}
	if got := ref.PositionLines.Alive("A", civil.Must("2026-01-01")); got != "C" {
		t.Errorf("the links that are left lead to %s", got)
	}
	if got := ref.PositionLines.DoubtfulSuccessors("C"); len(got) != 1 || got[0].ID != "A" {
		t.Errorf("doubtful successors of C: %v", got)
	}
	if got := ref.PositionLines.DoubtfulPredecessors("A"); len(got) != 1 || got[0].ID != "C" {
		t.Errorf("doubtful predecessors of A: %v", got)
	}
}

func TestWhatFollowsItselfIsADefectAndNoLink(t *testing.T) {
	ref, defects := lines("A>B 2024-03-01", "B>B 2025-03-01", "B>C 2026-03-01")
	if len(defects) != 1 || defects[0].Key != "predecessor_id=B successor_id=B" {
		t.Errorf("defects: %v", defects)
	}
	if got := ref.PositionLines.Alive("A", civil.Must("2026-03-01")); got != "C" {
		t.Errorf("A has become %s", got)
	}
	if after, before := ref.PositionLines.DoubtfulSuccessors("B"), ref.PositionLines.DoubtfulPredecessors("B"); len(after)+len(before) > 0 {
		t.Errorf("B is doubted: %v %v", after, before)
	}
}

func TestACircleAlongWhichTimePassesIsNoDefect(t *testing.T) {
	for _, links := range [][]string{
		{"A>B 2025-03-01", "B>A 2025-03-02"},
		{"C>A 2025-03-01", "A>B 2025-06-01", "B>C 2025-09-01"},
		{"C>A 2025-03-01", "A>B 2025-03-01", "B>C 2025-09-01"},
	} {
		if _, defects := lines(links...); len(defects) > 0 {
			t.Errorf("%v: %v", links, defects)
		}
	}
}

func TestLineageDoesNotDependOnTheOrderOfItsRows(t *testing.T) {
	links := []string{"A>B 2025-03-01", "B>A 2025-03-01", "B>C 2025-06-01", "A>C 2025-06-01", "C>D 2025-06-01"}
	_, want := lines(links...)
	for range links {
		links = append(links[1:], links[0])
		if _, got := lines(links...); !reflect.DeepEqual(got, want) {
			t.Errorf("%v: %v, want %v", links, got, want)
		}
	}
}

func TestStepSaysWhenSeveralTakeOverTogether(t *testing.T) {
	ref, _ := lines("A>B 2025-03-01", "A>C 2025-03-01", "A>D 2025-09-01")
	for _, story := range []struct {
		from, until string
		to          string
		fork, found bool
	}{
		{"2025-01-01", "2025-12-31", "B", true, true},
		{"2025-03-02", "2025-12-31", "D", false, true},
		{"2025-03-02", "2025-08-31", "", false, false},
	} {
		next, fork, found := ref.PositionLines.Step("A", civil.Must(story.from), civil.Must(story.until))
		if next.ID != story.to || fork != story.fork || found != story.found {
			t.Errorf("from %s until %s: %v %t %t", story.from, story.until, next, fork, found)
		}
	}
}

func TestLineageRowsThatWereSetAsideAreDoubts(t *testing.T) {
	var set record.Set
	set.UnitLineage.Bad = []record.Bad[record.UnitLineage]{{
		Row:   record.UnitLineage{PredecessorID: "A", SuccessorID: "B"},
		Aside: record.Aside{Faults: []record.Fault{{Column: "effective_on", Problem: record.NotDate}}},
	}}
	ref, _ := rules.NewReference(&set)
	if got := ref.UnitLines.DoubtfulSuccessors("A"); len(got) != 1 || got[0].ID != "B" || !got[0].On.IsZero() {
		t.Errorf("doubtful successors: %v", got)
	}
	if got := ref.UnitAlive("A", civil.Must("2026-01-01")); got != "A" {
		t.Errorf("a row that was set aside leads to %s", got)
	}
}

func TestALinkThatMayMeanAnotherSpellingIsDoubtful(t *testing.T) {
	var set record.Set
	for _, id := range []string{"OLD", "NEW", "LS-01", "TWO", "END"} {
		set.Position.Good = append(set.Position.Good, record.Position{PositionID: id})
	}
	for _, l := range [][2]string{{"old", "NEW"}, {"OLD", "end"}, {"LS-1", "LS-01"}, {"GONE", "two"}, {"two", "TWO"}} {
		set.PositionLineage.Good = append(set.PositionLineage.Good, record.PositionLineage{PredecessorID: l[0], SuccessorID: l[1], EffectiveOn: civil.Must("2025-03-01")})
	}
	ref, _ := rules.NewReference(&set)
	on := civil.Must("2025-03-01")
	for id, want := range map[string]struct{ sure, doubtful []rules.Link }{
		"old": {sure: []rules.Link{{ID: "NEW", On: on}}}, "OLD": {doubtful: []rules.Link{{ID: "NEW", On: on, Wrong: "predecessor_id"}, {ID: "END", On: on, Wrong: "successor_id"}}},
		"LS-1": {sure: []rules.Link{{ID: "LS-01", On: on}}}, "GONE": {sure: []rules.Link{{ID: "two", On: on}}}, "two": {sure: []rules.Link{{ID: "TWO", On: on}}},
	} {
		if got := ref.PositionLines.Successors(id); !slices.Equal(got, want.sure) {
			t.Errorf("%s leads to %v, not %v", id, got, want.sure)
		}
		if got := ref.PositionLines.DoubtfulSuccessors(id); !slices.Equal(got, want.doubtful) {
			t.Errorf("%s may lead to %v, not %v", id, got, want.doubtful)
		}
	}
}

func TestTheHalvesOfWhatWasSplitAreNoRelatives(t *testing.T) {
	ref, _ := lines("A>B 2020-03-01", "B>C 2025-03-01", "B>D 2025-03-01")
	l, before := ref.PositionLines, civil.Must("2025-02-28")
	for what, c := range map[string]struct{ got, want []string }{
		"what continues A by then":    {l.Progeny("A", before), []string{"A", "B"}},
		"what C continues":            {l.Ancestry("C", civil.MaxDate), []string{"C", "B", "A"}},
		"what C continues by then":    {l.Ancestry("C", before), []string{"C"}},
		"what continues A on the day": {l.Progeny("A", before+1), []string{"A", "B", "C", "D"}},
		"what C continues on the day": {l.Ancestry("C", before+1), []string{"C", "B", "A"}},
		"all that is of C's lineage":  {l.Relatives("C"), []string{"C", "B", "A"}},
		"all that is of B's lineage":  {l.Relatives("B"), []string{"B", "A", "C", "D"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %v, want %v", what, c.got, c.want)
		}
	}
}
