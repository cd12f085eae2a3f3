package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-sql-driver/mysql"

	"probity/jobs"
)

// variable names the environment variable through which the measured programs find the database.
const variable = "PROBITY_BENCH_DSN"

// ministry is a sample ministry in a fresh database.
type ministry struct {
	people int
	admin  *mysql.Config // may write
	reader *mysql.Config // may only read, as probity demands of a source
	config string        // a configuration that reads it
	took   time.Duration // to write it
	rows   map[string]int
	told   jobs.Document // what the last run said it found
}

// found makes the ministry.
func (b *bench) found(ctx context.Context, people int) (*ministry, error) {
	admin, err := mysql.ParseDSN(b.server.DSN(fmt.Sprintf("probity_bench_%d_%d", people, os.Getpid())))
	if err != nil {
		return nil, err
	}
	m := &ministry{people: people, admin: admin, reader: admin.Clone(), config: filepath.Join(b.dir, fmt.Sprintf("config-%d.toml", people)), rows: map[string]int{}}
	m.reader.User, m.reader.Passwd = admin.DBName, admin.DBName
	err = m.administer(ctx, "",
		"CREATE DATABASE "+admin.DBName+" CHARACTER SET utf8mb4",
		"CREATE USER "+m.account()+" IDENTIFIED BY '"+m.reader.Passwd+"'",
		"GRANT SELECT ON "+admin.DBName+".* TO "+m.account())
	if err != nil {
		return nil, err
	}
	written, err := spend(ctx, command{
		dir: b.dir, env: []string{variable + "=mysql://" + admin.FormatDSN()},
		line: []string{b.program, "sample", "--people", fmt.Sprint(people), "--into", "env:" + variable, "--write-config", m.config},
	})
	if err == nil {
		m.took = written.wall
		err = m.count(ctx)
	}
	if err != nil {
		m.drop()
		return nil, err
	}
	return m, nil
}

// count counts rows, and has the server look at its tables once, so that the first reader finds no unfinished work.
func (m *ministry) count(ctx context.Context) error {
	db, err := sql.Open("mysql", m.admin.FormatDSN())
	if err != nil {
		return err
	}
	defer db.Close()
	for _, table := range []string{"don_vi", "vi_tri", "can_bo", "qua_trinh_cong_tac"} {
		if _, err := db.ExecContext(ctx, "ANALYZE TABLE "+table); err != nil {
			return err
		}
		var rows int
		if err := db.QueryRowContext(ctx, "SELECT COUNT(*) FROM "+table).Scan(&rows); err != nil {
			return err
		}
		m.rows[table] = rows
	}
	return nil
}

func (m *ministry) account() string { return "'" + m.reader.User + "'@'%'" }

// drop takes away what found made. It is used on the way out, where nobody is left to tell of an error.
func (m *ministry) drop() {
	_ = m.administer(context.Background(), "", "DROP DATABASE IF EXISTS "+m.admin.DBName, "DROP USER IF EXISTS "+m.account())
}

func (m *ministry) administer(ctx context.Context, database string, statements ...string) error {
	account := m.admin.Clone()
	account.DBName = database
	db, err := sql.Open("mysql", account.FormatDSN())
	if err != nil {
		return err
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", strings.SplitN(statement, " IDENTIFIED", 2)[0], err)
		}
	}
	return nil
}

// remember keeps what a run printed with --format json.
func (m *ministry) remember(printed []byte) error {
	if err := json.Unmarshal(printed, &m.told); err != nil {
		return fmt.Errorf("reading what probity run printed: %w", err)
	}
	return nil
}

// findings says how much there was to find: the more findings, the more there is to store and to print.
func (m *ministry) findings() string {
	overdue, soon, alone := 0, 0, 0
	for _, r := range m.told.Rules {
		overdue, soon = overdue+r.Overdue, soon+r.DueSoon
		if r.ID == "ROT-001" {
			alone = r.Overdue
		}
	}
	return fmt.Sprintf("%d records read; %d findings overdue (%d by ROT-001) and %d due soon, together %.1f %% of the assignments\n",
		m.told.DataQuality.Records, overdue, alone, soon, 100*float64(overdue+soon)/float64(max(1, m.rows["qua_trinh_cong_tac"])))
}
