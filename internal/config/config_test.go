package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"probity/internal/civil"
	"probity/rules/parameters"
)

// onlySource sets nothing that has a default.
const onlySource = "source.dsn = \"sample:ministry\"\n"

func noEnvironment(string) (string, bool) { return "", false }

// load reads a configuration that must be right.
func load(t *testing.T, text string) *Config {
	t.Helper()
	c, err := Parse(filepath.Join(t.TempDir(), "config.toml"), []byte(text), known(), noEnvironment)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// refused reads a configuration that must be wrong, and returns the faults.
func refused(t *testing.T, text string) Faults {
	t.Helper()
	_, err := Parse("config.toml", []byte(text), known(), noEnvironment)
	var faults Faults
	if !errors.As(err, &faults) {
		t.Fatalf("got %v, want faults of\n%s", err, text)
	}
	return faults
}

// ministry reads a configuration as a ministry would write it, with its secrets in place.
func ministry(t *testing.T) (c *Config, dir string) {
	t.Helper()
	text, err := os.ReadFile("testdata/ministry.toml")
	must(t, err)
	path, env := prepare(t, "config.toml", text)
	c, err = Load(path, known(), env)
	must(t, err)
	return c, filepath.Dir(path)
}

func TestAMinistryMapsItsOwnTables(t *testing.T) {
	c, dir := ministry(t)
	hr, finance := c.SourceOf("person"), c.SourceOf("payroll")
	if got, want := hr.DSN.Driver(), "reader:geheim@tcp(hr.bng.vn:3306)/nhansu?tls=true"; got != want {
		t.Errorf("source opens %q", got)
	}
	if hr.Name != "nhân sự" || finance.Name != "finance" || finance.DSN.Redacted() != "mysql://unix(/run/mysqld/mysqld.sock)/taivu" {
		t.Errorf("sources %v and %v", hr, finance)
	}
	want := Reading{Timeout: 10 * time.Minute, BatchSize: 2000, MaxMemory: 1 << 30, SpoolDir: filepath.Join(dir, "spool")}
	if diff := cmp.Diff(want, c.Reading); diff != "" {
		t.Error(diff)
	}
	mapped := map[string]*RecordQuery{
		"person":  {Query: "SELECT ma_cb AS person_id, ho_ten AS full_name\nFROM   nhan_su"},
		"payroll": {Query: "SELECT ma AS person_id, thang AS month, thuc_linh AS net_amount FROM luong", Source: "finance"},
	}
	if diff := cmp.Diff(mapped, c.Records); diff != "" {
		t.Error(diff)
	}
}

func TestAMinistryDecidesAboutRulesAndParameters(t *testing.T) {
	c, dir := ministry(t)
	if c.Rule("ROT-001") != (Rule{Enabled: true, Severity: "N1", MaxFlagged: 3000}) ||
		c.Rule("ROT-007") != (Rule{MaxFlagged: 5000}) || c.Rule("ROT-002") != (Rule{Enabled: true, MaxFlagged: 3000}) {
		t.Errorf("rules %+v", c.Rules)
	}
	if c.Ledger.MaxRisePoints != 2000 || c.Ledger.MaxDropPercent != 1250 || c.Ledger.DSN.Driver() != filepath.Join(dir, "var/probity.db") {
		t.Errorf("ledger %+v", c.Ledger)
	}
	override := []parameters.Override{{Key: "rot.mofa_period", Value: "36", From: civil.Must("2025-03-01"), Basis: "Quyết định số 123/QĐ-BNG ngày 01/03/2025"}}
	if diff := cmp.Diff(override, c.Parameters); diff != "" {
		t.Error(diff)
	}
	if v, _ := c.Register.At("rot.mofa_period", civil.Must("2025-03-01")); v.Origin != parameters.Ministry {
		t.Errorf("the register does not hold the ministry's row: %+v", v)
	}
	if c.Report.Dir != "/srv/probity" || c.Report.Place != "Huế" || c.Report.Superior != "BỘ NGOẠI GIAO" {
		t.Errorf("report %+v", c.Report)
	}
}

func TestAnAbsentFileIsToldAsSuch(t *testing.T) {
	if _, err := Load(filepath.Join(t.TempDir(), "config.toml"), known(), noEnvironment); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an absent file gives %v", err)
	}
}

func TestOnlyTheSourceMustBeSet(t *testing.T) {
	dir := t.TempDir()
	c, err := Parse(filepath.Join(dir, "config.toml"), []byte(onlySource), known(), noEnvironment)
	must(t, err)
	if c.Source.DSN.Kind != Sample || c.Source.DSN.Sample != (SampleOptions{People: 2400, Seed: 1}) {
		t.Errorf("source %+v", c.Source)
	}
	if c.Ledger.DSN.Driver() != filepath.Join(dir, "var/probity.db") || c.Report.Dir != filepath.Join(dir, "var/reports") {
		t.Errorf("ledger %v, reports %v", c.Ledger.DSN.Driver(), c.Report.Dir)
	}
	if c.Audit.Timezone.String() != "Asia/Ho_Chi_Minh" || c.Audit.Language != "vi" || c.Ledger.MaxFlagged.IsSet() {
		t.Errorf("defaults %+v %+v", c.Audit, c.Ledger)
	}
}

func TestAFileSaysTheSameInEveryStyleOfTOML(t *testing.T) {
	want := load(t, "[source]\ndsn = \"sample:ministry\"\n[rules.ROT-001]\nseverity = \"N1\"\n"+
		"[[parameter]]\nkey = \"rot.mofa_period\"\nvalue = 36\nto = 2025-01-31\nbasis = \"QĐ 1\"\n").effective()
	for _, text := range []string{
		"source.dsn = 'sample:ministry'\nrules.ROT-001.severity = 'N1'\nparameter = [{key = 'rot.mofa_period', value = 36, to = '2025-01-31', basis = 'QĐ 1'}]\n",
		"source = {dsn = \"sample:ministry?seed=1&people=2400\"}\nrules = {\"ROT-001\" = {severity = \"N1\"}}\n[[parameter]]\nbasis = \"\"\"\nQĐ 1\"\"\"\nto = 2025-01-31\nvalue = 0x24\nkey = \"rot.mofa_period\"\n",
		"\uFEFF[rules.'ROT-001']\r\nseverity = \"\\u004e1\" # nghiêm trọng\r\n[[parameter]]\r\nkey = \"rot.mofa_period\"\r\nvalue = +36\r\nto = 2025-01-31\r\nbasis = \"QĐ 1\"\r\n[source]\r\ndsn = \"sample:ministry\"\r\n",
	} {
		if diff := cmp.Diff(want, load(t, text).effective()); diff != "" {
			t.Errorf("%s\n%s", text, diff)
		}
	}
}

func TestAFaultFoundLaterStandsWhereTheKeyIsSet(t *testing.T) {
	c := load(t, "[source]\n  dsn = \"sample:ministry\"\n")
	c.file = "config.toml"
	if got := c.Fault("source.dsn", "the server refused the password").Error(); got != "config.toml:2:9: source.dsn: the server refused the password" {
		t.Error(got)
	}
	if got := c.Fault("ledger.dsn", "the disk is full").Error(); got != "config.toml: ledger.dsn: the disk is full" {
		t.Error(got)
	}
}

func TestAFileThatIsNoConfigurationIsNotReadWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	must(t, os.WriteFile(path, []byte(strings.Repeat("# \n", longest)), 0o600))
	if _, err := Load(path, known(), noEnvironment); err == nil || !strings.Contains(err.Error(), "larger than") {
		t.Errorf("got %v", err)
	}
}

func TestColumnsAreCountedInCharacters(t *testing.T) {
	faults := refused(t, "report = { place = \"Thừa Thiên – Huế\", thành = 1 }\n")
	if faults[0].Position != (Position{1, 42}) { // the à, after 37 characters of which five take more than a byte
		t.Error(faults)
	}
}

func TestAPercentageIsExact(t *testing.T) {
	for literal, want := range map[string]Percent{"0": 0, "20": 2000, "2.5": 250, "33.33": 3333, "1e1": 1000, "99.99": 9999, "100": 10000, "0.07": 7} {
		p, ok := parsePercent(literal)
		if !ok || p != want {
			t.Errorf("parsePercent(%s) = %d, %v", literal, p, ok)
		}
		if again, ok := parsePercent(p.String()); !ok || again != p {
			t.Errorf("%s is printed as %s", literal, p)
		}
	}
}
