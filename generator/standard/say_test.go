package standard

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
	"github.com/ogpress/ogpress/generator/record"
	"github.com/ogpress/ogpress/themes"
)

// catalogue reads a catalogue of words, which must have no mistake.
func catalogue(t testing.TB, in fs.FS, file string) *locale.Words {
	t.Helper()
	src, err := fs.ReadFile(in, file)
	if err != nil {
		t.Fatal(err)
	}
	d, ok := record.TOML(file, src, &problem.List{})
	if !ok {
		t.Fatalf("%s cannot be read", file)
	}
	words, mistakes := locale.ParseWords(strings.TrimSuffix(path.Base(file), ".toml"), d.Front)
	if len(mistakes) > 0 {
		t.Fatal(mistakes)
	}
	return words
}

func english(t testing.TB) *locale.Language {
	t.Helper()
	l, err := locale.New("en", catalogue(t, themes.Default(), "i18n/en.toml"), catalogue(t, WordFiles(), "words/en.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestFindingsAreConcrete(t *testing.T) {
	l := english(t)
	for _, c := range []struct {
		do   func(*world)
		day  string
		in   Phase
		ask  Check
		want string
	}{
		{func(x *world) {
			for _, day := range []string{"2025-02-10", "2025-04-10", "2025-05-20"} {
				x.update(day)
			}
		}, "2025-06-20", Developing, everyMonth, "Updates, Published notes of the forum and Drafts of the plan: 3 of 4 full months that are over have one; none in March 2025."},
		{func(x *world) { x.event(ogp.OpenMeeting, "2025-03-01", "2025-03-13") }, "2025-04-01", Developing, noticeOf4Weeks,
			"Chances to take part: the shortest was 12 days (Event of 2025-03-13, announced 1 March 2025, held 13 March 2025); 4 weeks asked."},
		{func(x *world) { x.meeting("2026-03-03"); x.meeting("2026-10-05") }, "2026-10-06", Implementing, everySix,
			"Meetings of the forum: the longest gap is 1 July 2025 to 3 March 2026, more than 6 months."},
		{func(x *world) { x.question("2026-10-30", "") }, "2026-11-20", Cycle, answeredIn20,
			"Questions from the public: 1 open, none answered yet; the next falls due on 27 November 2026."},
		{func(x *world) { x.consultation(ogp.AboutIdeas, "2025-02-01", "2025-03-01", "2025-03-27") }, "2025-04-20", Developing, openFor4Weeks,
			"Consultations: the longest was open for 27 days (Consultation on ideas, 1 March 2025 to 27 March 2025); 4 weeks asked."},
		{func(x *world) { x.round("2025-12-01", "2025-12-15"); x.commitment("7") }, "2025-12-16", Implementing, reportedEach,
			"Commitments in reports: 0 of 1 have a report; lacking: Commitment 7."},
		{func(*world) {}, "2025-09-30", Implementing, Check{Kind: "every", Sets: []Set{"group-meetings"}, Period: "quarter"},
			"There is no working group. Meetings of each working group: none yet; one is due in 1 July – 30 September 2025."},
	} {
		x := empty()
		c.do(x)
		v := x.ask(t, c.day, c.in, c.ask)
		if got := Say(l, v.Checks[0].Check, v.Checks[0].Finding); got != c.want {
			t.Errorf("%s: says\n%s\nwant\n%s", c.ask.Kind, got, c.want)
		}
	}
}

func TestWhatToDoNextNamesTheFileAndTheDay(t *testing.T) {
	l := english(t)
	x := empty()
	for _, c := range []struct {
		day  string
		in   Phase
		ask  Check
		want string
	}{
		{"2025-02-10", Developing, everyMonth, "Add by 28 February 2025: Updates, Published notes of the forum and Drafts of the plan (plans/2025-2027/updates/2025-02-….md)."},
		{"2026-10-01", Implementing, said, "Add a statement on Q, with who says so, when, on what evidence: statements.toml."},
		{"2026-10-01", Implementing, everyQuarter, "Its time is over; if it did happen, add the record (forum/meetings/….md)."},
	} {
		v := x.ask(t, c.day, c.in, c.ask)
		if got := Say(l, v.Checks[0].Check, v.Checks[0].Next[0]); got != c.want {
			t.Errorf("says\n%s\nwant\n%s", got, c.want)
		}
	}
}

// TestEveryFindingHasItsWords holds that no sentence of any world has a hole or lacks its words.
func TestEveryFindingHasItsWords(t *testing.T) {
	l := english(t)
	holds := func(s, where string) {
		if strings.ContainsAny(s, "{}") || strings.Contains(s, "standard.") || s == "" {
			t.Errorf("%s: %q", where, s)
		}
	}
	for seed := range uint64(40) {
		d := roll(seed)
		x := d.world(genesis, doomsday)
		for _, v := range Judge(x.site, x.plan, genesis.AddDays(d.IntN(1300)), shipped(t)) {
			for _, c := range v.Checks {
				where := fmt.Sprint(v.Requirement.Key, " ", c.Check.Key, " ", c.Finding.Key)
				holds(Say(l, c.Check, c.Finding), where)
				holds(Rule(l, c.Check, v.Requirement.Phase), where+" rule")
				for _, n := range c.Next {
					holds(Say(l, c.Check, n), where+" next")
				}
			}
		}
	}
}

func TestRulesTellTheirNumbers(t *testing.T) {
	l, all := english(t), shipped(t)
	for _, c := range []struct{ standard, requirement, check, want string }{
		{"co-creation-2016", "INFO-B-05", "notice", "Notice of chances to take part: each announced at least 4 weeks before it begins; only full dates count."},
		{"co-creation-2016", "DOCF-B-02", "answers", "Questions from the public: each answered within 20 working days, counted from the day after it was asked."},
		{"co-creation-2016", "DOCF-B-03", "evidence", "Evidence of carrying out commitments among the documents: at least 1, asked for once the start of implementation is more than 6 months past."},
		{"co-creation-2016", "DIAL-B-14", "document", "Self-assessments among the documents: at least 1. When: Carrying out the plan. What comes after the plan's end counts too."},
		{"minimum-2022", "3.1", "timeline", "The plan's timeline, with its day of publication: at least 2 weeks before the start of development."},
		{"minimum-2022", "5.1", "every-year", "Open meetings: at least 2 in every year, counted from the start of implementation. Those cut by the start or the end of the phase are not counted. When: Carrying out the plan."},
	} {
		r := Find(all, c.standard).Of(c.requirement)
		i := slices.IndexFunc(r.Checks, func(k *Check) bool { return k.Key == c.check })
		if got := Rule(l, r.Checks[i], r.Phase); got != c.want {
			t.Errorf("%s: %s", c.requirement, got)
		}
	}
}

// TestWordFilesAreWhole holds every language of findings against English.
func TestWordFilesAreWhole(t *testing.T) {
	standard := catalogue(t, WordFiles(), "words/en.toml")
	files, _ := fs.Glob(WordFiles(), "words/*.toml")
	for _, file := range files {
		for _, m := range locale.Differences(standard, catalogue(t, WordFiles(), file)) {
			t.Errorf("%s: %v", file, m)
		}
	}
}

// TestTranslationsOfStandardsAreWhole holds that a language has all words of a
// standard, or none.
func TestTranslationsOfStandardsAreWhole(t *testing.T) {
	for _, s := range shipped(t) {
		for _, lang := range s.Title {
			for _, words := range s.words() {
				if len(words.text) > 0 && words.text.In(lang.Lang).Lang != lang.Lang {
					t.Errorf("%s in %s: %s is not translated", s.ID, lang.Lang, words.where)
				}
			}
		}
	}
}

type said_ struct {
	where string
	text  ogp.Text
}

func (s *Standard) words() (all []said_) {
	for _, a := range s.Areas {
		all = append(all, said_{a.Key, a.Title})
	}
	for _, r := range s.Requirements {
		all = append(all, said_{r.Key + " asks", r.Asks}, said_{r.Key + " help", r.Help})
		for _, c := range r.Checks {
			all = append(all, said_{r.Key + " " + c.Key, c.What})
		}
	}
	return all
}
