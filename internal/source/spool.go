package source

import (
	"errors"
	"fmt"
	"os"
)

// fanOut is the number of buckets: at 3 million persons a bucket has three thousand, which is still a small batch.
const fanOut = 1024

const (
	blockSize = 4 << 10   // a bucket grows by blocks, so at most this much of the budget is idle in each
	slabSize  = 256 << 10 // blocks are cut from slabs, so that a small ministry takes a small part of the budget
)

// spool keeps rows by bucket: in memory up to its budget, then in runs on a nameless file. A run holds what was in memory
// when the budget was spent, bucket after bucket; a bucket is its piece of each run, then what is in memory.
type spool struct {
	dir    string
	budget int64
	slabs  [][]byte
	free   [][]byte // blocks that no bucket uses
	bucket [fanOut][][]byte
	runs   []run
	file   *vault // nil until the budget is spent
	size   int64  // bytes in the file
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
	return int((hash ^ hash>>32) * 0x9e3779b97f4a7c15 >> 54)
}

// add puts a row's bytes at the end of a bucket. They may go over from one block, and from one run, to the next.
func (s *spool) add(bucket int, row []byte) error {
	for len(row) > 0 {
		blocks := s.bucket[bucket]
		if len(blocks) == 0 || len(blocks[len(blocks)-1]) == blockSize {
			block, err := s.block()
			if err != nil {
				return err
			}
			blocks = append(s.bucket[bucket], block) // asked for again: block may have emptied all buckets
			s.bucket[bucket] = blocks
		}
		last := &blocks[len(blocks)-1]
		n := min(len(row), blockSize-len(*last))
		*last = append(*last, row[:n]...)
		row = row[n:]
	}
	return nil
}

// block returns an empty block and makes room for it when the budget is spent.
func (s *spool) block() ([]byte, error) {
	if len(s.free) == 0 && int64(len(s.slabs)+1)*slabSize > s.budget && len(s.slabs) > 0 {
		if err := s.spill(); err != nil {
			return nil, err
		}
	}
	if len(s.free) == 0 {
		slab := make([]byte, slabSize)
		s.slabs = append(s.slabs, slab)
		for at := 0; at < slabSize; at += blockSize {
			s.free = append(s.free, slab[at:at:at+blockSize])
		}
	}
	block := s.free[len(s.free)-1]
	s.free = s.free[:len(s.free)-1]
	return block, nil
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
	for b, blocks := range s.bucket {
		r[b] = s.file.size()
		for _, block := range blocks {
			if err := s.file.write(block); err != nil {
				return fmt.Errorf("writing rows to a temporary file in %s: %w", s.dir, cause(err))
			}
			s.free = append(s.free, block[:0])
		}
		s.bucket[b] = blocks[:0]
	}
	r[fanOut] = s.file.size()
	if err := s.file.flush(); err != nil {
		return fmt.Errorf("writing rows to a temporary file in %s: %w", s.dir, cause(err))
	}
	s.runs, s.size = append(s.runs, r), r[fanOut]
	return nil
}

// seal is called after the last row: when some rows are on file already, the others follow, and the memory is free for
// those who judge.
func (s *spool) seal() error {
	if s.file == nil {
		return nil
	}
	if err := s.spill(); err != nil {
		return err
	}
	s.slabs, s.free, s.bucket = nil, nil, [fanOut][][]byte{}
	return nil
}

// bytes is how much the buckets hold.
func (s *spool) bytes() int64 {
	return s.size + int64(len(s.slabs))*slabSize - int64(len(s.free))*blockSize
}

// read appends the rows of a bucket to buffer. It may be called by several goroutines once the spool is sealed.
func (s *spool) read(bucket int, buffer []byte) ([]byte, error) {
	for i := range s.runs {
		from, to := s.runs[i][bucket], s.runs[i][bucket+1]
		var err error
		if buffer, err = s.file.read(from, int(to-from), buffer); err != nil {
			return nil, fmt.Errorf("reading rows back from the temporary file in %s: %w", s.dir, cause(err))
		}
	}
	for _, block := range s.bucket[bucket] {
		buffer = append(buffer, block...)
	}
	return buffer, nil
}

func (s *spool) close() {
	if s.file != nil {
		s.file.close()
	}
	s.slabs, s.free, s.bucket = nil, nil, [fanOut][][]byte{}
}

// cause drops the file's name, which no longer exists and would only puzzle.
func cause(err error) error {
	var at *os.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
