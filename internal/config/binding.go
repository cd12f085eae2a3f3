package config

import (
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"probity/internal/civil"
)

// place finds the field that a key sets, in the entry of that name.
type place[T any] func(c *Config, name string) *T

func asText(field place[string]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = s.text },
		show: func(c *Config, name string) string { return literal(*field(c, name)) },
	}
}

func asFlag(field place[bool]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = s.flag },
		show: func(c *Config, name string) string { return strconv.FormatBool(*field(c, name)) },
	}
}

func asWhole(field place[int]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = int(s.whole) },
		show: func(c *Config, name string) string { return strconv.Itoa(*field(c, name)) },
	}
}

func asSize(field place[int64]) binding {
	return binding{
		put: func(c *Config, name string, s setting) { *field(c, name) = s.whole },
		show: func(c *Config, name string) string {
			return literal(strconv.FormatInt(*field(c, name)>>20, 10) + "MiB")
		},
	}
}

func asPercent(field place[Percent]) binding {
	return binding{
		put: func(c *Config, name string, s setting) { *field(c, name) = s.percent },
		show: func(c *Config, name string) string {
			if p := *field(c, name); p.IsSet() {
				return p.String()
			}
			return ""
		},
	}
}

func asSpan(field place[time.Duration]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = s.span },
		show: func(c *Config, name string) string { return literal(field(c, name).String()) },
	}
}

func asDate(field place[civil.Date]) binding {
	return binding{
		put: func(c *Config, name string, s setting) { *field(c, name) = s.date },
		show: func(c *Config, name string) string {
			if d := *field(c, name); !d.IsZero() {
				return d.String()
			}
			return ""
		},
	}
}

func asDSN(field place[DSN]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = s.dsn },
		show: func(c *Config, name string) string { return literal(field(c, name).Redacted()) },
	}
}

func asZone(field place[*time.Location]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = s.zone },
		show: func(c *Config, name string) string { return literal((*field(c, name)).String()) },
	}
}

// asPath keeps an absolute path and shows it relative to the file's folder, so that a folder that was moved with all
// that is in it is still the same configuration.
func asPath(field place[string]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { *field(c, name) = s.text },
		show: func(c *Config, name string) string { return literal(portable(*field(c, name), c.dir)) },
	}
}

// portable is a path relative to dir, when it is inside of it.
func portable(path, dir string) string {
	if path == "" {
		return ""
	}
	if inside, err := filepath.Rel(dir, path); err == nil && filepath.IsLocal(inside) {
		return filepath.ToSlash(inside)
	}
	return path
}

func asQuery(field place[RecordQuery]) binding {
	return binding{
		put:  func(c *Config, name string, s setting) { field(c, name).Query = s.text },
		show: func(c *Config, name string) string { return literal(field(c, name).Query) },
	}
}

// literal writes text as TOML does; nothing for no text.
func literal(text string) string {
	if text == "" {
		return ""
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			b.WriteString(`\u00` + strconv.FormatInt(int64(r)|0x100, 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
