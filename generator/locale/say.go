package locale

// said is a text of some catalogue; lang is nil where it is in the language itself.
type said struct {
	*text
	lang *Language
}

// in is the language that the text is in.
func (s said) in(l *Language) *Language {
	if s.lang == nil {
		return l
	}
	return s.lang
}

// expand writes the form that the count among the arguments asks for.
func (s said) expand(in *Language, args []Arg) string {
	return s.form(&in.plurals, args).expand(in, args)
}

// say lays the catalogues over each other: later ones win, but words in another
// language never hide the language's own.
func (l *Language) say(catalogues []*Words) error {
	l.texts = map[string]said{}
	others := map[string]*Language{}
	for _, w := range catalogues {
		if same(w.Lang, l.Tag) {
			for key, t := range w.texts {
				l.texts[key] = said{text: t}
			}
			continue
		}
		if others[w.Lang] == nil {
			in, err := New(w.Lang, w)
			if err != nil {
				return err
			}
			others[w.Lang] = in
		}
		for key, t := range w.texts {
			if have, found := l.texts[key]; !found || have.lang != nil {
				l.texts[key] = said{t, others[w.Lang]}
			}
		}
	}
	return nil
}

// T is an interface word, its placeholders filled: see Said, which also tells the
// language that it is in.
func (l *Language) T(key string, args ...Arg) string {
	text, _ := l.Said(key, args...)
	return text
}

// Said is the text of a key, its placeholders filled, and the tag of the language
// that it is in: the language's own Tag, or that of the catalogue which fills in.
// A key that no catalogue has is given back as it is. A key with plural forms
// takes the one for the argument n.
func (l *Language) Said(key string, args ...Arg) (text, lang string) {
	t, found := l.texts[key]
	if !found {
		return key, l.Tag
	}
	in := t.in(l)
	return t.expand(in, args), in.Tag
}

// Has reports whether the language's own catalogues have the key.
func (l *Language) Has(key string) bool {
	t, found := l.texts[key]
	return found && t.lang == nil
}

// form chooses among the plural forms. A text for zero serves 0 in every language,
// also where CLDR has no such category.
func (t *text) form(p *plurals, args []Arg) *template {
	if !t.plural {
		return &t.forms[other]
	}
	n := 0
	for i := range args {
		if args[i].name == "n" && args[i].kind == argCount {
			n = args[i].count
		}
	}
	c := p.of(n)
	if n == 0 && t.has[zero] {
		c = zero
	}
	if !t.has[c] {
		c = other
	}
	return &t.forms[c]
}

// expand fills the placeholders. One that nobody fills stays as it is written.
func (t *template) expand(l *Language, args []Arg) string {
	if len(t.pieces) == 1 && t.pieces[0].name == "" {
		return t.pieces[0].text
	}
	var room [128]byte
	b := room[:0]
	for i := range t.pieces {
		p := &t.pieces[i]
		if p.name == "" {
			b = append(b, p.text...)
			continue
		}
		b = appendArg(b, l, p.name, args)
	}
	return string(b)
}

func appendArg(b []byte, l *Language, name string, args []Arg) []byte {
	for i := range args {
		if args[i].name == name {
			return append(b, args[i].in(l)...)
		}
	}
	b = append(b, '{')
	b = append(b, name...)
	return append(b, '}')
}
