package config

import (
	"strings"

	"probity/internal/record"
)

// section is a group of keys under one header of the file.
type section struct {
	path    string // dotted; a last part <KIND>, <ID> or <NAME> stands for a name that the file gives
	rows    bool   // [[path]]: any number of rows, numbered from 0
	example string // a name for the placeholder
	meaning record.Text
	keys    []key
	begin   func(c *Config, name string) // makes the entry that the file names
	names   func(c *Config) []string     // the entries there are; nil for a section that is there once
}

// key is one row of the table of keys. The checker, the decoding, docs/configuration.md, docs/config.schema.json,
// config.toml and the digest are all made from this table, so that none of them can disagree.
type key struct {
	name     string
	form     form
	required bool
	fallback string   // the default as TOML writes it; empty when there is none
	words    []string // every word allowed, for a word
	min, max int64    // both allowed, for a whole number
	example  string   // as TOML writes it
	meaning  record.Text
	binding
}

// binding is the way between a key and its place in Config. The name is the placeholder's, or the number of the row.
type binding struct {
	put  func(c *Config, name string, value any) // what key.convert gives
	show func(c *Config, name string) string     // the value in force as TOML writes it; empty when there is none
}

// form is what a key's value may be.
type form uint8

const (
	textForm      form = iota + 1
	emptyTextForm      // text that may be empty
	wordForm
	flagForm
	wholeForm
	percentForm
	spanForm
	sizeForm
	dateForm
	dsnForm
	pathForm
	queryForm
	zoneForm
	sourceForm // the name of a [sources.NAME]
	valueForm  // a parameter's value
	cronForm
	listenForm
	relayForm
	addressForm
	listForm
)

// text says the form in the documentation and in faults.
func (f form) text() record.Text {
	return [...]record.Text{
		textForm:      {VI: "văn bản một dòng", EN: "text on one line"},
		emptyTextForm: {VI: "văn bản một dòng, có thể rỗng", EN: "text on one line, may be empty"},
		wordForm:      {VI: "một trong các từ cho phép", EN: "one of the words allowed"},
		flagForm:      {VI: "true hoặc false", EN: "true or false"},
		wholeForm:     {VI: "số nguyên", EN: "a whole number"},
		percentForm:   {VI: "phần trăm từ 0 đến 100, tối đa hai chữ số thập phân", EN: "a percentage from 0 to 100, with at most two decimals"},
		spanForm:      {VI: "khoảng thời gian: số và đơn vị s, m hoặc h", EN: "a duration: a number and s, m or h"},
		sizeForm:      {VI: "dung lượng tính bằng MiB hoặc GiB", EN: "a size in MiB or GiB"},
		dateForm:      {VI: "ngày YYYY-MM-DD", EN: "a date YYYY-MM-DD"},
		dsnForm:       {VI: "DSN", EN: "a DSN"},
		pathForm:      {VI: "đường dẫn", EN: "a path"},
		queryForm:     {VI: "một câu lệnh SELECT", EN: "one SELECT"},
		zoneForm:      {VI: "tên múi giờ", EN: "the name of a time zone"},
		sourceForm:    {VI: "tên của một nguồn", EN: "the name of a source"},
		valueForm:     {VI: "số nguyên, văn bản, hoặc danh sách các giá trị đó", EN: "a whole number, text, or a list of these"},
		cronForm:      {VI: "năm trường của cron", EN: "the five fields of cron"},
		listenForm:    {VI: "địa chỉ và cổng của máy này", EN: "an address of this machine and a port"},
		relayForm:     {VI: "máy chủ thư", EN: "a mail relay"},
		addressForm:   {VI: "địa chỉ thư", EN: "a mail address"},
		listForm:      {VI: "danh sách văn bản, có ít nhất một", EN: "a list of texts, one at least"},
	}[f]
}

// placeholder is the last part of the path when it stands for a name given by the file, such as <KIND>.
func (s section) placeholder() string {
	last := s.path[strings.LastIndexByte(s.path, '.')+1:]
	if strings.HasPrefix(last, "<") {
		return last
	}
	return ""
}

// at is the section's path with name in the place of the placeholder.
func (s section) at(name string) string {
	if p := s.placeholder(); p != "" {
		return strings.TrimSuffix(s.path, p) + dotted([]string{name})
	}
	return s.path
}

// header is the line that opens the section in a file.
func (s section) header(name string) string {
	if s.rows {
		return "[[" + s.at(name) + "]]"
	}
	return "[" + s.at(name) + "]"
}

// key finds a key of the section by its name.
func (s section) key(name string) (key, bool) {
	for _, k := range s.keys {
		if k.name == name {
			return k, true
		}
	}
	return key{}, false
}

// keyNames are the names of the section's keys.
func (s section) keyNames() []string {
	names := make([]string, len(s.keys))
	for i, k := range s.keys {
		names[i] = k.name
	}
	return names
}
