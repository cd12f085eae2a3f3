package sample

import "probity/internal/civil"

// holidays are the days off by announcement, other than Saturdays and Sundays. The ministry has not yet entered 2027.
func holidays() []struct{ from, to, name string } {
	return []struct{ from, to, name string }{
		{"2024-01-01", "2024-01-01", "Tết Dương lịch"}, {"2024-02-08", "2024-02-14", "Tết Nguyên đán"},
		{"2024-04-18", "2024-04-18", "Giỗ Tổ Hùng Vương"}, {"2024-04-29", "2024-05-01", "Ngày Chiến thắng, Ngày Quốc tế lao động"},
		{"2024-09-02", "2024-09-03", "Quốc khánh"},
		{"2025-01-01", "2025-01-01", "Tết Dương lịch"}, {"2025-01-27", "2025-01-31", "Tết Nguyên đán"},
		{"2025-04-07", "2025-04-07", "Giỗ Tổ Hùng Vương"}, {"2025-04-30", "2025-05-02", "Ngày Chiến thắng, Ngày Quốc tế lao động"},
		{"2025-09-01", "2025-09-02", "Quốc khánh"},
		{"2026-01-01", "2026-01-02", "Tết Dương lịch"}, {"2026-02-16", "2026-02-20", "Tết Nguyên đán"},
		{"2026-04-27", "2026-04-27", "Giỗ Tổ Hùng Vương"}, {"2026-04-30", "2026-05-01", "Ngày Chiến thắng, Ngày Quốc tế lao động"},
		{"2026-08-31", "2026-09-02", "Quốc khánh"},
	}
}

func (p *pen) holidays() {
	for _, h := range holidays() {
		for d := civil.Must(h.from); d <= civil.Must(h.to); d++ {
			p.row("ngay_nghi", on(d), text(h.name))
		}
	}
}
