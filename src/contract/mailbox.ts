import { z } from 'zod'
import { asideReasons, mailboxFailures } from '#domain/mailbox/mailbox.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { mailboxSecret, secretIn } from './mailbox-secret.ts'
import { Id, Instant, ShortText } from './scalars.ts'

const MailboxFailure = z.enum(mailboxFailures)
const AsideReason = z.enum(asideReasons)

const answersTo = ['own', 'shared'] as const
export const mailboxSecurity = ['tls', 'starttls', 'none'] as const
const Server = z.object({
  host: z.string(),
  port: z.int(),
  security: z.enum(mailboxSecurity),
  username: z.string(),
})

export const MailboxRow = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(formKinds),
  address: z.string().nullable(),
  /** Where answers to our mails come: an address that only the one lead has (`sales+…@`), or this one for all. */
  answers: z.enum(answersTo),
  /** The name that its mail server writes into `Authentication-Results`: what it says of senders is believed. */
  authserv: z.string().nullable(),
  /** Without a server it is filled from outside: by the entrance, or by the pipe. */
  server: Server.nullable(),
  folder: z.string(),
  moveTo: z.string().nullable(),
  state: z.enum(['new', 'connected', 'failing', 'entrance']),
  lastMailAt: Instant.nullable(),
  lastError: MailboxFailure.nullable(),
  lastErrorAt: Instant.nullable(),
  /** How many inquiries came by it. */
  received: z.int(),
  /** What was set aside, and why. */
  aside: z.array(z.object({ why: AsideReason, count: z.int() })),
  /** Where a mail server may post whole mails. */
  entrance: z.string(),
  /** What a mail server on this machine may call with a mail on standard input. */
  pipe: z.string(),
})
export type MailboxRow = z.infer<typeof MailboxRow>
export const MailboxList = z.object({ items: z.array(MailboxRow) })

export const hostPattern = /^(?=.{1,253}$)[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?$|^[\da-f:]+$/iu
export const MailboxRequest = z.strictObject({
  id: Id,
  name: ShortText,
  kind: z.enum(formKinds).default('contact'),
  address: z.email({ error: 'must be an e-mail address' }).max(254).optional(),
  answers: z.enum(answersTo).default('own'),
  authserv: z
    .string()
    .trim()
    .regex(
      /^[^\s;"()<>@]{1,253}$/,
      'must be a name as it stands in Authentication-Results, such as mx.acme.example',
    )
    .optional(),
  server: z
    .strictObject({
      host: z.string().trim().regex(hostPattern, 'must be the name of a mail server'),
      port: z.int().min(1, 'must be a port').max(65_535, 'must be a port').default(993),
      security: z.enum(mailboxSecurity).default('tls'),
      username: ShortText,
      ...mailboxSecret,
    })
    .optional(),
  folder: ShortText.default('INBOX'),
  moveTo: ShortText.optional(),
})
export type MailboxRequest = z.infer<typeof MailboxRequest>
/** A server, as it is kept. */
export const serverWritten = ({ password, token, ...server }: NonNullable<MailboxRequest['server']>) => ({
  ...server,
  secret: secretIn({ password, token }),
})
export const MailboxChange = MailboxRequest.omit({ id: true })

export const MailboxChecked = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), mails: z.int() }),
  z.object({ ok: z.literal(false), failure: MailboxFailure, title: z.string(), next: z.string() }),
])

/** What each failure is in words, and what to do about it. */
export const mailboxTroubles: Readonly<
  Record<(typeof mailboxFailures)[number], { readonly title: string; readonly next: string }>
> = {
  login_refused: {
    title: 'The mail server refused the name, the password or the token.',
    next: 'Set them anew; some providers want a password for apps.',
  },
  not_reachable: { title: 'The mail server does not answer.', next: 'Check its name and port.' },
  tls_failed: {
    title: 'No safe connection came about.',
    next: 'Check the port and the kind of security; the certificate must be for this name.',
  },
  no_such_folder: {
    title: 'The mailbox has no folder of that name.',
    next: 'Check the name; INBOX is the usual one.',
  },
  connection_lost: { title: 'The connection broke off.', next: 'It is tried again by itself.' },
  not_taken: {
    title: 'A mail could not be taken in just now.',
    next: 'It stays in the mailbox and is tried again by itself.',
  },
}

export const AsideRow = z.object({
  id: Id,
  why: AsideReason,
  from: z.string().nullable(),
  subject: z.string(),
  at: Instant,
  /** Somebody has made an inquiry of it. */
  released: z.boolean(),
})
export const SetAside = z.object({ items: z.array(AsideRow) })

/** What became of a mail. */
export const MailTaken = z.discriminatedUnion('became', [
  z.object({ became: z.literal('submission'), submission: Id, repeated: z.boolean() }),
  z.object({ became: z.literal('reply'), lead: Id, class: z.string(), repeated: z.boolean() }),
  z.object({ became: z.literal('aside'), why: AsideReason }),
])
