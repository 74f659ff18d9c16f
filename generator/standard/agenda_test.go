package standard

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ogpress/ogpress/generator/ogp"
)

func TestTheAgendaTellsTheNextDeadlineFirstAndOncePerTask(t *testing.T) {
	x := full(t)
	x.question("2026-11-03", "")
	day := date_("2026-11-21")
	var got []string
	for _, d := range Agenda(Judge(x.site, x.plan, day, shipped(t))) {
		line := d.Day.String() + " " + string(d.Check.Kind)
		for _, v := range d.Verdicts {
			line += " " + v.Requirement.Key
		}
		if d.Lapses {
			line += " lapses"
		}
		got = append(got, line)
		if len(d.Next()) == 0 {
			t.Errorf("%s: nothing to do", line)
		}
	}
	want := []string{"2026-12-01 answered DOCF-B-02 lapses"}
	if d := cmp.Diff(want, got[:1]); d != "" {
		t.Error(d)
	}
	for i := 1; i < len(got); i++ {
		if got[i][:10] < got[i-1][:10] {
			t.Errorf("%s comes after %s", got[i], got[i-1])
		}
	}
}

func TestAPlanThatIsOverAsksForNothingMore(t *testing.T) {
	x := full(t)
	for _, d := range Agenda(Judge(x.site, x.plan, date_("2029-01-01"), shipped(t))) {
		t.Errorf("%s %s", d.Day, d.Check.Kind)
	}
}

func TestARecordKnowsWhichRequirementsItServes(t *testing.T) {
	x := full(t)
	m := x.site.Meetings[0]
	var got []string
	for _, v := range Serves(Judge(x.site, x.plan, date_("2026-11-21"), shipped(t)))[m.ID] {
		got = append(got, v.Requirement.Key)
	}
	want := []string{"INFO-B-07", "DIAL-B-01", "DIAL-B-04", "DIAL-B-06", "1.1"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	breached := x.event(ogp.OpenMeeting, "2025-03-01", "2025-03-02")
	for _, v := range Serves(Judge(x.site, x.plan, date_("2026-11-21"), shipped(t)))[breached.ID] {
		if v.Requirement.Key == "INFO-B-05" {
			t.Error("a record that offends serves the requirement")
		}
	}
}
