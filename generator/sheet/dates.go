package sheet

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ogpress/ogpress/generator/calendar"
)

// Order says how a date of three numbers is meant, where it does not show.
type Order string

// The orders.
const (
	Unsaid     Order = ""
	DayFirst   Order = "dmy"
	MonthFirst Order = "mdy"
)

var (
	threeNumbers = regexp.MustCompile(`^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$`)
	yearFirst    = regexp.MustCompile(`^(\d{4})[./](\d{1,2})[./](\d{1,2})$`)
	monthYear    = regexp.MustCompile(`^(\d{1,2})[./](\d{4})$`)
	dayTime      = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?$`)
	partOfYear   = regexp.MustCompile(`^(?i:([QTHS])\s*([1-4])[\s/-]+(\d{4})|(\d{4})[\s/-]+([QTHS])\s*([1-4]))$`)
	inWords      = regexp.MustCompile(`^(?:(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s+)?(?:de\s+)?(\pL+)[.,]?(?:\s+(\d{1,2})(?:st|nd|rd|th)?,)?\s+(?:de\s+|del\s+)?(\d{4})(?:\s*(?:г|р|წ|թ)\.?)?$`)
)

// date writes a date as the format has it: a TOML date or time, or a vague date
// in quotation marks. It reports false where the wording is none that it knows,
// and says why where it could mean two days.
func date(s string, order Order) (toml string, why string, ok bool) {
	if d, full := calendar.ParseDate(s); full {
		return d.String(), "", true
	}
	if m := dayTime.FindStringSubmatch(s); m != nil {
		seconds := m[3]
		if seconds == "" {
			seconds = ":00"
		}
		return m[1] + "T" + m[2] + seconds, "", true
	}
	if _, vague := calendar.ParseVague(s, calendar.North); vague {
		return `"` + s + `"`, "", true
	}
	if m := threeNumbers.FindStringSubmatch(s); m != nil {
		return numbers(m[1], m[2], m[3], order)
	}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	return wording(strings.ToLower(s))
}

// numbers reads a date of three numbers, the year last.
func numbers(a, b, year string, order Order) (toml, why string, ok bool) {
	first, _ := strconv.Atoi(a)
	second, _ := strconv.Atoi(b)
	switch {
	case first > 12 && second <= 12, order == DayFirst, first == second:
		return day(year, b, a)
	case second > 12 && first <= 12, order == MonthFirst:
		return day(year, a, b)
	}
	return "", "import-two-days", false
}

// wording reads dates with words, and parts of years.
func wording(s string) (toml, why string, ok bool) {
	if m := monthYear.FindStringSubmatch(s); m != nil {
		return vague(m[2] + "-" + two(m[1]))
	}
	if m := partOfYear.FindStringSubmatch(s); m != nil {
		letter, number, year := m[1]+m[5], m[2]+m[6], m[3]+m[4]
		if strings.Contains("qt", letter) {
			return vague(year + "-Q" + number)
		}
		return vague(year + "-H" + number)
	}
	m := inWords.FindStringSubmatch(s)
	if m == nil || months[m[2]] == 0 {
		return "", "", false
	}
	month := strconv.Itoa(months[m[2]])
	if d := m[1] + m[3]; d != "" {
		return day(m[4], month, d)
	}
	return vague(m[4] + "-" + two(month))
}

func day(year, month, day string) (toml, why string, ok bool) {
	d, ok := calendar.ParseDate(year + "-" + two(month) + "-" + two(day))
	return d.String(), "", ok
}

func vague(s string) (toml, why string, ok bool) {
	_, ok = calendar.ParseVague(s, calendar.North)
	return `"` + s + `"`, "", ok
}

func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// months are the names of the months, by how people write them in dates.
var months = monthNames(`
january jan janvier janv enero ene janeiro января январь يناير січня січень იანვარი იანვარს հունվար հունվարի ianuarie ian janar januari január januára gennaio gen
february feb février fevrier févr febrero fevereiro fev февраля февраль فبراير лютого лютий თებერვალი თებერვალს փետրվար փետրվարի februarie shkurt februari február februára febbraio
march mar mars marzo março марта март مارس березня березень მარტი მარტს մարտ մարտի martie maret marec marca
april apr avril avr abril abr апреля апрель أبريل ابريل квітня квітень აპრილი აპრილს ապրիլ ապրիլի aprilie prill apríl apríla aprile
may mai mayo maio мая май مايو травня травень მაისი მაისს մայիս մայիսի maj mei máj mája maggio mag
june jun juin junio junho июня июнь يونيو червня червень ივნისი ივნისს հունիս հունիսի iunie iun qershor juni jún júna giugno giu
july jul juillet juil julio julho июля июль يوليو липня липень ივლისი ივლისს հուլիս հուլիսի iulie iul korrik juli júl júla luglio lug
august aug août aout agosto ago августа август أغسطس اغسطس серпня серпень აგვისტო აგვისტოს օգոստոս օգոստոսի gusht agustus augusta
september sep sept septembre septiembre setiembre setembro set сентября сентябрь سبتمبر вересня вересень სექტემბერი სექტემბერს սեպտեմբեր սեպտեմբերի septembrie shtator septembra settembre
october oct octobre octubre outubro out октября октябрь أكتوبر اكتوبر жовтня жовтень ოქტომბერი ოქტომბერს հոկտեմբեր հոկտեմբերի octombrie tetor oktober október októbra ottobre ott
november nov novembre noviembre novembro ноября ноябрь نوفمبر листопада листопад ნოემბერი ნოემბერს նոյեմբեր նոյեմբերի noiembrie noi nëntor novembra
december dec décembre decembre déc diciembre dic dezembro dez декабря декабрь ديسمبر грудня грудень დეკემბერი დეკემბერს դեկտեմբեր դեկտեմբերի decembrie dhjetor desember decembra dicembre
`)

func monthNames(table string) map[string]int {
	names := map[string]int{}
	for i, line := range strings.Split(strings.TrimSpace(table), "\n") {
		for _, name := range strings.Fields(line) {
			names[name] = i + 1
		}
	}
	return names
}
