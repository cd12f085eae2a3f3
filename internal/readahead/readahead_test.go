package readahead_test

import (
	"errors"
	"iter"
	"testing"

	"probity/internal/readahead"
)

// counted yields the numbers below n, then an error, and says when it has been left.
func counted(n int, left *bool) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		defer func() { *left = true }()
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
		yield(0, errors.New("the end"))
	}
}

func TestEverythingComesInOrderAndTheErrorLast(t *testing.T) {
	for _, n := range []int{0, 1, 63, 64, 65, 1000} {
		left, next := false, 0
		for i, err := range readahead.Of(counted(n, &left)) {
			if err == nil && i != next || err != nil && next != n {
				t.Fatalf("of %d: %d, %v after %d", n, i, err, next)
			}
			if err == nil {
				next++
			}
		}
		if next != n || !left {
			t.Errorf("of %d came %d; left: %v", n, next, left)
		}
	}
}

func TestWhoLeavesEarlyLeavesNothingRunning(t *testing.T) {
	left := false
	for i := range readahead.Of(counted(100_000, &left)) {
		if i == 100 {
			break
		}
	}
	if !left {
		t.Error("the sequence still runs")
	}
}
