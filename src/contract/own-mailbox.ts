import { z } from 'zod'
import { mailboxFailures } from '#domain/mailbox/mailbox.ts'
import { mailboxSecret, secretIn } from './mailbox-secret.ts'
import { hostPattern, mailboxSecurity } from './mailbox.ts'
import { Instant, ShortText } from './scalars.ts'

/** A member's own mailbox: how it is reached, and how that goes. What it is signed in to with is never shown. */
export const OwnMailboxRow = z.object({
  host: z.string(),
  port: z.int(),
  security: z.enum(mailboxSecurity),
  username: z.string(),
  /** Where sent mails are; found by itself where it is null. */
  folder: z.string().nullable(),
  lookedAt: Instant.nullable(),
  failingSince: Instant.nullable(),
  lastError: z.enum(mailboxFailures).nullable(),
  /** How many mails have become touches. */
  witnessed: z.int(),
})
export type OwnMailboxRow = z.infer<typeof OwnMailboxRow>
export const OwnMailboxAnswer = z.object({ mailbox: OwnMailboxRow.nullable() })

export const OwnMailboxRequest = z.strictObject({
  host: z.string().trim().regex(hostPattern, 'must be the name of a mail server'),
  port: z.int().min(1, 'must be a port').max(65_535, 'must be a port').default(993),
  security: z.enum(mailboxSecurity).default('tls'),
  username: ShortText,
  folder: ShortText.optional(),
  ...mailboxSecret,
})
export type OwnMailboxRequest = z.infer<typeof OwnMailboxRequest>

export const OwnMailboxChecked = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), folder: z.string(), mails: z.int() }),
  z.object({
    ok: z.literal(false),
    failure: z.enum(mailboxFailures),
    title: z.string(),
    next: z.string(),
  }),
])

/** What was asked, as it is kept. */
export const ownWritten = ({ password, token, folder, ...server }: OwnMailboxRequest) => ({
  ...server,
  folder,
  secret: secretIn({ password, token }),
})
