package reports

import "probity/internal/record"

// alarms are what a reader must know before reading on: on every sheet, because sheets are printed and passed on one by
// one.
func (b *book) alarms() []cell { return b.alarmsOf(with(sayHeldWhy, b.Held)) }

// briefAlarms are the same where they stay in sight above a list, and must leave it some room.
func (b *book) briefAlarms() []cell { return b.alarmsOf(sayHeldWhere) }

func (b *book) alarmsOf(held record.Text) []cell {
	var alarms []cell
	add := func(form, why record.Text) { alarms = append(alarms, b.write(b.beside(with(form, why)), alarm)) }
	if !b.Held.IsZero() {
		add(sayHeldRun, held)
	}
	if !b.Restricted.IsZero() {
		add(sayRestricted, b.Restricted)
	}
	if !b.Extract.IsZero() {
		add(sayExtract, b.Extract)
	}
	if b.History {
		add(sayHistoryRun, b.whyHistory())
	}
	return alarms
}

// whyHistory says on which side of the present the as-of date lies.
func (b *book) whyHistory() record.Text {
	if b.AsOf < b.Base.AsOf {
		return with(sayOlderThan, b.Base.text())
	}
	return sayToCome
}

// lifeless reports whether nothing in this run is new or gone: it did not look at everything, or at another day.
func (b *book) lifeless() bool { return b.History || !b.Restricted.IsZero() }

// partial reports whether the workbook shows a part of the ministry, of which alone it says what was wrong with its records.
func (b *book) partial() bool { return !b.Restricted.IsZero() || !b.Extract.IsZero() }

// text names the run and its day.
func (b Base) text() record.Text { return with(sayBase, int(b.Number), b.AsOf) }
