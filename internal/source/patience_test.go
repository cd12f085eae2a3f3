package source

import (
	"context"
	"errors"
	"io"
	"net"
	"regexp"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"probity/internal/mariadbtest"
)

// freezing is a way to the server on which, after so many bytes of its answers, nothing more comes, though the connection
// stands: what a frozen machine looks like from outside.
func freezing(t *testing.T, p place, after int64) place {
	t.Helper()
	config, err := mysql.ParseDSN(p.dsn.Text)
	if err != nil {
		t.Fatal(err)
	}
	server := mariadbtest.Open(t).TCP(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	var left atomic.Int64
	left.Store(after)
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			go relay(t, client, server, &left)
		}
	}()
	config.Net, config.Addr = "tcp", listener.Addr().String()
	p.dsn.Text = config.FormatDSN()
	return p
}

func relay(t *testing.T, client net.Conn, address string, left *atomic.Int64) {
	defer client.Close()
	server, err := net.Dial("tcp", address)
	if err != nil {
		t.Error(err)
		return
	}
	defer server.Close()
	go func() { _, _ = io.Copy(server, client) }() // ends with either side
	piece := make([]byte, 512)
	for {
		n, err := server.Read(piece)
		if err != nil {
			return
		}
		if left.Add(-int64(n)) < 0 {
			<-t.Context().Done()
			return
		}
		if _, err := client.Write(piece[:n]); err != nil {
			return
		}
	}
}

// soon fails when something is still going on after a time in which it should long have ended.
func soon(t *testing.T, what func() error) error {
	t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- what() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(20 * time.Second):
		t.Fatal("it waits for ever")
		return nil
	}
}

func TestAServerThatFallsSilentWhileRowsAreReadEndsTheRun(t *testing.T) {
	p := onMariaDB(t)
	mappings := endless(t, p)
	p = freezing(t, p, 1<<16)
	snapshot := p.open(t, Options{StatementTimeout: 2 * time.Second}, mappings...)
	err := soon(t, func() error {
		_, err := snapshot.Persons(context.Background())
		return err
	})
	want := regexp.MustCompile(`^source: reading person, after \d+ rows: the query took longer than the time limit and was stopped: the server has not come to its end after 4s$`)
	if err == nil || !want.MatchString(err.Error()) {
		t.Errorf("got %v", err)
	}
}

// Wherever the silence begins, before the first row of a mapping is asked for, it is the server that is down, and nothing of
// the configuration is at fault.
func TestAServerThatFallsSilentWhileItIsOpenedIsDown(t *testing.T) {
	open := onMariaDB(t)
	mappings := service(t, open)
	for _, after := range []int64{0, 60, 300, 600, 900, 1200, 1500} {
		p := freezing(t, open, after)
		p.dsn.Text += "?timeout=300ms"
		err := soon(t, func() error {
			snapshot, err := Open(context.Background(), []DSN{p.dsn}, mappings, nil, Options{StatementTimeout: 300 * time.Millisecond})
			if err == nil {
				t.Errorf("after %d bytes it was opened", after)
				return snapshot.Close()
			}
			return err
		})
		var faults Faults
		if !errors.As(err, &faults) || len(faults) != 1 || !faults[0].Down {
			t.Errorf("after %d bytes: %v", after, err)
		}
	}
}
