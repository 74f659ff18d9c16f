package browser_test

import (
	"encoding/json"
	"errors"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestEveryKindOfPageIsValidHTML(t *testing.T) {
	program := fromNpm(t, "html-validate/bin/html-validate.mjs")
	s := theSite(t)
	arguments := []string{program, "--config", "html-validate.mjs", "--formatter", "json"}
	for _, k := range kinds {
		arguments = append(arguments, filepath.Join(s.folder, file(k.address)), filepath.Join(s.folder, file("/ar"+k.address)))
	}
	out, err := exec.Command("node", arguments...).Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && len(out) == 0 {
		t.Fatalf("%v: %s", err, exit.Stderr)
	} else if err != nil && exit == nil {
		t.Fatal(err)
	}
	var pages []struct {
		FilePath string
		Messages []struct {
			RuleID, Message, Selector string
			Line                      int
		}
	}
	if err := json.Unmarshal(out, &pages); err != nil {
		t.Fatalf("%v: %.300s", err, out)
	}
	for _, p := range pages {
		for _, m := range p.Messages {
			t.Errorf("%s:%d: %s: %s %s", p.FilePath, m.Line, m.RuleID, m.Message, m.Selector)
		}
	}
}
