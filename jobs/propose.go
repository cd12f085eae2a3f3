package jobs

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"probity/internal/config"
	"probity/internal/propose"
	"probity/internal/source"
)

// Draft is a configuration that was proposed for a database.
type Draft struct {
	Text       []byte // of the file
	Tables     int    // looked at
	Finished   []string
	Unfinished []string // kinds whose proposal is a comment, for a person to complete or confirm
}

// patience is how long one look at a table may take.
const patience = time.Minute

// Propose looks at the tables of a database and drafts a configuration file for it, whose place is path: relative paths
// in the DSN begin at the file's folder there, at the working folder here. Every mapping that it does not leave as a
// comment has been accepted by the server. Nothing is written anywhere.
func Propose(ctx context.Context, dsnText, path string, env config.LookupEnv) (*Draft, error) {
	folder := filepath.Dir(path)
	dsnText, err := seenFrom(folder, dsnText)
	if err != nil {
		return nil, err
	}
	parsed, err := config.ParseDSN(dsnText, folder, env)
	if err != nil {
		return nil, Refused{"--from-database: " + err.Error()}
	}
	var p place
	dsn, err := p.source(ctx, "", config.Source{DSN: parsed})
	if err != nil {
		return nil, err
	}
	draft, err := draftFor(ctx, dsn, dsnText, parsed, path)
	return draft, errors.Join(err, p.clear())
}

// seenFrom rewrites a DSN with a relative path, as it is typed in the working folder, for a file in another one.
func seenFrom(folder, dsn string) (string, error) {
	scheme, path, _ := strings.Cut(dsn, ":")
	if scheme != "sqlite" && scheme != "sheets" && scheme != "file" || path == "" || filepath.IsAbs(path) {
		return dsn, nil
	}
	from, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	to, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	path, err = filepath.Rel(from, to)
	return scheme + ":" + filepath.ToSlash(path), err
}

func draftFor(ctx context.Context, dsn source.DSN, dsnText string, parsed config.DSN, path string) (*Draft, error) {
	tables, proposals, err := look(ctx, dsn)
	if err != nil {
		return nil, err
	}
	if len(tables) == 0 {
		return nil, Refused{fmt.Sprintf("--from-database: %s has no tables that this account may see", parsed)}
	}
	if len(proposals) == 0 {
		return nil, Refused{fmt.Sprintf("--from-database: none of the %d tables in %s looks like records that probity knows; "+
			"begin with %s init alone, and see probity records", len(tables), parsed, config.Program(path))}
	}
	refusals, err := refusals(ctx, dsn, proposals)
	if err != nil {
		return nil, err
	}
	d := &Draft{Tables: len(tables)}
	start := config.Starting{Values: map[string]string{"source.dsn": strconv.Quote(dsnText)}}
	for _, p := range proposals {
		start.Records = append(start.Records, d.section(p, refusals[p.Kind.Name]))
	}
	d.Text = config.Template(start)
	return d, nil
}

// look sees the tables and guesses.
func look(ctx context.Context, dsn source.DSN) ([]source.Table, []propose.Proposal, error) {
	session, err := source.OpenTables(ctx, dsn, source.Options{StatementTimeout: patience})
	if err != nil {
		return nil, nil, err
	}
	defer session.Close()
	tables, err := session.All(ctx)
	if err != nil {
		return nil, nil, err
	}
	db := propose.Database{
		MySQL:  dsn.Driver == source.MySQL,
		Values: func(table, column string) ([]string, bool, error) { return session.Values(ctx, table, column) },
	}
	for _, t := range tables {
		seen := propose.Table{Name: t.Name, Comment: t.Comment, View: t.View, Rows: t.Rows}
		for _, c := range t.Columns {
			seen.Columns = append(seen.Columns, propose.Column(c))
		}
		db.Tables = append(db.Tables, seen)
	}
	proposals, err := propose.From(db)
	return tables, proposals, err
}

// refusals asks the server and the checker of mappings what they think of the finished proposals: by kind, the faults.
func refusals(ctx context.Context, dsn source.DSN, proposals []propose.Proposal) (map[string]string, error) {
	var mappings []source.Mapping
	for _, p := range proposals {
		if p.Finished {
			mappings = append(mappings, source.Mapping{Kind: p.Kind.Name, Query: p.Query})
		}
	}
	found := map[string]string{}
	snapshot, err := source.Open(ctx, []source.DSN{dsn}, mappings, nil, source.Options{AllowWriteAccount: true})
	var faults source.Faults
	switch {
	case err == nil:
		return found, snapshot.Close()
	case !errors.As(err, &faults):
		return nil, err
	}
	for _, f := range faults {
		if f.Kind == "" {
			return nil, err // the source itself
		}
		found[f.Kind] += " " + f.Text
	}
	return found, nil
}

// section is a proposal as it goes into the file: first all its notes in Vietnamese, then in English.
func (d *Draft) section(p propose.Proposal, refusal string) config.StartingRecord {
	r := config.StartingRecord{Kind: p.Kind.Name, Query: p.Query, Unfinished: !p.Finished || refusal != ""}
	for _, n := range p.Notes {
		r.Notes = append(r.Notes, n.VI)
	}
	for _, n := range p.Notes {
		r.Notes = append(r.Notes, n.EN)
	}
	if refusal != "" {
		r.Notes = append(r.Notes, "CHƯA XONG / UNFINISHED:"+refusal)
	}
	if r.Unfinished {
		d.Unfinished = append(d.Unfinished, r.Kind)
	} else {
		d.Finished = append(d.Finished, r.Kind)
	}
	return r
}
