package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/ogpress/ogpress/generator/ogp"
)

// inMemory is how many bytes of rendered bodies are held in memory before the
// rest goes to a temporary file.
const inMemory = 2 << 20

// bodies holds rendered bodies, one behind the other: the first megabytes in
// memory, the rest in one temporary file. It may be used from many goroutines.
type bodies struct {
	mu     sync.RWMutex
	head   [][]byte // bodies in memory
	starts []int64  // where each of them begins
	inHead int64    // how many bytes they have
	limit  int64    // how many they may have
	spool  *os.File
	buffer []byte // of the spool, not yet written
	size   int64
}

// spoolBuffer is how many bytes are gathered before they are written to the file.
const spoolBuffer = 256 << 10

// put adds a body and says where it lies.
func (b *bodies) put(html []byte) (at int64, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	at = b.size
	if len(html) == 0 { // nothing to find again, and no place of its own
		return at, nil
	}
	if b.spool == nil && b.inHead+int64(len(html)) <= b.limit {
		b.head, b.starts = append(b.head, bytes.Clone(html)), append(b.starts, at)
		b.size += int64(len(html))
		b.inHead = b.size
		return at, nil
	}
	if b.spool == nil {
		if b.spool, err = os.CreateTemp("", "ogpress-bodies-*"); err != nil {
			return 0, err
		}
		os.Remove(b.spool.Name()) // where the system lets it go already, no kill leaves it behind
	}
	b.buffer = append(b.buffer, html...)
	b.size += int64(len(html))
	if len(b.buffer) < spoolBuffer {
		return at, nil
	}
	return at, b.flush()
}

func (b *bodies) flush() error {
	_, err := b.spool.Write(b.buffer)
	b.buffer = b.buffer[:0]
	return err
}

// seal writes out what was gathered. Nothing is put afterwards.
func (b *bodies) seal() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.spool == nil || len(b.buffer) == 0 {
		return nil
	}
	return b.flush()
}

// HTML appends the body that p describes to buf.
func (b *bodies) HTML(buf []byte, p ogp.Page) ([]byte, error) {
	if p.Len == 0 {
		return buf, nil
	}
	b.mu.RLock()
	defer b.mu.RUnlock()
	if p.At < 0 || p.Len < 0 || p.At+int64(p.Len) > b.size {
		return buf, fmt.Errorf("no body at %d with %d bytes", p.At, p.Len)
	}
	if p.At < b.inHead {
		i, found := slices.BinarySearch(b.starts, p.At)
		if !found || len(b.head[i]) != p.Len {
			return buf, fmt.Errorf("no body at %d with %d bytes", p.At, p.Len)
		}
		return append(buf, b.head[i]...), nil
	}
	n := len(buf)
	buf = append(buf, make([]byte, p.Len)...)
	read, err := b.spool.ReadAt(buf[n:], p.At-b.inHead)
	if read < p.Len {
		if err == nil {
			err = io.ErrUnexpectedEOF
		}
		return buf[:n], err
	}
	return buf, nil
}

// Close forgets the bodies and removes the temporary file.
func (b *bodies) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	spool := b.spool
	b.head, b.starts, b.spool, b.buffer, b.size = nil, nil, nil, nil, 0
	if spool == nil {
		return nil
	}
	err := spool.Close()
	if e := os.Remove(spool.Name()); err == nil && !errors.Is(e, fs.ErrNotExist) {
		err = e
	}
	return err
}
