package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/internal/ledger"
)

func TestALongNameKeepsToItsColumn(t *testing.T) {
	found := func(yield func(ledger.Finding, error) bool) {
		short, long := ledger.Finding{Ruling: interrupted(), FirstOn: civil.Must("2026-05-31")}, ledger.Finding{Ruling: interrupted(), FirstOn: civil.Must("2026-05-31")}
		long.SubjectName = strings.Repeat("Nguyễn ", 1250)
		_ = yield(short, nil) && yield(long, nil)
	}
	var b strings.Builder
	if err := printFindings(&b, found, nil, "en"); err != nil {
		t.Fatal(err)
	}
	want := `fingerprint               rule         subject                           obligation  verdict  due on      first seen
5b7f9792526837626143ad51  ROT-001  N1  CB00828 Lê Văn Khánh              CLS-GT      Overdue  2025-02-14  2026-05-31
5b7f9792526837626143ad51  ROT-001  N1  CB00828 Nguyễn Nguyễn Nguyễn Ng…  CLS-GT      Overdue  2025-02-14  2026-05-31
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	b.Reset()
	if err := printFindings(&b, func(func(ledger.Finding, error) bool) {}, nil, "en"); err != nil || b.Len() > 0 {
		t.Errorf("without findings it prints %q (%v)", b.String(), err)
	}
}
