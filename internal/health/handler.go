package health

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// silence is how long a daemon that is not busy may go without a beat; busyAtMost, far more than any run takes, one that is.
const (
	silence    = 5 * time.Minute
	busyAtMost = 6 * time.Hour
)

// Handler answers /healthz (is it alive: else start it anew), /readyz (does something need a person) and /metrics.
func (b *Board) Handler() http.Handler {
	registry := prometheus.NewRegistry()
	registry.MustRegister(b)
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", b.healthz)
	mux.HandleFunc("GET /readyz", b.readyz)
	mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
	return mux
}

func (b *Board) healthz(w http.ResponseWriter, _ *http.Request) {
	b.mu.Lock()
	quiet, most := b.now().Sub(b.beat), silence
	if b.busy {
		most = busyAtMost
	}
	b.mu.Unlock()
	if quiet > most {
		answer(w, http.StatusServiceUnavailable, fmt.Sprintf("nothing was looked after for %s", quiet.Round(time.Second)))
		return
	}
	answer(w, http.StatusOK, "alive")
}

func (b *Board) readyz(w http.ResponseWriter, _ *http.Request) {
	if lines := b.Troubles(); len(lines) > 0 {
		answer(w, http.StatusServiceUnavailable, strings.Join(lines, "\n"))
		return
	}
	answer(w, http.StatusOK, "ready")
}

func answer(w http.ResponseWriter, code int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(code)
	fmt.Fprintln(w, text)
}
