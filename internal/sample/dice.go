package sample

import (
	"math/bits"
	"math/rand/v2"

	"probity/internal/civil"
)

// dice is a stream of random numbers that is the same on every machine and for every order in which people are made:
// each person has their own.
type dice struct{ pcg *rand.PCG }

func newDice(seed int64, stream uint64) dice { return dice{rand.NewPCG(uint64(seed), stream)} }

// n is a number from 0 to k-1.
func (d dice) n(k int) int {
	high, _ := bits.Mul64(d.pcg.Uint64(), uint64(k))
	return int(high)
}

// between is a number from low to high, both included.
func (d dice) between(low, high int) int { return low + d.n(high-low+1) }

// once in so many times.
func (d dice) once(in int) bool { return d.n(in) == 0 }

// date is a day from first to last, both included.
func (d dice) date(first, last civil.Date) civil.Date { return first.AddDays(d.n(last.Sub(first) + 1)) }

func pick[T any](d dice, from []T) T { return from[d.n(len(from))] }
