package ledger

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"probity/internal/record"
	"probity/rules"
)

func TestFactsAboutOneRecordNameItOnce(t *testing.T) {
	got := evidenceLines([]rules.Evidence{
		{Record: "posting", Key: "posting_id=7", Field: "took_up_on", Value: "2024-03-18", Role: rules.RoleSince},
		{Record: "posting", Key: "posting_id=7", Field: "note", Value: "two\nlines \"and\" a\ttab"},
		{Field: "due_on", Value: "2027-03-18"},
	})
	want := strings.Join([]string{
		"posting\tposting_id=7\ttook_up_on\t2024-03-18\tsince",
		`"` + "\tnote\t" + `two\nlines \"and\" a\ttab` + "\t",
		"\t\tdue_on\t2027-03-18\t",
	}, "\n") + "\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEveryFactIsReadBackAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.SampledFrom([]string{"", ditto, "\\", "\t", "\n", `\"`, "posting"}), rapid.String())
		facts := rapid.SliceOf(rapid.Custom(func(t *rapid.T) rules.Evidence {
			return rules.Evidence{Record: text.Draw(t, "record"), Key: text.Draw(t, "key"), Field: text.Draw(t, "field"),
				Value: text.Draw(t, "value"), Role: rules.Role(text.Draw(t, "role"))}
		})).Draw(t, "evidence")
		read, err := readEvidence(evidenceLines(facts))
		if err != nil || len(facts) > 0 && cmp.Diff(facts, read) != "" {
			t.Fatal(err, cmp.Diff(facts, read))
		}
		missing := rapid.SliceOf(rapid.Custom(func(t *rapid.T) rules.Missing {
			return rules.Missing{Record: text.Draw(t, "record"), Key: text.Draw(t, "key"), Field: text.Draw(t, "field"),
				Why: record.Text{VI: text.Draw(t, "vi"), EN: text.Draw(t, "en")}}
		})).Draw(t, "missing")
		again, err := readMissing(missingLines(missing))
		if err != nil || len(missing) > 0 && cmp.Diff(missing, again) != "" {
			t.Fatal(err, cmp.Diff(missing, again))
		}
	})
}

// What somebody wrote into the ledger by hand is refused, or read; it never stops the program.
func FuzzFactsThatWeDidNotWrite(f *testing.F) {
	f.Add("posting\tposting_id=7\tnote\ta\t\n\"\tdue_on\t\\n\t\n")
	f.Add("\"\t\t\t\n")
	f.Fuzz(func(t *testing.T, lines string) {
		facts, err := readEvidence(lines)
		if err != nil {
			return
		}
		again, err := readEvidence(evidenceLines(facts))
		if err != nil || cmp.Diff(facts, again) != "" {
			t.Errorf("%q was read as %v and then as %v, %v", lines, facts, again, err)
		}
	})
}
