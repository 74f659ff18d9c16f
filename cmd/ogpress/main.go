// Ogpress turns a country's content folder into its Open Government Partnership
// site. One command a file; the work is done by package generator.
//
// What the commands have in common:
//
//   - Results go to standard output, everything that somebody must mend to
//     standard error, in the default language of the site.
//   - The exit status is 0 when it is done, 1 when the content has errors, 2 when
//     the program was used wrongly or could not do its work, and 3 when a
//     --require is not met.
//   - Progress shows on a terminal only, and only after half a second.
//   - This is the only place that asks the clock what day it is.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// The exit statuses.
const (
	done        = 0
	hasErrors   = 1 // the content has errors
	usedWrong   = 2 // the program was used wrongly, or could not do its work
	notAllMet   = 3 // a --require is not met
	interrupted = 130
)

// patience is how long the program may take to tidy up after it was told to end.
// What it leaves then is what a kill at that moment leaves: whole files, and the
// next build mends the rest.
const patience = 2 * time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop() // who asks twice need not wait
		time.Sleep(patience)
		os.Exit(interrupted)
	})
	status := run(ctx, os.Args[1:], &console{out: os.Stdout, err: os.Stderr, env: os.Getenv})
	stop()
	os.Exit(status)
}

// console is what a command talks to.
type console struct {
	out, err io.Writer
	env      func(name string) string
	running  bool // the words on the command line were understood
}

// failure is an error that has been told already, or needs no telling, with the
// status to exit with.
type failure struct{ status int }

func (f failure) Error() string { return "told" }

// run runs the program and gives its exit status.
func run(ctx context.Context, args []string, c *console) int {
	root := newRoot(c)
	root.SetArgs(args)
	root.SetOut(c.out)
	root.SetErr(c.err)
	command, err := root.ExecuteContextC(ctx)
	var told failure
	switch {
	case err == nil:
		return done
	case errors.As(err, &told):
		return told.status
	case ctx.Err() != nil:
		return interrupted
	}
	c.complain(command, err)
	return usedWrong
}
