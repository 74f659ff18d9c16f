package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

func TestTheTablesAreThoseThatThisProgramWrites(t *testing.T) {
	rows, err := mended(supplement)
	if err != nil {
		t.Fatal(err)
	}
	want, err := write(rows, names())
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../tables.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("tables.go differs: run go generate ./generator/locale")
	}
}

// A field that the module has right by now has no place in the supplement.
func TestEveryLineOfTheSupplementMendsSomething(t *testing.T) {
	rows, err := mended("")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines(supplement) {
		f := strings.SplitN(l, "\t", 3)
		if rows[f[0]][f[1]] == f[2] {
			t.Errorf("%q says what the module says", l)
		}
	}
}

func TestALineForNobodyIsRefused(t *testing.T) {
	for _, line := range []string{"xx\tlong\t{d}", "en\tlonger\t{d}", "en\tlong"} {
		if _, err := mended(line); err == nil {
			t.Errorf("%q passed", line)
		}
	}
}

func TestAPartOfADateLeavesWithWhatTiedIt(t *testing.T) {
	for _, c := range []struct{ pattern, part, want string }{
		{"{d} {month} {y}", "{y}", "{d} {month}"},
		{"{d} {month} {y} г.", "{y}", "{d} {month}"},
		{"{d} de {month} de {y}", "{y}", "{d} de {month}"},
		{"{month} {d}, {y}", "{y}", "{month} {d}"},
		{"{y}. {month} {d}.", "{y}", "{month} {d}."},
		{"{d} {month} {y} г.", "{d}", "{month} {y} г."},
		{"{d}. {month} {y}", "{d}", "{month} {y}"},
		{"{month} {d}, {y}", "{d}", "{month} {y}"},
	} {
		if got := without(c.pattern, c.part); got != c.want {
			t.Errorf("%s without %s: %q, want %q", c.pattern, c.part, got, c.want)
		}
	}
}
