package sheet

import (
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/locale"
)

// likely are the headings that people give to the columns of a field, in the
// languages that the program speaks. Where two kinds use
// a heading for two fields, the field that the kind has counts.
const likely = `
title: name; commitment title; post; position; function; fonction; función; função; poste; cargo; должность; المنصب; посада; titre; intitulé; nom; título; titulo; nombre; nome; название; наименование; заголовок; العنوان; الاسم; назва; заголовок; titlu; denumire; titulli; emri; judul; nama; názov; titolo; nome; სათაური; სახელწოდება; վերնագիր; անվանում
name: full name; nom; nom complet; nombre; nome; имя; фио; الاسم; імя; піб; person; contact; contact name; nume; nume și prenume; emri; emri i plotë; nama; nama lengkap; meno; meno a priezvisko; nome e cognome; სახელი; სახელი და გვარი; անուն; անուն ազգանուն
summary: short description; description; résumé; resume; resumen; resumo; descripción; descrição; краткое описание; описание; ملخص; الوصف; короткий опис; опис; rezumat; descriere; përmbledhje; përshkrimi; ringkasan; uraian; zhrnutie; opis; sintesi; descrizione; მოკლე აღწერა; აღწერა; ամփոփում; նկարագրություն
body: text; full text; contribution; comment; texte; texte intégral; commentaire; texto; comentario; comentário; текст; комментарий; النص; التعليق; коментар; message; details; comentariu; teksti; komenti; teks; isi; komentar; znenie; komentár; testo; commento; ტექსტი; კომენტარი; տեքստ; մեկնաբանություն
lead: lead agency; lead ministry; lead institution; responsible; responsible institution; organisme responsable; ministère responsable; responsable; institución responsable; órgão responsável; responsável; ответственный; ответственный орган; الجهة المسؤولة; المسؤول; відповідальний; відповідальний орган; instituție responsabilă; responsabil; institucioni përgjegjës; përgjegjës; instansi penanggung jawab; penanggung jawab; zodpovedná inštitúcia; zodpovedný; gestor; amministrazione responsabile; პასუხისმგებელი უწყება; პასუხისმგებელი; պատասխանատու մարմին; պատասխանատու
supporting: supporting institutions; partners; partenaires; instituciones de apoyo; socios; parceiros; соисполнители; партнеры; الشركاء; співвиконавці; партнери; parteneri; partnerë; mitra; partneri; partner; პარტნიორები; գործընկերներ
civil_society_lead: civil society organisation; cso; osc; organisation de la société civile; organización de la sociedad civil; organização da sociedade civil; нко; منظمة المجتمع المدني; огс
ogp_id: commitment id; identifiant; ogp id
number: no; nr; n°; commitment number; numéro; numero; número; номер; رقم; الرقم; nr; numărul; numri; nomor; číslo; č; numero; ნომერი; համար
policy_areas: policy area; themes; thèmes; temas; áreas; темы; المجالات; теми
values: ogp values; valeurs; valores; ценности; القيم; цінності
starts: start; start date; date; from date; début; date de début; inicio; fecha de inicio; início; data de início; начало; дата начала; تاريخ البدء; початок; дата початку; fecha; data; дата; التاريخ; data de început; început; data e fillimit; fillimi; tanggal mulai; mulai; dátum začiatku; začiatok; data di inizio; inizio; დაწყება; დაწყების თარიღი; սկիզբ; սկզբի ամսաթիվ; tanggal; dátum; თარიღი; ամսաթիվ
ends: end; end date; deadline; due date; completion date; échéance; date limite; plazo; fecha límite; prazo; срок; срок исполнения; الموعد النهائي; термін; строк; fin; date de fin; fecha de fin; fim; data de fim; окончание; дата окончания; تاريخ الانتهاء; завершення; дата завершення; data de sfârșit; sfârșit; data e përfundimit; përfundimi; tanggal selesai; selesai; dátum konca; koniec; data di fine; fine; დასრულება; დასრულების თარიღი; ավարտ; ավարտի ամսաթիվ; termen; afati; tenggat; termín; scadenza; ვადა; ժամկետ
due: date; fecha; data; дата; التاريخ; deadline; due date; échéance; date limite; plazo; fecha límite; prazo; срок; срок исполнения; الموعد النهائي; термін; строк; end date; date de fin; termen; termen limită; afati; tenggat; tenggat waktu; termín; scadenza; ვადა; ժամկետ; վերջնաժամկետ
due_note: deadline note; timeframe; timeline
commitment: commitment number; engagement; compromiso; compromisso; обязательство; الالتزام; зобовязання; angajament; angazhimi; komitmen; záväzok; impegno; ვალდებულება; հանձնառություն
key: milestone; milestone number; jalon; hito; marco; этап; المرحلة; етап; jalon; piketa; tonggak; tonggak capaian; míľnik; traguardo; საკვანძო ეტაპი; ეტაპი; ուղենիշ
from: sender; author; who; auteur; expéditeur; autor; remitente; remetente; автор; отправитель; المرسل; відправник; contributor; contributeur; autor; expeditor; autori; dërguesi; pengirim; penulis; odosielateľ; autore; mittente; ავტორი; გამომგზავნი; հեղինակ; ուղարկող
organisation: organization; institution; ministry; organisme; ministère; organización; institución; organização; организация; المنظمة; організація; agency; organizație; instituție; minister; organizata; institucioni; organisasi; instansi; organizácia; inštitúcia; organizzazione; ente; ორგანიზაცია; დაწესებულება; կազմակերպություն
sector: secteur; sector social; setor; сектор; القطاع; stakeholder group; sectorul; sektori; sektor; settore; სექტორი; ոլորտ
received: date received; received on; reçu le; date de réception; recibido; fecha de recepción; recebido; data de recebimento; получено; дата получения; تاريخ الاستلام; отримано; date; fecha; data; дата; التاريخ; data primirii; primit; data e marrjes; tanggal diterima; diterima; dátum prijatia; prijaté; data di ricezione; ricevuto; მიღების თარიღი; ստացման ամսաթիվ; tanggal; dátum; თარიღი; ամսաթիվ
outcome: result; decision; résultat; décision; resultado; decisión; decisão; результат; решение; النتيجة; рішення; rezultat; decizie; rezultati; hasil; výsledok; esito; შედეგი; արդյունք
response: answer; reply of the government; government response; réponse; respuesta; resposta; ответ; الرد; відповідь; răspuns; përgjigja; tanggapan; jawaban; odpoveď; risposta; პასუხი; պատասխան
responded: response date; answered on; date de réponse; fecha de respuesta; data da resposta; дата ответа; дата відповіді; data răspunsului; data e përgjigjes; tanggal tanggapan; dátum odpovede; data della risposta; პასუხის თარიღი; պատասխանի ամսաթիվ
type: document type; kind of document; type de document; tipo; tipo de documento; тип; вид документа; النوع; вид; tip; tipul; lloji; jenis; druh; typ; ტიპი; տեսակ
date: published; publication date; date de publication; fecha; fecha de publicación; data; дата; التاريخ; дата публікації; data publicării; data e botimit; tanggal; tanggal terbit; dátum; dátum zverejnenia; data di pubblicazione; თარიღი; ամսաթիվ
url: link; web; website; lien; adresse web; enlace; sitio web; ссылка; сайт; الرابط; посилання; link; lidhja; tautan; odkaz; collegamento; sito web; ბმული; հղում
files: file; file name; fichier; archivo; arquivo; файл; الملف; fișier; skedari; berkas; súbor; ფაილი; ֆայլ
phase: stage
role: rôle; papel; rol; роль; الدور; rol; roli; peran; rola; úloha; ruolo; როლი; դեր
email: e-mail; mail; email address; courriel; correo; correo electrónico; почта; электронная почта; البريد الإلكتروني; пошта; електронна пошта; e-mail; posta elektronike; surel; e-mailová adresa; posta elettronica; ელფოსტა; էլ փոստ
phone: telephone; tel; téléphone; teléfono; telefone; телефон; الهاتف; telefoni; telepon; telefón; telefono; ტელეფონი; հեռախոս
address: postal address; adresse; dirección; endereço; адрес; العنوان البريدي; адреса; adresă; adresa; alamat; indirizzo; მისამართი; հասցե
checked: last checked; vérifié le
kind: type; type of event; type d'évènement; tipo; tipo de evento; вид; тип мероприятия; نوع الفعالية; тип; tip; lloji; jenis; jenis kegiatan; druh; typ; tipo di evento; ტიპი; տեսակ
announced: announced on; announcement date; annoncé le; date d'annonce; anunciado; fecha de anuncio; объявлено; дата объявления; تاريخ الإعلان; оголошено; anunțat; data anunțului; njoftuar; diumumkan; oznámené; annunciato; გამოცხადდა; հայտարարված
mode: format; modalité; modalidad; modalidade; формат; الطريقة
place: location; venue; lieu; lugar; local; место; المكان; місце; loc; locul; vendi; tempat; miesto; luogo; ადგილი; վայր
organiser: organizer; host; organisateur; organizador; организатор; المنظم; організатор; organizator; organizatori; penyelenggara; organizátor; organizzatore; ორგანიზატორი; կազմակերպիչ
attendance: participants; number of participants; participantes; участники; عدد المشاركين; учасники
plan: action plan; plan d'action; plan de acción; plano de ação; план; الخطة; plan de acțiune; plani; plani i veprimit; rencana aksi; plán; akčný plán; piano; piano d'azione; გეგმა; ծրագիր
consultation: consultations; consulta; консультация; الاستشارة; консультація; consultare; konsultimi; konsultasi; konzultácia; consultazione; კონსულტაცია; քննարկում
language: lang; langue; idioma; язык; اللغة; мова; limba; gjuha; bahasa; jazyk; lingua; ენა; լեզու
licence: license; licencia; licença; лицензия; الترخيص; ліцензія
`

// heading makes a heading comparable: lower case, letters and digits only.
func heading(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(locale.NFC(s)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' && r != '°'
	}), " ")
}

// aliases are the likely headings of each field, made comparable.
func aliases() map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(likely)) {
		field, names, _ := strings.Cut(line, ":")
		for name := range strings.SplitSeq(names, ";") {
			all[field] = append(all[field], heading(name))
		}
	}
	return all
}
