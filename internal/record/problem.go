package record

// Problem is why a value or a row cannot be used; the word is stored, its text is printed.
type Problem string

// The problems of values.
const (
	Missing     Problem = "missing"
	EmptyID     Problem = "empty_id"
	NotUTF8     Problem = "not_utf8"
	NotDate     Problem = "not_date"
	ZeroDate    Problem = "zero_date"
	FarDate     Problem = "far_date"
	NotMonth    Problem = "not_month"
	NotFlag     Problem = "not_flag"
	NotCode     Problem = "not_code"
	NotNumber   Problem = "not_number"
	NotWholeVND Problem = "not_whole_vnd"
)

// The problems of rows.
const (
	EndBeforeStart Problem = "end_before_start" // both dates are readable, in the wrong order
	Contradiction  Problem = "contradiction"    // rows with one key and different values: none of them is used
	Duplicate      Problem = "duplicate"        // the same row again: counted once and listed
	Orphan         Problem = "orphan"           // it names a subject that is not in its own list
	AlmostSame     Problem = "almost_same"      // an orphan that differs from a known id by case, padding or leading zeros
	BeyondService  Problem = "beyond_service"   // open, or ended, after the person left the service
	Succeeded      Problem = "succeeded"        // a posting is open although the next head has taken up the post
	Elsewhere      Problem = "elsewhere"        // open, although another record has the person in another place
	SplitPosition  Problem = "split_position"   // held on the day on which its position was split, and nothing says what then
	Replaced       Problem = "replaced"         // begun in a position after something else had taken its place
	Outlived       Problem = "outlived"         // open, although an own decision for what took the position's place has ended
	Overlap        Problem = "overlap"          // two periods that may not overlap do
	LineageCycle   Problem = "lineage_cycle"    // the dates do not increase along a circle of predecessors
)

var problemTexts = map[Problem]Text{
	Missing:        {"thiếu giá trị bắt buộc", "a required value is missing"},
	EmptyID:        {"mã để trống", "the id is empty"},
	NotUTF8:        {"không phải văn bản UTF-8 hợp lệ", "not valid UTF-8 text"},
	NotDate:        {"không phải ngày dạng YYYY-MM-DD", "not a date of the form YYYY-MM-DD"},
	ZeroDate:       {"ngày 0000-00-00; trong câu truy vấn hãy viết NULLIF(cột, '0000-00-00')", "the date 0000-00-00; write NULLIF(column, '0000-00-00') in the query"},
	FarDate:        {"năm ngoài khoảng 1700–2200; nếu có nghĩa là \"chưa kết thúc\" hãy dùng NULLIF trong câu truy vấn", "a year outside 1700–2200; where it means \"until now\" use NULLIF in the query"},
	NotMonth:       {"không phải tháng dạng YYYY-MM", "not a month of the form YYYY-MM"},
	NotFlag:        {"không phải 0 hoặc 1", "neither 0 nor 1"},
	NotCode:        {"không có trong danh sách từ cho phép", "not in the list of allowed words"},
	NotNumber:      {"không phải số", "not a number"},
	NotWholeVND:    {"không phải số đồng nguyên", "not a whole number of đồng"},
	EndBeforeStart: {"ngày kết thúc trước ngày bắt đầu", "the end is before the start"},
	Contradiction:  {"nhiều dòng cùng khóa nhưng khác nội dung", "rows with the same key and different values"},
	Duplicate:      {"dòng lặp lại, chỉ tính một lần", "the same row again, counted once"},
	Orphan:         {"mã này không có trong bảng được tham chiếu", "not in the list of its kind"},
	AlmostSame:     {"có lẽ là một mã đã có, chỉ khác chữ hoa, khoảng trắng hoặc số 0 ở đầu", "probably a known id that differs by case, padding or leading zeros"},
	BeyondService:  {"còn ghi nhận sau ngày rời cơ quan", "recorded beyond the day the person left the service"},
	Succeeded:      {"chưa ghi ngày rời nhiệm sở, trong khi người kế nhiệm đã nhận nhiệm vụ", "not closed, although a successor has taken up the post"},
	Elsewhere:      {"còn để mở, trong khi hồ sơ khác ghi người này ở nơi khác", "still open, while another record has the person in another place"},
	SplitPosition:  {"vị trí đã được tách mà không ghi người này giữ vị trí nào sau đó", "the position was split, and it is not recorded which part the person held then"},
	Replaced:       {"bắt đầu sau ngày vị trí đã được vị trí khác thay thế, nên không biết người này giữ vị trí nào", "begun after something else had taken the position's place, so that it is not known which one is held"},
	Outlived:       {"còn để mở, trong khi quyết định của chính người này cho vị trí thay thế đã hết hạn", "still open, while the person's own decision for what took the position's place has ended"},
	Overlap:        {"hai giai đoạn chồng lên nhau", "two periods overlap"},
	LineageCycle:   {"chuỗi kế thừa đi vòng mà ngày không tăng", "a circle of predecessors along which the dates do not increase"},
}

// Text says the problem in words.
func (p Problem) Text() Text {
	if t, ok := problemTexts[p]; ok {
		return t
	}
	return Text{string(p), string(p)}
}

// Fault is one value of a row that cannot be used. Column is empty where the fault is the whole row's.
type Fault struct {
	Column  string
	Value   string // as it was read; invalid bytes and control characters escaped
	Problem Problem
}

// Defect is a fault with its place, as it is listed for those who can mend the source.
type Defect struct {
	Kind    string
	Key     string // "person_id=NV-7 position_id=LS-01 starts_on=2022-08-31"
	Subject string // the person or unit whose row it is; empty for lists
	Fault
	Hint string // what it probably should be, or the expression that mends the mapping

	// Units are those whose people it concerns, once that is known: an empty one, where it cannot be said which.
	Units []string
}

func (b *Batch) defect(p *pile, r rawRow, f Fault) Defect {
	return Defect{Kind: p.kind.Name, Key: p.describe(r), Subject: string(p.id(r)), Fault: f}
}

// SetsAside reports whether the row behind the defect was left out of every judgement.
func (d Defect) SetsAside() bool {
	switch d.Problem {
	case Duplicate, Orphan, AlmostSame, BeyondService, Succeeded, Elsewhere, SplitPosition, Replaced, Outlived:
		return false
	}
	return true
}
