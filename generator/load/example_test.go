package load

import (
	"os"
	"testing"

	"github.com/ogpress/ogpress/generator/record"
)

func TestTheExampleSiteHasNoProblem(t *testing.T) {
	root, err := os.OpenRoot("../..")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	r, err := Folder(t.Context(), root.FS(), Options{Day: today})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for _, p := range r.Problems {
		t.Error(p.Letter(record.ProblemWords("en")))
	}
	if len(r.Site.Plans) == 0 {
		t.Error("the example has no plan")
	}
}
