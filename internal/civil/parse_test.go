package civil

import (
	"regexp"
	"testing"
	"time"
)

func TestParseSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"2025-02-29":  `"2025-02-29": day 29; this month has days 01 to 28`,
		"2025-13-01":  `"2025-13-01": month 13; months go from 01 to 12`,
		"2025-00-10":  `"2025-00-10": month 0; months go from 01 to 12`,
		"0000-00-00":  `"0000-00-00": there is no year 0; years go from 0001 to 9999`,
		"31/08/2025":  `"31/08/2025" is not a date; write YYYY-MM-DD, such as 2025-08-31`,
		"2025-8-31":   `"2025-8-31" is not a date; write YYYY-MM-DD, such as 2025-08-31`,
		"2025-08-31 ": `"2025-08-31 " is not a date; write YYYY-MM-DD, such as 2025-08-31`,
		"":            `"" is not a date; write YYYY-MM-DD, such as 2025-08-31`,
	} {
		if d, err := Parse(text); err == nil || err.Error() != want || d != 0 {
			t.Errorf("%q: %s, %v\nwant %s", text, d, err, want)
		}
	}
}

func TestMustPanicsOnWhatIsNoDate(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Must("2025-02-30")
}

func TestParseBytesReadsWhatDatabasesSend(t *testing.T) {
	for text, want := range map[string]string{
		"2025-08-31":                     "2025-08-31",
		"0201-01-01":                     "0201-01-01",
		"9999-12-31":                     "9999-12-31",
		"2025-08-31 00:00:00":            "2025-08-31",
		"2025-08-31 00:00:00.0":          "2025-08-31",
		"2025-08-31 00:00:00.000":        "2025-08-31",
		"2025-08-31 00:00:00.000000":     "2025-08-31",
		"2025-08-31 00:00:00.":           "",
		"2025-08-31 00:00:01":            "",
		"2025-08-31 17:00:00":            "",
		"2025-08-31 00:00:00.001":        "",
		"2025-08-31 00:00:00.0000000000": "",
		"2025-08-31T00:00:00":            "",
		"2025-08-31 00:00":               "",
		"0000-00-00":                     "",
		"0000-00-00 00:00:00":            "",
		"2025-00-00":                     "",
		"2025-02-29":                     "",
		"2025/08/31":                     "",
		"20250831":                       "",
		"2025-08-3/":                     "",
		"2025-08-3:":                     "",
		"":                               "",
	} {
		d, ok := ParseBytes([]byte(text))
		if d.String() != want || ok != (want != "") {
			t.Errorf("%q: %q %t, want %q", text, d, ok, want)
		}
	}
}

func TestParseBytesDoesNotAllocate(t *testing.T) {
	text := []byte("2025-08-31 00:00:00.000000")
	if n := testing.AllocsPerRun(100, func() { ParseBytes(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzParse holds both readers against time.Parse.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"2025-08-31", "2024-02-29", "2025-02-29", "0000-00-00", "9999-12-31", "2025-08-31 00:00:00.000",
		"2025-08-31 00:00:01", "2025-08-31 00:00:00.000000000", "0001-01-01", "+025-01-01",
	} {
		f.Add(seed)
	}
	clock := regexp.MustCompile(`^.{10} 00:00:00(\.0{1,9})?$`)
	f.Fuzz(func(t *testing.T, text string) {
		want, err := time.Parse(time.DateOnly, text)
		good := err == nil && want.Year() > 0
		d, err := Parse(text)
		if (err == nil) != good || good && d != FromTime(want) {
			t.Errorf("Parse(%q): %s, %v; time.Parse has %s", text, d, err, want)
		}
		day := text
		if clock.MatchString(text) {
			day = text[:10]
		}
		want, err = time.Parse(time.DateOnly, day)
		good = err == nil && want.Year() > 0
		if d, ok := ParseBytes([]byte(text)); ok != good || good && d != FromTime(want) {
			t.Errorf("ParseBytes(%q): %s, %t; time.Parse has %s", text, d, ok, want)
		}
	})
}

func BenchmarkParseBytes(b *testing.B) {
	for name, text := range map[string][]byte{"date": []byte("2025-08-31"), "datetime": []byte("2025-08-31 00:00:00.000000")} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := ParseBytes(text); !ok {
					b.Fatal("refused")
				}
			}
		})
	}
}
