package rotation

import (
	"slices"
	"strings"

	"probity/internal/record"
	"probity/rules"
)

// office is a position that a person holds on the as-of date, whatever its kind.
type office struct {
	id     string // empty when it cannot be read
	post   post
	held   *record.Assignment // by which decision; nil where only a set-aside row or an unusable link says so
	doubts []rules.Missing    // why it is not certain that it is held, or what it is
}

// offices returns the positions of a sort that a person holds, in the order of their ids. A row that was set aside, or a
// link of lineage that cannot be used, brings in the position that it may stand for.
func offices(h rules.Hearing, all []holding, concerns func(*record.Position) bool) []office {
	found := rooms{h: h, concerns: concerns}
	for _, held := range all {
		if held.Contains(h.AsOf) {
			found.enter(held)
		}
	}
	for i := range h.Assignment.Bad {
		b := &h.Assignment.Bad[i]
		if !glimpseOfAssignment(b).mayCover(h.AsOf) {
			continue
		}
		for _, id := range carried(h, b) {
			if o := found.at(id); o != nil && o.held == nil {
				o.doubts = append(o.doubts, unreadable(b.Aside)...)
			}
		}
	}
	slices.SortFunc(found.offices, func(a, b office) int { return strings.Compare(a.id, b.id) })
	return found.offices
}

// rooms collects the offices of a person.
type rooms struct {
	h        rules.Hearing
	concerns func(*record.Position) bool
	offices  []office
}

// at is the office in a position, until the next one is asked for; nil where the position is of another sort.
func (r *rooms) at(id string) *office {
	if i := slices.IndexFunc(r.offices, func(o office) bool { return o.id == id }); i >= 0 {
		return &r.offices[i]
	}
	p, known := readPost(r.h.Ref, id)
	if id != "" && (!known || !r.concerns(&p.Position)) {
		return nil
	}
	r.offices = append(r.offices, office{id: id, post: p, doubts: slices.Concat(p.faults(), unreadableLeaving(r.h))})
	return &r.offices[len(r.offices)-1]
}

// enter takes in what is held, and what an unusable link says may be held in its place.
func (r *rooms) enter(held holding) {
	if o := r.at(held.position); o != nil {
		if o.held == nil || held.row.StartsOn < o.held.StartsOn {
			o.held = held.row
		}
		doubtfulPassage(r.h, held, func(position string, link rules.Link) { o.doubts = append(o.doubts, unusableLink(position, link)) })
	}
	for _, link := range doubtfulSuccessors(r.h, held) {
		for _, id := range []string{held.position, link.ID} {
			if o := r.at(id); o != nil {
				o.doubts = append(o.doubts, unusableLink(held.position, link))
			}
		}
	}
}

func unusableLink(predecessor string, link rules.Link) rules.Missing {
	return aboutLink("position_lineage", predecessor, link.ID, link.Wrong, text("không dùng được dòng kế thừa này nên không biết người đó còn giữ vị trí hay không",
		"this link of lineage cannot be used, so that it is not known whether the position is still held"))
}

// officeNeeds is what offices cannot be found without.
func officeNeeds(position []string, more ...rules.Need) []rules.Need {
	return append([]rules.Need{
		{Kind: "person", Columns: []string{"full_name"}},
		{Kind: "position", Columns: append([]string{"name", "unit_id"}, position...)},
	}, more...)
}

// officeCaveats is what offices are found without, saying so.
func officeCaveats(more ...rules.Caveat) []rules.Caveat {
	return append([]rules.Caveat{
		caveat("không tính tiếp thời gian qua đổi tên, sáp nhập vị trí", "time is not carried on through renamed and merged positions",
			"position_lineage", "predecessor_id", "successor_id", "effective_on"),
		caveat("không xét ngày rời cơ quan: người đã rời mà chưa ghi ngày kết thúc vẫn bị coi là đang giữ vị trí",
			"leaving the service is not considered: whoever left without a last day in the position still counts as holding it",
			"person", "left_on"),
		caveat("không hiển thị số quyết định", "the numbers of decisions are not shown", "assignment", "decision_no"),
	}, more...)
}
