package load

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"io"
	"sync"
)

// Limits of what is unpacked of one PDF: how many packets, and how many bytes of
// one and of all of them.
const (
	mostPackets   = 10_000
	mostPacked    = 8 << 20
	mostPackedAll = 64 << 20
)

// pdfWindow is how much of a PDF is looked at at once, and pdfOverlap how much of
// that is looked at again with what follows: no name that counts is longer.
const (
	pdfWindow  = 128 << 10
	pdfOverlap = 1 << 10
)

// pdf is what is known of the structure of a PDF.
//
// It is no reader of PDF: it looks for the names that a tagged file must have
// (ISO 32000-1, 14.7 and 14.8), in the file and in its packets of objects. A
// whole reader of the format brought more modules than all the rest of the
// program, and unpacked two gigabytes of a file of two megabytes.
type pdf struct {
	catalog   bool // it has a /Catalog, so that it was read far enough to judge
	marked    bool // /MarkInfo says /Marked true
	structure bool // it has a /StructTreeRoot
	unknown   bool // a part of it could not be unpacked
	packets   int
	unpacked  int // bytes
}

// windows are used again from file to file.
var windows = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, pdfWindow) }}

// isUntagged reports whether r is surely a PDF without tags, which say to screen
// readers what is a heading, a list, a table. Where a part of it cannot be read,
// as in one that is encrypted, nobody knows, and it says false.
func isUntagged(r io.Reader) bool {
	in := windows.Get().(*bufio.Reader)
	defer windows.Put(in)
	in.Reset(r)
	if head, _ := in.Peek(pdfOverlap); !bytes.Contains(head, []byte("%PDF-")) {
		return false
	}
	s := &pdf{}
	for !s.tagged() && s.step(in) {
	}
	return s.catalog && !s.unknown && !s.tagged()
}

func (s *pdf) tagged() bool { return s.marked && s.structure }

// step looks at the next part of the file, and reports whether there is more.
func (s *pdf) step(in *bufio.Reader) bool {
	part, err := in.Peek(pdfWindow)
	data := packet(part)
	switch {
	case data >= 0:
		s.look(part[:data])
		in.Discard(data)
		s.unpack(in)
	case err != nil: // the end
		s.look(part)
		return false
	default:
		s.look(part)
		in.Discard(len(part) - pdfOverlap)
	}
	return true
}

// packet finds where the data of the first packet of objects begin; -1 where a
// part of a file holds none.
func packet(part []byte) int {
	for from := 0; ; {
		i := bytes.Index(part[from:], []byte("/ObjStm"))
		if i < 0 {
			return -1
		}
		from += i + 1
		word := []byte("stream")
		at := bytes.Index(part[from:min(from+pdfOverlap/2, len(part))], word)
		if at < 0 {
			continue
		}
		data := from + at + len(word)
		data += len(part[data:]) - len(bytes.TrimPrefix(part[data:], []byte("\r")))
		return data + len(part[data:]) - len(bytes.TrimPrefix(part[data:], []byte("\n")))
	}
}

// unpack looks into a packet of objects.
func (s *pdf) unpack(in *bufio.Reader) {
	z, err := zlib.NewReader(in)
	if s.packets++; err != nil || s.packets > mostPackets || s.unpacked > mostPackedAll {
		s.unknown = true // and what follows is read as any other part
		return
	}
	limited := &io.LimitedReader{R: z, N: mostPacked}
	window := make([]byte, 0, 32<<10)
	for {
		n, err := limited.Read(window[len(window):cap(window)])
		window = window[:len(window)+n]
		s.unpacked += n
		if len(window) == cap(window) || err != nil {
			s.look(window)
			window = append(window[:0], window[max(0, len(window)-pdfOverlap):]...)
		}
		if err != nil {
			s.unknown = s.unknown || err != io.EOF || limited.N == 0
			return
		}
	}
}

// look notes the names that count.
func (s *pdf) look(part []byte) {
	s.catalog = s.catalog || bytes.Contains(part, []byte("/Catalog"))
	s.structure = s.structure || bytes.Contains(part, []byte("/StructTreeRoot"))
	for !s.marked {
		_, rest, found := bytes.Cut(part, []byte("/Marked"))
		if !found {
			return
		}
		s.marked = bytes.HasPrefix(bytes.TrimLeft(rest, "\x00\t\n\f\r "), []byte("true"))
		part = rest
	}
}
