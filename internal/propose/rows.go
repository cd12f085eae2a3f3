package propose

import (
	"strings"

	"probity/internal/record"
)

// which asks which rows count, where a column looks as if it said so: a deleted decision names somebody, and a deleted
// deferral excuses somebody. It returns the end of the query. Records of persons wait for the answer.
func (d *draft) which(f *match) (where string, err error) {
	var marks []string
	for i := range f.table.Columns {
		c := &f.table.Columns[i]
		if f.uses(c) || !d.m.words.marksRows(c) {
			continue
		}
		mark := c.Name
		if held := sortOf(c.Type); held == text || held == number {
			values, all, err := d.m.db.Values(d.Table, c.Name)
			if err != nil {
				return "", err
			}
			mark += shown(values, all)
		}
		marks = append(marks, mark)
	}
	if len(marks) == 0 {
		return "", nil
	}
	d.note("DÒNG NÀO ĐƯỢC TÍNH? Có cột có thể đánh dấu dòng đã xóa, đã hủy, chưa duyệt hoặc hết hiệu lực: %s.",
		"WHICH ROWS COUNT? Columns may mark rows that were deleted, cancelled, not approved or are no longer in force: %s.", strings.Join(marks, ", "))
	if d.Kind.CutBy != record.ByPerson {
		d.note("Hiện mọi dòng đều được tính; nếu không phải vậy thì thêm WHERE.", "All rows count as it stands; add a WHERE if they should not.")
		return "", nil
	}
	d.Missing = append(d.Missing, "WHERE")
	d.note("CHƯA XONG: thay dấu … sau WHERE bằng điều kiện, hoặc xóa dòng đó nếu mọi dòng đều được tính, rồi bỏ các dấu #.",
		"UNFINISHED: replace the … after WHERE by the condition, or delete the line where all rows count, then remove the #.")
	if d.Kind.Name == "person" {
		d.note("Điều kiện loại người ra phải có trong mọi câu truy vấn về người; người đã thôi việc thì giữ lại, vì left_on cho biết ngày.",
			"A condition that leaves persons out has to stand in every query on persons; those who left the service stay, for left_on has the day.")
	}
	return "\nWHERE …", nil
}

// marksRows reports whether a column looks as if it said that a row does not count. A day does only by its whole name, for
// many rows have a day from which they are in force.
func (d *dictionary) marksRows(c *Column) bool {
	marks, held := d.names(d.Rows.Marks), sortOf(c.Type)
	runs := cut(c.Name).runs()
	if _, whole := marks[runs[0]]; whole {
		return true
	}
	if held == day || held == instant || d.resemblance(c.Name, d.names(d.Rows.Others)) >= likely {
		return false
	}
	for _, run := range runs {
		if _, within := marks[run]; within {
			return true
		}
	}
	return d.resemblance(c.Name, marks) >= likely
}
