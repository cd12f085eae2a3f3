// Package mailtest is a mail server for tests, which keeps what it takes in a folder.
package mailtest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"sync"

	"github.com/emersion/go-smtp"
)

// Office is a mail server on this machine, in clear text and without a login. It takes what it is given into Dir/1.eml, Dir/2.eml …
// While there is a file Dir/refuse it takes nothing and answers with what stands in that file, a reply code and a word. While there is
// a file Dir/cut it takes letters and breaks off before it says so.
type Office struct {
	dir      string
	server   *smtp.Server
	listener net.Listener
	ended    chan error

	mu    sync.Mutex
	taken int
}

// Open opens an office whose folder is made if need be.
func Open(dir string) (*Office, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	o := &Office{dir: dir, listener: listener, ended: make(chan error, 1)}
	o.server = smtp.NewServer(o)
	o.server.Domain = "localhost"
	go func() { o.ended <- o.server.Serve(listener) }()
	return o, nil
}

// Relay is how the office is named in a configuration.
func (o *Office) Relay() string { return "smtp://" + o.listener.Addr().String() }

// Close ends the office.
func (o *Office) Close() error {
	err := o.server.Close()
	_ = o.listener.Close() // which the server does not know yet if it was closed before it began to serve
	if died := <-o.ended; !errors.Is(died, smtp.ErrServerClosed) {
		err = errors.Join(err, died)
	}
	return err
}

// NewSession implements smtp.Backend.
func (o *Office) NewSession(client *smtp.Conn) (smtp.Session, error) {
	return &counter{o, client.Conn()}, nil
}

// counter serves one client.
type counter struct {
	office *Office
	client net.Conn
}

func (c *counter) Reset()                               {}
func (c *counter) Logout() error                        { return nil }
func (c *counter) Mail(string, *smtp.MailOptions) error { return nil }

func (c *counter) Rcpt(string, *smtp.RcptOptions) error {
	text, err := os.ReadFile(filepath.Join(c.office.dir, "refuse"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	refusal := &smtp.SMTPError{EnhancedCode: smtp.NoEnhancedCode}
	if _, err := fmt.Sscan(string(text), &refusal.Code, &refusal.Message); err != nil {
		return err
	}
	return refusal
}

func (c *counter) Data(r io.Reader) error {
	content, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	c.office.taken++
	err = os.WriteFile(filepath.Join(c.office.dir, fmt.Sprintf("%d.eml", c.office.taken)), content, 0o600)
	if _, missing := os.Stat(filepath.Join(c.office.dir, "cut")); missing == nil {
		err = errors.Join(err, c.client.Close())
	}
	return err
}
