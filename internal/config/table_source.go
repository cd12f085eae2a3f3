package config

import (
	"maps"
	"slices"
	"time"

	"probity/internal/record"
)

func sourceSection() section {
	return section{
		path: "source",
		meaning: record.Text{
			VI: "Cơ sở dữ liệu chứa hồ sơ cần kiểm tra. Chương trình chỉ đọc, trong một ảnh chụp nhất quán.",
			EN: "The database that holds the records to audit. It is only ever read, in one consistent snapshot.",
		},
		keys: []key{dsnKey(`"env:PROBITY_SOURCE"`, func(c *Config, _ string) *Source { return &c.Source }), {
			name: "name", form: textForm, example: `"hr-production"`,
			meaning: record.Text{
				VI: "Tên mà sổ theo dõi dùng để nhận ra nguồn này; mỗi sổ chỉ thuộc về một nguồn. Mặc định: DSN bỏ tài khoản và mật khẩu.",
				EN: "The name by which a ledger knows this source; a ledger belongs to one source. Default: the DSN without credentials.",
			},
			binding: asText(func(c *Config, _ string) *string { return &c.Source.Name }),
		}, {
			name: "allow_write_account", form: flagForm, fallback: "false", example: "true",
			meaning: record.Text{
				VI: "Vẫn đọc khi tài khoản có quyền ghi; áp dụng cho mọi nguồn. Nên để false và cấp tài khoản chỉ đọc.",
				EN: "Read even when the account could write; holds for every source. Better leave it false and grant an account that can only read.",
			},
			binding: asFlag(func(c *Config, _ string) *bool { return &c.Reading.AllowWriteAccount }),
		}, {
			name: "timeout", form: spanForm, fallback: `"1h"`, example: `"30m"`,
			meaning: record.Text{
				VI: "Thời gian tối đa cho một câu truy vấn, kể cả thời gian đọc kết quả.",
				EN: "How long one query may take, reading its rows included.",
			},
			binding: asSpan(func(c *Config, _ string) *time.Duration { return &c.Reading.Timeout }),
		}, {
			name: "batch_size", form: wholeForm, min: 1, max: 1_000_000, fallback: "1000", example: "1000",
			meaning: record.Text{
				VI: "Số người được xét trong một lượt, áng chừng. Bộ nhớ tăng theo con số này chứ không theo cỡ cơ sở dữ liệu.",
				EN: "About how many persons are judged at a time. Memory grows with this number, not with the database.",
			},
			binding: asWhole(func(c *Config, _ string) *int { return &c.Reading.BatchSize }),
		}, {
			name: "max_memory", form: sizeForm, fallback: `"32MiB"`, example: `"256MiB"`,
			meaning: record.Text{
				VI: "Dung lượng bản ghi giữ trong bộ nhớ; phần vượt quá nằm trong một tệp tạm được mã hóa.",
				EN: "How much of the records is kept in memory; what is beyond it goes to an encrypted temporary file.",
			},
			binding: asSize(func(c *Config, _ string) *int64 { return &c.Reading.MaxMemory }),
		}, {
			name: "spool_dir", form: pathForm, example: `"var/spool"`,
			meaning: record.Text{
				VI: "Thư mục của tệp tạm đó. Mặc định: thư mục tạm của hệ thống.",
				EN: "The folder of that temporary file. Default: the system's folder for temporary files.",
			},
			binding: asPath(func(c *Config, _ string) *string { return &c.Reading.SpoolDir }),
		}},
	}
}

func dsnKey(example string, of place[Source]) key {
	return key{
		name: "dsn", form: dsnForm, required: true, example: example,
		meaning: record.Text{
			VI: "Cách kết nối: mysql://…, sqlite:FILE, sheets:PATH, sample:ministry, hoặc env:NAME hay file:PATH chứa một trong các dạng đó.",
			EN: "How to connect: mysql://…, sqlite:FILE, sheets:PATH, sample:ministry, or env:NAME or file:PATH that holds one of these.",
		},
		binding: asDSN(func(c *Config, name string) *DSN { return &of(c, name).DSN }),
	}
}

func recordsSection() section {
	return section{
		path: "source.records.<KIND>", example: "assignment",
		meaning: record.Text{
			VI: "Ánh xạ một loại bản ghi: một câu SELECT trên bảng của đơn vị, có tên cột là tên cột của loại đó (xem probity records). Loại không được ánh xạ thì các quy tắc cần đến nó không được đánh giá.",
			EN: "Maps one kind of record: a SELECT on your own tables whose columns carry the kind's column names (see probity records). Rules that need a kind which is not mapped are not evaluated.",
		},
		keys: []key{{
			name: "query", form: queryForm, required: true,
			example: "\"\"\"\nSELECT ma_cb AS person_id, ma_vt AS position_id, tu_ngay AS starts_on, den_ngay AS ends_on\nFROM qua_trinh_cong_tac\n\"\"\"",
			meaning: record.Text{
				VI: "Một câu SELECT duy nhất, chỉ đọc, không tham số.",
				EN: "A single SELECT that only reads and takes no placeholders.",
			},
			binding: asText(func(c *Config, kind string) *string { return &c.Records[kind].Query }),
		}, {
			name: "source", form: sourceForm, example: `"finance"`,
			meaning: record.Text{
				VI: "Tên nguồn trong [sources.NAME] chứa loại này. Mặc định: [source].",
				EN: "The [sources.NAME] that holds this kind. Default: [source].",
			},
			binding: asText(func(c *Config, kind string) *string { return &c.Records[kind].Source }),
		}},
		begin: func(c *Config, kind string) { c.Records[kind] = &RecordQuery{} },
		names: func(c *Config) []string { return slices.Sorted(maps.Keys(c.Records)) },
	}
}

func sourcesSection() section {
	return section{
		path: "sources.<NAME>", example: "finance",
		meaning: record.Text{
			VI: "Một nguồn khác, khi có loại bản ghi nằm ở nơi khác; mỗi nguồn là một ảnh chụp riêng.",
			EN: "Another source, for kinds of record that live elsewhere; each source is a snapshot of its own.",
		},
		keys:  []key{dsnKey(`"file:secrets/finance.dsn"`, func(c *Config, name string) *Source { return c.Sources[name] })},
		begin: func(c *Config, name string) { c.Sources[name] = &Source{Name: name} },
		names: func(c *Config) []string { return slices.Sorted(maps.Keys(c.Sources)) },
	}
}
