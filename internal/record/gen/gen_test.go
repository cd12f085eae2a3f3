package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestTheGeneratedFilesAreFresh(t *testing.T) {
	families, err := load(os.DirFS("../kinds"))
	if err != nil {
		t.Fatal(err)
	}
	files, err := render(families)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(got), string(want)); diff != "" {
			t.Errorf("%s is stale: run go generate ./internal/record\n%s", name, diff)
		}
	}
	if written, _ := filepath.Glob("../*_gen.go"); len(written) != len(files) {
		t.Errorf("%d generated files, and the generator writes %d: a family is gone", len(written), len(files))
	}
}

func TestEveryTableIsRead(t *testing.T) {
	tables, err := filepath.Glob("../kinds/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	if len(tables) != len(familyNames()) {
		t.Errorf("%d tables, but %d families are named: %v", len(tables), len(familyNames()), tables)
	}
}

// leave is a small table that is good; each fault below is one change to it.
const leave = `
[[kind]]
name = "leave"
cut_by = "person"
key = ["person_id", "starts_on"]
intervals = [["starts_on", "ends_on"]]
[[kind.column]]
name = "person_id"
type = "id"
[[kind.column]]
name = "starts_on"
type = "date"
[[kind.column]]
name = "ends_on"
type = "date"
[[kind.column]]
name = "ground"
type = "code"
codes = [{word = "illness", vi = "ốm", en = "illness"}]
`

func TestATableThatNoGoCanBeWrittenForIsRefused(t *testing.T) {
	for _, c := range []struct{ fault, old, new, want string }{
		{"a key that is no column", `"person_id", "starts_on"]`, `"person_id", "begins_on"]`,
			`people.toml: kind leave: column "begins_on" is named in the key, an interval or by cut_by but not declared`},
		{"an interval of one day", `["starts_on", "ends_on"]`, `["starts_on"]`,
			`an interval has 1 columns: it takes a first and a last day`},
		{"no key", `key = ["person_id", "starts_on"]`, `key = []`, `no key: which columns make a row the same record?`},
		{"another way to cut", `cut_by = "person"`, `cut_by = "mission"`, `cut_by "mission": allowed are person, unit, whole`},
		{"nobody to cut by", `cut_by = "person"`, `cut_by = "unit"`, `column "unit_id" is named`},
		{"a type that is not", `type = "id"`, `type = "key"`, `column person_id: type "key": allowed are id, text, code, date`},
		{"a code without words", `codes = [{word = "illness", vi = "ốm", en = "illness"}]`, ``,
			`column ground: a code, and only a code, has a list of words`},
		{"a column twice", `name = "ground"`, `name = "starts_on"`, `column starts_on is declared twice`},
		{"a key of the table that is not", `type = "id"`, "type = \"id\"\nwidth = 12", `people.toml: unknown key`},
	} {
		t.Run(c.fault, func(t *testing.T) {
			_, err := load(tables(strings.Replace(leave, c.old, c.new, 1)))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
	if _, err := load(tables(leave)); err != nil {
		t.Errorf("the good table is refused: %v", err)
	}
	if _, err := load(tables(leave + leave)); err == nil || !strings.Contains(err.Error(), "already declared in people.toml") {
		t.Errorf("a kind declared twice: %v", err)
	}
}

// tables is a folder whose first family is given and whose others are empty.
func tables(first string) fstest.MapFS {
	folder := fstest.MapFS{}
	for _, name := range familyNames() {
		folder[name+".toml"] = &fstest.MapFile{}
	}
	folder[familyNames()[0]+".toml"].Data = []byte(first)
	return folder
}

func TestNamesOfTheTableBecomeNamesOfGo(t *testing.T) {
	for name, want := range map[string]string{
		"person_id": "PersonID", "born_on": "BornOn", "total_assets_vnd": "TotalAssetsVND",
		"vnd_per_unit": "VNDPerUnit", "published_url": "PublishedURL", "unit_lineage": "UnitLineage",
	} {
		if got := goName(name); got != want {
			t.Errorf("%s becomes %s, want %s", name, got, want)
		}
	}
}

func TestACommentIsWrappedBetweenWords(t *testing.T) {
	for line := range strings.SplitSeq(comment(strings.Repeat("holding ", 40)), "\n") {
		if len(line) > commentWidth || !strings.HasPrefix(line, "// holding") || !strings.HasSuffix(line, "holding") {
			t.Errorf("%d columns: %s", len(line), line)
		}
	}
}
