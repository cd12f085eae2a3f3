package health

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

func description(name, help string, labels ...string) *prometheus.Desc {
	return prometheus.NewDesc("probity_"+name, help, labels, nil)
}

// The figures. Instants are seconds since 1970, as is usual there.
var (
	buildInfo   = description("build_info", "The version that goes on; always 1.", "version")
	troubled    = description("troubles", "How many things need a person; /readyz names them.")
	nextSlot    = description("schedule_next_slot_timestamp_seconds", "When the schedule's next slot is.", "schedule")
	doneSlot    = description("schedule_done_slot_timestamp_seconds", "For when the newest slot was planned that came to a result.", "schedule")
	waiting     = description("schedule_waiting_seconds", "For how long the newest slot has had no result; 0: it has one.", "schedule")
	failedTries = description("slot_failures_total", "Tries at a slot that came to nothing, since the start.", "schedule")
	runNumber   = description("run_number", "The newest run about everything.")
	runAsOf     = description("run_as_of_timestamp_seconds", "The date that it judged by.")
	runFinished = description("run_finished_timestamp_seconds", "When it was done.")
	runDuration = description("run_duration_seconds", "How long it took.")
	runHeld     = description("run_held", "Whether the brake held it.")
	findings    = description("run_verdicts", "Its verdicts by rule and verdict.", "rule", "verdict")
)

// Describe implements prometheus.Collector.
func (b *Board) Describe(all chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{
		buildInfo, troubled, nextSlot, doneSlot, waiting, failedTries, runNumber, runAsOf, runFinished, runDuration, runHeld, findings,
	} {
		all <- d
	}
}

// Collect implements prometheus.Collector.
func (b *Board) Collect(to chan<- prometheus.Metric) {
	b.mu.Lock()
	defer b.mu.Unlock()
	gauge := func(d *prometheus.Desc, value float64, labels ...string) {
		to <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, value, labels...)
	}
	gauge(buildInfo, 1, b.version)
	gauge(troubled, float64(len(b.troubles)))
	for name, s := range b.schedules {
		b.collectSchedule(gauge, name, s)
		to <- prometheus.MustNewConstMetric(failedTries, prometheus.CounterValue, float64(b.failures[name]), name)
	}
	if b.run.Number > 0 {
		b.run.collect(gauge)
	}
}

type gauging func(d *prometheus.Desc, value float64, labels ...string)

func (b *Board) collectSchedule(gauge gauging, name string, s Schedule) {
	if !s.Next.IsZero() {
		gauge(nextSlot, seconds(s.Next), name)
	}
	if !s.Done.IsZero() {
		gauge(doneSlot, seconds(s.Done), name)
	}
	late := time.Duration(0)
	if !s.Waiting.IsZero() {
		late = b.now().Sub(s.Waiting)
	}
	gauge(waiting, late.Seconds(), name)
}

func (r Run) collect(gauge gauging) {
	gauge(runNumber, float64(r.Number))
	gauge(runAsOf, seconds(r.AsOf))
	gauge(runFinished, seconds(r.Finished))
	gauge(runDuration, r.Finished.Sub(r.Started).Seconds())
	held := 0.0
	if r.Held {
		held = 1
	}
	gauge(runHeld, held)
	for rule, verdicts := range r.Findings {
		for verdict, n := range verdicts {
			gauge(findings, float64(n), rule, verdict)
		}
	}
}

func seconds(t time.Time) float64 { return float64(t.UnixMilli()) / 1000 }
