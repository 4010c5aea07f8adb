import type { EventOf, Id } from '../ledger.ts'
import type { Attachment, LeftOut } from '../submission/attachment.ts'

export const mailClasses = ['bounce', 'complaint', 'auto_reply', 'human_reply'] as const
/** What a mail is: only the words of a person count as an answer. */
export type MailClass = (typeof mailClasses)[number]

/**
 * A mail that belongs to the lead came in. Only the words of a person count as an answer; what machines send is kept too, as what it
 * is. `returns` is the day on which an automatic answer says that somebody is back.
 */
export type MailReceived = EventOf<
  'MailReceived',
  { mail: Id; class: MailClass; hard?: boolean; returns?: string; member?: Id },
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

export type MailPurpose = 'acknowledgement' | 'reply' | 'resolution'
export type MailQueued = EventOf<
  'MailQueued',
  { mail: Id; purpose: MailPurpose; step?: number },
  { to: string; subject: string; text: string; earlyBecause?: string }
>
export type MailSent = EventOf<'MailSent', { mail: Id; messageId: string; again: boolean }>
export type MailFailed = EventOf<'MailFailed', { mail: Id; reason: string }>
