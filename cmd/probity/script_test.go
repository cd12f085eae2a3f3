package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"probity/internal/mariadbtest"
)

// program builds the program as its users have it and returns the folder that it is in. The race detector watches the tests
// of package jobs instead: here it would make each story take minutes.
func program(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	build := exec.Command("go", "build", "-o", dir, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building probity: %v\n%s", err, out)
	}
	return dir
}

// inPath lets scripts find the program.
func inPath(env *testscript.Env, dir string) {
	env.Setenv("PATH", dir+string(filepath.ListSeparator)+env.Getenv("PATH"))
}

// Each script is a story of what somebody does with the program.
func TestScripts(t *testing.T) {
	dir := program(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds:                commands(),
		Setup: func(env *testscript.Env) error {
			inPath(env, dir)
			return nil
		},
	})
}

// The scripts in testdata/servers speak to a real MariaDB. Each finds an empty database of its own in $MYSQL, as env:MYSQL
// in a configuration, an account that may only read it in $READER, and the command sql FILE to fill it.
func TestScriptsOnMariaDB(t *testing.T) {
	server, dir := mariadbtest.Open(t), program(t)
	words := commands()
	words["sql"] = runSQL
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/servers",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds:                words,
		Setup: func(env *testscript.Env) error {
			inPath(env, dir)
			database := server.Database(t)
			env.Setenv("MYSQL", "mysql://"+database)
			env.Setenv("READER", "mysql://"+server.Account(t, database, "SELECT"))
			env.Setenv("ADDRESS", server.TCP(t))
			return nil
		},
	})
}
