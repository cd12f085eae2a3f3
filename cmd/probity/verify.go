package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"probity/internal/ledger"
	"probity/internal/record"
)

func (a *app) verifyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "verify",
		Short: "Checks the ledger: the chain of hashes, the partitions, the digests of the workbooks",
		Long: "Goes through every row of the ledger and names each that was changed, removed or reordered since it was\n" +
			"written, and each workbook whose bytes are not those that were recorded. Exit code 3 when there is any.\n" +
			"A workbook that is not there any more is told, and is no fault.\n\n" +
			"What was cut off at the end leaves no trace in the ledger: compare the hash that is printed with the one on the last\n" +
			"sheet of the newest workbook that you have.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			l, language, err := a.openLedger(cmd.Context())
			if err != nil {
				return err
			}
			defer l.Close()
			return a.verify(cmd.Context(), l, language)
		},
	}
}

func (a *app) verify(ctx context.Context, l *ledger.Ledger, language string) error {
	faults, err := l.Verify(ctx)
	if err != nil {
		return err
	}
	changed, unread, err := l.VerifyWorkbooks(ctx)
	faults = append(faults, changed...)
	for _, f := range append(faults, unread...) {
		fmt.Fprintln(a.errs, f)
	}
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return exit{code: exitFailed}
	}
	runs, err := l.Runs(ctx, 0)
	if err != nil {
		return err
	}
	for _, t := range []record.Text{sound(runs, len(unread)), newestResult(runs)} {
		for _, text := range spoken(t, language) {
			a.say("%s", text)
		}
	}
	return nil
}

// sound says that a ledger is as it was written, from how many runs rows went by right, and of how many workbooks it is not known.
func sound(runs []ledger.Run, unread int) record.Text {
	t := record.Text{
		VI: fmt.Sprintf("%d lần rà soát: mọi dòng đều nguyên như khi ghi", len(runs)),
		EN: counted(len(runs), "run") + ": every row is as it was written",
	}
	pruned := 0
	for _, r := range runs {
		if !r.Pruned.IsZero() {
			pruned++
		}
	}
	if pruned > 0 {
		t.VI += fmt.Sprintf("; đã lược bớt căn cứ: %d lần rà soát", pruned)
		t.EN += "; pruned: " + counted(pruned, "run")
	}
	if unread > 0 {
		t.VI += fmt.Sprintf("; chưa đối chiếu: %d sổ báo cáo", unread)
		t.EN += "; not compared: " + counted(unread, "workbook")
	}
	return t
}

// newestResult is what to compare with the newest workbook on paper.
func newestResult(runs []ledger.Run) record.Text {
	newest := slices.IndexFunc(runs, func(r ledger.Run) bool { return r.Hash != "" })
	if newest < 0 {
		return record.Text{VI: "chưa có lần rà soát nào có kết quả", EN: "no run has a result yet"}
	}
	n, hash := runs[newest].Number, runs[newest].Hash
	return record.Text{
		VI: fmt.Sprintf("kết quả mới nhất: lần rà soát %d, mã băm %s", n, hash),
		EN: fmt.Sprintf("newest result: run %d, hash %s", n, hash),
	}
}

// counted is a number of things: "1 run", "2 runs".
func counted(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
