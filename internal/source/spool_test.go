package source

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatABucketIsGivenItGivesBackWhateverTheBudget(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		kept := newSpool(dir, rapid.Int64Range(0, 3*slabSize).Draw(t, "budget"))
		defer kept.close()
		want := map[int][]byte{}
		for range rapid.IntRange(0, 400).Draw(t, "rows") {
			bucket := rapid.IntRange(0, fanOut-1).Draw(t, "bucket")
			row := bytes.Repeat([]byte{byte(bucket)}, rapid.IntRange(0, 3*blockSize).Draw(t, "length"))
			if err := kept.add(bucket, row); err != nil {
				t.Fatal(err)
			}
			want[bucket] = append(want[bucket], row...)
		}
		if err := kept.settle(); err != nil {
			t.Fatal(err)
		}
		for bucket := range fanOut {
			got, err := kept.read(bucket, nil)
			if err != nil || !bytes.Equal(got, want[bucket]) {
				t.Fatalf("bucket %d: %d bytes instead of %d, %v", bucket, len(got), len(want[bucket]), err)
			}
		}
	})
}

func TestTheTemporaryFileHasNoNameAndNothingToRead(t *testing.T) {
	dir := t.TempDir()
	kept := newSpool(dir, 0)
	defer kept.close()
	secret := []byte("Nguyễn Thị Minh Hà, 2.500.000.000 đồng; ")
	for range 100_000 {
		if err := kept.add(7, secret); err != nil {
			t.Fatal(err)
		}
	}
	if names, _ := filepath.Glob(filepath.Join(dir, "*")); len(names) > 0 {
		t.Errorf("there is %q", names)
	}
	raw := make([]byte, kept.size)
	if _, err := kept.file.file.ReadAt(raw, 0); err != nil || len(raw)+slabSize < 100_000*len(secret) {
		t.Fatalf("%d bytes, %v", len(raw), err)
	}
	if bytes.Contains(raw, []byte("Minh")) || bytes.Contains(raw, []byte("500.000")) {
		t.Error("the file can be read")
	}
	if got, err := kept.read(7, nil); err != nil || !bytes.Equal(got, bytes.Repeat(secret, 100_000)) {
		t.Errorf("read back %d bytes, %v", len(got), err)
	}
}

func TestBucketsAreEvenlyFilledAlsoByIDsThatDifferInTheirLastDigits(t *testing.T) {
	const each = 100
	var filled [fanOut]int
	for i := range each * fanOut {
		filled[bucketOf(fmt.Appendf(nil, "NV-%07d", i))]++
	}
	for bucket, n := range filled {
		if n < each/2 || n > each*2 {
			t.Errorf("bucket %d has %d ids of %d", bucket, n, each)
		}
	}
}

func TestADirectoryThatTakesNoFileIsNamed(t *testing.T) {
	letter := filepath.Join(t.TempDir(), "letter.txt")
	err := os.WriteFile(letter, nil, 0o600)
	kept := newSpool(letter, 0)
	for range 2 * slabSize / blockSize {
		err = errors.Join(err, kept.add(0, make([]byte, blockSize)))
	}
	if !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("got %v", err)
	}
}
