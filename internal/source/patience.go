package source

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// connectTimeout is how long a server may take until it lets us in, where the DSN names no time.
const connectTimeout = 10 * time.Second

// longestGrace is how much longer than a server we wait: it stops a query that takes too long and says so better.
const longestGrace = 10 * time.Second

// within limits what is asked of the server, which may have fallen silent with the connection standing, as a frozen machine
// does: then nobody but us ends the waiting.
func (s *session) within(ctx context.Context) (context.Context, context.CancelFunc) {
	patience := s.timeout + min(s.timeout, longestGrace)
	return context.WithTimeoutCause(ctx, patience, unavailable{fmt.Errorf(
		"the query took longer than the time limit and was stopped: the server has not come to its end after %v", patience)})
}

// connecting limits how long it takes to be let in, the greeting included: the driver itself limits the dialling alone.
func connecting(ctx context.Context, limit time.Duration) (context.Context, context.CancelFunc) {
	return context.WithTimeoutCause(ctx, limit, unavailable{fmt.Errorf("cannot reach the server: no answer within %v", limit)})
}

// inTime is an error, or the limit that was the reason for it, whatever the end of the waiting made of the connection.
func inTime(ctx context.Context, err error) error {
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return context.Cause(ctx)
	}
	return err
}
