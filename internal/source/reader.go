package source

import (
	"context"
	"io"

	"probity/internal/record"
)

// Reader gives out batch after batch and fills the next one meanwhile. Several goroutines may use one; each batch goes to
// one of them. Its memory is one batch more than those given out and not yet recycled.
type Reader struct {
	filled   chan *record.Batch
	recycled chan *record.Batch
	stop     context.CancelFunc
	err      error // why filled was closed; read it only after that
}

// keptForReuse bounds how many empty batches wait; those recycled beyond it are left to the garbage collector.
const keptForReuse = 64

func newReader(ctx context.Context, kept *spool, plans []*plan, batchSize int) *Reader {
	ctx, stop := context.WithCancel(ctx)
	r := &Reader{
		filled:   make(chan *record.Batch),
		recycled: make(chan *record.Batch, keptForReuse),
		stop:     stop,
	}
	f := &filler{kept, schemaOf(plans), bucketsPerBatch(plans, batchSize)}
	go r.run(ctx, f)
	return r
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

func (r *Reader) run(ctx context.Context, f *filler) {
	defer close(r.filled)
	for from := 0; from < fanOut; from += f.buckets {
		batch := r.empty(f)
		if r.err = f.fill(batch, from); r.err != nil {
			return
		}
		select {
		case r.filled <- batch:
		case <-ctx.Done():
			r.err = ctx.Err()
			return
		}
	}
	r.err = io.EOF
}

func (r *Reader) empty(f *filler) *record.Batch {
	select {
	case batch := <-r.recycled:
		batch.Reset()
		return batch
	default:
		return record.NewBatch(f.schema)
	}
}

// Next returns the next batch, which may hold no rows, or io.EOF after the last one.
func (r *Reader) Next(ctx context.Context) (*record.Batch, error) {
	select {
	case batch, more := <-r.filled:
		if !more {
			return nil, r.err
		}
		return batch, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Recycle gives a batch back to be filled again; nothing that lies in it may be used afterwards.
func (r *Reader) Recycle(batch *record.Batch) {
	select {
	case r.recycled <- batch:
	default:
	}
}

// Close ends a Reader that was not read to its end. Snapshot.Close does it too.
func (r *Reader) Close() {
	r.stop()
	for range r.filled { // until the filling goroutine has ended
	}
}

// filler puts the rows of some buckets into a batch.
type filler struct {
	kept    *spool
	schema  record.Schema
	buckets int
}

func (f *filler) fill(batch *record.Batch, from int) (err error) {
	rows := batch.Buffer()
	for bucket := from; bucket < min(from+f.buckets, fanOut); bucket++ {
		if rows, err = f.kept.read(bucket, rows); err != nil {
			return err
		}
	}
	batch.Load(rows)
	return nil
}
