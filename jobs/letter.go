package jobs

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/mail"
	"probity/internal/record"
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

// coverLetter says what a run came to, of nobody by name: a mail program shows it to whoever looks over a shoulder.
func coverLetter(
	ctx context.Context, l *ledger.Ledger, c *config.Config, run ledger.Run, recipient string, e enclosure,
) (subject, text string, err error) {
	results, err := l.Rules(ctx, run.Number)
	if err != nil {
		return "", "", err
	}
	changed, err := changes(ctx, l, run, recipient)
	if err != nil {
		return "", "", err
	}
	var parts []string
	for _, t := range []record.Text{summary(run, results), changed, e.told(), discretion(), signature(run)} {
		parts = append(parts, beneath(t, c.Audit.Language))
	}
	title := record.Text{
		VI: fmt.Sprintf("Báo cáo rà soát, số liệu chốt ngày %s (lần %d)", run.AsOf.Vietnamese(), run.Number),
		EN: fmt.Sprintf("Audit report as of %s (run %d)", run.AsOf, run.Number),
	}
	return title.In(c.Audit.Language), strings.Join(parts, "\n\n") + "\n", nil
}

// beneath writes both languages one below the other, where both are wanted.
func beneath(t record.Text, language string) string {
	if language == "both" {
		return t.VI + "\n" + t.EN
	}
	return t.In(language)
}

func summary(run ledger.Run, results []ledger.RuleResult) record.Text {
	var all rules.Counts
	var silent []string
	for _, r := range results {
		for _, outcome := range openOutcomes() {
			all.Add(outcome, r.Total().Of(outcome))
		}
		if !r.Evaluated {
			silent = append(silent, r.Rule)
		}
	}
	t := record.Text{
		VI: fmt.Sprintf("Số liệu chốt ngày %s, nguồn %s: %d quá hạn, %d sắp đến hạn, %d chưa đủ dữ liệu.",
			run.AsOf.Vietnamese(), run.Source, all.Overdue, all.DueSoon, all.Unknown),
		EN: fmt.Sprintf("As of %s, source %s: %d overdue, %d due soon, %d not enough data.", run.AsOf, run.Source, all.Overdue, all.DueSoon, all.Unknown),
	}
	if len(silent) > 0 {
		list := strings.Join(silent, ", ")
		t.VI, t.EN = t.VI+" Chưa đánh giá: "+list+".", t.EN+" Not evaluated: "+list+"."
	}
	return t
}

// changes counts what happened to findings since the last workbook that the recipient was sent, or else since the run before.
func changes(ctx context.Context, l *ledger.Ledger, run ledger.Run, recipient string) (record.Text, error) {
	since, known, err := l.LastDelivered(ctx, recipient)
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
		return all.told(record.Text{
			VI: fmt.Sprintf("Từ lần rà soát %d, lần gần nhất đã gửi", since), EN: fmt.Sprintf("Since run %d, the last that you were sent", since),
		}), nil
	}
	return all.told(record.Text{VI: "So với lần trước", EN: "Since the run before"}), nil
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
		life := lives[r.Rule]
		if r.FirstTime {
			h.first += life.New
			life.New = 0
		}
		h.New, h.Worsened, h.Reopened = h.New+life.New, h.Worsened+life.Worsened, h.Reopened+life.Reopened
		h.Resolved, h.Gone = h.Resolved+life.Resolved, h.Gone+life.Gone
	}
	return nil
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

func discretion() record.Text {
	return record.Text{
		VI: "Sổ nêu tên cá nhân của toàn Bộ, kể cả dấu hiệu dựa trên tham số mà Bộ chưa quyết định: không chuyển tiếp; sổ riêng của một đơn vị được lập bằng probity run --unit.",
		EN: "It names people of the whole ministry, also by numbers that the ministry has not decided: do not forward it; probity run --unit makes a unit's own.",
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
