package load

import (
	"path"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// crossing looks at what no record can know alone.
type crossing struct {
	*resolver
	day   calendar.Date
	areas map[string]bool // the policy areas that site.toml defines
}

// check looks at one record beside the others.
func (c *crossing) check(l *loaded) {
	c.checkDates(l)
	c.checkElsewhere(l)
	switch e := l.entry.(type) {
	case *ogp.Commitment:
		c.checkCommitment(l, e)
	case *ogp.Meeting:
		if c.day != 0 && !e.Held.IsZero() && e.Held.Last > c.day && e.Announced.IsZero() {
			l.lacks(c.list, []string{"announced"}, "meeting-not-announced", problem.Args{"day": e.Held.String()})
		}
	case *ogp.Consultation:
		c.checkReceived(l, e)
	case *ogp.Contribution:
		c.checkContribution(l, e)
	case *ogp.Report:
		checkCompleted(l, e, c.list)
	case *ogp.Question:
		if !e.Answered.IsZero() && !e.Answer.Filled() {
			l.warn(c.list, []string{"answered"}, "answer-without-words", nil)
		}
	case *ogp.Document:
		if e.Date.IsZero() {
			l.warn(c.list, []string{"date"}, "undated-document", nil)
		}
	case *contactsFile:
		for _, k := range e.Contacts {
			if k.Email == "" && k.Phone == "" && strings.TrimSpace(k.Postal) == "" {
				l.lacks(c.list, []string{"contact", k.Key, "email"}, "unreachable-contact", problem.Args{"name": shown(k.Key)})
			}
		}
	}
}

// checkElsewhere warns of what a record leaves in a cloud drive.
func (c *crossing) checkElsewhere(l *loaded) {
	key, address := "url", ""
	switch e := l.entry.(type) {
	case *ogp.Document:
		address = e.URL
	case *ogp.Consultation:
		address = e.URL
	case *ogp.Event:
		key, address = "recording", e.Recording
	}
	if address != "" && isPrivatePlace(address) {
		l.warn(c.list, []string{key}, "private-place", problem.Args{"address": shown(address)})
	}
}

func (c *crossing) checkCommitment(l *loaded, e *ogp.Commitment) {
	c.checkDue(l, e)
	c.checkLead(l, e)
	c.checkSteps(l, e)
	if continuesItself(e) {
		l.fail(c.list, []string{"continues"}, "continues-itself", nil)
	}
	for i, a := range e.PolicyAreas {
		if len(c.areas) > 0 && !c.areas[a] {
			l.fail(c.list, []string{"policy_areas", strconv.Itoa(i)}, "unknown-policy-area",
				problem.Args{"word": shown(a)}, c.index.near(a, sortedKeys(c.areas))...)
		}
	}
}

// continuesItself reports whether the earlier commitments of one lead back to it.
func continuesItself(e *ogp.Commitment) bool {
	const longest = 100 // plans
	steps := 0
	for earlier := e.Continues.To; earlier != nil && steps < longest; earlier = earlier.Continues.To {
		if earlier == e {
			return true
		}
		steps++
	}
	return steps == longest
}

// checkLead asks who leads a commitment once its plan is submitted.
func (c *crossing) checkLead(l *loaded, e *ogp.Commitment) {
	if e.Plan == nil || e.Plan.Submitted.IsZero() || c.day != 0 && e.Plan.Submitted.Last > c.day || len(e.Lead) > 0 || l.has("lead") {
		return
	}
	parents := map[string]bool{}
	for _, m := range e.Milestones {
		parents[m.PartOf] = true
	}
	led := len(e.Milestones) > 0
	for _, m := range e.Milestones {
		led = led && (len(m.Lead) > 0 || parents[m.Key])
	}
	if !led {
		l.lacks(c.list, []string{"lead"}, "missing-lead", problem.Args{"key": "lead"})
	}
}

// checkSteps follows part_of: to a milestone of the same commitment, and never
// back to where it began.
func (c *crossing) checkSteps(l *loaded, e *ogp.Commitment) {
	keys := make([]string, len(e.Milestones))
	parent := make(map[string]string, len(e.Milestones))
	for i, m := range e.Milestones {
		keys[i], parent[m.Key] = m.Key, m.PartOf
	}
	circles := circlesOf(keys, parent)
	for _, m := range e.Milestones {
		at := []string{"milestone", m.Key, "part_of"}
		_, there := parent[m.PartOf]
		switch {
		case m.PartOf == "":
		case !there:
			l.fail(c.list, at, "no-such-milestone", problem.Args{"word": shown(m.PartOf)}, c.index.near(m.PartOf, keys)...)
		case circles[m.Key]:
			l.fail(c.list, at, "circle-of-steps", problem.Args{"word": shown(m.PartOf)})
		}
	}
}

// circlesOf are the keys from which the way up leads back to themselves.
func circlesOf(keys []string, parent map[string]string) map[string]bool {
	circles, walk := map[string]bool{}, map[string]int{} // the walk that came by first
	for i, key := range keys {
		at := key
		for at != "" && walk[at] == 0 {
			walk[at] = i + 1
			at = parent[at]
		}
		for at != "" && walk[at] == i+1 && !circles[at] {
			circles[at] = true
			at = parent[at]
		}
	}
	return circles
}

// checkReceived counts what a consultation publishes against what it declares.
func (c *crossing) checkReceived(l *loaded, e *ogp.Consultation) {
	if e.Received == nil || e.ReceivedAbout {
		return
	}
	n := 0
	for _, k := range e.Contributions {
		n += max(k.StandsFor, 1)
	}
	if n > *e.Received {
		l.warn(c.list, []string{"received"}, "more-than-received",
			problem.Args{"published": strconv.Itoa(n), "received": strconv.Itoa(*e.Received)})
	}
}

func (c *crossing) checkContribution(l *loaded, e *ogp.Contribution) {
	if e.From == "" && !e.Anonymous && !l.has("from") {
		l.lacks(c.list, []string{"from"}, "nameless-contribution", problem.Args{"key": "from"})
	}
	if e.From != "" && e.Anonymous {
		l.fail(c.list, []string{"anonymous"}, "named-and-anonymous", nil)
	}
	if l.withheldBody {
		l.warn(c.list, []string{"withheld"}, "withheld-body", nil)
	}
	for i, a := range e.Attachments {
		if len(e.Withheld) > 0 && (a.To != nil || a.File != "") {
			l.warn(c.list, []string{"attachments", strconv.Itoa(i)}, "withheld-attachment", problem.Args{"file": shown(a.As)})
		}
	}
}

// checkCompleted holds the day of completion against the status beside it.
func checkCompleted(l *loaded, e *ogp.Report, list *problem.List) {
	for _, m := range e.Milestones {
		if !m.Completed.IsZero() && m.Status != "" && m.Status != ogp.Complete {
			l.fail(list, []string{"milestone", m.Key, "completed"}, "completed-but-not-complete",
				problem.Args{"status": string(m.Status), "day": m.Completed.String()})
		}
	}
}

// addresses finds two things that would lie at one address.
type addresses struct {
	taken map[string]string // folded address without its last slash -> the file that has it
	files map[string]string // folded address -> the file that is published there
	list  *problem.List
	index *index
}

// claim gives an address to a file, or names the one that has it.
func (a *addresses) claim(address, file string) (other string, free bool) {
	key := foldAddress(address)
	if isOverview(address) || hasFileInIt(address) {
		return "", false
	}
	if other, taken := a.taken[key]; taken {
		return other, false
	}
	for above := path.Dir(key); len(above) > 1; above = path.Dir(above) {
		if other, taken := a.files[above]; taken { // a file is no folder
			return other, false
		}
	}
	a.taken[key] = file
	return "", true
}

// checkAddresses reports records, files and aliases that share an address.
func (c *crossing) checkAddresses(records []*loaded) {
	a := &addresses{taken: map[string]string{}, files: map[string]string{}, list: c.list, index: c.index}
	for _, p := range c.site.Plans {
		a.taken[foldAddress("/requirements/"+p.Folder+"/")] = ""
	}
	for _, p := range sortedKeys(c.files) {
		a.taken[foldAddress("/"+p)] = "content/" + p
		a.files[locale.Fold("/"+p)] = "content/" + p
		if isOverview("/" + p) {
			c.list.Add(whole(p, twice("/"+p, "")))
		}
	}
	for _, l := range records {
		if !hasPage(l.kind) {
			continue
		}
		address := l.entry.Rec().Address
		if other, free := a.claim(address, l.file()); !free {
			c.list.Add(whole(l.path, twice(address, other)))
		}
	}
	for _, l := range records {
		for i, alias := range l.entry.Rec().Aliases {
			a.checkAlias(l, alias, i)
		}
	}
}

func twice(address, other string) problem.Problem {
	p := problem.Problem{Code: "address-taken", Args: problem.Args{"address": shown(address), "file": shown(other)}}
	if other == "" {
		p.Code = "address-of-overview"
	}
	return p
}

// checkAlias holds one old address against those in use. It may not be a place
// outside the site, nor hide a page that is there, in whatever language.
func (a *addresses) checkAlias(l *loaded, alias ogp.Alias, i int) {
	p := l.atAlias(i)
	if !isPlainAddress(alias.Address) {
		p.Code, p.Args = "alias-form", problem.Args{"address": shown(alias.Address)}
		l.add(a.list, p)
		return
	}
	other, free := "", false
	if address := a.original(alias.Address, l.file()); !isInOwnFolder(address) {
		other, free = a.claim(address, l.file())
	}
	if free {
		return
	}
	pr := twice(alias.Address, other)
	p.Code, p.Args = pr.Code, pr.Args
	l.add(a.list, p)
}

// original is the address of the page of which one in another language is a
// translation, where there is such a page, else the address itself.
func (a *addresses) original(address, file string) string {
	for _, lang := range a.index.tongues {
		rest, ok := strings.CutPrefix(strings.TrimSuffix(address, "/")+"/", "/"+lang+"/")
		if !ok {
			continue
		}
		rest = "/" + rest
		other, taken := a.taken[foldAddress(rest)]
		if taken && other != file || isOverview(rest) || isInOwnFolder(rest) {
			return rest
		}
	}
	return address
}

// isPlainAddress reports whether an alias is a path from the site's root and
// nothing more.
func isPlainAddress(s string) bool {
	clean := path.Clean(s)
	return strings.HasPrefix(s, "/") && clean != "/" && (clean == s || clean+"/" == s) &&
		!strings.ContainsAny(s, `?#\:*"<>|`) && strings.IndexFunc(s, isHidden) < 0 &&
		!strings.Contains(s, "/.") && !hasLongName(s)
}

// hasLongName reports whether no disk can keep a page at an address.
func hasLongName(s string) bool {
	for name := range strings.SplitSeq(s, "/") {
		if len(name) > maxName {
			return true
		}
	}
	return len(s) > 5*maxName
}
