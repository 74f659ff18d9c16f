//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// chapter writes what belongs to one plan.
type chapter struct {
	*corpus
	in, name    string
	commitments []string
}

func (p *chapter) some() string { return p.commitments[p.rnd.IntN(len(p.commitments))] }

// path leads to a commitment from anywhere in the content folder.
func (p *chapter) path() string { return "plans/" + p.name + "/commitments/" + p.some() }

func (p *chapter) contributions(n int) error {
	front := fmt.Sprintf("title = %q\nabout = \"ideas\"\nannounced = 2016-01-05\nopens = 2016-02-08\ncloses = 2016-04-30\nreceived = %d\nchannels = [\"news\"]\n", p.sentence(3, 8), n)
	if err := p.both(p.in+"consultations/ideas", front, ""); err != nil {
		return err
	}
	outcomes := []string{"accepted", "partly", "not-accepted", "noted"}
	for i := range n {
		front := fmt.Sprintf("from = %q\nsector = \"civil-society\"\nreceived = 2016-03-%02d\ncommitments = [%q]\noutcome = %q\nresponse = %q\nresponded = 2016-05-%02d\n",
			p.sentence(2, 3), 1+i%28, p.some(), outcomes[i%4], p.sentence(15, 40)+".", 1+i%28)
		if err := p.write(fmt.Sprintf("%scontributions/ideas/%04d.md", p.in, i+1), front, p.body("../../commitments/"+p.some()+".md")); err != nil {
			return err
		}
	}
	return nil
}

func (p *chapter) updates(n int) error {
	for i := range n {
		front := fmt.Sprintf("title = %q\ndate = %s\nsummary = %q\ncommitments = [%q]\nchannels = [\"news\"]\n", p.sentence(4, 9), p.next(1+i%9), p.sentence(10, 20)+".", p.some())
		if err := p.write(fmt.Sprintf("%supdates/%04d.md", p.in, i+1), front, p.body("../commitments/"+p.some()+".md")); err != nil {
			return err
		}
	}
	return nil
}

func (p *chapter) documents(n int) error {
	types := []string{"minutes", "evidence", "presentation", "consultation", "data", "letter"}
	for i := range n {
		name := fmt.Sprintf("documents/%s/%04d", p.name, i+1)
		front := fmt.Sprintf("title = %q\ntype = %q\ndate = %s\nplan = %q\nsummary = %q\ncommitments = [%q]\n", p.sentence(4, 9), types[i%len(types)], p.next(1+i%9), p.name, p.sentence(10, 20)+".", p.path())
		if err := p.write(name+".md", front, p.body("")); err != nil {
			return err
		}
		csv := "a,b\n" + strings.Repeat(p.invent()+","+p.invent()+"\n", 40)
		if err := put(filepath.Join(p.root, "content", name+".csv"), csv); err != nil {
			return err
		}
	}
	return nil
}

func (p *chapter) events(n int) error {
	kinds := []string{"open-meeting", "workshop", "outreach", "awareness"}
	for i := range n {
		day := p.next(10)
		announced := p.day.AddDate(0, 0, -35).Format("2006-01-02")
		front := fmt.Sprintf("title = %q\nkind = %q\nannounced = %s\nstarts = %sT18:00:00\nmode = \"hybrid\"\nplace = %q\norganiser = \"government\"\nchannels = [\"news\"]\n",
			p.sentence(4, 9), kinds[i%4], announced, day, p.sentence(1, 3))
		if err := p.write(fmt.Sprintf("%sevents/%s-%04d.md", p.in, day, i+1), front, p.body("../commitments/"+p.some()+".md")); err != nil {
			return err
		}
	}
	return nil
}

func (p *chapter) meetings(n int) error {
	for i := range n {
		day := p.next(25)
		front := fmt.Sprintf("held = %s\nannounced = %s\nmode = \"in-person\"\nplan = %q\npublished = %s\ntopics = [\"monitoring\"]\n[attendance]\ngovernment = 5\ncivil-society = 6\n[decision.d1]\ntext = %q\nhow = \"consensus\"\ncommitments = [%q]\n",
			day, p.day.AddDate(0, 0, -20).Format("2006-01-02"), p.name, p.day.AddDate(0, 0, 9).Format("2006-01-02"), p.sentence(9, 20)+".", p.path())
		if err := p.write(fmt.Sprintf("forum/meetings/%s-%s-%d.md", day, p.name, i), front, p.body("")); err != nil {
			return err
		}
	}
	return nil
}

func (p *chapter) questions(n int) error {
	for i := range n {
		front := fmt.Sprintf("title = %q\nplan = %q\nasked = %s\nanswered = %s\nanswer = %q\ncommitments = [%q]\n",
			p.sentence(5, 10)+"?", p.name, p.next(5), p.day.AddDate(0, 0, 12).Format("2006-01-02"), p.sentence(20, 60)+".", p.path())
		if err := p.write(fmt.Sprintf("questions/%s-%04d.md", p.name, i+1), front, p.body("")); err != nil {
			return err
		}
	}
	return nil
}

func (p *chapter) rounds(n int) error {
	statuses := []string{"not-started", "limited", "substantial", "complete"}
	for i := range n {
		in := fmt.Sprintf("%sreports/round-%d/", p.in, i+1)
		year := 2017 + i/2
		front := fmt.Sprintf("kind = \"progress\"\nfrom = %d-%02d-01\nto = %d-%02d-28\npublished = %d-%02d-15\n", year, 1+6*(i%2), year, 5+6*(i%2), year, 6+6*(i%2))
		if err := p.write(in+"index.md", front, p.body("")); err != nil {
			return err
		}
		for j, c := range p.commitments {
			front := fmt.Sprintf("status = %q\nnext_steps = %q\n[milestone.\"%d.1\"]\nstatus = %q\nnote = %q\n", statuses[min(3, i+j%2)], p.sentence(10, 20)+".", j+1, statuses[min(3, i+j%2)], p.sentence(8, 16)+".")
			if err := p.write(in+c+".md", front, p.body("../../commitments/"+c+".md")); err != nil {
				return err
			}
		}
	}
	return nil
}
