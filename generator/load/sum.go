package load

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"io/fs"
)

// sum is the sum of every file of the folder by its path, whatever became of it.
// Files that were read for other reasons are not read again.
func (j *joining) sum() ([sha256.Size]byte, error) {
	all := sha256.New()
	var none [sha256.Size]byte
	for i := range j.places {
		p := &j.places[i]
		fmt.Fprintf(all, "%q ", p.path)
		switch m := j.files[p.path]; {
		case p.sum != none:
			all.Write(p.sum[:])
		case m != nil && m.SHA256 != "":
			io.WriteString(all, m.SHA256)
		default:
			if err := addFile(all, j.fsys, "content/"+p.path); err != nil {
				return none, err
			}
		}
	}
	return [sha256.Size]byte(all.Sum(nil)), nil
}

func addFile(all hash.Hash, fsys fs.FS, name string) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	one := sha256.New()
	if _, err := io.Copy(one, f); err != nil {
		return err
	}
	all.Write(one.Sum(nil))
	return nil
}
