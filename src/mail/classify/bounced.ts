import { header, headersNamed } from '../read/headers.ts'
import { saysFull, saysLater, saysNobody, saysUndelivered } from './failure-phrases.ts'
import { isNobody } from './nobody.ts'
import { arrived } from './receipts.ts'
import type { Seen } from './seen.ts'

export type Bounced = { readonly hard: boolean; readonly reason: string }

/**
 * A mail of ours that came back. Programs that keep to RFC 3464 say so in a part of its own; the others are known by who they are and
 * by what they say. Somebody who passes such a mail on, or writes about it, sends no bounce.
 */
export function bounced(seen: Seen): Bounced | undefined {
  const report = reportIn(seen)
  if (report)
    return report.failed ? { hard: isHard(seen, report.statuses), reason: report.reason } : undefined
  const because = returnedBy(seen)
  return because === undefined ? undefined : { hard: isHard(seen, []), reason: because }
}

type Report = { readonly failed: boolean; readonly statuses: readonly string[]; readonly reason: string }

/** What a report on delivery says: each recipient's action and status. */
function reportIn({ type, reportType, reports }: Seen): Report | undefined {
  const told = reports.filter((report) => report.type.endsWith('delivery-status'))
  if (told.length === 0) {
    const promised = type === 'multipart/report' && reportType === 'delivery-status'
    return promised ? { failed: true, statuses: [], reason: 'a report on delivery' } : undefined
  }
  const text = told.map((report) => report.text).join('\n\n')
  const recipients = text
    .split(/\n\s*\n/)
    .map((group) => ({ action: fieldIn(group, 'action'), status: fieldIn(group, 'status') }))
    .filter(({ action, status }) => action !== undefined || status !== undefined)
  const failed = recipients.filter(({ action, status }) => !succeeded(action, status))
  const [first] = failed
  if (recipients.length > 0 && !first) return { failed: false, statuses: [], reason: '' }
  const delayed = failed.length > 0 && failed.every(({ action }) => action === 'delayed')
  const statuses = failed.flatMap(({ status }) => /^[245]\.\d{1,3}\.\d{1,3}/.exec(status ?? '') ?? [])
  return {
    failed: true,
    statuses: delayed ? ['4.0.0'] : statuses,
    reason: `a report on delivery${delayed ? ': delayed' : statuses[0] === undefined ? '' : ` with the status ${statuses[0]}`}`,
  }
}

const fieldIn = (group: string, name: string): string | undefined =>
  new RegExp(`^${name}:[ \\t]*([^\\s;(]+)`, 'im').exec(group)?.[1]?.toLowerCase()

const succeeded = (action: string | undefined, status: string | undefined): boolean =>
  action === undefined ? status?.startsWith('2') === true : /^(delivered|relayed|expanded)$/.test(action)

const DAEMON =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|mdaemon|mail[-_.]?delivery|mail-?subsystem|ndr|mailer|mail[-_.]?router|no-?deliver\w*|microsoftexchange[0-9a-f]{32})\b/i
const DESK =
  /^(?:post[-_.]?master|post[-_.]?office|bounces?|mail[-_.]?admin\w*|administrator|admin|system|root|exchange|maileradmin)\b/i
const DAEMON_NAME =
  /mailer.?daemon|mail delivery|delivery (?:sub)?system|mail (?:sub)?system|system administrator|systemadministrator|mail administrator|internet mail|post ?master|delivery (?:notification|status|report)|mail (?:router|gateway|relay)|message router/i

/** Why this is a mail that was sent back, as far as it can be seen without a report. */
function returnedBy(seen: Seen): string | undefined {
  const { headers, from, subject, words } = seen
  if (arrived(subject, words)) return undefined
  if (header(headers, 'x-failed-recipients') !== undefined) return 'its head names the recipients that failed'
  if (headersNamed(headers, 'received').some((line) => /invoked for bounce/i.test(line)))
    return 'it was made by a mail server as a bounce'
  if (NOTIFIED.test(words)) return 'a service that sends for us says so'
  if (header(headers, 'x-mlserver') !== undefined && /not (?:a )?member/i.test(`${subject}\n${words}`))
    return 'a mailing list refuses the mail'
  const says = saysUndelivered.test(subject)
  const evidence = says || saysUndelivered.test(words) || CODE.test(words)
  const daemon =
    DAEMON.test(from.address) || DAEMON.test(header(headers, 'from')?.replace(/^["<\s]+/, '') ?? '')
  if (daemon && (evidence || !isAnswer(seen))) return 'it comes from a mail server'
  const named = DAEMON_NAME.test(from.name) || DESK.test(from.address)
  const nobody = headersNamed(headers, 'return-path').some((path) => /^<\s*>|^<?mailer-daemon\b/i.test(path))
  if (named && evidence && (nobody || says || CODE.test(words) || hasOriginal(seen)))
    return 'a mail server says that it failed'
  const holds = seen.inside !== undefined
  if (holds && isNobody(from.address) && saysUndelivered.test(words))
    return 'a machine sends a mail back that failed'
  if (nobody && says) return 'it has no sender to return to, and says that a mail failed'
  if (nobody && saysUndelivered.test(words) && (CODE.test(words) || hasOriginal(seen)))
    return 'it has no sender to return to, and holds a mail that failed'
  if (header(headers, 'x-ms-embedded-report') !== undefined)
    return 'it holds a report in the manner of Exchange'
  return says && CODE.test(words) && hasOriginal(seen) && !isAnswer(seen)
    ? 'it sends a mail back with the reply of a server'
    : undefined
}

/** What services that send mail for others post instead of a report. */
const NOTIFIED = /^\s*\{[\s\S]{0,600}\\?"(?:notificationType|eventType)\\?"\s*:\s*\\?"Bounce/

/** The reply of a mail server, as it stands in such mails: `550 5.1.1`, `#5.5.0`, `said: 552`, `ERROR_CODE :550`. */
const CODE =
  /(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])|(?:^|[\s:(<'"#=-])[45][0-5]\d(?: -)?[ -](?:[45]\.\d|[A-Za-z<'"#])|(?:said|error|code|reason|response|status|reply)\W{1,5}[45][0-5]\d\b/im

/** It brings the mail along: as a part, or its head among the words. */
const hasOriginal = ({ inside, words }: Seen): boolean =>
  inside !== undefined ||
  (/^[ \t>]*(?:message-id|received):/im.test(words) && /^[ \t>]*(?:from|to|subject):/im.test(words))

/** It goes on with a conversation, as people do. */
const isAnswer = ({ headers, subject }: Seen): boolean =>
  /^\s*(?:re|aw|sv|vs|rv|antw|fw|fwd|wg|tr)\s*:/i.test(subject) &&
  header(headers, 'in-reply-to') !== undefined

/** A full mailbox may be emptied, whatever number it goes by; else the number decides, and without one the words. */
function isHard({ reports, words, subject }: Seen, statuses: readonly string[]): boolean {
  const told = `${subject}\n${reports.map(({ text }) => text).join('\n')}\n${withoutOriginal(words)}`
  if (statuses.length > 0 && statuses.every((status) => status.startsWith('4'))) return false
  if (saysFull.test(told) || statuses.some((status) => SOFT_STATUS.test(status))) return false
  const exact = statuses.find((status) => !status.endsWith('.0.0')) ?? enhancedIn(told) ?? statuses[0]
  if (exact !== undefined) return exact.startsWith('5') && !SOFT_STATUS.test(exact)
  if (saysNobody.test(told)) return true
  const code = /(?<![\d.])([45])[0-5]\d(?=[ -])/.exec(told)?.[1]
  if (code !== undefined) return code === '5'
  return !saysLater.test(told)
}

/** Full mailboxes and mails that are too large. */
const SOFT_STATUS = /^(?:4\.|5\.2\.2$|5\.2\.3$|5\.3\.4$|5\.4\.7$)/

const enhancedIn = (text: string): string | undefined =>
  [...text.matchAll(/(?<![\d.])[45]\.\d{1,2}\.\d{1,3}(?![\d.])/g)]
    .map(([status]) => status)
    .toSorted((a, b) => Number(a.endsWith('.0.0')) - Number(b.endsWith('.0.0')))[0]

const COPY =
  /^[-= \t]{0,60}(?:(?:below|this|here) (?:this line )?is a copy|original message|.{0,80}copy of the (?:original )?message|transcript of)|^received:/im
function withoutOriginal(words: string): string {
  const copy = COPY.exec(words)
  return copy && copy.index > 0 && !/transcript/i.test(copy[0]) ? words.slice(0, copy.index) : words
}
