import type { Place } from '#domain/appointment/events.ts'
import type { CalendarTold } from '#domain/lead/mail-events.ts'
import type { Language } from '#domain/form/sheet.ts'
import type { Report } from '#domain/handoff/report.ts'
import type { Id } from '#domain/ledger.ts'
import type { StopReason } from '#domain/lead/mail-events.ts'
import type { Promised } from '#domain/submission/submission.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Filled, Values } from './fill-in.ts'
import type { AnswersTo } from './mailboxes.ts'
import type { ComeUp, QuestionOwed, SheetItem } from './mornings.ts'
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
  /** To whoever a lead is handed to. What is kept of it tells nothing of the prospect; what leaves is `told`. */
  readonly handoff: (about: {
    readonly firm: string
    readonly name: string
    readonly url: string
    readonly told?: {
      readonly zone: string
      readonly segment: string
      readonly submittedAt: Instant
      readonly prospect: string
      readonly organisation: string
      readonly qualifier: string
      readonly acceptBy: Instant | undefined
      readonly report: Report | undefined
    }
  }) => { readonly subject: string; readonly text: string }
  /** What is on somebody's sheet this morning; without names, like the alert. */
  readonly morning: (about: {
    readonly firm: string
    readonly name: string
    readonly zone: string
    readonly items: readonly (SheetItem & { readonly url: string })[]
    /** What they are asked about their leads. */
    readonly questions: readonly (QuestionOwed & { readonly url: string })[]
    /** What has slipped with others, for whoever answers for them. */
    readonly team: readonly { readonly name: string; readonly count: number }[]
    /** What waits for a manager's word. */
    readonly comeUp: ComeUp
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
  /** To the prospect, about an appointment with them. */
  readonly appointment: (about: {
    readonly kind: AppointmentLetter
    readonly language: Language
    readonly firm: string
    readonly name: string | undefined
    /** Who is to be there for us. */
    readonly member: string
    readonly appointment: AppointmentWords
    /** Where they see it, move it, call it off, and say how it was. */
    readonly url: string
  }) => Filled
  /** To a member; what is kept of it names nobody, and what leaves is `told`. */
  readonly appointmentNews: (about: {
    readonly firm: string
    readonly name: string
    readonly news: AppointmentNews
    readonly url: string
  }) => Filled
  /** What leaves with it: with whom, when, where and what for. */
  readonly appointmentDetails: (about: {
    readonly prospect: string
    readonly organisation: string
    readonly zone: string
    readonly appointment: AppointmentWords
  }) => string
  readonly invitation: (about: {
    readonly firm: string
    readonly name: string
    readonly invitedBy: string
    readonly url: string
  }) => { readonly subject: string; readonly text: string }
}

/** What a prospect is written about an appointment. */
export type AppointmentLetter =
  | 'agreed'
  | 'moved'
  | 'cancelled by us'
  | 'cancelled by them'
  | 'another person'
  | 'reminder'
  | 'old answer'
  | 'how was it'
  | 'missed by us'
  | 'missed by them'
/** What a member is told about one. */
export type AppointmentNews =
  | 'agreed'
  | 'moved'
  | 'cancelled'
  | 'yours now'
  | 'taken over'
  | 'soon'
  | 'clash'
  | 'wish'
  | 'missed by us'
  | 'nobody came'
  | 'told differently'
export type AppointmentWords = {
  readonly start: Instant
  readonly end: Instant
  readonly zone: string
  readonly place: Place
  readonly where?: string | undefined
  readonly about?: string | undefined
}

/** What a calendar is told (RFC 5546). */
export type Invite = {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly uid: Id
  readonly sequence: number
  /** When it was told. */
  readonly stamp: Instant
  readonly start: Instant
  readonly end: Instant
  readonly summary: string
  readonly location?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
  readonly organizer: string
  readonly attendees: readonly {
    readonly name: string
    readonly address: string
    /** Whether they are asked; who is to be there for us has agreed. */
    readonly asked: boolean
  }[]
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
  readonly invite?: Invite | undefined
  /** Where one press ends such mails; a person's own letter has none. */
  readonly unsubscribeUrl?: string | undefined
}
export type Mailer = {
  readonly configured: boolean
  readonly send: (mail: OutgoingMail) => Promise<MailOutcome>
}

/** A mail as the outbox has it, with how often it was tried; `unseen`: a try began and nobody saw it end, so it may have left us. */
export type WaitingMail = OutgoingMail & {
  readonly state: 'queued' | 'sent' | 'failed' | 'taken back'
  /** It lies here until its reader may be written to, and isn't to be sent by anybody who comes along. */
  readonly putOff?: boolean | undefined
  readonly attempts: number
  readonly lastResult: string | undefined
  readonly unseen: boolean
  /** The hand-off that it tells a member of. */
  readonly handoff?: { readonly lead: Id; readonly handoff: Id; readonly member: Id } | undefined
  /** What it tells a calendar. */
  readonly calendar?: CalendarTold | undefined
  /** The appointment that it tells a member of. */
  readonly appointment?:
    | (Omit<CalendarTold, 'method'> & { readonly lead: Id; readonly method?: CalendarTold['method'] | null })
    | undefined
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

/** A notice to a member (an alert, an invitation): an effect with its own words, not a prospect's history. */
export type Notice = {
  readonly id: Id
  readonly member: Id
  readonly purpose: 'alert' | 'invitation' | 'morning sheet' | 'handoff' | 'appointment'
  readonly subject: string
  readonly text: string
  readonly at: Instant
  /** The lead and the hand-off that it tells of. */
  readonly lead?: Id
  readonly handoff?: Id
  readonly appointment?: Omit<CalendarTold, 'method'> & { readonly method?: CalendarTold['method'] }
}
