package source

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"probity/internal/nearest"
	"probity/internal/record"
)

// open connects to the sources, plans every mapping and returns everything that is wrong.
func (s *Snapshot) open(ctx context.Context, sources []DSN, mappings []Mapping) (faults Faults) {
	for i, dsn := range sources {
		named := func(m Mapping) bool { return m.Source == dsn.Name || m.Source == "" && i == 0 }
		if !slices.ContainsFunc(mappings, named) {
			continue
		}
		faults = append(faults, s.openSource(ctx, dsn)...)
	}
	for _, m := range mappings {
		if m.Source == "" && len(sources) > 0 {
			m.Source = sources[0].Name
		}
		p, found := s.plan(ctx, m, sources)
		if faults = append(faults, found...); p != nil {
			p.session.waiting++
			s.plans = append(s.plans, p)
		}
	}
	slices.SortFunc(s.plans, func(a, b *plan) int { return cmp.Compare(position(a.kind), position(b.kind)) })
	return faults
}

// position is where a kind stands in the documentation.
func position(kind *record.Kind) int { return slices.Index(record.Kinds(), kind) }

func (s *Snapshot) openSource(ctx context.Context, dsn DSN) Faults {
	session, err := connect(ctx, dsn, s.options)
	if err != nil {
		return Faults{{Source: dsn.Name, Text: err.Error(), Down: isDown(err)}}
	}
	s.sessions = append(s.sessions, session)
	s.options.Log.Info("snapshot taken", "from", dsn.where(), "server", session.server)
	if s.options.AllowWriteAccount {
		return nil
	}
	faults := session.mayWrite(ctx)
	session.down = slices.ContainsFunc(faults, func(f Fault) bool { return f.Down })
	return faults
}

// plan looks at one mapping without reading a row. There is no plan when its source could not be opened or when the
// mapping cannot be used; the faults say why.
func (s *Snapshot) plan(ctx context.Context, m Mapping, sources []DSN) (*plan, Faults) {
	kind, known := record.Lookup(m.Kind)
	if !known {
		return nil, Faults{m.fault("no such kind of record%s", nearest.Hint(m.Kind, record.KindNames()))}
	}
	at := slices.IndexFunc(sources, func(dsn DSN) bool { return dsn.Name == m.Source })
	if at < 0 {
		return nil, Faults{m.fault("no source named %q%s", m.Source, nearest.Hint(m.Source, sourceNames(sources)))}
	}
	open := slices.IndexFunc(s.sessions, func(open *session) bool { return open.dsn.Name == m.Source })
	if open < 0 || s.sessions[open].down {
		return nil, nil
	}
	p := &plan{kind: kind, mapping: m, session: s.sessions[open]}
	if err := explain(p.look(ctx)); err != nil {
		fault := m.fault("%v", err)
		fault.Down = isDown(err)
		p.session.down = fault.Down
		return nil, Faults{fault}
	}
	if faults := p.faults(); len(faults) > 0 {
		return nil, faults
	}
	return p, nil
}

// look asks the server which columns the query has; it returns no row.
func (p *plan) look(ctx context.Context) error {
	ctx, stop := p.session.within(ctx)
	defer stop()
	rows, err := p.session.conn.QueryContext(ctx, p.around("*")+" LIMIT 0")
	if err != nil {
		return inTime(ctx, err)
	}
	defer rows.Close()
	var types []*sql.ColumnType
	if types, err = rows.ColumnTypes(); err != nil {
		return err
	}
	for _, t := range types {
		p.offered = append(p.offered, offered{t.Name(), t.DatabaseTypeName()})
	}
	return inTime(ctx, rows.Err())
}

// faults compares the query's columns with the kind's.
func (p *plan) faults() (faults Faults) {
	names := p.kind.Names()
	for _, o := range p.offered {
		at := p.kind.Column(strings.ToLower(o.name))
		if at < 0 {
			faults = append(faults, p.mapping.fault("the kind %s has no column %q%s", p.kind.Name, o.name, hintOrList(o.name, names)))
			continue
		}
		if problem := wrongType(p.kind.Columns[at], o.databaseType); problem != "" {
			faults = append(faults, p.mapping.fault("column %s: %s", o.name, problem))
		}
	}
	for _, c := range p.kind.Columns {
		if c.Required && p.offers(c.Name) == "" {
			faults = append(faults, p.mapping.fault("the required column %s (%s) is missing", c.Name, strings.TrimSuffix(c.Meaning.EN, ".")))
		}
	}
	return faults
}

// hintOrList ends a fault in the nearest valid name, or in all of them when none is near.
func hintOrList(name string, valid []string) string {
	if hint := nearest.Hint(name, valid); hint != "" {
		return hint
	}
	return fmt.Sprintf("; it has %s", strings.Join(valid, ", "))
}

func sourceNames(sources []DSN) (names []string) {
	for _, dsn := range sources {
		names = append(names, dsn.Name)
	}
	return names
}
