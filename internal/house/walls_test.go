package house

import (
	"path"
	"slices"
	"strings"
)

const module = "probity/"

// wall says what the packages of one part of the house may import from this project. A part is a directory; "dir/*" is
// every directory right below dir. The first wall that fits a package is its wall.
type wall struct {
	part string
	may  []string
}

// ground is what the rules stand on.
func ground() []string {
	return []string{"internal/record", "internal/civil", "internal/money", "internal/nearest", "internal/prose"}
}

// walls is the architecture, from the roof to the foundation: imports point down this list, and the neighbours on one
// floor do not know one another.
func walls() []wall {
	ground := ground()
	law := append([]string{"rules", "rules/parameters", "rules/catalog", "rules/cases"}, ground...)
	adapters := []string{"reports", "internal/source", "internal/ledger", "internal/config", "internal/sample", "internal/propose", "internal/sheets", "internal/health", "internal/mail"}
	return []wall{
		// The roof: commands parse, call and print. They start runs through jobs and look things up in the rest.
		{"cmd/probity", with(law, adapters, "jobs", "rules/page")},
		{"bench", with(law, adapters, "jobs", "internal/mariadbtest")},

		// What runs: knows everyone, is known by the roof alone.
		{"jobs", with(law, adapters, "internal/readahead")},

		// Adapters: each speaks to one thing outside, and none to another.
		{"reports", with(law, nil, "internal/readahead")},
		{"internal/source", law},
		{"internal/ledger", law},
		{"internal/config", with(law, nil, "internal/mail")}, // which knows what a relay and an address may be
		{"internal/sample", law},
		{"internal/propose", ground}, // speaks to nothing outside, and knows no neighbour all the same
		{"internal/sheets", nil},
		{"internal/health", nil},
		{"internal/mail", nil},

		// The law: families do not know one another; the contract does not know them.
		{"rules/catalog", with(law, []string{"rules/*"})},
		{"rules/parameters", ground},
		{"rules/cases", with(ground, []string{"rules", "rules/parameters"})},
		{"rules/page", with(ground, []string{"rules", "rules/parameters", "rules/cases"})},  // a rule as a person reads it
		{"rules/trial", with(ground, []string{"rules", "rules/parameters", "rules/cases"})}, // for the tests of the families
		{"rules/wording", with(ground, []string{"rules"})},                                  // what all families say alike
		{"rules/*", with(ground, []string{"rules", "rules/parameters", "rules/wording"})},
		{"rules", with(ground, []string{"rules/parameters"})},

		// The ground: what everyone may stand on.
		{"internal/record", []string{"internal/civil", "internal/money", "internal/nearest", "internal/prose"}},
		{"internal/civil", nil},
		{"internal/money", nil},
		{"internal/nearest", nil},
		{"internal/prose", nil},
		{"internal/readahead", nil},

		// The workshop: not part of the program.
		{"internal/*/gen", with(law, adapters)}, // writes generated files
		{"internal/*/gen/*", with(law, adapters)},
		{"rules/*/gen", with(law, nil, "rules/page")},
		{"internal/house", nil},
		{"internal/house/runtests", nil},
		{"internal/mailtest", nil},
		{"internal/mariadbtest", nil},
		{"internal/mariadbtest/withserver", []string{"internal/mariadbtest"}},
	}
}

func with(parts, more []string, further ...string) []string {
	return slices.Concat(parts, more, further)
}

func fits(pattern, part string) bool {
	matched, err := path.Match(pattern, part)
	return matched && err == nil
}

func wallOf(part string) (wall, bool) {
	for _, wall := range walls() {
		if fits(wall.part, part) {
			return wall, true
		}
	}
	return wall{}, false
}

func (w wall) allows(part string) bool {
	return slices.ContainsFunc(w.may, func(pattern string) bool { return fits(pattern, part) })
}

func importsPointDown(tree *tree) (found faults) {
	for _, file := range tree.production() {
		wall, known := wallOf(file.dir())
		for imported, place := range tree.imports(file) {
			part, ours := strings.CutPrefix(imported, module)
			switch {
			case !ours || wall.allows(part):
			case !known:
				found.add("%s: package %s has no line in the table of walls_test.go and imports %s; decide on which floor it stands and write its line",
					place, file.dir(), part)
			default:
				found.add("%s: %s may not import %s; it may import %s (the table in walls_test.go is the architecture)",
					place, file.dir(), part, orNothing(wall.may))
			}
		}
	}
	return found
}

// testsDoNotReachUp lets a test borrow the ground's and the workshop's tools, and a neighbour to speak with (a source
// reads the sample), but nothing below the roof is tested by way of the roof.
func testsDoNotReachUp(tree *tree) (found faults) {
	for _, file := range tree.code {
		if !file.test || fits("cmd/*", file.dir()) || file.dir() == "bench" {
			continue
		}
		for imported, place := range tree.imports(file) {
			part := strings.TrimPrefix(imported, module)
			if strings.HasPrefix(part, "cmd/") || part == "jobs" && file.dir() != "jobs" {
				found.add("%s: a test of %s reaches up to %s; test what %s does by itself, and the whole by a script in cmd/probity",
					place, file.dir(), part, file.dir())
			}
		}
	}
	return found
}

func orNothing(parts []string) string {
	if len(parts) == 0 {
		return "nothing of this project"
	}
	return strings.Join(parts, ", ")
}
