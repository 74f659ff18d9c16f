package main

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/ogpress/ogpress/generator"
	"github.com/ogpress/ogpress/generator/calendar"
	"github.com/spf13/cobra"
)

// settings are the flags that several commands share.
type settings struct {
	source, out, baseURL, on string
	drafts, strict, force    bool
	quiet                    bool
}

// reading adds the flags of every command that reads a content folder.
func (s *settings) reading(command *cobra.Command) {
	f := command.Flags()
	f.StringVarP(&s.source, "source", "s", ".", "the folder that holds content/")
	f.StringVarP(&s.baseURL, "base-url", "b", "", "the address of the site, in place of the one in site.toml")
	f.StringVar(&s.on, "on", "", "the day that the site speaks of, such as 2026-11-21 (default today)")
	f.BoolVar(&s.drafts, "drafts", false, "publish drafts too")
	f.BoolVar(&s.strict, "strict", false, "let warnings stop the work, as errors do")
	f.BoolVarP(&s.quiet, "quiet", "q", false, "say only what is wrong")
}

// options makes the generator's options of the flags. SOURCE_DATE_EPOCH stands
// in for the clock.
func (s *settings) options(c *console) (generator.Options, error) {
	o := generator.Options{Source: s.source, Out: s.out, Drafts: s.drafts, Strict: s.strict, Force: s.force, Now: time.Now()}
	if epoch := c.env("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return o, fmt.Errorf("SOURCE_DATE_EPOCH is %q, and should be a number of seconds since 1970", epoch)
		}
		o.Now = time.Unix(seconds, 0)
	}
	if s.on != "" {
		day, ok := calendar.ParseDate(s.on)
		if !ok {
			return o, fmt.Errorf("--on %s is no day: write it as 2026-11-21", s.on)
		}
		o.On = day
	}
	if server, name := c.env("GITHUB_SERVER_URL"), c.env("GITHUB_REPOSITORY"); c.env("GITHUB_ACTIONS") == "true" && server != "" && name != "" {
		o.Repository = server + "/" + name // a fork tells itself from the official site without being told
	}
	if s.baseURL != "" {
		address, err := siteAddress(s.baseURL)
		if err != nil {
			return o, err
		}
		o.BaseURL = address
	}
	return o, nil
}

// siteAddress makes sure that an address is a whole one, and ends it with "/".
func siteAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", fmt.Errorf("--base-url %s is no address of a site: write it as https://opengov.example/ogp/", address)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}
