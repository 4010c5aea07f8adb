import type { Address } from '../read/addresses.ts'
import { addressesIn } from '../read/addresses.ts'
import { header, headersIn, headerText, type Headers } from '../read/headers.ts'
import { leavesOf, textOf, type Part } from '../read/parts.ts'

/** What a verdict rests on: the head, what its sender wrote, and what its parts say to machines. Nothing else is looked at. */
export type Seen = {
  readonly headers: Headers
  readonly from: Address
  readonly subject: string
  /** What its sender wrote, whole. */
  readonly words: string
  readonly type: string
  readonly reportType: string
  /** The parts for machines, by their type: reports on delivery, complaints, receipts. */
  readonly reports: readonly { readonly type: string; readonly text: string }[]
  /** What its calendar part does, in lower case (RFC 5546): `request`, `reply` …; empty where it has none. */
  readonly calendar: string
  /** The mail that is sent back or passed on inside it. */
  readonly inside: Headers | undefined
  /** The date of its head, in epoch milliseconds. */
  readonly dated: number | undefined
}

const WORDS_CHARS_MAX = 50_000
const SUBJECT_CHARS_MAX = 1_000
const REPORT_CHARS_MAX = 20_000

const REPORT = /^message\/(?:global-)?(?:delivery-status|feedback-report|disposition-notification)$/

export function seenIn(mail: Part, words: string): Seen {
  const { headers } = mail
  const all = leavesOf(mail)
  const [from = { name: headerText(headers, 'from'), address: '' }] = addressesIn(header(headers, 'from'))
  const dated = Date.parse((header(headers, 'date') ?? '').replace(/\s*\(.*\)\s*$/, ''))
  const passedOn = all.find(({ message }) => message)?.message
  const headOnly = all.find(({ type }) => type === 'text/rfc822-headers' || type === 'message/rfc822-headers')
  return {
    ...{ headers, from },
    // Whatever says what a mail is stands near its beginning.
    words: words.slice(0, WORDS_CHARS_MAX),
    subject: headerText(headers, 'subject').slice(0, SUBJECT_CHARS_MAX),
    type: mail.type,
    reportType: (mail.parameters.get('report-type') ?? '').toLowerCase(),
    reports: all
      .filter(({ type }) => REPORT.test(type))
      .map((part) => ({ type: part.type, text: textOf(part).slice(0, REPORT_CHARS_MAX) })),
    calendar: (
      all.find(({ type }) => type === 'text/calendar')?.parameters.get('method') ?? ''
    ).toLowerCase(),
    inside: passedOn?.headers ?? (headOnly && headersIn(textOf(headOnly))),
    dated: Number.isNaN(dated) ? undefined : dated,
  }
}
