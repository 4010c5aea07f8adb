import { createTransport } from 'nodemailer'
import { accountOf } from './account.ts'
import { failureOf } from './failure.ts'
import { headersOf, isMailbox, isMessageId, onOneLine } from './headers.ts'
import type { MailOutcome, Mailer, OutgoingMail } from './mailer.ts'
import { paced } from './pace.ts'

const SMTP_CONNECT_MS = 10_000
const SMTP_GREETING_MS = 10_000
/** How long the server may say nothing. */
const SMTP_SILENCE_MS = 30_000
/** One mail, start to end, however busily the server stalls. */
const SMTP_SEND_MS = 120_000
const SMTP_CONNECTIONS_MAX = 4
const SMTP_MAILS_PER_CONNECTION_MAX = 100
const THREAD_MAX = 12
/** How long `close` lets mails under way finish. */
const SMTP_CLOSE_MS = 5_000

/** Who our mails are from: an address, and the name people see. */
export type Sender = { readonly address: string; readonly name: string }
type SmtpOptions = {
  readonly from: Sender
  readonly sendMs?: number
  readonly silenceMs?: number
  readonly closeMs?: number
}

/** A pooled mailer for `SMTP_URL` (`smtp://`, `smtps://`, with user and password as the URL has them, or with tokens). */
export function smtpMailer(smtpUrl: string, options: SmtpOptions): Mailer {
  const { url, auth, perMinute } = accountOf(smtpUrl)
  const { from, sendMs = SMTP_SEND_MS, silenceMs = SMTP_SILENCE_MS, closeMs = SMTP_CLOSE_MS } = options
  const transport = createTransport({
    url,
    ...(auth && { auth }),
    pool: true,
    maxConnections: SMTP_CONNECTIONS_MAX,
    maxMessages: SMTP_MAILS_PER_CONNECTION_MAX,
    // Retries are ours: each is an attempt that the ledger knows of.
    maxRequeues: 0,
    connectionTimeout: Math.min(SMTP_CONNECT_MS, sendMs),
    greetingTimeout: Math.min(SMTP_GREETING_MS, sendMs),
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const underWay = new Set<Promise<MailOutcome>>()

  async function deliver(mail: OutgoingMail): Promise<MailOutcome> {
    if (!isMailbox(mail.to)) return { failed: 'address_refused', detail: 'not_an_address' }
    if (!isMessageId(mail.messageId)) return { failed: 'not_configured', detail: 'not_a_message_id' }
    try {
      await transport.sendMail({
        ...messageOf(mail, from),
        signal: AbortSignal.timeout(sendMs),
      })
      return { sent: mail.messageId }
    } catch (error) {
      return failureOf(error)
    }
  }

  const mailer: Mailer = {
    send: (mail) => {
      const sending = deliver(mail)
      underWay.add(sending)
      return sending.finally(() => underWay.delete(sending))
    },
    close: async () => {
      let bell: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        bell = setTimeout(resolve, closeMs)
      })
      await Promise.race([Promise.allSettled(underWay), late])
      clearTimeout(bell)
      transport.close({ force: true })
    },
  }
  return perMinute === undefined ? mailer : paced(mailer, { perMinute })
}

function messageOf(mail: OutgoingMail, from: Sender) {
  const { to, subject, text, html, messageId, replyTo, headers = {} } = mail
  const thread = threadOf(mail)
  const answersTo = replyTo !== undefined && isMailbox(replyTo) ? replyTo : from.address
  const calendar = mail.calendar?.(answersTo)
  return {
    from: { address: from.address, name: onOneLine(mail.fromName ?? from.name) },
    to: { address: to, name: '' },
    envelope: { from: from.address, to: [to] },
    subject: onOneLine(subject),
    text,
    html,
    messageId,
    headers: headersOf(headers),
    ...(replyTo !== undefined && isMailbox(replyTo) && { replyTo: { address: replyTo, name: '' } }),
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.text },
    }),
    ...(thread.length > 0 && { inReplyTo: thread.at(-1), references: [...thread] }),
  }
}

/** The first and the last of a long conversation: more makes a head that some mail servers refuse. */
function threadOf({ thread = [], messageId }: OutgoingMail): readonly string[] {
  const known = [...new Set(thread)].filter((id) => isMessageId(id) && id !== messageId)
  return known.length <= THREAD_MAX ? known : [...known.slice(0, 1), ...known.slice(1 - THREAD_MAX)]
}
