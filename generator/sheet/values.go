package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/record"
)

func shortened(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// value writes a cell as TOML; "" where there is nothing to write.
func value(f record.Field, s string, order Order) (string, error) {
	switch {
	case s == "":
		return "", nil
	case f.Sort == record.Counts:
		return counts(s)
	case !f.List:
		return one(f, s, order)
	}
	var all []string
	for _, item := range items(s) {
		v, err := one(f, item, order)
		if err != nil {
			return "", err
		}
		if v != "" {
			all = append(all, v)
		}
	}
	if len(all) == 0 {
		return "", nil
	}
	return "[" + strings.Join(all, ", ") + "]", nil
}

// items takes a cell of several values apart.
func items(s string) []string {
	var all []string
	for _, item := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '\n' }) {
		if item = strings.TrimSpace(item); item != "" {
			all = append(all, item)
		}
	}
	return all
}

var decimal = regexp.MustCompile(`^\d+([.,]\d+)?$`)

func one(f record.Field, s string, order Order) (string, error) {
	switch f.Sort {
	case record.Boolean:
		return yesNo(f, s)
	case record.Integer, record.Percent:
		number := strings.Join(strings.Fields(strings.TrimSuffix(s, "%")), "")
		if !decimal.MatchString(number) {
			return "", mistake{code: "import-number"}
		}
		return strings.Replace(number, ",", ".", 1), nil
	case record.Day, record.Date:
		return dated(f, s, order)
	case record.Called:
		if slices.Contains(no, heading(s)) {
			return "", nil
		}
		if slices.Contains(yes, heading(s)) {
			return "true", nil
		}
		return dated(f, s, order)
	case record.Choice:
		return text(chosen(f.Choices, s)), nil
	case record.Reference, record.Evidence:
		return text(strings.TrimPrefix(s, "site#")), nil
	case record.Prose:
		return text(s), nil
	}
	return text(oneLine(s)), nil
}

// oneLine joins lines. Blanks that must not break stay.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }), " ")
}

var (
	yes = []string{"true", "yes", "y", "x", "1", "oui", "sí", "si", "sim", "да", "نعم", "так", "კი", "დიახ", "այո", "da", "po", "ya", "áno", "sì"}
	no  = []string{"false", "no", "n", "0", "non", "não", "nao", "нет", "لا", "ні", "არა", "ոչ", "nu", "jo", "tidak", "nie"}
)

// yesNo leaves out what is usual: open is true where nobody says so, everything
// else false.
func yesNo(f record.Field, s string) (string, error) {
	usual := f.Key == "open"
	switch {
	case slices.Contains(yes, heading(s)):
		if usual {
			return "", nil
		}
		return "true", nil
	case slices.Contains(no, heading(s)):
		if usual {
			return "false", nil
		}
		return "", nil
	}
	return "", mistake{code: "import-yes-no"}
}

func dated(f record.Field, s string, order Order) (string, error) {
	toml, why, ok := date(strings.Join(strings.Fields(s), " "), order)
	switch {
	case ok && f.Sort == record.Day && strings.HasPrefix(toml, `"`):
		return "", mistake{code: "import-full-day"}
	case ok:
		return toml, nil
	case why != "":
		return "", mistake{code: why}
	}
	return "", mistake{code: "import-no-date"}
}

// chosen finds the word that is meant, however it is spaced and cased. What is
// none of them is left to the loader, which says what there is.
func chosen(words []string, s string) string {
	for _, w := range words {
		if heading(w) == heading(s) {
			return w
		}
	}
	return s
}

// counts reads "government: 4; civil-society: 9", {"government": 4}, or a number,
// and keeps the order.
func counts(s string) (string, error) {
	wrong := mistake{code: "import-counts"}
	if inner, ok := strings.CutPrefix(s, "{"); ok {
		inner, ok = strings.CutSuffix(inner, "}")
		if !ok {
			return "", wrong
		}
		s = strings.ReplaceAll(strings.ReplaceAll(inner, ",", ";"), `"`, "")
	}
	var all []string
	for _, item := range items(s) {
		who, n, ok := strings.Cut(item, ":")
		if !ok {
			who, n = "total", item
		}
		number, err := strconv.Atoi(strings.TrimSpace(n))
		if err != nil || number < 0 {
			return "", wrong
		}
		all = append(all, fmt.Sprintf("%s = %d", text(strings.TrimSpace(who)), number))
	}
	return "{ " + strings.Join(all, ", ") + " }", nil
}

// text writes a text of TOML, over several lines where it has them.
func text(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
	s = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", " ").Replace(s)
	if strings.Contains(s, "\n") {
		return "\"\"\"\n" + s + "\"\"\""
	}
	return `"` + s + `"`
}
