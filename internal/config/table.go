package config

import (
	"time"

	"probity/internal/record"
)

// sections is the table of every section and key that a configuration may have, in the order of the documentation.
func sections() []section {
	return []section{
		auditSection(), sourceSection(), recordsSection(), sourcesSection(),
		ledgerSection(), rulesSection(), parameterSection(), reportSection(),
		scheduleSection(), serveSection(), mailSection(), recipientSection(),
	}
}

func auditSection() section {
	return section{
		path: "audit",
		meaning: record.Text{
			VI: "Lịch mà đợt kiểm tra dùng để tính ngày, và ngôn ngữ của báo cáo.",
			EN: "The calendar that a run judges by, and the language that it speaks.",
		},
		keys: []key{{
			name: "timezone", form: zoneForm, fallback: `"Asia/Ho_Chi_Minh"`, example: `"Asia/Ho_Chi_Minh"`,
			meaning: record.Text{
				VI: "Múi giờ xác định ngày chốt số liệu là ngày nào, và thời điểm trong cột TIMESTAMP thuộc ngày nào. Không dùng múi giờ của máy.",
				EN: "The time zone whose calendar says which day the as-of date is, and of which day an instant in a TIMESTAMP column is. The machine's own zone is never used.",
			},
			binding: asZone(func(c *Config, _ string) **time.Location { return &c.Audit.Timezone }),
		}, {
			name: "language", form: wordForm, words: []string{"vi", "en", "both"}, fallback: `"vi"`, example: `"both"`,
			meaning: record.Text{
				VI: "Ngôn ngữ của sổ báo cáo và của những gì run, check, findings, history, verify in ra: tiếng Việt, tiếng Anh, hoặc tiếng Việt kèm tiếng Anh.",
				EN: "The language of the workbook and of what run, check, findings, history and verify print: Vietnamese, English, or Vietnamese with English beside it.",
			},
			binding: asText(func(c *Config, _ string) *string { return &c.Audit.Language }),
		}},
	}
}
