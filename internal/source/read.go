package source

import (
	"context"
	"fmt"

	"probity/internal/record"
)

// Reference reads the kinds that are not cut, such as units and positions, into one batch.
func (s *Snapshot) Reference(ctx context.Context) (*record.Batch, error) {
	plans := s.cutBy(record.Whole)
	batch := record.NewBatch(schemaOf(plans))
	for _, p := range plans {
		err := s.drain(ctx, p, func(values [][]byte) error { batch.Add(p.kind.Name, values); return nil })
		if err != nil {
			return nil, err
		}
	}
	return batch, nil
}

// Refer says which lists the ids of columns refer to, before Persons and Units are read. See record.Batch.
func (s *Snapshot) Refer(lists map[string]*record.Directory) { s.lists = lists }

// Persons reads the kinds that are cut by person and returns what gives them out, some persons at a time. Every record of
// one person is in one batch, also when the person is not in the kind person; records without an id come together.
func (s *Snapshot) Persons(ctx context.Context) (*Reader, error) {
	return s.reader(ctx, record.ByPerson, &s.persons)
}

// Units does the same for the kinds that are cut by unit.
func (s *Snapshot) Units(ctx context.Context) (*Reader, error) {
	return s.reader(ctx, record.ByUnit, &s.units)
}

func (s *Snapshot) reader(ctx context.Context, cut record.Cut, kept **spool) (*Reader, error) {
	plans := s.cutBy(cut)
	if *kept == nil {
		dealt, err := s.deal(ctx, plans)
		if err != nil {
			return nil, err
		}
		*kept = dealt
	}
	return newReader(*kept, plans, s.lists, s.options.BatchSize), nil
}

func (s *Snapshot) cutBy(cut record.Cut) []*plan {
	var plans []*plan
	for _, p := range s.plans {
		if p.kind.CutBy == cut {
			plans = append(plans, p)
		}
	}
	return plans
}

func schemaOf(plans []*plan) record.Schema {
	schema := record.Schema{}
	for _, p := range plans {
		schema[p.kind.Name] = p.columns
	}
	return schema
}

// progressEvery is how many rows lie between two calls of Options.Progress, and two looks at whether to stop.
const progressEvery = 1 << 14

// drain reads one kind, counts its rows and lets the source go after its last kind.
func (s *Snapshot) drain(ctx context.Context, p *plan, row func(values [][]byte) error) error {
	err := p.session.drain(ctx, p.reading(), func(values [][]byte) error {
		if p.rows++; p.rows%progressEvery == 0 {
			s.options.Progress(p.kind.Name, p.rows)
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		return row(values)
	})
	s.rows[p.kind.Name] = p.rows
	if stopped := ctx.Err(); stopped != nil {
		err = stopped // whatever it made of the connection
	}
	if err != nil {
		return fmt.Errorf("%s: reading %s, after %d rows: %w", p.session.dsn.where(), p.kind.Name, p.rows, explain(err))
	}
	p.session.letGo()
	s.options.Progress(p.kind.Name, p.rows)
	s.options.Log.Info("records read", "kind", p.kind.Name, "rows", p.rows)
	return nil
}
