package publish

import (
	"io/fs"
	"syscall"
)

// stamp is when a file was last touched: here the change time of its inode.
type stamp struct{ sec, nsec int64 }

func stampOf(info fs.FileInfo) stamp {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		t := info.ModTime()
		return stamp{t.Unix(), int64(t.Nanosecond())}
	}
	return stamp{int64(st.Ctim.Sec), int64(st.Ctim.Nsec)}
}

func (s stamp) before(o stamp) bool {
	return s.sec < o.sec || s.sec == o.sec && s.nsec < o.nsec
}
