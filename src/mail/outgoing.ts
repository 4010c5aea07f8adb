import type { Invite, Mailer as Port } from '#app/mail-ports.ts'
import { writtenCalendar } from './calendar/write.ts'
import { dressed } from './letters.ts'
import { personal } from './personal.ts'
import { messageIdOf, type Mailer } from './mailer.ts'

/** Told to out-of-office programs, so that two machines don't write to each other. */
const fromMachine = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
const inAnswer = { ...fromMachine, 'Auto-Submitted': 'auto-replied' }
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  acknowledgement: inAnswer,
  alert: fromMachine,
  handoff: fromMachine,
  appointment: fromMachine,
  invitation: fromMachine,
  nurture: fromMachine,
  'morning sheet': fromMachine,
}

/** By this we know our own mails when they come back to us. */
export const OWN_HEADER = 'x-handraise-mail'

/** Mails of the outbox through a mail server; the same mail always carries the same Message-ID. */
export const outgoing = (mailer: Mailer | undefined, host: string): Port => ({
  configured: mailer !== undefined,
  send: async ({ id, to, firm, subject, text, purpose, ...about }) => {
    if (!mailer) return { failed: 'not_configured', detail: 'no_server' }
    const { writer, signature, replyTo, thread, unsubscribeUrl, invite } = about
    const letter =
      writer === undefined
        ? dressed({ subject, text, sender: firm, own: !(purpose in headers) })
        : personal({ subject, words: text, writer, firm, signature })
    return mailer.send({
      ...{ id, to, subject, replyTo, thread, text: letter.text, html: letter.html },
      ...(invite && { calendar: (from) => calendarFor(invite, from) }),
      fromName: writer === undefined ? firm : `${writer}, ${firm}`,
      messageId: messageIdOf(id, host),
      headers: { ...headers[purpose], ...endedBy(unsubscribeUrl), [OWN_HEADER]: id },
    })
  },
})

/** Answers come where answers to the mail come. */
const calendarFor = (invite: Invite, from: string) => ({
  method: invite.method,
  text: writtenCalendar(invite, from),
})

/** One press in the mail program ends such mails (RFC 8058). */
const endedBy = (url: string | undefined): Readonly<Record<string, string>> =>
  url === undefined
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
