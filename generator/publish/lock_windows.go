package publish

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
)

// lock takes the folder for one build at a time: a file that nobody else may
// open, and that Windows deletes when the process ends, however it ends.
func lock(root *os.Root) (release func(), err error) {
	const deleteOnClose, sharingViolation = 0x04000000, syscall.Errno(32)
	name, err := syscall.UTF16PtrFromString(filepath.Join(root.Name(), hidden, "lock"))
	if err != nil {
		return nil, err
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|deleteOnClose, 0)
	if errors.Is(err, sharingViolation) {
		return nil, refuse(Busy, root.Name(), nil)
	}
	if err != nil {
		return nil, err
	}
	return func() { syscall.CloseHandle(h) }, nil
}
