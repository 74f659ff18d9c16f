package publish

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestAnOutputFolderThatMustNotBeTakenIsRefusedAndLeftAlone(t *testing.T) {
	for _, c := range []struct {
		name   string
		lay    func(t *testing.T, top string)
		out    string
		want   Reason
		forced bool // force gives way
	}{
		{"a folder with files and no manifest", func(t *testing.T, top string) { write(t, top, "out/a.txt", "x") }, "out", NotEmpty, true},
		{"the top of a repository", func(t *testing.T, top string) { write(t, top, "out/.git/HEAD", "x") }, "out", Repository, true},
		{"a manifest of a later version", func(t *testing.T, top string) { write(t, top, "out/.ogpress/manifest", "ogpress manifest 9\n") }, "out", UnknownManifest, true},
		{"the source folder", nil, "source", HoldsSource, false},
		{"the source folder by another name", nil, "source/../source/.", HoldsSource, false},
		{"a folder that holds the source", nil, ".", HoldsSource, false},
		{"content", nil, "source/content", InsideSource, false},
		{"a new folder inside content", nil, "source/content/plans/public", InsideSource, false},
		{"a folder inside themes", nil, "source/themes/x", InsideSource, false},
		{"content by a link", func(t *testing.T, top string) { link(t, "source/content", filepath.Join(top, "link")) }, "link/public", InsideSource, false},
		{"a symbolic link", func(t *testing.T, top string) {
			os.Mkdir(filepath.Join(top, "real"), 0o755)
			link(t, "real", filepath.Join(top, "link"))
		}, "link", Symlink, false},
		{"a symbolic link to nothing", func(t *testing.T, top string) { link(t, "nowhere", filepath.Join(top, "link")) }, "link", Symlink, false},
		{"a file", func(t *testing.T, top string) { write(t, top, "out", "x") }, "out", NotAFolder, false},
		{"a folder below a file", func(t *testing.T, top string) { write(t, top, "out", "x") }, "out/public", NotAFolder, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			top := t.TempDir()
			write(t, top, "source/content/site.toml", "x")
			write(t, top, "source/themes/x/y", "x")
			if c.lay != nil {
				c.lay(t, top)
			}
			before := tree(t, top)
			out := top + "/" + c.out
			opt := Options{Source: filepath.Join(top, "source")}
			_, err := Site(context.Background(), out, site(map[string]string{"index.html": "home"}), opt)
			same(t, "reasons", []Reason{c.want}, reasons(err))
			same(t, "folder", before, tree(t, top))
			opt.Force = true
			_, err = Site(context.Background(), out, site(map[string]string{"index.html": "home"}), opt)
			if (err == nil) != c.forced {
				t.Errorf("with force: %v", err)
			}
		})
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip("no symbolic links here:", err)
	}
}

func TestFilesThatSystemsLeaveEverywhereDoNotMakeAFolderFull(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, ".DS_Store", "x")
	write(t, dir, ".gitkeep", "")
	publish(t, dir, map[string]string{"index.html": "home"})
}

func TestNoLinkInTheOutputFolderIsFollowed(t *testing.T) {
	for _, to := range []string{"elsewhere", "../outside"} {
		top := t.TempDir()
		dir := filepath.Join(top, "public")
		publish(t, dir, map[string]string{"index.html": "home"})
		write(t, top, "outside/index.html", "theirs")
		write(t, dir, "elsewhere/index.html", "theirs")
		link(t, to, filepath.Join(dir, "plans"))
		link(t, to+"/index.html", filepath.Join(dir, "about.html"))
		files := map[string]string{"index.html": "home", "plans/index.html": "ours", "about.html": "ours"}
		_, err := Site(context.Background(), dir, site(files), Options{})
		same(t, "reasons", []Reason{Foreign, Foreign}, reasons(err))
		if _, err := Site(context.Background(), dir, site(files), Options{Force: true}); err != nil {
			t.Fatal(err)
		}
		files["elsewhere/index.html"] = "theirs"
		same(t, "files", files, tree(t, dir))
		same(t, "outside", map[string]string{"index.html": "theirs"}, tree(t, filepath.Join(top, "outside")))
	}
}

func TestASecondBuildIntoOneFolderIsRefusedWhileTheFirstRuns(t *testing.T) {
	dir := t.TempDir()
	var second error
	outs := []Output{{Path: "a", Make: func(buf []byte) ([]byte, error) {
		_, second = Site(context.Background(), dir, site(map[string]string{"a": "second"}), Options{})
		return append(buf, "first"...), nil
	}}}
	if _, err := Site(context.Background(), dir, outs, Options{}); err != nil {
		t.Fatal(err)
	}
	same(t, "the second build", []Reason{Busy}, reasons(second))
	same(t, "files", map[string]string{"a": "first"}, tree(t, dir))
	publish(t, dir, map[string]string{"a": "third"})
}

func TestForceTouchesNoForeignFileThatIsNotInTheWay(t *testing.T) {
	dir := t.TempDir()
	theirs := map[string]string{"CNAME": "opengov.example", ".git/HEAD": "ref", "notes/x.txt": "mine"}
	for name, text := range theirs {
		write(t, dir, name, text)
	}
	for _, files := range []map[string]string{{"index.html": "1", "a/b": "2"}, {"index.html": "3"}} {
		if _, err := Site(context.Background(), dir, site(files), Options{Force: true}); err != nil {
			t.Fatal(err)
		}
		for name, text := range theirs {
			files[name] = text
		}
		same(t, "files", files, tree(t, dir))
	}
}

func TestEveryReasonKeepsTheOperatingSystemsError(t *testing.T) {
	cause := errors.New("what it said")
	if err := refuse(DiskFull, "public", cause); !errors.Is(err, cause) || err.Error() != "output-disk-full: public: what it said" {
		t.Errorf("the error is %v", err)
	}
}
