package jobs

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"probity/internal/ledger"
	"probity/internal/record"
	"probity/reports"
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

// Alarm writes the lines of the account that somebody must see in the morning though nothing else is printed; of a run that
// took its effect there are none.
func (a *Account) Alarm(w io.Writer, language string) error {
	if !a.Waits() {
		return nil
	}
	p := &page{language: language}
	p.held(a)
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
	in, asOf := record.Text{VI: "Lần rà soát %s · ngày chốt số liệu %s · nguồn %s", EN: "Run %s · as of %s · source %s"}, a.AsOf.String()
	if p.language == "vi" {
		asOf = a.AsOf.Vietnamese()
	}
	fmt.Fprintf(p, in.InTable(p.language)+"\n", number, asOf, a.Source)
	if a.OfSample {
		fmt.Fprintf(p, "  %s\n", record.Text{VI: "ngày chốt số liệu là ngày riêng của bộ số liệu mẫu, không phải hôm nay; --as-of đặt ngày khác",
			EN: "the as-of date is the sample's own, not today; --as-of sets another"}.InTable(p.language))
	}
	for _, s := range a.Servers {
		fmt.Fprintf(p, "  %s\n", strings.TrimSpace(s.Server+" "+s.Source))
	}
	p.quality(a)
	if why := notCompared(a.Kind); !why.IsZero() {
		fmt.Fprintln(p, why.In(p.language))
	}
	p.WriteString("\n")
}

// notCompared says why nothing is new and nothing is gone in a run; zero: it is compared.
func notCompared(kind ledger.Kind) record.Text {
	switch kind {
	case ledger.Restricted:
		return record.Text{VI: "Chỉ rà soát một phần: không so sánh với lần rà soát khác.", EN: "Only a part was audited: nothing is compared with another run."}
	case ledger.History:
		return record.Text{VI: "Ngày chốt số liệu sớm hơn lần rà soát gần nhất, hoặc chưa đến: lưu để tra cứu, không so sánh.",
			EN: "The as-of date is before that of the latest run, or still to come: kept as history, nothing is compared."}
	}
	return record.Text{}
}

func (p *page) quality(a *Account) {
	text := record.Text{VI: "đã đọc %d bản ghi, loại %d, không rõ thuộc ai %d", EN: "%d records read, %d set aside, %d of unknown subjects"}
	fmt.Fprintf(p, text.InTable(p.language)+"\n", a.Quality.Records, a.Quality.SetAside, a.Quality.Orphans)
}

func (p *page) partitions(a *Account) {
	t := tabwriter.NewWriter(p, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, allFirst := a.firstTime()
	columns := []record.Text{
		{VI: "Đối tượng", EN: "Population"}, rules.Pass.Text(), rules.DueSoon.Text(), rules.Overdue.Text(),
		rules.Exempt.Text(), rules.Unknown.Text(), reports.New.TextOf(allFirst), {VI: "Hết", EN: "Ended"},
	}
	var upper, lower string
	for _, c := range columns {
		above, below := halves(c.InTable(p.language))
		upper, lower = upper+"\t"+above, lower+"\t"+below
	}
	fmt.Fprintf(t, "%s\t\n%s\t\n", upper, lower)
	for _, r := range a.Rules {
		if !r.Evaluated {
			continue
		}
		fresh, ended := fmt.Sprint(r.Life.New), fmt.Sprint(r.Life.Resolved+r.Life.Gone)
		switch {
		case a.Kind == "" || !notCompared(a.Kind).IsZero():
			fresh, ended = "–", "–"
		case r.FirstTime && !allFirst:
			fresh = "–"
		}
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t\n", r.RuleResult.Rule, r.Population(), r.Pass, r.DueSoon, r.Overdue, r.Exempt, r.Unknown, fresh, ended)
	}
	t.Flush()
}

// halves breaks the head of a column into two lines, the longer of them as short as can be, so that the table fits a terminal of eighty
// columns. A single word is all on the second.
func halves(head string) (upper, lower string) {
	longer := func(a, b string) int { return max(utf8.RuneCountInString(a), utf8.RuneCountInString(b)) }
	lower = head
	for at, letter := range head {
		if letter == ' ' && longer(head[:at], head[at+1:]) < longer(upper, lower) {
			upper, lower = head[:at], head[at+1:]
		}
	}
	return upper, lower
}

func (p *page) notes(a *Account) {
	for _, r := range a.Rules {
		if !r.Evaluated {
			fmt.Fprintf(p, "%s: %s – %s%s\n", r.RuleResult.Rule, record.Text{VI: "chưa đánh giá", EN: "not evaluated"}.In(p.language), r.Reason.In(p.language), p.gone(r))
		}
	}
	if found, alone := a.firstTime(); found > 0 && !alone {
		fmt.Fprintln(p, reports.FoundFirst(found).In(p.language))
	}
	if n := a.waived(); n > 0 {
		fmt.Fprintln(p, reports.ExplanationsAccepted(n).In(p.language))
	}
	if a.Over > 0 {
		fmt.Fprintln(p, reports.DecisionsOver(a.Over).In(p.language))
	}
	p.caveats(a)
	p.held(a)
}

// gone counts the findings that end because their rule was switched off.
func (p *page) gone(r RuleAccount) string {
	if r.Life.Gone == 0 {
		return ""
	}
	n := strconv.Itoa(r.Life.Gone)
	return "; " + record.Text{VI: "dấu hiệu không còn thuộc diện: " + n, EN: "findings gone: " + n}.In(p.language)
}

// held says why the brake holds the run, and by what whoever finds its numbers right lets it take effect.
func (p *page) held(a *Account) {
	for _, h := range a.Held {
		fmt.Fprintf(p, "%s: %s\n", record.Text{VI: "TẠM DỪNG PHÁT HÀNH, không gửi thành viên", EN: "HELD, not for members"}.In(p.language), h.In(p.language))
	}
	if a.Waits() {
		text := record.Text{VI: "Nếu số liệu đúng, cho lần rà soát này có hiệu lực bằng lệnh", EN: "if its numbers are right, let it take effect by"}
		fmt.Fprintf(p, "%s: %s deliver --release %d\n", text.In(p.language), a.Program, a.Run)
	}
}

// caveats are what rules were judged without. What holds for several is said once.
func (p *page) caveats(a *Account) {
	var said []string
	under := map[string][]string{}
	for _, r := range a.Rules {
		for _, c := range r.Caveats {
			text := c.Text.In(p.language)
			if under[text] == nil {
				said = append(said, text)
			}
			under[text] = append(under[text], r.RuleResult.Rule)
		}
	}
	for _, text := range said {
		fmt.Fprintf(p, "%s: %s\n", strings.Join(under[text], ", "), text)
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
