package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"probity/internal/sample"
)

// turn measures everything once. Each turn has a ledger and a folder of its own, so that every first run is a first run.
func (b *bench) turn(ctx context.Context, m *ministry, s *series, number int) error {
	home := filepath.Join(b.dir, fmt.Sprintf("turn-%d-%d", m.people, number))
	if err := os.MkdirAll(home, 0o700); err != nil {
		return err
	}
	defer os.RemoveAll(home)
	configs, err := m.configsIn(home)
	if err != nil {
		return err
	}
	own, err := os.Executable()
	if err != nil {
		return err
	}
	audit := func(config string, more ...string) []string {
		return append([]string{b.program, "run", "--quiet", "--config", config, "--as-of", sample.AsOf().String()}, more...)
	}
	for _, step := range []struct {
		what contestant
		line []string
	}{
		{bare, []string{own, "-drain"}},
		{dry, audit(configs[0], "--dry-run")},
		{whole, audit(configs[0], "--format", "json")},
		{again, audit(configs[0])},
		{alone, audit(configs[1], "--rules", "ROT-001")},
	} {
		dsn := m.reader.FormatDSN()
		if step.what != bare {
			dsn = "mysql://" + dsn
		}
		taken, err := spend(ctx, command{dir: home, env: []string{variable + "=" + dsn}, line: step.line})
		if err != nil {
			return err
		}
		s.add(step.what, taken)
		taken.tell(step.what, number)
		if step.what == whole {
			if err := m.remember(taken.printed); err != nil {
				return err
			}
			s.allowance = allowance(m.told.Run.Workbook)
		}
	}
	if number < b.scripts {
		return b.usual(ctx, m, s, home)
	}
	return nil
}

// The sample warns of the end of a posting 180 days before. With some 100 days there are two findings for a hundred
// assignments, for which the targets are meant.
const (
	noticeOfSample = "key = \"post.due_soon_days\"\nvalue = 180\n"
	noticeHere     = "key = \"post.due_soon_days\"\nvalue = 100\n"
)

// configsIn writes the ministry's configuration into two folders below home, because a ledger stands beside its own.
func (m *ministry) configsIn(home string) (files [2]string, err error) {
	text, err := os.ReadFile(m.config)
	if err != nil {
		return files, err
	}
	if !bytes.Contains(text, []byte(noticeOfSample)) {
		return files, fmt.Errorf("%s: has no line %q any more", m.config, noticeOfSample)
	}
	text = bytes.Replace(text, []byte(noticeOfSample), []byte(noticeHere), 1)
	for i, name := range []string{"whole", "alone"} {
		files[i] = filepath.Join(home, name, "config.toml")
		if err := os.Mkdir(filepath.Dir(files[i]), 0o700); err != nil {
			return files, err
		}
		if err := os.WriteFile(files[i], text, 0o600); err != nil {
			return files, err
		}
	}
	return files, nil
}

// usual runs the script, or tells why there is nothing to compare with.
func (b *bench) usual(ctx context.Context, m *ministry, s *series, home string) error {
	python, missing := findPython(ctx)
	if missing != "" {
		s.noScript = missing
		return nil
	}
	file, connection, err := m.script(home)
	if err != nil {
		return err
	}
	taken, err := spend(ctx, command{
		dir: home, env: []string{"USUAL_CONNECTION=" + connection},
		line: []string{python, file, sample.AsOf().String(), filepath.Join(home, "usual.xlsx")},
	})
	if err != nil {
		return err
	}
	s.add(script, taken)
	taken.tell(script, len(s.costs[script])-1)
	s.scriptSaid = strings.TrimSpace(string(taken.printed))
	return nil
}

// tell says on stderr what was just measured: a long evening is shorter with news, and a disturbed figure is seen at once.
func (c cost) tell(what contestant, turn int) {
	fmt.Fprintf(os.Stderr, "turn %d: %v: %.2f s, processor %.2f s, peak %s\n", turn+1, what, c.wall.Seconds(), c.cpu.Seconds(), mib(c.peak))
}
