import type { Id } from '#domain/ledger.ts'
import type { MailboxFailure } from '#domain/mailbox/mailbox.ts'
import type { Instant } from '#domain/time/instant.ts'

/** What a mailbox is signed in to with: a password, or what a token is fetched with (XOAUTH2). */
export type MailboxSecret =
  | { readonly password: string }
  | {
      readonly tokenUrl: string
      readonly clientId: string
      readonly clientSecret: string
      readonly refreshToken: string
    }

/** How a mailbox is reached; without a host it is filled from outside, over HTTP or by a pipe. */
export type ImapSettings = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly username: string
  readonly secret: MailboxSecret
  readonly folder: string
  /** Where a mail is moved once it is taken in; without it, it stays as it is, unread and in place. */
  readonly moveTo: string | undefined
}

/** How far a mailbox has been read. */
export type ReadTo = { readonly uidValidity: string; readonly lastUid: number }

export class MailboxTrouble extends Error {
  readonly failure: MailboxFailure
  constructor(failure: MailboxFailure, options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }
}

export type FoundMail = {
  readonly raw: Uint8Array
  /** Larger than we take; then `raw` is only its beginning. */
  readonly tooLarge: boolean
  /** When the mail server got it. */
  readonly arrivedAt: number | undefined
}
/** Whether reading is to end, and how to hear of it at once; the answer takes the hearing away. */
export type Stopping = { readonly aborted: () => boolean; readonly hear: (stop: () => void) => () => void }
export type Watching = {
  readonly from: ReadTo | undefined
  readonly onConnected: () => Promise<void>
  readonly onMail: (mail: FoundMail) => Promise<void>
  readonly onReadTo: (to: ReadTo) => Promise<void>
  readonly stopping: Stopping
}
/** Reads a mailbox until it is told to stop; rejects with a `MailboxTrouble` when it can't. */
export type WatchMailbox = (settings: ImapSettings, watching: Watching) => Promise<void>
/** Whether a mailbox can be read: the folders there are, or what is in the way. */
export type CheckMailbox = (
  settings: ImapSettings,
) => Promise<
  { readonly ok: true; readonly mails: number } | { readonly ok: false; readonly failure: MailboxFailure }
>

/** Where answers to our mails come: to an address that only the one lead has (`sales+…@`), or to the mailbox's own. */
export const answersTo = ['own', 'shared'] as const
export type AnswersTo = (typeof answersTo)[number]

/** What is kept of a mailbox; the secret is never given back. */
export type MailboxKept = Omit<ImapSettings, 'secret' | 'host' | 'port' | 'security' | 'username'> & {
  readonly id: Id
  readonly address: string | undefined
  readonly answers: AnswersTo
  /** The name under which its mail server says what it found out about senders. */
  readonly authserv: string | undefined
  readonly server: Omit<ImapSettings, 'folder' | 'moveTo'> | undefined
  readonly version: number
  readonly readTo: ReadTo | undefined
}
export type MailboxWritten = {
  readonly id: Id
  readonly address: string | undefined
  readonly answers: AnswersTo
  readonly authserv: string | undefined
  readonly folder: string
  readonly moveTo: string | undefined
  /** `secret` undefined keeps the one there is. */
  readonly server:
    | (Omit<ImapSettings, 'folder' | 'moveTo' | 'secret'> & { readonly secret: MailboxSecret | undefined })
    | undefined
}
/** The settings of mailboxes, for those who look after them. */
export type MailboxSettings = {
  readonly write: (workspace: Id, mailbox: MailboxWritten) => Promise<void>
  readonly remove: (workspace: Id, mailbox: Id) => Promise<boolean>
  readonly read: (workspace: Id, mailbox: Id) => Promise<MailboxKept | undefined>
}
/** The mailboxes of all workspaces, for whoever reads them. */
export type Mailboxes = {
  readonly all: () => Promise<readonly { readonly workspace: Id; readonly id: Id }[]>
  /** Takes or keeps the right to read a mailbox; undefined where another process has it, or it is gone. */
  readonly hold: (workspace: Id, mailbox: Id, holder: Id) => Promise<MailboxKept | undefined>
  readonly letGo: (workspace: Id, mailbox: Id, holder: Id) => Promise<void>
  readonly readTo: (workspace: Id, mailbox: Id, to: ReadTo) => Promise<void>
  readonly note: (
    workspace: Id,
    mailbox: Id,
    what:
      | { readonly state: 'connected' }
      | { readonly state: 'failing'; readonly failure: MailboxFailure; readonly at: Instant },
  ) => Promise<void>
}
