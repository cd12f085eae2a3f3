package mariadbtest

import (
	"fmt"
	"os/exec"
	"path/filepath"
)

// programs are where this machine keeps what a private server needs.
type programs struct{ mariadbd, installDB string }

// Find looks for mariadbd and mariadb-install-db, on the PATH and where distributions put servers. The error says how a
// person comes by them.
func Find() (programs, error) {
	var found programs
	for _, wanted := range []struct {
		name string
		path *string
	}{{"mariadbd", &found.mariadbd}, {"mariadb-install-db", &found.installDB}, {"my_print_defaults", new(string)}} {
		path, ok := look(wanted.name)
		if !ok {
			return programs{}, fmt.Errorf("%s is not installed: run make test once, which brings it on Debian and Ubuntu, "+
				"or install MariaDB's server, or set %s to the DSN of a server where databases and accounts may be created, "+
				"for example %s='root:secret@tcp(127.0.0.1:3306)/'", wanted.name, Variable, Variable)
		}
		*wanted.path = path
	}
	return found, nil
}

func look(name string) (string, bool) {
	if path, err := exec.LookPath(name); err == nil {
		return path, true
	}
	// An ordinary user's PATH often lacks the directories of servers.
	for _, directory := range []string{"/usr/sbin", "/usr/libexec", "/usr/local/sbin", "/usr/local/libexec", "/usr/local/mysql/bin"} {
		if path, err := exec.LookPath(filepath.Join(directory, name)); err == nil {
			return path, true
		}
	}
	return "", false
}
