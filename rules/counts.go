package rules

// Counts is a partition: how many verdicts of a population have each outcome. They sum to the population.
type Counts struct{ Pass, DueSoon, Overdue, Exempt, Unknown int }

// Add counts verdicts with an outcome, and reports whether it is one of the five.
func (c *Counts) Add(o Outcome, n int) bool {
	switch o {
	case Pass:
		c.Pass += n
	case DueSoon:
		c.DueSoon += n
	case Overdue:
		c.Overdue += n
	case Exempt:
		c.Exempt += n
	case Unknown:
		c.Unknown += n
	default:
		return false
	}
	return true
}

// Of returns the count of one outcome.
func (c Counts) Of(o Outcome) int {
	switch o {
	case Pass:
		return c.Pass
	case DueSoon:
		return c.DueSoon
	case Overdue:
		return c.Overdue
	case Exempt:
		return c.Exempt
	}
	return c.Unknown
}

// Plus is the partition of two populations together.
func (c Counts) Plus(other Counts) Counts {
	return Counts{c.Pass + other.Pass, c.DueSoon + other.DueSoon, c.Overdue + other.Overdue,
		c.Exempt + other.Exempt, c.Unknown + other.Unknown}
}

// Population is everything that was counted.
func (c Counts) Population() int { return c.Pass + c.DueSoon + c.Overdue + c.Exempt + c.Unknown }

// Flagged is how many are findings, which someone must see.
func (c Counts) Flagged() int { return c.DueSoon + c.Overdue + c.Unknown }
