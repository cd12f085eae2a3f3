package source

import (
	"bufio"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// vault is a temporary file for personal records. It loses its name as soon as it is made, so nothing is left behind even
// by a kill, and it is encrypted with a key that is never stored, so nothing can be read from the disk's blocks later.
type vault struct {
	file   *os.File
	named  bool // the name could not be removed while the file is open
	cipher cipher.Block
	stream cipher.Stream // of what is written, from the start to the end
	out    *bufio.Writer
	end    int64
	crypt  []byte
}

func newVault(dir string) (*vault, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	file, err := os.CreateTemp(dir, ".probity-*") // mode 0600
	if err != nil {
		return nil, err
	}
	named := os.Remove(file.Name()) != nil
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails: see its documentation
	block, err := aes.NewCipher(key)
	if err != nil {
		file.Close()
		return nil, err
	}
	return &vault{file: file, named: named, cipher: block, stream: keystream(block, 0), out: bufio.NewWriterSize(file, 256<<10)}, nil
}

// keystream starts the key stream at any byte of the file: the counter of AES-CTR is the number of the 16-byte block. A
// nonce is not needed, since each key encrypts one file.
func keystream(block cipher.Block, at int64) cipher.Stream {
	var counter [aes.BlockSize]byte
	binary.BigEndian.PutUint64(counter[8:], uint64(at/aes.BlockSize))
	stream := cipher.NewCTR(block, counter[:])
	var skipped [aes.BlockSize]byte
	stream.XORKeyStream(skipped[:at%aes.BlockSize], skipped[:at%aes.BlockSize])
	return stream
}

// size is the file's size once everything is flushed.
func (v *vault) size() int64 { return v.end }

func (v *vault) write(b []byte) error {
	v.crypt = append(v.crypt[:0], b...)
	v.stream.XORKeyStream(v.crypt, v.crypt)
	v.end += int64(len(b))
	_, err := v.out.Write(v.crypt)
	return err
}

func (v *vault) flush() error { return v.out.Flush() }

// read appends n bytes of the file to buffer; it may be called by several goroutines.
func (v *vault) read(at int64, n int, buffer []byte) ([]byte, error) {
	if n == 0 {
		return buffer, nil
	}
	start := len(buffer)
	buffer = slices.Grow(buffer, n)[:start+n]
	piece := buffer[start:]
	if _, err := io.ReadFull(io.NewSectionReader(v.file, at, int64(n)), piece); err != nil {
		return nil, err
	}
	keystream(v.cipher, at).XORKeyStream(piece, piece)
	return buffer, nil
}

// close lets the file vanish, and removes its name where that had to wait.
func (v *vault) close() error {
	err := v.file.Close()
	if v.named {
		err = errors.Join(err, os.Remove(v.file.Name()))
	}
	return err
}
