package record

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// everyColumn calls f for each column of the table, in a subtest named kind.column.
func everyColumn(t *testing.T, f func(t *testing.T, k *Kind, c Column)) {
	t.Helper()
	for _, k := range Kinds() {
		for _, c := range k.Columns {
			t.Run(k.Name+"."+c.Name, func(t *testing.T) { f(t, k, c) })
		}
	}
}

func TestEveryKeyIsRequiredOrSaysWhatItsAbsenceMeans(t *testing.T) {
	for _, k := range Kinds() {
		for _, name := range k.Key {
			c := k.Columns[k.Column(name)]
			explained := strings.Contains(c.Meaning.EN, "NULL =") && strings.Contains(c.Meaning.VI, "NULL =")
			if !c.Required && !explained {
				t.Errorf("%s.%s is in the key, may be NULL, and does not say what NULL means", k.Name, name)
			}
		}
	}
}

func TestRowsOfASubjectCanBeComparedWithoutLookingAtAnother(t *testing.T) {
	for _, k := range Kinds() {
		subject := k.SubjectColumn()
		if subject == "" {
			continue
		}
		if !slices.Contains(k.Key, subject) || !k.Columns[k.Column(subject)].Required {
			t.Errorf("%s is read by %s, which must be required and in its key", k.Name, subject)
		}
	}
}

func TestAnIntervalIsTwoDays(t *testing.T) {
	for _, k := range Kinds() {
		for _, days := range k.Intervals {
			for _, name := range days {
				if k.Columns[k.Column(name)].Type != DateColumn {
					t.Errorf("%s: %s of an interval is not a date", k.Name, name)
				}
			}
		}
	}
}

func TestEveryTextIsASentenceInBothLanguages(t *testing.T) {
	sentence := func(t *testing.T, text Text) {
		t.Helper()
		for _, s := range []string{text.VI, text.EN} {
			if !strings.HasSuffix(s, ".") || !norm.NFC.IsNormalString(s) || strings.Contains(s, "|") {
				t.Errorf("%q: want a sentence with a full stop, in NFC, that fits a table", s)
			}
		}
	}
	for _, k := range Kinds() {
		if k.Title.VI == "" || k.Title.EN == "" {
			t.Errorf("%s has no title", k.Name)
		}
		sentence(t, k.Meaning)
	}
	everyColumn(t, func(t *testing.T, _ *Kind, c Column) { sentence(t, c.Meaning) })
}

func TestEveryWordOfAClosedListHasItsMeaning(t *testing.T) {
	everyColumn(t, func(t *testing.T, _ *Kind, c Column) {
		for i, code := range c.Codes {
			if code.Word == "" || code.VI == "" || code.EN == "" || !norm.NFC.IsNormalString(code.VI) {
				t.Errorf("word %q: %q / %q", code.Word, code.VI, code.EN)
			}
			if slices.ContainsFunc(c.Codes[:i], func(d Code) bool { return d.Word == code.Word }) {
				t.Errorf("word %q stands twice", code.Word)
			}
		}
	})
}

func TestEveryAmountHasAUnit(t *testing.T) {
	everyColumn(t, func(t *testing.T, _ *Kind, c Column) {
		amount := slices.Contains([]Type{CountColumn, VNDColumn, DecimalColumn}, c.Type)
		if amount && (c.Unit.VI == "" || c.Unit.EN == "") {
			t.Error("an amount without a unit")
		}
	})
}

// A record that two documents describe in different words is two records to the one who maps it.
func TestColumnsOfOneNameHaveOneType(t *testing.T) {
	first := map[string]Type{}
	everyColumn(t, func(t *testing.T, _ *Kind, c Column) {
		if seen, ok := first[c.Name]; ok && seen != c.Type {
			t.Errorf("%s here, %s before", c.Type, seen)
		}
		first[c.Name] = c.Type
	})
}

func TestEveryExampleArrivesInItsOwnField(t *testing.T) {
	for _, k := range Kinds() {
		t.Run(k.Name, func(t *testing.T) {
			var set Set
			row := k.newShelf().add(&set)
			fields := reflect.ValueOf(row).Elem()
			for i, c := range k.Columns {
				if problem := decode(&c, []byte(c.Example), row.at(i)); problem != "" {
					t.Errorf("%s %q: %s", c.Name, c.Example, problem)
				}
				if name := fields.Type().Field(i).Name; !strings.EqualFold(name, strings.ReplaceAll(c.Name, "_", "")) {
					t.Errorf("column %s stands at field %s", c.Name, name)
				}
				if fields.Field(i).Addr().Interface() != row.at(i) || fields.Field(i).IsZero() {
					t.Errorf("%s is not what was read", fields.Type().Field(i).Name)
				}
			}
			if row.at(len(k.Columns)) != nil {
				t.Error("there is no such column")
			}
		})
	}
}
