package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"golang.org/x/sync/errgroup"

	"probity/internal/record"
)

// deal reads all rows of some kinds into the buckets of their subjects. One goroutine takes rows from the server and writes
// them into parcels; another opens the parcels, so that the server never waits for a bucket.
func (s *Snapshot) deal(ctx context.Context, plans []*plan) (*spool, error) {
	d := &dealer{
		kept: newSpool(s.options.SpoolDir, s.options.MemoryBudget), plans: plans, notice: s.options.Notice,
		full: make(chan []byte, parcels), empty: make(chan []byte, parcels),
	}
	for range parcels {
		d.empty <- newParcel()
	}
	group, reading := errgroup.WithContext(ctx)
	group.Go(d.open)
	group.Go(func() error {
		defer close(d.full)
		for number, p := range plans {
			if err := s.pack(reading, d, p, record.NewLayout(number, p.kind, p.columns, s.lists)); err != nil {
				return err
			}
		}
		return nil
	})
	err := cmp.Or(group.Wait(), ctx.Err())
	if err == nil {
		err = d.kept.settle()
	}
	if err != nil {
		return nil, errors.Join(err, d.kept.close())
	}
	return d.kept, nil
}

const (
	parcels    = 4 // there are no more, so that a channel of as many never blocks who sends
	parcelSize = 64 << 10
)

// dealer brings parcels of rows into buckets.
type dealer struct {
	kept        *spool
	plans       []*plan
	notice      Notice
	full, empty chan []byte
}

// pack writes the rows of one kind into parcels.
func (s *Snapshot) pack(ctx context.Context, d *dealer, p *plan, layout record.Layout) error {
	parcel, err := d.next(ctx)
	if err != nil {
		return err
	}
	err = s.drain(ctx, p, func(values [][]byte) (err error) {
		if parcel = layout.Append(parcel, values); len(parcel) >= parcelSize {
			d.full <- parcel
			parcel, err = d.next(ctx)
		}
		return err
	})
	if parcel != nil { // else it was handed on, and there was no other; one more than there are would block the opener
		d.full <- parcel
	}
	return err
}

func (d *dealer) next(ctx context.Context) ([]byte, error) {
	select {
	case parcel := <-d.empty:
		if cap(parcel) > 2*parcelSize { // a row was larger than that
			parcel = newParcel()
		}
		return parcel[:0], nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// newParcel has room for a row beyond its size.
func newParcel() []byte { return make([]byte, 0, parcelSize+4<<10) }

// open deals the rows of all parcels. Why there are no more is for whoever packs them to say.
func (d *dealer) open() error {
	noticed := make([]int, len(d.plans))
	for i, p := range d.plans {
		noticed[i] = p.noticed(d.notice)
	}
	for parcel := range d.full {
		for rows := parcel; len(rows) > 0; {
			kind, values, rest := record.NextRow(rows)
			if at := noticed[kind]; at >= 0 {
				if value := record.ValueAt(values, at); value != nil {
					d.notice.See(value)
				}
			}
			if err := d.kept.add(bucketOf(record.ValueAt(values, 0)), rows[:len(rows)-len(rest)]); err != nil {
				p := d.plans[kind]
				return fmt.Errorf("%s: keeping the rows of %s: %w", p.session.dsn.where(), p.kind.Name, err)
			}
			rows = rest
		}
		d.empty <- parcel
	}
	return nil
}
