package jobs

import (
	"context"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"probity/internal/record"
	"probity/internal/source"
	"probity/rules"
)

// hearing runs the dossiers of a snapshot through the rules on all cores. What the clerks find comes to one place, batch
// by batch and in no particular order; whoever stores it puts it in order.
type hearing struct {
	court  *court
	keep   func(findings) error // called by one goroutine at a time
	clerks []*clerk
}

// hear judges everything and returns the clerk who counted it all.
func (h *hearing) hear(ctx context.Context, s *source.Snapshot) (*clerk, error) {
	for range runtime.GOMAXPROCS(0) {
		h.clerks = append(h.clerks, newClerk(h.court))
	}
	persons, err := s.Persons(ctx)
	if err != nil {
		return nil, err
	}
	if err := h.hearAll(ctx, persons, rules.PersonSubject); err != nil {
		return nil, err
	}
	units, err := s.Units(ctx)
	if err != nil {
		return nil, err
	}
	if err := h.hearAll(ctx, units, rules.UnitSubject); err != nil {
		return nil, err
	}
	first := h.clerks[0]
	for _, other := range h.clerks[1:] {
		first.join(other)
	}
	last, err := first.conclude()
	if err != nil {
		return nil, err
	}
	return first, h.keep(last)
}

// hearAll gives the batches of a reader to the clerks.
func (h *hearing) hearAll(ctx context.Context, from *source.Reader, kind rules.SubjectKind) error {
	var keeping sync.Mutex
	return eachBatch(ctx, from, len(h.clerks), func(n int, batch *record.Batch, set *record.Set) error {
		found, err := h.clerks[n].hear(batch, kind, set)
		if err != nil {
			return err
		}
		keeping.Lock()
		defer keeping.Unlock()
		return h.keep(found)
	})
}

// eachBatch gives the batches of a reader to a number of goroutines, each with a set of its own.
func eachBatch(ctx context.Context, from *source.Reader, goroutines int, hear func(n int, b *record.Batch, set *record.Set) error) error {
	group, ctx := errgroup.WithContext(ctx)
	for n := range goroutines {
		group.Go(func() error {
			var set record.Set
			for batch, err := range from.Batches(ctx) {
				if err != nil {
					return err
				}
				if err := hear(n, batch, &set); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}
