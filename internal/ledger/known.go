package ledger

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"iter"
	"slices"

	"probity/internal/civil"
	"probity/rules"
)

// imprint is a fingerprint in the form in which a run remembers it. A ministry has had hundreds of thousands of findings: what
// is kept of them all holds no pointers, which the garbage collector would follow again and again.
type imprint [12]byte

// imprintOf reads a fingerprint, and says whether it is one.
func imprintOf(fingerprint string) (p imprint, ok bool) {
	n, err := hex.Decode(p[:], []byte(fingerprint)[:min(len(fingerprint), 2*len(p))])
	return p, err == nil && n == len(p) && len(fingerprint) == 2*len(p)
}

func (p imprint) String() string { return hex.EncodeToString(p[:]) }

func (p imprint) compare(other imprint) int { return bytes.Compare(p[:], other[:]) }

// remembered is something for each of many fingerprints.
type remembered[T any] struct {
	numbers map[imprint]int32
	all     []T
}

func (r *remembered[T]) add(p imprint, one T) {
	if r.numbers == nil {
		r.numbers = map[imprint]int32{}
	}
	r.numbers[p] = int32(len(r.all))
	r.all = append(r.all, one)
}

// find is what is remembered for a fingerprint, nil if nothing is; it is good until something else is added.
func (r *remembered[T]) find(p imprint) *T {
	if number, known := r.numbers[p]; known {
		return &r.all[number]
	}
	return nil
}

// lives are all that the ledger knew before a run.
type lives struct {
	packed remembered[packedLife]
	texts  []byte   // ids of subjects, obligations and positions
	words  []string // that many lives have in common
}

// packedLife is a Life without pointers.
type packedLife struct {
	imprint                    imprint
	rule, kind, state, outcome uint16 // numbers of words
	severity                   rules.Severity
	firstRun, lastRun          int32
	firstOn, lastOn            civil.Date
	subject, obligation        uint32 // where these begin in texts
	position, end              uint32 // likewise, and where it ends
}

func (l *lives) add(row lifeRow) error {
	p, ok := imprintOf(row.Fingerprint)
	if !ok {
		return fmt.Errorf("lives: %q is no fingerprint", row.Fingerprint)
	}
	packed := packedLife{
		imprint: p, rule: l.word(row.Rule), kind: l.word(row.SubjectKind), state: l.word(row.State), outcome: l.word(row.Outcome),
		severity: severity(row.Severity), firstRun: int32(row.FirstRun), lastRun: int32(row.LastRun),
		firstOn: day(row.FirstOn), lastOn: day(row.LastOn), subject: uint32(len(l.texts)),
	}
	l.texts = append(l.texts, row.SubjectID...)
	packed.obligation = uint32(len(l.texts))
	l.texts = append(l.texts, row.Obligation...)
	packed.position = uint32(len(l.texts))
	l.texts = append(l.texts, row.PositionID...)
	packed.end = uint32(len(l.texts))
	l.packed.add(p, packed)
	return nil
}

func (l *lives) word(text string) uint16 {
	number := slices.Index(l.words, text)
	if number < 0 {
		number = len(l.words)
		l.words = append(l.words, text)
	}
	return uint16(number)
}

// find is what was known of a finding; nil when it was never seen.
func (l *lives) find(p imprint) *Life {
	packed := l.packed.find(p)
	if packed == nil {
		return nil
	}
	life := l.life(packed)
	return &life
}

// open gives the lives that are open, in the order in which they were read.
func (l *lives) open() iter.Seq[Life] {
	return l.those(func(p *packedLife) bool { return l.state(p) == StateOpen })
}

// ofPlaces gives the lives about positions and units that are open or were carried over.
func (l *lives) ofPlaces() iter.Seq[Life] {
	return l.those(func(p *packedLife) bool {
		state := l.state(p)
		return rules.SubjectKind(l.words[p.kind]) != rules.PersonSubject && (state == StateOpen || state == StateCarried)
	})
}

// those unpacks the lives that are meant, and no others: of a country there are millions.
func (l *lives) those(meant func(*packedLife) bool) iter.Seq[Life] {
	return func(yield func(Life) bool) {
		for i := range l.packed.all {
			if p := &l.packed.all[i]; meant(p) && !yield(l.life(p)) {
				return
			}
		}
	}
}

func (l *lives) isOpen(p imprint) bool {
	packed := l.packed.find(p)
	return packed != nil && l.state(packed) == StateOpen
}

func (l *lives) state(p *packedLife) LifeState { return LifeState(l.words[p.state]) }

func (l *lives) life(p *packedLife) Life {
	return Life{
		Fingerprint: p.imprint.String(), Rule: l.words[p.rule],
		Subject:    rules.Subject{Kind: rules.SubjectKind(l.words[p.kind]), ID: string(l.texts[p.subject:p.obligation])},
		Obligation: string(l.texts[p.obligation:p.position]), Position: string(l.texts[p.position:p.end]),
		State: l.state(p), Outcome: rules.Outcome(l.words[p.outcome]), Severity: p.severity, FirstRun: int(p.firstRun), FirstOn: p.firstOn, LastRun: int(p.lastRun), LastOn: p.lastOn,
	}
}
