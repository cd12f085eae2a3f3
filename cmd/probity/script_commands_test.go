package main

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"

	_ "github.com/go-sql-driver/mysql"
	"github.com/rogpeppe/go-internal/testscript"
)

// command is one that scripts have beside those of testscript.
type command = func(ts *testscript.TestScript, neg bool, args []string)

// commands are those that every script has.
func commands() map[string]command {
	return map[string]command{"exits": exits, "sqlite": runSQLite, "sheet": printSheet, "fill": fillIn, "sort": sortApart, "verdicts": printVerdicts, "serves": serves, "relay": runRelay,
		"letter": printLetter}
}

// exits runs a program that must end with an exit code: exits 2 probity check.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARGUMENT...]")
	}
	code := 0
	err := ts.Exec(args[1], args[2:]...)
	if ended := (*exec.ExitError)(nil); errors.As(err, &ended) {
		code, err = ended.ExitCode(), nil
	}
	ts.Check(err)
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("%s ended with exit code %d, not %s", args[1], code, args[0])
	}
}

// runSQL carries out the statements of files on the script's own database of MariaDB: sql FILE...
func runSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: sql FILE...")
	}
	carryOut(ts, "mysql", strings.TrimPrefix(ts.Getenv("MYSQL"), "mysql://"), args)
}

// runSQLite does the same on an SQLite file, which is made if it does not exist: sqlite DATABASE FILE...
func runSQLite(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: sqlite DATABASE FILE...")
	}
	carryOut(ts, "sqlite", ts.MkAbs(args[0]), args[1:])
}

// carryOut uses one connection, so that what a statement sets for its session holds for those after it. What is selected
// is printed, one row a line.
func carryOut(ts *testscript.TestScript, driver, database string, files []string) {
	db, err := sql.Open(driver, database)
	ts.Check(err)
	defer db.Close()
	db.SetMaxOpenConns(1)
	var text strings.Builder
	for _, file := range files {
		text.WriteString(ts.ReadFile(file))
	}
	for statement := range strings.SplitSeq(text.String(), ";\n") {
		switch statement = strings.TrimSpace(statement); {
		case strings.HasPrefix(statement, "SELECT"):
			rows, err := db.Query(statement)
			ts.Check(err)
			ts.Check(printRows(ts.Stdout(), rows))
		case statement != "":
			_, err = db.Exec(statement)
			ts.Check(err)
		}
	}
}

func printRows(out io.Writer, rows *sql.Rows) error {
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	cells, places := make([]sql.NullString, len(columns)), make([]any, len(columns))
	for i := range cells {
		places[i] = &cells[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		for i, cell := range cells {
			if i > 0 {
				fmt.Fprint(out, " | ")
			}
			fmt.Fprint(out, cell.String)
		}
		fmt.Fprintln(out)
	}
	return rows.Err()
}
