package jobs

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
)

// existing is the file of the ledger, if there is one.
func existing(c *config.Config) (string, error) {
	path := c.Ledger.DSN.Driver()
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("ledger %s: there is none yet; the first run makes it", c.Ledger.DSN.Redacted())
	}
	return path, nil
}

// openExisting opens the ledger for writing, if there is one.
func openExisting(ctx context.Context, c *config.Config, version string, log *slog.Logger) (*ledger.Ledger, error) {
	path, err := existing(c)
	if err != nil {
		return nil, err
	}
	return ledger.Open(ctx, path, patient(settings(c, version), log))
}

// openStored opens the ledger for writing about a run that is stored in it.
func openStored(ctx context.Context, c *config.Config, version string, number int, log *slog.Logger) (*ledger.Ledger, ledger.Run, error) {
	l, err := openExisting(ctx, c, version, log)
	if err != nil {
		return nil, ledger.Run{}, err
	}
	run, err := stored(ctx, l, number)
	if err != nil {
		return nil, ledger.Run{}, errors.Join(err, l.Close())
	}
	return l, run, nil
}

// stored is the run with a number. One that does not exist, or that came to nothing, is refused.
func stored(ctx context.Context, l *ledger.Ledger, number int) (ledger.Run, error) {
	run, err := l.Run(ctx, number)
	var none ledger.ErrNoRun
	switch {
	case errors.As(err, &none):
		return run, noSuchRun(ctx, l, none)
	case err == nil && run.Hash == "":
		return run, Refused{fmt.Sprintf("run %d %s", number, map[ledger.State]string{
			ledger.Started: "has begun and has no result yet", ledger.Failed: "failed and has no result"}[run.State])}
	}
	return run, err
}

// noSuchRun refuses the number of a run that does not exist, and says which there is.
func noSuchRun(ctx context.Context, l *ledger.Ledger, none ledger.ErrNoRun) error {
	newest, err := l.Runs(ctx, 1)
	switch {
	case err != nil:
		return err
	case len(newest) == 0:
		return Refused{none.Error()}
	}
	return Refused{fmt.Sprintf("%s; the newest is run %d", none, newest[0].Number)}
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

// judgedBy refuses a rule that a run did not judge by: that it has no verdict would look like a pass.
func judgedBy(ctx context.Context, l *ledger.Ledger, run int, rule string) error {
	results, err := l.Rules(ctx, run)
	at := slices.IndexFunc(results, func(r ledger.RuleResult) bool { return r.Rule == rule })
	switch {
	case err != nil:
		return err
	case at < 0:
		return Refused{fmt.Sprintf("run %d did not judge by %s", run, rule)}
	case !results[at].Evaluated:
		return Refused{fmt.Sprintf("run %d did not judge by %s: %s", run, rule, results[at].Reason.EN)}
	}
	return nil
}
