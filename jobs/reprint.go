package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
)

// Reprint makes the workbook of a stored run again, into a folder or, when it is empty, where the configuration puts them.
func Reprint(ctx context.Context, c *config.Config, version string, run int, dir string, log *slog.Logger) (string, error) {
	path := c.Ledger.DSN.Driver()
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return "", Refused{fmt.Sprintf("ledger %s: there is none yet; `probity run` makes it", c.Ledger.DSN.Redacted())}
	}
	l, err := ledger.Open(ctx, path, patient(settings(c, version), log))
	if err != nil {
		return "", err
	}
	defer l.Close()
	stored, err := l.Run(ctx, run)
	var none ledger.ErrNoRun
	if errors.As(err, &none) {
		return "", Refused{none.Error()}
	}
	if err != nil {
		return "", err
	}
	if stored.Hash == "" {
		return "", Refused{fmt.Sprintf("run %d has no result: it is %s", run, stored.State)}
	}
	if dir == "" {
		dir = c.Report.Dir
	}
	return Publish(ctx, l, run, c, dir)
}

// settings say to the ledger who writes to it.
func settings(c *config.Config, version string) ledger.Settings {
	host, _ := os.Hostname() // only for whoever finds the ledger locked
	return ledger.Settings{Source: c.Source.Name, Version: version, Now: time.Now, PID: os.Getpid(), Host: host}
}

// longestWait is how long a workbook that is made waits to be recorded while another run reads and judges.
const longestWait = 10 * time.Minute

// patient are settings by which whoever has made a workbook waits for the ledger, and says so.
func patient(s ledger.Settings, log *slog.Logger) ledger.Settings {
	s.Patience = longestWait
	s.Waiting = func(held error) {
		log.Warn("waiting for the ledger", "at_most", longestWait, "because", held)
	}
	return s
}
