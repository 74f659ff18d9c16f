package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

// The files that publish keeps in the output folder.
const (
	manifestFile = hidden + "/manifest"     // what the last whole build wrote
	nextManifest = hidden + "/manifest.new" // what it will say after this build
	nextFile     = hidden + "/next"         // what a build is putting into place just now
	nextDraft    = hidden + "/next.new"     // next, while it is being written
	stageFolder  = hidden + "/stage"        // new files, not yet in their places
	inputsFile   = hidden + "/inputs"       // names what the last whole build was made of
)

func byPath(a, b Entry) int { return strings.Compare(a.Path, b.Path) }

// manifestHead opens a manifest; the number is the version of its form.
const manifestHead = "ogpress manifest 1"

// Entry is one file that a build wrote.
type Entry struct {
	Path   string // from the output folder
	Kind   string // as in Output
	Record string // as in Output
	Size   int64
	Hash   [sha256.Size]byte
}

// Earlier reads what the last whole build into dir wrote, sorted by path. It
// gives nothing, and no error, where there was none.
func Earlier(dir string) ([]Entry, error) {
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer root.Close()
	return readManifest(root, manifestFile)
}

func readManifest(root *os.Root, name string) ([]Entry, error) {
	data, err := root.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return parseManifest(data)
}

// formatManifest writes the entries, which are sorted by path, one a line:
// hash, size, kind, path and record with tabs between them.
func formatManifest(entries []Entry) []byte {
	out := make([]byte, 0, 160*len(entries)+64)
	out = append(out, manifestHead+"\n"...)
	for _, e := range entries {
		out = hex.AppendEncode(out, e.Hash[:])
		out = append(out, '\t')
		out = strconv.AppendInt(out, e.Size, 10)
		for _, field := range []string{e.Kind, e.Path, e.Record} {
			out = append(append(out, '\t'), field...)
		}
		out = append(out, '\n')
	}
	return out
}

// errManifest says that somebody else wrote, or changed, a manifest.
var errManifest = errors.New("not a list of files that this version of ogpress wrote")

func parseManifest(data []byte) ([]Entry, error) {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	if !lines.Scan() || lines.Text() != manifestHead {
		return nil, errManifest
	}
	var entries []Entry
	for n := 2; lines.Scan(); n++ {
		e, ok := parseEntry(lines.Text())
		if !ok || len(entries) > 0 && entries[len(entries)-1].Path > e.Path {
			return nil, fmt.Errorf("line %d: %w", n, errManifest)
		}
		entries = append(entries, e)
	}
	if lines.Err() != nil {
		return nil, fmt.Errorf("%w: %w", errManifest, lines.Err())
	}
	return entries, nil
}

func parseEntry(line string) (e Entry, ok bool) {
	fields := strings.Split(line, "\t")
	if len(fields) != 5 || len(fields[0]) != 2*len(e.Hash) {
		return e, false
	}
	if _, err := hex.Decode(e.Hash[:], []byte(fields[0])); err != nil {
		return e, false
	}
	size, err := strconv.ParseInt(fields[1], 10, 64)
	e.Size, e.Kind, e.Path, e.Record = size, fields[2], fields[3], fields[4]
	return e, err == nil && size >= 0 && validPath(e.Path)
}

// remembered is what earlier builds, the last whole one and perhaps one that
// was killed, say of the files in the folder.
type remembered struct {
	byPath   map[string][]Entry // the last whole build's first
	manifest []byte             // of the last whole build, as it stands
	stamp    stamp              // when it was written; zero after a build that was killed
	killed   []Entry            // what a build that was killed may have put into place
}

// recall reads what is remembered; force forgets what cannot be read.
func recall(root *os.Root, force bool) (*remembered, error) {
	r := &remembered{byPath: map[string][]Entry{}}
	for _, name := range []string{manifestFile, nextFile} {
		data, err := root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		entries, err := parseManifest(data)
		if err != nil && !force {
			return nil, refuse(UnknownManifest, path.Join(root.Name(), name), err)
		}
		for _, e := range entries {
			r.byPath[e.Path] = append(r.byPath[e.Path], e)
		}
		if name == nextFile {
			r.killed, r.stamp = entries, stamp{}
			continue
		}
		info, err := root.Lstat(name)
		if err != nil {
			return nil, err
		}
		r.manifest, r.stamp = data, stampOf(info)
	}
	return r, nil
}

// paths gives every path that is remembered, sorted.
func (r *remembered) paths() []string {
	all := make([]string, 0, len(r.byPath))
	for p := range r.byPath {
		all = append(all, p)
	}
	slices.Sort(all)
	return all
}
