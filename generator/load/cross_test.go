package load

import (
	"strings"
	"testing"
)

func event(dates string) files {
	return files{"plans/2025-2027/events/e.md": page("title = \"E\"\nkind = \"workshop\"\norganiser = \"forum\"\n"+dates, "")}
}

func milestone2(dates string) files {
	return files{"plans/2025-2027/commitments/01-contracting.md": page("title = \"O\"\nlead = \"M\"\n[milestone.\"1.1\"]\ntitle = \"A\"\n"+dates, "")}
}

func TestDatesInTheWrongOrderAreErrors(t *testing.T) {
	check(t, and(base, plan), []mistake{
		{"an event that ends before it starts", event("starts = 2025-03-02\nends = 2025-03-01"), []string{"plans/2025-2027/events/e.md:6:8 error dates-in-wrong-order"}, ""},
		{"hours of one day", event("starts = 2025-03-02T14:00:00\nends = 2025-03-02T13:00:00"), []string{"plans/2025-2027/events/e.md:6:8 error dates-in-wrong-order"}, ""},
		{"an end without an hour", event("starts = 2025-03-02T14:00:00\nends = 2025-03-02"), nil, ""},
		{"a vague end that may be right", event("starts = 2025-03-02\nends = \"2025\""), nil, ""},
		{"a vague end that cannot be right", event("starts = 2025-03-02\nends = \"2024\""), []string{"plans/2025-2027/events/e.md:6:8 error dates-in-wrong-order"}, ""},
		{"announced after the start", event("announced = 2025-03-03\nstarts = 2025-03-02"), []string{"plans/2025-2027/events/e.md:5:13 warning announced-late"}, ""},
		{"announced on the day", event("announced = 2025-03-02\nstarts = 2025-03-02"), nil, ""},
		{"a milestone", milestone2("starts = 2026-03-02\ndue = 2026-01-01"), []string{"plans/2025-2027/commitments/01-contracting.md:7:7 error dates-in-wrong-order"}, ""},
		{"an ongoing milestone", milestone2("starts = 2026-03-02\ndue = \"ongoing\""), nil, ""},
		{"a milestone due after its plan", milestone2("due = 2027-09-01"), []string{"plans/2025-2027/commitments/01-contracting.md:6:7 warning due-outside-plan"}, ""},
		{"a milestone due on the plan's last day", milestone2("due = 2027-08-31"), nil, ""},
		{"a milestone due before its plan", milestone2("due = 2025-08-31"), []string{"plans/2025-2027/commitments/01-contracting.md:6:7 warning due-outside-plan"}, ""},
		{"a member", files{"forum/members.toml": "[member.a]\nname = \"A\"\nsector = \"media\"\nfrom = 2025-02-01\nuntil = 2025-01-01\n"}, []string{"forum/members.toml:5:9 error dates-in-wrong-order"}, ""},
		{"an answer without words", files{"questions/q.md": page("title = \"Q\"\nasked = 2025-02-01\nanswered = 2025-03-01", "")}, []string{"questions/q.md:4:12 warning answer-without-words"}, ""},
		{"an answer before its question", files{"questions/q.md": page("title = \"Q\"\nasked = 2025-02-01\nanswered = 2025-01-01\nanswer = \"A\"", "")}, []string{"questions/q.md:4:12 error dates-in-wrong-order"}, ""},
		{"a plan", files{"plans/2025-2027/index.md": strings.Replace(plan["plans/2025-2027/index.md"], "2027-08-31", "2025-08-31", 1),
			"plans/2025-2027/commitments/01-contracting.md": ""}, []string{"plans/2025-2027/index.md:10:8 error dates-in-wrong-order"}, ""},
		{"a plan of a century and a day", files{"plans/2025-2027/index.md": strings.Replace(plan["plans/2025-2027/index.md"], "2027-08-31", "2125-09-02", 1)},
			[]string{"plans/2025-2027/index.md:10:8 error span-too-long"}, ""},
		{"a plan of a century", files{"plans/2025-2027/index.md": strings.Replace(plan["plans/2025-2027/index.md"], "2027-08-31", "2125-01-15", 1)}, nil, ""},
		{"an event of a thousand years", event("starts = 2025-03-02\nends = 3025-03-02"), []string{"plans/2025-2027/events/e.md:6:8 error span-too-long"}, ""},
		{"a notice of a thousand years", event("announced = 1025-03-02\nstarts = 2025-03-02"), []string{"plans/2025-2027/events/e.md:6:10 error span-too-long"}, ""},
		{"a consultation", files{"plans/2025-2027/consultations/c.md": page("title = \"C\"\nabout = \"ideas\"\nannounced = 2025-01-01\nopens = 2025-03-01\ncloses = 2025-02-01", "")},
			[]string{"plans/2025-2027/consultations/c.md:6:10 error dates-in-wrong-order"}, ""},
		{"a round", files{"plans/2025-2027/reports/r/index.md": page("kind = \"progress\"\nfrom = 2026-09-01\nto = 2026-02-28\npublished = 2026-09-15", "")},
			[]string{"plans/2025-2027/reports/r/index.md:4:6 error dates-in-wrong-order"}, ""},
		{"a stage", files{"plans/2025-2027/timeline.toml": "[stage.a]\ntitle = \"A\"\nstarts = 2025-02-01\nends = 2025-01-01\nphase = \"development\"\n"},
			[]string{"plans/2025-2027/timeline.toml:4:8 error dates-in-wrong-order"}, ""},
	})
}

func TestAPlanNeedsTheDaysOfItsImplementationOnly(t *testing.T) {
	front := func(s string) files {
		return files{"plans/p/index.md": page("title = \"P\"\n"+s, "")}
	}
	check(t, base, []mistake{
		{"development may be unknown", front("[implementation]\nstarts = 2019-01-01\nends = 2020-12-31"), nil, ""},
		{"implementation may not", front("[development]\nstarts = 2019-01-01"), []string{"plans/p/index.md:1:1 error missing-key"}, ""},
		{"nor one of its days", front("[implementation]\nstarts = 2019-01-01"), []string{"plans/p/index.md:3:1 error missing-key"}, ""},
	})
}

func TestAMeetingYetToComeMustBeAnnounced(t *testing.T) {
	check(t, base, []mistake{
		{"tomorrow", files{"forum/meetings/m.md": page("held = 2026-11-22\nmode = \"online\"", "")}, []string{"forum/meetings/m.md:1:1 error meeting-not-announced"}, ""},
		{"tomorrow, announced", files{"forum/meetings/m.md": page("held = 2026-11-22\nannounced = 2026-10-01\nmode = \"online\"", "")}, nil, ""},
		{"today", files{"forum/meetings/m.md": page("held = 2026-11-21\nmode = \"online\"", "")}, nil, ""},
	})
}

func TestAContactMustBeReachable(t *testing.T) {
	check(t, base, []mistake{
		{"not at all", files{"contacts.toml": "[contact.a]\nname = \"A\"\nrole = \"press\"\nurl = \"https://x.example\"\n"}, []string{"contacts.toml:1:1 error unreachable-contact"}, ""},
		{"by post", files{"contacts.toml": "[contact.a]\nname = \"A\"\nrole = \"press\"\naddress = \"1 Quay\"\n"}, nil, ""},
	})
}

func TestACommitmentOfASubmittedPlanHasALead(t *testing.T) {
	c := "plans/2025-2027/commitments/01-contracting.md"
	drafted := strings.Replace(plan["plans/2025-2027/index.md"], "submitted = 2025-06-30\n", "", 1)
	check(t, and(base, plan), []mistake{
		{"nobody", files{c: page(`title = "O"`, "")}, []string{c + ":1:1 error missing-lead"}, ""},
		{"each milestone", files{c: page("title = \"O\"\n[milestone.a]\ntitle = \"A\"\nlead = \"X\"", "")}, nil, ""},
		{"not each milestone", files{c: page("title = \"O\"\n[milestone.a]\ntitle = \"A\"\nlead = \"X\"\n[milestone.b]\ntitle = \"B\"", "")}, []string{c + ":1:1 error missing-lead"}, ""},
		{"each step of a milestone", files{c: page("title = \"O\"\n[milestone.a]\ntitle = \"A\"\n[milestone.b]\ntitle = \"B\"\npart_of = \"a\"\nlead = \"X\"", "")}, nil, ""},
		{"not submitted yet", files{c: page(`title = "O"`, ""), "plans/2025-2027/index.md": drafted}, nil, ""},
	})
}

func TestStepsFormNoCircle(t *testing.T) {
	c := "plans/2025-2027/commitments/01-contracting.md"
	front := "title = \"O\"\nlead = \"M\"\n[milestone.a]\ntitle = \"A\"\n"
	check(t, and(base, plan), []mistake{
		{"of nothing", files{c: page(front+"part_of = \"ab\"\n[milestone.abc]\ntitle = \"B\"", "")}, []string{c + ":6:11 error no-such-milestone"}, ""},
		{"of itself", files{c: page(front+`part_of = "a"`, "")}, []string{c + ":6:11 error circle-of-steps"}, ""},
		{"of each other", files{c: page(front+"part_of = \"b\"\n[milestone.b]\ntitle = \"B\"\npart_of = \"a\"", "")},
			[]string{c + ":6:11 error circle-of-steps", c + ":9:11 error circle-of-steps"}, ""},
	})
}

func TestContributionsAndWhatTheyCount(t *testing.T) {
	consultation := func(n string) files {
		return files{"plans/2025-2027/consultations/c.md": page("title = \"C\"\nabout = \"ideas\"\nannounced = 2025-01-01\nopens = 2025-02-01\ncloses = 2025-03-01\n"+n, "")}
	}
	c := "plans/2025-2027/contributions/c/a.md"
	a := func(front, body string) files { return files{c: page("received = 2025-02-02\n"+front, body)} }
	paper := files{"documents/paper.md": page("title = \"P\"\ntype = \"letter\"\ndate = 2025-01-01", ""), "documents/paper.odt": "PK"}
	check(t, and(base, plan, consultation("received = 1"), paper), []mistake{
		{"as many as declared", a(`from = "A"`, "Words"), nil, ""},
		{"more than declared", a("from = \"A\"\nstands_for = 2", "Words"), []string{"plans/2025-2027/consultations/c.md:7:12 warning more-than-received"}, ""},
		{"about as many", and(consultation("received = 1\nreceived_about = true"), a("from = \"A\"\nstands_for = 2", "Words")), nil, ""},
		{"without a name", a("", "Words"), []string{c + ":1:1 error nameless-contribution"}, ""},
		{"anonymous", a("anonymous = true", "Words"), nil, ""},
		{"anonymous with a name", a("anonymous = true\nfrom = \"A\"", "Words"), []string{c + ":3:13 error named-and-anonymous"}, ""},
		{"withheld with its words", a("from = \"A\"\nwithheld = \"Names others\"", "Words"), []string{c + ":4:12 warning withheld-body"}, ""},
		{"withheld without a reason", a("from = \"A\"\nwithheld = \"\"", "Words"), []string{c + ":4:12 warning withheld-body"}, ""},
		{"withheld with a summary and a remark", a("from = \"A\"\nwithheld = \"Names others\"\nsummary = \"S\"\nreply = \"R\"", ""), []string{c + ":4:12 warning withheld-body"}, ""},
		{"withheld with an attachment that is published", a("from = \"A\"\nwithheld = \"Names others\"\nattachments = [\"documents/paper\", \"https://x.example/\"]", ""), []string{c + ":5:16 warning withheld-attachment"}, ""},
		{"an attachment", a("from = \"A\"\nattachments = [\"documents/paper\"]", "Words"), nil, ""},
		{"an e-mail address", a(`from = "A"`, "Write to ana@home.example."), []string{c + ":5:10 warning mail-in-contribution"}, ""},
		{"a telephone number", a(`from = "A"`, "Call +243 81 234 5678."), []string{c + ":5:6 warning phone-in-contribution"}, ""},
		{"dates and sums are no numbers", a(`from = "A"`, "From 01/02/2024 to 2025-03-31 it cost 12 000 000.00, see https://x.example/012345678901"), nil, ""},
	})
	s := good(t, and(base, plan, consultation("received = 1"), a("from = \"A\"\nwithheld = \"Names others\"", "")))
	if len(s.Plans[0].Consultations[0].Contributions[0].Body) != 0 {
		t.Error("a withheld contribution has a body")
	}
}

func TestCompletedMeansComplete(t *testing.T) {
	r := "plans/2025-2027/reports/r/"
	check(t, and(base, plan, files{r + "index.md": page("kind = \"progress\"\nfrom = 2025-09-01\nto = 2026-02-28\npublished = 2026-03-15", "")}), []mistake{
		{"another status", files{r + "01-contracting.md": page("[milestone.\"1.1\"]\nstatus = \"limited\"\ncompleted = 2026-01-01", "")},
			[]string{r + "01-contracting.md:4:13 error completed-but-not-complete"}, ""},
		{"complete", files{r + "01-contracting.md": page("[milestone.\"1.1\"]\nstatus = \"complete\"\ncompleted = 2026-01-01", "")}, nil, ""},
	})
}

func TestPolicyAreasAreHeldAgainstThoseDefined(t *testing.T) {
	c := files{"plans/2025-2027/commitments/01-contracting.md": page("title = \"O\"\nlead = \"M\"\npolicy_areas = [\"money\", \"moneey\"]", "")}
	check(t, and(base, plan, c), []mistake{
		{"none defined", nil, nil, ""},
		{"some defined", files{"site.toml": base["site.toml"] + "[policy_area.money]\nname = \"Money\"\n"},
			[]string{"plans/2025-2027/commitments/01-contracting.md:4:26 error unknown-policy-area"}, "near=money"},
	})
}

func TestNoTwoThingsHaveOneAddress(t *testing.T) {
	alias := func(a string) files {
		return files{"about/x.md": page("title = \"X\"\npublished = 2025-01-01\naliases = [\""+a+"\"]", "")}
	}
	check(t, and(base, document, files{"about/y.md": about("")}), []mistake{
		{"an old address", alias("/old/page/"), nil, ""},
		{"an old address with an ending", alias("/old/page.html"), nil, ""},
		{"one of a record", alias("/about/y/"), []string{"about/x.md:4:12 error address-taken"}, ""},
		{"one of a record in other capitals", alias("/About/Y"), []string{"about/x.md:4:12 error address-taken"}, ""},
		{"one of a record in another language", alias("/fr/about/y/"), []string{"about/x.md:4:12 error address-taken"}, ""},
		{"one of a file", alias("/documents/rules.odt"), []string{"about/x.md:4:12 error address-taken"}, ""},
		{"one of an overview", alias("/search/"), []string{"about/x.md:4:12 error address-of-overview"}, ""},
		{"one of a list", alias("/documents/type/letter/"), []string{"about/x.md:4:12 error address-of-overview"}, ""},
		{"one of a file of the generator", alias("/feed.xml"), []string{"about/x.md:4:12 error address-of-overview"}, ""},
		{"a record at a list's address", files{"documents/year/2025.md": page("title = \"R\"\ntype = \"letter\"\ndate = 2025-01-01\nurl = \"https://x.example/\"", "")},
			[]string{"documents/year/2025.md:1:1 error address-of-overview"}, ""},
		{"the same twice", and(alias("/old/"), files{"about/z.md": page("title = \"X\"\npublished = 2025-01-01\naliases = [\"/old\"]", "")}), []string{"about/z.md:4:12 error address-taken"}, ""},
		{"one of a translation", files{"about/x.md": about(""), "about/x.fr.md": page("title = \"X\"\naliases = [\"/vieux/\", \"/about/y/\"]", "")}, []string{"about/x.fr.md:3:23 error address-taken"}, ""},
		{"the start page", alias("/"), []string{"about/x.md:4:12 error alias-form"}, ""},
		{"a folder and a file of one name", files{"documents/rules/index.md": page("title = \"R\"\ntype = \"letter\"\ndate = 2025-01-01\nurl = \"https://x.example/\"", "")},
			[]string{"documents/rules.md:1:1 error address-taken"}, ""},
		{"a record and its file", files{"documents/rules.odt.md": page("title = \"R\"\ntype = \"letter\"\ndate = 2025-01-01\nurl = \"https://x.example/\"", "")},
			[]string{"documents/rules.odt.md:1:1 error address-taken"}, ""},
	})
}

func TestWordsThatNobodyWroteAreTold(t *testing.T) {
	check(t, base, []mistake{
		{"sample text", files{"about/x.md": page("title = \"⟨What it is about⟩\"\npublished = 2025-01-01 # ⟨day⟩", "⟨Words⟩ Lorem ipsum dolor")},
			[]string{"about/x.md:2:10 warning unfilled", "about/x.md:3:26 warning unfilled", "about/x.md:5:1 warning unfilled", "about/x.md:5:9 warning placeholder-text"}, ""},
		{"comments of a form", files{"about/x.md": page("# ⟨what to write⟩\ntitle = \"X\"\npublished = 2025-01-01", "")}, nil, ""},
		{"a very long sentence in a summary", files{"about/x.md": page("title = \"X\"\npublished = 2025-01-01\nsummary = \""+strings.Repeat("word ", 46)+"\"", "")},
			[]string{"about/x.md:4:12 warning long-sentence"}, ""},
		{"many short sentences", files{"about/x.md": page("title = \"X\"\npublished = 2025-01-01\nsummary = \""+strings.Repeat("word word. ", 46)+"\"", "")}, nil, ""},
	})
}

func TestInPlaceOfAPictureNoPageIsProposed(t *testing.T) {
	line := func(body string) files { return files{"about/pic.md": about(body)} }
	check(t, and(base, files{"about/photo.png": "png", "documents/pic.png": "-"}, document, files{"documents/pic.md": record1("date = 2025-01-01")}), []mistake{
		{"the page itself", line("![words](pic.jpg)"), []string{"about/pic.md:5:1 error broken-picture"}, "near=../documents/pic.png"},
		{"a picture beside it", line("![words](phot.png)"), []string{"about/pic.md:5:1 error broken-picture"}, "near=photo.png"},
		{"a link", line("[words](phot.png)"), []string{"about/pic.md:5:1 error broken-link"}, "near=photo.png"},
	})
}
