package propose

import (
	"strings"
	"testing"

	"probity/internal/record"
)

func TestTheDictionarySpeaksOfKindsColumnsAndCodesThatThereAre(t *testing.T) {
	d := load()
	for name := range d.Tables {
		if _, ok := record.Lookup(name); !ok {
			t.Errorf("tables.%s: no such kind", name)
		}
	}
	for kind, columns := range d.Columns {
		for name := range columns {
			if name != "parts" && len(columnsNamed(kind, name)) == 0 {
				t.Errorf("columns.%s.%s: no such column", kind, name)
			}
		}
	}
	for of, words := range d.Words {
		kind, column, exact := strings.Cut(of, ".")
		if !exact {
			kind, column = "any", of
		}
		for word := range words {
			if of != "flag" && !anyHasWord(columnsNamed(kind, column), word) {
				t.Errorf("words.%s.%s: no column has this word", of, word)
			}
		}
	}
}

func columnsNamed(kind, column string) (found []record.Column) {
	for _, k := range record.Kinds() {
		if i := k.Column(column); i >= 0 && (kind == "any" || kind == k.Name) {
			found = append(found, k.Columns[i])
		}
	}
	return found
}

func anyHasWord(columns []record.Column, word string) bool {
	for _, c := range columns {
		for _, code := range c.Codes {
			if code.Word == word {
				return true
			}
		}
	}
	return false
}

func TestNamesAreComparedAsPeopleReadThem(t *testing.T) {
	d := load()
	person, _ := record.Lookup("person")
	for name, want := range map[string]string{
		"MaNhanVien": "person_id", "MÃ_CÁN_BỘ": "person_id", "manv": "person_id", "EmployeeID": "person_id", "emp_no": "person_id",
		"Họ và tên": "full_name", "HOTEN": "full_name", "employee_name": "full_name",
		"NgaySinh": "born_on", "DOB": "born_on", "giới tính": "sex", "Gender": "sex", "termination_date": "left_on",
		"mat_khau": "", "TenDangNhap": "", "updated_at": "", "ghi_chu": "",
	} {
		got, best := "", likely
		for _, c := range person.Columns {
			if sure := d.resemblance(name, d.column(person, c.Name)); sure > best {
				got, best = c.Name, sure
			}
		}
		if got != want {
			t.Errorf("%s: taken for %q instead of %q", name, got, want)
		}
	}
}
