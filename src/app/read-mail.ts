import type { Reply } from '#domain/appointment/events.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { MailClass } from '#domain/lead/mail-events.ts'
import type { Finding } from '#domain/mailbox/sender.ts'
import type { Files } from '#domain/submission/attachment.ts'

/** What somebody's calendar answers to an invitation, as it says. */
export type CalendarAnswer = {
  readonly uid: string
  /** The revision that it answers. */
  readonly sequence: number
  /** Who it says has answered. */
  readonly attendee: string
  readonly reply: Reply
  readonly wished?: Instant
  readonly words?: string
}

/** A mail as it was read; nothing in it was opened or believed. */
export type ReadMail = {
  readonly messageId: string | undefined
  /** The same for every copy of one mail, in hex. */
  readonly key: string
  readonly sameness: Uint8Array
  readonly from: { readonly name: string; readonly address: string } | undefined
  readonly replyTo: string | undefined
  readonly to: readonly string[]
  readonly subject: string
  readonly words: string
  readonly verdict: {
    readonly class: MailClass
    readonly hard?: boolean
    readonly returns?: string
    readonly reason: string
    readonly text: string
  }
  /** The ids of the mails that it goes on with or brings back, the nearest last. */
  readonly refersTo: readonly string[]
  /** The addresses in the mail that it brings back or passes on: who wrote that, and where its answers should go. */
  readonly inside: readonly string[]
  /** Where it could not be delivered, as a mail server says. */
  readonly failedFor: readonly string[]
  /** What mail servers on its way found out about its sender, the last of them first. */
  readonly findings: readonly Finding[]
  readonly list: string | undefined
  readonly calendar?: CalendarAnswer | undefined
  readonly ours: boolean
  readonly files: Files
}
