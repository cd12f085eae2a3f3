// Package catalog lists every rule that there is, in the order of their ids. A new rule is one line here, beside its own
// file, its test and its generated page. Nothing registers itself, so that reading this list is knowing all rules.
//
//	for _, r := range catalog.All() {
//		fmt.Println(r.ID, r.Title.VI)
//	}
package catalog

import (
	"slices"
	"strings"

	"probity/rules"
	"probity/rules/committee"
	"probity/rules/declaration"
	"probity/rules/inspection"
	"probity/rules/procedure"
	"probity/rules/rotation"
)

// All returns the rules by id. The rules are shared and must not be changed.
func All() []*rules.Rule {
	return []*rules.Rule{
		&committee.COM001,
		&committee.COM002,
		&committee.COM003,
		&committee.COM004,
		&committee.COM005,
		&committee.COM008,
		&declaration.DEC001,
		&declaration.DEC002,
		&declaration.DEC004,
		&declaration.DEC005,
		&declaration.DEC006,
		&inspection.INS001,
		&inspection.INS003,
		&inspection.INS007,
		&inspection.INS009,
		&procedure.PRO001,
		&procedure.PRO003,
		&procedure.PRO004,
		&rotation.ROT001,
		&rotation.ROT002,
		&rotation.ROT003,
		&rotation.ROT004,
		&rotation.ROT005,
		&rotation.ROT006,
		&rotation.ROT007,
		&rotation.ROT008,
		&rotation.ROT009,
		&rotation.ROT010,
		&rotation.ROT011,
	}
}

// IDs are the ids of all rules.
func IDs() []string {
	var ids []string
	for _, r := range All() {
		ids = append(ids, r.ID)
	}
	return ids
}

// Families are what the ids of several rules begin with, as "ROT".
func Families() []string {
	var families []string
	for _, id := range IDs() {
		family, _, _ := strings.Cut(id, "-")
		families = append(families, family)
	}
	return slices.Compact(families)
}

// Users are the ids of the rules that ask for a parameter. None: what the ministry decides about it has no effect yet.
func Users(key string) (ids []string) {
	for _, r := range All() {
		if slices.Contains(r.Uses, key) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Readers are the ids of the rules that read a kind of record. None: nobody misses it yet.
func Readers(kind string) (ids []string) {
	for _, r := range All() {
		if slices.ContainsFunc(r.Needs(), func(n rules.Need) bool { return n.Kind == kind }) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Lookup finds a rule by its id.
func Lookup(id string) (*rules.Rule, bool) {
	all := All()
	i, found := slices.BinarySearchFunc(all, id, func(r *rules.Rule, id string) int { return strings.Compare(r.ID, id) })
	if !found {
		return nil, false
	}
	return all[i], true
}
