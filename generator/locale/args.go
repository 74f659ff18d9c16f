package locale

import (
	"fmt"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Arg fills one placeholder. Numbers and dates are written the way of the language
// that the words turn out to be in.
type Arg struct {
	name  string
	write func(*Language) string
	text  string
	count int
	kind  argKind
}

type argKind uint8

const (
	argText argKind = iota
	argCount
	argOther
)

// Text fills {name} with text as it is.
func Text(name, text string) Arg { return Arg{name: name, text: text} }

// Count fills {name} with a whole number. The one called n chooses the plural form.
func Count(name string, n int) Arg { return Arg{name: name, count: n, kind: argCount} }

// On fills {name} with a day in words.
func On(name string, d calendar.Date) Arg {
	return Arg{name: name, kind: argOther, write: func(l *Language) string { return l.Date(d) }}
}

// At fills {name} with a date as exact as its source.
func At(name string, w calendar.When) Arg {
	return Arg{name: name, kind: argOther, write: func(l *Language) string { return l.When(w) }}
}

// Share fills {name} with a percentage; see Language.Percent.
func Share(name string, f float64) Arg {
	return Arg{name: name, kind: argOther, write: func(l *Language) string { return l.Percent(f) }}
}

func (a *Arg) in(l *Language) string {
	switch a.kind {
	case argText:
		return a.text
	case argCount:
		return l.Number(a.count)
	}
	return a.write(l)
}

// Args makes arguments of the names and values that a template has: "n", 3,
// "title", "Registers", "date", a calendar.Date or calendar.When. A float64 is a
// percentage. The error tells a name without a value, or a value of another type.
func Args(pairs ...any) ([]Arg, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("%d names and values: the last one has no partner", len(pairs))
	}
	args := make([]Arg, 0, len(pairs)/2)
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("the name of a placeholder is a string, not %v", pairs[i])
		}
		a, err := argOf(name, pairs[i+1])
		if err != nil {
			return nil, err
		}
		args = append(args, a)
	}
	return args, nil
}

func argOf(name string, value any) (Arg, error) {
	switch v := value.(type) {
	case string:
		return Text(name, v), nil
	case int:
		return Count(name, v), nil
	case float64:
		return Share(name, v), nil
	case calendar.Date:
		return On(name, v), nil
	case calendar.When:
		return At(name, v), nil
	case fmt.Stringer:
		return Text(name, v.String()), nil
	}
	return Arg{}, fmt.Errorf("{%s} cannot be filled with a %T", name, value)
}
