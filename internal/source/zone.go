package source

import (
	"fmt"
	"time"
)

// zoneForServer is how a server is told a time zone: by its distance from UTC where that has been the same for as long as registers
// keep instants, which every server understands; else by its name, for which the server's own tables of time zones must be loaded.
func zoneForServer(zone *time.Location) string {
	const first, last = 1990, 2037 // a TIMESTAMP holds no later year
	distance := func(year int, month time.Month) int {
		_, seconds := time.Date(year, month, 1, 0, 0, 0, 0, zone).Zone()
		return seconds
	}
	always := distance(first, time.January)
	for year := first; year <= last; year++ {
		for month := time.January; month <= time.December; month++ {
			if distance(year, month) != always {
				return zone.String()
			}
		}
	}
	sign, minutes := '+', always/60
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}
