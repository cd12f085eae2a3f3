package jobs

import (
	"database/sql"
	"path/filepath"
	"testing"

	_ "github.com/go-sql-driver/mysql"

	"probity/internal/mariadbtest"
)

func TestExpressionForAnUnknownIdGivesTheKnownOne(t *testing.T) {
	pairs := map[string]string{ // an id as it was met: as it should be
		"NV-010 ": "NV-010", " nv-010": "NV-010", "NV-010": "nv-010", "7": "007", "007": "7", "007 ": "0007",
		"NV-12": "NV-012", "Nv-010": "nV-010", "O'Hara-1": "o'hara-01",
	}
	for driver, place := range map[string]string{
		"sqlite": filepath.Join(t.TempDir(), "empty.db"), "mysql": mariadbtest.Open(t).Database(t),
	} {
		db, err := sql.Open(driver, place)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for id, person := range pairs {
			expression := mend("person_id", id, person, driver == "mysql")
			var got string
			if err := db.QueryRow("SELECT "+expression+" FROM (SELECT ? AS person_id) met", id).Scan(&got); err != nil || got != person {
				t.Errorf("%s: %s makes %q of %q, not %q (%v)", driver, expression, got, id, person, err)
			}
		}
	}
}
