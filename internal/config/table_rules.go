package config

import (
	"maps"
	"slices"
	"strconv"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules/parameters"
)

func rulesSection() section {
	rule := func(c *Config, id string) *Rule { return c.Rules[id] }
	return section{
		path: "rules.<ID>", example: "ROT-001",
		meaning: record.Text{
			VI: "Quyết định của đơn vị về một quy tắc (xem probity rules list). Quy tắc không nêu ở đây được áp dụng như trong danh mục.",
			EN: "What the ministry decided about one rule (see probity rules list). A rule not named here applies as in the catalogue.",
		},
		keys: []key{{
			name: "enabled", form: flagForm, fallback: "true", example: "false",
			meaning: record.Text{
				VI: "Có áp dụng quy tắc này không. Dấu hiệu đang mở của quy tắc bị tắt được ghi là không còn thuộc diện.",
				EN: "Whether the rule applies. Open findings of a rule that is switched off are told as gone.",
			},
			binding: asFlag(func(c *Config, id string) *bool { return &rule(c, id).Enabled }),
		}, {
			name: "severity", form: wordForm, words: []string{"N1", "N2", "N3", "N4"}, example: `"N2"`,
			meaning: record.Text{
				VI: "Mức độ thay cho mức của quy tắc: N1 nghiêm trọng, N2 cao, N3 trung bình, N4 nhắc nhở. Áp dụng cho mọi dấu hiệu của quy tắc, kể cả dấu hiệu mà quy tắc xếp mức nặng hơn, như quá hạn trên 12 tháng. Mặc định: mức của quy tắc.",
				EN: "The severity in place of the rule's own: N1 grave, N2 high, N3 medium, N4 reminder. It holds for every finding of the rule, also for one that the rule itself finds graver, such as more than 12 months late. Default: the rule's own.",
			},
			binding: asText(func(c *Config, id string) *string { return &rule(c, id).Severity }),
		}, {
			name: "max_flagged_percent", form: percentForm, example: "30",
			meaning: record.Text{
				VI: "Tạm dừng phát hành kết quả khi quy tắc này nêu dấu hiệu với quá tỷ lệ này của đối tượng thuộc diện. Mặc định: ledger.max_flagged_percent.",
				EN: "Hold the run when this rule flags more than this share of its population. Default: ledger.max_flagged_percent.",
			},
			binding: asPercent(func(c *Config, id string) *Percent { return &rule(c, id).MaxFlagged }),
		}},
		begin: func(c *Config, id string) { c.Rules[id] = &Rule{MaxFlagged: Unset} },
		names: func(c *Config) []string { return slices.Sorted(maps.Keys(c.Rules)) },
	}
}

func parameterSection() section {
	row := func(c *Config, number string) *parameters.Override {
		i, _ := strconv.Atoi(number)
		return &c.Parameters[i]
	}
	return section{
		path: "parameter", rows: true,
		meaning: record.Text{
			VI: "Một dòng của riêng đơn vị trong danh mục tham số (xem probity params), thay hoặc bổ sung dòng kèm theo chương trình. Các dòng cùng khóa không được chồng ngày.",
			EN: "A row of the ministry's own in the register of parameters (see probity params), in place of or beside the one that comes with the program. Rows of one key may not overlap in time.",
		},
		keys: []key{{
			name: "key", form: textForm, required: true, example: `"rot.mofa_period"`,
			meaning: record.Text{VI: "Khóa của tham số.", EN: "The parameter's key."},
			binding: asText(func(c *Config, n string) *string { return &row(c, n).Key }),
		}, {
			name: "value", form: valueForm, required: true, example: "36",
			meaning: record.Text{
				VI: `Giá trị: số nguyên, văn bản (khoảng viết "24..60"), hoặc danh sách.`,
				EN: `The value: a whole number, text (a range is written "24..60"), or a list.`,
			},
			binding: asText(func(c *Config, n string) *string { return &row(c, n).Value }),
		}, {
			name: "from", form: dateForm, example: "2025-03-01",
			meaning: record.Text{
				VI: "Ngày đầu tiên có hiệu lực. Mặc định: từ trước đến nay.",
				EN: "The first day in force. Default: it was always so.",
			},
			binding: asDate(func(c *Config, n string) *civil.Date { return &row(c, n).From }),
		}, {
			name: "to", form: dateForm, example: "2027-12-31",
			meaning: record.Text{
				VI: "Ngày cuối cùng có hiệu lực. Mặc định: chưa có ngày kết thúc.",
				EN: "The last day in force. Default: no end is known.",
			},
			binding: asDate(func(c *Config, n string) *civil.Date { return &row(c, n).To }),
		}, {
			name: "basis", form: textForm, required: true, example: `"Quyết định số 123/QĐ-BNG ngày 01/03/2025"`,
			meaning: record.Text{
				VI: "Số và ngày của quyết định đặt ra giá trị này; được in cùng mỗi dấu hiệu dựa vào nó.",
				EN: "Number and date of the decision that sets the value; printed with every finding that rests on it.",
			},
			binding: asText(func(c *Config, n string) *string { return &row(c, n).Basis }),
		}},
		begin: func(c *Config, _ string) { c.Parameters = append(c.Parameters, parameters.Override{}) },
		names: func(c *Config) []string {
			numbers := make([]string, len(c.Parameters))
			for i := range numbers {
				numbers[i] = strconv.Itoa(i)
			}
			return numbers
		},
	}
}
