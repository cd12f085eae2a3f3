package ledger

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"slices"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
)

// sealed is the digest of one row, with the key that names it.
type sealed struct {
	key    string
	digest [sha256.Size]byte
}

func (s sealed) compare(other sealed) int {
	return cmp.Or(cmp.Compare(s.key, other.key), bytes.Compare(s.digest[:], other.digest[:]))
}

// rowsInPart bounds the size of one text in the table of seals to about a megabyte.
const rowsInPart = 8192

// seal stores the digests of all rows of a table that a run has written, so that Verify can name a row that was changed,
// removed or inserted, and adds their sum to the run's hash. It is the writer's last use.
func (w *writer[T]) seal(ctx context.Context, s *sealing) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	slices.SortFunc(w.digests, sealed.compare)
	part := int64(0)
	for rows := range slices.Chunk(w.digests, rowsInPart) {
		part++
		row := sealRow{s.run, w.name, part, int64(len(rows)), listed(rows)}
		if err := sealsTable().insert(ctx, w.tx, row); err != nil {
			return err
		}
		cover(s.sum, row)
	}
	w.digests = nil
	return nil
}

// cover adds a part of a seal to a run's hash.
func cover(sum hash.Hash, part sealRow) {
	digest, _ := sealsTable().digest(part, nil)
	sum.Write(digest[:])
}

// listed writes digests and keys, one row a line. Keys are quoted: a record's key may hold anything.
func listed(rows []sealed) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(hex.EncodeToString(row.digest[:]))
		b.WriteByte(' ')
		b.WriteString(strconv.Quote(row.key))
		b.WriteByte('\n')
	}
	return b.String()
}

// unlisted reads what listed wrote; it stops at a line that listed cannot have written.
func unlisted(content string) []sealed {
	var rows []sealed
	for line := range strings.Lines(content) {
		digest, quoted, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		key, err := strconv.Unquote(quoted)
		row := sealed{key: key}
		if n, failure := hex.Decode(row.digest[:], []byte(digest)); err != nil || failure != nil || n != sha256.Size {
			return rows
		}
		rows = append(rows, row)
	}
	return rows
}

// beginHash begins the hash of a run's result with what was asked for and with the result before. No clock time enters it,
// nor who ran it where, so that the same records, configuration, as-of date and ledger give the same hash.
func beginHash(run runRow, result resultRow) hash.Hash {
	sum := sha256.New()
	for _, text := range []string{
		"probity result 1", strconv.FormatInt(run.Run, 10), run.AsOf, run.Source, run.Version, run.ConfigDigest,
		run.Rules, run.Unit, run.Person, result.Kind, result.InputDigest, result.Previous,
	} {
		sum.Write(appendField(nil, text))
	}
	return sum
}

func hexSum(sum hash.Hash) string { return hex.EncodeToString(sum.Sum(nil)) }

// lastHash is the hash of the newest result; empty before the first.
func lastHash(ctx context.Context, q sqlx.QueryerContext) (last string, err error) {
	err = sqlx.GetContext(ctx, q, &last, "SELECT hash FROM results ORDER BY run DESC LIMIT 1")
	if missing(err) {
		return "", nil
	}
	return last, err
}
