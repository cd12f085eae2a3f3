package config

import (
	"strings"
	"testing"
)

func TestWhatOnlyReadsIsTakenAsItIs(t *testing.T) {
	both, mysql, sqlite := []DSNKind{MySQL, SQLite}, []DSNKind{MySQL}, []DSNKind{SQLite, Sample}
	for _, c := range []struct {
		kinds       []DSNKind
		text, query string // query "": the same as text
	}{
		{both, "SELECT 1", ""},
		{both, "select 'DELETE FROM x; DROP TABLE y', \"INTO OUTFILE\", `update` from t", ""},
		{both, "SELECT 'it''s; INTO' AS a", ""},
		{both, "SELECT t.update, t.`delete`, t . replace FROM t", ""},
		{both, "SELECT REPLACE(ten, 'a', 'b'), insert (ten, 1, 2, 'x') FROM t", ""},
		{both, "WITH x AS (SELECT 1 AS a) SELECT a FROM x", ""},
		{both, "(SELECT 1 AS a) UNION ALL (SELECT 2)", ""},
		{both, "SELECT updated_at, inserted, deleted, into_force, intonation FROM t", ""},
		{both, "SELECT a -- INTO; ?\nFROM t /* FOR UPDATE; */ WHERE b = '--' AND c = '/*'", ""},
		{both, "SELECT a FROM t;", "SELECT a FROM t"},
		{both, "\n  SELECT a\n  FROM t ; -- hết\n;; /* x */\n", "SELECT a\n  FROM t"},
		{both, "-- đầu\nSELECT 'đ' AS \"đơn vị\" -- cuối", "SELECT 'đ' AS \"đơn vị\""},
		{both, "SELECT CASE WHEN a > 1 THEN (b) ELSE ((c)) END AS \"(\" FROM t", ""},
		{both, "SELECT SUBSTRING(a FROM 1 FOR 2) FROM t", ""},
		{both, "SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) FROM t", ""},
		{both, "SELECT a FROM t\r\nWHERE b", "SELECT a FROM t\nWHERE b"},
		{mysql, "SELECT 'it\\'s; DELETE' AS a", ""},
		{mysql, "SELECT \"\\\";\" AS a, 5--3 AS b # FOR UPDATE; x\n FROM t", ""},
		{mysql, "SELECT CAST(a AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_bin FROM t FOR SYSTEM_TIME AS OF '2026-10-31'", ""},
		{mysql, "SELECT @@version, @x FROM t /*+ MAX_EXECUTION_TIME(1) */", "SELECT @@version, @x FROM t"},
		{sqlite, "SELECT [into], 'C:\\' AS a, x -> '$.into' --FOR UPDATE;\nFROM t", ""},
		{sqlite, "SELECT strftime('%Y-%m-%d', ngay) FROM t", ""},
	} {
		for _, kind := range c.kinds {
			want := c.query
			if want == "" {
				want = c.text
			}
			query, flaws := readQuery(c.text, kind)
			if len(flaws) > 0 || query != want {
				t.Errorf("%v: %q\nis taken as %q, %v", kind, c.text, query, flaws)
			}
		}
	}
}

func TestWhatWritesIsRefusedHoweverItIsHidden(t *testing.T) {
	both, mysql, sqlite := []DSNKind{MySQL, SQLite}, []DSNKind{MySQL}, []DSNKind{SQLite, Sample}
	for _, c := range []struct {
		kinds []DSNKind
		text  string
		at    string // what the fault points at
	}{
		{both, "SELECT 1;SELECT 2", "SELECT 2"},
		{both, "SELECT 1; ; /* x */ DROP TABLE t", "DROP"},
		{both, "sElEcT 1 iNtO DUMPFILE 'x'", "iNtO"},
		{both, "SELECT a FROM t FOR\n/* x */ UPDATE", "UPDATE"},
		{both, "SELECT a FROM t FOR SHARE", "SHARE"},
		{both, "WITH x AS (SELECT 1) UPDATE t SET a = 1", "UPDATE"},
		{both, "WITH x AS (SELECT 1) UPDATE (t) SET a = 1", "UPDATE"},
		{both, "WITH x AS (SELECT 1) REPLACE t VALUES (1)", "REPLACE"},
		{both, "((REPLACE(1, 2, 3)))", "REPLACE"},
		{both, "((DELETE FROM t))", "DELETE"},
		{both, "EXPLAIN SELECT 1", "EXPLAIN"},
		{both, "`SELECT` 1", "`SELECT`"},
		{both, "SELECT 1) UNION SELECT (2", ") UNION"},
		{both, "SELECT (((1))", "(((1"},
		{both, "SELECT 'a", "'a"},
		{both, "SELECT `a", "`a"},
		{both, "SELECT 1 /* a", "/* a"},
		{both, "SELECT load_file ('/etc/passwd')", "load_file"},
		{both, "SELECT NEXT VALUE FOR s", "VALUE"},
		{both, "SELECT a FROM t WHERE b = ?", "?"},
		{both, "SELECT 1 \x00; DROP TABLE t", "\x00"},
		{mysql, "SELECT 'a\\\\'; DROP TABLE t -- '", "DROP"},
		{mysql, "SELECT 1 --\tx\n; DROP TABLE t", "DROP"},
		{mysql, "SELECT 1 /*M!100000 INTO @x */", "/*M!"},
		{mysql, "SELECT 1 --; \n INTO @x", "INTO"},
		{sqlite, "SELECT 'C:\\'; DROP TABLE t --'", "DROP"},
		{sqlite, "SELECT 1 --x\n; DROP TABLE t", "DROP"},
		{sqlite, "SELECT [a; b]; DROP TABLE t", "DROP"},
		{sqlite, "SELECT $x, @y, :z", "$x"},
	} {
		for _, kind := range c.kinds {
			query, flaws := readQuery(c.text, kind)
			if len(flaws) == 0 {
				t.Errorf("%v: %q is taken as %q", kind, c.text, query)
			} else if !strings.HasPrefix(c.text[flaws[0].at:], c.at) {
				t.Errorf("%v: %q: %q points at %q", kind, c.text, flaws[0].text, c.text[flaws[0].at:])
			}
		}
	}
}

func FuzzAQueryThatIsTakenStaysOneStatementInParentheses(f *testing.F) {
	for _, seed := range []string{"SELECT 1", "SELECT 'a\\'b' FROM t; -- x", "WITH x AS (SELECT \"(\") SELECT `;` FROM x", "SELECT 1 /*! x */", "SELECT [a]]", "(SELECT 1) -- "} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, text string, toMySQL bool) {
		kind := SQLite
		if toMySQL {
			kind = MySQL
		}
		query, flaws := readQuery(text, kind)
		for _, flaw := range flaws {
			if flaw.at < 0 || flaw.at > len(text) || flaw.text == "" {
				t.Fatalf("%q: flaw %+v", text, flaw)
			}
		}
		if len(flaws) > 0 {
			return
		}
		if query == "" {
			t.Fatalf("%q is taken as nothing", text)
		}
		// What the reader of records puts around a query: nothing of it may reach beyond its parentheses.
		tokens, broken := lex("SELECT * FROM ("+query+") q", kind)
		if broken != nil {
			t.Fatalf("%q breaks when it is wrapped: %s", query, broken.text)
		}
		depth := 0
		for i, token := range tokens {
			switch token.text {
			case "(":
				depth++
			case ")":
				depth--
			case ";":
				t.Fatalf("%q holds two statements", query)
			}
			if depth == 0 && i > 3 && i < len(tokens)-2 {
				t.Fatalf("%q leaves its parentheses", query)
			}
		}
	})
}
