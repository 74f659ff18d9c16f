// Command bench measures whole builds. `bench corpus -n 10000 DIR` writes a
// content folder of that many records; `bench run` builds such folders and tells
// wall time, processor time, peak memory, files and bytes. It is no part of the
// program. README.md says how to run it and what was found.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("say what to do: corpus or run")
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	n := flags.Int("n", 1000, "how many records")
	seed := flags.Uint64("seed", 1, "what the records are made from")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	if args[0] != "corpus" || flags.NArg() != 1 {
		return fmt.Errorf("write: bench corpus -n 10000 DIR")
	}
	return newCorpus(flags.Arg(0), *seed).all(*n)
}
