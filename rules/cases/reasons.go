package cases

import (
	"fmt"
	"slices"

	"probity/internal/record"
	"probity/rules"
)

// checkReasons finds what a reader would miss in an answer: a sentence in both languages, facts that exist, and for "not
// enough data" the field to fill in.
func checkReasons(r *rules.Rule, a Answer) []error {
	var faults []error
	fault := func(format string, args ...any) {
		faults = append(faults, fmt.Errorf("%s: %s", a.line(r), fmt.Sprintf(format, args...)))
	}
	why := a.Reasons
	if !complete(why.Message) {
		fault("no message in both languages")
	}
	if a.Outcome.Open() && !complete(why.Advice) {
		fault("no advice in both languages")
	}
	if len(why.Evidence) == 0 && a.Outcome != rules.Unknown {
		fault("no evidence")
	}
	for _, e := range why.Evidence {
		if e.Record != "" && !known(e.Record, e.Field) {
			fault("evidence from %s.%s, which no kind of record has", e.Record, e.Field)
		}
		if e.Field == "" || e.Value == "" {
			fault("evidence without a field or a value: %+v", e)
		}
	}
	for _, v := range why.Parameters {
		if !slices.Contains(r.Uses, v.Key) {
			fault("the parameter %q is not in Uses", v.Key)
		}
	}
	if unknown := a.Outcome == rules.Unknown; unknown != (len(why.Missing) > 0) {
		fault("missing fields belong to \"unknown\" and to nothing else; got %d of them", len(why.Missing))
	}
	for _, m := range why.Missing {
		if !known(m.Record, m.Field) || !complete(m.Why) {
			fault("the missing field %s.%s does not exist, or says not why in both languages", m.Record, m.Field)
		}
	}
	return faults
}

func complete(t record.Text) bool { return t.VI != "" && t.EN != "" }

// known reports whether a kind has a column; "*" is the whole row.
func known(kind, column string) bool {
	k, ok := record.Lookup(kind)
	return ok && (column == "*" || k.Column(column) >= 0)
}
