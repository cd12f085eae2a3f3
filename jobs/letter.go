package jobs

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"probity/internal/ledger"
	"probity/internal/mail"
	"probity/internal/record"
	"probity/reports"
	"probity/rules"
)

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

// enclosure is the workbook that a letter is about.
type enclosure struct {
	path    string
	sha256  string
	content []byte // empty where the workbook is too large to be attached
	size    int
}

// tiding is what a letter says of a workbook.
type tiding struct {
	shown   record.Text // of whom it is; zero: of all
	counts  rules.Counts
	silent  []string // rules that it says nothing of
	over    int      // findings about which the committee wanted something done by a day that is past
	changed record.Text
}

// coverLetter says what a run came to, of nobody by name: a mail program shows it to whoever looks over a shoulder.
func coverLetter(run ledger.Run, t tiding, e enclosure, language string) (subject, text string) {
	parts := []record.Text{t.summary(run), t.changed, e.told(), t.discretion(), signature(run)}
	written := make([]string, len(parts))
	for i, part := range parts {
		written[i] = beneath(part, language)
	}
	title := record.Text{
		VI: fmt.Sprintf("Báo cáo rà soát, số liệu chốt ngày %s (lần %d)", run.AsOf.Vietnamese(), run.Number),
		EN: fmt.Sprintf("Audit report as of %s (run %d)", run.AsOf, run.Number),
	}
	return title.In(language), strings.Join(written, "\n\n") + "\n"
}

// beneath writes both languages one below the other, where both are wanted.
func beneath(t record.Text, language string) string {
	if language == "both" {
		return t.VI + "\n" + t.EN
	}
	return t.In(language)
}

func (t tiding) summary(run ledger.Run) record.Text {
	all := t.counts
	said := record.Text{
		VI: fmt.Sprintf("Số liệu chốt ngày %s, nguồn %s: %d quá hạn, %d sắp đến hạn, %d chưa đủ dữ liệu.",
			run.AsOf.Vietnamese(), run.Source, all.Overdue, all.DueSoon, all.Unknown),
		EN: fmt.Sprintf("As of %s, source %s: %d overdue, %d due soon, %d not enough data.", run.AsOf, run.Source, all.Overdue, all.DueSoon, all.Unknown),
	}
	if !t.shown.IsZero() {
		said.VI, said.EN = t.shown.VI+". "+said.VI, t.shown.EN+". "+said.EN
	}
	if t.over > 0 {
		over := reports.DecisionsOver(t.over)
		said.VI, said.EN = said.VI+" "+over.VI, said.EN+" "+over.EN
	}
	if len(t.silent) > 0 {
		list := strings.Join(t.silent, ", ")
		said.VI, said.EN = said.VI+" Chưa đánh giá: "+list+".", said.EN+" Not evaluated: "+list+"."
	}
	return said
}

// tidings are those of the whole run: what it came to, and what happened to findings since the last workbook that the recipient was
// sent, or else since the run before.
func tidings(ctx context.Context, l *ledger.Ledger, run ledger.Run, recipient string) (t tiding, err error) {
	results, err := l.Rules(ctx, run.Number)
	if err != nil {
		return t, err
	}
	for _, r := range results {
		t.count(r.Rule, r.Evaluated, r.Total())
	}
	followed, err := l.FollowUp(ctx, run.Number)
	if err != nil {
		return t, err
	}
	t.over = followed.Over
	t.changed, err = changes(ctx, l, run, recipient)
	return t, err
}

func (t *tiding) count(rule string, evaluated bool, c rules.Counts) {
	for _, outcome := range openOutcomes() {
		t.counts.Add(outcome, c.Of(outcome))
	}
	if !evaluated {
		t.silent = append(t.silent, rule)
	}
}

func changes(ctx context.Context, l *ledger.Ledger, run ledger.Run, recipient string) (record.Text, error) {
	since, known, err := l.LastDelivered(ctx, recipient, run.Number)
	if err != nil {
		return record.Text{}, err
	}
	runs := []ledger.Run{run}
	if known {
		if runs, err = l.Living(ctx, since, run.Number); err != nil {
			return record.Text{}, err
		}
	}
	var all happened
	for _, r := range runs {
		if err := all.in(ctx, l, r.Number); err != nil {
			return record.Text{}, err
		}
	}
	if known && len(runs) > 1 {
		return all.told(sinceRun(since)), nil
	}
	return all.told(record.Text{VI: "So với lần trước", EN: "Since the run before"}), nil
}

func sinceRun(number int) record.Text {
	return record.Text{
		VI: fmt.Sprintf("Từ lần rà soát %d, lần gần nhất đã gửi", number), EN: fmt.Sprintf("Since run %d, the last that you were sent", number),
	}
}

// happened counts changes in the lives of findings. What a rule finds the first time that it is asked is not new.
type happened struct {
	ledger.LifeCounts
	first int
}

func (h *happened) in(ctx context.Context, l *ledger.Ledger, run int) error {
	results, err := l.Rules(ctx, run)
	if err != nil {
		return err
	}
	lives, err := l.LifeCounts(ctx, run)
	if err != nil {
		return err
	}
	for _, r := range withSwitchedOff(results, lives) {
		h.add(lives[r.Rule], r.FirstTime)
	}
	return nil
}

func (h *happened) add(life ledger.LifeCounts, firstTime bool) {
	if firstTime {
		h.first += life.New
		life.New = 0
	}
	h.New, h.Worsened, h.Reopened = h.New+life.New, h.Worsened+life.Worsened, h.Reopened+life.Reopened
	h.Resolved, h.Gone = h.Resolved+life.Resolved, h.Gone+life.Gone
}

func (h *happened) told(since record.Text) record.Text {
	t := record.Text{
		VI: fmt.Sprintf("%s: %d mới, %d nghiêm trọng hơn, %d xuất hiện lại, %d đã giải quyết, %d không còn thuộc diện.",
			since.VI, h.New, h.Worsened, h.Reopened, h.Resolved, h.Gone),
		EN: fmt.Sprintf("%s: %d new, %d worsened, %d reopened, %d resolved, %d gone.", since.EN, h.New, h.Worsened, h.Reopened, h.Resolved, h.Gone),
	}
	if h.first > 0 {
		t.VI, t.EN = t.VI+fmt.Sprintf(" Rà soát lần đầu: %d.", h.first), t.EN+fmt.Sprintf(" Asked for the first time: %d.", h.first)
	}
	return t
}

func (e enclosure) told() record.Text {
	name := filepath.Base(e.path)
	if len(e.content) == 0 {
		size := (e.size + 1<<20 - 1) >> 20
		return record.Text{
			VI: fmt.Sprintf("Sổ báo cáo quá lớn để đính kèm (%d MiB), ở tại: %s\nSHA-256: %s", size, e.path, e.sha256),
			EN: fmt.Sprintf("The workbook is too large to be attached (%d MiB); it is at: %s\nSHA-256: %s", size, e.path, e.sha256),
		}
	}
	return record.Text{
		VI: fmt.Sprintf("Sổ báo cáo đính kèm: %s\nSHA-256: %s", name, e.sha256),
		EN: fmt.Sprintf("The workbook is attached: %s\nSHA-256: %s", name, e.sha256),
	}
}

func (t tiding) discretion() record.Text {
	if !t.shown.IsZero() {
		return record.Text{
			VI: "Sổ nêu tên cá nhân của các đơn vị trên: chỉ dùng trong phạm vi trách nhiệm của người nhận, không chuyển tiếp.",
			EN: "It names people of these units: it is for whoever answers for them; do not forward it.",
		}
	}
	return record.Text{
		VI: "Sổ nêu tên cá nhân của toàn Bộ, kể cả dấu hiệu dựa trên tham số mà Bộ chưa quyết định: không chuyển tiếp; thành viên nhận sổ riêng, chỉ gồm đơn vị của mình.",
		EN: "It names people of the whole ministry, also by numbers that the ministry has not decided: do not forward it; members have workbooks with their units alone.",
	}
}

func signature(run ledger.Run) record.Text {
	return record.Text{
		VI: fmt.Sprintf("probity %s, lần rà soát %d, mã băm %.12s", run.Version, run.Number, run.Hash),
		EN: fmt.Sprintf("probity %s, run %d, hash %.12s", run.Version, run.Number, run.Hash),
	}
}

// messageID is the same whenever the same workbook is sent to the same recipient, so that a copy can be recognised.
func messageID(from mail.Address, run int, recipient, sha256 string) string {
	return fmt.Sprintf("run%d.%s.%.16s@%s", run, recipient, sha256, domain(from))
}

func domain(a mail.Address) string {
	_, domain, _ := strings.Cut(a.Box, "@")
	return domain
}
