package load

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"
)

const (
	bareCatalog   = "<</Type/Catalog/Pages 2 0 R>>"
	taggedCatalog = "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R>>"
)

// inPacket is a PDF whose objects stand in a compressed packet.
func inPacket(objects string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte("1 0 " + objects))
	z.Close()
	return fmt.Sprintf("%%PDF-1.7\n4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\r\n%s\r\nendstream\nendobj\n", b.Len(), b.String())
}

// noise are bytes that hold no name, as pictures in a PDF are.
func noise(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(128 + r.IntN(128))
	}
	return string(b)
}

func TestAPDFIsUntaggedOnlyWhereThatIsSure(t *testing.T) {
	for _, c := range []struct {
		name, pdf string
		want      bool
	}{
		{"no tags", "%PDF-1.4\n1 0 obj\n" + bareCatalog, true},
		{"tags", "%PDF-1.4\n1 0 obj\n" + taggedCatalog, false},
		{"tags with blanks", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /StructTreeRoot 4 0 R /MarkInfo\n<<\n/Marked\n true >> >>", false},
		{"marked in an object of its own", "%PDF-1.4\n<</Marked true>>\n<</Type/Catalog/MarkInfo 9 0 R/StructTreeRoot 4 0 R>>", false},
		{"marked as false", "%PDF-1.4\n<</Type/Catalog/MarkInfo<</Marked false>>/StructTreeRoot 4 0 R>>", true},
		{"a structure that nobody vouches for", "%PDF-1.4\n<</Type/Catalog/StructTreeRoot 4 0 R>>", true},
		{"no tags in a packet", inPacket(bareCatalog), true},
		{"tags in a packet", inPacket(taggedCatalog), false},
		{"tags behind a picture", "%PDF-1.4\n" + noise(3*pdfWindow+77) + taggedCatalog, false},
		{"no tags behind a picture", "%PDF-1.4\n" + noise(3*pdfWindow+77) + bareCatalog, true},
		{"tags in a packet behind a picture", "%PDF-1.4\n" + noise(pdfWindow-40) + inPacket(taggedCatalog), false},
		{"tags behind a packet", inPacket(bareCatalog) + taggedCatalog, false},
		{"the first bytes of a PDF", "%PDF-1.7", false},
		{"no PDF", "PK " + bareCatalog, false},
		{"nothing", "", false},
		{"a packet that is encrypted", strings.Replace(inPacket(bareCatalog), "stream\r\n\x78", "stream\r\n\x00", 1) + bareCatalog, false},
		{"a packet cut off", inPacket(bareCatalog)[:90] + "\n" + bareCatalog, false},
		{"a packet too big", inPacket(bareCatalog + strings.Repeat(" ", mostPacked)), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := isUntagged(strings.NewReader(c.pdf)); got != c.want {
				t.Errorf("untagged: %v, want %v", got, c.want)
			}
			if got := isUntagged(iotest.HalfReader(strings.NewReader(c.pdf))); got != c.want {
				t.Errorf("untagged, read in halves: %v, want %v", got, c.want)
			}
		})
	}
}

func TestNamesThatAPartOfTheFileCutsInTwoAreSeen(t *testing.T) {
	for cut := range len(taggedCatalog) {
		pdf := "%PDF-1.4\n" + noise(pdfWindow-9-cut) + taggedCatalog
		if isUntagged(strings.NewReader(pdf)) {
			t.Errorf("tags are overlooked that are cut after %d bytes", cut)
		}
	}
}

func TestHostilePDFsEndSoonAndInLittleMemory(t *testing.T) {
	small := inPacket("")
	for name, pdf := range map[string]string{
		"a million names of packets":  "%PDF-1.4\n" + strings.Repeat("/ObjStm", 1<<20),
		"many packets":                strings.Repeat(small, 2*mostPackets),
		"packets that unpack to much": strings.Repeat(inPacket(strings.Repeat(" ", mostPacked-100)), 40),
		"names without end":           "%PDF-1.4\n" + strings.Repeat("/Marked", 1<<20),
	} {
		allocated := testing.AllocsPerRun(1, func() { isUntagged(strings.NewReader(pdf)) })
		if most := float64(30 * mostPackets); allocated > most {
			t.Errorf("%s: %.0f allocations, more than %.0f", name, allocated, most)
		}
	}
}

func FuzzPDFsAreLookedThroughToTheirEnd(f *testing.F) {
	for _, seed := range []string{inPacket(bareCatalog), inPacket(taggedCatalog), "%PDF-1.4 /ObjStm stream", "%PDF-1.7"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, pdf []byte) {
		whole := isUntagged(bytes.NewReader(pdf))
		if whole && !bytes.Contains(pdf, []byte("%PDF-")) {
			t.Error("what is no PDF is called an untagged one")
		}
		if byByte := isUntagged(iotest.OneByteReader(bytes.NewReader(pdf))); byByte != whole {
			t.Errorf("read at once: %v, read byte by byte: %v", whole, byByte)
		}
		if tagged := append(pdf[:len(pdf):len(pdf)], taggedCatalog...); isUntagged(bytes.NewReader(tagged)) {
			t.Error("tags that follow are overlooked")
		}
	})
}
