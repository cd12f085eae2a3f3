package jobs

import (
	"os"
	"path/filepath"
	"strings"
)

// scratch makes a folder of ours for the files of one run, and removes what a run that was killed has left of the same sort: it
// may be a copy of the whole ledger. How old a folder is is measured by the clock that stamped the new one.
func scratch(purpose string) (string, error) {
	name := "probity-" + purpose + "-"
	dir, err := os.MkdirTemp("", name) // mode 0700
	if err != nil {
		return "", err
	}
	now, err := os.Stat(dir)
	if err != nil {
		return "", err
	}
	found, _ := os.ReadDir(os.TempDir()) // one that cannot be listed is swept by somebody else
	for _, old := range found {
		info, err := old.Info()
		if err == nil && strings.HasPrefix(old.Name(), name) && now.ModTime().Sub(info.ModTime()) > longestNight {
			_ = os.RemoveAll(filepath.Join(os.TempDir(), old.Name())) // another user's stays
		}
	}
	return dir, nil
}
