package jobs

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// outlet is what the path of a file of findings leads to.
type outlet struct {
	path string
	// descriptor is one that this process was started with, such as standard output, or -1. What is behind it is the caller's:
	// the log that a shell appends to must not be replaced, nor written over from its beginning.
	descriptor int
	whole      bool // a file, or what can be one: it is replaced as a whole
}

// outletOf follows links itself, so that a link stays what it is, also where what it leads to is not there yet.
func outletOf(path string) outlet {
	const mostLinks = 40 // as many as the system follows
	for range mostLinks {
		if n := descriptor(path); n >= 0 {
			return outlet{path: path, descriptor: n}
		}
		link, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(link) {
			dir, err := filepath.EvalSymlinks(filepath.Dir(path)) // ".." is meant from where the link really is
			if err != nil {
				break
			}
			link = filepath.Join(dir, link)
		}
		path = link
	}
	there, err := os.Stat(path)
	return outlet{path: path, descriptor: -1, whole: err != nil || there.Mode().IsRegular()}
}

// descriptor is the number in the names that systems give to what a process was started with, or -1.
func descriptor(path string) int {
	path = filepath.Clean(path)
	if n, ok := map[string]int{"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}[path]; ok {
		return n
	}
	for _, dir := range []string{"/dev/fd/", "/proc/self/fd/", fmt.Sprintf("/proc/%d/fd/", os.Getpid())} {
		if name, ok := strings.CutPrefix(path, dir); ok {
			if n, err := strconv.Atoi(name); err == nil && n >= 0 {
				return n
			}
		}
	}
	return -1
}

// put writes into the outlet: a file whole or not at all; a device or a pipe takes the lines as they come.
func (o outlet) put(ctx context.Context, write func(io.Writer) error) error {
	if o.whole {
		return replace(o.path, write)
	}
	file, err := o.open(ctx)
	if err != nil {
		return err
	}
	// Whoever reads a pipe may stop doing so and keep it open.
	defer context.AfterFunc(ctx, func() { _ = file.SetWriteDeadline(time.Now()) })()
	err = errors.Join(write(file), file.Close())
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// open opens what cannot be replaced.
func (o outlet) open(ctx context.Context) (*os.File, error) {
	if o.descriptor >= 0 {
		return twin(o.descriptor, o.path)
	}
	return openPipe(ctx, o.path)
}

// readerPatience is how long a pipe waits for somebody who reads it.
const readerPatience = time.Minute

// openPipe opens a device, or a pipe when somebody reads it. The system's own waiting for a reader would never end.
func openPipe(ctx context.Context, path string) (*os.File, error) {
	late := time.After(readerPatience)
	for {
		file, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0)
		if !errors.Is(err, syscall.ENXIO) {
			return file, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-late:
			return nil, fmt.Errorf("nobody has read from this pipe for %v", readerPatience)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// replace puts a file in its place when all of it is on the disk.
func replace(path string, write func(io.Writer) error) (err error) {
	const name = ".probity-findings-"
	file, err := os.CreateTemp(filepath.Dir(path), name+"*")
	if err != nil {
		return err
	}
	if now, err := file.Stat(); err == nil {
		sweep(filepath.Dir(path), name, now.ModTime()) // a run that was killed left its own
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name()) // the error that ended the writing says more
		}
	}()
	if err = write(file); err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
