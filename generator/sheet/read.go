package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// Table is a spreadsheet as it was saved.
type Table struct {
	Encoding  Encoding
	Separator rune
	Header    []string
	Rows      []Row
}

// Row is one line of a spreadsheet.
type Row struct {
	Number int // as spreadsheet programs count: the header is row 1
	Cells  []string
}

// largest is how many bytes a spreadsheet may have.
const largest = 64 << 20

// Read takes a CSV file apart, of a site in some languages. It fails where there is
// no header, or where the quotation marks do not fit together.
func Read(src []byte, languages ...string) (*Table, error) {
	if len(src) > largest {
		return nil, fmt.Errorf("the file is larger than %d MB", largest>>20)
	}
	if bytes.HasPrefix(src, []byte("PK\x03\x04")) || bytes.HasPrefix(src, []byte("\xD0\xCF\x11\xE0")) {
		return nil, fmt.Errorf("this is a spreadsheet itself: open it, and save the sheet as CSV")
	}
	text, encoding := decode(src, languages)
	if !strings.Contains(text, "\n") { // some end their lines as old Macintosh programs did
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	text, separator := separate(text)
	if at, lone := unclosed(text); lone {
		return nil, fmt.Errorf("row %d has a quotation mark that is never closed: put one at the end of its cell, or write the mark twice inside a cell in quotation marks", at)
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator, -1, true
	all, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("the table cannot be read: %w", err)
	}
	if len(all) == 0 || empty(all[0]) {
		return nil, fmt.Errorf("the first row must name the columns, and is empty")
	}
	t := &Table{Encoding: encoding, Separator: separator, Header: all[0]}
	for i, cells := range all[1:] {
		if empty(cells) {
			continue
		}
		for j := range cells {
			cells[j] = cell(cells[j])
		}
		t.Rows = append(t.Rows, Row{i + 2, cells})
	}
	return t, nil
}

// unclosed finds the row of a quotation mark without its partner: programs write
// a mark inside a cell twice, so that there is an even number of them.
func unclosed(text string) (row int, lone bool) {
	opened, quoted := 1, false
	row = 1
	for _, r := range text {
		switch {
		case r == '"':
			if quoted = !quoted; quoted {
				opened = row
			}
		case r == '\n' && !quoted:
			row++
		}
	}
	return opened, quoted
}

func empty(cells []string) bool { return strings.TrimSpace(strings.Join(cells, "")) == "" }

// separate finds what separates the cells: what is most frequent in the first
// line, outside quotation marks. Some programs say it in a line of its own.
func separate(text string) (rest string, separator rune) {
	first, after, _ := strings.Cut(text, "\n")
	if said, ok := strings.CutPrefix(strings.TrimRight(first, "\r"), "sep="); ok && len(said) == 1 {
		return after, rune(said[0])
	}
	counts, quoted := map[rune]int{}, false
	for _, r := range text {
		if r == '"' {
			quoted = !quoted
		}
		if r == '\n' && !quoted {
			break
		}
		if !quoted {
			counts[r]++
		}
	}
	separator = ','
	for _, r := range ";\t|" {
		if counts[r] > counts[separator] {
			separator = r
		}
	}
	return text, separator
}

// cell takes off the mark that keeps a spreadsheet from taking text for a formula.
func cell(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	if len(s) > 1 && s[0] == '\'' && strings.ContainsRune("=+-@\t\r", rune(s[1])) {
		s = s[1:]
	}
	return strings.TrimSpace(s)
}
