import type { EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { Attachment, LeftOut } from '../submission/attachment.ts'

export const mailClasses = ['bounce', 'complaint', 'auto_reply', 'human_reply'] as const
/** What a mail is: only the words of a person count as an answer. */
export type MailClass = (typeof mailClasses)[number]

/** By what a mail was found to belong to a lead: its reply address, the mails it goes on with, or who wrote it. */
export const mailFounds = ['address', 'thread', 'person'] as const
export type MailFound = (typeof mailFounds)[number]

/** Why nothing more is mailed to an address. */
export const stopReasons = ['hard bounce', 'complaint', 'unsubscribed'] as const
export type StopReason = (typeof stopReasons)[number]

/**
 * A mail that belongs to the lead came in. Only the words of a person count as an answer; what machines send is kept too, as what it
 * is. `returns` is the day on which an automatic answer says that somebody is back.
 */
export type MailReceived = EventOf<
  'MailReceived',
  {
    mail: Id
    class: MailClass
    hard?: boolean
    returns?: string
    found?: MailFound
    /** The mail of ours that it answers, or brings back. */
    about?: Id
    /** Whose mail it says it is, where that is a member. */
    member?: Id
    /** Whether that is so, by our own mail server or by their own mailbox; nothing is counted on its own word. */
    verified?: boolean
    /** A member passed on what the prospect wrote to them. */
    forwarded?: true
  },
  {
    from: string
    subject: string
    text: string
    messageId?: string
    attachments?: readonly Attachment[]
    leftOut?: readonly LeftOut[]
  }
>

/** Somebody asked for one more try, after the last had failed. */
export type MailRequeued = EventOf<'MailRequeued', { mail: Id }>

/** Nothing more is mailed to where the lead is written to: its mail came back for good, or its reader wants none. */
export type AddressStopped = EventOf<'AddressStopped', { because: StopReason; mail?: Id }>
export type MailPurpose = 'acknowledgement' | 'reply' | 'resolution' | 'nurture' | 'appointment'
/** What a calendar is told by a mail: of which appointment, as of which revision. */
export type CalendarTold = {
  readonly appointment: Id
  readonly revision: number
  readonly method: 'REQUEST' | 'CANCEL'
}
/** `early` and `unread`: it was written before its time, or unprepared, whenever it leaves. `notBefore`: it lies here until then. */
export type MailQueued = EventOf<
  'MailQueued',
  {
    mail: Id
    purpose: MailPurpose
    step?: number
    calendar?: CalendarTold
    early?: true
    unread?: true
    notBefore?: Instant
  },
  { to: string; subject: string; text: string; earlyBecause?: string }
>
export type MailSent = EventOf<'MailSent', { mail: Id; messageId: string; again: boolean; step?: number }>
export type MailFailed = EventOf<'MailFailed', { mail: Id; reason: string }>

/** A mail that was put off goes: its hour has come, or somebody would rather have it go now. */
export type MailReleased = EventOf<'MailReleased', { mail: Id; because: 'their hours' | 'asked' }>
/** They said something before a mail left that was put off: somebody of us must say whether it still is to go. */
export type MailHeld = EventOf<'MailHeld', { mail: Id; because: 'they spoke' }>
/** Why a mail that was put off never went. */
export const takenBackReasons = [
  ...(['asked', 'said no', 'address stopped', 'lead ended', 'writer left', 'forgotten'] as const),
] as const
export type TakenBackReason = (typeof takenBackReasons)[number]
export type MailTakenBack = EventOf<'MailTakenBack', { mail: Id; because: TakenBackReason }>

/** Their own words, sent by themselves or passed on by a member who is known to be one. */
export const isTheirs = ({ class: kind, member, forwarded, verified }: MailReceived['data']): boolean =>
  kind === 'human_reply' && (member === undefined || (forwarded === true && verified === true))

type PutOffEvent = MailReleased | MailHeld | MailTakenBack
export type MailEvent =
  | MailQueued
  | MailSent
  | MailFailed
  | MailReceived
  | MailRequeued
  | AddressStopped
  | PutOffEvent
