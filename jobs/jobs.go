// Package jobs is what runs: it reads the records in one snapshot, hears every dossier by every rule, remembers the result
// in the ledger and has the workbooks made from there. It knows every other package and is known by cmd alone.
//
// It decides nothing about a person: that is done in package rules. What it must guarantee is that nobody is lost on the
// way: every verdict is counted once, the five counts of each rule sum to its population, and a run that cannot promise
// this fails loudly and leaves no trace but its failure.
package jobs
