//go:build !windows

package publish

import (
	"errors"
	"os"
	"syscall"
)

// lock takes the folder .ogpress for one build at a time. The operating system
// gives it back when the process ends, however it ends, so that a build that
// was killed never stands in the way.
func lock(root *os.Root) (release func(), err error) {
	for {
		dir, err := root.Open(hidden)
		if err != nil {
			return nil, err
		}
		if err := syscall.Flock(int(dir.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
			dir.Close()
			if errors.Is(err, syscall.EWOULDBLOCK) {
				return nil, refuse(Busy, root.Name(), nil)
			}
			return nil, err
		}
		held, err := dir.Stat()
		there, err2 := root.Lstat(hidden)
		if err == nil && err2 == nil && os.SameFile(held, there) {
			return func() { dir.Close() }, nil
		}
		dir.Close() // another build ended just now, and took the folder with it
		if err := errors.Join(err, err2); err != nil {
			return nil, err
		}
	}
}
