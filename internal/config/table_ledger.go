package config

import "probity/internal/record"

func ledgerSection() section {
	return section{
		path: "ledger",
		meaning: record.Text{
			VI: "Sổ theo dõi, cơ sở dữ liệu riêng của chương trình; và cơ chế tạm dừng phát hành: một lần rà soát bất thường được lưu nhưng chưa có hiệu lực, để một ánh xạ hỏng không làm nửa Bộ bị nêu tên hay được xóa tên. Nếu số liệu đúng, probity deliver --release cho lần đó có hiệu lực.",
			EN: "The ledger, the job's own database; and the brake: a run out of the ordinary is stored but held, so that a broken mapping can neither accuse nor clear half the ministry. If its numbers are right, probity deliver --release lets it take effect.",
		},
		keys: []key{{
			name: "dsn", form: dsnForm, fallback: `"sqlite:var/probity.db"`, example: `"sqlite:var/probity.db"`,
			meaning: record.Text{
				VI: "Nơi đặt sổ: sqlite:FILE, hoặc env:NAME hay file:PATH chứa dạng đó; chưa đặt được trên MySQL. Không đặt trong cơ sở dữ liệu nguồn.",
				EN: "Where the ledger is: sqlite:FILE, or env:NAME or file:PATH that holds it; not on MySQL yet. Never the source's own database.",
			},
			binding: asDSN(func(c *Config, _ string) *DSN { return &c.Ledger.DSN }),
		}, {
			name: "max_flagged_percent", form: percentForm, example: "30",
			meaning: record.Text{
				VI: "Tạm dừng phát hành khi một quy tắc nêu dấu hiệu (quá hạn, sắp đến hạn, hoặc chưa đủ dữ liệu) với quá tỷ lệ này của đối tượng thuộc diện. Mặc định: không giới hạn.",
				EN: "Hold when a rule flags (overdue, due soon, or not enough data) more than this share of its population. Default: no limit.",
			},
			binding: asPercent(func(c *Config, _ string) *Percent { return &c.Ledger.MaxFlagged }),
		}, {
			name: "max_rise_points", form: percentForm, fallback: "20", example: "20",
			meaning: record.Text{
				VI: "Tạm dừng phát hành khi tỷ lệ nêu dấu hiệu của một quy tắc tăng quá số điểm phần trăm này so với lần trước, và thêm ít nhất 20 đối tượng; của quy tắc theo năm thì sắp đến hạn không tính là tăng.",
				EN: "Hold when a rule's flagged share rises by more than this many percentage points over the last time, and by at least 20 subjects; of a yearly rule what has become due soon is no rise.",
			},
			binding: asPercent(func(c *Config, _ string) *Percent { return &c.Ledger.MaxRisePoints }),
		}, {
			name: "max_drop_percent", form: percentForm, fallback: "20", example: "20",
			meaning: record.Text{
				VI: "Tạm dừng phát hành khi số bản ghi của một loại, hoặc số đối tượng của một quy tắc, giảm quá tỷ lệ này so với lần trước, và ít nhất là 20; số bản ghi giảm về 0 thì luôn tạm dừng.",
				EN: "Hold when a kind's rows or a rule's population fall by more than this share against the last time, and by at least 20; rows that fall to none always do.",
			},
			binding: asPercent(func(c *Config, _ string) *Percent { return &c.Ledger.MaxDropPercent }),
		}},
	}
}

func reportSection() section {
	line := func(name, fallback, vi, en string, field place[string]) key {
		return key{
			name: name, form: emptyTextForm, fallback: literal(fallback), example: literal(fallback),
			meaning: record.Text{VI: vi, EN: en}, binding: asText(field),
		}
	}
	title := line("title", "", "Tên báo cáo trên trang đầu. Mặc định: tên của chính sổ báo cáo.",
		"The title on the first page. Default: the workbook's own.",
		func(c *Config, _ string) *string { return &c.Report.Title })
	title.example = `"BÁO CÁO RÀ SOÁT QUÝ I NĂM 2026"`
	return section{
		path: "report",
		meaning: record.Text{
			VI: "Nơi ghi sổ báo cáo, và các dòng ở đầu và cuối trang.",
			EN: "Where workbooks are written, and the lines at the head and foot of their pages.",
		},
		keys: []key{{
			name: "dir", form: pathForm, fallback: `"var/reports"`, example: `"var/reports"`,
			meaning: record.Text{
				VI: "Thư mục ghi sổ báo cáo.",
				EN: "The folder that workbooks are written to.",
			},
			binding: asPath(func(c *Config, _ string) *string { return &c.Report.Dir }),
		},
			title,
			line("superior_body", "BỘ NGOẠI GIAO", "Cơ quan chủ quản, ở dòng đầu góc trái.",
				"The superior body, on the first line at the left.",
				func(c *Config, _ string) *string { return &c.Report.Superior }),
			line("body", "BAN CHỈ ĐẠO PHÒNG, CHỐNG THAM NHŨNG, LÃNG PHÍ, TIÊU CỰC", "Cơ quan lập báo cáo, ở dòng thứ hai góc trái.",
				"The body that reports, on the second line at the left.",
				func(c *Config, _ string) *string { return &c.Report.Body }),
			line("place", "Hà Nội", "Địa danh đứng trước ngày tháng.",
				"The place that stands before the date.",
				func(c *Config, _ string) *string { return &c.Report.Place }),
			line("signer_title", "TM. BAN CHỈ ĐẠO", "Quyền hạn, chức vụ của người ký, ở cuối trang.",
				"The authority and office of whoever signs, at the foot.",
				func(c *Config, _ string) *string { return &c.Report.SignerTitle }),
			{
				name: "sent_to", form: listForm, example: `["Thành viên Ban Chỉ đạo", "Lưu: VT"]`,
				meaning: record.Text{
					VI: "Nơi nhận, ở cuối trang Tổng hợp, mỗi nơi một dòng. Mặc định: không ghi.",
					EN: "Who receives the report, at the end of the first sheet, one a line. By default nobody is named.",
				},
				binding: asList(func(c *Config, _ string) *[]string { return &c.Report.SentTo }),
			},
		},
	}
}
