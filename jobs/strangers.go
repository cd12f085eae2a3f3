package jobs

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"probity/internal/config"
	"probity/internal/record"
)

// strangers are the ids that no list has. Most are known ids written in another way, and then whoever keeps the records wants
// to be told which.
type strangers map[mention]map[string]record.Defect // by id: the first row of each

// mention is a column that names what is in a list: one mapping to mend, if an id is written in another way there.
type mention struct{ list, kind, column string }

// mostStrangers bounds the memory where a whole column was mapped with other ids than its list.
const mostStrangers = 10_000

func (s strangers) meet(defects []record.Defect) {
	for _, d := range defects {
		list, id := stranger(d)
		if d.Problem != record.Orphan || list == "" {
			continue
		}
		at := mention{list, d.Kind, d.Column}
		if s[at] == nil {
			s[at] = map[string]record.Defect{}
		}
		first, known := s[at][id]
		if !known && len(s[at]) < mostStrangers || known && d.Key < first.Key {
			s[at][id] = d
		}
	}
}

// ids are those that are not in a list.
func (s strangers) ids(list string) []string {
	all := map[string]bool{}
	for at, met := range s {
		if at.list == list {
			for id := range met {
				all[id] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// stranger says which id is not in which list.
func stranger(d record.Defect) (list, id string) {
	switch {
	case d.Column == "person_id":
		return "person", d.Subject
	case d.Column == "position_id", d.Kind == "position_lineage":
		return "position", d.Value
	case d.Column == "unit_id", d.Column == "parent_id", d.Kind == "unit_lineage":
		return "unit", d.Value
	}
	return "", d.Value // of the person's own, such as a posting
}

// identify looks for what unknown ids mean, and lists each id that is a known one in another spelling, with the expression
// that mends the mapping.
func (a *audit) identify(ctx context.Context, s strangers, left misspelt, memory *memory) error {
	if memory.recorder == nil { // nobody would read it
		return nil
	}
	left.replace(s)
	known := map[string]map[string]string{}
	for _, list := range []string{"person", "position", "unit"} {
		var err error
		if known[list], err = a.resembling(ctx, list, s.ids(list)); err != nil {
			return fmt.Errorf("looking for what unknown ids of the kind %s mean: %w", list, err)
		}
	}
	var found findings
	for at, met := range s {
		for id, first := range met {
			one, ok := known[at.list][id]
			if !ok && left[at][id] == 0 {
				continue
			}
			d := almost(first, id, one)
			if ok {
				d.Hint += "; " + mend(at.column, id, one, a.Config.SourceOf(at.kind).DSN.Kind == config.MySQL)
			}
			found.defects = append(found.defects, d)
		}
	}
	return memory.keep(ctx, found)
}

// resembling finds the listed ids that unknown ones resemble.
func (a *audit) resembling(ctx context.Context, list string, ids []string) (map[string]string, error) {
	switch {
	case len(ids) == 0:
		return nil, nil
	case list == "position":
		return record.Resembling(ids, slices.Values(a.ref.PositionIDs().IDs())), nil
	case list == "unit":
		return record.Resembling(ids, slices.Values(a.ref.UnitIDs().IDs())), nil
	}
	return a.snapshot.Resembling(ctx, ids)
}

// almost makes of an unknown id the word that it probably is a known one; which, is empty where it may be several.
func almost(d record.Defect, id, known string) record.Defect {
	d.Fault = record.Fault{Column: d.Column, Value: record.Printable([]byte(id)), Problem: record.AlmostSame}
	if known != "" {
		d.Hint = d.Column + "=" + known
	}
	return d
}

// mend is the SQL expression that turns one spelling of an id into the other, by what the whole mapping seems to lack, or
// for this id alone.
func mend(column, id, known string, mysql bool) string {
	trimmed := strings.TrimSpace(id)
	shorter := len(trimmed) < len(known) && strings.TrimLeft(trimmed, "0") == strings.TrimLeft(known, "0")
	switch {
	case trimmed == known:
		return "TRIM(" + column + ")"
	case strings.ToUpper(trimmed) == known:
		return "UPPER(TRIM(" + column + "))"
	case strings.ToLower(trimmed) == known:
		return "LOWER(TRIM(" + column + "))"
	case shorter && mysql:
		return fmt.Sprintf("LPAD(TRIM(%s), %d, '0')", column, len(known))
	case shorter:
		return fmt.Sprintf("SUBSTR('%s' || TRIM(%s), -%d)", strings.Repeat("0", len(known)), column, len(known))
	}
	quoted := strings.NewReplacer("'", "''")
	return fmt.Sprintf("CASE %[1]s WHEN '%[2]s' THEN '%[3]s' ELSE %[1]s END", column, quoted.Replace(id), quoted.Replace(known))
}
