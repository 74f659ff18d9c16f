package generator

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/ogpress/ogpress/generator/history"
	"github.com/ogpress/ogpress/generator/load"
)

// inputs names everything that the files of the site are made of: the program, the
// content, the theme, what git said, the day and the options. Equal names give
// equal files, byte for byte, so that a build of what was built before need not
// make them again. It is "" where something could not be read or was changed while
// it was, and where something else had a say: what an earlier build left.
func (c *Content) inputs(o Options) string {
	if c.told || c.settings != settingsOf(c.source.FS()) {
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
	if content == ([sha256.Size]byte{}) || c.settings == "" || c.History == nil {
		return ""
	}
	sum := sha256.New()
	fmt.Fprintf(sum, "%x\n%s\n%v %q %q %v\n", content, c.settings, c.Day, o.BaseURL, o.Repository, o.Drafts)
	fmt.Fprintf(sum, "%q %q %x\n", c.History.Reason, c.History.Detail, c.History.Sum)
	program, err := programSum()
	if err != nil {
		return ""
	}
	fmt.Fprintf(sum, "%x\n", program)
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// settingsOf names what is read at other times than the records, some of it before
// and some after them: where it is another at the end, nobody can tell which of the
// two the files were made of. It is "" where something could not be read.
func settingsOf(source fs.FS) string {
	sum := sha256.New()
	for _, top := range []string{"content/site.toml", "content/i18n", "content/standards", "themes"} {
		err := fs.WalkDir(source, top, func(p string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				fmt.Fprintf(sum, "%q\n", p)
				return err
			}
			data, err := fs.ReadFile(source, p)
			fmt.Fprintf(sum, "%q %x\n", p, sha256.Sum256(data))
			return err
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return ""
		}
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

// programSum is the sum of this very program, whose bytes tell versions apart that
// bear the same number. It is asked for up to three times in a build.
var programSum = sync.OnceValues(func() ([]byte, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return sum.Sum(nil), err
})
