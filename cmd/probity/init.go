package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/jobs"
)

func (a *app) initCommand() *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:   "init",
		Short: "Writes a commented config.toml: for the sample ministry, or with mappings proposed for a database",
		Long: "Writes the configuration file that --config names; an existing one is left alone. Without a flag it is one that runs\n" +
			"as it is, on the sample ministry. --from-database takes a DSN as config.toml does (env:NAME, file:PATH, sqlite:FILE,\n" +
			"mysql://…), looks at the tables there and at a few values of columns that hold codes, and proposes a query for each\n" +
			"kind of record that it recognises. What it guessed is marked, and what it could not finish is a comment, such as a\n" +
			"last day for which there are two columns, or which rows count: a person who knows the tables has to look at both.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if from == "" {
				return a.begin(config.Template(config.Starting{Values: map[string]string{"source.dsn": `"sample:ministry"`}}))
			}
			if _, err := os.Lstat(a.configPath); err == nil {
				return inTheWay(a.configPath) // before a long look at a database
			}
			draft, err := jobs.Propose(cmd.Context(), from, a.configPath, a.env)
			if err != nil {
				return err
			}
			a.sayProposed(draft)
			return a.begin(draft.Text)
		},
	}
	cmd.Flags().StringVar(&from, "from-database", "", "the database whose tables to look at")
	return cmd
}

// sayProposed tells of which kinds something was proposed, and of which a person has to complete it.
func (a *app) sayProposed(draft *jobs.Draft) {
	a.say("%d tables", draft.Tables)
	if len(draft.Finished) > 0 {
		a.say("proposed: %s", strings.Join(draft.Finished, ", "))
	}
	if len(draft.Unfinished) > 0 {
		a.say("to be completed: %s", strings.Join(draft.Unfinished, ", "))
	}
}

// begin writes the first configuration file.
func (a *app) begin(text []byte) error {
	if err := writeNew(a.configPath, text); err != nil {
		return err
	}
	a.say("%s\nnext: %s check", a.configPath, a.program())
	return nil
}

// writeNew writes a file that must not exist yet.
func writeNew(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return inTheWay(path)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}

func inTheWay(path string) error {
	return usage("%s exists already and is left as it is; name another file with --config", path)
}
