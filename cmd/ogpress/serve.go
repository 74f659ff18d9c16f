package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/locale"
	"github.com/ogpress/ogpress/generator/preview"
	"github.com/spf13/cobra"
)

// serveFlags are the flags of serve alone.
type serveFlags struct {
	bind string
	port int
	open bool
}

func newServe(c *console) *cobra.Command {
	s, own := &settings{}, &serveFlags{}
	command := &cobra.Command{
		Use:   "serve",
		Short: "Shows the site in the browser while you write",
		Long: `Shows the site on an address of this machine, and reloads the browser after every save.
While there is a mistake, every page says where it is and how to mend it. Nothing is
written anywhere.`,
		Args: cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error { return c.serve(command.Context(), s, own) },
	}
	s.reading(command)
	f := command.Flags()
	f.IntVarP(&own.port, "port", "p", 0, fmt.Sprintf("the port (default the first free one from %d on)", preview.DefaultPort))
	f.BoolVarP(&own.open, "open", "o", false, "open the site in the browser")
	f.StringVar(&own.bind, "bind", "127.0.0.1", "the address of this machine to listen on")
	return command
}

func (c *console) serve(ctx context.Context, s *settings, own *serveFlags) error {
	base, err := previewBase(s)
	if err != nil {
		return err
	}
	o, err := s.options(c)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	if c.env("GOGC") == "" {
		debug.SetGCPercent(200) // whoever saves waits for it: answers count for more than memory
	}
	loads := 0
	show, err := generator.NewPreview(ctx, o, base, func(of *generator.Account) {
		if loads++; loads > 1 && !s.quiet {
			fmt.Fprintln(c.err, of.Default().T("command.reloading"))
		}
		c.tell(of, s.quiet)
	})
	if err != nil {
		return c.explain(s, err)
	}
	defer show.Close()
	listener, err := preview.Listen(own.bind, own.port)
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("something else listens there already: %w\n\nName another port with --port, or none", err)
	}
	if err != nil {
		return err
	}
	c.announce(s, own, listener.Addr(), show.Base())
	followed := make(chan struct{})
	go func() { defer close(followed); show.Follow(ctx) }()
	err = show.Serve(ctx, listener)
	stop()
	<-followed
	return err
}

// previewBase takes the path off -b, which may be a path here, and leaves a
// whole address to the site.
func previewBase(s *settings) (string, error) {
	given := s.baseURL
	if strings.HasPrefix(given, "/") {
		s.baseURL = ""
	}
	u, err := url.Parse(given)
	if err != nil {
		return "", fmt.Errorf("--base-url %s is neither a path nor an address", given)
	}
	return u.Path, nil
}

// announce says where the site is shown, and opens it where that was asked for.
func (c *console) announce(s *settings, own *serveFlags, at net.Addr, base string) {
	host, port, _ := net.SplitHostPort(at.String())
	ip := net.ParseIP(host)
	if ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	address := "http://" + net.JoinHostPort(host, port) + base
	l, err := generator.Speak(s.source)
	if err != nil {
		fmt.Fprintln(c.out, address)
		return
	}
	fmt.Fprintln(c.out, l.T("command.serving", locale.Text("address", address)))
	if isTerminal(c.out) {
		fmt.Fprintln(c.out, l.T("command.stop"))
	}
	if ip != nil && !ip.IsLoopback() {
		fmt.Fprintln(c.err, l.T("command.not_loopback"))
	}
	if own.open {
		if err := browse(address); err != nil {
			fmt.Fprintf(c.err, "ogpress: --open: %v\n", err)
		}
	}
}

// browse opens an address in the browser of the desktop.
func browse(address string) error {
	switch runtime.GOOS {
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Start()
	case "darwin":
		return exec.Command("open", address).Start()
	}
	return exec.Command("xdg-open", address).Start()
}
