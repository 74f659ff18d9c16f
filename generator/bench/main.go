//go:build unix

// Command bench measures OGPress, and where they are on the PATH Hugo and Pagefind
// beside it, on the same invented records. It is no part of the program.
//
//	bench corpus [-n 1000] DIR                          writes the records, for each of them
//	bench build [-n "1000 10000"] [-alone] PROGRAM      whole builds
//	bench preview [-n 1000] [-alone] PROGRAM            from saving to seeing
//
// README.md says how to run it, what is compared, and what was found.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// wishes are what the command line asks for.
type wishes struct {
	counts  []int // of records
	seed    uint64
	rounds  int
	saves   int
	alone   bool
	operand string
}

func run(args []string) error {
	usage := errors.New("write: bench corpus DIR, bench build PROGRAM, or bench preview PROGRAM")
	if len(args) == 0 {
		return usage
	}
	w, err := parse(args)
	if err != nil {
		return err
	}
	switch args[0] {
	case "corpus":
		return corpusIn(w.operand, w.counts[0], w.seed)
	case "build", "run":
		return builds(w)
	case "preview":
		return previews(w)
	}
	return usage
}

func parse(args []string) (w wishes, err error) {
	flags := flag.NewFlagSet("bench "+args[0], flag.ContinueOnError)
	n := flags.String("n", "1000", "how many records; more than one number, in quotation marks, for one after the other")
	flags.Uint64Var(&w.seed, "seed", 1, "what the records are made from")
	flags.IntVar(&w.rounds, "rounds", 3, "how many times each program has its turn")
	flags.IntVar(&w.saves, "saves", 7, "how many times a record is saved in each turn")
	flags.BoolVar(&w.alone, "alone", false, "measure OGPress only")
	if err := flags.Parse(args[1:]); err != nil {
		return w, err
	}
	if flags.NArg() != 1 {
		return w, errors.New("name one folder or one program after the flags")
	}
	w.operand = flags.Arg(0)
	for _, field := range strings.Fields(*n) {
		count, err := strconv.Atoi(field)
		if err != nil || count < 1 {
			return w, fmt.Errorf("-n %q: write numbers of records", *n)
		}
		w.counts = append(w.counts, count)
	}
	if len(w.counts) == 0 {
		return w, errors.New("-n: write a number of records")
	}
	return w, nil
}

// corpusIn writes the same records for everybody: both/ and one/ for OGPress in
// two languages and in one, hugo/ for Hugo.
func corpusIn(dir string, n int, seed uint64) error {
	return newCorpus(seed, folder{filepath.Join(dir, "both"), true}, folder{filepath.Join(dir, "one"), false}, newHugo(filepath.Join(dir, "hugo"))).all(n)
}

func builds(w wishes) error {
	var names []string
	var cold [][]taken
	for _, n := range w.counts {
		f, err := newField(w.operand, n, w.seed, w.alone)
		if err != nil {
			return err
		}
		all, err := compare(os.Stdout, f, n, w.rounds)
		if err := errors.Join(err, os.RemoveAll(f.root)); err != nil {
			return err
		}
		names, cold = nil, append(cold, all)
		for _, c := range f.contenders {
			names = append(names, c.name)
		}
	}
	if len(w.counts) > 1 {
		growth(os.Stdout, names, w.counts, cold)
	}
	return nil
}
