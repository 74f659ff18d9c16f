package load

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/ogpress/ogpress/generator/ogp"
	"github.com/ogpress/ogpress/generator/problem"
)

// resolver finds what references lead to.
type resolver struct {
	*assembly
	files    map[string]*measured // published files, by path from content/
	contacts map[string]*ogp.Contact
	channels map[string]*ogp.Channel
	byBase   map[string][]string // ids of all records by their last name, in order
	byFolder map[string][]string // and by the folders around them, such as "plans/"
	numbers  map[string][]string // ids of commitments by their folder and number
}

func newResolver(a *assembly) *resolver {
	r := &resolver{assembly: a, contacts: map[string]*ogp.Contact{}, channels: map[string]*ogp.Channel{}, files: map[string]*measured{}}
	r.byBase, r.byFolder, r.numbers = map[string][]string{}, map[string][]string{}, map[string][]string{}
	for _, id := range sortedKeys(a.all) {
		r.byBase[path.Base(id)] = append(r.byBase[path.Base(id)], id)
		for _, dir := range parents(id) {
			r.byFolder[dir+"/"] = append(r.byFolder[dir+"/"], id)
		}
		if l := a.all[id]; l.kind == ogp.KindCommitment && leadingNumber(l.stem) != "" {
			key := "plans/" + l.plan + "/commitments/" + leadingNumber(l.stem)
			r.numbers[key] = append(r.numbers[key], id)
		}
	}
	for _, c := range a.site.Contacts {
		r.contacts[c.Key] = c
	}
	for _, c := range a.site.Channels {
		r.channels[c.Key] = c
	}
	for _, m := range a.site.Members {
		a.members[m.Key] = m
	}
	return r
}

// asking is one record whose references are being followed.
type asking struct {
	*resolver
	*loaded
	plan string // the folder of the plan that short ids are of; "" for none
}

// find gives the record of a full id. A draft is no record, unless drafts are
// published or a draft asks.
func (r *asking) find(id string) (*loaded, string) {
	l := r.all[id]
	switch {
	case l == nil:
		return nil, "no-such-record"
	case l.draft && !r.drafts && !r.draft:
		return nil, "reference-to-draft"
	}
	return l, ""
}

// follow resolves one reference of the record, at a path of keys.
func (r *asking) follow(ref any, at []string) {
	switch ref := ref.(type) {
	case *ogp.Ref[ogp.ActionPlan]:
		followPath(r, ref, at, "plans/"+ref.As, "plans/", ogp.KindPlan)
	case *ogp.Ref[ogp.Document]:
		followPath(r, ref, at, ref.As, "documents/", ogp.KindDocument)
	case *ogp.Ref[ogp.Group]:
		id := ref.As
		if !strings.Contains(id, "/") {
			id = "forum/groups/" + id
		}
		followPath(r, ref, at, id, "forum/groups/", ogp.KindGroup)
	case *ogp.Ref[ogp.Commitment]:
		r.followCommitment(ref, at)
	case *ogp.Ref[ogp.Contact]:
		followKey(r, ref, at, r.contacts, "contacts.toml")
	case *ogp.Ref[ogp.Channel]:
		followKey(r, ref, at, r.channels, "site.toml")
	case *ogp.Ref[ogp.Member]:
		followKey(r, ref, at, r.seats(), "forum/members.toml")
	case *ogp.Link:
		r.followLink(ref, at)
	}
}

// followPath resolves a reference to a record of type T, which is of one kind, by its full id.
func followPath[T any](r *asking, ref *ogp.Ref[T], at []string, id, folder string, kind ogp.Kind) {
	l, code := r.find(id)
	if l == nil {
		r.nothing(at, code, ref.As, folder, kind)
		return
	}
	to, ok := any(l.entry).(*T)
	if !ok {
		r.nothing(at, "other-kind", ref.As, folder, kind)
		return
	}
	ref.To = to
}

// followKey resolves a reference by the bare key of an entry.
func followKey[T any](r *asking, ref *ogp.Ref[T], at []string, among map[string]*T, file string) {
	if to := among[ref.As]; to != nil {
		ref.To = to
		return
	}
	if l := r.all[idOf(file)]; l != nil && !l.read {
		return // it is not known what that file says
	}
	p := r.at(at...)
	p.Code, p.Args = "no-such-key", problem.Args{"word": shown(ref.As), "file": "content/" + file}
	if len(among) <= mostWords {
		p.Hints = r.index.near(ref.As, sortedKeys(among))
	}
	r.add(r.resolver.list, p)
}

// seats are the members that a record may name: those of the forum, and those
// of its own working group.
func (r *asking) seats() map[string]*ogp.Member {
	var own []*ogp.Member
	switch e := r.entry.(type) {
	case *ogp.Group:
		own = e.Own
	case *ogp.Meeting:
		if e.Group.To != nil {
			own = e.Group.To.Own
		}
	}
	if len(own) == 0 {
		return r.members
	}
	all := make(map[string]*ogp.Member, len(r.members)+len(own))
	for k, m := range r.members {
		all[k] = m
	}
	for _, m := range own {
		all[m.Key] = m
	}
	return all
}

// followCommitment resolves a full id, or the short id or number inside the
// plan that the record belongs to.
func (r *asking) followCommitment(ref *ogp.Ref[ogp.Commitment], at []string) {
	if strings.Contains(ref.As, "/") {
		followPath(r, ref, at, ref.As, "plans/", ogp.KindCommitment)
		return
	}
	if r.plan == "" {
		r.nothing(at, "short-id-without-plan", ref.As, "plans/", ogp.KindCommitment)
		return
	}
	folder := "plans/" + r.plan + "/commitments/"
	if r.all[folder+ref.As] != nil {
		followPath(r, ref, at, folder+ref.As, folder, ogp.KindCommitment)
		return
	}
	switch same := r.numbered(folder, ref.As); len(same) {
	case 0:
		r.nothing(at, "no-such-record", ref.As, folder, ogp.KindCommitment)
	case 1:
		followPath(r, ref, at, same[0], folder, ogp.KindCommitment)
	default:
		p := r.at(at...)
		p.Code = "ambiguous-number"
		p.Args = problem.Args{"number": shown(ref.As), "first": path.Base(same[0]), "second": path.Base(same[1])}
		p.Hints = []problem.Hint{{Code: "short-id"}}
		r.add(r.resolver.list, p)
	}
}

// numbered lists the ids of the commitments of a plan that begin with a number.
func (r *asking) numbered(folder, number string) []string {
	if n := leadingNumber(number); n == "" || strings.Trim(number, "0123456789") != "" {
		return nil
	}
	return r.numbers[folder+leadingNumber(number)]
}

// nothing reports a reference that leads to no record that it may lead to: one
// of a kind, "" being any.
func (r *asking) nothing(at []string, code, word, folder string, kind ogp.Kind) {
	p := r.at(at...)
	p.Code = code
	p.Args = problem.Args{"word": shown(word), "folder": "content/" + folder, "kinds": string(kind)}
	if code != "reference-to-draft" && !r.full() {
		p.Hints = r.nearRecord(word, folder, kind)
	}
	r.add(r.resolver.list, p)
}

// nearRecord names the record that a wrong reference most likely means, in the
// form in which the reference would be written.
func (r *asking) nearRecord(word, folder string, kind ogp.Kind) []problem.Hint {
	clean := strings.TrimPrefix(strings.Trim(word, "/"), "content/")
	clean = strings.TrimSuffix(strings.TrimSuffix(clean, ".md"), ".toml")
	fits := func(id string) bool { return strings.HasPrefix(id, folder) && (kind == "" || r.all[id].kind == kind) }
	for _, id := range r.byBase[path.Base(clean)] {
		if fits(id) && id != word {
			return []problem.Hint{{Code: "near", Args: problem.Args{"word": id}}}
		}
	}
	bare := !strings.Contains(word, "/")
	if bare && kind == ogp.KindPlan {
		return r.index.near(word, sortedKeys(r.plans))
	}
	if len(r.byFolder[folder]) > 10*mostWords {
		return nil
	}
	among := slices.DeleteFunc(slices.Clone(r.byFolder[folder]), func(id string) bool { return !fits(id) })
	if bare && kind != ogp.KindDocument {
		among = bases(among)
	}
	return r.index.near(word, among)
}

// bases are the last names of ids.
func bases(ids []string) []string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = path.Base(id)
	}
	return names
}

// followLink resolves evidence: a record, a published file, or an address elsewhere.
func (r *asking) followLink(link *ogp.Link, at []string) {
	switch kindOfAddress(link.As) {
	case elsewhere:
		link.URL = link.As
		if isPrivatePlace(link.As) {
			r.warn(r.resolver.list, at, "private-place", problem.Args{"address": shown(link.As)})
		}
		return
	case odd:
		r.fail(r.resolver.list, at, "odd-address", problem.Args{"address": shown(link.As)})
		return
	case ownDisk:
		r.fail(r.resolver.list, at, "own-disk", problem.Args{"address": shown(link.As)})
		return
	}
	id, _, hasKey := strings.Cut(link.As, "#")
	l, code := r.find(id)
	switch {
	case l != nil && !hasKey:
		link.To = l.entry
	case l != nil:
		if link.To = l.child(link.As); link.To == nil {
			r.nothing(at, "no-such-record", link.As, path.Dir(id)+"/", "")
		}
	case code == "reference-to-draft":
		r.nothing(at, code, link.As, "documents/", "")
	default:
		r.followFile(link, at)
	}
}

// child is the entry of a file by its full id, nil where there is none.
func (l *loaded) child(id string) ogp.Entry {
	for _, c := range children(l.entry) {
		if c.entry.Rec().ID == id {
			return c.entry
		}
	}
	return nil
}

// followFile resolves evidence that is a file: by its path from content/, or
// from the folder of the record.
func (r *asking) followFile(link *ogp.Link, at []string) {
	for _, p := range []string{path.Clean(link.As), path.Join(path.Dir(r.path), link.As)} {
		if f := r.index.at(p); f != nil && (f.sort == attachment || f.sort == static) {
			link.File = "/" + p
			return
		}
	}
	r.nothing(at, "no-such-evidence", link.As, "documents/", "")
}

// planOf is the folder of the plan inside which a record's short ids are meant.
func planOf(l *loaded) string {
	if l.plan != "" {
		return l.plan
	}
	switch e := l.entry.(type) {
	case *ogp.Group:
		return e.PlanRef.As
	case *ogp.Meeting:
		if e.PlanRef.As == "" && e.Group.To != nil {
			return e.Group.To.PlanRef.As
		}
		return e.PlanRef.As
	case *ogp.Question:
		return e.PlanRef.As
	case *ogp.Document:
		return e.PlanRef.As
	}
	return ""
}

// followAll resolves every reference of a record.
func (r *resolver) followAll(l *loaded) {
	a := &asking{resolver: r, loaded: l, plan: planOf(l)}
	for _, ref := range l.refs {
		a.plan = planOf(l)
		if m, ok := l.entry.(*ogp.Meeting); ok {
			a.plan = decisionPlan(m, ref.path, a.plan)
		}
		a.follow(ref.ref, ref.path)
	}
}

// decisionPlan is the plan of a decision, where it names its own.
func decisionPlan(m *ogp.Meeting, at []string, plan string) string {
	if len(at) < 2 || at[0] != "decision" {
		return plan
	}
	i := slices.IndexFunc(m.Decisions, func(d *ogp.Decision) bool { return d.Key == at[1] })
	if i < 0 {
		return plan
	}
	return cmp.Or(m.Decisions[i].PlanRef.As, plan)
}

// reference is one reference of a record, and where it is written.
type reference struct {
	ref  any // *ogp.Ref[T] or *ogp.Link
	path []string
}
