/** The verb of "On Monday somebody wrote:", in the languages of those who write to us. */
const WROTE =
  'wrote|writes|schrieb(?: am)?|hat geschrieben|a écrit|a ecrit|écrivait|escribió|escribio|ha escrito|schreef|geschreven|skrev|har skrevet|kirjoitti|ha scritto|scrisse|escreveu|napisał\\(?a?\\)?|napisał|pisze|написала?|пишет|написал\\(а\\)|skrifaði|írta'
const INTRO =
  'on|am|at|le|l[ea]|el|op|den|d\\.|på|il|em|dne|w dniu|dnia|em|um|ma|ti|ke|to|pe|la|su|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|på|tor|fre|lør|søn|man|tir|ons|vr|za|zo|\\d{1,4}'

const ends = new RegExp(`(?:${WROTE})\\s*:?\\s*$`, 'iu')
const endsPlainly = new RegExp(`(?:${WROTE})\\s*:\\s*$`, 'iu')
const inside = new RegExp(`\\s(?:${WROTE})\\s[^:]*(?:<[^>]*>|\\[[^\\]]*\\]|[^:]{1,120}):\\s*$`, 'iu')
const begins = new RegExp(`^\\W{0,3}(?:${INTRO})(?![\\p{L}\\d])`, 'iu')
const ADDRESS = /[^\s<>@]+@[^\s<>@]+/
const DATED = /\d{1,4}[./-]\s?\d{1,2}|\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b/

/** Whether a line may be the first of such a head. */
export const mayBeginHead = (line: string): boolean =>
  begins.test(line.replace(/^[-\s]+/, '')) || DATED.test(line) || ADDRESS.test(line)

/**
 * "On 9 Jan 2014, at 2:47, George wrote:", "Am 13.12.2017 schrieb John <…>:", "ma 15. marrask. 2021 klo 19.42 Kim (…) kirjoitti:":
 * a date and a verb, and a colon at the end, with an address or the usual beginning.
 */
export function isHeadOfQuote(said: string): boolean {
  const line = said.replace(/^[-\s]*-\s+(?=\S)|\s+-[-\s]*$/g, '')
  if (!/[:>]\s*$/.test(line) && !ends.test(line)) return false
  const dated = DATED.test(line)
  const addressed = ADDRESS.test(line)
  if (endsPlainly.test(line))
    return (dated && (begins.test(line) || addressed)) || (addressed && line.length < 200)
  if (/<[^<>@\s]+@[^<>\s]+>:\s*$/.test(line)) return DATED.test(line) && line.length < 200
  if (inside.test(line)) return dated && begins.test(line)
  // Some forget the colon, and some the blank before the verb.
  return ends.test(line) && dated && addressed && begins.test(line)
}

const ORIGINAL =
  'original message|original email|original mail|forwarded message|begin forwarded message|reply message|ursprüngliche nachricht|original-?nachricht|ursprüngliche e-?mail|weitergeleitete nachricht|message d.origine|message original|message initial|message transféré|mensaje original|mensaje reenviado|mensagem original|oorspronkelijk bericht|oorspronkelijk e-?mail|doorgestuurd bericht|oprindelig (?:meddelelse|besked|mail|e-?mail)|videresendt (?:besked|meddelelse)|alkuperäinen viesti|välitetty viesti|messaggio originale|messaggio inoltrato|ursprungligt meddelande|originalmeddelande|opprinnelig melding|wiadomość oryginalna|исходное сообщение|пересылаемое сообщение|元のメッセージ|原始邮件'
const separator = new RegExp(
  `^[\\s>]*[-_=*—–]{2,}\\s*(?:${ORIGINAL})\\s*[-_=*—–]{0,}\\s*:?\\s*$|^\\s*begin forwarded message:\\s*$`,
  'iu',
)

/** "-----Original Message-----" and its sisters. */
export const isSeparator = (line: string): boolean => separator.test(line)

const FROM = 'from|von|de|da|van|fra|från|lähettäjä|od|от|差出人|发件人'
const SENT =
  'sent|date|gesendet|datum|envoyé|date d.envoi|enviado(?: el| em)?|fecha|data|verzonden|sendt|dato|skickat|lähetetty|päivämäärä|pvm|inviato|wysłano|дата|отправлено|送信日時|日期|发送时间'
const TO = 'to|an|à|a|para|aan|til|till|vastaanottaja|do|кому|宛先|收件人|cc|kopie|copia|kopio|kopi|kopia'
const SUBJECT = 'subject|betreff|objet|asunto|onderwerp|emne|aihe|oggetto|assunto|ämne|temat|тема|件名|主题'

const named = (names: string): RegExp =>
  new RegExp(`^[\\s*]*(?:${names})\\s?\\*?\\s?[:：]\\s*\\*?\\s*\\S?`, 'iu')
const [isFrom, isSent, isTo, isSubject] = [named(FROM), named(SENT), named(TO), named(SUBJECT)]
const HEAD_LINES = 8

/** The head of a mail put below: who it is from, and at least two of when, to whom and about what, close by. */
export function startsQuotedHead(lines: readonly string[], at: number): boolean {
  const first = lines[at] ?? ''
  const opens =
    isFrom.test(first) ||
    (isSent.test(first) && lines.slice(at + 1, at + 4).some((line) => isFrom.test(line)))
  if (!opens) return false
  const near = lines.slice(at, at + HEAD_LINES)
  const seen = [isFrom, isSent, isTo, isSubject].filter((is) => near.some((line) => is.test(line)))
  return seen.length >= 3 || (seen.length === 2 && ADDRESS.test(first))
}
