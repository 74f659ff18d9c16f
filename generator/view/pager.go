package view

import (
	"strconv"

	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/ogpress/ogpress/generator/locale"
)

// PerPage is how many records a page of a long list shows.
const PerPage = 50

// Pager leads through a list that is longer than a page.
type Pager struct {
	Here       Words // "Page 2 of 7"; empty where there is one page only
	Prev, Next Link
	Pages      []Link // a gap is a link without an address
}

// Chapter is a part of a long list, under a heading of its own.
type Chapter struct {
	ID    string
	Title Words
	Items []Item
}

// PagesOf is how many pages a list of n takes, at least one.
func PagesOf(n, size int) int { return max(1, (n+size-1)/size) }

// PageAddress is the address of a page of a list, in the default language.
func PageAddress(list string, page int) string {
	if page <= 1 {
		return list
	}
	return list + "page/" + strconv.Itoa(page) + "/"
}

// onPage is the part of a list that a page shows; pages count from 1.
func onPage[T any](all []T, page, size int) []T {
	from := min(len(all), (page-1)*size)
	return all[from:min(len(all), from+size)]
}

// pager leads through the pages of a list.
func (e *Edition) pager(list string, page, of int) Pager {
	if of < 2 {
		return Pager{}
	}
	at := func(n int) string { return e.At(PageAddress(list, n)) }
	p := Pager{Here: e.t("pager.here", locale.Count("page", page), locale.Count("n", of))}
	if page > 1 {
		p.Prev = Link{Words: e.t("pager.previous"), Href: at(page - 1)}
	}
	if page < of {
		p.Next = Link{Words: e.t("pager.next"), Href: at(page + 1)}
	}
	for n := 1; n <= of; n++ {
		switch near := n - page; {
		case n == 1, n == of, near >= -2 && near <= 2:
			p.Pages = append(p.Pages, Link{Words: Words{Text: e.Number(n)}, Href: at(n), Current: n == page})
		case near == -3, near == 3:
			p.Pages = append(p.Pages, Link{Words: Words{Text: "…"}})
		}
	}
	return p
}

// paged makes the head of a page of a list differ from that of the first.
func (h *Head) paged(p Pager) {
	if p.Here.Text != "" {
		h.Full = p.Here.Text + " – " + h.Full
	}
}

// byYear sets items under the year of their day, in the order in which they come.
func byYear[T any](e *Edition, list []T, day func(T) calendar.When, item func(T) Item) []Chapter {
	var out []Chapter
	for _, r := range list {
		id, title := "page.no-day", e.t("list.no_day")
		if d := day(r).Last; d != 0 {
			id, title = "page.y"+strconv.Itoa(d.Year()), Words{Text: e.Year(d.Year())}
		}
		if len(out) == 0 || out[len(out)-1].ID != id {
			out = append(out, Chapter{ID: id, Title: title})
		}
		c := &out[len(out)-1]
		c.Items = append(c.Items, item(r))
	}
	return out
}
