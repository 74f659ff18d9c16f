package locale

import (
	"fmt"
	"time"
	_ "time/tzdata" // a site's day must not depend on what the machine has installed
)

// Zone is the time zone of an IANA name such as "Africa/Kinshasa"; "" is UTC. The
// machine's own zone ("Local") is refused: it differs from machine to machine.
func Zone(name string) (*time.Location, error) {
	loc, err := time.LoadLocation(name)
	if err != nil || name == "Local" {
		return nil, fmt.Errorf("no time zone is called %q: write one such as Africa/Kinshasa", name)
	}
	return loc, nil
}
