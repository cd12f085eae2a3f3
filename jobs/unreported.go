package jobs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"

	"probity/internal/ledger"
)

// unreported says which nights, and which release, died before their workbook was there, one a line: of a process that was
// killed, or a machine without power, nobody was told anything. It is said at each run and check until a later run about
// everything has its workbook: that one has been told of, and a word that comes every night is read by nobody.
func unreported(ctx context.Context, l *ledger.Ledger, o Order) ([]string, error) {
	runs, err := l.Unreported(ctx)
	var lines []string
	for _, r := range runs {
		switch {
		case r.Released: // by another process than the run's, of which the ledger has no number
			lines = append(lines, fmt.Sprintf("run %d as of %s was released and has no workbook that says so; %s report %[1]d makes it",
				r.Number, r.AsOf, o.Config.Program()))
		case goesOn(r, o.Now):
		case r.State == ledger.Started:
			lines = append(lines, fmt.Sprintf("run %d as of %s began and has no result; it was process %d on %s", r.Number, r.AsOf, r.PID, r.Host))
		default:
			lines = append(lines, fmt.Sprintf("run %d as of %s is stored and has no workbook; %s report %[1]d makes it",
				r.Number, r.AsOf, o.Config.Program()))
		}
	}
	return lines, err
}

// longestNight is far more than any run takes. After it a process that has the number of the run's is another one: numbers
// come again, and soon after the machine was started anew.
const longestNight = 6 * time.Hour

// goesOn reports whether another process of this machine is at a run now. Of another machine nobody can tell, and the words
// above are true of what goes on there as well.
func goesOn(r ledger.Run, now time.Time) bool {
	last := r.Started
	if !r.Finished.IsZero() {
		last = r.Finished
	}
	host, _ := os.Hostname()
	return r.Host == host && r.PID != os.Getpid() && now.Sub(last) < longestNight && alive(r.PID)
}

// alive reports whether there is a process. A system that has no signals tells of none.
func alive(pid int) bool {
	process, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = process.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, fs.ErrPermission) // it is somebody else's
}
