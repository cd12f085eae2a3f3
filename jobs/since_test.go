package jobs

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"probity/internal/ledger"
	"probity/rules"
)

// nightOf is a run as members see it: a finding a line, "An overdue N2 CLS 1", which is its fingerprint, verdict, severity, unit and the
// run of its first sight, and "unconfirmed" or "first-time" after it where that is so.
func nightOf(number int, findings string) *whole {
	w := &whole{Run: ledger.Run{Number: number}, at: map[string]int{}, fresh: map[string]bool{}, above: map[string][]string{"CLS.HC": {"CLS.HC", "CLS"}}}
	for line := range strings.Lines(findings) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		f := ledger.Finding{Run: number}
		f.Fingerprint, f.Subject.ID, f.Outcome, f.UnitID, f.Rule = words[0], words[0], rules.Outcome(words[1]), words[3], "ROT-001"
		f.Severity, _ = rules.ParseSeverity(words[2])
		fmt.Sscan(words[4], &f.FirstRun)
		f.Confirmed = !slices.Contains(words, "unconfirmed")
		if slices.Contains(words, "first-time") {
			f.Rule = "ROT-002"
			w.fresh["ROT-002"] = true
		}
		w.at[f.Fingerprint] = len(w.findings)
		w.findings = append(w.findings, f)
	}
	return w
}

func TestAMemberReadsWhatChangedSinceTheirLastWorkbook(t *testing.T) {
	for _, c := range []struct {
		name, then, now string
		carried         map[string]string
		ended           map[string]ledger.Change
		want            string
	}{
		{name: "nothing", then: "An overdue N2 CLS 1", now: "An overdue N2 CLS 1", want: "An ongoing"},
		{name: "a new one", now: "An overdue N2 CLS 3", want: "An new"},
		{name: "below the unit", now: "An overdue N2 CLS.HC 3", want: "An new"},
		{name: "another unit's", now: "An overdue N2 LTS 3", want: ""},
		{name: "nobody's", now: "An overdue N2 NV 3", want: ""},
		{name: "due soon, then overdue", then: "An due_soon N2 CLS 1", now: "An overdue N2 CLS 1", want: "An worsened"},
		{name: "a worse severity", then: "An overdue N2 CLS 1", now: "An overdue N1 CLS 1", want: "An worsened"},
		{name: "a better one", then: "An overdue N1 CLS 1", now: "An overdue N2 CLS 1", want: "An ongoing"},
		{name: "resolved then, and found again", now: "An overdue N2 CLS 1", want: "An reopened"},
		{name: "resolved and found again in between", then: "An overdue N2 CLS 1", now: "An overdue N2 CLS 1", ended: map[string]ledger.Change{"An": ledger.Resolved}, want: "An ongoing"},
		{name: "resolved", then: "An overdue N2 CLS 1", ended: map[string]ledger.Change{"An": ledger.Resolved}, want: "An resolved (đạt)"},
		{name: "gone", then: "An overdue N2 CLS 1", ended: map[string]ledger.Change{"An": ledger.Gone}, want: "An gone (đã rời cơ quan)"},
		{name: "exempt", then: "An overdue N2 CLS 1", now: "An exempt N2 CLS 1", want: "An resolved (tạm hoãn/miễn)"},
		{name: "of a rule that was not evaluated", then: "An overdue N2 CLS 1", want: ""},
		{name: "of another unit now", then: "An overdue N2 CLS 1", now: "An overdue N2 LTS 1", want: "An gone (nay thuộc đơn vị khác)"},
		{name: "of another unit before", then: "An overdue N2 LTS 1", now: "An overdue N2 CLS 1", want: "An new"},
		{name: "another unit's that ended", then: "An overdue N2 LTS 1", ended: map[string]ledger.Change{"An": ledger.Gone}, want: ""},
		{name: "by our own guess before", then: "An overdue N2 CLS 1 unconfirmed", now: "An overdue N2 CLS 1", want: "An new"},
		{name: "by our own guess now", then: "An overdue N2 CLS 1", now: "An overdue N2 CLS 1 unconfirmed", want: "An gone (nay dựa trên tham số chưa được Bộ quyết định)"},
		{name: "by our own guess always", then: "An overdue N2 CLS 1 unconfirmed", now: "An overdue N2 CLS 1 unconfirmed", want: ""},
		{name: "of a rule whose first list the secretary reads first", now: "An overdue N2 CLS 3 first-time", want: ""},
		{name: "under another code", then: "An overdue N2 CLS 1", now: "An2 overdue N2 CLS 1", carried: map[string]string{"An": "An2", "An1": "An2"}, want: "An2 ongoing"},
		{name: "under another code, and worse", then: "An due_soon N2 CLS 1", now: "An2 overdue N2 CLS 1", carried: map[string]string{"An": "An2"}, want: "An2 worsened"},
		{name: "of two that came together one was as bad", then: "An due_soon N2 CLS 1\nBa overdue N2 CLS 1", now: "Ca overdue N2 CLS 1",
			carried: map[string]string{"An": "Ca", "Ba": "Ca"}, want: "Ca ongoing"},
		{name: "under another code, and then resolved", then: "An overdue N2 CLS 1", carried: map[string]string{"An": "An2"}, ended: map[string]ledger.Change{"An2": ledger.Resolved}, want: "An resolved (đạt)"},
		{name: "a code that was given to another since", then: "An overdue N2 CLS 1", now: "An overdue N2 CLS 3\nAn2 overdue N2 CLS 1",
			carried: map[string]string{"An": "An2"}, want: "An new, An2 ongoing"},
		{name: "codes that go round in a circle", then: "An overdue N2 CLS 1", now: "An overdue N2 CLS 1", carried: map[string]string{"An": "An", "Ba": "An"}, want: "An ongoing"},
		{name: "codes that are given on in one night", then: "An overdue N2 CLS 1\nBa overdue N1 CLS 1", now: "Ba overdue N2 CLS 1\nCa overdue N1 CLS 1",
			carried: map[string]string{"An": "Ba", "Ba": "Ca"}, want: "Ba ongoing, Ca ongoing"},
		{name: "a code that was given on twice", then: "An overdue N2 CLS 1", now: "Ba overdue N2 CLS 1\nCa overdue N2 CLS 3",
			carried: map[string]string{"An": "Ba"}, want: "Ba ongoing, Ca new"},
	} {
		i := &interval{then: nightOf(2, c.then), now: nightOf(4, c.now), carried: c.carried, ended: map[string]ledger.Event{}, was: map[string]bool{}}
		for p, change := range c.ended {
			i.ended[p] = ledger.Event{Change: change, Now: rules.Pass, Reason: ledger.LeftService}
		}
		i.noteOpen()
		if got := toldOf(i.differences([]string{"CLS"})); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func toldOf(d *differences) string {
	var told []string
	for p, stage := range d.lives {
		told = append(told, p+" "+string(stage))
	}
	for _, e := range d.ended {
		one := e.Ruling.Fingerprint + " " + string(e.Kind)
		if !e.Detail.IsZero() {
			one += " (" + e.Detail.VI + ")"
		}
		told = append(told, one)
	}
	slices.Sort(told)
	return strings.Join(told, ", ")
}

// A run of an older probity has no units on record: what was found in those below the member's is not new since, and of what ended there
// nobody knows whose it was.
func TestWhatAnOlderProbityHasFoundInUnitsBelowIsNotNew(t *testing.T) {
	for _, c := range []struct{ name, then, now, want string }{
		{"as it was", "An overdue N2 CLS.HC 1", "An overdue N2 CLS.HC 1", "An ongoing"},
		{"worse", "An due_soon N2 CLS.HC 1", "An overdue N2 CLS.HC 1", "An worsened"},
		{"found since", "An overdue N2 CLS.HC 1", "An overdue N2 CLS.HC 1\nBa overdue N2 CLS.HC 3", "An ongoing, Ba new"},
		{"resolved", "An overdue N2 CLS.HC 1", "An exempt N2 CLS.HC 1", ""},
		{"resolved in the unit itself", "An overdue N2 CLS 1", "An exempt N2 CLS 1", "An resolved (tạm hoãn/miễn)"},
		{"another unit's", "An overdue N2 LTS 1", "An overdue N2 LTS 1", ""},
	} {
		i := &interval{then: nightOf(2, c.then), now: nightOf(4, c.now), was: map[string]bool{}}
		i.then.above = nil
		i.noteOpen()
		if got := toldOf(i.differences([]string{"CLS"})); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Whoever has had no workbook yet has nothing to compare with: what they are shown is new to them, and called so in words of its own.
func TestAMembersFirstWorkbookComparesWithNothing(t *testing.T) {
	i := &interval{now: nightOf(4, "An overdue N2 CLS 1\nBa overdue N2 LTS 1"), was: map[string]bool{}}
	if got := toldOf(i.differences([]string{"CLS"})); got != "An new" || !i.firstTime("ROT-001") {
		t.Errorf("told %q", got)
	}
}
