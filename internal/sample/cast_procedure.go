package sample

import (
	"fmt"

	"probity/internal/civil"
)

// The ministry's decision on reviews of procedures.
const (
	reviewMonths  = 24
	reviewHorizon = 90 // days
)

// paper is a version of a procedure; dates are texts, so that a bad one can be written too. It is published on its first day unless
// something else is said.
type paper struct {
	code, version, name, unit, area    string
	required                           bool
	issued, from, to, next             string
	reviewed, changed, published, page string
	secret                             bool
}

func (p paper) id() string { return p.code + "/" + p.version }

func (p paper) write(w *writer) {
	w.row("quy_trinh", text(p.id()), text(p.code), text(p.name), text(p.unit), text("Cấp Bộ"), text(p.area), yesIf(p.required).cell(), orNull(p.issued), orNull(p.from),
		orNull(p.to), orNull(p.next), orNull(p.reviewed), orNull(p.changed), orNull(p.published), orNull(p.page), yesIf(p.secret).cell())
}

// paperScene is a procedure, and what must be said of it.
type paperScene struct {
	title  string
	papers []paper
	must   []chapter
}

// paperScenes are all of them.
func paperScenes() []paperScene {
	reviewed := func(id, due, first string) chapter {
		return ripening{"PRO-003", id, date(due), reviewHorizon, date(first), 0}
	}
	return []paperScene{
		{"was to end in May 2026, and was merged into another procedure, which is in force", []paper{
			{code: "QT-LS-001", version: "1", name: "Cấp hộ chiếu tại cơ quan đại diện", unit: "CLS", area: "Lãnh sự", required: true, issued: "2023-02-15", from: "2023-03-01", to: "2026-05-31", next: "QT-LS-010/1", reviewed: "2025-01-02", published: "2023-03-01"},
			{code: "QT-LS-010", version: "1", name: "Cấp giấy tờ đi lại", unit: "CLS", area: "Lãnh sự", issued: "2026-05-20", from: "2026-06-01", published: "2026-06-02"}},
			[]chapter{must("PRO-001", "QT-LS-001", dueSoon, "2026-05-31", "2026-04-01", "2026-05-19")}},
		{"ended in August 2026, and nothing has followed: graver, because citizens are protected by it", []paper{
			{code: "QT-BH-002", version: "1", name: "Tiếp nhận tin bảo hộ công dân", unit: "CLS", area: "Bảo hộ công dân", required: true, issued: "2024-01-10", from: "2024-01-15", to: "2026-08-31", reviewed: "2025-06-10", published: "2024-01-15"}},
			[]chapter{must("PRO-001", "QT-BH-002", overdue, "2026-08-31", "2026-09-01", "")}},
		{"must exist, and never was issued", []paper{{code: "QT-CP-003", version: "1", name: "Cấp phép chuyến bay", unit: "CLS", area: "Cấp phép", required: true}},
			[]chapter{must("PRO-001", "QT-CP-003", overdue, "", "", "")}},
		{"ends with the year, and no version follows", []paper{
			{code: "QT-TC-004", version: "1", name: "Quyết toán lệ phí lãnh sự", unit: "CQTTV", area: "Tài chính", required: true, issued: "2024-03-01", from: "2024-03-05", to: "2026-12-31", reviewed: "2025-11-20", published: "2024-03-05"}},
			[]chapter{must("PRO-001", "QT-TC-004", dueSoon, "2026-12-31", "2026-11-01", "2026-12-31"), must("PRO-001", "QT-TC-004", overdue, "2026-12-31", "2027-01-01", "")}},
		{"ends with the year, and the next version is issued", []paper{
			{code: "QT-MS-005", version: "1", name: "Mua sắm tập trung", unit: "CQTTV", area: "Mua sắm", required: true, issued: "2024-02-02", from: "2024-02-05", to: "2026-12-31", next: "QT-MS-005/2", reviewed: "2025-12-01", published: "2024-02-05"},
			{code: "QT-MS-005", version: "2", name: "Mua sắm tập trung", unit: "CQTTV", area: "Mua sắm", required: true, issued: "2026-10-20", from: "2027-01-01", published: "2026-10-26"}}, nil},
		{"nobody has looked at it since it was issued", []paper{
			{code: "QT-CB-006", version: "1", name: "Tuyển dụng công chức", unit: "VTCCB", area: "Tổ chức cán bộ", required: true, issued: "2023-05-10", from: "2023-06-01", published: "2023-06-01"}},
			[]chapter{reviewed("QT-CB-006/1", "2025-05-10", "")}},
		{"reviewed in March 2025, and the law that it rests on changed in July", []paper{
			{code: "QT-LS-007", version: "1", name: "Đăng ký hộ tịch", unit: "CLS", area: "Lãnh sự", required: true, issued: "2024-04-01", from: "2024-04-10", reviewed: "2025-03-03", changed: "2025-07-01", published: "2024-04-10"}},
			[]chapter{reviewed("QT-LS-007/1", "2025-09-29", "2025-07-01")}},
		{"reviewed on 0000-00-00", []paper{
			{code: "QT-LS-008", version: "1", name: "Chứng nhận lãnh sự", unit: "CLS", area: "Lãnh sự", required: true, issued: "2023-04-03", from: "2023-04-10", reviewed: noDay, published: "2023-04-10"}},
			[]chapter{must("PRO-003", "QT-LS-008/1", unknown, "", "2025-01-03", "")}},
		{"in force since 22/10/2026, and not published by the 29th", []paper{
			{code: "QT-BH-009", version: "1", name: "Sơ tán công dân", unit: "CLS", area: "Bảo hộ công dân", issued: "2026-10-15", from: "2026-10-22"}},
			[]chapter{must("PRO-004", "QT-BH-009/1", overdue, "2026-10-29", "2026-10-30", "")}},
		{"in force since 27/10/2026: to be published by 03/11", []paper{
			{code: "QT-TC-011", version: "1", name: "Thu lệ phí bằng thẻ", unit: "CQTTV", area: "Tài chính", issued: "2026-10-20", from: "2026-10-27"}},
			[]chapter{must("PRO-004", "QT-TC-011/1", dueSoon, "2026-11-03", "2026-10-31", "2026-11-03"), must("PRO-004", "QT-TC-011/1", overdue, "2026-11-03", "2026-11-04", "")}},
		{"a state secret need not be published", []paper{
			{code: "QT-CY-012", version: "1", name: "Quản lý thiết bị cơ yếu", unit: "CYCNTT", area: "Khác", issued: "2024-05-02", from: "2024-05-06", reviewed: "2026-02-02", secret: true}},
			[]chapter{must("PRO-004", "QT-CY-012/1", exempt, "2024-05-13", "", "")}},
		{"published on 0000-00-00", []paper{
			{code: "QT-LS-013", version: "1", name: "Cấp thị thực", unit: "CLS", area: "Lãnh sự", issued: "2025-09-10", from: "2025-09-15", published: noDay}},
			[]chapter{must("PRO-004", "QT-LS-013/1", unknown, "", "2025-09-19", "")}},
		{"there is a page, and nobody wrote down since when", []paper{
			{code: "QT-LS-014", version: "1", name: "Cấp giấy miễn thị thực", unit: "CLS", area: "Lãnh sự", issued: "2025-10-01", from: "2025-10-06", page: "https://lanhsu.example.vn/qt-ls-014"}},
			[]chapter{must("PRO-004", "QT-LS-014/1", unknown, "2025-10-13", "2025-10-10", "")}},
		{"issued, and nobody wrote down from when it is in force", []paper{
			{code: "QT-CP-015", version: "1", name: "Cấp phép phóng viên nước ngoài", unit: "VTTBC", area: "Cấp phép", required: true, issued: "2024-06-03", reviewed: "2026-01-15", published: "2024-06-05"}},
			[]chapter{must("PRO-001", "QT-CP-015", unknown, "", "", "")}},
	}
}

// proceed writes the procedures, and plants what must be said of each.
func (w *writer) proceed(seed int64) {
	scenes := paperScenes()
	for i := range 64 {
		w.dice = newDice(seed, 1<<59+uint64(i)+1)
		scenes = append(scenes, w.ordinaryPaper(i))
	}
	for _, s := range scenes {
		for _, p := range s.papers {
			p.write(w)
		}
		for _, asOf := range w.dates {
			for _, c := range s.must {
				for _, v := range c.on(asOf) {
					w.plant(asOf, "unit", s.papers[0].unit, v)
				}
			}
		}
	}
}

// ordinaryPaper is a procedure in force since before 2025: most were reviewed within two years, one of twelve never was.
func (w *writer) ordinaryPaper(i int) paperScene {
	d := w.dice
	issued := civil.Must("2023-06-15").AddDays(d.between(0, 540))
	from := issued.AddDays(d.between(3, 10))
	p := paper{code: fmt.Sprintf("QT-%03d", 100+i), version: "1", name: fmt.Sprintf("Quy trình xử lý công việc số %d", 100+i), area: "Khác", required: true,
		issued: issued.String(), from: from.String(), published: from.String(), unit: pick(d, []string{"CLS", "VTCCB", "VPB", "CQTTV", "CLTPD", "VLPQT", "UBBG", "HVNG"})}
	due := issued.AddMonths(reviewMonths)
	if d.once(12) {
		return paperScene{papers: []paper{p}, must: []chapter{ripening{"PRO-003", p.id(), due, reviewHorizon, from, 0}}}
	}
	reviewed := due.AddDays(-d.between(20, 150))
	p.reviewed = reviewed.String()
	return paperScene{papers: []paper{p}, must: []chapter{ripening{"PRO-003", p.id(), due, reviewHorizon, from, reviewed - 1},
		ripening{"PRO-003", p.id(), reviewed.AddMonths(reviewMonths), reviewHorizon, reviewed, 0}}}
}
