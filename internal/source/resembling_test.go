package source

import (
	"context"
	"maps"
	"testing"
)

func TestAnIDThatDiffersByCasePaddingOrZerosIsRecognised(t *testing.T) {
	both(t, func(t *testing.T, p place) {
		p.do(t, "CREATE TABLE p (person_id VARCHAR(20), full_name VARCHAR(20))",
			"INSERT INTO p VALUES ('NV-007', 'Hà'), ('Đ1', 'Đức'), ('12', 'Lan'), ('5', 'one'), ('05', 'two'), ('005', 'three')",
			"CREATE TABLE d (person_id VARCHAR(20), ground VARCHAR(20), starts_on DATE)", "INSERT INTO d VALUES ('nv-7', 'illness', '2026-01-01')")
		snapshot := p.open(t, Options{MemoryBudget: 1}, mapped("person", "SELECT * FROM p", "deferral", "SELECT * FROM d")...)
		dossiers(t, snapshot)
		got, err := snapshot.Resembling(context.Background(), []string{"nv-7", " NV-07 ", "đ001", "0012", "120", "NV-70", "0005", ""})
		want := map[string]string{"nv-7": "NV-007", " NV-07 ": "NV-007", "đ001": "Đ1", "0012": "12"}
		if err != nil || !maps.Equal(got, want) {
			t.Errorf("got %q, %v", got, err)
		}
	})
}
