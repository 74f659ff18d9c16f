package ogp

import "github.com/ogpress/ogpress/generator/calendar"

// Document is one entry of the document repository. One document may have
// several files: formats and languages of the same thing.
type Document struct {
	Record
	Title       Text              `ogp:"title,required"`
	Type        DocumentType      `ogp:"type,required"`
	Date        calendar.When     `ogp:"date"` // absent: day not known
	PlanRef     Ref[ActionPlan]   `ogp:"plan,slash"`
	Phase       Phase             `ogp:"phase"`
	Commitments []Ref[Commitment] `ogp:"commitments,one-or-list"`
	By          Sector            `ogp:"by"`
	Licence     string            `ogp:"licence"`
	InLanguages []string          `ogp:"languages"`
	FileNames   []string          `ogp:"files,one-or-list"`
	FileNotes   []*FileNote       `ogp:"file,table"`
	URL         string            `ogp:"url,url"` // held elsewhere; not preserved here
	Files       []File            // measured, in the order in which the record names them
}

// Name is the document's title.
func (d *Document) Name() Text { return d.Title }

// FileNote is what a record says of one of its files, `[file."plan-fr.pdf"]`.
type FileNote struct {
	Key      string
	Language string `ogp:"language"`
	Title    Text   `ogp:"title"`
}

// File is one published file, measured.
type File struct {
	Name     string // "plan-5.pdf"
	Source   string // from the source folder: "content/documents/plan-5.pdf"
	Address  string // "/documents/plan-5.pdf", not percent-encoded
	Language string // "" where nobody says
	Format   string // the extension in capitals: "PDF"; "" without one
	Type     string // media type
	Size     int64  // bytes
	SHA256   string // in hexadecimal
}
