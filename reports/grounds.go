package reports

import (
	"fmt"
	"slices"

	"probity/internal/record"
	"probity/rules/parameters"
)

// groundsWidths are the columns of the last sheet: number, key, content, value, from, to, basis, mark.
func groundsWidths() []float64 { return []float64{5, 22, 38, 26, 12, 12, 46, 20} }

// writeGrounds writes the sheet on which a lawyer finds, a year later, under which law and numbers a list was made.
func (b *book) writeGrounds() error {
	name, err := b.reserve(b.language.sheet(sayGroundsSheet))
	if err != nil {
		return err
	}
	s := b.begin(name, layout{widths: groundsWidths()})
	for _, title := range append(b.alarms(), b.say(sayGroundsTitle, annexTitle), b.say(with(sayAnnexTo, b.AsOf, int(b.Number)), annexSubtitle)) {
		s.line(s.across(title)...)
	}
	b.writeIdentity(s)
	b.writeBases(s)
	b.writeParameters(s)
	b.writeRecords(s)
	return s.finish()
}

// chapter begins a part of the sheet: its title, and the heads of its columns.
func (b *book) chapter(s *sheet, title record.Text, heads ...record.Text) block {
	return block{intro: s.headed(title), head: [][]span{singles(b.heads(heads...)...)}, flows: true}
}

// writeIdentity says which run this is, so that the same workbook can be made again and its numbers checked.
func (b *book) writeIdentity(s *sheet) {
	identity := block{intro: s.headed(sayRunIdentity)}
	for _, item := range []struct {
		label record.Text
		value string
	}{
		{sayRunNumber, fmt.Sprint(b.Number)},
		{sayAsOf, b.day(b.AsOf)},
		{sayComparedWith, b.comparedWith()},
		{saySource, b.Source},
		{sayInputDigest, b.InputDigest},
		{sayConfigDigest, b.ConfigDigest},
		{sayHash, b.Hash},
		{sayVersion, b.Version},
	} {
		identity.body = append(identity.body, spans([]int{2, 6}, b.say(item.label, textTotal), b.write(item.value, textCell)))
	}
	s.write(identity)
}

// comparedWith is the run that changes are counted from, as the first page has it.
func (b *book) comparedWith() string {
	if b.lifeless() || b.Base == (Base{}) {
		return "–"
	}
	return b.beside(b.Base.text())
}

// writeBases lists each rule with every place in the law that it rests on.
func (b *book) writeBases(s *sheet) {
	bases := b.chapter(s, sayRulesAndBases, sayNo, sayRule, sayTitle, sayOwnSeverity, sayAssessment, sayRevision, sayBasis, sayMark)
	for i := range b.Rules {
		p := &b.Rules[i]
		severity := p.Severity.String() + " " + b.beneath(p.Severity.Text())
		for _, c := range p.Basis {
			bases.body = append(bases.body, singles(count(i+1, running), b.write(p.ID, centred), b.say(p.Title, textCell),
				b.write(severity, centred), b.write(p.Assessment, centred), count(p.Revision, running),
				b.say(c.Text, textCell), b.say(c.Mark.Words(), centred)))
		}
	}
	s.write(bases)
}

// writeParameters lists the numbers of the law that decided something in this run.
func (b *book) writeParameters(s *sheet) {
	used := b.chapter(s, sayParameters, sayNo, sayKey, sayMeaning, sayValue, sayFrom, sayTo, sayBasis, sayMark)
	for i, v := range b.Parameters {
		used.body = append(used.body, singles(count(i+1, running), b.write(v.Key, textCell), b.say(b.titleOf(v), textCell),
			b.say(valueText(v), centred), b.on(v.From, day), b.on(v.To, day), b.write(v.Basis, textCell), b.say(standing(v), centred)))
	}
	if len(b.Parameters) == 0 {
		used.body = [][]span{s.across(b.say(sayNoParameters, centred))}
	}
	s.write(used)
}

// titleOf is what a parameter is called.
func (b *book) titleOf(v parameters.Value) record.Text {
	if p, ok := b.register.Find(v.Key); ok {
		return p.Title
	}
	return v.Note
}

// settingText is a parameter with its value for the narrow column beside a name; a long list is on the last sheet.
func (b *book) settingText(v parameters.Value) record.Text {
	if len(v.List) > 2 {
		return b.titleOf(v)
	}
	return with(sayEquals, b.titleOf(v), valueText(v))
}

// valueText is a value for a reader, who does not know the words of lists: they are those of the records' codes.
func valueText(v parameters.Value) record.Text {
	if v.Kind != parameters.List {
		return v.Words()
	}
	for _, kind := range record.Kinds() {
		for _, c := range kind.Columns {
			if words, ok := meanings(v.List, c.Codes); ok {
				return words
			}
		}
	}
	if words, ok := meanings(v.List, sameThings()); ok {
		return words
	}
	return v.Words()
}

// meanings are what a closed list says of some words; ok is false if it lacks one of them.
func meanings(words []string, codes []record.Code) (all record.Text, ok bool) {
	for _, word := range words {
		i := slices.IndexFunc(codes, func(c record.Code) bool { return c.Word == word })
		if i < 0 {
			return record.Text{}, false
		}
		all = join("; ", all, record.Text{VI: codes[i].VI, EN: codes[i].EN})
	}
	return all, len(words) > 0
}

// sameThings are what rot.nominal_same can name; they are columns and stand in no list.
func sameThings() []record.Code {
	return []record.Code{{Word: "function", VI: "chức năng", EN: "function"}, {Word: "area", VI: "địa bàn", EN: "area"}}
}

// standing says how far a parameter can be relied on: what the ministry decided itself needs no other mark.
func standing(v parameters.Value) record.Text {
	switch {
	case v.Origin == parameters.Ministry && v.Confirmed:
		return sayDecided
	case v.Confirmed:
		return v.Mark.Words()
	case v.Mark == parameters.Policy:
		return sayNotDecided
	}
	return join("; ", v.Mark.Words(), sayNotDecided)
}

// recordsRead sums the records up that were read, and those of them that could not be used.
func (r *Run) recordsRead() (rows, aside int) {
	for _, k := range r.Records {
		rows, aside = rows+k.Rows, aside+k.SetAside
	}
	return rows, aside
}

// writeRecords says how many records were read, and how many of them could not be used.
func (b *book) writeRecords(s *sheet) {
	records, setAside := sayRecordCount, saySetAsideCount
	if b.partial() { // everything is read, but what is wrong is told of the part alone
		records, setAside = sayOfWhole, sayAsideInScope
	}
	read := b.chapter(s, sayRecordsRead, sayNo, sayTable, sayMeaning, records, setAside)
	for i, k := range b.Records {
		title := plain(k.Kind)
		if kind, ok := record.Lookup(k.Kind); ok {
			title = kind.Title
		}
		read.body = append(read.body, singles(count(i+1, running), b.write(k.Kind, textCell), b.say(title, textCell),
			count(k.Rows, amount), count(k.SetAside, amount)))
	}
	rows, aside := b.recordsRead()
	read.body = append(read.body, singles(empty(textTotal), empty(textTotal), b.say(sayTotal, textTotal),
		count(rows, amountTotal), count(aside, amountTotal)))
	s.write(read)
}
