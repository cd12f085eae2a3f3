package rotation

import (
	"slices"

	"probity/internal/civil"
	"probity/internal/record"
	"probity/rules"
	"probity/rules/parameters"
)

// comeback is a position held now that the person may have left before.
type comeback struct {
	duty
	before        run             // up to the time before the break; no pieces when there was none
	brief         record.Flag     // whether that time was only acting and short; never yes
	standingIn    record.Flag     // whether the present time is only acting and has been short so far
	posting       *record.Posting // a posting abroad that covers a day of the break
	doubtfulPosts []rules.Missing // postings that may, because their days are not known well enough
	cool, acting  parameters.Value
}

// comebackOf looks for the time in a position before the present one. Acting in it for a short while is not such a time;
// where the kind of a decision is not known and would decide that, brief is unknown.
func comebackOf(h rules.Hearing, d duty) comeback {
	c := comeback{duty: d}
	if len(d.doubts) > 0 {
		return c
	}
	all := pieces(d.held)
	last := len(all.pieces) - 1
	c.cool, c.acting = h.Param("rot.cool_months", c.since()), h.Param("rot.acting_days", c.since())
	c.standingIn = c.briefly(all, last, h.AsOf.Sub(c.since())+1)
	for i := last - 1; i >= 0; i-- {
		if c.brief = c.briefly(all, i, all.pieces[i].Days()); c.brief != record.Yes {
			c.before = run{all.pieces[:i+1], all.holdings}
			c.posting, c.doubtfulPosts = c.abroad(h)
			break
		}
	}
	return c
}

// briefly reports whether a piece was only acting and lasted no longer than rot.acting_days.
func (c *comeback) briefly(r run, piece, days int) record.Flag {
	if days > int(c.acting.Int) {
		return record.No
	}
	return onlyActing(r, piece)
}

// onlyActing reports whether every decision of a piece was to stand in.
func onlyActing(r run, piece int) record.Flag {
	answer := record.Yes
	for _, held := range r.holdings {
		if r.pieces[piece].Contains(held.First) {
			answer = both(answer, isActing(held.row))
		}
	}
	return answer
}

func isActing(row *record.Assignment) record.Flag {
	switch row.Kind {
	case "":
		return record.Unknown
	case "acting":
		return record.Yes
	}
	return record.No
}

// unplacedTime lists the set-aside assignments whose position cannot be read and which could be of this one: they may fill the
// time between, or be an earlier time after which it was taken up too soon.
func (c *comeback) unplacedTime(h rules.Hearing) []rules.Missing {
	return unplacedAssignments(h, func(_ *record.Bad[record.Assignment], g glimpse) bool { return c.mayMatter(g) })
}

func (c *comeback) mayMatter(g glimpse) bool {
	if c.early() {
		return g.mayTouch(c.gap())
	}
	left := civil.Interval{Last: c.since() - 2}
	if end := g.certainEnd(); !end.IsZero() {
		left.Last = min(left.Last, end)
	}
	return g.mayTouch(left) && freeAgain(left, int(c.cool.Int)) > c.since()
}

// since is the first day of the present piece.
func (c *comeback) since() civil.Date { return c.run.now().First }

// gap is the time between leaving and taking up again.
func (c *comeback) gap() civil.Interval {
	return civil.Interval{First: c.before.now().Last + 1, Last: c.since() - 1}
}

// early reports whether the position was taken up again before it was free for the person.
func (c *comeback) early() bool {
	return len(c.before.pieces) > 0 && freeAgain(c.before.now(), int(c.cool.Int)) > c.since()
}

// unknownKinds names the decisions whose kind would say whether a short time was only acting.
func (c *comeback) unknownKinds() []rules.Missing {
	var missing []rules.Missing
	for _, held := range c.held {
		unsure := c.brief == record.Unknown && c.before.now().Contains(held.First) ||
			c.standingIn == record.Unknown && c.run.now().Contains(held.First)
		if unsure && held.row.Kind == "" {
			missing = append(missing, rules.Missing{Record: "assignment", Key: assignmentKey(held.row), Field: "kind",
				Why: text("không biết có phải chỉ tạm thời đảm nhiệm hay không", "it is not known whether that was only acting")})
		}
	}
	return missing
}

// unsure is why it is not known whether an early return is a breach, who was abroad meanwhile left aside.
func (c *comeback) unsure() []rules.Missing {
	return slices.Concat(c.unknownKinds(), c.post.unknownManagerial())
}

// parameters are those that decided: how short acting must be also where it was too long.
func (c *comeback) parameters() []parameters.Value {
	if len(c.before.pieces) == 0 {
		return nil
	}
	all, before := pieces(c.held), len(c.before.pieces)-1
	if onlyActing(all, len(all.pieces)-1) == record.Yes || onlyActing(c.before, before) == record.Yes {
		return []parameters.Value{c.cool, c.acting}
	}
	return []parameters.Value{c.cool}
}

// abroad finds the posting that covers a day of the gap: then the break was none of the person's making, if nobody took
// the position meanwhile. Doubtful are postings whose days are not known well enough.
func (c *comeback) abroad(h rules.Hearing) (posting *record.Posting, doubtful []rules.Missing) {
	for row := range postings(h, daysPlanned) {
		if !isPosting(row.Kind) {
			continue
		}
		time := civil.Interval{First: row.TookUpOn, Last: row.LeftOn}
		if time == (civil.Interval{}) {
			time.First = row.PlannedFrom
		}
		if !time.Overlaps(c.gap()) {
			continue
		}
		if !row.TookUpOn.IsZero() {
			return row, nil
		}
		doubtful = append(doubtful, rules.Missing{Record: "posting", Key: postingKey(row), Field: "took_up_on",
			Why: text("không biết nhiệm kỳ có nằm trong thời gian rời vị trí hay không", "it is not known whether the posting lies in the gap")})
	}
	for i := range h.Posting.Bad {
		b := &h.Posting.Bad[i]
		if !noPosting(b) && glimpseOfPosting(b).mayTouch(c.gap()) { // one that can be used all the same was found above
			doubtful = append(doubtful, unreadable(b.Aside)...)
		}
	}
	return nil, doubtful
}

// absence is what must be known of a return to tell of it, also when the person's dossier is gone.
type absence struct {
	person, who               string
	left, back, lawful        civil.Date      // no day where there was no earlier time, or nothing is known
	leftKey, backKey, posting string          // the assignments that say so, and the posting in between
	unsure                    []rules.Missing // why it is not known whether it is a breach where no posting excuses it
	doubtful                  []rules.Missing // postings that may lie in between
}

func (c *comeback) absence(h rules.Hearing) absence {
	a := absence{person: h.ID, who: personName(h)}
	if len(c.run.pieces) == 0 {
		return a
	}
	a.back = c.since()
	for _, held := range c.held {
		if len(c.before.pieces) > 0 && c.before.now().Contains(held.First) {
			a.left, a.leftKey = c.before.now().Last, assignmentKey(held.row)
			a.lawful = freeAgain(c.before.now(), int(c.cool.Int))
		}
		if held.First == a.back {
			a.backKey = assignmentKey(held.row)
		}
	}
	if c.posting != nil {
		a.posting = c.posting.PostingID
	}
	return a
}

func (a absence) gap() civil.Interval { return civil.Interval{First: a.left + 1, Last: a.back - 1} }

// evidence is the day of leaving, that of coming back, that from which it is lawful, and the posting in between.
func (a absence) evidence() []rules.Evidence {
	if a.back.IsZero() {
		return nil
	}
	all := []rules.Evidence{fact("assignment", a.backKey, "starts_on", a.back.String(), rules.RoleSince)}
	if !a.left.IsZero() {
		all = append([]rules.Evidence{fact("assignment", a.leftKey, "ends_on", a.left.String(), "")}, all...)
		all = append(all, derived("allowed_from", a.lawful.String(), ""))
	}
	if a.posting != "" {
		all = append(all, fact("posting", rules.Key("person_id", a.person, "posting_id", a.posting), "posting_id", a.posting, ""))
	}
	return all
}
