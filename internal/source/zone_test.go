package source

import (
	"context"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // a bare machine has none
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func TestAServerIsToldATimeZoneInWordsThatItUnderstands(t *testing.T) {
	for name, want := range map[string]string{
		"Asia/Ho_Chi_Minh": "+07:00", "UTC": "+00:00", "Asia/Kathmandu": "+05:45", "Pacific/Marquesas": "-09:30", "America/Bogota": "America/Bogota",
		"Europe/Paris": "Europe/Paris",
	} {
		if got := zoneForServer(zone(t, name)); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// Half past ten in the evening in UTC is the next morning in Hà Nội and still the afternoon in New York. A server whose tables
// of time zones were not loaded knows no summer time, and says so before anything is read.
func TestTheDayOfAnInstantIsThatOfTheMinistry(t *testing.T) {
	p := onMariaDB(t)
	p.do(t, "CREATE TABLE hired (id VARCHAR(9), at TIMESTAMP NULL)", "INSERT INTO hired VALUES ('NV-1', FROM_UNIXTIME(1743460200))")
	mapping := Mapping{Kind: "person", Query: "SELECT id AS person_id, id AS full_name, DATE(at) AS hired_on FROM hired"}
	for name, want := range map[string]string{"Asia/Ho_Chi_Minh": "2025-04-01", "UTC": "2025-03-31", "America/New_York": "2025-03-31"} {
		snapshot, err := Open(context.Background(), []DSN{p.dsn}, []Mapping{mapping}, nil, Options{TimeZone: zone(t, name)})
		if err != nil {
			if name != "America/New_York" || !strings.Contains(err.Error(), "audit.timezone names; load its tables of time zones (mysql_tzinfo_to_sql): ") {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		defer snapshot.Close()
		reader, err := snapshot.Persons(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		all, _ := gather(t, reader)
		if got := all["NV-1"]; !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
