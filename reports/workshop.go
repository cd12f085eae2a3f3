package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// workshop is a folder of our own beside the target, in which a workbook is made: on the same disk, so that a rename puts
// it in its place at once, and closed to everyone else, because the library keeps readable sheets in it meanwhile.
type workshop struct {
	target string
	dir    string
}

const (
	workshopName   = ".probity-workshop-"
	abandonedAfter = 6 * time.Hour // no workbook takes that long
)

func openWorkshop(target string) (*workshop, error) {
	shop := &workshop{target: target}
	parent := filepath.Dir(target)
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return nil, shop.explain("the folder cannot be made", err)
	}
	dir, err := os.MkdirTemp(parent, workshopName+"*")
	if err != nil {
		return nil, shop.explain("the folder cannot be written to", err)
	}
	shop.dir = dir
	return shop, shop.sweep()
}

// sweep removes what a workshop that was killed left behind. What is old is measured by the folder's own clock.
func (w *workshop) sweep() error {
	now, err := os.Stat(w.dir)
	if err != nil {
		return w.explain("the folder cannot be read", err)
	}
	parent := filepath.Dir(w.dir)
	found, _ := os.ReadDir(parent) // one that cannot be listed is swept by somebody else
	for _, entry := range found {
		old, err := entry.Info()
		if err == nil && strings.HasPrefix(entry.Name(), workshopName) && now.ModTime().Sub(old.ModTime()) > abandonedAfter {
			if err := os.RemoveAll(filepath.Join(parent, entry.Name())); err != nil {
				return w.explain("what an earlier workbook left cannot be removed", err)
			}
		}
	}
	return nil
}

func (w *workshop) close() { os.RemoveAll(w.dir) }

// publish has the file made, and puts it where it belongs when all of it is on the disk and it is admitted there.
func (w *workshop) publish(write func(io.Writer) error, admit func(digest string) error) (digest string, err error) {
	draft := filepath.Join(w.dir, "workbook")
	if digest, err = w.draft(draft, write); err != nil {
		return "", w.explain("it cannot be written", err)
	}
	if admit != nil {
		if err := admit(digest); err != nil {
			return "", err
		}
	}
	if err := os.Rename(draft, w.target); err != nil {
		return "", w.explain("it cannot be put in its place", err)
	}
	return digest, w.settle()
}

func (w *workshop) draft(path string, write func(io.Writer) error) (digest string, err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	if err := write(io.MultiWriter(file, sum)); err != nil {
		file.Close()
		return "", err
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// settle makes the new name survive the loss of power.
func (w *workshop) settle() error {
	folder, err := os.Open(filepath.Dir(w.target))
	if err != nil {
		return w.explain("the folder cannot be read", err)
	}
	defer folder.Close()
	if err := folder.Sync(); err != nil {
		return w.explain("the folder cannot be saved", err)
	}
	return nil
}

// explain makes one line of an error: the target, what could not be done, and the system's reason without the names of our
// temporary files.
func (w *workshop) explain(what string, err error) error {
	if of, is := errors.AsType[*fs.PathError](err); is && strings.Contains(of.Path, workshopName) {
		err = of.Err
	}
	if moved, is := errors.AsType[*os.LinkError](err); is {
		err = moved.Err
	}
	return fmt.Errorf("workbook %s: %s: %w", w.target, what, err)
}
