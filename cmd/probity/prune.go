package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/ledger"
	"probity/internal/record"
	"probity/jobs"
)

func (a *app) pruneCommand() *cobra.Command {
	var before string
	var rehearsal bool
	cmd := &cobra.Command{
		Use:   "prune --before YYYY-MM-DD",
		Short: "Takes from old runs what they said of each verdict; counts, findings and lives stay",
		Long: "What a run says of each verdict, and the list of wrong records, is most of the ledger, and much the same night after\n" +
			"night. prune takes it from all runs before the first one as of --before, and overwrites it. The first and the last that\n" +
			"was said of each finding stays, with its life, its counts and its place in history; what went is known by its digest, so\n" +
			"that verify still finds every other change. A pruned run's workbook cannot be made again: keep the file.\n\n" +
			"The newest run that has a workbook keeps everything. The room that is free then goes back to the disk. A ledger that an older\n" +
			"probity has made keeps it in its file for the next runs; a copy of it by probity backup has none.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			day, err := day("--before", before)
			if err != nil {
				return usage("%w", err)
			}
			if day.IsZero() {
				return usage("probity prune: --before YYYY-MM-DD is missing: how much is kept is the ministry's to decide")
			}
			c, err := a.load()
			if err != nil {
				return err
			}
			p, room, err := jobs.Prune(cmd.Context(), c, version, day, rehearsal, a.log())
			if p.Runs > 0 || err == nil {
				a.sayPruned(p, day, rehearsal, c.Audit.Language)
			}
			a.sayRoom(room, c)
			return err
		},
	}
	cmd.Flags().StringVar(&before, "before", "", "runs before the first one as of this date")
	cmd.Flags().BoolVar(&rehearsal, "dry-run", false, "say what would go, and change nothing")
	return cmd
}

// sayRoom says what became of the room that is free in the ledger's file.
func (a *app) sayRoom(r ledger.Room, c *config.Config) {
	var told []record.Text
	if r.Given > 0 {
		told = append(told, record.Text{
			VI: fmt.Sprintf("tệp sổ theo dõi nhỏ đi %s", sized(r.Given)),
			EN: fmt.Sprintf("the ledger's file is %s smaller", sized(r.Given)),
		})
	}
	if r.Left > 0 {
		told = append(told, record.Text{
			VI: fmt.Sprintf("%s trong tệp sổ theo dõi còn trống cho các lần rà soát sau; bản sao bằng lệnh %s backup FILE không có phần trống này", sized(r.Left), c.Program()),
			EN: fmt.Sprintf("%s of the ledger's file are free, and the next runs use them; a copy by %s backup FILE has none", sized(r.Left), c.Program()),
		})
	}
	for _, t := range told {
		for _, text := range spoken(t, c.Audit.Language) {
			a.say("%s", text)
		}
	}
}

// sized is a number of bytes for a reader.
func sized(bytes int64) string {
	if bytes < 10_000_000 {
		return fmt.Sprintf("%d kB", (bytes+999)/1000)
	}
	return fmt.Sprintf("%d MB", (bytes+999_999)/1_000_000)
}

// sayPruned says what went; also before something failed, because it is gone.
func (a *app) sayPruned(p ledger.Pruned, before civil.Date, rehearsal bool, language string) {
	did := record.Text{VI: "đã", EN: "pruned"}
	if rehearsal {
		did = record.Text{VI: "sẽ", EN: "would prune"}
	}
	told := record.Text{
		VI: fmt.Sprintf("%s lược bớt %d lần rà soát trước ngày %s: căn cứ của %d kết luận, %d dòng về hồ sơ có lỗi",
			did.VI, p.Runs, before, p.Reasons, p.Defects),
		EN: fmt.Sprintf("%s %s before %s: the reasons of %s, %s about wrong records",
			did.EN, counted(p.Runs, "run"), before, counted(p.Reasons, "verdict"), counted(p.Defects, "line")),
	}
	if p.Runs == 0 {
		told = record.Text{
			VI: fmt.Sprintf("không còn lần rà soát nào trước ngày %s để lược bớt", before),
			EN: fmt.Sprintf("no run before %s has anything left to prune", before),
		}
	}
	for _, text := range spoken(told, language) {
		a.say("%s", text)
	}
}
