package mariadbtest

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"
)

// startTimeout is how long a server may take until it answers; a loaded machine with a slow disk needs some of it.
const startTimeout = 2 * time.Minute

// private is a mariadbd of our own.
type private struct {
	directory *directory
	programs  programs
	arguments []string // for mariadbd, after ours
	port      int
	server    *exec.Cmd
	exited    chan struct{} // closed when server is gone
}

// New starts a private MariaDB in a new temporary directory. It listens on a unix socket there and on a free loopback
// port. The arguments are handed to mariadbd after our own, for example "--innodb-buffer-pool-size=4G".
func New(arguments ...string) (*Server, error) {
	found, err := Find()
	if err != nil {
		return nil, err
	}
	dir, err := newDirectory()
	if err != nil {
		return nil, err
	}
	p := &private{directory: dir, programs: found, arguments: arguments}
	server, err := p.create()
	if err != nil {
		dir.remove()
		return nil, err
	}
	return server, nil
}

// Private starts a server for this test alone, which may stop it and start it again.
func Private(t testing.TB, arguments ...string) *Server {
	t.Helper()
	server, err := New(arguments...)
	if err != nil {
		t.Fatalf("this test needs a MariaDB of its own: %v", err)
	}
	t.Cleanup(server.Close)
	return server
}

func (p *private) create() (*Server, error) {
	admin := mysql.NewConfig()
	admin.User, admin.Passwd = "probity", word(16)
	admin.Net, admin.Addr = "unix", p.directory.file("sock")
	if err := os.WriteFile(p.directory.file("init.sql"), []byte(firstStatements(admin)), 0o600); err != nil {
		return nil, err
	}
	if err := os.Mkdir(p.directory.file("tmp"), 0o700); err != nil {
		return nil, err
	}
	// As it is installed, with the database test in which everybody may write: so are those of the people who try probity.
	// --force: a machine that cannot look up its own name can run tests all the same.
	install := exec.Command(p.programs.installDB, p.options("--auth-root-authentication-method=normal", "--force")...)
	if output, err := p.directory.run(install); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", p.programs.installDB, err, output)
	}
	s := &Server{admin: admin, private: p}
	return s, s.start()
}

// firstStatements leaves one account, with a password that no other user of the machine knows. mariadbd runs them at
// every start, one a line, before it accepts a connection.
func firstStatements(admin *mysql.Config) string {
	account := fmt.Sprintf("'%s'@'%%'", admin.User)
	return strings.Join([]string{
		"DELETE FROM mysql.global_priv WHERE User IN ('', 'root');",
		"FLUSH PRIVILEGES;",
		"CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + admin.Passwd + "';",
		"GRANT ALL ON *.* TO " + account + " WITH GRANT OPTION;",
	}, "\n") + "\n"
}

// options are what mariadb-install-db and mariadbd share. Nothing here outlives the machine's next power cut, so nothing
// waits for the disk, and small logs make a new directory quick to write.
func (p *private) options(more ...string) []string {
	options := []string{
		"--no-defaults", // the machine's own my.cnf is for the machine's own server
		"--datadir=" + p.directory.file("data"),
		"--tmpdir=" + p.directory.file("tmp"), // another server that starts takes what is temporary in a common one for its own
		"--skip-name-resolve",
		"--innodb-flush-log-at-trx-commit=0",
		"--innodb-doublewrite=0",
		"--innodb-log-file-size=64M",
	}
	if os.Geteuid() == 0 {
		options = append(options, "--user=root")
	}
	return append(options, more...)
}

// start brings mariadbd up and waits until it answers. Another process may take the free port in between, so that three
// ports are tried.
func (s *Server) start() error {
	p := s.private
	var err error
	for range 3 {
		if p.port == 0 {
			if p.port, err = freePort(); err != nil {
				return err
			}
		}
		if err = p.launch(); err != nil {
			return err
		}
		if err = s.wait(); err == nil {
			return nil
		}
		p.kill(syscall.SIGKILL)
		if !strings.Contains(p.log(), "Bind on TCP/IP port") {
			return fmt.Errorf("%s: %w\n%s", p.programs.mariadbd, err, p.log())
		}
		p.port = 0
	}
	return fmt.Errorf("%s found its port taken three times: %w", p.programs.mariadbd, err)
}

func (p *private) launch() error {
	p.server = exec.Command(p.programs.mariadbd, p.options(append([]string{
		"--socket=" + p.directory.file("sock"),
		"--bind-address=127.0.0.1",
		"--port=" + strconv.Itoa(p.port),
		"--pid-file=" + p.directory.file("mariadbd.pid"),
		"--log-error=" + p.directory.file("error.log"),
		"--init-file=" + p.directory.file("init.sql"),
		"--character-set-server=utf8mb4",
		"--max-allowed-packet=64M",
		"--max-connections=300",
	}, p.arguments...)...)...)
	if err := p.directory.start(p.server); err != nil {
		return err
	}
	p.exited = make(chan struct{})
	go func(server *exec.Cmd, exited chan struct{}) {
		_ = server.Wait() // how it ended is in its own log
		close(exited)
	}(p.server, p.exited)
	return nil
}

func (s *Server) wait() error {
	deadline := time.Now().Add(startTimeout)
	for {
		err := s.connect()
		if err == nil {
			return nil
		}
		s.db.Close()
		select {
		case <-s.private.exited:
			return fmt.Errorf("it ended before it answered")
		case <-time.After(25 * time.Millisecond):
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("no answer within %v: %w", startTimeout, err)
		}
	}
}

// Stop shuts a private server down as its administrator would, with what was committed kept, and waits until it is gone.
func (s *Server) Stop(t testing.TB) {
	t.Helper()
	if s.private == nil {
		t.Fatal("this server is not the test's own to stop: use mariadbtest.Private")
	}
	s.db.Close()
	s.private.kill(syscall.SIGTERM)
}

// Start brings a server that Stop stopped up again, on the same socket and port.
func (s *Server) Start(t testing.TB) {
	t.Helper()
	if err := s.start(); err != nil {
		t.Fatal(err)
	}
}

// Close ends a private server with all that it holds and waits until its directory is gone. A server that was named from
// outside goes on.
func (s *Server) Close() {
	s.db.Close()
	if s.private != nil {
		s.private.directory.remove()
		<-s.private.exited
	}
}

func (p *private) kill(signal syscall.Signal) {
	_ = p.server.Process.Signal(signal) // it may be gone already
	<-p.exited
}

func (p *private) log() string {
	text, _ := os.ReadFile(p.directory.file("error.log")) // no log says as much as an empty one
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(lines[max(0, len(lines)-15):], "\n")
}

func freePort() (int, error) {
	listener, err := (&net.ListenConfig{}).Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("looking for a free port: %w", err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port, nil
}

// Address says where a private server can be looked at: its directory, or "" for a server that someone else runs.
func (s *Server) Address() string {
	if s.private == nil {
		return ""
	}
	return filepath.Clean(s.private.directory.path)
}
