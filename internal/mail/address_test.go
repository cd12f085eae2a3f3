package mail

import (
	"strings"
	"testing"
)

func TestAnAddressIsReadWithItsName(t *testing.T) {
	for text, want := range map[string]Address{
		"an@example.vn":                     {Box: "an@example.vn"},
		" <an@example.vn> ":                 {Box: "an@example.vn"},
		"root@localhost":                    {Box: "root@localhost"},
		"Nguyễn Văn An <an@example.vn>":     {Name: "Nguyễn Văn An", Box: "an@example.vn"},
		`"An, Vụ TCCB" <an@example.vn>`:     {Name: "An, Vụ TCCB", Box: "an@example.vn"},
		"An, Vụ trưởng (Vụ TCCB) <a.n@b.c>": {Name: "An, Vụ trưởng (Vụ TCCB)", Box: "a.n@b.c"},
		"a <b> <an+kiem@example.vn>":        {Name: "a <b>", Box: "an+kiem@example.vn"},
	} {
		if got, err := ParseAddress(text); err != nil || got != want {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
}

func TestWhatIsNoAddressIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  `"" is no mail address; write name@example.vn or Nguyễn Văn An <an@example.vn>`,
		"an":                                `"an" is no mail address; `,
		"an@":                               `"an@" is no mail address; `,
		"@example.vn":                       `"@example.vn" is no mail address; `,
		"an@example.vn, ba@example.vn":      `"an@example.vn, ba@example.vn" is no mail address; `,
		"an@@example.vn":                    `"an@@example.vn" is no mail address; `,
		"an@example..vn":                    `"an@example..vn" is no mail address; `,
		".an@example.vn":                    `".an@example.vn" is no mail address; `,
		"ân@example.vn":                     `"ân@example.vn" is no mail address; `,
		`"a n"@example.vn`:                  `"\"a n\"@example.vn" is no mail address; `,
		"an@example.vn>":                    `"an@example.vn>" is no mail address: it lacks the < before the >; `,
		"<an@example.vn>\r\nBcc: x@y.vn":    `"<an@example.vn>\r\nBcc: x@y.vn" is no mail address; `,
		"an@example.vn\nBcc: x":             `"an@example.vn\nBcc: x" is no mail address; `,
		"An\r\nBcc: x@y.vn <an@example.vn>": `the name of an@example.vn holds U+000D, a control character or line break: "An\r\nBcc`,
		"A\u2028n <an@example.vn>":          `the name of an@example.vn holds U+2028, `,
		`A \ n <an@example.vn>`:             "the name of an@example.vn holds a backslash, ",
		"A\xffn <an@example.vn>":            `the name of an@example.vn holds bytes that are no UTF-8: "A\xffn"`,
		"=?utf-8?q?x?= <an@example.vn>":     `the name of an@example.vn holds =?, which mail programs take `,
		"A  n <an@example.vn>":              `the name of an@example.vn begins or ends with a blank, or holds two together: `,
		strings.Repeat("a", 65) + "@b.vn":   `"` + strings.Repeat("a", 65) + `@b.vn" is no mail address; `,
		strings.Repeat("Ạ", 251) + "<a@b>":  `the name of a@b has 251 characters; at most 250 are allowed`,
	} {
		if got, err := ParseAddress(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %+v, %v; want %q", text, got, err, want)
		}
	}
}
