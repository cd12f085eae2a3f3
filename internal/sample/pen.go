package sample

import (
	"context"
	"fmt"
	"strconv"

	"probity/internal/civil"
)

// cell is one value of a row: a text, or NULL.
type cell struct {
	text    string
	notNull bool
}

func text(s string) cell { return cell{s, true} }

// orNull is NULL for an empty text.
func orNull(s string) cell { return cell{s, s != ""} }

// on is NULL for no date.
func on(d civil.Date) cell { return orNull(d.String()) }

func count(n int) cell { return cell{strconv.Itoa(n), true} }

// answer is a flag of the ministry's tables.
type answer uint8

const (
	notSaid answer = iota
	no
	yes
)

func (a answer) cell() cell { return [...]cell{{}, {"0", true}, {"1", true}}[a] }

func yesIf(yesIndeed bool) answer {
	if yesIndeed {
		return yes
	}
	return no
}

// store is where rows go: a database of some kind.
type store interface {
	create(ctx context.Context, t *table) error
	rows() int // how many it wants at a time
	insert(ctx context.Context, t *table, cells []cell) error
	finish(ctx context.Context) error  // makes all of it last, and closes
	abandon(ctx context.Context) error // takes back what was written, and closes
}

// pen collects the rows of each table and hands them to the store many at a time.
type pen struct {
	ctx    context.Context
	into   store
	sheets map[string]*sheet
	err    error

	lastPeriod int // the number of the last line in the list of periods
	lastPlan   int // in the list of plans
	lastCheck  int // and in that of checks

	lastDeclaration int // the number of the last declaration
}

type sheet struct {
	table *table
	cells []cell
}

func newPen(ctx context.Context, into store) (*pen, error) {
	p := &pen{ctx: ctx, into: into, sheets: map[string]*sheet{}}
	for _, t := range tables() {
		if err := into.create(ctx, t); err != nil {
			return nil, fmt.Errorf("creating table %s: %w", t.name, err)
		}
		p.sheets[t.name] = &sheet{table: t, cells: make([]cell, 0, into.rows()*len(t.columns))}
	}
	return p, nil
}

// row writes one row; the first failure is kept, and what comes after it is not written.
func (p *pen) row(name string, cells ...cell) {
	s := p.sheets[name]
	if len(cells) != len(s.table.columns) {
		panic("sample: " + name + " has another number of columns")
	}
	s.cells = append(s.cells, cells...)
	if len(s.cells) == cap(s.cells) {
		p.flush(s)
	}
}

func (p *pen) flush(s *sheet) {
	if p.err == nil && len(s.cells) > 0 {
		if err := p.into.insert(p.ctx, s.table, s.cells); err != nil {
			p.err = fmt.Errorf("table %s: %w", s.table.name, err)
		}
	}
	s.cells = s.cells[:0]
}

// finish writes what is left and returns the first failure.
func (p *pen) finish() error {
	for _, t := range tables() {
		p.flush(p.sheets[t.name])
	}
	return p.err
}
