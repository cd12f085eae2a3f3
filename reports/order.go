package reports

import (
	"strings"

	"golang.org/x/text/collate"
	tag "golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// sorter makes the keys by which rows are ordered: bytes that compare as the rows shall stand. A key is made part by part,
// the weightiest first.
type sorter struct {
	collator *collate.Collator
	buffer   collate.Buffer
	names    map[string][]byte // keys of names made before: a person often has several rows
	key      []byte
}

// mostNames bounds the memory for keys of names.
const mostNames = 10_000

func newSorter() *sorter {
	return &sorter{collator: collate.New(tag.Vietnamese), names: map[string][]byte{}}
}

// take returns the key made so far and begins a new one.
func (s *sorter) take() []byte {
	key := append([]byte(nil), s.key...)
	s.key = s.key[:0]
	return key
}

// small adds a part that is a small number: the smaller stands first.
func (s *sorter) small(n uint8) *sorter {
	s.key = append(s.key, n)
	return s
}

// descending adds a number: the larger stands first.
func (s *sorter) descending(n int) *sorter {
	u := ^uint32(int32(n)) ^ 1<<31
	s.key = append(s.key, byte(u>>24), byte(u>>16), byte(u>>8), byte(u))
	return s
}

// person adds a person's name as Vietnamese lists are sorted: by the given name, which is the last word, then by all of it.
func (s *sorter) person(name string) *sorter { return s.collated("p", name, lastWord(name)) }

// name adds the name of a unit or a thing.
func (s *sorter) name(name string) *sorter { return s.collated("n", name, "") }

func (s *sorter) collated(how, name, first string) *sorter {
	key, known := s.names[how+name]
	if !known {
		full := norm.NFC.String(strings.Join(strings.Fields(name), " "))
		if first != "" {
			key = terminated(key, s.collator.KeyFromString(&s.buffer, norm.NFC.String(first)))
		}
		key = terminated(key, s.collator.KeyFromString(&s.buffer, full))
		s.buffer.Reset()
		if len(s.names) == mostNames {
			clear(s.names)
		}
		s.names[how+name] = key
	}
	s.key = append(s.key, key...)
	return s
}

// id adds a text that is compared byte by byte.
func (s *sorter) id(id string) *sorter {
	s.key = terminated(s.key, []byte(id))
	return s
}

// terminated adds a part of any bytes so that a shorter one stands before its continuation and none runs into the next.
func terminated(key, part []byte) []byte {
	for _, b := range part {
		if key = append(key, b); b == 0 {
			key = append(key, 0xFF)
		}
	}
	return append(key, 0, 1)
}

func lastWord(name string) string {
	fields := strings.Fields(name)
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}
