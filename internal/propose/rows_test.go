package propose_test

import (
	"strings"
	"testing"

	"probity/internal/propose"
)

// A deleted decision names somebody who never held the post, and a status of "cancelled" does the same.
func TestAPersonSaysWhichRowsCountWhereAColumnTellsThemApart(t *testing.T) {
	for columns, want := range map[string]string{
		"deleted_at:datetime":                    "deleted_at",
		"is_deleted:tinyint(1)":                  "is_deleted (1, 2)",
		"status:varchar(10) deleted_at:datetime": "status (1, 2), deleted_at",
		"employment_status:int":                  "employment_status (1, 2)",
		"TRANGTHAI:tinyint":                      "TRANGTHAI (1, 2)",
		"trang_thai:int":                         "trang_thai (1, 2)",
		"TrangThaiNV:int":                        "TrangThaiNV (1, 2)",
		"xoa:bit(1)":                             "xoa (1, 2)",
		"hieu_luc:int":                           "hieu_luc (1, 2)",
		"da_huy:int":                             "da_huy (1, 2)",
		"ngay_hieu_luc_bhxh:date":                "",
		"tinh_trang_hon_nhan:int":                "",
		"marital_status:int":                     "",
		"state_id:int":                           "",
		"ghi_chu:text":                           "",
	} {
		table := staff()
		unit := propose.Table{Name: "don_vi", Columns: []propose.Column{{Name: "ma_dv", Type: "int", Key: true}, {Name: "ten_dv", Type: "text"}}}
		for column := range strings.FieldsSeq(columns) {
			name, declared, _ := strings.Cut(column, ":")
			table.Columns = append(table.Columns, propose.Column{Name: name, Type: declared, Nullable: true})
			unit.Columns = append(unit.Columns, propose.Column{Name: name, Type: declared, Nullable: true})
		}
		found := proposedFrom(t, []string{"1", "2"}, true, table, unit)
		person, units := only(t, "person", found), only(t, "unit", found)
		got := told(person, units)
		asked := strings.Count(got, "WHICH ROWS COUNT?") == 2 && strings.Contains(got, "no longer in force: "+want+".\n") && strings.HasSuffix(person.Query, "FROM can_bo\nWHERE …")
		if asked != (want != "") || person.Finished == asked || !units.Finished {
			t.Errorf("%s, finished: %v, %v\n%s", columns, person.Finished, units.Finished, got)
		}
	}
}
