package house

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// faults are messages, each with its place: "path:line: what was found; what to do".
type faults []string

func (f *faults) add(format string, arguments ...any) {
	*f = append(*f, fmt.Sprintf(format, arguments...))
}

// convention is one thing that this house holds to.
type convention struct {
	sentence string
	broken   func(*tree) faults
}

func conventions() []convention {
	return []convention{
		{"imports point down", importsPointDown},
		{"tests do not reach up", testsDoNotReachUp},
		{"rules and what they stand on are pure", rulesArePure},
		{"nothing happens before main", nothingHappensBeforeMain},
		{"packages keep no state", packagesKeepNoState},
		{"one rule stands in one file with its test beside it", oneRuleStandsInOneFile},
		{"sizes stay readable", sizesStayReadable},
		{"no test leaves itself out", noTestLeavesItselfOut},
		{"every file is formatted", everyFileIsFormatted},
		{"every package introduces itself", everyPackageIntroducesItself},
		{"every exported name is explained", everyExportedNameIsExplained},
		{"files and packages are named after what they hold", namesSayWhatIsHeld},
		{"nothing is left for later", nothingIsLeftForLater},
	}
}

func TestTheWallsStand(t *testing.T) {
	tree := house(t)
	for _, convention := range conventions() {
		t.Run(convention.sentence, func(t *testing.T) {
			for _, fault := range sorted(convention.broken(tree)) {
				t.Error(fault)
			}
		})
	}
}

// crooked is a small project that breaks every convention, followed by what is to be found in it.
const crooked = "internal/house/testdata/crooked.txtar"

func TestACrookedHouseIsFoundOut(t *testing.T) {
	content, err := os.ReadFile(strings.TrimPrefix(crooked, "internal/house/"))
	if err != nil {
		t.Fatal(err)
	}
	tree, want := newTree(), map[string]string{}
	for _, file := range txtar.Parse(content).Files {
		sentence, isWanted := strings.CutPrefix(file.Name, "found: ")
		text := string(file.Data)
		switch {
		case isWanted:
			want[sentence] = text
		case file.Name == "internal/civil/long.go":
			text += strings.Repeat("\n", longestFile)
			fallthrough
		default:
			if err := tree.add(filepath.ToSlash(file.Name), text); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, convention := range conventions() {
		t.Run(convention.sentence, func(t *testing.T) {
			found := strings.Join(append(sorted(convention.broken(tree)), ""), "\n")
			if difference := cmp.Diff(want[convention.sentence], found); difference != "" {
				t.Errorf("not what was planted (-planted +found):\n%s", difference)
			}
		})
	}
}

func sorted(found faults) faults {
	slices.Sort(found)
	return slices.Compact(found)
}
