/** What became of a mail. `detail` is a code (`550 5.1.1`, `ETIMEDOUT`), never anybody's words or address. */
export type MailOutcome =
  | { readonly sent: string }
  | {
      readonly failed: 'address_refused' | 'mailbox_full' | 'login_expired' | 'try_later' | 'not_configured'
      readonly detail: string
    }

export type OutgoingMail = {
  /** The name people see as the sender's; else the mailer's own. */
  readonly fromName?: string | undefined
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly replyTo?: string | undefined
  /** The ids of the mails that it goes on with, the nearest last. */
  readonly thread?: readonly string[] | undefined
  /** What calendars are told beside it; whose answers come to this address. */
  readonly calendar?:
    | ((answersTo: string) => { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string })
    | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export type Mailer = {
  /** Never throws: whatever happens has a name. */
  readonly send: (mail: OutgoingMail) => Promise<MailOutcome>
  readonly close: () => Promise<void>
}

/** The same mail always carries the same Message-ID, so that a repeat is recognised as one. */
export const messageIdOf = (mailId: string, host: string): string => `<${mailId}@${host}>`

/** Without a mail server nothing leaves; the outbox shows what waits. */
export const noMailer: Mailer = {
  send: async () => ({ failed: 'not_configured', detail: 'no_server' }),
  close: async () => {},
}
