package source

import (
	"context"
	"slices"
	"strings"

	"probity/internal/record"
)

// Resembling finds, for ids that are not in the kind person, the known person whose id differs from them only by case,
// blanks around it or leading zeros: "nv-7 " resembles "NV-007". An id that resembles several persons is left out, because
// a wrong name is worse than none. It reads all persons once more from what Persons has kept.
func (s *Snapshot) Resembling(ctx context.Context, ids []string) (map[string]string, error) {
	known := map[string]string{} // by folded id; "" when several persons have it
	for _, id := range ids {
		known[fold(id)] = ""
	}
	several := map[string]bool{}
	err := s.eachPerson(ctx, func(id []byte) {
		folded := fold(string(id))
		before, wanted := known[folded]
		switch {
		case !wanted || before == string(id):
		case before == "" && !several[folded]:
			known[folded] = string(id)
		default:
			known[folded], several[folded] = "", true
		}
	})
	resembling := map[string]string{}
	for _, id := range ids {
		if person := known[fold(id)]; person != "" && person != id {
			resembling[id] = person
		}
	}
	return resembling, err
}

// eachPerson calls f with the id of every row of the kind person.
func (s *Snapshot) eachPerson(ctx context.Context, f func(id []byte)) error {
	plans := s.cutBy(record.ByPerson)
	persons := slices.IndexFunc(plans, func(p *plan) bool { return p.kind.Name == "person" })
	if s.persons == nil || persons < 0 {
		return nil
	}
	var raw []byte
	for bucket := range fanOut {
		var err error
		if raw, err = s.persons.read(bucket, raw[:0]); err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		for rows := raw; len(rows) > 0; {
			var kind int
			var values []byte
			if kind, values, rows = record.NextRow(rows); kind != persons {
				continue
			}
			if id := record.ValueAt(values, 0); id != nil {
				f(id)
			}
		}
	}
	return nil
}

// fold drops what does not tell people apart: blanks around an id, case, and zeros at the start of its numbers.
func fold(id string) string {
	id = strings.ToLower(strings.TrimSpace(id))
	isDigit := func(i int) bool { return i >= 0 && i < len(id) && id[i] >= '0' && id[i] <= '9' }
	var folded strings.Builder
	leading := true
	for i := range len(id) {
		if id[i] == '0' && leading && isDigit(i+1) {
			continue
		}
		leading = !isDigit(i)
		folded.WriteByte(id[i])
	}
	return folded.String()
}
