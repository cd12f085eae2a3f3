package reports

import (
	"cmp"
	"slices"

	"probity/internal/record"
)

// The first sheet stands on a grid of equal narrow columns, so that its head, its tiles and its tables can each have the
// columns that they need.
const (
	gridColumns = 24
	gridWidth   = 5.6
)

func (b *book) writeSummary(name string) error {
	widths := slices.Repeat([]float64{gridWidth}, gridColumns)
	s := b.begin(name, layout{widths: widths})
	for _, alarm := range b.alarms() {
		s.line(s.across(alarm)...)
	}
	b.writeLetterhead(s)
	b.writeTiles(s)
	b.writeChanges(s)
	b.writeFollowUp(s)
	b.writePartition(s)
	b.writeRemarks(s)
	b.writeTrend(s)
	b.writeUnits(s)
	b.writeSignatures(s)
	return s.finish()
}

// title is the administrator's, or our own.
func (b *book) title() record.Text { return cmp.Or(b.Title, sayReportTitle) }

// writeLetterhead has the form of an official document (Nghị định 30/2020/NĐ-CP, Phụ lục I). That form is Vietnamese: a second
// language in it would only push what changed off the first page.
func (b *book) writeLetterhead(s *sheet) {
	const half = gridColumns / 2
	formal := func(t record.Text, st style) span {
		if b.language == bilingual {
			t.EN = ""
		}
		return span{b.say(t, st), half}
	}
	s.line(span{b.write(b.Superior, bodyAbove), half}, formal(sayNation, nation))
	s.line(span{b.write(b.Body, bodyOwn), half}, formal(sayMotto, motto))
	// A line drawn as a shape is not printed: the rules are borders of a low row.
	free := func(columns int) span { return span{cell{}, columns} }
	s.lineOf(6, free(4), span{empty(ruled), 4}, free(4), free(3), span{empty(ruled), 6}, free(3))
	placeAndDate := longDay(b.AsOf)
	if b.Place != "" {
		placeAndDate = join(", ", plain(b.Place), placeAndDate)
	}
	s.line(formal(sayDocumentNo, bodyAbove), formal(placeAndDate, placeAndDay))
	s.gap(1)
	s.line(span{b.say(b.title(), titled), gridColumns})
	s.line(span{b.write(b.beside(with(sayAsOfLine, b.AsOf, int(b.Number))), subtitled), gridColumns})
	s.line(span{b.say(sayDisclaimer, subtitled), gridColumns})
	s.gap(1)
}

// The room above the signatures and that for the hands, in points.
const (
	aboveSignatures = 14.0
	forHands        = 70.0
)

// signatures are the hand that made the list and the one that answers for it.
func (b *book) signatures() [][]span {
	signer := cmp.Or(plain(b.Signer), saySigner)
	grid := []int{10, 4, 10}
	return [][]span{spans(grid, b.say(sayPreparedBy, signing), cell{}, b.say(signer, signing)),
		spans(grid, b.say(saySignName, signingHow), cell{}, b.say(saySignSeal, signingHow))}
}

// signatureHeight is what the signatures need, in points.
func (b *book) signatureHeight(s *sheet) float64 {
	return aboveSignatures + s.tall(b.signatures()) + forHands + s.tall(b.sentTo())
}

// sentTo says who receives the report, in the form of an official document: a semicolon after each, a full stop after the last.
func (b *book) sentTo() [][]span {
	const half = gridColumns / 2
	if len(b.SentTo) == 0 {
		return nil
	}
	lines := [][]span{{{b.say(saySentTo, sentToHead), half}}}
	for i, one := range b.SentTo {
		end := ";"
		if i == len(b.SentTo)-1 {
			end = "."
		}
		lines = append(lines, []span{{b.write("- "+one+end, sentToLine), half}})
	}
	return lines
}

func (b *book) writeSignatures(s *sheet) {
	s.keep(b.signatureHeight(s))
	s.gap(aboveSignatures)
	s.lines(b.signatures())
	s.gap(forHands)
	s.lines(b.sentTo())
}
