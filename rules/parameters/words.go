package parameters

import "probity/internal/record"

// Kind is the shape of a value.
type Kind string

// The shapes, with the text in which each is stored.
const (
	Integer Kind = "integer" // 36
	Range   Kind = "range"   // 24..60
	List    Kind = "list"    // discipline, proceedings
	Yearly  Kind = "date"    // 03-31: a day of every year
	Window  Kind = "window"  // 12-15..03-14: two days of a year, the first perhaps of the year before
	Word    Kind = "text"    // a name or a word
)

// Unit is what a number counts.
type Unit string

// The units.
const (
	NoUnit      Unit = ""
	Months      Unit = "months"
	Days        Unit = "days"
	WorkingDays Unit = "working_days"
	Percent     Unit = "percent"
	VND         Unit = "vnd"
	Count       Unit = "count"
	Flag        Unit = "flag" // 1 yes, 0 no
)

// units is every unit with its words; a number is written before them.
func units() map[Unit]record.Text {
	return map[Unit]record.Text{
		NoUnit:      {},
		Months:      {VI: "tháng", EN: "months"},
		Days:        {VI: "ngày", EN: "days"},
		WorkingDays: {VI: "ngày làm việc", EN: "working days"},
		Percent:     {VI: "%", EN: "%"},
		VND:         {VI: "đồng", EN: "đồng"},
		Count:       {},
		Flag:        {},
	}
}

// Words is the unit as it is written behind a number; empty where a number stands alone.
func (u Unit) Words() record.Text { return units()[u] }

// Mark says how sure we are of a value.
type Mark string

// The marks. A memory has not been compared with the text of the law; policy has no law behind it and is the
// ministry's to decide.
const (
	Verified   Mark = "verified"
	MemoryHigh Mark = "memory:high"
	MemoryMed  Mark = "memory:med"
	MemoryLow  Mark = "memory:low"
	Policy     Mark = "policy"
)

// marks are all marks, the surest first.
func marks() []Mark { return []Mark{Verified, MemoryHigh, MemoryMed, MemoryLow, Policy} }

// Words is the mark for a reader.
func (m Mark) Words() record.Text {
	switch m {
	case Verified:
		return record.Text{VI: "đã đối chiếu", EN: "verified"}
	case MemoryHigh:
		return record.Text{VI: "chưa đối chiếu văn bản gốc (độ tin cậy cao)", EN: "from memory (high confidence)"}
	case MemoryMed:
		return record.Text{VI: "chưa đối chiếu văn bản gốc (độ tin cậy trung bình)", EN: "from memory (medium confidence)"}
	case MemoryLow:
		return record.Text{VI: "chưa đối chiếu văn bản gốc (độ tin cậy thấp)", EN: "from memory (low confidence)"}
	}
	return record.Text{VI: "do Bộ quyết định", EN: "the ministry's to decide"}
}

// Origin says who brought a row.
type Origin string

// A row comes with the program, or from the ministry's configuration.
const (
	BuiltIn  Origin = "register"
	Ministry Origin = "ministry"
)

// Words is the origin for a reader.
func (o Origin) Words() record.Text {
	if o == Ministry {
		return record.Text{VI: "cấu hình của Bộ", EN: "the ministry's configuration"}
	}
	return record.Text{VI: "danh mục kèm theo chương trình", EN: "the register that comes with the program"}
}

// Source is where a text was read.
type Source struct {
	ID    string
	Where string
}
