package config

import (
	"maps"
	"slices"

	"probity/internal/record"
)

func scheduleSection() section {
	return section{
		path: "schedule.<NAME>", example: "nightly",
		meaning: record.Text{
			VI: "Lịch rà soát của probity serve, mỗi lịch một tên. Mỗi ngày một lịch có nhiều nhất một đợt; đợt gần nhất bị lỡ được chạy bù ngay khi chương trình hoạt động trở lại.",
			EN: "A schedule by which probity serve audits, each with a name of its own. A schedule has at most one slot a day; the newest slot that was missed is made up for as soon as the program is back.",
		},
		keys: []key{{
			name: "cron", form: cronForm, required: true, example: `"30 2 * * *"`,
			meaning: record.Text{
				VI: "Phút, giờ, ngày trong tháng, tháng, thứ trong tuần, theo audit.timezone. Ví dụ: 2 giờ 30 mỗi đêm.",
				EN: "Minute, hour, day of the month, month, day of the week, by audit.timezone. The example: at half past two every night.",
			},
			binding: bound(func(c *Config, name string) *Cron { return &c.Schedules[name].Cron }, func(cron Cron) string { return literal(cron.text) }),
		}, {
			name: "mail", form: flagForm, fallback: "true", example: "false",
			meaning: record.Text{
				VI: "Có gửi sổ báo cáo của lịch này cho thường trực không. Những gì một sổ ghi là mới được tính từ lần rà soát ngay trước đó, của bất kỳ lịch nào.",
				EN: "Whether its workbooks are mailed to the secretary. What a workbook calls new is counted from the run before it, of whatever schedule.",
			},
			binding: asFlag(func(c *Config, name string) *bool { return &c.Schedules[name].Mail }),
		}},
		begin: func(c *Config, name string) { c.Schedules[name] = &Schedule{} },
		names: func(c *Config) []string { return slices.Sorted(maps.Keys(c.Schedules)) },
	}
}

func serveSection() section {
	return section{
		path: "serve",
		meaning: record.Text{
			VI: "probity serve khi đang hoạt động.",
			EN: "probity serve while it goes on.",
		},
		keys: []key{{
			name: "listen", form: listenForm, fallback: `"127.0.0.1:9468"`, example: `"127.0.0.1:9468"`,
			meaning: record.Text{
				VI: "Địa chỉ của máy này mà /healthz, /readyz và /metrics trả lời; chỉ địa chỉ nội bộ của máy (127.0.0.1, [::1], localhost). Không nơi nào trong đó nêu tên người được rà soát.",
				EN: "Where /healthz, /readyz and /metrics answer, on this machine alone (127.0.0.1, [::1] or localhost). They name nobody who is audited.",
			},
			binding: asText(func(c *Config, _ string) *string { return &c.Serve.Listen }),
		}},
	}
}
