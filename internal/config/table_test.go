package config

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"probity/internal/record"
)

func TestEveryKeySaysInBothLanguagesWhatItMeans(t *testing.T) {
	check := func(where string, text record.Text) {
		for _, s := range []string{text.VI, text.EN} {
			if !strings.HasSuffix(s, ".") || !norm.NFC.IsNormalString(s) || s != strings.TrimSpace(s) {
				t.Errorf("%s: %q is not a sentence in NFC", where, s)
			}
		}
		if text.VI == text.EN {
			t.Errorf("%s has one text for both languages", where)
		}
	}
	for _, s := range sections() {
		check(s.path, s.meaning)
		for _, k := range s.keys {
			check(s.path+"."+k.name, k.meaning)
			if k.form.text().VI == "" || k.form.text().EN == "" {
				t.Errorf("%s.%s: the form has no name", s.path, k.name)
			}
			if k.required && k.fallback != "" {
				t.Errorf("%s.%s is required and has a default", s.path, k.name)
			}
		}
	}
}

// one is a configuration that has one entry in every section.
func one(t *testing.T) *Config {
	t.Helper()
	c, err := blank(filepath.Join(t.TempDir(), "config.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections() {
		if s.begin != nil {
			s.begin(c, entryOf(s))
			s.fillDefaults(c, entryOf(s))
		}
	}
	return c
}

// entryOf is the name of the entry that one makes.
func entryOf(s section) string {
	if s.rows {
		return "0"
	}
	return s.example
}

// secrets are an environment in which every variable holds a DSN, and that of the relay a relay.
func secrets(dsn string) LookupEnv {
	return func(name string) (string, bool) {
		if name == "PROBITY_RELAY" {
			return "smtp://probity:secret@mail.example.vn", true
		}
		return dsn, true
	}
}

func TestWhatAKeyIsSetToIsWhatItShows(t *testing.T) {
	for _, s := range sections() {
		for _, k := range s.keys {
			c := one(t)
			r := resolver{dir: c.dir, env: secrets("mysql://reader@tcp(db:3306)/hr")}
			example := k.example
			if k.form == dsnForm {
				example = `"env:PROBITY_SOURCE"`
			}
			before := k.show(c, entryOf(s))
			set, flaws := k.convert(parseLiteral(example), r)
			if len(flaws) > 0 {
				t.Errorf("%s.%s: the example %s is wrong: %s", s.path, k.name, k.example, flaws[0].text)
				continue
			}
			k.put(c, entryOf(s), set)
			shown := k.show(c, entryOf(s))
			if shown == "" || shown == before && k.example != k.fallback && k.fallback != "" && k.form != flagForm {
				t.Errorf("%s.%s = %s shows as %s", s.path, k.name, k.example, shown)
			}
			again, flaws := k.convert(parseLiteral(shown), r)
			if len(flaws) > 0 {
				t.Errorf("%s.%s shows as %s, which is wrong: %s", s.path, k.name, shown, flaws[0].text)
				continue
			}
			k.put(c, entryOf(s), again)
			if k.show(c, entryOf(s)) != shown {
				t.Errorf("%s.%s changes when it is shown and read again: %s, %s", s.path, k.name, shown, k.show(c, entryOf(s)))
			}
		}
	}
}

func TestWhatIsMadeFromTheTableIsFresh(t *testing.T) {
	for name, want := range Generated() {
		got, err := os.ReadFile(filepath.Join("..", "..", name))
		must(t, err)
		if !bytes.Equal(got, want) {
			t.Errorf("%s is stale; run go generate ./internal/config", name)
		}
	}
}

// shipped is the config.toml at the top level.
func shipped(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../config.toml")
	must(t, err)
	return string(text)
}

func TestTheShippedFileRunsAsItIsOnTheSample(t *testing.T) {
	c, err := Load("../../config.toml", known(), noEnvironment)
	must(t, err)
	d := load(t, onlySource)
	if c.Digest() != d.Digest() {
		t.Errorf("config.toml means something else than the defaults:\n%s\n\n%s", strings.Join(c.effective(), "\n"), strings.Join(d.effective(), "\n"))
	}
}

func TestTheShippedFileExplainsEveryKey(t *testing.T) {
	paragraphs := strings.Split(shipped(t), "\n\n")
	for _, s := range sections() {
		for _, k := range s.keys {
			setting := regexp.MustCompile(`(?m)^#?` + regexp.QuoteMeta(k.name) + ` = `)
			explained := slices.ContainsFunc(paragraphs, func(p string) bool {
				words := strings.Join(strings.Fields(strings.ReplaceAll(p, "\n#", "")), " ")
				return setting.MatchString(p) && strings.Contains(words, k.meaning.EN) && strings.Contains(words, k.meaning.VI)
			})
			if !explained {
				t.Errorf("config.toml does not explain %s.%s", s.path, k.name)
			}
		}
	}
}

func TestTheShippedFileIsRightWithEveryCommentedLineLive(t *testing.T) {
	text := regexp.MustCompile(`(?m)^#([^ #!:\n])`).ReplaceAllString(shipped(t), "$1")
	if strings.Count(text, "\n[") < 8 || strings.Contains(text, "\n#"+"timezone") {
		t.Fatalf("the commented lines are not live:\n%s", text)
	}
	path, env := prepare(t, "config.toml", []byte("#! file secrets/finance.dsn 0600 sqlite:finance.db\n#! env PROBITY_RELAY=smtps://mail.example.vn\n"+text))
	c, err := Load(path, known(), env)
	must(t, err)
	if !slices.Equal(slices.Collect(maps.Keys(c.Sources)), []string{"finance"}) || c.Records["assignment"].Source != "finance" {
		t.Errorf("sources %v, records %v", c.Sources, c.Records)
	}
}

func TestATemplateCarriesProposedMappings(t *testing.T) {
	text := Template(Starting{
		Values: map[string]string{"source.dsn": `"sqlite:hr.db"`},
		Records: []StartingRecord{
			{Kind: "person", Query: "SELECT ma AS person_id, ten AS full_name\nFROM nhan_su WHERE loai <> 'x'", Notes: []string{"đoán: full_name"}},
			{Kind: "unit", Query: "SELECT ma AS unit_id FROM don_vi WHERE ten LIKE '\\_%'"},
		},
	})
	c := load(t, string(text))
	if got := c.Records["person"].Query; got != "SELECT ma AS person_id, ten AS full_name\nFROM nhan_su WHERE loai <> 'x'" {
		t.Errorf("person: %s", got)
	}
	if got := c.Records["unit"].Query; got != `SELECT ma AS unit_id FROM don_vi WHERE ten LIKE '\_%'` {
		t.Errorf("unit: %s", got)
	}
	if !strings.Contains(string(text), "# đoán: full_name\n[source.records.person]\n") {
		t.Error("the note does not stand above its mapping")
	}
}

func TestTheSchemaKnowsEveryKeyAndKind(t *testing.T) {
	var root node
	must(t, json.Unmarshal(schema(), &root))
	at := func(n *node, path ...string) *node {
		for _, part := range path {
			if n = n.Properties[part]; n == nil {
				t.Fatalf("the schema lacks %s", strings.Join(path, "."))
			}
		}
		return n
	}
	for _, kind := range record.Kinds() {
		at(&root, "source", "records", kind.Name, "query")
	}
	for _, s := range sections() {
		n := &root
		switch s.placeholder() {
		case "":
			n = at(n, s.path)
		case "<KIND>":
			n = at(n, "source", "records", s.example)
		default:
			n = at(n, strings.TrimSuffix(s.path, "."+s.placeholder()))
			for pattern, below := range n.PatternProperties {
				if !regexp.MustCompile(pattern).MatchString(s.example) {
					t.Errorf("%s: pattern %s does not know %s", s.path, pattern, s.example)
				}
				n = below
			}
		}
		if s.rows {
			n = n.Items
		}
		for _, k := range s.keys {
			at(n, k.name)
		}
		if n.AdditionalProperties == nil || *n.AdditionalProperties {
			t.Errorf("%s lets unknown keys pass", s.path)
		}
	}
}
