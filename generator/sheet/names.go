package sheet

import (
	"strings"
	"unicode"

	"github.com/ogpress/ogpress/generator/locale"
)

// likely are the headings that people give to the columns of a field, in English,
// French, Spanish, Portuguese, Russian, Arabic and Ukrainian. Where two kinds use
// a heading for two fields, the field that the kind has counts.
const likely = `
title: name; commitment title; post; position; function; fonction; función; função; poste; cargo; должность; المنصب; посада; titre; intitulé; nom; título; titulo; nombre; nome; название; наименование; заголовок; العنوان; الاسم; назва; заголовок
name: full name; nom; nom complet; nombre; nome; имя; фио; الاسم; імя; піб; person; contact; contact name
summary: short description; description; résumé; resume; resumen; resumo; descripción; descrição; краткое описание; описание; ملخص; الوصف; короткий опис; опис
body: text; full text; contribution; comment; texte; texte intégral; commentaire; texto; comentario; comentário; текст; комментарий; النص; التعليق; коментар; message; details
lead: lead agency; lead ministry; lead institution; responsible; responsible institution; organisme responsable; ministère responsable; responsable; institución responsable; órgão responsável; responsável; ответственный; ответственный орган; الجهة المسؤولة; المسؤول; відповідальний; відповідальний орган
supporting: supporting institutions; partners; partenaires; instituciones de apoyo; socios; parceiros; соисполнители; партнеры; الشركاء; співвиконавці; партнери
civil_society_lead: civil society organisation; cso; osc; organisation de la société civile; organización de la sociedad civil; organização da sociedade civil; нко; منظمة المجتمع المدني; огс
ogp_id: commitment id; identifiant; ogp id
number: no; nr; n°; commitment number; numéro; numero; número; номер; رقم; الرقم
policy_areas: policy area; themes; thèmes; temas; áreas; темы; المجالات; теми
values: ogp values; valeurs; valores; ценности; القيم; цінності
starts: start; start date; date; from date; début; date de début; inicio; fecha de inicio; início; data de início; начало; дата начала; تاريخ البدء; початок; дата початку; fecha; data; дата; التاريخ
ends: end; end date; fin; date de fin; fecha de fin; fim; data de fim; окончание; дата окончания; تاريخ الانتهاء; завершення; дата завершення
due: date; fecha; data; дата; التاريخ; deadline; due date; échéance; date limite; plazo; fecha límite; prazo; срок; срок исполнения; الموعد النهائي; термін; строк; end date; date de fin
due_note: deadline note; timeframe; timeline
commitment: commitment number; engagement; compromiso; compromisso; обязательство; الالتزام; зобовязання
key: milestone; milestone number; jalon; hito; marco; этап; المرحلة; етап
from: sender; author; who; auteur; expéditeur; autor; remitente; remetente; автор; отправитель; المرسل; відправник; contributor; contributeur
organisation: organization; institution; ministry; organisme; ministère; organización; institución; organização; организация; المنظمة; організація; agency
sector: secteur; sector social; setor; сектор; القطاع; stakeholder group
received: date received; received on; reçu le; date de réception; recibido; fecha de recepción; recebido; data de recebimento; получено; дата получения; تاريخ الاستلام; отримано; date; fecha; data; дата; التاريخ
outcome: result; decision; résultat; décision; resultado; decisión; decisão; результат; решение; النتيجة; рішення
response: answer; reply of the government; government response; réponse; respuesta; resposta; ответ; الرد; відповідь
responded: response date; answered on; date de réponse; fecha de respuesta; data da resposta; дата ответа; дата відповіді
type: document type; kind of document; type de document; tipo; tipo de documento; тип; вид документа; النوع; вид
date: published; publication date; date de publication; fecha; fecha de publicación; data; дата; التاريخ; дата публікації
url: link; web; website; lien; adresse web; enlace; sitio web; ссылка; сайт; الرابط; посилання
files: file; file name; fichier; archivo; arquivo; файл; الملف
phase: stage
role: rôle; papel; rol; роль; الدور
email: e-mail; mail; email address; courriel; correo; correo electrónico; почта; электронная почта; البريد الإلكتروني; пошта; електронна пошта
phone: telephone; tel; téléphone; teléfono; telefone; телефон; الهاتف
address: postal address; adresse; dirección; endereço; адрес; العنوان البريدي; адреса
checked: last checked; vérifié le
kind: type; type of event; type d'évènement; tipo; tipo de evento; вид; тип мероприятия; نوع الفعالية; тип
announced: announced on; announcement date; annoncé le; date d'annonce; anunciado; fecha de anuncio; объявлено; дата объявления; تاريخ الإعلان; оголошено
mode: format; modalité; modalidad; modalidade; формат; الطريقة
place: location; venue; lieu; lugar; local; место; المكان; місце
organiser: organizer; host; organisateur; organizador; организатор; المنظم; організатор
attendance: participants; number of participants; participantes; участники; عدد المشاركين; учасники
plan: action plan; plan d'action; plan de acción; plano de ação; план; الخطة
consultation: consultations; consulta; консультация; الاستشارة; консультація
language: lang; langue; idioma; язык; اللغة; мова
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
