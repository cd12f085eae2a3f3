package jobs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/nearest"
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

// ReprintFor makes likewise the workbook that a member of the configuration is sent of a run, or would be.
func ReprintFor(ctx context.Context, c *config.Config, version string, run int, name, dir string, log *slog.Logger) (string, error) {
	if err := refuseRecipient(c, name); err != nil {
		return "", err
	}
	l, stored, err := openStored(ctx, c, version, run, log)
	if err != nil {
		return "", err
	}
	defer l.Close()
	if err := refusePruned(stored, "its workbooks cannot be made again"); err != nil {
		return "", err
	}
	if !hasEffect(stored) {
		return "", Refused{fmt.Sprintf("run %d has no effect, so that no member is sent anything of it", run)}
	}
	x, err := newExtracts(ctx, l, stored, c)
	if err != nil {
		return "", err
	}
	one, err := x.of(name)
	if err != nil {
		return "", err
	}
	dir = cmp.Or(dir, c.Report.Dir)
	_, err = one.bind(name, dir)
	return filepath.Join(dir, fileNameFor(stored, name)), err
}

// refuseRecipient refuses a name that is no member's.
func refuseRecipient(c *config.Config, name string) error {
	members := recipients(c, config.Member)
	switch r, known := c.Recipients[name]; {
	case !known && len(members) == 0:
		return Refused{fmt.Sprintf(`--for %s: the configuration has no members; write [recipient.NAME] with role = "member"`, name)}
	case !known:
		return Refused{fmt.Sprintf("--for %s: no member has this name%s", name, nearest.Hint(name, members))}
	case r.Role != config.Member:
		return Refused{fmt.Sprintf("--for %s: is a %s, and no member with a workbook of their own", name, r.Role)}
	}
	return nil
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
