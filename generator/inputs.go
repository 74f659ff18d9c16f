package generator

import (
	"context"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/ogpress/ogpress/generator/history"
	"github.com/ogpress/ogpress/generator/load"
)

// inputs names everything that the files of the site, and what is told of them,
// are made of: the program, the content, the theme, what git said, the day and
// the options. Equal names give equal files, byte for byte, so that a build of
// what was built before need not make them again. It is "" where something could
// not be read, and where something else had a say: what an earlier build left.
func (c *Content) inputs(o Options) string {
	if c.told {
		return ""
	}
	return c.name(o, c.Sum)
}

// inputsUnread is what inputs will be once the content is loaded.
func (c *Content) inputsUnread(ctx context.Context, o Options) string {
	var past error
	var asking sync.WaitGroup
	asking.Go(func() { c.History, past = history.Read(ctx, o.source(), history.Options{}) })
	sum, err := load.Sum(ctx, c.source.FS(), o.Workers)
	asking.Wait()
	if err != nil || past != nil {
		c.History = nil
		return ""
	}
	return c.name(o, sum)
}

// name puts all inputs together, those of the content by their sum.
func (c *Content) name(o Options, content [sha256.Size]byte) string {
	if content == ([sha256.Size]byte{}) || c.History == nil {
		return ""
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%x\n%v %q %q %v\n", content, c.Day, o.BaseURL, o.Repository, o.Drafts)
	fmt.Fprintf(sum, "%q %q %x\n", c.History.Reason, c.History.Detail, c.History.Sum)
	program, err := os.Executable()
	if err == nil {
		err = addProgram(sum, program)
	}
	if err == nil {
		err = c.addTheme(sum)
	}
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// addTheme adds every file of the theme, and whether the site has one of its own.
func (c *Content) addTheme(sum hash.Hash) error {
	info, err := c.source.Stat("themes/" + c.front.theme)
	fmt.Fprintf(sum, "%q %v\n", c.front.theme, err == nil && info.IsDir())
	return fs.WalkDir(c.theme, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(c.theme, p)
		fmt.Fprintf(sum, "%q %x\n", p, sha256.Sum256(data))
		return err
	})
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
