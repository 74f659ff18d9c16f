package view

import "github.com/ogpress/ogpress/generator/ogp"

// speaking answers "which records refer to this document".
type speaking map[*ogp.Document][]ogp.Entry

func newSpeaking(s *ogp.Site) speaking {
	x := speaking{}
	if f := s.Forum; f != nil {
		x.refer(f, f.Rules)
	}
	for _, g := range s.Groups {
		x.refer(g, g.OpenCall.Document)
	}
	for _, m := range s.Meetings {
		x.refer(m, m.Documents...)
	}
	for _, p := range s.Plans {
		x.plan(p)
	}
	for _, t := range s.Statements {
		x.links(t, t.Evidence)
	}
	return x
}

func (x speaking) plan(p *ogp.ActionPlan) {
	x.refer(p, p.Documents...)
	for _, c := range p.Commitments {
		x.refer(c, c.Documents...)
		if c.IRM != nil {
			x.refer(c, c.IRM.Report)
		}
		if c.CivilSociety != nil {
			x.links(c, c.CivilSociety.Evidence)
		}
	}
	for _, r := range p.Rounds {
		for _, report := range r.Reports {
			for _, m := range report.Milestones {
				x.links(report, m.Evidence)
			}
		}
	}
	for _, c := range p.Consultations {
		x.refer(c, c.Documents...)
		for _, k := range c.Contributions {
			x.links(k, k.Attachments)
		}
	}
	for _, v := range p.Events {
		x.refer(v, v.Documents...)
	}
}

func (x speaking) refer(from ogp.Entry, to ...ogp.Ref[ogp.Document]) {
	for _, r := range to {
		if r.To != nil {
			x[r.To] = append(x[r.To], from)
		}
	}
}

func (x speaking) links(from ogp.Entry, to []ogp.Link) {
	for _, l := range to {
		if d, ok := l.To.(*ogp.Document); ok {
			x[d] = append(x[d], from)
		}
	}
}
