// Package publish puts the whole site into a folder, or nothing of it.
//
// A site is a list of Outputs: a path, and a function that makes the bytes of
// the file at that path when it is asked to. The packages below know nothing of
// this one: package render hands over its pages and package export its files as
// small structs of their own with a path and a make function of the same shape,
//
//	Path string
//	Make func(buf []byte) ([]byte, error) // appends the file to buf; from many goroutines
//
// and package generator joins them into one list. The preview is given the same
// list by path, so that what it shows is what is published.
//
// # How a build reaches the folder
//
// Every output is made once, in parallel, hashed, and forgotten. A file that
// differs from the one in the folder is written below .ogpress/stage; a file
// that does not is left untouched. Nothing in its final place has changed so
// far, and whatever goes wrong (a template, a full disk, an interrupt) ends with
// the stage removed and the folder as it was, byte for byte.
//
// Then the list of the new files is written down as .ogpress/next, the staged
// files are renamed into place (a folder that is new as a whole, by one rename),
// files that the site no longer has are deleted, and last of all .ogpress/manifest
// is replaced and next removed. A build that is killed in between leaves files that are
// old or new and never torn; the next build knows them all from manifest and
// next, and mends the rest.
//
// # When nothing changed
//
// .ogpress/inputs names everything that the last whole build was made of, as its
// caller tells it, with a note from that caller. It is published like all else that
// lies there. Where the name is still the same and every file stands as it was
// written, Same says so and nothing need be made at all. The name is taken away
// before the first file is put into place and set after the last.
//
// # Whose file is it?
//
// The manifest says which files an earlier build wrote, with size and SHA-256.
// Only those are ever replaced or deleted, and deleted only while their bytes
// are still the ones that were written. To know that without reading every file
// again, a file is taken to be unchanged where it has the size in the manifest
// and was last touched before the manifest was; any other file is read and
// hashed. The manifest itself holds no times, and so is the same for the same
// site. On Linux "touched" is the inode's change time, which cannot be set back.
package publish
