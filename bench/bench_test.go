package main

import (
	"os"
	"strings"
	"testing"
	"time"
)

func seconds(values ...float64) (costs []cost) {
	for _, v := range values {
		costs = append(costs, cost{wall: time.Duration(v * float64(time.Second)), peak: 100 * mebibyte})
	}
	return costs
}

func TestOneDisturbedTurnChangesNoRatio(t *testing.T) {
	s := series{repeat: 3}
	s.costs[bare], s.costs[dry] = seconds(1, 9, 1), seconds(1.25, 11.25, 8)
	if got := s.ratio(dry, bare); got != 1.25 {
		t.Errorf("the ratio is %v; want 1.25: what slowed both in the second turn, and one in the third, is no matter", got)
	}
}

func TestAMissedTargetIsSaidToBeMissed(t *testing.T) {
	s := series{repeat: 1, noScript: "no python3 here"}
	s.costs[bare], s.costs[dry], s.costs[whole], s.costs[again] = seconds(1), seconds(1.4), seconds(2.5), seconds(2)
	var out strings.Builder
	if err := printAll(&out, s.targets()); err != nil {
		t.Fatal(err)
	}
	want := "" +
		"| target                      | figure  | wanted    |        |\n" +
		"|---                          |---:     |---:       |---     |\n" +
		"| --dry-run ÷ bare loop, time | 1.40    | ≤ 1.50    | met    |\n" +
		"| whole run ÷ bare loop, time | 2.50    | ≤ 2.00    | MISSED |\n" +
		"| --dry-run, peak memory      | 100 MiB | ≤ 128 MiB | met    |\n" +
		"| whole run, peak memory      | 100 MiB | ≤ 128 MiB | met    |\n" +
		"| second run ÷ first, time    | 0.80    | ≤ 1.00    | met    |\n"
	if out.String() != want {
		t.Errorf("it printed\n%s\nwant\n%s", out.String(), want)
	}
}

func TestTheMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle(t *testing.T) {
	if got := median([]float64{4, 1, 2, 100}); got != 3 {
		t.Errorf("the median is %v, want 3", got)
	}
	if got := median(nil); got != 0 {
		t.Errorf("the median of nothing is %v, want 0", got)
	}
}

func TestAProcessThatFailsTellsWhy(t *testing.T) {
	_, err := spend(t.Context(), command{dir: t.TempDir(), line: []string{"sh", "-c", "echo no such table >&2; exit 3"}})
	if err == nil || !strings.Contains(err.Error(), "exit status 3\nno such table") {
		t.Error(err)
	}
}

func TestWhatAProcessTookIsItsOwn(t *testing.T) {
	taken, err := spend(t.Context(), command{dir: t.TempDir(), env: []string{"WORD=here"}, line: []string{"sh", "-c", "printf $WORD"}})
	if err != nil {
		t.Fatal(err)
	}
	if string(taken.printed) != "here" || taken.wall <= 0 || taken.peak <= 0 || taken.peak > 512*mebibyte {
		t.Errorf("it took %v and %s and printed %q", taken.wall, mib(taken.peak), taken.printed)
	}
}

func TestAWorkbookThatIsNotThereAllowsNothing(t *testing.T) {
	empty := t.TempDir() + "/empty.xlsx"
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"", empty} {
		if got := allowance(file); got != 0 {
			t.Errorf("%q allows %d bytes, want none", file, got)
		}
	}
}
