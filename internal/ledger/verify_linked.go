package ledger

import (
	"context"
	"fmt"
)

// checkFiles compares the workbooks with the links by which they were recorded.
func (v *verification) checkFiles(ctx context.Context) error {
	rows, err := filesTable().all(ctx, v.tx, "")
	if err == nil {
		checkLinked(v, filesTable(), fileWord, rows, func(row fileRow) int64 { return row.Run })
	}
	return err
}

// checkOutbox compares the letters, and the tries to deliver them, with their links. A try is of its letter's run.
func (v *verification) checkOutbox(ctx context.Context) error {
	letters, err := lettersTable().all(ctx, v.tx, "ORDER BY letter")
	if err != nil {
		return err
	}
	tries, err := triesTable().all(ctx, v.tx, "ORDER BY letter, try")
	if err != nil {
		return err
	}
	runs := map[int64]int64{}
	for _, letter := range letters {
		runs[letter.Letter] = letter.Run
	}
	checkLinked(v, lettersTable(), queuedWord, letters, func(row letterRow) int64 { return row.Run })
	checkLinked(v, triesTable(), triedWord, tries, func(row tryRow) int64 { return runs[row.Letter] })
	return nil
}

// checkDecisions compares what was decided with its links.
func (v *verification) checkDecisions(ctx context.Context) error {
	rows, err := decisionsTable().all(ctx, v.tx, "ORDER BY decision")
	if err == nil {
		checkLinked(v, decisionsTable(), decidedWord, rows, func(row decisionRow) int64 { return row.Run })
	}
	return err
}

// checkLinked compares all rows of a table with the links of a word, by one of which each was added. Of a row that is as it was
// no more, there may be nothing left to name it by but its link.
func checkLinked[T any](v *verification, t table[T], word string, rows []T, runOf func(T) int64) {
	recorded := map[string]bool{}
	for _, link := range v.links {
		if link.Word == word {
			recorded[link.Detail] = true
		}
	}
	for _, row := range rows {
		digest := digestOf(t, row)
		if !recorded[digest] {
			v.fault(t.name, runOf(row), t.key(row), "the row was changed or inserted")
		}
		delete(recorded, digest)
	}
	for _, link := range v.links {
		if link.Word == word && recorded[link.Detail] {
			v.fault(t.name, link.Run, "", fmt.Sprintf("a row was changed or removed, that of link %d", link.Link))
		}
	}
}
