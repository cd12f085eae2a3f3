package source

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
)

// Check finds every fault of the sources and mappings at once, and gives advice on what can be read but should be looked
// at: tables that are outside the snapshot, and the dates by which people write "none" and "until now". For the latter it
// has the server look through all mapped rows once.
func Check(ctx context.Context, sources []DSN, mappings []Mapping, options Options) (faults Faults) {
	s := &Snapshot{options: options.withDefaults()}
	defer s.Close()
	faults = s.open(ctx, sources, mappings)
	for _, p := range s.plans {
		faults = append(faults, p.outsideSnapshot(ctx)...)
		faults = append(faults, p.placeholderDates(ctx)...)
	}
	return faults
}

// outsideSnapshot names the tables of a query whose engine has no snapshots: what changes in them during a run is seen
// half. The server itself tells the tables, those behind views too.
func (p *plan) outsideSnapshot(ctx context.Context) (advice Faults) {
	if p.session.dialect.explain == "" {
		return nil
	}
	query, err := p.understood(ctx)
	var others []string
	if err == nil {
		others, err = p.session.lines(ctx, "SELECT CONCAT('`', table_schema, '`.`', table_name, '` (', engine, ')') FROM information_schema.tables "+
			"WHERE table_type = 'BASE TABLE' AND engine <> 'InnoDB' AND table_schema NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')")
	}
	if err != nil {
		return Faults{p.mapping.advice("whether the tables that it reads are in the snapshot could not be asked: %v", explain(err))}
	}
	used := regexp.MustCompile("`[^`]+`\\.`[^`]+`").FindAllString(query, -1)
	for _, other := range others {
		name, _, _ := strings.Cut(other, " (")
		if slices.Contains(used, name) {
			advice = append(advice, p.mapping.advice("the table %s is not InnoDB and is outside the snapshot: changes during a run may be seen in part", strings.ReplaceAll(other, "`", "")))
		}
	}
	return advice
}

// understood is the query as the server says it has understood it, with every table by its full name.
func (p *plan) understood(ctx context.Context) (string, error) {
	s := p.session
	if err := s.drain(ctx, s.dialect.explain+p.around("*"), func([][]byte) error { return nil }); err != nil {
		return "", err
	}
	var query strings.Builder
	err := s.drain(ctx, "SHOW WARNINGS", func(cells [][]byte) error {
		query.Write(cells[len(cells)-1])
		return nil
	})
	if err == nil && query.Len() == 0 {
		err = errors.New("the server did not say how it understands the query")
	}
	return query.String(), err
}
