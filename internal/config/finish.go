package config

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"probity/internal/civil"
	"probity/internal/nearest"
	"probity/internal/record"
	"probity/rules/parameters"
)

// names checks the name that a file gives to an entry of a section: a rule's id, a kind of record, a source.
func (k *checker) names(e *element, s *section, path []string) bool {
	switch s.placeholder() {
	case "<KIND>":
		return k.oneKnown(e, path, "no such kind of record", "probity records", record.KindNames())
	case "<ID>":
		if slices.Contains(k.known.Families, e.name) {
			k.fault(e.at, path, "is a family of rules; name one rule of it%s", k.memberOf(e.name))
			return false
		}
		return k.oneKnown(e, path, "no such rule", "probity rules list", k.known.Rules)
	}
	if !bare(e.name) {
		k.fault(e.at, path, "is no name for a %s; use letters, digits, - and _", strings.TrimSuffix(path[0], "s"))
		return false
	}
	return true
}

func (k *checker) memberOf(family string) string {
	for _, id := range k.known.Rules {
		if strings.HasPrefix(id, family+"-") {
			return fmt.Sprintf(", such as [rules.%s]", id)
		}
	}
	return ""
}

// oneKnown reports whether a name is a known one; else it suggests the nearest, or the command that lists them.
func (k *checker) oneKnown(e *element, path []string, complaint, lister string, known []string) bool {
	if slices.Contains(known, e.name) {
		return true
	}
	k.fault(e.at, path, "%s%s", complaint, nearest.HintOr(e.name, known, lister))
	return false
}

// finish checks what can only be judged when the whole file has been read.
func (k *checker) finish() {
	c := k.config
	if c.Source.Name == "" {
		c.Source.Name = c.Source.DSN.Redacted()
	}
	k.finishRecords()
	k.finishSources()
	k.finishLedger()
	k.finishParameters()
	k.finishMail()
}

// finishRecords checks the queries, each in the dialect of the source that it is put to.
func (k *checker) finishRecords() {
	for _, kind := range slices.Sorted(maps.Keys(k.config.Records)) {
		record := k.config.Records[kind]
		at := []string{"source", "records", kind}
		from := k.config.Source
		if record.Source != "" {
			named, ok := k.config.Sources[record.Source]
			if !ok {
				k.flawAt(append(at, "source"), "no such source; name one of [sources.NAME]%s",
					nearest.Hint(record.Source, slices.Sorted(maps.Keys(k.config.Sources))))
				continue
			}
			from = *named
		}
		if v := k.values[dotted(append(at, "query"))]; v.kind == unstable.String {
			query, flaws := readQuery(v.text, from.DSN.Kind)
			k.flaws(v, append(at, "query"), flaws)
			record.Query = query
		}
	}
	if kind := k.config.Source.DSN.Kind; kind != 0 && kind != Sample && len(k.config.Records) == 0 && !k.broken {
		k.flawAt([]string{"source", "dsn"}, "no kind of record is mapped; add a section such as [source.records.person]")
	}
}

// finishSources refuses a source that no kind is read from: it would be opened and audited for nothing.
func (k *checker) finishSources() {
	used := map[string]bool{}
	for _, r := range k.config.Records {
		used[r.Source] = true
	}
	for _, name := range slices.Sorted(maps.Keys(k.config.Sources)) {
		if !used[name] && !k.broken {
			k.flawAt([]string{"sources", name, "dsn"}, "no kind is read from it; write source = %q in a [source.records.KIND]", name)
		}
	}
}

// finishLedger keeps the ledger out of the sample, out of the records' own database, and for now out of MySQL.
func (k *checker) finishLedger() {
	ledger := k.config.Ledger.DSN
	at := []string{"ledger", "dsn"}
	switch ledger.Kind {
	case Sample:
		k.flawAt(at, "the sample cannot hold a ledger; write sqlite:FILE")
		return
	case Sheets:
		k.flawAt(at, "spreadsheets cannot hold a ledger; write sqlite:FILE")
		return
	case MySQL:
		k.flawAt(at, "a ledger on MySQL or MariaDB is not built yet; write sqlite:FILE")
		return
	}
	all := maps.Clone(k.config.Sources)
	all[""] = &k.config.Source
	for _, s := range all {
		if s.DSN.Kind == ledger.Kind && s.DSN.Redacted() == ledger.Redacted() {
			k.flawAt(at, "is the source itself, which is only ever read; give the ledger a database of its own")
			return
		}
	}
}

// flawAt notes a fault of a key at the place where the file sets it, or at the top for a default.
func (k *checker) flawAt(path []string, format string, args ...any) {
	k.fault(k.values[dotted(path)].at, path, format, args...)
}

// finishParameters puts the ministry's rows into the register, which knows which values a key takes.
func (k *checker) finishParameters() {
	if k.known.Register == nil {
		return
	}
	rows := slices.Clone(k.config.Parameters)
	for i, p := range rows {
		if !k.wholeRow(i) {
			rows[i] = parameters.Override{Key: p.Key} // keeps its number; of what was told already nothing follows
		}
	}
	register, faults := k.known.Register.With(rows)
	k.config.Register = register
	for _, err := range faults {
		o, ok := errors.AsType[*parameters.OverrideError](err)
		if !ok || rows[o.Index].Key == "" || o.Field != "key" && !k.wholeRow(o.Index) {
			continue
		}
		number := strconv.Itoa(o.Index)
		v, set := k.values["parameter."+number+"."+o.Field]
		if !set {
			v = k.values["parameter."+number+".key"]
		}
		k.fault(v.at, []string{"parameter", o.Field}, "%s", o.Fault)
	}
}

// wholeRow reports whether a row's value and days could be read: only then can they be compared with the others'.
func (k *checker) wholeRow(i int) bool {
	p := k.config.Parameters[i]
	unread := func(field string, d civil.Date) bool {
		_, set := k.values[fmt.Sprintf("parameter.%d.%s", i, field)]
		return set && d.IsZero()
	}
	return p.Value != "" && !unread("from", p.From) && !unread("to", p.To)
}
