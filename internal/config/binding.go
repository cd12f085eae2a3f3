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

// bound is the way between a key whose value has a type and the field of that type. Written is how TOML writes what is in
// force; nothing where there is none.
func bound[T any](field place[T], written func(T) string) binding {
	return binding{
		put:  func(c *Config, name string, value any) { *field(c, name) = value.(T) },
		show: func(c *Config, name string) string { return written(*field(c, name)) },
	}
}

func asText(field place[string]) binding { return bound(field, literal) }

func asFlag(field place[bool]) binding { return bound(field, strconv.FormatBool) }

func asList(field place[[]string]) binding {
	return bound(field, func(ids []string) string {
		written := make([]string, len(ids))
		for i, id := range ids {
			written[i] = literal(id)
		}
		if len(written) == 0 {
			return ""
		}
		return "[" + strings.Join(written, ", ") + "]"
	})
}

func asWhole(field place[int]) binding { return bound(field, strconv.Itoa) }

func asDate(field place[civil.Date]) binding { return bound(field, civil.Date.String) }

func asSize(field place[int64]) binding {
	return bound(field, func(bytes int64) string { return literal(strconv.FormatInt(bytes>>20, 10) + "MiB") })
}

func asSpan(field place[time.Duration]) binding {
	return bound(field, func(span time.Duration) string { return literal(span.String()) })
}

func asDSN(field place[DSN]) binding {
	return bound(field, func(dsn DSN) string { return literal(dsn.Redacted()) })
}

func asZone(field place[*time.Location]) binding {
	return bound(field, func(zone *time.Location) string { return literal(zone.String()) })
}

func asPercent(field place[Percent]) binding {
	return bound(field, func(p Percent) string {
		if !p.IsSet() {
			return ""
		}
		return p.String()
	})
}

// asPath keeps an absolute path and shows it relative to the file's folder, so that a folder that was moved with all
// that is in it is still the same configuration.
func asPath(field place[string]) binding {
	b := asText(field)
	b.show = func(c *Config, name string) string { return literal(portable(*field(c, name), c.dir)) }
	return b
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
