package reports

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
)

// sortedZip writes the parts of a workbook ordered by name. The library hands them over in the order of a map, so that
// without it two workbooks with the same cells would differ.
type sortedZip struct {
	out     io.Writer
	parts   []*part
	deflate *flate.Writer // of the last part; one is enough, because parts come one after another
}

// part is one file of the archive, compressed as it comes.
type part struct {
	name       string
	compressed bytes.Buffer
	deflate    *flate.Writer
	crc        uint32
	size       uint64
}

func newSortedZip(out io.Writer) *sortedZip { return &sortedZip{out: out} }

func (p *part) Write(b []byte) (int, error) {
	p.crc = crc32.Update(p.crc, crc32.IEEETable, b)
	p.size += uint64(len(b))
	return p.deflate.Write(b)
}

// Create begins a part; the one before is complete.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	if err := z.complete(); err != nil {
		return nil, err
	}
	p := &part{name: name}
	if z.deflate == nil {
		var err error
		if z.deflate, err = flate.NewWriter(&p.compressed, flate.DefaultCompression); err != nil {
			return nil, err
		}
	}
	z.deflate.Reset(&p.compressed)
	p.deflate = z.deflate
	z.parts = append(z.parts, p)
	return p, nil
}

func (z *sortedZip) complete() error {
	if len(z.parts) == 0 {
		return nil
	}
	p := z.parts[len(z.parts)-1]
	if p.size > math.MaxUint32 {
		return fmt.Errorf("%s has %d bytes; readers take at most 4 GiB", p.name, p.size)
	}
	if err := z.deflate.Close(); err != nil {
		return fmt.Errorf("compressing %s: %w", p.name, err)
	}
	return nil
}

// AddFS is part of the library's interface and never needed: workbooks are made of parts.
func (z *sortedZip) AddFS(fs.FS) error {
	return errors.New("a workbook is not made from a folder")
}

// Close writes the archive.
func (z *sortedZip) Close() error {
	if err := z.complete(); err != nil {
		return err
	}
	slices.SortFunc(z.parts, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	w := zip.NewWriter(z.out)
	for _, p := range z.parts {
		raw, err := w.CreateRaw(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, CRC32: p.crc,
			CompressedSize64: uint64(p.compressed.Len()), UncompressedSize64: p.size,
		})
		if err != nil {
			return err
		}
		if _, err := p.compressed.WriteTo(raw); err != nil {
			return err
		}
	}
	return w.Close()
}
