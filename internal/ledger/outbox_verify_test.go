package ledger

import (
	"fmt"
	"path/filepath"
	"testing"
)

func TestVerifyNamesWhatWasTamperedWithInTheOutbox(t *testing.T) {
	t.Parallel()
	original := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, original)
	chainedNights(t, l)
	sound(t, l)
	check(t, l.Close())
	for _, c := range []struct{ statement, want string }{
		{"UPDATE letters SET address = 'elsewhere@mofa.example' WHERE letter = 2", "run 1, letters, 2: the row was changed or inserted"},
		{"UPDATE letters SET run = 3 WHERE letter = 1", "run 1, letters: a row was changed or removed, that of link 9"},
		{"DELETE FROM letters WHERE letter = 2", "run 1, letters: a row was changed or removed, that of link 10"},
		{"INSERT INTO letters SELECT 3, 2, recipient, address, message_id, path, sha256 FROM letters WHERE letter = 1",
			"run 2, letters, 3: the row was changed or inserted"},
		{"UPDATE tries SET outcome = 'delivered' WHERE letter = 2", "run 1, tries, 2 1: the row was changed or inserted"},
		{"DELETE FROM tries WHERE letter = 1 AND try = 1", "run 1, tries: a row was changed or removed, that of link 11"},
		{"DELETE FROM tries WHERE letter = 2", "run 1, tries: a row was changed or removed, that of link 13"},
		{"INSERT INTO tries SELECT letter, 2, at, 'delivered', 250, answer FROM tries WHERE letter = 2",
			"run 1, tries, 2 2: the row was changed or inserted"},
		{"DELETE FROM links WHERE word = 'queued'", "links, 9: the row was removed"},
	} {
		t.Run(c.statement, func(t *testing.T) {
			t.Parallel()
			isFound(t, original, c.statement, c.want)
		})
	}
}

// Whatever is changed of a letter or a try, what stands there now is named by its key, and what stood there by its link.
func TestVerifyNamesTheLetterWhateverWasChangedOfIt(t *testing.T) {
	t.Parallel()
	original := filepath.Join(t.TempDir(), "ledger.db")
	l := hastyLedger(t, original)
	chainedNights(t, l)
	keys := map[string]string{ // as they are when the column is changed; there is no letter 99 whose run could be told
		"letters.letter": "run 1, letters, 99", "letters.run": "run 99, letters, 1",
		"tries.letter": "tries, 99 1", "tries.try": "run 1, tries, 1 99",
	}
	links, seen := map[string]int{"letters": 9, "tries": 11}, 0
	for _, place := range columnsOf(t, l) {
		if links[place.table] == 0 {
			continue
		}
		seen++
		key := keys[place.table+"."+place.column]
		if key == "" {
			key = map[string]string{"letters": "run 1, letters, 1", "tries": "run 1, tries, 1 1"}[place.table]
		}
		statement := fmt.Sprintf("UPDATE %s SET %s = 99 WHERE rowid = 1", place.table, place.column)
		isFound(t, original, statement, key+": the row was changed or inserted")
		before := fmt.Sprintf("run 1, %s: a row was changed or removed, that of link %d", place.table, links[place.table])
		isFound(t, original, statement, before)
	}
	if want := len(lettersTable().columns) + len(triesTable().columns); seen != want {
		t.Errorf("%d columns were changed, want %d", seen, want)
	}
}
