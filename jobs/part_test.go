package jobs

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"testing"

	"probity/internal/sample"
	"probity/rules"
)

// TestAPartIsTheWholeCutDown runs the sample ministry for units and persons alone: each file of verdicts has, byte for byte, the
// lines of the whole one that are about them, and no other.
func TestAPartIsTheWholeCutDown(t *testing.T) {
	dir := t.TempDir()
	ministry := filepath.Join(dir, "ministry.db")
	if err := sample.Build(context.Background(), ministry, sample.Options{}); err != nil {
		t.Fatal(err)
	}
	order := Order{Config: configFor(t, "sqlite:"+ministry), Version: "test", AsOf: sample.AsOf(), Now: sample.AsOf().Time(), DryRun: true, AllVerdicts: true}
	verdicts := func(o Order) [][]byte {
		o.Findings = filepath.Join(dir, "verdicts.jsonl")
		if _, err := Audit(context.Background(), o); err != nil {
			t.Fatalf("--unit %s --person %s: %v", o.Unit, o.Person, err)
		}
		return bytes.SplitAfter(read(t, o.Findings), []byte("\n"))
	}
	whole := verdicts(order)
	for _, part := range []struct {
		unit, person string
		units        []string // the unit and those below it
	}{
		{"CLS", "", []string{"CLS", "CLS.HT"}},
		{"CLS.HT", "", []string{"CLS.HT"}},
		{"DSQ-CBR", "", []string{"DSQ-CBR"}},
		{"VTCCB", "", []string{"VTCCB"}},
		{"VCM", "", []string{"VCM"}}, // which answers for a declaration of somebody who has moved
		{"", "CB00896", nil},
		{"", "CBKHONG", nil}, // whom the list of persons does not have
		{"CLS", "CB00404", []string{"CLS", "CLS.HT"}},
	} {
		want := slices.DeleteFunc(slices.Clone(whole), func(line []byte) bool {
			var v FindingLine
			if len(line) == 0 { // after the last
				return false
			}
			if err := json.Unmarshal(line, &v); err != nil {
				t.Fatal(err)
			}
			about := part.person == "" || v.SubjectKind == rules.PersonSubject && v.SubjectID == part.person
			return !about || part.units != nil && !slices.Contains(part.units, v.UnitID)
		})
		o := order
		o.Unit, o.Person = part.unit, part.person
		if got := verdicts(o); len(want) < 2 || !slices.EqualFunc(got, want, bytes.Equal) {
			t.Errorf("--unit %s --person %s: %d verdicts, and the whole run has %d", o.Unit, o.Person, len(got)-1, len(want)-1)
		}
	}
}
