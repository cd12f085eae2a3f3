// Convert reads a checkout of the register "Principal Officers & Chiefs of Mission" and writes the rows of schema.sql as
// INSERT statements, in one transaction. It mends nothing: a day of which the source knows only the month stays a month,
// and nominations that came to nothing, which the source keeps in lists of their own, stand among the appointments
// without days. An empty element becomes NULL; blank space inside notes is collapsed and italics in them are dropped.
//
//	convert DIR > pocom.sql
package main

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: convert DIR (a checkout of github.com/HistoryAtState/pocom)")
		os.Exit(2)
	}
	out := bufio.NewWriter(os.Stdout)
	if err := cmp.Or(convert(os.DirFS(os.Args[1]), out), out.Flush()); err != nil {
		fmt.Fprintln(os.Stderr, "convert:", err)
		os.Exit(3)
	}
}

type person struct {
	ID       string   `xml:"id"`
	Surname  string   `xml:"persName>surname"`
	Forename string   `xml:"persName>forename"`
	Birth    string   `xml:"birth"`
	Death    string   `xml:"death"`
	Career   string   `xml:"career-type"`
	States   []string `xml:"residence>state-id"`
}

type role struct {
	ID       string   `xml:"id"`
	Class    string   `xml:"class"`
	Category string   `xml:"category"`
	Title    string   `xml:"names>singular"`
	First    []string `xml:"start"` // a role that was abolished and came back has several
	Last     []string `xml:"end"`

	Principals []appointment `xml:"principals>principal"`
	Others     []appointment `xml:"other-appointees>principal"`
}

type mission struct {
	Territory    string        `xml:"territory-id"` // of a country
	Organization string        `xml:"id"`
	Name         string        `xml:"names>singular"`
	Chiefs       []appointment `xml:"chiefs>chief"`
	Nominees     []appointment `xml:"other-nominees>chief"`
	Others       []appointment `xml:"other-appointees>chief"`
}

type appointment struct {
	ID        string `xml:"id"`
	Person    string `xml:"person-id"`
	Role      string `xml:"role-title-id"`
	Territory string `xml:"contemporary-territory-id"`
	Appointed string `xml:"appointed>date"`
	Arrived   string `xml:"arrived>date"`
	Started   string `xml:"started>date"`
	Ended     string `xml:"ended>date"`
	EndedNote string `xml:"ended>note"`
	Note      string `xml:"note"`
}

type concurrent struct {
	ID       string   `xml:"id"`
	Person   string   `xml:"person-id"`
	Resident string   `xml:"resident-at>contemporary-territory-id"`
	Chiefs   []string `xml:"chief-id"`
}

// convert writes all tables, each in the order of the file names.
func convert(register fs.FS, w io.Writer) error {
	t := tables{out: w}
	t.write("BEGIN;\n")
	err := cmp.Or(
		each(register, "people/*/*.xml", t.person),
		each(register, "people-pending/*.xml", t.person),
		each(register, "missions-countries/*.xml", func(m mission) { t.mission(m.Territory, "country", m) }),
		each(register, "missions-orgs/*.xml", func(m mission) { t.mission(m.Organization, "organization", m) }),
		each(register, "roles-country-chiefs/*.xml", t.role),
		each(register, "positions-principals/*.xml", t.role),
		each(register, "concurrent-appointments/*.xml", func(c concurrent) {
			for _, chief := range c.Chiefs {
				t.insert("concurrent_appointments", c.ID, c.Person, c.Resident, chief)
			}
		}),
	)
	t.write("COMMIT;\n")
	return cmp.Or(err, t.err)
}

// each reads the files that match and hands over their contents, one by one.
func each[T any](register fs.FS, pattern string, take func(T)) error {
	names, err := fs.Glob(register, pattern)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("%s: no such files; is this a checkout of the register?", pattern)
	}
	for _, name := range names {
		text, err := fs.ReadFile(register, name)
		if err != nil {
			return err
		}
		var content T
		if err := xml.Unmarshal(text, &content); err != nil {
			return fmt.Errorf("%s: %w", path.Clean(name), err)
		}
		take(content)
	}
	return nil
}

// tables writes rows and keeps the first fault.
type tables struct {
	out io.Writer
	err error
}

func (t *tables) person(p person) {
	t.insert("people", p.ID, p.Surname, p.Forename, p.Birth, p.Death, p.Career, first(p.States))
}

func (t *tables) mission(id, kind string, m mission) {
	t.insert("missions", id, kind, m.Name)
	for _, c := range slices.Concat(m.Chiefs, m.Nominees, m.Others) {
		t.insert("chiefs", c.ID, c.Person, c.Role, id, c.Territory, c.Appointed, c.Arrived, c.Started, c.Ended,
			c.EndedNote, collapse(c.Note))
	}
}

func (t *tables) role(r role) {
	t.insert("roles", r.ID, r.Class, r.Category, r.Title, first(r.First), first(r.Last))
	for _, p := range slices.Concat(r.Principals, r.Others) {
		t.insert("principals", p.ID, p.Person, r.ID, p.Appointed, p.Started, p.Ended, p.EndedNote, collapse(p.Note))
	}
}

func (t *tables) insert(table string, values ...string) {
	literals := make([]string, len(values))
	for i, v := range values {
		v = strings.TrimSpace(v)
		literals[i] = "NULL"
		if v != "" {
			literals[i] = "'" + strings.ReplaceAll(v, "'", "''") + "'"
		}
		if strings.Contains(v, `\`) && t.err == nil {
			// Some servers read a backslash as an escape and some do not; the register has none.
			t.err = fmt.Errorf("%s %s: a backslash in %q; it cannot be written for every server", table, values[0], v)
		}
	}
	t.write("INSERT INTO " + table + " VALUES (" + strings.Join(literals, ",") + ");\n")
}

func (t *tables) write(statement string) {
	_, err := io.WriteString(t.out, statement)
	t.err = cmp.Or(t.err, err)
}

// first is what the tables keep of an element that may be repeated.
func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

func collapse(note string) string { return strings.Join(strings.Fields(note), " ") }
