//go:build !unix

package jobs

import (
	"errors"
	"os"
)

// twin is for systems that name by a path what a process was started with; this one does not.
func twin(int, string) (*os.File, error) { return nil, errors.ErrUnsupported }
