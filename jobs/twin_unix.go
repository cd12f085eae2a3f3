//go:build unix

package jobs

import (
	"os"
	"syscall"
)

// twin opens a second time what this process was started with, at the place where it stands: whoever closes the twin leaves the
// original as it was.
func twin(descriptor int, name string) (*os.File, error) {
	number, err := syscall.Dup(descriptor)
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(number), name), nil
}
