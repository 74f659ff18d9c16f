package sheet

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// site is a content folder with one plan and one consultation.
func site() fstest.MapFS {
	return fstest.MapFS{
		"content/site.toml":                {Data: []byte("format = 1\ncountry = \"X\"\ncode = \"XX\"\ntitle = \"T\"\nlanguages = [\"en\", \"fr\"]\n")},
		"content/plans/2025-2027/index.md": {Data: []byte("+++\ntitle = \"Plan\"\n[implementation]\nstarts = 2025-01-01\nends = 2026-12-31\n+++\n")},
		"content/plans/2025-2027/commitments/01-registers.md": {Data: []byte("+++\ntitle = \"Registers\"\nlead = \"Ministry\"\n\n" +
			"[milestone.\"1.1\"]\ntitle = \"First\"\n+++\n\nThe words.\n")},
		"content/plans/2025-2027/consultations/ideas.md": {Data: []byte("+++\ntitle = \"Ideas\"\n+++\n")},
	}
}

func wideText(s string, order binary.ByteOrder, mark bool) []byte {
	units := utf16.Encode([]rune(s))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	out := make([]byte, 2*len(units))
	for i, u := range units {
		order.PutUint16(out[2*i:], u)
	}
	return out
}

// narrowText writes one byte a letter.
func narrowText(s, upper string) (out []byte) {
	for _, r := range s {
		at := slices.Index([]rune(upper), r)
		switch {
		case r < 0x80 || at < 0:
			out = append(out, byte(r))
		default:
			out = append(out, byte(0x80+at))
		}
	}
	return out
}

func TestEveryWayInWhichSpreadsheetsSaveIsRead(t *testing.T) {
	western, cyrillic := "Titre;Échéance\r\nDonnées ouvertes – à « tous »;31.12.2026\r\n", "Название\tСрок\r\nОткрытые данные\t31.12.2026\r\n"
	for _, c := range []struct {
		name      string
		src       []byte
		encoding  Encoding
		separator rune
		text      string
	}{
		{"UTF-8", []byte(western), UTF8, ';', western},
		{"UTF-8 with its mark", []byte("\uFEFF" + western), UTF8, ';', western},
		{"UTF-16, low byte first", wideText(western, binary.LittleEndian, true), UTF16LE, ';', western},
		{"UTF-16, high byte first", wideText(cyrillic, binary.BigEndian, true), UTF16BE, '\t', cyrillic},
		{"UTF-16 without its mark", wideText(western, binary.LittleEndian, false), UTF16LE, ';', western},
		{"Windows-1252", narrowText(western, windows1252), Western, ';', western},
		{"Windows-1251", narrowText(cyrillic, windows1251), Cyrillic, '\t', cyrillic},
	} {
		t.Run(c.name, func(t *testing.T) {
			table, err := Read(c.src)
			if err != nil {
				t.Fatal(err)
			}
			want := strings.FieldsFunc(strings.TrimSpace(c.text), func(r rune) bool { return r == c.separator || r == '\r' || r == '\n' })
			got := append(slices.Clone(table.Header), table.Rows[0].Cells...)
			if diff := cmp.Diff(want, got); diff != "" || table.Encoding != c.encoding || table.Separator != c.separator {
				t.Errorf("%s, %q:\n%s", table.Encoding, table.Separator, diff)
			}
		})
	}
}

func TestTheLanguagesOfTheSiteSayHowOldFilesAreWritten(t *testing.T) {
	for _, c := range []struct {
		languages, letters, text string
		encoding                 Encoding
	}{
		{"sk en", windows1250, "Názov;Gestor\nVerejné súťaže a čerpanie;Ľudia\n", Central},
		{"ro", windows1250, "Titlu;Instituţie\nAchiziţii publice;Bucureşti\n", Central},
		{"ar en", windows1256, "العنوان;الجهة المسؤولة\nنشر العقود;وزارة التخطيط\n", Arabic},
		{"ar ru", windows1251, "Название;Срок\nОткрытые данные;2027\n", Cyrillic},
		{"fr", windows1252, "Intitulé;Échéance\nDonnées ouvertes;2027\n", Western},
	} {
		table, err := Read(narrowText(c.text, c.letters), strings.Fields(c.languages)...)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.Join(table.Header, ";") + "\n" + strings.Join(table.Rows[0].Cells, ";") + "\n"
		if got != c.text || table.Encoding != c.encoding {
			t.Errorf("%s: %s, %q", c.languages, table.Encoding, got)
		}
	}
}

func TestLinesOfOldMacintoshProgramsAreLines(t *testing.T) {
	table, err := Read([]byte("title;lead\rA;B\rC;D\r"))
	if err != nil || len(table.Rows) != 2 {
		t.Errorf("%v, %v", table, err)
	}
}

func TestRowsAreCountedAsTheSpreadsheetCountsThem(t *testing.T) {
	table, err := Read([]byte("sep=,\ntitle,summary\n\"A\",\"two\nlines, and \"\"quotes\"\"\"\n,\nB,'=1+1\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Row{{2, []string{"A", "two\nlines, and \"quotes\""}}, {4, []string{"B", "=1+1"}}}
	if diff := cmp.Diff(want, table.Rows); diff != "" {
		t.Error(diff)
	}
}

func TestDatesAreReadWhereTheyCanMeanOneDayOnly(t *testing.T) {
	for _, c := range []struct {
		written string
		order   Order
		want    string
	}{
		{"2026-03-31", Unsaid, "2026-03-31"}, {"2026-03-31 18:00", Unsaid, "2026-03-31T18:00:00"},
		{"2026", Unsaid, `"2026"`}, {"autumn 2027", Unsaid, `"autumn 2027"`}, {"2027-Q3", Unsaid, `"2027-Q3"`},
		{"31/12/2025", Unsaid, "2025-12-31"}, {"12/31/2025", Unsaid, "2025-12-31"}, {"31.12.2025", Unsaid, "2025-12-31"},
		{"5/5/2026", Unsaid, "2026-05-05"}, {"2026/3/1", Unsaid, "2026-03-01"},
		{"3/4/2026", Unsaid, ""}, {"03.04.2026", Unsaid, ""}, {"3/4/2026", DayFirst, "2026-04-03"}, {"3/4/2026", MonthFirst, "2026-03-04"},
		{"31/12/2025", MonthFirst, "2025-12-31"}, {"31/13/2025", Unsaid, ""}, {"30/02/2026", Unsaid, ""}, {"31/12/25", DayFirst, ""},
		{"31 December 2025", Unsaid, "2025-12-31"}, {"December 31, 2025", Unsaid, "2025-12-31"}, {"Dec 2025", Unsaid, `"2025-12"`},
		{"1er août 2026", Unsaid, "2026-08-01"}, {"31 de marzo de 2026", Unsaid, "2026-03-31"}, {"5 de março de 2026", Unsaid, "2026-03-05"},
		{"1 сентября 2026 г.", Unsaid, "2026-09-01"}, {"5 травня 2026", Unsaid, "2026-05-05"}, {"5 مارس 2026", Unsaid, "2026-03-05"},
		{"31 დეკემბერი, 2026", Unsaid, "2026-12-31"}, {"5 հունիսի 2026 թ.", Unsaid, "2026-06-05"}, {"1 ianuarie 2027", Unsaid, "2027-01-01"},
		{"12 nëntor 2026", Unsaid, "2026-11-12"}, {"17 Agustus 2026", Unsaid, "2026-08-17"}, {"31. decembra 2026", Unsaid, "2026-12-31"}, {"2 giugno 2026", Unsaid, "2026-06-02"},
		{"Q3 2027", Unsaid, `"2027-Q3"`}, {"T3 2027", Unsaid, `"2027-Q3"`}, {"2027 S2", Unsaid, `"2027-H2"`}, {"12/2025", Unsaid, `"2025-12"`},
		{"soon", Unsaid, ""}, {"end of 2026", Unsaid, ""}, {"", Unsaid, ""},
	} {
		got, _, ok := date(c.written, c.order)
		if got != c.want && ok || ok != (c.want != "") {
			t.Errorf("%q (%s) is %s, not %s", c.written, c.order, got, c.want)
		}
	}
}

func TestColumnsAreKnownByTheirHeadingsInEveryLanguageOfTheProgram(t *testing.T) {
	for _, c := range []struct{ kind, header, want string }{
		{"commitments", "Commitment title|Lead agency|Start date|End date|Status|Internal code", "title lead starts ends - -"},
		{"commitments", "Intitulé|Organisme responsable|Date de début|Date de fin|Statut|title_fr", "title lead starts ends - title_fr"},
		{"milestones", "Engagement|Jalon|Titre|Échéance", "commitment key title due"},
		{"milestones", "Compromiso|Hito|Título|Fecha límite", "commitment key title due"},
		{"contributions", "Remetente|Organização|Data de recebimento|Texto", "from organisation received body"},
		{"contributions", "Автор|Организация|Дата|Текст", "from organisation received body"},
		{"events", "العنوان|التاريخ|المكان|المنظم", "title starts place organiser"},
		{"contacts", "Імя|Посада|Організація|Електронна пошта|Телефон", "name title organisation email phone"},
		{"documents", "Title|Type|Date|Link", "title type date url"},
		{"commitments", "სათაური|პასუხისმგებელი უწყება|დაწყების თარიღი|ვადა", "title lead starts ends"},
		{"milestones", "Հանձնառություն|Ուղենիշ|Անվանում|Վերջնաժամկետ", "commitment key title due"},
		{"contributions", "Expeditor|Organizație|Data primirii|Text|Răspuns", "from organisation received body response"},
		{"contacts", "Emri i plotë|Institucioni|Telefoni|Adresa", "name organisation phone address"},
		{"events", "Judul|Tanggal mulai|Tempat|Penyelenggara|Jenis kegiatan", "title starts place organiser kind"},
		{"documents", "Názov|Druh|Dátum zverejnenia|Súbor", "title type date files"},
		{"milestones", "Impegno|Traguardo|Titolo|Scadenza", "commitment key title due"},
		{"commitments", "id|page|irm.completion|civil_society.status|overdue", "id - irm.completion civil_society.status -"},
	} {
		k := kinds[slices.IndexFunc(kinds, func(k kind) bool { return k.name == c.kind })]
		header := strings.Split(c.header, "|")
		m, err := k.columns(header, nil, []string{"en", "fr"})
		if err != nil {
			t.Fatal(err)
		}
		got := make([]string, len(header))
		for i := range got {
			got[i] = "-"
		}
		for _, col := range m.columns {
			if got[col.at] = col.path; col.lang != "" {
				got[col.at] += "_" + col.lang
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %s are %v, not %s", c.kind, c.header, got, c.want)
		}
	}
}

func TestARowThatIsNoRecordIsRefusedWithItsReason(t *testing.T) {
	for _, c := range []struct{ name, kind, into, csv, why string }{
		{"no title", "commitments", "2025-2027", "title,lead\n,Ministry\n", "no title"},
		{"a date of two meanings", "milestones", "2025-2027", "commitment,title,due\n1,Done,03/04/2026\n", "--dates dmy"},
		{"a wording that is no date", "milestones", "2025-2027", "commitment,title,due\n1,Done,soon\n", "2026-Q1"},
		{"an unknown commitment", "milestones", "2025-2027", "commitment,title\n7,Done\n", "no commitment"},
		{"a milestone that is there", "milestones", "2025-2027", "commitment,key,title\n1,1.1,Done\n", "already"},
		{"a record that is there", "commitments", "2025-2027", "title\nRegisters\n", "already"},
		{"two rows alike", "commitments", "2025-2027", "number,title\n7,New\n7,New\n", "already"},
		{"a word that is none", "contributions", "2025-2027/ideas", "from,received,sector\nAnn,2026-01-01,citizens\n", "civil-society"},
		{"another plan", "events", "2025-2027", "id,title\nplans/2022-2024/events/x,X\n", "belongs to the plan 2022-2024"},
		{"a missing key", "events", "2025-2027", "title,kind\nMeeting,workshop\n", "starts"},
		{"a file that is not there", "documents", "", "title,type,files\nPlan,action-plan,plan.pdf\n", "put it there first"},
		{"a path out of the folder", "documents", "", "id,title,type,url\ndocuments/../../x,Plan,action-plan,https://x.example/\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := Import(site(), []byte(c.csv), Options{Kind: c.kind, Into: c.into})
			if err != nil {
				t.Fatal(err)
			}
			if c.why == "" {
				for _, f := range r.Files {
					if !strings.HasPrefix(f.Path, "content/documents/") {
						t.Errorf("it would write %s", f.Path)
					}
				}
				return
			}
			if len(r.Refused) != 1 || !strings.Contains(r.Refused[0].Why, c.why) {
				t.Errorf("refused %v, with %d records", r.Refused, r.Records)
			}
		})
	}
}

func TestAnImportThatCannotBeDoneSaysHowItCan(t *testing.T) {
	for _, c := range []struct{ kind, into, csv, why string }{
		{"minutes", "2025-2027", "title\nA\n", "there are commitments"},
		{"commitments", "", "title\nA\n", "--into"},
		{"commitments", "2025-2028", "title\nA\n", `did you mean "2025-2027"`},
		{"contributions", "2025-2027/idea", "from\nA\n", `did you mean "ideas"`},
		{"events", "2025-2027/ideas", "title\nA\n", "belong to a plan"},
		{"commitments", "2025-2027", "", "first row"},
		{"commitments", "2025-2027", "PK\x03\x04 and so on", "save the sheet as CSV"},
		{"commitments", "2025-2027", "title,lead\nA,B\n\"C,D\nE,F\n", "row 3 has a quotation mark"},
		{"commitments", "2025-2027", "Colour,Size\nred,9\n", "the first row says Colour, Size"},
	} {
		_, err := Import(site(), []byte(c.csv), Options{Kind: c.kind, Into: c.into})
		if err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s into %q: %v", c.kind, c.into, err)
		}
	}
	for heading, field := range map[string]string{"Nonsense": "title", "Who": "nonsense"} {
		if _, err := Import(site(), []byte("Who\nA\n"), Options{Kind: "events", Into: "2025-2027", Map: map[string]string{heading: field}}); err == nil {
			t.Errorf("--map %s=%s was taken", heading, field)
		}
	}
}

func TestMilestonesGrowTheirCommitmentAndChangeNothingElse(t *testing.T) {
	before := string(site()["content/plans/2025-2027/commitments/01-registers.md"].Data)
	r, err := Import(site(), []byte("Commitment,Title,title_fr,Status\n1,Second,Deuxième,complete\n1,Third,,\n"), Options{Kind: "milestones", Into: "2025-2027"})
	if err != nil || len(r.Refused) > 0 {
		t.Fatal(err, r)
	}
	want := strings.Replace(before, "+++\n\nThe words", "\n[milestone.\"1.2\"]\ntitle = \"Second\"\n\n[milestone.\"1.3\"]\ntitle = \"Third\"\n+++\n\nThe words", 1)
	if diff := cmp.Diff(want, string(r.Files[1].Bytes)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("+++\n[milestone.\"1.2\"]\ntitle = \"Deuxième\"\n+++\n", string(r.Files[0].Bytes)); diff != "" {
		t.Error(diff)
	}
	if fmt.Sprint(r.Left) != "[Status]" {
		t.Errorf("left out %v", r.Left)
	}
}

func TestRefusedRowsAreToldInTheLanguageOfTheSite(t *testing.T) {
	files := site()
	files["content/site.toml"] = &fstest.MapFile{Data: []byte("languages = [\"ka\", \"en\"]\n")}
	r, err := Import(files, []byte("commitment,title,due\n7,A,2027\n1,B,soon\n"), Options{Kind: "milestones", Into: "2025-2027"})
	if err != nil || len(r.Refused) != 2 {
		t.Fatalf("%v, %v", r, err)
	}
	for i, want := range []string{"არ არსებობს", "ეს არ არის თარიღი"} {
		if !strings.Contains(r.Refused[i].Why, want) {
			t.Errorf("row %d: %s", r.Refused[i].Row, r.Refused[i].Why)
		}
	}
}
