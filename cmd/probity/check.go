package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/internal/record"
	"probity/jobs"
	"probity/rules/catalog"
)

func (a *app) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Looks at configuration, connections, mappings and ledger, and names every fault at once",
		Long: "Looks at the configuration and at everything that it names, and names all faults at once: keys and values,\n" +
			"connections, accounts, mappings, ledger, folders. What has a fault in the file is not looked at further. Where there is\n" +
			"none, it tells which rules are ready, what they are judged without, and which numbers the ministry has not decided\n" +
			"yet. Nothing is changed.\n\n" +
			"Exit codes: 0 a run is possible, perhaps with advice on stderr; 2 something is to be mended; 3 something could not\n" +
			"be reached.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, faults, err := config.Sift(a.configPath, known(), a.env)
			switch {
			case err != nil:
				return a.unread(err)
			case c == nil:
				return usage("%w", faults)
			}
			e, err := jobs.Check(cmd.Context(), jobs.Order{Config: c, Now: time.Now(), Log: a.log()}, faults)
			if err != nil {
				return err
			}
			for _, line := range e.Unreported {
				a.tell(line)
			}
			if !a.quiet && len(faults) == 0 { // of what is faulty nobody can say what would be ready
				a.printExamination(e, c.Audit.Language)
			}
			return e.Err()
		},
	}
}

// printExamination tells what can be run and what is worth looking at.
func (a *app) printExamination(e *jobs.Examination, language string) {
	for _, k := range e.Kinds {
		hanging(a.out, fmt.Sprintf("%-18s ", k.Kind.Name), columnsOf(k).InTable(language))
	}
	for _, r := range e.Rules {
		if !r.Reason.IsZero() {
			beside(a.out, r.Rule.ID+"  ", record.Text{VI: "chưa đánh giá: " + r.Reason.VI, EN: "not evaluated: " + r.Reason.EN}, language)
			continue
		}
		fmt.Fprintf(a.out, "%s  %s\n", r.Rule.ID, record.Text{VI: "sẵn sàng", EN: "ready"}.In(language))
		for _, c := range r.Caveats {
			beside(a.out, "         ", c.Text, language)
		}
	}
	if !e.Ledger.IsZero() {
		beside(a.out, record.Text{VI: "sổ theo dõi  ", EN: "ledger   "}.InTable(language), e.Ledger, language)
	}
	if !e.Mail.IsZero() {
		beside(a.out, record.Text{VI: "thư          ", EN: "mail     "}.InTable(language), e.Mail, language)
	}
	for _, s := range e.Slots {
		hanging(a.out, s.Schedule+"  ", fmt.Sprintf("%s: %s %s", s.Cron, strings.Join(s.Next, ", "), s.Zone))
	}
	for _, advice := range e.Advice {
		fmt.Fprintf(a.errs, "advice: %v\n", advice)
	}
	a.printUndecided(e, language)
}

// columnsOf says how far a kind is mapped.
func columnsOf(k jobs.KindExamination) record.Text {
	t := record.Text{VI: fmt.Sprintf("%d cột", len(k.Columns)), EN: fmt.Sprintf("%d columns", len(k.Columns))}
	if left := strings.Join(k.Left, ", "); left != "" {
		t.VI, t.EN = t.VI+"; chưa ánh xạ: "+left, t.EN+"; not mapped: "+left
	}
	if len(catalog.Readers(k.Kind.Name)) == 0 {
		t.VI, t.EN = t.VI+"; chưa quy tắc nào đọc", t.EN+"; no rule reads it yet"
	}
	return t
}

// printUndecided prints the rows that the ministry has to fill in, and before them which numbers need no decision yet: whoever copies
// the rows takes all from the first one on.
func (a *app) printUndecided(e *jobs.Examination, language string) {
	if len(e.Undecided) > 0 {
		paragraph(a.out, record.Text{
			VI: "Bộ chưa quyết định: dấu hiệu dựa trên các tham số sau được ghi ở mục riêng, không chuyển cho đơn vị. Ghi số và ngày của quyết " +
				"định vào basis thì các dấu hiệu đó được ghi cùng các dấu hiệu khác.",
			EN: "Not decided by the ministry: findings by these stand under a heading of their own, and are not to be handed on. Put the " +
				"decision's number and date into basis: then they stand among the others.",
		}, language)
	}
	var later []string
	for _, v := range e.Later {
		later = append(later, v.Key)
	}
	if list := strings.Join(later, ", "); list != "" {
		paragraph(a.out, record.Text{
			VI: "Chưa cần quyết định, vì chỉ các quy tắc chưa đánh giá mới dùng: " + list,
			EN: "To be decided later, because only rules ask for them that are not evaluated: " + list,
		}, language)
	}
	for _, v := range e.Undecided {
		fmt.Fprintf(a.out, "\n%s", v.Undecided())
	}
}
