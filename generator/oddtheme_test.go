package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhatIsNoFileInAThemeIsNamedAndNeverOpened(t *testing.T) {
	own := sound.with(sources{"site.toml": "theme = \"own\"\n" + sound["site.toml"]})
	pipe := func(name string) error { return syscall.Mkfifo(name, 0o644) }
	link := func(name string) error { return os.Symlink("/dev/zero", name) }
	within := func(name string) error { return os.Symlink(".", name) }
	for place, make := range map[string]func(string) error{
		"own/pages/home.html": pipe, "own/css/style.css": pipe, "own/i18n/en.toml": pipe, "own/js/site.js": link, "own/i18n/fr.toml": link,
		"own/components/card/card.html": link, "own/static/x.png": link, "own/slots/head.html": within, "own/static/loop": within, "own": link, "own/pages": pipe, "": within,
	} {
		t.Run(place, func(t *testing.T) {
			t.Parallel()
			dir := own.lay(t)
			name := filepath.Join(dir, "themes", filepath.FromSlash(place))
			os.MkdirAll(filepath.Dir(name), 0o755)
			if err := make(name); err != nil {
				t.Skip(err)
			}
			want := "symbolic-link"
			if info, err := os.Lstat(name); err == nil && info.Mode()&os.ModeNamedPipe != 0 {
				want = "not-a-file"
			}
			want = strings.TrimSuffix("themes/"+place, "/") + ":1:1 error " + want
			if diff := cmp.Diff([]string{want}, told(checked(t, dir))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestWhatAThemeKeepsInHiddenFoldersIsNoPartOfIt(t *testing.T) {
	dir := sound.with(sources{"site.toml": "theme = \"own\"\n" + sound["site.toml"]}).lay(t)
	hidden := filepath.Join(dir, "themes", "own", ".git")
	os.MkdirAll(hidden, 0o755)
	if err := os.Symlink("/dev/zero", filepath.Join(hidden, "x")); err != nil {
		t.Skip(err)
	}
	if got := told(checked(t, dir)); len(got) > 0 {
		t.Errorf("problems %v", got)
	}
}
