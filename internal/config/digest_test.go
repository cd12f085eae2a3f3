package config

import (
	"strings"
	"testing"
)

func TestTheDigestIsTheSameForEveryWritingOfOneMeaning(t *testing.T) {
	plain := load(t, `
[source]
dsn = "sqlite:hr.db"
[source.records.person]
query = "SELECT 1 AS person_id"
[source.records.unit]
query = "SELECT 2 AS unit_id"
[[parameter]]
key = "rot.mofa_period"
value = 36
basis = "QĐ 1"
[[parameter]]
key = "rot.cool_months"
value = 24
basis = "QĐ 2"
`)
	other := load(t, `# the same, in another order and with defaults written out
parameter = [
  {key = "rot.cool_months", value = 24, basis = "QĐ 2"},
  {key = "rot.mofa_period", value = "36", basis = "QĐ 1"},
]
[rules.ROT-001]
enabled = true
[report]
dir = "./var//reports"
place = "Hà Nội"
[source.records.unit]
query = """

SELECT 2 AS unit_id -- đơn vị
;"""
[source.records.person]
query = '''SELECT 1 AS person_id'''
[source]
dsn = "sqlite:./x/../hr.db"
timeout = "60m"
max_memory = "32 MiB"
`)
	if plain.Digest() != other.Digest() {
		t.Errorf("one meaning, two digests:\n%s\n\n%s", strings.Join(plain.effective(), "\n"), strings.Join(other.effective(), "\n"))
	}
}

func TestTheDigestChangesWithEveryKey(t *testing.T) {
	for _, s := range sections() {
		for _, k := range s.keys {
			c := one(t)
			before := c.Digest()
			example := k.example
			if example == k.fallback {
				example = map[form]string{
					zoneForm: `"UTC"`, wholeForm: "7", percentForm: "7", dsnForm: `"sqlite:elsewhere.db"`, pathForm: `"elsewhere"`, emptyTextForm: `"Huế"`,
					listenForm: `"[::1]:0"`, sizeForm: `"7MiB"`,
				}[k.form]
			}
			r := resolver{dir: c.dir, env: secrets("sqlite:env.db")}
			if k.form == dsnForm && k.required {
				example = `"env:X"`
			}
			set, flaws := k.convert(parseLiteral(example), r)
			if len(flaws) > 0 {
				t.Errorf("%s.%s = %s: %v", s.path, k.name, example, flaws)
				continue
			}
			if k.put(c, entryOf(s), set); c.Digest() == before {
				t.Errorf("%s.%s = %s does not change the digest", s.path, k.name, example)
			}
		}
	}
}

func TestASecretIsNotInTheDigest(t *testing.T) {
	digest := func(dsn string) string {
		path, env := prepare(t, "config.toml", []byte("#! env HR="+dsn+"\n[source]\ndsn = \"env:HR\"\n[source.records.person]\nquery = \"SELECT 1\"\n"))
		c, err := Load(path, known(), env)
		must(t, err)
		if text := strings.Join(c.effective(), "\n"); strings.Contains(text, "geheim") || strings.Contains(text, "reader") {
			t.Errorf("the effective configuration shows credentials:\n%s", text)
		}
		return c.Digest()
	}
	if digest("mysql://reader:geheim1@tcp(db:3306)/hr") != digest("mysql://reader2:geheim2@tcp(db:3306)/hr") {
		t.Error("another password is another configuration")
	}
	if digest("mysql://reader:geheim@tcp(db:3306)/hr") == digest("mysql://reader:geheim@tcp(db:3306)/hr2") {
		t.Error("another database is the same configuration")
	}
}
