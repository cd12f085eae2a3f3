package jobs

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"probity/internal/record"
	"probity/rules"
)

// Print writes the account for a terminal: what was read, the partition of each rule, what changed, and where the papers
// are. It fits a page.
func (a *Account) Print(w io.Writer, language string) error {
	p := &page{language: language}
	p.heading(a)
	p.partitions(a)
	p.notes(a)
	p.papers(a)
	_, err := io.WriteString(w, p.String())
	return err
}

// page is a text for a terminal in one or two languages.
type page struct {
	strings.Builder
	language string
}

func (p *page) heading(a *Account) {
	number := fmt.Sprint(a.Run)
	if a.Run == 0 {
		number = record.Text{VI: "thử, không lưu", EN: "dry, not stored"}.In(p.language)
	}
	in := record.Text{VI: "Lần kiểm tra %s · ngày chốt số liệu %s · nguồn %s", EN: "Run %s · as of %s · source %s"}
	if p.language == "both" {
		in = record.Text{VI: in.EN, EN: in.EN}
	}
	fmt.Fprintf(p, in.In(p.language)+"\n", number, a.AsOf, a.Source)
	for _, s := range a.Servers {
		fmt.Fprintf(p, "  %s %s\n", s.Server, s.Source)
	}
	p.quality(a)
	p.WriteString("\n")
}

func (p *page) quality(a *Account) {
	text := "%d records read, %d set aside, %d of unknown subjects"
	if p.language == "vi" {
		text = "đã đọc %d bản ghi, gác lại %d, không rõ thuộc ai %d"
	}
	fmt.Fprintf(p, text+"\n", a.Quality.Records, a.Quality.SetAside, a.Quality.Orphans)
}

func (p *page) partitions(a *Account) {
	t := tabwriter.NewWriter(p, 0, 0, 2, ' ', tabwriter.AlignRight)
	columns := []record.Text{
		{VI: "Đối tượng", EN: "population"}, rules.Pass.Text(), rules.DueSoon.Text(), rules.Overdue.Text(),
		rules.Exempt.Text(), rules.Unknown.Text(), {VI: "Mới", EN: "New"}, {VI: "Hết", EN: "Ended"},
	}
	head := ""
	for _, c := range columns {
		head += "\t" + c.In(oneOf(p.language))
	}
	fmt.Fprintln(t, head+"\t")
	for _, r := range a.Rules {
		if !r.Evaluated {
			continue
		}
		ended := r.Life.Resolved + r.Life.Gone
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t\n", r.RuleResult.Rule, r.Population(), r.Pass, r.DueSoon, r.Overdue, r.Exempt, r.Unknown, r.Life.New, ended)
	}
	t.Flush()
}

// oneOf is the language of a table whose columns have no room for two.
func oneOf(language string) string {
	if language == "both" {
		return "en"
	}
	return language
}

func (p *page) notes(a *Account) {
	for _, r := range a.Rules {
		if !r.Evaluated {
			fmt.Fprintf(p, "%s: %s – %s\n", r.RuleResult.Rule, record.Text{VI: "chưa đánh giá", EN: "not evaluated"}.In(p.language), r.Reason.In(p.language))
		}
		for _, c := range r.Caveats {
			fmt.Fprintf(p, "%s: %s\n", r.RuleResult.Rule, c.Text.In(p.language))
		}
	}
	for _, h := range a.Held {
		fmt.Fprintf(p, "%s: %s\n", record.Text{VI: "TẠM GIỮ, không gửi thành viên", EN: "HELD, not for members"}.In(p.language), h.In(p.language))
	}
}

func (p *page) papers(a *Account) {
	for _, line := range []struct {
		text  record.Text
		place string
	}{
		{record.Text{VI: "Sổ báo cáo", EN: "workbook"}, a.Workbook},
		{record.Text{VI: "Sổ theo dõi", EN: "ledger"}, a.Ledger},
	} {
		if line.place != "" {
			fmt.Fprintf(p, "\n%s: %s", line.text.In(p.language), line.place)
		}
	}
	p.WriteString("\n")
}
