package jobs

import (
	"probity/internal/ledger"
	"probity/internal/record"
)

// told are the defects that concern a share, as a run about its units alone would tell them: of an id that is written in another way
// the first row that is the share's, and of rows that misspell one of its units no more than how many they are.
func (s share) told(defects []record.Defect, units []ledger.Unit) (told []record.Defect) {
	spellings := map[string]bool{}
	for _, u := range units {
		if s.has(u.ID) {
			spellings[record.Fold(u.ID)] = true
		}
	}
	meant := map[mention]map[string]string{} // what whoever keeps the records is advised, by where and how an id is written
	left, unknown := misspelt{}, strangers{}
	for _, d := range defects {
		list, id := stranger(d)
		at := mention{list, d.Kind, d.Column}
		switch {
		case d.Problem == record.AlmostSame && list != "":
			if meant[at] == nil {
				meant[at] = map[string]string{}
			}
			meant[at][id] = d.Hint
			continue
		case d.Problem == record.Orphan && list == "unit" && spellings[record.Fold(id)]:
			left.add(at, id, 1)
		}
		if s.concerns(d.Units) {
			told = append(told, d)
		}
	}
	unknown.meet(told)
	left.replace(unknown)
	for at, met := range unknown {
		for id, first := range met {
			hint, known := meant[at][id]
			if !known && left[at][id] == 0 {
				continue
			}
			d := almost(first, id, "")
			d.Hint = hint
			told = append(told, d)
		}
	}
	return told
}
