import { anyOf } from './phrases.ts'
import type { Seen } from './seen.ts'

/**
 * What mail programs and calendars say about a mail of ours or a meeting, where no report says it in a part of its own: that it was read,
 * that it arrived, that somebody takes a mail back, that an invitation is accepted. Nobody wrote a word of it.
 */
export function receipt({ subject, calendar }: Seen, text: string): string | undefined {
  if (arrived(subject, text)) return 'it only says that a mail arrived'
  if (subjectOfReceipt.test(subject) && (STANDARD.test(text) || saysRead.test(text)))
    return 'a receipt that a mail was read'
  if (subjectOfRecall.test(subject) && saysRecall.test(text)) return 'somebody takes a mail back'
  if (calendar === 'reply' && saysNothing(text)) return 'the answer of a calendar, without words of theirs'
  return undefined
}

/** That a mail of ours arrived; the same programs say by the same addresses that one did not. */
export const arrived = (subject: string, text: string): boolean =>
  subjectOfArrival.test(subject) && !/\bnot\b/i.test(text.slice(0, 300)) && saysArrived.test(text)

const subjectOfArrival = anyOf(
  `^\\s*(?:delivered|relayed|expanded|successful mail delivery report|zugestellt|weitergeleitet|remis|entregado|afgeleverd|leveret|levererat|consegnato|entregue|toimitettu|dostarczono) ?(?::|$)`,
)
const saysArrived = anyOf(
  `\\b(?:was|has been|is) (?:successfully )?(?:delivered|relayed)
  \\bwurde (?:\\S+ ){0,12}?zugestellt
  \\ba été (?:remis|livré)
  \\b(?:ha sido|se ha) entregado
  \\b(?:is|werd) (?:\\S+ ){0,8}?(?:afgeleverd|bezorgd)
  \\bdelivery to these recipients`,
)

const subjectOfReceipt = anyOf(
  `^\\s*(?:read|not read|read receipt|return receipt(?: \\(displayed\\))?|gelesen|ungelesen|nicht gelesen|lu|non lu|leído|no leído|gelezen|ongelezen|niet gelezen|læst|ikke læst|läst|oläst|lest|letto|non letto|lido|não lid[ao]|luettu|przeczytane|přečteno|olvasott|okundu|прочитано|已读|開封済み|既読|읽음) ?:`,
)
/** How Outlook sets its receipts in every language: two or three words, then the head of our mail, indented. */
const STANDARD = /^\s*\S+ \S+(?: \S+)?\s*\n\s*\n?\s+\S[^:\n]{0,20}:[^\n]*\n\s+\S[^:\n]{0,20}:/u
const saysRead = anyOf(
  `\\bwas (?:read|displayed|deleted without being read) (?:on|at|by)
  \\bthis is a (?:return|read) receipt
  \\bwurde (?:am .{1,60} )?(?:gelesen|angezeigt|ungelesen gelöscht)
  \\ba été (?:lu|affiché|supprimé sans)
  \\b(?:fue leído|se ha leído|se leyó|se mostró)
  \\b(?:is|werd) (?:gelezen|weergegeven)`,
)

const subjectOfRecall = anyOf(
  `^\\s*(?:recall|rückruf|rappel|rappel de message|recuperar|intrekken|tilbagekald|återkalla|richiamo) ?:`,
)
const saysRecall = anyOf(
  `\\bwould like to recall the message
  \\bmöchte die nachricht (?:.{1,300} )?zurückrufen
  \\bsouhaite rappeler le message
  \\b(?:desea|quiere) recuperar el mensaje
  \\bwil het bericht (?:.{1,300} )?intrekken`,
)

/** A calendar writes of an invitation by itself; a note beside it stands in quotes. */
const saysNothing = (text: string): boolean =>
  text.trim() === '' ||
  (!/["“„«][^"”“»]{3,}["”“»]/u.test(text.slice(0, NOTE_CHARS)) &&
    (/calendar\.google\.com/i.test(text) || saysInvited.test(text)))
const NOTE_CHARS = 300
const saysInvited = anyOf(
  `\\bhas (?:tentatively )?(?:accepted|declined|replied)\\b(?: \\S+){0,4}? (?:invitation|event|meeting)
  \\bhat (?:\\S+ ){0,4}?(?:einladung|termin) (?:\\S+ ){0,2}?(?:angenommen|abgelehnt|zugesagt)
  \\ba (?:accepté|refusé|décliné) (?:cette|votre|l')
  \\bha (?:aceptado|rechazado) (?:esta|la|su)
  \\bheeft (?:\\S+ ){0,4}?uitnodiging (?:\\S+ ){0,2}?(?:geaccepteerd|geweigerd|afgewezen)`,
)
