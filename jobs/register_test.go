package jobs

import (
	"context"
	"path/filepath"
	"testing"

	"probity/internal/sample"
	"probity/rules/parameters"
)

// Whoever compares two runs by the digest of their input must not take a changed law for the same input.
func TestTheNumbersThatARunJudgesByArePartOfItsInput(t *testing.T) {
	ministry := filepath.Join(t.TempDir(), "ministry.db")
	if err := sample.Build(context.Background(), ministry, sample.Options{People: 300}); err != nil {
		t.Fatal(err)
	}
	c := configFor(t, "sqlite:"+ministry)
	digest := func(change ...parameters.Override) string {
		changed := *c
		register, faults := c.Register.With(change)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		changed.Register = register
		account, err := Audit(context.Background(), Order{Config: &changed, Version: "test", AsOf: sample.AsOf(), Now: sample.AsOf().Time(), DryRun: true})
		if err != nil {
			t.Fatal(err)
		}
		return account.InputDigest
	}
	as := digest()
	if again := digest(); again != as {
		t.Errorf("the same input has the digests %s and %s", as, again)
	}
	for _, change := range []parameters.Override{
		{Key: "rot.cool_months", Value: "12", Basis: "QĐ 1"}, // another number
		{Key: "rot.cool_months", Value: "24", Basis: "QĐ 1"}, // our own guess became the ministry's decision
	} {
		if digest(change) == as {
			t.Errorf("%s = %s (%s) leaves the digest of the input as it was", change.Key, change.Value, change.Basis)
		}
	}
	if digest(parameters.Override{Key: "dec.living_cost", Value: "5000000", Basis: "QĐ 1"}) != as {
		t.Error("a number that no rule of the run may ask for changes the digest of its input")
	}
}
