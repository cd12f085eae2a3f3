package source

import (
	"context"
	"slices"

	"probity/internal/record"
)

// Resembling finds, for ids that are not in the kind person, the persons whom they probably mean, as record.Resembling does.
// It reads all persons once more from what Persons has kept.
func (s *Snapshot) Resembling(ctx context.Context, ids []string) (map[string]string, error) {
	var err error
	resembling := record.Resembling(ids, func(yield func(string) bool) {
		err = s.eachPerson(ctx, func(id []byte) { yield(string(id)) })
	})
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
