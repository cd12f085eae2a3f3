package record

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

func ExampleDescribe() {
	kind, _ := Lookup("rotation_period")
	_ = Describe(os.Stdout, kind, "en")
	// Output:
	// rotation_period: Rotation period
	// One row is the rotation period of a position during a span of time. Two spans that overlap are a
	// fault in the records.
	// Key: position_id, starts_on
	// Interval: starts_on … ends_on
	// Columns with a star are required.
	//
	// position_id*  id     The position. (e.g. CLS-HC-01)
	// months*       count  After how long the holder must change. (months, e.g. 36)
	// starts_on*    date   The first day on which this period applies. (e.g. 2020-01-01)
	// ends_on       date   The last day on which it applies; NULL = still in force. (e.g. 2024-12-31)
}

func ExampleDescribe_vietnamese() {
	kind, _ := Lookup("unit_lineage")
	_ = Describe(os.Stdout, kind, "vi")
	// Output:
	// unit_lineage: Kế thừa đơn vị
	// Mỗi dòng cho biết đơn vị nào kế thừa đơn vị nào từ ngày nào, để việc đổi tên hoặc sáp nhập không làm
	// đứt mạch theo dõi.
	// Khóa: predecessor_id, successor_id, effective_on
	// Cột có dấu * là cột bắt buộc.
	//
	// predecessor_id*  id    Đơn vị trước khi thay đổi. (ví dụ CNV)
	// successor_id*    id    Đơn vị sau khi thay đổi; nếu giải thể thì là đơn vị tiếp nhận nhiệm vụ. (ví dụ
	//                        CNVNGVH)
	// change           code  Hình thức thay đổi; NULL = không ghi.
	//                        - rename: đổi tên
	//                        - merge: sáp nhập, hợp nhất
	//                        - split: chia, tách
	//                        - dissolve: giải thể
	// effective_on*    date  Ngày thay đổi có hiệu lực; đơn vị cũ tồn tại đến hết ngày hôm trước. (ví dụ
	//                        2025-03-01)
}

func ExampleList() {
	_ = List(os.Stdout, Kinds()[:6], "both")
	// Output:
	// person            người / person   Cán bộ, công chức, viên chức, nhân viên / Person
	// unit              toàn bộ / whole  Đơn vị / Unit
	// unit_lineage      toàn bộ / whole  Kế thừa đơn vị / Lineage of units
	// position          toàn bộ / whole  Vị trí công tác / Position
	// position_lineage  toàn bộ / whole  Kế thừa vị trí công tác / Lineage of positions
	// holiday           toàn bộ / whole  Ngày nghỉ / Holiday
}

func TestADescriptionFitsATerminalOf120Columns(t *testing.T) {
	for _, k := range Kinds() {
		for _, language := range []string{"vi", "en"} {
			var b strings.Builder
			if err := Describe(&b, k, language); err != nil {
				t.Fatal(err)
			}
			for line := range strings.SplitSeq(b.String(), "\n") {
				if n := utf8.RuneCountInString(line); n > 120 {
					t.Errorf("%s in %s: %d columns: %s", k.Name, language, n, line)
				}
			}
		}
	}
}
