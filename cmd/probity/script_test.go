package main

import (
	"context"
	"database/sql"
	"os"
	"strings"
	"testing"

	_ "github.com/go-sql-driver/mysql"
	"github.com/rogpeppe/go-internal/testscript"

	"probity/internal/mariadbtest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"probity": func() { os.Exit(Main(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// Each script is a story of what somebody does with the program. Those that need a server find an empty database of their
// own in $MYSQL (the DSN for config.toml is env:MYSQL) and a client's view of it in the command sql.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "1")
			return nil
		},
	})
}

// The scripts in testdata/servers speak to a real MariaDB. Each finds an empty database of its own in $MYSQL, as env:MYSQL
// in a configuration, an account that may only read it in $READER, and the command sql FILE to fill it.
func TestScriptsOnMariaDB(t *testing.T) {
	server := mariadbtest.Open(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/servers",
		RequireExplicitExec: true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"sql": runSQL},
		Setup: func(env *testscript.Env) error {
			database := server.Database(t)
			env.Setenv("MYSQL", "mysql://"+database)
			env.Setenv("READER", "mysql://"+server.Account(t, database, "SELECT"))
			env.Setenv("ADDRESS", server.TCP(t))
			return nil
		},
	})
}

// runSQL carries out the statements of a file on the script's own database.
func runSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: sql FILE")
	}
	db, err := sql.Open("mysql", strings.TrimPrefix(ts.Getenv("MYSQL"), "mysql://"))
	ts.Check(err)
	defer db.Close()
	for statement := range strings.SplitSeq(ts.ReadFile(args[0]), ";\n") {
		if statement = strings.TrimSpace(statement); statement != "" {
			_, err = db.Exec(statement)
			ts.Check(err)
		}
	}
}
