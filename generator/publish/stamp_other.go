//go:build !linux

package publish

import "io/fs"

// stamp is when a file was last touched: here the time of its last write.
type stamp struct{ sec, nsec int64 }

func stampOf(info fs.FileInfo) stamp {
	t := info.ModTime()
	return stamp{t.Unix(), int64(t.Nanosecond())}
}

func (s stamp) before(o stamp) bool {
	return s.sec < o.sec || s.sec == o.sec && s.nsec < o.nsec
}
