package config

import (
	"maps"
	"slices"

	"probity/internal/mail"
	"probity/internal/record"
)

func mailSection() section {
	return section{
		path: "mail",
		meaning: record.Text{
			VI: "Máy chủ nhận thư của chương trình. Không có relay thì không thư nào được gửi.",
			EN: "The server that takes the program's mail. Without a relay nothing is mailed.",
		},
		keys: []key{{
			name: "relay", form: relayForm, example: `"env:PROBITY_RELAY"`,
			meaning: record.Text{
				VI: "Cách nối: smtp://host:587 (bắt buộc STARTTLS), smtps://host:465, hoặc env:NAME hay file:PATH chứa dạng đó kèm user:password. Chỉ máy chủ thư trên chính máy này mới được nối không mã hóa, và khi đó không có mật khẩu.",
				EN: "How to connect: smtp://host:587 (STARTTLS, or nothing is sent), smtps://host:465, or env:NAME or file:PATH that holds one of these with user:password. Only a relay on this machine is spoken to in clear text, and without a password.",
			},
			binding: bound(func(c *Config, _ string) *Relay { return &c.Mail.Relay }, func(r Relay) string { return literal(r.Redacted()) }),
		}, {
			name: "from", form: addressForm, example: `"Ban Chỉ đạo PCTN <probity@example.vn>"`,
			meaning: record.Text{
				VI: "Người gửi.",
				EN: "The sender.",
			},
			binding: asAddress(func(c *Config, _ string) *mail.Address { return &c.Mail.From }),
		}, {
			name: "largest", form: sizeForm, fallback: `"20MiB"`, example: `"20MiB"`,
			meaning: record.Text{
				VI: "Sổ báo cáo lớn hơn không được đính kèm: thư nói sổ nằm ở đâu. Thư lớn hơn sổ khoảng một phần ba.",
				EN: "A larger workbook is not attached: the letter says where it is. A letter is about a third larger than its workbook.",
			},
			binding: asSize(func(c *Config, _ string) *int64 { return &c.Mail.Largest }),
		}, {
			name: "dir", form: pathForm, fallback: `"var/outbox"`, example: `"var/outbox"`,
			meaning: record.Text{
				VI: "Thư mục giữ thư đã viết xong cho đến khi máy chủ nhận.",
				EN: "The folder that keeps finished letters until the server has taken them.",
			},
			binding: asPath(func(c *Config, _ string) *string { return &c.Mail.Dir }),
		}},
	}
}

func recipientSection() section {
	return section{
		path: "recipient.<NAME>", example: "cls",
		meaning: record.Text{
			VI: "Người nhận thư, mỗi người một tên, như [recipient.secretary] với role = \"secretary\".",
			EN: "Somebody who gets mail, each by a name of their own, such as [recipient.secretary] with role = \"secretary\".",
		},
		keys: []key{{
			name: "address", form: addressForm, required: true, example: `"Cục Lãnh sự <cls@example.vn>"`,
			meaning: record.Text{VI: "Địa chỉ thư.", EN: "The mail address."},
			binding: asAddress(func(c *Config, name string) *mail.Address { return &c.Recipients[name].Address }),
		}, {
			name: "role", form: wordForm, words: []string{Secretary, Administrator, Member}, required: true, example: `"member"`,
			meaning: record.Text{
				VI: "secretary: thường trực, được xem mọi dấu hiệu: nhận sổ báo cáo của mỗi lần rà soát đã có hiệu lực, và báo tin khi một lần bị tạm dừng. administrator: người quản trị: chỉ nhận báo động, không kèm tên ai. member: thành viên: nhận sổ riêng, chỉ gồm các đơn vị ở units, trừ những gì phải qua thường trực trước: dấu hiệu dựa trên tham số Bộ chưa quyết định và quy tắc áp dụng lần đầu.",
				EN: "secretary: may see every finding; gets the workbook of each run that has its effect, and a word when one is held. administrator: gets alarms only, which name nobody. member: gets a workbook of their own, with the units under units alone, and without what the secretary has to see first: findings by numbers that the ministry has not decided, and rules asked for the first time.",
			},
			binding: asText(func(c *Config, name string) *string { return &c.Recipients[name].Role }),
		}, {
			name: "units", form: listForm, example: `["CLS"]`,
			meaning: record.Text{
				VI: "Các đơn vị mà thành viên phụ trách, kể cả đơn vị trực thuộc. Chỉ dùng với role = \"member\".",
				EN: "The units that a member answers for, with those below them. Only with role = \"member\".",
			},
			binding: asList(func(c *Config, name string) *[]string { return &c.Recipients[name].Units }),
		}},
		begin: func(c *Config, name string) { c.Recipients[name] = &Recipient{} },
		names: func(c *Config) []string { return slices.Sorted(maps.Keys(c.Recipients)) },
	}
}

func asAddress(field place[mail.Address]) binding {
	return bound(field, func(a mail.Address) string { return literal(written(a)) })
}

// written is an address as a configuration has it.
func written(a mail.Address) string {
	if a.Name == "" {
		return a.Box
	}
	return a.Name + " <" + a.Box + ">"
}
