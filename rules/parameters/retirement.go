package parameters

import "probity/internal/civil"

// Sex chooses the column of the table of retirement ages.
type Sex string

// The words of the record column person.sex.
const (
	Male   Sex = "male"
	Female Sex = "female"
)

// Retirement is when someone reaches retirement age, and by which row of the table.
type Retirement struct {
	Reached civil.Date // the day on which the age is reached; rot.exempt_retire counts back from it
	Age     Value      // retire.age_months.male or .female
}

// Retirement works out when someone born on a day reaches retirement age. The row that counts is the one of the year in
// which the age is reached, and not the one of today: a man born on 10/02/1965 is judged by the 61 years and 6 months
// of 2026, which he reaches on 10/08/2026. It is false without a birth date or for a word that is neither sex.
func (r *Register) Retirement(born civil.Date, sex Sex) (Retirement, bool) {
	p, known := r.at["retire.age_months."+string(sex)]
	if !known || born.IsZero() {
		return Retirement{}, false
	}
	// Ages rise by months and rows last for years, so the first row under which the age is reached before it ends is
	// the only one that is in force on that day.
	for _, age := range r.parameters[p].Rows {
		reached := born.AddMonths(int(age.Int))
		if age.Force().Contains(reached) {
			return Retirement{Reached: reached, Age: age}, true
		}
	}
	return Retirement{}, false
}
