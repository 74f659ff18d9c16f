package markup

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Texts come from anyone, and some Markdown costs far more than its length:
// goldmark looks for the end of every bracket, backtick and asterisk through the
// rest of its paragraph, and nests without end. These limits stand around its
// parsers. None is ever met by words that somebody wrote to be read; beyond one
// the markup stays on the page as it was typed.
const (
	maxWork      = 300_000_000 // steps of searching in one text
	maxContainer = 40          // blocks open at once: a nested list takes two
	maxContinued = 1_000_000   // lines times the containers that they continue
	maxRun       = 32          // equal characters in a row that mean emphasis
	maxDelims    = 20_000      // runs of emphasis characters in one paragraph
	maxBrackets  = 32          // brackets open at once
	maxNotes     = 5_000       // footnotes in one text
	maxNoteRefs  = 20_000      // numbers that lead to them
	maxCells     = 500_000     // table cells in one text
	maxPipes     = 2_000       // escaped pipes in tables of one text
	maxRefWork   = 100_000_000 // lines times bytes of one paragraph of link definitions
)

// state is what one rendering remembers while goldmark reads its text.
type state struct {
	work      int
	continued int
	notes     int
	noteRefs  int
	cells     int
	pipes     int
	block     ast.Node // the paragraph that delims and open speak of
	delims    int
	open      []int                 // where the brackets that are open began
	ends      [hiddenKinds]int      // where each hidden thing ends next; -1 nowhere
	endless   [hiddenKinds]ast.Node // the paragraph in which one does not end
	tooDeep   bool
}

func stateOf(pc parser.Context) *state { return pc.Get(stateKey).(*state) }

// refuse remembers that a limit was met.
func (s *state) refuse() bool {
	s.tooDeep = true
	return false
}

// may reports whether there is work left.
func (s *state) may() bool { return s.work > 0 || s.refuse() }

// enter forgets what belonged to the paragraph before.
func (s *state) enter(parent ast.Node) {
	if s.block != parent {
		s.block, s.delims, s.open = parent, 0, s.open[:0]
	}
}

// container limits how deep blocks nest.
type container struct{ parser.BlockParser }

func (c container) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	s := stateOf(pc)
	if len(pc.OpenedBlocks()) < maxContainer && s.continued < maxContinued {
		return c.BlockParser.Open(parent, r, pc)
	}
	s.refuse()
	return nil, parser.NoChildren
}

func (c container) Continue(node ast.Node, r text.Reader, pc parser.Context) parser.State {
	s := stateOf(pc)
	if s.continued++; s.continued > maxContinued {
		s.refuse()
		return parser.Close
	}
	return c.BlockParser.Continue(node, r, pc)
}

// footnotes limits the number of footnotes.
type footnotes struct{ container }

func (f footnotes) Open(parent ast.Node, r text.Reader, pc parser.Context) (ast.Node, parser.State) {
	s := stateOf(pc)
	if s.notes >= maxNotes {
		s.refuse()
		return nil, parser.NoChildren
	}
	node, st := f.container.Open(parent, r, pc)
	if node != nil {
		s.notes++
	}
	return node, st
}

// footnoteRefs counts the search for a footnote among all of them.
type footnoteRefs struct{ parser.InlineParser }

func (f footnoteRefs) Parse(parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	s := stateOf(pc)
	if s.notes == 0 || !s.may() || s.noteRefs >= maxNoteRefs {
		return nil
	}
	s.work -= s.notes
	node := f.InlineParser.Parse(parent, r, pc)
	if node != nil {
		s.noteRefs++
	}
	return node
}

// codeSpans counts the search for the end of a code span.
type codeSpans struct{ parser.InlineParser }

func (c codeSpans) Parse(parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	s := stateOf(pc)
	if !s.may() {
		return nil
	}
	node := c.InlineParser.Parse(parent, r, pc)
	if _, span := node.(*ast.CodeSpan); !span {
		_, at := r.Position()
		s.work -= rest(parent, at)
	}
	return node
}

// rest is the number of bytes from a place to the end of its paragraph.
func rest(block ast.Node, at text.Segment) int {
	lines := block.Lines()
	if lines.Len() == 0 {
		return 0
	}
	return max(lines.At(lines.Len()-1).Stop-at.Start, 0)
}

// brackets limits how deep brackets nest, and counts the search for links.
type brackets struct{ parser.InlineParser }

func (b brackets) Parse(parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	s := stateOf(pc)
	s.enter(parent)
	line, at := r.PeekLine()
	if line[0] != ']' {
		return b.opening(s, parent, r, pc)
	}
	if !s.may() {
		return nil
	}
	s.work -= parent.Lines().Len() + 64
	if n := len(s.open); n > 0 {
		s.work -= at.Start - s.open[n-1]
		s.open = s.open[:n-1]
	}
	node := b.InlineParser.Parse(parent, r, pc)
	if node == nil && len(line) > 1 && (line[1] == '(' || line[1] == '[') {
		s.work -= rest(parent, at)
	}
	return node
}

func (b brackets) opening(s *state, parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	if len(s.open) >= maxBrackets {
		s.refuse()
		return nil
	}
	_, at := r.Position()
	node := b.InlineParser.Parse(parent, r, pc)
	if node != nil {
		s.open = append(s.open, at.Start)
	}
	return node
}

// CloseBlock lets goldmark tidy up at the end of a paragraph.
func (b brackets) CloseBlock(parent ast.Node, r text.Reader, pc parser.Context) {
	b.InlineParser.(parser.CloseBlocker).CloseBlock(parent, r, pc)
}

// delimiters limits emphasis: how long its runs are, and how many.
type delimiters struct{ parser.InlineParser }

func (d delimiters) Parse(parent ast.Node, r text.Reader, pc parser.Context) ast.Node {
	s := stateOf(pc)
	s.enter(parent)
	line, at := r.PeekLine()
	run := 1
	for run < len(line) && line[run] == line[0] {
		run++
	}
	if run > maxRun || s.delims >= maxDelims || !s.may() {
		s.tooDeep = s.tooDeep || s.delims >= maxDelims
		r.Advance(run)
		return ast.NewTextSegment(text.NewSegment(at.Start, at.Start+run))
	}
	s.delims++
	s.work -= s.delims
	return d.InlineParser.Parse(parent, r, pc)
}

// references limits how many link definitions stand in one paragraph.
type references struct{ parser.ParagraphTransformer }

func (t references) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines := node.Lines()
	first := lines.At(0)
	if !bytes.HasPrefix(bytes.TrimLeft(first.Value(r.Source()), " \t"), []byte("[")) {
		return
	}
	if n := lines.Len(); n*(lines.At(n-1).Stop-first.Start) > maxRefWork {
		stateOf(pc).refuse()
		return
	}
	t.ParagraphTransformer.Transform(node, r, pc)
}

// tables limits the cells of tables: a short row is filled up to the width of
// its header, so a few characters can ask for a great many of them.
type tables struct{ parser.ParagraphTransformer }

func (t tables) Transform(node *ast.Paragraph, r text.Reader, pc parser.Context) {
	lines, src := node.Lines(), r.Source()
	columns, pipes := 0, 0
	for i := 0; i < lines.Len(); i++ {
		seg := lines.At(i)
		line := src[seg.Start:seg.Stop]
		if i > 0 && delimiterRow(line) {
			columns = max(columns, bytes.Count(line, []byte("|"))+1)
		}
		pipes += bytes.Count(line, []byte(`\|`))
	}
	if columns == 0 {
		return
	}
	s := stateOf(pc)
	s.cells += columns * lines.Len()
	s.pipes += pipes
	if s.cells > maxCells || s.pipes > maxPipes {
		s.refuse()
		return
	}
	t.ParagraphTransformer.Transform(node, r, pc)
}

// delimiterRow reports whether a line could part a table's header from its rows.
func delimiterRow(line []byte) bool {
	for _, c := range line {
		switch c {
		case '-', '|', ':', ' ', '\t', '\n':
		default:
			return false
		}
	}
	return true
}
