package jobs

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/reports"
)

// publish makes the workbook of a stored run and records it. What is made again has the same bytes. It is recorded where it is
// found from every folder, and named as whoever asked for it wrote the folder.
func publish(ctx context.Context, l *ledger.Ledger, number int, c *config.Config, dir string) (string, error) {
	run, err := l.Run(ctx, number)
	if err != nil {
		return "", err
	}
	edition, err := newEdition(ctx, l, run, c)
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, fileName(run))
	if _, err := bind(ctx, l, run, edition, path); err != nil {
		return "", err
	}
	if run.State == ledger.Written {
		return path, nil
	}
	return path, l.SetState(ctx, number, ledger.Written)
}

// bind makes a workbook of a run and records it.
func bind(ctx context.Context, l *ledger.Ledger, run ledger.Run, edition *reports.Edition, path string) (f ledger.File, err error) {
	if f.Path, err = filepath.Abs(path); err != nil {
		return f, fmt.Errorf("workbook %s: %w", path, err)
	}
	f.SHA256, err = reports.Write(edition, path, func(digest string) error { return refuseAnother(ctx, l, run.Number, path, digest) })
	if err != nil {
		return f, err
	}
	return f, l.RecordFile(ctx, run.Number, f)
}

// refuseAnother refuses a workbook where the ledger has recorded another one of its run, by whatever way the path leads there:
// whoever has read that one must find it again. One with the same bytes takes its place, also where the file was changed.
func refuseAnother(ctx context.Context, l *ledger.Ledger, run int, path, digest string) error {
	recorded, err := l.Files(ctx, run)
	for _, old := range recorded {
		if old.SHA256 != digest && sameFile(old.Path, path) {
			return Refused{fmt.Sprintf("workbook %s: run %d is recorded with another one here, made before [report], the language or probity "+
				"itself was changed; nothing was replaced; --out DIR puts the new one elsewhere", path, run)}
		}
	}
	return err
}

// fileName is the name of the run's workbook: the as-of date, the run and the part that it is about, so that nobody takes one
// for another and sends a unit the list of all; never a person. That of a run that was released is another one than that which
// says that the run has no effect.
func fileName(run ledger.Run) string {
	released := ""
	if run.Released {
		released = "-released"
	}
	return fmt.Sprintf("probity-%s-run%d%s%s.xlsx", run.AsOf, run.Number, partOf(run.Restricted), released)
}

// partOf names what a run was restricted to, in letters that every file system and mail program takes; the run's number tells
// apart what looks alike then.
func partOf(r ledger.Restriction) string {
	const longest = 40
	part := ""
	if r.Unit != "" {
		unit := strings.Map(plainLetter, r.Unit)
		part = "-unit-" + unit[:min(len(unit), longest)]
	}
	if r.Person != "" {
		part += "-person"
	}
	if len(r.Rules) > 0 {
		part += "-rules"
	}
	return part
}

func plainLetter(r rune) rune {
	if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r)) {
		return r
	}
	return '_'
}
