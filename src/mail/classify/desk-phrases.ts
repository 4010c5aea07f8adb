import { anyOf } from './phrases.ts'

/** How desks name the mail by which they say that a ticket was made. */
export const subjectOfDesk = anyOf(
  `^\\s*(?:\\[[^\\]\\n]{1,80}\\]\\s*)?(?:your )?(?:request|ticket|case|enquiry|inquiry) (?:has been |was |is )?(?:received|created|opened|logged|registered)\\b
  ^\\s*(?:\\[[^\\]\\n]{1,80}\\]\\s*)?we(?:'ve|’ve| have)? received your (?:request|message|e-?mail|enquiry|inquiry|ticket)
  \\bhas been (?:opened|created|logged) on your behalf
  ^\\s*(?:eingangsbestätigung|empfangsbestätigung|accusé de réception|acuse de recibo|ontvangstbevestiging|kvittering for (?:din )?henvendelse|potwierdzenie otrzymania|conferma di ricezione|confirmação de recebimento|potvrzení o přijetí)
  ^\\s*(?:\\[[^\\]\\n]{1,80}\\]\\s*)?(?:wir haben (?:ihre|deine) (?:nachricht|anfrage|e-?mail)|nous avons (?:bien )?reçu votre|hemos recibido (?:su|tu)|abbiamo ricevuto (?:la|il) (?:sua|suo|tua|tuo|vostra)|recebemos (?:a sua|o seu|sua|seu)|wij hebben uw|otrzymaliśmy (?:twoją|państwa))(?: \\S+)? ?(?:nachricht|anfrage|e-?mail|message|demande|mensaje|solicitud|consulta|messaggio|richiesta|mensagem|pedido|bericht|vraag|wiadomość)?(?: \\S+)?\\W*(?:\\(?#?\\S*\\d\\S*\\)?)?\\W*$`,
)

/** That a mail came in, and that somebody will see to it: nothing is answered by it, whoever wrote it. */
const saysReceived = anyOf(
  `\\bwe(?:'ve|’ve| have)? (?:got|received|successfully received) your (?:\\S+ )?(?:request|message|e-?mail|enquiry|inquiry|query|ticket)
  \\byour (?:\\S+ )?(?:request|message|e-?mail|enquiry|inquiry|query|ticket)(?: \\(?#?\\S*\\d\\S*\\)?)? (?:has been|was|is) (?:successfully )?(?:received|created|logged|opened|registered|submitted)
  \\b(?:a|your|the) (?:support )?(?:ticket|case|incident)(?: \\S*\\d\\S*)? (?:has been|was) (?:created|opened|logged|raised)
  \\bincident \\S+ has been opened
  \\bhaben (?:wir )?(?:ihre|deine) (?:\\S+ )?(?:nachricht|anfrage|e-?mail|mail) (?:\\S+ ){0,3}?(?:erhalten|empfangen)
  \\bwir haben (?:ihre|deine) (?:\\S+ )?(?:nachricht|anfrage|e-?mail|mail) (?:\\S+ ){0,3}?(?:erhalten|empfangen)
  \\b(?:ihre|deine) (?:nachricht|anfrage|e-?mail) ist (?:\\S+ ){0,3}?eingegangen
  \\bavons bien reçu votre (?:message|demande|courriel|e-?mail|mail)
  \\bvotre (?:message|demande) a (?:bien )?été (?:reçu|enregistré|transmis)e?
  \\bhemos recibido (?:su|tu) (?:mensaje|solicitud|consulta|correo)
  \\b(?:hebben|we hebben|wij hebben) uw (?:bericht|e-?mail|vraag|aanvraag) (?:\\S+ ){0,3}?ontvangen
  \\bhar modtaget din (?:\\S+ )?(?:besked|mail|henvendelse|e-?mail)
  \\bhar (?:tagit emot|mottagit) ditt (?:\\S+ )?(?:meddelande|ärende|mejl)
  \\bhar mottatt (?:din|e-posten|henvendelsen)
  \\bolemme vastaanottaneet (?:viestisi|yhteydenottosi)
  \\babbiamo ricevuto (?:la (?:sua|tua|vostra) )?(?:messaggio|richiesta|e-?mail)
  \\brecebemos (?:a sua|o seu|sua|seu) (?:mensagem|e-?mail|pedido|solicitação)
  \\botrzymaliśmy (?:twoją|państwa|pana|pani) (?:wiadomość|zgłoszenie)
  \\bpotwierdzamy otrzymanie
  \\b(?:ihre|deine) (?:anfrage|nachricht|meldung) wurde (?:\\S+ ){0,6}?(?:registriert|erfasst|angelegt|aufgenommen|weitergeleitet)
  \\b(?:su|tu) (?:solicitud|consulta|mensaje|caso|petición) ha sido (?:\\S+ )?(?:registrad|recibid|cread|enviad)[oa]
  \\b(?:sua|seu) (?:solicitação|pedido|mensagem|chamado|contato) foi (?:\\S+ )?(?:registrad|recebid|abert|criad)[oa]
  \\brecebemos (?:o )?seu contato
  \\brichiesta è stata (?:\\S+ )?(?:registrata|ricevuta|presa in carico|inoltrata)
  \\buw (?:bericht|aanvraag|vraag|verzoek) is (?:\\S+ ){0,3}?(?:ontvangen|geregistreerd)
  \\b(?:ditt ärende|din förfrågan|ditt meddelande) har (?:\\S+ ){0,2}?(?:registrerats|tagits emot|mottagits|skapats)
  \\b(?:din|deres) (?:henvendelse|besked|forespørsel) er (?:\\S+ )?(?:modtaget|registreret|mottatt|registrert|oprettet)
  \\b(?:viestisi|yhteydenottosi|pyyntösi) on (?:vastaanotettu|kirjattu)
  \\bzgłoszenie (?:\\S+ ){0,3}?zostało (?:zarejestrowane|przyjęte|utworzone)
  \\bpřijali jsme (?:vaš|váš)\\w*
  \\b(?:talebiniz|mesajınız|başvurunuz) (?:\\S+ ){0,3}?(?:alınmıştır|ulaşmıştır|alındı)
  (?:ваш\\w*) (?:запрос|обращение|заявка|сообщение|письмо) (?:\\S+ ){0,3}?(?:получен|зарегистрирован|принят)\\w*
  お問い合わせ(?:を|ありがとう|いただ)(?:\\S)*(?:受け付け|ございます)|已收到您的`,
)
const saysWillSee = anyOf(
  `\\bwill (?:\\S+ )?(?:get back|respond|reply|contact|answer|be in touch|review|be reviewing|follow up)
  \\bbeing reviewed
  \\bwe(?:'re|’re| are) on it
  \\b(?:ticket|request|case|reference|incident) (?:id|number|no\\.?)
  \\b(?:ticketnummer|vorgangsnummer|schnellstmöglich|umgehend|zeitnah|in kürze|so bald wie möglich)
  \\b(?:meilleurs|brefs) délais
  \\b(?:mayor brevedad|pronto posible|nos pondremos en contacto)
  \\bzo (?:spoedig|snel) mogelijk
  \\b(?:hurtigst muligt|snarest|så snart som möjligt|så snart som mulig|mahdollisimman pian|al più presto|prima possibile|o mais breve|jak najszybciej)
  \\b(?:melden uns|werden uns|antworten ihnen|innerhalb von \\S+ (?:stunden|werktagen|tagen))
  \\b(?:nous reviendrons|nous vous répondrons|(?:conseiller|équipe) vous (?:répondra|contactera)|sous \\d+ (?:heures|jours))
  \\b(?:le responderemos|te responderemos|le contactaremos|en un plazo de|número de (?:caso|ticket|solicitud))
  \\b(?:ricontatter\\w*|contatteremo|risponderemo|numero (?:della|di) (?:pratica|richiesta|ticket))
  \\b(?:entraremos em contato|entraremos em contacto|responderemos|número do (?:pedido|chamado|protocolo))
  \\b(?:nemen (?:\\S+ ){0,4}?contact|binnen \\S+ (?:werkdagen|uur|dagen))
  (?<!\\p{L})(?:vender tilbage|återkommer|kommer tilbake|vastaamme|palaamme asiaan)
  (?<!\\p{L})(?:odpowiemy|skontaktujemy|numer zgłoszenia|ozveme|odpovíme|číslo požadavku)
  (?:dönüş yapıl|dönüş yapacağız|талеп|свяжемся|ответим|номер (?:заявки|обращения)|担当者より|营业日内|尽快)
  \\bref:msg`,
)

/** Thanks for a mail say little by themselves; with a number, or a time by which somebody answers, they are a desk's. */
const saysThanks = anyOf(
  `\\bthank(?:s| you) (?:\\S+ )?for (?:contacting|writing to|reaching out|getting in touch|your (?:\\S+ )?(?:message|e-?mail|enquiry|inquiry|request))
  \\b(?:vielen |herzlichen )?dank für (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail)
  \\bmerci (?:de nous avoir|pour votre (?:message|demande))
  \\bgracias por (?:escribirnos|contactar|su (?:mensaje|consulta))
  \\bbedankt voor (?:uw|je) (?:bericht|e-?mail|aanvraag|vraag)
  \\bgrazie per (?:averci|il (?:suo|tuo) messaggio|la (?:sua|tua) richiesta)
  \\btack för (?:ditt|er|din)|\\btak for (?:din|jeres) (?:henvendelse|besked|mail)`,
)
const saysWhen = anyOf(
  `\\bwithin \\S+ (?:\\S+ )?(?:hours|days)
  \\binnerhalb (?:von )?\\S+ (?:\\S+ )?(?:stunden|tagen|werktagen)
  \\bsous \\S+ (?:\\S+ )?(?:heures|jours)|\\ben un plazo de|\\bentro \\S+ (?:giorni|ore)
  \\bbinnen \\S+ (?:\\S+ )?(?:uur|dagen|werkdagen)|\\binden for \\S+ (?:timer|dage)|\\binom \\S+ (?:timmar|dagar)
  \\b(?:ticket|case|reference) (?:number|no\\.?|id)|\\b(?:vorgangs|ticket)nummer|\\bnuméro (?:de dossier|de ticket)|\\buw kenmerk|(?<!\\p{L})ärendenummer|\\bsagsnummer`,
)

/** It says, among other things, that a mail came in, or that somebody will see to it. */
export const takesIn = (text: string): boolean => saysReceived.test(text) || saysWillSee.test(text)

/** Somebody speaks for themselves, which no desk's prepared text does. */
const SAYS_I = /(?:^|[\s"'(])(?:I|I'm|I'll|I've|I’ll|I’m|ich|je|j'|yo|ik)\s/u

/** An acknowledgement, and no more. */
export const acknowledges = (text: string): boolean =>
  text.length <= ACKNOWLEDGEMENT_CHARS_MAX &&
  !text.includes('?') &&
  !SAYS_I.test(text) &&
  ((saysReceived.test(text) && saysWillSee.test(text)) || (saysThanks.test(text) && saysWhen.test(text)))
const ACKNOWLEDGEMENT_CHARS_MAX = 1_500

/** A filter asks the sender of a mail to prove that somebody sent it. */
export const saysChallenge = anyOf(
  `\\bso (?:that )?i can receive your e-?mails?
  \\b(?:message|e-?mail|mail) (?:about (?:.{1,200}) )?(?:was|has been|is being|is) (?:waitlisted|held (?:because|until|for)|quarantined until)
  \\b(?:verify|prove|confirm|show) (?:that )?(?:you are|you're) (?:a )?(?:human|real person|person and not)
  \\bto release your message for delivery
  \\b(?:complete|pass) (?:the|this|a) (?:short |following )?(?:verification|captcha|challenge)
  \\bsender (?:address )?verification (?:required|request)
  \\bplease confirm (?:your|this) (?:address|message|e-?mail) (?:so|to (?:have|get)) (?:\\S+ ){0,5}?deliver
  \\bum ihre (?:e-?mail|nachricht) zuzustellen, (?:klicken|bestätigen)
  \\bcliquez sur (?:ce|le) lien\\S*(?: \\S+){0,12}? (?:remis|délivré|distribué|livré)
  \\bklicken sie (?:\\S+ ){0,8}?link\\S*(?: \\S+){0,12}? zugestellt
  \\bhaga clic (?:\\S+ ){0,6}?enlace\\S*(?: \\S+){0,12}? entreg\\w+
  \\bklik (?:\\S+ ){0,6}?link\\S*(?: \\S+){0,12}? (?:afgeleverd|bezorgd|leveret|leveres)
  \\bfa(?:ccia|i) clic (?:\\S+ ){0,6}?(?:link|collegamento)\\S*(?: \\S+){0,12}? (?:consegnat|recapitat)\\w+
  \\bclick (?:on )?(?:\\S+ ){0,5}?link\\S*(?: \\S+){0,12}? (?:deliver(?:ed)?|reach(?:es)?) 
  \\b(?:awaits|awaiting|pending) (?:\\S+ )?moderat(?:or|ion)
  \\bbeing held until the (?:\\S+ )?moderator
  \\bsenders? (?:that )?i have approved
  \\b(?:list of|only) (?:\\S+ ){0,5}?(?:approved|known|trusted|allowed|permitted) senders?
  \\b(?:approved|known|trusted|allowed|permitted) senders? list
  \\bliste (?:der|meiner) (?:bekannten|zugelassenen|erlaubten|genehmigten) absender
  \\bliste (?:des|d['’])\\s?expéditeurs (?:autorisés|connus|approuvés)
  \\blista de remitentes (?:autorizados|permitidos|conocidos|aprobados)
  \\b(?:lijst met|lijst van) (?:bekende|goedgekeurde|toegestane) afzenders
  \\b(?:elenco|lista) dei mittenti (?:autorizzati|approvati|conosciuti)`,
)
