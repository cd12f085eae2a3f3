package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"probity/internal/mariadbtest"
)

// lack is something that the machine has not got, and the Debian packages that bring it.
type lack struct {
	name     string
	packages []string
}

// missing looks at the machine. Of MariaDB only the "core" packages are wanted: they hold mariadbd, but no service that
// the installation would start.
func missing(compiler bool) []lack {
	var lacks []lack
	if os.Getenv(mariadbtest.Variable) == "" {
		if _, err := mariadbtest.Find(); err != nil {
			lacks = append(lacks, lack{"MariaDB's server", []string{"mariadb-server-core", "mariadb-client-core"}})
		}
	}
	if compiler && !compiles() {
		lacks = append(lacks, lack{"a C compiler (for Go's race detector)", []string{"gcc", "libc6-dev"}})
	}
	return lacks
}

// compiles tries it: a compiler without the C library's headers is a usual half-installation.
func compiles() bool {
	directory, err := os.MkdirTemp("", "probity-cc-")
	if err != nil {
		return false
	}
	defer os.RemoveAll(directory)
	name := os.Getenv("CC")
	if name == "" {
		name = "gcc"
	}
	command := exec.Command(name, "-x", "c", "-o", filepath.Join(directory, "a.out"), "-")
	command.Stdin = strings.NewReader("#include <pthread.h>\nint main(void) { return 0; }\n")
	return command.Run() == nil
}

// bring installs what is missing, or says what a person has to do.
func bring(lacks []lack, log io.Writer) error {
	if len(lacks) == 0 {
		return nil
	}
	var names, packages []string
	for _, lack := range lacks {
		names = append(names, lack.name)
		packages = append(packages, lack.packages...)
	}
	what := strings.Join(names, " and ")
	apt, err := findApt()
	if err != nil {
		return fmt.Errorf("%s missing here and cannot be installed for you: %w\n"+
			"install it (on Debian or Ubuntu: sudo apt-get install %s), or set %s to the DSN of a MariaDB or MySQL server "+
			"where databases and accounts may be created, for example %s='root:secret@tcp(127.0.0.1:3306)/'",
			what, err, strings.Join(packages, " "), mariadbtest.Variable, mariadbtest.Variable)
	}
	fmt.Fprintf(log, "%s missing here: now installing %s with %s\n", what, strings.Join(packages, ", "), strings.Join(apt, " "))
	return install(apt, packages)
}

func install(apt aptGet, packages []string) error {
	said, _ := apt.command("update", "-q").CombinedOutput() // a stale list may still do
	// --no-remove: a machine that has MySQL keeps it, and the installation fails instead.
	command := apt.command(append([]string{"install", "-q", "-y", "--no-install-recommends", "--no-remove"}, packages...)...)
	more, err := command.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w; apt-get said\n%s%s", command, err, said, more)
	}
	return nil
}

// aptGet is a command line, up to where the arguments of apt-get begin.
type aptGet []string

func (a aptGet) command(arguments ...string) *exec.Cmd {
	return exec.Command(a[0], append(a[1:len(a):len(a)], arguments...)...)
}

// findApt is the way to run apt-get with the rights it needs and without a question.
func findApt() (aptGet, error) {
	apt, err := exec.LookPath("apt-get")
	if err != nil {
		return nil, errors.New("there is no apt-get")
	}
	quiet := aptGet{"env", "DEBIAN_FRONTEND=noninteractive", apt}
	if os.Geteuid() == 0 {
		return quiet, nil
	}
	if err := exec.Command("sudo", "-n", "true").Run(); err != nil {
		return nil, errors.New("apt-get needs root, and sudo would ask for a password or is absent")
	}
	return append(aptGet{"sudo", "-n"}, quiet...), nil
}
