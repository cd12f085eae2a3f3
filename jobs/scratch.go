package jobs

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// scratch makes a folder of ours in another one for the files of one command, and removes what one that was killed has left of
// the same sort: it may be a copy of the whole ledger. How old a folder is is measured by the clock that stamped the new one.
func scratch(in, purpose string) (string, error) {
	name := "probity-" + purpose + "-"
	dir, err := os.MkdirTemp(in, name) // mode 0700
	if err != nil {
		return "", err
	}
	now, err := os.Stat(dir)
	if err != nil {
		return "", err
	}
	sweep(in, name, now.ModTime())
	return dir, nil
}

// sweep removes from a folder what has a name of ours and is older than any night.
func sweep(folder, name string, now time.Time) {
	found, _ := os.ReadDir(folder) // one that cannot be listed is swept by somebody else
	for _, old := range found {
		info, err := old.Info()
		if err == nil && strings.HasPrefix(old.Name(), name) && now.Sub(info.ModTime()) > longestNight {
			_ = os.RemoveAll(filepath.Join(folder, old.Name())) // another user's stays
		}
	}
}
