//go:build unix

package jobs

import (
	"errors"
	"os"
	"syscall"
)

// lock takes a file for this process until it is closed, or the process ends. It reports false where another process has it.
func lock(file *os.File) (bool, error) {
	err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}
