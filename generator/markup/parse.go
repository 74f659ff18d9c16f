package markup

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// stateKey is where a rendering's state travels through goldmark.
var stateKey = parser.NewContextKey()

// The parsers are made once and shared: what belongs to one rendering lives in
// its parser.Context.
var (
	blockParser  = sync.OnceValue(newBlockParser)
	inlineParser = sync.OnceValue(newInlineParser)
)

// parse reads a text into goldmark's tree.
func parse(src []byte, inline bool, s *state) ast.Node {
	pc := parser.NewContext(parser.WithIDs(noIDs{}))
	pc.Set(stateKey, s)
	s.work = maxWork
	p := blockParser()
	if inline {
		p = inlineParser()
	}
	return p.Parse(text.NewReader(src), parser.WithContext(pc))
}

// noIDs keeps goldmark from making ids: ours are made while writing.
type noIDs struct{}

func (noIDs) Generate(value []byte, _ ast.NodeKind) []byte { return value }
func (noIDs) Put([]byte)                                   {}

func newBlockParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(container{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(container{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(container{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(hiddenBlocks{}, 900),
			util.Prioritized(footnotes{container{extension.NewFootnoteBlockParser()}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(append(inlineParsers(),
			util.Prioritized(footnoteRefs{extension.NewFootnoteParser()}, 101),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		)...),
		parser.WithParagraphTransformers(
			util.Prioritized(references{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(tables{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}

// newInlineParser reads one line of words: paragraphs and nothing else.
func newInlineParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(util.Prioritized(parser.NewParagraphParser(), 1000)),
		parser.WithInlineParsers(inlineParsers()...),
	)
}

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(codeSpans{parser.NewCodeSpanParser()}, 100),
		util.Prioritized(brackets{parser.NewLinkParser()}, 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(rawTags{}, 400),
		util.Prioritized(delimiters{parser.NewEmphasisParser()}, 500),
		util.Prioritized(delimiters{extension.NewStrikethroughParser()}, 500),
		util.Prioritized(bareAddresses{}, 999),
	}
}
