package standard

import (
	"testing"

	"github.com/ogpress/ogpress/generator/ogp"
)

func TestASampleProvesNothingAndForgivesNothing(t *testing.T) {
	x := empty()
	x.event(ogp.OpenMeeting, "", "2025-03-01")
	x.event(ogp.OpenMeeting, "", "2025-04-01")
	x.want(t, "2025-06-21", Developing, hasTwoEvents, Holds, "")
	x.plan.Events[0].Sample = true
	x.want(t, "2025-06-21", Developing, hasTwoEvents, Breached, "")
	x.plan.Events[1].Sample = true
	x.want(t, "2025-06-21", Developing, hasTwoEvents, Missing, "")

	s := x.state("test", "Q", "2025-03-01")
	s.Sample = true
	x.want(t, "2025-03-01", Cycle, said, Missing, "")
}
