package main

import (
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"probity/internal/config"
)

func (a *app) initCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "init",
		Short: "Writes a commented config.toml that runs as it is, on the sample ministry",
		Long:  "Writes the configuration file that --config names; an existing one is left alone.",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			text := config.Template(config.Starting{Values: map[string]string{"source.dsn": `"sample:ministry"`}})
			if err := writeNew(a.configPath, text); err != nil {
				return err
			}
			a.say("%s\nnext: probity check", a.configPath)
			return nil
		},
	}
}

// writeNew writes a file that must not exist yet.
func writeNew(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return usage("%s exists already and is left as it is; name another file with --config", path)
	}
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	return errors.Join(err, file.Close())
}
