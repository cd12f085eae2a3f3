package jobs

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"probity/internal/config"
	"probity/internal/nearest"
	"probity/internal/record"
)

// strangers are the ids of persons that no list of persons has. Most are known persons written in another way, and then
// whoever keeps the records wants to be told which.
type strangers struct {
	met   map[string]record.Defect // the first row of each
	total int
}

// mostStrangers bounds the memory where a whole kind was mapped with other ids than the persons.
const mostStrangers = 10_000

func newStrangers() *strangers { return &strangers{met: map[string]record.Defect{}} }

func (s *strangers) meet(defects []record.Defect) {
	for _, d := range defects {
		if d.Problem != record.Orphan || d.Column != "person_id" {
			continue
		}
		s.total++
		first, known := s.met[d.Subject]
		if !known && len(s.met) == mostStrangers {
			continue
		}
		if !known || d.Kind+d.Key < first.Kind+first.Key {
			s.met[d.Subject] = d
		}
	}
}

// identify looks for the persons whom unknown ids mean, and lists each id that is one of them in another spelling, with
// the expression that mends the mapping.
func (a *audit) identify(ctx context.Context, s *strangers, memory *memory) error {
	ids := make([]string, 0, len(s.met))
	for id := range s.met {
		ids = append(ids, id)
	}
	if len(ids) == 0 || memory.recorder == nil { // nobody would read it
		return nil
	}
	slices.Sort(ids)
	known, err := a.snapshot.Resembling(ctx, ids)
	if err != nil {
		return fmt.Errorf("looking for the persons whom unknown ids mean: %w", err)
	}
	var found findings
	for _, id := range ids {
		if person, ok := known[id]; ok {
			d := s.met[id]
			d.Fault = record.Fault{Column: "person_id", Value: record.Printable([]byte(id)), Problem: record.AlmostSame}
			d.Hint = fmt.Sprintf("person_id=%s; %s", person, mend(id, person, a.Config.SourceOf(d.Kind).DSN.Kind == config.MySQL))
			found.defects = append(found.defects, d)
		}
	}
	return memory.keep(ctx, found)
}

// mend is the SQL expression that turns one spelling of an id into the other, by what the whole mapping seems to lack, or
// for this id alone.
func mend(id, person string, mysql bool) string {
	trimmed := strings.TrimSpace(id)
	shorter := len(trimmed) < len(person) && strings.TrimLeft(trimmed, "0") == strings.TrimLeft(person, "0")
	switch {
	case trimmed == person:
		return "TRIM(person_id)"
	case strings.ToUpper(trimmed) == person:
		return "UPPER(TRIM(person_id))"
	case strings.ToLower(trimmed) == person:
		return "LOWER(TRIM(person_id))"
	case shorter && mysql:
		return fmt.Sprintf("LPAD(TRIM(person_id), %d, '0')", len(person))
	case shorter:
		return fmt.Sprintf("SUBSTR('%s' || TRIM(person_id), -%d)", strings.Repeat("0", len(person)), len(person))
	}
	quoted := strings.NewReplacer("'", "''")
	return fmt.Sprintf("CASE person_id WHEN '%s' THEN '%s' ELSE person_id END", quoted.Replace(id), quoted.Replace(person))
}

// nearestUnit suggests a unit for a mistyped id.
func (a *audit) nearestUnit() string {
	ids := make([]string, 0, len(a.ref.Rows.Unit.Good))
	for _, u := range a.ref.Rows.Unit.Good {
		ids = append(ids, u.UnitID)
	}
	return nearest.Hint(a.Unit, ids)
}
