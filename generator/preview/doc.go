// Package preview shows a site on this machine while somebody works on it.
//
// A Snapshot is the site at one moment: its files by path, each with a function
// that makes it when it is asked for, or the letter that says why there is no
// site just now. It never changes; when a file of the source folder is saved, a
// new snapshot is loaded and takes its place whole, and browsers are told by
// server-sent events to load their page again. A request that comes while a
// change is being taken in waits for it, so that nobody reads an old page after
// a save.
//
// The preview answers to loopback host names alone, whatever address it is
// bound to, so that no page of the web can reach it by a name of its own (DNS
// rebinding). Paths are keys of a map and never reach the file system. Nothing
// is ever written.
package preview
