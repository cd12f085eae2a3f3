package source

import (
	"context"
	"iter"
	"sync/atomic"

	"probity/internal/record"
)

// Reader gives out batch after batch. Several goroutines may range over one: each batch goes to one of them, and the memory
// is a batch for each.
type Reader struct {
	kept    *spool
	schema  record.Schema
	lists   map[string]*record.Directory
	buckets int // in a batch
	taken   atomic.Int64
}

func newReader(kept *spool, plans []*plan, lists map[string]*record.Directory, batchSize int) *Reader {
	return &Reader{kept: kept, schema: schemaOf(plans), lists: lists, buckets: bucketsPerBatch(plans, batchSize)}
}

// bucketsPerBatch makes batches of about the wanted number of subjects. Where the list of subjects itself is not mapped,
// the kind with most rows stands for it.
func bucketsPerBatch(plans []*plan, subjects int) int {
	most := 0
	for _, p := range plans {
		if p.kind.Name == "person" {
			most = p.rows
			break
		}
		most = max(most, p.rows)
	}
	return min(max(1, subjects*fanOut/max(most, 1)), fanOut)
}

// Batches ranges over the batches that no other goroutine has taken; one may hold no rows. It is filled again for the next
// turn, so that nothing which lies in it may be kept. An error ends the range.
func (r *Reader) Batches(ctx context.Context) iter.Seq2[*record.Batch, error] {
	return func(yield func(*record.Batch, error) bool) {
		batch := record.NewBatch(r.schema)
		batch.Refer(r.lists)
		for {
			next := int(r.taken.Add(int64(r.buckets)))
			if next-r.buckets >= fanOut {
				return
			}
			err := ctx.Err()
			if err == nil {
				err = r.fill(batch, next-r.buckets, min(next, fanOut))
			}
			if !yield(batch, err) || err != nil {
				return
			}
		}
	}
}

// fill puts the rows of some buckets into a batch.
func (r *Reader) fill(batch *record.Batch, from, to int) (err error) {
	batch.Reset()
	rows := batch.Buffer()
	for bucket := from; bucket < to; bucket++ {
		if rows, err = r.kept.read(bucket, rows); err != nil {
			return err
		}
	}
	batch.Load(rows)
	return nil
}
