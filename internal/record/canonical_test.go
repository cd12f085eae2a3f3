package record

import (
	"strings"
	"testing"
)

func TestRowsOfOneKeyThatIsWrittenInTwoWaysAreOneRecord(t *testing.T) {
	got, b := read(t, assignments,
		"person|P1|An|NULL",
		"assignment|P1|A|2020-01-01|2020-12-31",
		"assignment|P1|A|2020-01-01 00:00:00|2020-12-31 00:00:00.000",
		"assignment|P1|B|2021-01-01|NULL",
		"assignment|P1|B|2021-01-01 00:00:00|2021-06-30",
		"assignment|P1|C|2022-01-01 00:00:00|NULL",
		"assignment|P1|C|2022-01-01 00:00:01|NULL")
	check(t, got, `
P1: A 2020-01-01…2020-12-31 C 2022-01-01… [B 2021-01-01… = contradiction] [B 2021-01-01…2021-06-30 = contradiction] [C … starts_on=2022-01-01 00:00:01 not_date]
`[1:])
	check(t, defects(b), `
assignment person_id=P1 position_id=A starts_on=2020-01-01: = duplicate
assignment person_id=P1 position_id=B starts_on=2021-01-01: = contradiction
assignment person_id=P1 position_id=B starts_on=2021-01-01: = contradiction
assignment person_id=P1 position_id=C starts_on=2022-01-01 00:00:01: starts_on=2022-01-01 00:00:01 not_date
`)
}

// Each line is values of a column that say the same, then, after a bar, some that say something else.
func TestValuesThatAreEqualAreKeptAlike(t *testing.T) {
	for column, line := range map[string]string{
		"holiday day":                "2025-08-31 2025-08-31_00:00:00 2025-08-31_00:00:00.000000|2025-08-31_00:00:01 2025-09-01 2025-08-31T00:00:00",
		"payroll month":              "2025-08 2025-08-01 2025-08-01_00:00:00|2025-08-02 2025-8 2025-09",
		"obligation year":            "2025 +2025 02025|2026 2025.0 -2025",
		"rotation_period months":     "0 00 -0 +0|NULL 1",
		"unit remote":                "1 \x01|0 \x00 2 01",
		"declaration_item value_vnd": "1000 +1000 01000 1000.00|1000.50 1,000 NULL 0",
		"exchange_rate vnd_per_unit": "26000.5 26000.50 +026000.500|26000.05 260005",
		"payroll net_amount":         "0 0.00 -0 -0.0|x 0.1 NULL",
		"person full_name":           "A|a +A A_",
		"assignment position_id":     "1|01 +1 1_",
		"assignment kind":            "transfer|TRANSFER transfer_",
	} {
		kind, name, _ := strings.Cut(column, " ")
		k, _ := Lookup(kind)
		f := fieldsOf(k, []string{name})[0]
		kept := func(value string) string {
			return string(f.append(nil, row(strings.ReplaceAll(value, "_", " "))[0]))
		}
		same, others, _ := strings.Cut(line, "|")
		first := kept(strings.Fields(same)[0])
		for value := range strings.FieldsSeq(same) {
			if kept(value) != first {
				t.Errorf("%s: %q is kept as another value", column, value)
			}
		}
		for value := range strings.FieldsSeq(others) {
			if kept(value) == first {
				t.Errorf("%s: %q is kept as the same value", column, value)
			}
		}
	}
}
