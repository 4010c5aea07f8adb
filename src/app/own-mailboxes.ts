import type { Id } from '#domain/ledger.ts'
import type { MailboxFailure } from '#domain/mailbox/mailbox.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MailboxSecret, ReadTo } from './mailboxes.ts'

export type OwnServer = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly username: string
  /** Where sent mails are; found by itself where nobody says. */
  readonly folder: string | undefined
}

/** A member's own mailbox, as whoever looks into it needs it. */
export type OwnMailbox = OwnServer & {
  readonly member: Id
  readonly secret: MailboxSecret
  /** An admin may name a server within the firm's own network; with anybody else it must be a public one, each time. */
  readonly anywhere: boolean
  /** The machine to connect to, once it was looked up. */
  readonly address?: string | undefined
  /** Changes with the settings: what was begun by others is not noted. */
  readonly version: number
  readonly readTo: ReadTo | undefined
  readonly lookedAt: Instant | undefined
}

/** The head of a mail that somebody has sent; nothing else of it is ever asked for. */
export type SentHead = {
  readonly from: string | undefined
  readonly to: readonly string[]
  readonly messageId: string | undefined
  /** By which the same mail is known, whichever way it comes. */
  readonly key: string
  readonly refersTo: readonly string[]
  /** When it came into the folder, in epoch milliseconds. */
  readonly arrivedAt: number | undefined
}
export type SentFound = { readonly readTo: ReadTo; readonly heads: readonly SentHead[] }

/** What has been sent since; rejects with a `MailboxTrouble` where that can't be had. */
export type ReadSent = (mailbox: OwnMailbox) => Promise<SentFound>
export type CheckSent = (
  mailbox: Omit<OwnMailbox, 'readTo' | 'lookedAt'>,
) => Promise<
  | { readonly ok: true; readonly folder: string; readonly mails: number }
  | { readonly ok: false; readonly failure: MailboxFailure }
>

/** `secret` undefined keeps the one there is. */
export type OwnWritten = OwnServer & { readonly secret: MailboxSecret | undefined }
export type OwnMailboxSettings = {
  readonly write: (workspace: Id, member: Id, written: OwnWritten) => Promise<'written' | 'no secret'>
  readonly remove: (workspace: Id, member: Id) => Promise<boolean>
  readonly read: (workspace: Id, member: Id) => Promise<OwnMailbox | undefined>
}

/** The members' mailboxes of all workspaces, for whoever looks into them. When the next look is due is the database's own time. */
export type OwnMailboxes = {
  readonly due: (most: number) => Promise<readonly { readonly workspace: Id; readonly member: Id }[]>
  /** Undefined where another process is at it, or it is gone. */
  readonly claim: (workspace: Id, member: Id) => Promise<OwnMailbox | undefined>
  readonly looked: (
    workspace: Id,
    mailbox: OwnMailbox,
    about: { readonly at: Instant; readonly readTo: ReadTo; readonly witnessed: number },
  ) => Promise<void>
  readonly failed: (
    workspace: Id,
    mailbox: OwnMailbox,
    about: { readonly at: Instant; readonly failure: MailboxFailure },
  ) => Promise<void>
}
