package config

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"probity/rules/parameters"
)

// known are the names for tests: real parameters, and a few rules.
func known() Known {
	return Known{
		Rules: []string{"ROT-001", "ROT-002", "ROT-007", "ROT-010"}, Families: []string{"ROT", "DEC"},
		Register: parameters.Embedded(),
	}
}

// prepare writes a configuration into a folder of its own, with what its "#!" lines ask for: "#! env NAME=VALUE",
// "#! file PATH MODE TEXT" and "#! dir PATH".
func prepare(t *testing.T, name string, text []byte) (path string, env LookupEnv) {
	t.Helper()
	dir := t.TempDir()
	path = filepath.Join(dir, name)
	must(t, os.WriteFile(path, text, 0o600))
	values := map[string]string{}
	for _, line := range regexp.MustCompile(`(?m)^#! (\w+) (.*)$`).FindAllStringSubmatch(string(text), -1) {
		switch fields := strings.SplitN(line[2], " ", 3); line[1] {
		case "env":
			name, value, _ := strings.Cut(line[2], "=")
			values[name] = value
		case "dir":
			must(t, os.MkdirAll(filepath.Join(dir, fields[0]), 0o700))
		case "file":
			file := filepath.Join(dir, fields[0])
			must(t, os.MkdirAll(filepath.Dir(file), 0o700))
			mode := map[string]os.FileMode{"0600": 0o600, "0644": 0o644}[fields[1]]
			must(t, os.WriteFile(file, []byte(fields[2]), mode))
			must(t, os.Chmod(file, mode))
		}
	}
	return path, func(name string) (string, bool) { value, ok := values[name]; return value, ok }
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var update = flag.Bool("update", false, "write the .want files from what the program says now")

func TestEveryBrokenConfigurationIsToldWhereAndWhy(t *testing.T) {
	files, err := filepath.Glob("testdata/broken/*.toml")
	must(t, err)
	if len(files) < 60 {
		t.Errorf("only %d broken configurations", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".toml"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			must(t, err)
			path, env := prepare(t, filepath.Base(file), text)
			_, err = Load(path, known(), env)
			var faults Faults
			if !errors.As(err, &faults) {
				t.Fatalf("got %v, want faults", err)
			}
			got := strings.ReplaceAll(faults.Error(), filepath.Dir(path)+string(filepath.Separator), "") + "\n"
			wantFile := strings.TrimSuffix(file, ".toml") + ".want"
			if *update {
				must(t, os.WriteFile(wantFile, []byte(got), 0o644))
			}
			want, err := os.ReadFile(wantFile)
			must(t, err)
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("faults (-want +got):\n%s", diff)
			}
			for _, f := range faults {
				if f.Line < 1 || f.Col < 1 {
					t.Errorf("no position: %v", f)
				}
			}
			if strings.Contains(got, "geheim") || strings.Contains(got, "eim/x") {
				t.Errorf("a fault shows a password:\n%s", got)
			}
		})
	}
}

func TestTheDocumentedFaultsAreTheOnesThatAreTold(t *testing.T) {
	block := strings.Split(string(documentation()), "```")[1]
	wants, err := filepath.Glob("testdata/broken/*.want")
	must(t, err)
	var told strings.Builder
	for _, file := range wants {
		text, err := os.ReadFile(file)
		must(t, err)
		told.Write(text)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(block), "\n") {
		fault := regexp.MustCompile(`^config\.toml:\d+:\d+: `).ReplaceAllString(line, "")
		if fault == line || !strings.Contains(told.String(), ": "+fault+"\n") {
			t.Errorf("no configuration is told %q", line)
		}
	}
}
