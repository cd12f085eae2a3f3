package record

import (
	"iter"
	"strconv"
	"strings"

	"probity/internal/civil"
)

// Entry is a row of any kind, for whoever shows rows and knows no kind by its name.
type Entry struct {
	Key   string         // as faults have it
	Span  civil.Interval // the time that the row speaks of
	Timed bool           // whether the kind has such a time
	Aside *Aside         // why the row was set aside; nil: it is good
}

// Entries are the rows of the kind in a set: the good ones, and then those that were set aside.
func (k *Kind) Entries(set *Set) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		k.newShelf().each(set, func(row target, aside *Aside) bool {
			if aside != nil {
				return yield(Entry{Key: aside.Key, Aside: aside})
			}
			e := Entry{Key: k.keyOf(row), Timed: len(k.Intervals) > 0}
			if e.Timed {
				e.Span = civil.Interval{First: k.day(row, k.Intervals[0][0]), Last: k.day(row, k.Intervals[0][1])}
			}
			return yield(e)
		})
	}
}

func (k *Kind) day(row target, column string) civil.Date {
	return *row.at(k.Column(column)).(*civil.Date)
}

// keyOf writes the key of a good row: pairs of column and value, without those that are not known, and without amounts of persons.
func (k *Kind) keyOf(row target) string {
	var pairs []string
	for _, name := range k.Key {
		column := k.Column(name)
		value := written(row.at(column))
		if k.mute(column) {
			value = muted
		}
		if value != "" {
			pairs = append(pairs, name+"="+value)
		}
	}
	return strings.Join(pairs, " ")
}

// written is a value of a key as text, empty where it is not known. No kind has a flag or an amount that may be shown in its key.
func written(value any) string {
	switch v := value.(type) {
	case *string:
		return *v
	case *civil.Date:
		return v.String()
	case *Number:
		if v.Known {
			return strconv.FormatInt(v.N, 10)
		}
	}
	return ""
}
