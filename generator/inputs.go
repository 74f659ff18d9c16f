package generator

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
)

// inputs names everything that the files of the site are made of: the program,
// the content, the theme, what git said, what an earlier build left, the day and
// the options. Equal names give equal files, byte for byte, so that a build of
// what was built before need not make them again. It is "" where something could
// not be read.
func (c *Content) inputs(o Options) string {
	if c.Sum == [sha256.Size]byte{} || c.History == nil {
		return ""
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%x\n%v %q %q %v\n", c.Sum, c.Day, c.Site.BaseURL, o.Repository, o.Drafts)
	fmt.Fprintf(sum, "%q %q %x\n", c.History.Reason, c.History.Detail, c.History.Sum)
	for _, g := range c.gone {
		fmt.Fprintf(sum, "%+v\n", g)
	}
	program, err := os.Executable()
	if err == nil {
		err = addProgram(sum, program)
	}
	if err == nil {
		err = fs.WalkDir(c.theme, ".", func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(c.theme, p)
			fmt.Fprintf(sum, "%q %x\n", p, sha256.Sum256(data))
			return err
		})
	}
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// addProgram adds the bytes of this very program, which tell versions apart that
// bear the same number.
func addProgram(sum hash.Hash, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(sum, f)
	return err
}
