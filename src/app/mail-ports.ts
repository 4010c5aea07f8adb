import type { Id } from '#domain/ledger.ts'
import type { StopReason } from '#domain/lead/mail-events.ts'
import type { Promised } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Filled, Values } from './fill-in.ts'
import type { AnswersTo } from './mailboxes.ts'
import type { SheetItem } from './mornings.ts'
import type { UnalertedClimb } from './ports.ts'

/** A message of the playbook, for somebody of whom no more may be repeated than this. */
export type OwnThanks = (values: Values) => Filled | undefined

/** What the mail part writes; the words stay in the ledger as they were sent. */
export type Letters = {
  readonly acknowledgement: (about: {
    readonly firm: string
    readonly name: string | undefined
    readonly next: Promised
    readonly statusUrl: string
    readonly zone: string
    readonly own?: OwnThanks | undefined
  }) => Filled
  readonly alert: (about: {
    readonly firm: string
    readonly name: string
    readonly zone: string
    /** No names: what is written here is not erased with a prospect. Level 0 is past its target, from 1 up past its limit. */
    readonly items: readonly (Pick<
      UnalertedClimb,
      'segment' | 'submittedAt' | 'target' | 'limit' | 'level'
    > & {
      readonly url: string
    })[]
  }) => { readonly subject: string; readonly text: string }
  /** To whoever has a lead whose buyer tried again, or wrote back; without their name, like the alert. */
  readonly triedAgain: (about: {
    readonly wrote: boolean
    readonly firm: string
    readonly name: string
    readonly zone: string
    readonly segment: string
    readonly submittedAt: Instant
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
  /** To whoever has a lead to which nothing can be mailed any more. */
  readonly stopped: (about: {
    readonly because: StopReason
    readonly firm: string
    readonly name: string
    readonly zone: string
    readonly segment: string
    readonly submittedAt: Instant
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
  /** To whoever looks after the doors: leads were announced, and what they say can't be had. */
  readonly notFetched: (about: {
    readonly firm: string
    readonly name: string
    readonly form: string
    readonly provider: string
    readonly why: string
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
  /** What is on somebody's sheet this morning; without names, like the alert. */
  readonly morning: (about: {
    readonly firm: string
    readonly name: string
    readonly zone: string
    readonly items: readonly (SheetItem & { readonly url: string })[]
    /** What has slipped with others, for whoever answers for them. */
    readonly team: readonly { readonly name: string; readonly count: number }[]
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
  readonly invitation: (about: {
    readonly firm: string
    readonly name: string
    readonly invitedBy: string
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
}

/** What became of handing a mail to a server. `detail` is a code, never somebody's address. */
export type MailOutcome =
  | { readonly sent: string }
  | {
      readonly failed: 'address_refused' | 'mailbox_full' | 'login_expired' | 'try_later' | 'not_configured'
      readonly detail: string
    }
export type OutgoingMail = {
  /** The name of the workspace, from which it comes. */
  readonly firm: string
  readonly id: Id
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly purpose: string
  /** The member who wrote it. */
  readonly writer?: string | undefined
  readonly signature?: string | undefined
  readonly replyTo?: string | undefined
  /** Ids of the mails before it in its conversation, the nearest last. */
  readonly thread?: readonly string[] | undefined
  /** Where one press ends such mails; a person's own letter has none. */
  readonly unsubscribeUrl?: string | undefined
}
export type Mailer = {
  readonly configured: boolean
  readonly send: (mail: OutgoingMail) => Promise<MailOutcome>
}

/** A mail as the outbox has it, with how often it was tried; `unseen`: a try began and nobody saw it end, so it may have left us. */
export type WaitingMail = OutgoingMail & {
  readonly state: 'queued' | 'sent' | 'failed'
  readonly attempts: number
  readonly lastResult: string | undefined
  readonly unseen: boolean
  /** Why nothing may be sent to this address. */
  readonly suppressed?: string
  /** The mailbox that answers come to. */
  readonly mailbox?: { readonly address: string; readonly answers: AnswersTo } | undefined
}
export type OutboxPort = {
  readonly mail: (workspace: Id, mail: Id) => Promise<WaitingMail | undefined>
  readonly notice: (workspace: Id, notice: Id) => Promise<WaitingMail | undefined>
  readonly noteAttempt: (workspace: Id, mail: Id, result: string, at: Instant) => Promise<void>
  /** A notice that failed waits again. */
  readonly requeueNotice: (workspace: Id, notice: Id) => Promise<void>
  readonly settleNotice: (
    workspace: Id,
    notice: Id,
    result: 'sent' | { failed: string },
    at: Instant,
  ) => Promise<void>
}
