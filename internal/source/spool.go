package source

import (
	"errors"
	"fmt"
	"os"
)

// fanOut is the number of buckets: at 3 million persons a bucket has six thousand, which is still a small batch.
const fanOut = 1 << fanOutBits

const (
	fanOutBits = 9
	blockSize  = 4 << 10   // a bucket grows by blocks, so at most this much of the budget is idle in each
	slabSize   = 256 << 10 // blocks are cut from slabs, so that a small ministry takes a small part of the budget
)

// spool keeps rows by bucket: in memory up to its budget, then in runs on a nameless file. A run holds what was in memory
// when the budget was spent, bucket after bucket; a bucket is its piece of each run, then what is in memory.
type spool struct {
	dir    string
	budget int64
	slabs  int
	free   [][]byte // blocks that no bucket uses
	bucket [fanOut]bucket
	runs   []run
	file   *vault // nil until the budget is spent
	size   int64  // bytes in the file
}

// bucket is what is in memory of one bucket.
type bucket struct {
	last []byte // the block that grows
	full [][]byte
}

// run says where the buckets begin in the file; the last entry is the end.
type run [fanOut + 1]int64

func newSpool(dir string, budget int64) *spool { return &spool{dir: dir, budget: budget} }

// bucketOf hashes an id (FNV-1a, then Fibonacci's multiplier, as FNV alone hardly moves its upper bits for the last
// letters). It is the same in every process, so that the same records come in the same batches.
func bucketOf(id []byte) int {
	hash := uint64(14695981039346656037)
	for _, c := range id {
		hash = (hash ^ uint64(c)) * 1099511628211
	}
	return int((hash ^ hash>>32) * 0x9e3779b97f4a7c15 >> (64 - fanOutBits))
}

// add puts a row at the end of a bucket.
func (s *spool) add(number int, row []byte) error {
	b := &s.bucket[number]
	for len(row) > 0 {
		if len(b.last) == cap(b.last) {
			if err := s.grow(b); err != nil {
				return err
			}
		}
		n := min(len(row), cap(b.last)-len(b.last))
		b.last, row = append(b.last, row[:n]...), row[n:]
	}
	return nil
}

// grow gives a bucket whose block is full another one, and makes room for it when the budget is spent.
func (s *spool) grow(b *bucket) error {
	if len(s.free) == 0 && int64(s.slabs+1)*slabSize > s.budget && s.slabs > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	if len(s.free) == 0 {
		s.slabs++
		slab := make([]byte, slabSize)
		for at := 0; at < slabSize; at += blockSize {
			s.free = append(s.free, slab[at:at:at+blockSize])
		}
	}
	if len(b.last) > 0 {
		b.full = append(b.full, b.last)
	}
	b.last, s.free = s.free[len(s.free)-1], s.free[:len(s.free)-1]
	return nil
}

// spill writes what is in memory as one run.
func (s *spool) spill() error {
	if s.file == nil {
		file, err := newVault(s.dir)
		if err != nil {
			return fmt.Errorf("rows beyond the memory budget need a temporary file: %w", err)
		}
		s.file = file
	}
	var r run
	for i := range s.bucket {
		r[i] = s.file.size()
		if err := s.spillBucket(&s.bucket[i]); err != nil {
			return fmt.Errorf("writing rows to a temporary file in %s: %w", s.dir, cause(err))
		}
	}
	if err := s.file.flush(); err != nil {
		return fmt.Errorf("writing rows to a temporary file in %s: %w", s.dir, cause(err))
	}
	r[fanOut] = s.file.size()
	s.runs, s.size = append(s.runs, r), r[fanOut]
	return nil
}

func (s *spool) spillBucket(b *bucket) error {
	if cap(b.last) > 0 {
		b.full = append(b.full, b.last)
	}
	for _, block := range b.full {
		if err := s.file.write(block); err != nil {
			return err
		}
		s.free = append(s.free, block[:0])
	}
	b.last, b.full = nil, b.full[:0]
	return nil
}

// settle is called after the last row. What is in memory stays there, unless it is little beside what is on file already: then
// the memory is worth more to those who judge.
func (s *spool) settle() error {
	if s.size < 4*s.budget || s.file == nil {
		return nil
	}
	if err := s.spill(); err != nil {
		return err
	}
	s.free, s.bucket = nil, [fanOut]bucket{}
	return nil
}

// read appends the rows of a bucket to buffer. It may be called by several goroutines once the last row has been added.
func (s *spool) read(number int, buffer []byte) (_ []byte, err error) {
	for i := range s.runs {
		from, to := s.runs[i][number], s.runs[i][number+1]
		if buffer, err = s.file.read(from, int(to-from), buffer); err != nil {
			return nil, fmt.Errorf("reading rows back from the temporary file in %s: %w", s.dir, cause(err))
		}
	}
	for _, block := range s.bucket[number].full {
		buffer = append(buffer, block...)
	}
	return append(buffer, s.bucket[number].last...), nil
}

// close frees the memory and the file. It may be called again.
func (s *spool) close() error {
	s.free, s.bucket = nil, [fanOut]bucket{}
	if s.file == nil {
		return nil
	}
	file := s.file
	s.file, s.runs = nil, nil
	return file.close()
}

// cause drops the file's name, which no longer exists and would only puzzle.
func cause(err error) error {
	if at, ok := errors.AsType[*os.PathError](err); ok {
		return at.Err
	}
	return err
}
