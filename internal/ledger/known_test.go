package ledger

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOnlyAFingerprintHasAnImprint(t *testing.T) {
	whole := printOf("ROT-001", "An", "LS-01")
	if p, ok := imprintOf(whole); !ok || p.String() != whole {
		t.Errorf("%q came back as %q", whole, p)
	}
	for _, other := range []string{"", "F-1", whole[1:], whole + "00", whole + "0", strings.Repeat("x", len(whole))} {
		if _, ok := imprintOf(other); ok {
			t.Errorf("%q is taken for a fingerprint", other)
		}
	}
}

func TestALifeIsRememberedAsItWas(t *testing.T) {
	row := func(subject, obligation string, state LifeState) lifeRow {
		return lifeRow{Fingerprint: printOf("ROT-001", subject, obligation), Rule: "ROT-001", SubjectKind: "person", SubjectID: subject, Obligation: obligation,
			PositionID: strings.TrimSuffix(obligation, "/2026"), State: string(state), Outcome: "overdue", Severity: "N2", FirstRun: 3, FirstOn: "2026-01-31", LastRun: 7, LastOn: "2026-05-31"}
	}
	var known lives
	rows := []lifeRow{row("An", "LS-01", StateOpen), row("Bình", "", StateResolved), row("Chi", "LS-02/2026", StateOpen)}
	for _, r := range rows {
		if err := known.add(r); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]Life{rows[0].life(), rows[2].life()}, slices.Collect(known.open())); diff != "" {
		t.Error(diff)
	}
	p, _ := imprintOf(rows[1].Fingerprint)
	was := known.find(p)
	if diff := cmp.Diff(rows[1].life(), *was); diff != "" || known.isOpen(p) {
		t.Errorf("%+v is remembered", was)
	}
	if err := known.add(lifeRow{Fingerprint: "F-1"}); err == nil || err.Error() != `lives: "F-1" is no fingerprint` {
		t.Error(err)
	}
}
