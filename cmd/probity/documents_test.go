package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"probity/rules/catalog"
)

// inDocuments are the commands of probity that a document prints, each on a line of its own or in a code span. What is still
// to come is left out.
func inDocuments(t *testing.T) map[string][]string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"README.md", "CONTRIBUTING.md", "docs/*.md", "docs/adr/*.md", "examples/*/README.md"} {
		found, err := filepath.Glob("../../" + pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v, found %d", pattern, err, len(found))
		}
		files = append(files, found...)
	}
	line := regexp.MustCompile(`(?m)^(?:go run \./cmd/)?probity (?:[a-z]+ .*|[a-z]+)$`)
	span := regexp.MustCompile("`(?:go run \\./cmd/)?probity [a-z-][^`]*`")
	commands := map[string][]string{}
	for _, file := range files {
		text, _, _ := strings.Cut(read(t, file), "## 8. What is to come")
		for _, block := range strings.Split(text, "```")[1:] { // whatever is outside of a block has no such line
			for _, command := range line.FindAllString(block, -1) {
				if fields := strings.Fields(command); !slices.Contains([]string{"is", "needs", "reads"}, fields[1]) {
					commands[file] = append(commands[file], command)
				}
			}
		}
		for _, command := range span.FindAllString(text, -1) {
			commands[file] = append(commands[file], strings.Trim(command, "`"))
		}
	}
	return commands
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestEveryCommandInTheDocumentsIsOne(t *testing.T) {
	count := 0
	for file, commands := range inDocuments(t) {
		for _, command := range commands {
			count++
			if out, err := exec.Command("sh", "-n", "-c", strings.ReplaceAll(command, `\|`, "-")).CombinedOutput(); err != nil {
				t.Errorf("%s: %s: no shell takes it: %s", file, command, out)
			}
			if err := understood(command); err != nil {
				t.Errorf("%s: %s: %v", file, command, err)
			}
		}
	}
	if count < 40 {
		t.Errorf("only %d commands were found", count)
	}
}

// understood parses a command as far as that goes without carrying it out. Numbers stand there as words.
func understood(command string) error {
	command, _, _ = strings.Cut(command, " #")
	_, command, _ = strings.Cut(command, "probity ")
	words := strings.Fields(strings.ReplaceAll(command, "…", ""))
	for i, word := range words {
		if slices.Contains([]string{"N", "S", "RUN"}, word) {
			words[i] = "1"
		}
	}
	cmd, rest, err := (&app{out: io.Discard, errs: io.Discard}).root().Find(words)
	if err != nil {
		return err
	}
	if err := cmd.ParseFlags(rest); err != nil {
		return err
	}
	if asked, err := cmd.Flags().GetStringSlice("rules"); err == nil {
		for _, name := range asked {
			if !slices.Contains(append(catalog.IDs(), append(catalog.Families(), "ROT-099")...), name) {
				return usage("there is no rule %q", name)
			}
		}
	}
	if cmd.HasSubCommands() && len(cmd.Flags().Args()) > 0 {
		return unexpected(cmd, cmd.Flags().Arg(0))
	}
	return nil
}

// Whoever reads docs/commands.md finds every command there, with every flag.
func TestThePageOfCommandsHasThemAll(t *testing.T) {
	page := read(t, "../../docs/commands.md")
	(&app{out: io.Discard, errs: io.Discard}).root().PersistentFlags().VisitAll(func(f *pflag.Flag) {
		if !strings.Contains(page, "`--"+f.Name) {
			t.Errorf("docs/commands.md does not tell of --%s", f.Name)
		}
	})
	for _, cmd := range withoutOthersBelow((&app{out: io.Discard, errs: io.Discard}).root()) {
		if slices.Contains([]string{"help", "zsh", "fish", "powershell"}, cmd.Name()) {
			continue
		}
		at := strings.Index(page, "`"+cmd.CommandPath())
		if at < 0 {
			t.Errorf("docs/commands.md does not tell of %s", cmd.CommandPath())
			continue
		}
		row, _, _ := strings.Cut(page[at:], "\n")
		cmd.LocalNonPersistentFlags().VisitAll(func(f *pflag.Flag) {
			if !strings.Contains(row, "--"+f.Name) && f.Name != "help" {
				t.Errorf("docs/commands.md does not tell of %s --%s", cmd.CommandPath(), f.Name)
			}
		})
	}
}

func withoutOthersBelow(cmd *cobra.Command) (leaves []*cobra.Command) {
	for _, below := range cmd.Commands() {
		leaves = append(leaves, withoutOthersBelow(below)...)
	}
	if len(leaves) == 0 {
		return []*cobra.Command{cmd}
	}
	return leaves
}
