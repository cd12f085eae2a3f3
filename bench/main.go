// Package main measures how fast probity is, and in how much memory, against a bare loop over the same mapped queries and
// against a script of the usual kind. Everything runs as a process of its own, turn about, so that whatever else the
// machine does disturbs all alike; the ratios are what counts, and they are medians. It measures and judges nothing else:
// that the verdicts are right is for the tests.
//
//	make bench                                     300,000 people, on a MariaDB of its own
//	make bench ARGS='-people 20000 -repeat 3'      a quick look
//	make bench ARGS=-big                           3,000,000 people too
//
// A target that was missed is said to be missed; it is no error of the program's, whose exit code is about measuring.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"probity/internal/mariadbtest"
)

// wishes are the flags.
type wishes struct {
	people, repeat, scripts int
	big, drain              bool
}

const bigger = 10 // -big is that many times -people

func main() {
	var w wishes
	flag.IntVar(&w.people, "people", 300_000, "how many people the sample ministry has")
	flag.IntVar(&w.repeat, "repeat", 5, "how often everything is measured")
	flag.IntVar(&w.scripts, "scripts", 1, "in how many of the repetitions the script of the usual kind runs; it is slow")
	flag.BoolVar(&w.big, "big", false, "then ten times as many people too")
	flag.BoolVar(&w.drain, "drain", false, "be the bare loop: read the mapped queries of the database that "+variable+" names")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, w, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}

func run(ctx context.Context, w wishes, out io.Writer) error {
	if w.drain {
		return drain(ctx, os.Getenv(variable))
	}
	if w.people < 1 || w.repeat < 1 {
		return errors.New("-people and -repeat must be at least 1")
	}
	server, err := open()
	if err != nil {
		return err
	}
	defer server.Close()
	dir, err := os.MkdirTemp("", "probity-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "probity")
	if said, err := exec.CommandContext(ctx, "go", "build", "-o", program, "probity/cmd/probity").CombinedOutput(); err != nil {
		return fmt.Errorf("building probity: %w\n%s", err, said)
	}
	fmt.Fprintf(out, "%s, %d cores, %s, %s, MariaDB %s\n", time.Now().Format(time.DateOnly), runtime.NumCPU(), runtime.GOARCH, runtime.Version(), server.Version())

	b := &bench{wishes: w, program: program, dir: dir, server: server, out: out}
	once, err := b.size(ctx, w.people)
	if err != nil || !w.big {
		return err
	}
	tenfold, err := b.size(ctx, bigger*w.people)
	if err != nil {
		return err
	}
	return printAll(out, growth(once, tenfold))
}

// open uses the server that make brings, or brings one itself.
func open() (*mariadbtest.Server, error) {
	if dsn := os.Getenv(mariadbtest.Variable); dsn != "" {
		return mariadbtest.Connect(dsn)
	}
	return mariadbtest.New("--innodb-buffer-pool-size=2G")
}

// bench is what every size has in common.
type bench struct {
	wishes
	program, dir string
	server       *mariadbtest.Server
	out          io.Writer
}

// size measures at one size of the ministry and prints what it found.
func (b *bench) size(ctx context.Context, people int) (*series, error) {
	m, err := b.found(ctx, people)
	if err != nil {
		return nil, fmt.Errorf("a ministry of %d people: %w", people, err)
	}
	defer m.drop()
	fmt.Fprintf(b.out, "\n%d people: %d units, %d positions, %d assignments; written in %.0f s\n",
		people, m.rows["don_vi"], m.rows["vi_tri"], m.rows["qua_trinh_cong_tac"], m.took.Seconds())
	s := &series{repeat: b.repeat}
	for turn := range b.repeat {
		if err := b.turn(ctx, m, s, turn); err != nil {
			return nil, err
		}
	}
	fmt.Fprintln(b.out, m.findings())
	if err := s.print(b.out); err != nil {
		return nil, err
	}
	return s, printAll(b.out, s.targets())
}
