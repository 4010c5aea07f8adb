import type { Mailer as Port } from '#app/ports.ts'
import { dressed } from './letters.ts'
import { messageIdOf, type Mailer } from './mailer.ts'

/** Told to out-of-office programs, so that two machines don't write to each other. */
const fromMachine = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
const inAnswer = { ...fromMachine, 'Auto-Submitted': 'auto-replied' }
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  acknowledgement: inAnswer,
  alert: fromMachine,
  invitation: fromMachine,
}

/** Mails of the outbox through a mail server; the same mail always carries the same Message-ID. */
export const outgoing = (
  mailer: Mailer | undefined,
  about: { readonly host: string; readonly firmOf: () => string },
): Port => ({
  configured: mailer !== undefined,
  send: async ({ id, to, subject, text, purpose }) => {
    if (!mailer) return { failed: 'not_configured', detail: 'no_server' }
    const own = !(purpose in headers)
    const letter = dressed({ subject, text, sender: about.firmOf(), own })
    return mailer.send({
      id,
      to,
      subject,
      text: letter.text,
      html: letter.html,
      messageId: messageIdOf(id, about.host),
      headers: headers[purpose],
    })
  },
})
