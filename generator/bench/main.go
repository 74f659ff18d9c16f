//go:build unix

// Command bench measures whole builds. `bench corpus -n 10000 DIR` writes a
// content folder of that many records; `bench run -n 10000 PROGRAM` has a program
// build such a folder and tells wall time, processor time, peak memory, files and
// bytes. It is no part of the program. README.md says how to run it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	const usage = "write: bench corpus -n 10000 DIR, or bench run -n 10000 PROGRAM"
	if len(args) == 0 {
		return errors.New(usage)
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	n := flags.Int("n", 1000, "how many records")
	seed := flags.Uint64("seed", 1, "what the records are made from")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	switch {
	case flags.NArg() != 1:
	case args[0] == "corpus":
		return newCorpus(*seed, folder{flags.Arg(0), true}, newHugo(filepath.Join(flags.Arg(0), "hugo"))).all(*n)
	case args[0] == "run":
		return measure(flags.Arg(0), *n, *seed)
	}
	return errors.New(usage)
}
