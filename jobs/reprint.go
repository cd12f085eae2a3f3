package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
)

// Reprint makes the workbook of a stored run again, into a folder or, when it is empty, where the configuration puts them.
func Reprint(ctx context.Context, c *config.Config, version string, run int, dir string, log *slog.Logger) (string, error) {
	l, stored, err := openStored(ctx, c, version, run, log)
	if err != nil {
		return "", err
	}
	defer l.Close()
	if err := refusePruned(stored, "its workbook cannot be made again"); err != nil {
		return "", err
	}
	return publish(ctx, l, run, c, cmp.Or(dir, c.Report.Dir))
}

// Release lets a held run take effect, makes its workbook anew, without the words that it has none, and queues it for those who are to
// have it.
func Release(ctx context.Context, c *config.Config, version string, run int, log *slog.Logger) (string, error) {
	l, _, err := openStored(ctx, c, version, run, log)
	if err != nil {
		return "", err
	}
	defer l.Close()
	if err := tryReports(c); err != nil {
		return "", err
	}
	var not ledger.ErrNotReleased
	if err := l.Release(ctx, run); errors.As(err, &not) {
		return "", Refused{not.Error()}
	} else if err != nil {
		return "", err
	}
	ctx = context.WithoutCancel(ctx) // it has its effect, whoever is interrupted now
	path, err := publish(ctx, l, run, c, c.Report.Dir)
	if err != nil {
		return path, fmt.Errorf("%w; run %d is released, and %s report %[2]d makes its workbook", err, run, c.Program())
	}
	return path, postRun(ctx, l, c, run, time.Now())
}
