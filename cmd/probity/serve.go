package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net"
	"net/http"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"probity/internal/config"
	"probity/internal/health"
	"probity/jobs"
)

func (a *app) serveCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "serve",
		Short: "Audits by itself whenever a schedule of the configuration says so",
		Long: "Goes on until it is ended (Ctrl-C, SIGTERM) and audits, as probity run does, whenever a [schedule.NAME] of the\n" +
			"configuration has a slot. A slot is a day: it has one run, however often the program is started. The newest slot that\n" +
			"was missed is made up for at once; what comes to nothing is tried again, after ever longer pauses. The configuration is\n" +
			"read anew every minute.\n\n" +
			"What a slot came to stands on stdout, what needs a person on stderr, once. On the address serve.listen:\n" +
			"  /healthz  200 while it is alive; 503: start it anew\n" +
			"  /readyz   200 while nothing needs a person; 503 with what does\n" +
			"  /metrics  figures for Prometheus\n\n" +
			"Exit codes: 0 it was ended; 2 the configuration has faults or no schedule; 3 the address cannot be listened on.",
		Args: arguments(),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context()) },
	}
}

func (a *app) serve(ctx context.Context) error {
	c, err := a.load()
	if err != nil {
		return err
	}
	if len(c.Schedules) == 0 {
		return usage("%v", c.Fault("schedule", `there is none; write [schedule.nightly] and in it cron = "30 2 * * *"`))
	}
	listener, err := net.Listen("tcp", c.Serve.Listen)
	if err != nil {
		return fmt.Errorf("serve.listen: %w", err)
	}
	board := health.New(version, time.Now)
	server := &http.Server{Handler: board.Handler(), ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	a.announce(c, listener.Addr())
	jobs.Serve(ctx, jobs.Service{
		Load: a.load, Version: version, Clock: systemClock{}, Board: board,
		Said: func(line string) { a.say("%s", line) }, Alarm: a.tell, Log: a.log(),
	})
	err = server.Close()
	if died := <-ended; !errors.Is(died, http.ErrServerClosed) {
		err = died
	}
	if err != nil {
		return fmt.Errorf("serve.listen: %w", err)
	}
	return nil
}

// announce says by which calendar it will go, so that whoever starts it sees a schedule that means something else than they thought.
func (a *app) announce(c *config.Config, at net.Addr) {
	now := time.Now().In(c.Audit.Timezone)
	for _, name := range slices.Sorted(maps.Keys(c.Schedules)) {
		cron := c.Schedules[name].Cron
		a.say("%s: %s, next %s %s", name, cron, cron.After(now).Format("2006-01-02 15:04"), c.Audit.Timezone)
	}
	a.say("http://%s: /healthz /readyz /metrics", at)
}

// systemClock is the clock of the machine.
type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now() }

func (systemClock) Sleep(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
