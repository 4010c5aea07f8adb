import { header } from '../read/headers.ts'
import type { Seen } from './seen.ts'

/** Somebody pressed "this is spam": a feedback report (RFC 5965), or what providers send that don't write one. */
export function complained({
  headers,
  reports,
  reportType,
  subject,
  from,
  inside,
  words,
}: Seen): string | undefined {
  const report = reports.find(({ type }) => type === 'message/feedback-report')
  if (report) {
    const said = /^feedback-type:\s*([\w-]+)/im.exec(report.text)?.[1]
    // Providers dress other reports like this one: that a check of the sender failed, that somebody took a mail out of their junk.
    if (said !== undefined && /^(?:not-spam|auth-failure)$/i.test(said)) return undefined
    return `a feedback report${said === undefined ? '' : ` of the type ${said.toLowerCase()}`}`
  }
  if (reportType === 'feedback-report') return 'a feedback report'
  if (inside && header(inside, 'x-hmxmroriginalrecipient') !== undefined)
    return 'a complaint passed on by the mailbox provider'
  if (/^\s*\{[\s\S]{0,600}\\?"(?:notificationType|eventType)\\?"\s*:\s*\\?"Complaint/.test(words))
    return 'a service that sends for us says so'
  if (header(headers, 'x-apple-unsubscribe') !== undefined) return 'a mail program asks for no more mail'
  const byDesk = /^(fbl|feedback[-_.]?loop|staff|abuse|complaints?|scomp|postmaster)\b/i.test(from.address)
  if (byDesk && COMPLAINT.test(subject) && (inside || header(headers, 'x-loop') === 'scomp'))
    return 'a complaint by its subject, with the mail inside'
  return undefined
}

const COMPLAINT =
  /^\s*(fw:|fwd:)?\s*(complaint about (a )?message from|(e-?mail )?(abuse|spam|feedback) (report|complaint)|client tos notification|junk (e-?mail )?report|spam report)/i
