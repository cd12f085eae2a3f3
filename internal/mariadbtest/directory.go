package mariadbtest

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
)

// directory is a temporary directory that never outlives this process, nor do the programs started in it: not after a
// panic, a test's timeout, Ctrl-C or a kill. Go runs nothing at such an end, so a shell that waits for it does the tidying.
type directory struct {
	path     string
	keeper   *exec.Cmd
	lifeline io.Closer // the keeper reads from it and sees it close when this process closes it, or is gone
}

// keeperScript kills the process group whose number is in the file "group" and removes the directory. A dying server can
// still be writing while its files go, hence the second try.
const keeperScript = `cat >/dev/null
group=$(cat "$1/group" 2>/dev/null) && kill -s KILL -- "-$group" 2>/dev/null
rm -rf -- "$1" 2>/dev/null || { sleep 1; rm -rf -- "$1"; }`

// newDirectory makes a directory with a short name: the path of a unix socket may have 107 bytes.
func newDirectory() (*directory, error) {
	path, err := os.MkdirTemp("", "probity-mariadb-")
	if err != nil {
		return nil, err
	}
	keeper := exec.Command("/bin/sh", "-c", keeperScript, "keeper", path)
	// A session of its own: Ctrl-C is meant for us, and the keeper acts when we are gone.
	keeper.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	lifeline, err := keeper.StdinPipe()
	if err == nil {
		err = keeper.Start()
	}
	if err != nil {
		os.Remove(path)
		return nil, fmt.Errorf("starting the keeper of %s: %w", path, err)
	}
	return &directory{path: path, keeper: keeper, lifeline: lifeline}, nil
}

func (d *directory) file(name string) string { return filepath.Join(d.path, name) }

// start starts a program in a process group of its own and tells the keeper its number.
func (d *directory) start(command *exec.Cmd) error {
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		return err
	}
	return os.WriteFile(d.file("group"), []byte(strconv.Itoa(command.Process.Pid)), 0o600)
}

// run waits for a program and answers what it printed.
func (d *directory) run(command *exec.Cmd) ([]byte, error) {
	var output bytes.Buffer
	command.Stdout, command.Stderr = &output, &output
	if err := d.start(command); err != nil {
		return nil, err
	}
	err := command.Wait()
	return output.Bytes(), err
}

// remove has the keeper kill what runs and take the directory away, and waits for that.
func (d *directory) remove() {
	d.lifeline.Close()
	_ = d.keeper.Wait() // it has nothing to tell
}
