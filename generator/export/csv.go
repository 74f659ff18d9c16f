package export

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strconv"
	"strings"
)

// CSV appends the table as RFC 4180 has it: a header row, CRLF, UTF-8. Lists
// are joined with ";", nested values are JSON text, nothing is an empty cell. A
// column of words has one more for each other language, such as title_fr.
func (t Table) CSV(buf []byte, languages []string) ([]byte, error) {
	out := bytes.NewBuffer(buf)
	w := csv.NewWriter(out)
	w.UseCRLF = true
	cells := t.header(languages)
	if err := w.Write(cells); err != nil {
		return nil, err
	}
	for row := range t.rows {
		if err := w.Write(t.cells(cells[:0], row, languages)); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// header names the columns of the CSV file.
func (t Table) header(languages []string) []string {
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
		if c.Words {
			for _, lang := range languages[1:] {
				names = append(names, c.Name+"_"+lang)
			}
		}
	}
	return names
}

func (t Table) cells(cells []string, row any, languages []string) []string {
	for _, c := range t.Columns {
		cells = append(cells, cell(c.get(row, languages[0])))
		if c.Words {
			for _, lang := range languages[1:] {
				cells = append(cells, cell(c.said(row, lang)))
			}
		}
	}
	return cells
}

func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return guard(v)
	case bool:
		return strconv.FormatBool(v)
	case int:
		return strconv.Itoa(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []string:
		return guard(strings.Join(v, ";"))
	}
	return string(appendValue(nil, v))
}

// harmless is a plain number or a telephone number: it may begin with a sign.
var harmless = regexp.MustCompile(`^[+-]?[0-9][0-9 ().,/-]*$`)

// guard keeps a spreadsheet from taking a cell for a formula.
func guard(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) || harmless.MatchString(s) {
		return s
	}
	return "'" + s
}
