import { anyOf } from './phrases.ts'

/** How desks name the mail by which they say that a ticket was made. */
export const subjectOfDesk = anyOf(
  `^\\s*(?:\\[[^\\]\\n]{1,80}\\]\\s*)?(?:your )?(?:request|ticket|case|enquiry|inquiry) (?:has been |was |is )?(?:received|created|opened|logged|registered)\\b
  ^\\s*(?:\\[[^\\]\\n]{1,80}\\]\\s*)?we(?:'ve|’ve| have)? received your (?:request|message|e-?mail|enquiry|inquiry|ticket)
  \\bhas been (?:opened|created|logged) on your behalf
  ^\\s*(?:eingangsbestätigung|empfangsbestätigung|accusé de réception|acuse de recibo|ontvangstbevestiging|kvittering for (?:din )?henvendelse|potwierdzenie otrzymania|conferma di ricezione)`,
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
  \\botrzymaliśmy (?:twoją|państwa|pana|pani) (?:wiadomość|zgłoszenie)`,
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
  \\bref:msg`,
)

/** Somebody speaks for themselves, which no desk's prepared text does. */
const SAYS_I = /(?:^|[\s"'(])(?:I|I'm|I'll|I've|I’ll|I’m|ich|je|j'|yo|ik)\s/u

/** An acknowledgement, and no more. */
export const acknowledges = (text: string): boolean =>
  text.length <= ACKNOWLEDGEMENT_CHARS_MAX &&
  !text.includes('?') &&
  !SAYS_I.test(text) &&
  saysReceived.test(text) &&
  saysWillSee.test(text)
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
  \\bum ihre (?:e-?mail|nachricht) zuzustellen, (?:klicken|bestätigen)`,
)
