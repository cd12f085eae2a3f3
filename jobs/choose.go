package jobs

import (
	"fmt"
	"slices"
	"strings"

	"probity/internal/config"
	"probity/internal/nearest"
	"probity/rules"
	"probity/rules/catalog"
)

// choose returns the rules that are asked for and enabled. A name is a rule's id or its family, as "ROT". Asking by its
// id for a rule that is switched off is a mistake; a family leaves it out.
func choose(c *config.Config, names []string) ([]*rules.Rule, error) {
	asked, faults := askedFor(names)
	for _, name := range names {
		if _, isID := catalog.Lookup(name); isID && !c.Rule(name).Enabled {
			faults = append(faults, fmt.Sprintf("--rules %s: the configuration switches it off", name))
		}
	}
	if len(faults) > 0 {
		return nil, Refused{strings.Join(faults, "\n")}
	}
	chosen := slices.DeleteFunc(asked, func(r *rules.Rule) bool { return !c.Rule(r.ID).Enabled })
	if len(chosen) == 0 {
		return nil, Refused{"no rule is enabled: nothing could be evaluated"}
	}
	return chosen, nil
}

// askedFor are the rules that names mean, all of them where there is no name, and the names that mean none.
func askedFor(names []string) (asked []*rules.Rule, faults []string) {
	for _, name := range names {
		if !slices.ContainsFunc(catalog.All(), func(r *rules.Rule) bool { return named(r, name) }) {
			faults = append(faults, fmt.Sprintf("--rules %s: no such rule or family%s", name, nearest.HintOr(name, ruleNames(), "probity rules list")))
		}
	}
	for _, r := range catalog.All() {
		if len(names) == 0 || slices.ContainsFunc(names, func(n string) bool { return named(r, n) }) {
			asked = append(asked, r)
		}
	}
	return asked, faults
}

func named(r *rules.Rule, name string) bool {
	return r.ID == name || strings.HasPrefix(r.ID, name+"-")
}

func ruleNames() []string { return append(catalog.Families(), catalog.IDs()...) }
