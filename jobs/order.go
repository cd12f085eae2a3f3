package jobs

import (
	"log/slog"
	"time"

	"probity/internal/civil"
	"probity/internal/config"
	"probity/internal/sample"
)

// Order is one audit that somebody, or a schedule, asks for.
type Order struct {
	Config  *config.Config
	Version string // of this program; stored with the run

	AsOf   civil.Date // zero: the sample's own date for a sample, else today where the ministry is
	Now    time.Time  // the clock, read once by the caller
	Slot   string     // the planned run that this is; empty: somebody started it by hand
	Rules  []string   // ids, or families as "ROT"; empty: all that are enabled
	Unit   string     // keep only this unit and those below it
	Person string     // keep only this person

	OutDir      string // where the workbook goes; empty: the configuration's
	DryRun      bool   // store nothing, send nothing
	Findings    string // a file for this run's findings, one JSON object a line; empty: none
	AllVerdicts bool   // passes and exempt verdicts too

	Tell     func(line string)           // what somebody must know beside the account, however little they want to read; nil: nobody
	Progress func(kind string, rows int) // while records are read; nil: not wanted
	Log      *slog.Logger
}

// countsOnly reports whether no verdict will be spelled out, so that nobody needs to know whose name is not unique.
func (o Order) countsOnly() bool { return o.DryRun && o.Findings == "" && !o.AllVerdicts }

// asOf is the date to judge by: the one that is asked for, else the sample's own for the sample, which must not grow old with
// the calendar, else the caller's today.
func (o Order) asOf() civil.Date {
	switch {
	case !o.AsOf.IsZero():
		return o.AsOf
	case o.Config.Source.DSN.Kind == config.Sample:
		return sample.AsOf()
	}
	return o.today()
}

// isOfSample reports whether a date is the one that the sample brings.
func (o Order) isOfSample(asOf civil.Date) bool {
	return o.Config.Source.DSN.Kind == config.Sample && asOf == sample.AsOf()
}

// today is the civil date of the caller's clock where the ministry is.
func (o Order) today() civil.Date { return civil.Today(o.Now, o.Config.Audit.Timezone) }
