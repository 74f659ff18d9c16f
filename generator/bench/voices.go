//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// consultations are the plan's, each with its share of the contributions: what
// is left of the plan's records.
func (p *plan) consultations(int) error {
	for i, about := range []string{"process", "ideas", "draft-plan"} {
		n := 0
		if i > 0 {
			n = (p.until - p.n - 1) / (3 - i)
			if i == 1 { // room for the last consultation itself
				n = (p.until - p.n - 2) / 2
			}
		}
		front := lines(fmt.Sprintf("about = %q", about), "announced = "+p.on(0, 1+3*i, 2), "opens = "+p.on(0, 2+3*i, 6), "closes = "+p.on(0, 4+3*i, 10), fmt.Sprintf("received = %d", max(0, n)),
			`mode = "online"`, `channels = ["news", "square"]`, fmt.Sprintf("summary = %q", p.sentences(2)), fmt.Sprintf("response = %q", p.sentences(2)), "response_published = "+p.on(0, 5+3*i, 10))
		if err := p.put(record{path: p.in + "consultations/" + about, title: p.phrase(3, 8), front: front, date: p.on(0, 2+3*i, 6), plan: p.name, terms: []string{about}, body: p.body("about/process"), french: p.body("about/process")}); err != nil {
			return err
		}
		if err := p.contributions(about, 3+3*i, n); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) contributions(consultation string, month, n int) error {
	outcomes := []string{"accepted", "partly", "not-accepted", "noted"}
	for i := range n {
		about, sector, outcome, from := p.some(), sectors[1+i%5], outcomes[i%4], p.phrase(2, 3)
		received := p.on(0, month, 1+i%28)
		front := lines(fmt.Sprintf("from = %q", from), fmt.Sprintf("sector = %q", sector), "received = "+received, "commitments = "+quoted(about),
			fmt.Sprintf("outcome = %q", outcome), fmt.Sprintf("response = %q", p.sentences(2)), "responded = "+p.on(0, month+2, 1+i%28))
		if err := p.put(record{path: fmt.Sprintf("%scontributions/%s/%04d", p.in, consultation, i+1), called: from, front: front, date: received, plan: p.name, terms: []string{outcome}, sector: sector, about: []string{about}, body: p.body(about)}); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) updates(n int) error {
	for i := range n {
		about := p.some()
		front := lines("date = "+p.next(1+i%9), fmt.Sprintf("summary = %q", p.sentence(10, 20)), "commitments = "+quoted(about), `channels = ["news"]`)
		if err := p.put(record{path: fmt.Sprintf("%supdates/%04d", p.in, i+1), title: p.phrase(4, 9), front: front, date: p.after(0), plan: p.name, about: []string{about}, body: p.body(about)}); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) documents(n int) error {
	types := []string{"minutes", "evidence", "presentation", "consultation", "data", "letter", "action-plan", "draft-plan", "reasoning"}
	for i := range n {
		about, kind, path := p.some(), types[i%len(types)], fmt.Sprintf("documents/%s/%04d", p.name, i+1)
		front := lines(fmt.Sprintf("type = %q", kind), "date = "+p.next(1+i%9), fmt.Sprintf("plan = %q", p.name), fmt.Sprintf("summary = %q", p.sentence(10, 20)), "commitments = "+quoted(about))
		files, err := p.attach(path, i)
		if err != nil {
			return err
		}
		if len(files) > 1 {
			front += fmt.Sprintf("files = [%q, %q]\n", filepath.Base(files[0]), filepath.Base(files[1]))
		}
		if err := p.put(record{path: path, title: p.phrase(4, 9), front: front, date: p.after(0), plan: p.name, terms: []string{kind}, about: []string{about}, files: files, body: p.body(about)}); err != nil {
			return err
		}
	}
	return nil
}

// attach writes the files of a document: a table, or plain text, every other
// time as a printed page too.
func (p *plan) attach(path string, i int) ([]string, error) {
	if i%3 == 0 {
		var b strings.Builder
		b.WriteString("place,amount\n")
		for range 60 {
			fmt.Fprintf(&b, "%s,%d\n", p.invent(), p.rnd.IntN(100000))
		}
		return []string{path + ".csv"}, p.file(path+".csv", b.String())
	}
	files, text := []string{path + ".txt"}, p.sentences(30)
	if i%3 == 1 {
		files = append(files, path+".pdf")
		if err := p.file(path+".pdf", printed(text)); err != nil {
			return nil, err
		}
	}
	return files, p.file(path+".txt", text+"\n")
}

func (p *plan) events(n int) error {
	kinds, modes, by := []string{"open-meeting", "workshop", "outreach", "awareness"}, []string{"hybrid", "in-person", "online"}, []string{"government", "civil-society", "forum"}
	for i := range n {
		day, kind := p.next(10), kinds[i%4]
		front := lines(fmt.Sprintf("kind = %q", kind), "announced = "+p.after(-35), "starts = "+day+"T18:00:00", fmt.Sprintf("mode = %q", modes[i%3]), fmt.Sprintf("place = %q", p.phrase(1, 3)),
			fmt.Sprintf("organiser = %q", by[i%3]), `channels = ["news", "square"]`, `officials = ["Ana Measure, State Secretary"]`, "[attendance]", "government = 4", fmt.Sprintf("civil-society = %d", 5+i%40))
		if err := p.put(record{path: fmt.Sprintf("%sevents/%s-%04d", p.in, day, i+1), title: p.phrase(4, 9), front: front, date: day, plan: p.name, terms: []string{kind}, sector: by[i%2], body: p.body(p.some())}); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) meetings(n int) error {
	topics := []string{"process-design", "priorities", "commitment-selection", "monitoring"}
	for i := range n {
		day, about, topic := p.next(25), p.some(), topics[min(3, i/4)]
		front := lines("held = "+day, "announced = "+p.after(-20), `mode = "in-person"`, fmt.Sprintf("plan = %q", p.name), "published = "+p.after(9), "topics = "+quoted(topic),
			"[attendance]", "government = 5", "civil-society = 6", "[decision.d1]", fmt.Sprintf("text = %q", p.sentence(9, 20)), `how = "consensus"`, "commitments = "+quoted(about))
		if err := p.put(record{path: fmt.Sprintf("forum/meetings/%s-%s", day, p.name), called: "Meeting of " + day, front: front, date: day, plan: p.name, terms: []string{topic}, about: []string{about}, body: p.body(about)}); err != nil {
			return err
		}
	}
	return nil
}

func (p *plan) questions(n int) error {
	for i := range n {
		about := p.some()
		front := lines(fmt.Sprintf("plan = %q", p.name), "asked = "+p.next(5), "answered = "+p.after(12), fmt.Sprintf("answer = %q", p.sentences(3)), "commitments = "+quoted(about))
		if err := p.put(record{path: fmt.Sprintf("questions/%s-%04d", p.name, i+1), title: p.phrase(5, 10) + "?", front: front, date: p.after(0), plan: p.name, about: []string{about}, body: p.body(about)}); err != nil {
			return err
		}
	}
	return nil
}
