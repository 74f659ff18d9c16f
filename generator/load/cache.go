package load

// Cache keeps what was read of files, by path and content, from one Folder to
// the next. It may be used by one Folder at a time.
type Cache struct{}
