package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestADSNLeadsToItsDatabaseAndShowsNoCredentials(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct{ text, driver, redacted string }{
		{"mysql://reader@tcp(db:3306)/hr", "reader@tcp(db:3306)/hr", "mysql://tcp(db:3306)/hr"},
		{"mysql://reader@tcp(db)/hr", "reader@tcp(db)/hr", "mysql://tcp(db:3306)/hr"},
		{"mysql://reader:@tcp(db)/hr", "reader:@tcp(db)/hr", "mysql://tcp(db:3306)/hr"},
		{"mysql://reader@tcp([fe80::1%25eth0]:3306)/hr", "reader@tcp([fe80::1%25eth0]:3306)/hr", "mysql://tcp([fe80::1%25eth0]:3306)/hr"},
		{"mysql://reader@unix(/run/mysqld/mysqld.sock)/hr?timeout=5s&wsrep_sync_wait=1", "reader@unix(/run/mysqld/mysqld.sock)/hr?timeout=5s&wsrep_sync_wait=1", "mysql://unix(/run/mysqld/mysqld.sock)/hr"},
		{"mysql://nguyen@bng.vn@tcp(db:3306)/hr", "nguyen@bng.vn@tcp(db:3306)/hr", "mysql://tcp(db:3306)/hr"},
		{"sqlite:hr.db", filepath.Join(dir, "hr.db"), "sqlite:hr.db"},
		{"sqlite:/srv/hr.db", "/srv/hr.db", "sqlite:/srv/hr.db"},
		{"sqlite:../hr.db", filepath.Join(filepath.Dir(dir), "hr.db"), "sqlite:" + filepath.Join(filepath.Dir(dir), "hr.db")},
		{"sample:ministry", "", "sample:ministry?people=2400&seed=1"},
		{"sample:ministry?seed=7", "", "sample:ministry?people=2400&seed=7"},
		{"sample:ministry?seed=7&people=300000", "", "sample:ministry?people=300000&seed=7"},
	} {
		d, flaws := resolver{dir: dir, env: noEnvironment}.resolve(c.text)
		if len(flaws) > 0 || d.Driver() != c.driver || d.Redacted() != c.redacted {
			t.Errorf("%s: %v, opens %q, shows %q", c.text, flaws, d.Driver(), d.Redacted())
		}
	}
}

func TestNoWayOfPrintingShowsASecret(t *testing.T) {
	d, flaws := resolver{env: func(string) (string, bool) { return "mysql://reader:geheim@tcp(db:3306)/hr", true }}.resolve("env:HR")
	if len(flaws) > 0 || d.Driver() != "reader:geheim@tcp(db:3306)/hr" {
		t.Fatal(flaws)
	}
	type outer struct {
		Exported   DSN
		unexported DSN
	}
	var out bytes.Buffer
	for _, v := range []any{d, &d, []DSN{d}, map[string]DSN{"x": d}, outer{d, d}, &outer{d, d}, Source{"hr", d}, &Config{Source: Source{"hr", d}}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			fmt.Fprintf(&out, verb+"\n", v)
		}
		text, err := json.Marshal(v)
		must(t, err)
		out.Write(text)
		slog.New(slog.NewTextHandler(&out, nil)).Info("opening", "dsn", v)
		slog.New(slog.NewJSONHandler(&out, nil)).Info("opening", "dsn", v)
	}
	for _, secret := range []string{"geheim", fmt.Sprintf("%x", "geheim"), "reader", fmt.Sprintf("%x", "reader")} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("printing shows %q:\n%s", secret, out.String())
		}
	}
	if !strings.Contains(out.String(), "mysql://tcp(db:3306)/hr") {
		t.Error("printing does not show where the database is")
	}
}

// credentials are made of what people and password generators use, with every sign that means something in a DSN.
func credentials() *rapid.Generator[string] {
	return rapid.StringMatching(`[a-zA-Z0-9@:/?&=()%#._!-]{3,12}`)
}

func TestNoPasswordPassesInTheFileWhateverItIsMadeOf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		user, password := rapid.StringMatching(`[a-z.]{1,8}`).Draw(t, "user"), credentials().Draw(t, "password")
		form := rapid.SampledFrom([]string{"mysql://%s:%s@tcp(db:3306)/hr", "mysql://%s:%s@unix(/run/x.sock)/hr?timeout=5s", "mysql://%s:%s@db/hr", "%s:%s@tcp(db)/hr", "mysql:%s:%s@db/hr"}).Draw(t, "form")
		text := fmt.Sprintf(form, user, password)
		d, flaws := resolver{env: noEnvironment}.resolve(text)
		if len(flaws) == 0 {
			t.Fatalf("%s is taken as %s", text, d)
		}
		if at := strings.Index(text, ":"+password) + 1; !strings.HasPrefix(flaws[0].text, "holds a password") || flaws[0].at != at {
			t.Fatalf("%s: %v; the password begins at %d", text, flaws, at)
		}
	})
}

func TestNoFaultAboutASecretRepeatsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		secret := "Qx" + credentials().Draw(t, "secret") + "zQ"
		form := rapid.SampledFrom([]string{"mysql://u:%s@tcp(db)/hr", "mysql://u:%s@tcp(db)", "u:%s@db", "mysql://%s", "sqlite://%s", "sample:%s", "sample:ministry?%s=1", "mysql://u@tcp(db)/hr?%s=1", "mysql://u@tcp(db)/hr?timeout=%s"}).Draw(t, "form")
		d, flaws := resolver{env: func(string) (string, bool) { return fmt.Sprintf(form, secret), true }}.resolve("env:HR")
		for _, f := range flaws {
			if strings.Contains(f.text, "Qx") || strings.Contains(f.text, "zQ") {
				t.Fatalf("%q is repeated in %q", secret, f.text)
			}
		}
		if form == "mysql://u:%s@tcp(db)/hr" && (len(flaws) > 0 || strings.Contains(d.Redacted(), "Qx")) {
			t.Fatalf("%q: %v, shown as %s", secret, flaws, d)
		}
	})
}
