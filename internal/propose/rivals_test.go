package propose_test

import (
	"strings"
	"testing"

	"probity/internal/propose"
)

// proposedFrom are the proposals for tables of MySQL of which every column holds the same values, and others unless these are all.
func proposedFrom(t *testing.T, values []string, all bool, tables ...propose.Table) []propose.Proposal {
	t.Helper()
	found, err := propose.From(propose.Database{
		Tables: tables, MySQL: true,
		Values: func(string, string) ([]string, bool, error) { return values, all, nil },
	})
	must(t, err)
	return found
}

// proposed is the proposal for one of the tables, where every column is empty.
func proposed(t *testing.T, kind string, tables ...propose.Table) propose.Proposal {
	t.Helper()
	return only(t, kind, proposedFrom(t, nil, true, tables...))
}

// staff is a table of persons with their ids, their names, and these columns.
func staff(columns ...propose.Column) propose.Table {
	return propose.Table{Name: "can_bo", Columns: append([]propose.Column{{Name: "ma_cb", Type: "int", Key: true}, {Name: "ho_ten", Type: "text"}}, columns...)}
}

// The planned end taken for the departure lets everyone who stays too long leave the population.
func TestThePlannedEndOfAPostingIsNotTakenForTheDeparture(t *testing.T) {
	for columns, want := range map[string]string{
		"tu_ngay den_ngay ngay_ve":                    "den_ngay AS planned_to, ngay_ve AS left_on",
		"start_date end_date actual_return_date":      "end_date AS planned_to, actual_return_date AS left_on",
		"start_date end_date departure_date":          "end_date AS planned_to, departure_date AS left_on",
		"start_date planned_return_date returned":     "planned_return_date AS planned_to, returned AS left_on",
		"start_date expected_return return_date":      "expected_return AS planned_to, return_date AS left_on",
		"ngay_di ngay_du_kien_ve ngay_ve_thuc_te":     "ngay_du_kien_ve AS planned_to, ngay_ve_thuc_te AS left_on",
		"ngay_di ngay_ket_thuc":                       "… AS planned_to, … AS left_on",
		"start_date end_date":                         "… AS planned_to, … AS left_on",
		"start_date planned_end end_date":             "… AS planned_to",
		"start_date planned_end departed returned_on": "planned_end AS planned_to, … AS left_on",
	} {
		table := propose.Table{Name: "overseas_postings", Columns: []propose.Column{
			{Name: "id", Type: "int", Key: true}, {Name: "person_id", Type: "int"}, {Name: "unit_id", Type: "int"},
		}}
		for name := range strings.FieldsSeq(columns) {
			table.Columns = append(table.Columns, propose.Column{Name: name, Type: "date", Nullable: true})
		}
		p := proposed(t, "posting", table)
		if query := strings.Join(strings.Fields(p.Query), " "); !strings.Contains(query, want+" FROM") || p.Finished == strings.Contains(want, "…") {
			t.Errorf("%s: finished: %v\n%s", columns, p.Finished, told(p))
		}
	}
}

func TestAGivenNameAloneIsOnlyGuessedToBeTheWholeName(t *testing.T) {
	p := proposed(t, "person", propose.Table{Name: "can_bo", Columns: []propose.Column{{Name: "ma_cb", Type: "int", Key: true}, {Name: "ten", Type: "text"}}})
	if got := told(p); !strings.Contains(got, "Guess: full_name from column ten.") {
		t.Error(got)
	}
}
