import type { MailEvent } from './mail-events.ts'
import type { KnownLead, Mail, TheirMail } from './state.ts'

const types: Readonly<Record<MailEvent['type'], true>> = {
  ...{ MailQueued: true, MailSent: true, MailFailed: true, MailReceived: true, MailRequeued: true },
  ...{ MailReleased: true, MailHeld: true, MailTakenBack: true, AddressStopped: true },
}
export const isMailEvent = (event: { readonly type: string }): event is MailEvent =>
  Object.hasOwn(types, event.type)

/** What becomes of the mails of a lead, those that left and those that came. */
export function mailed(lead: KnownLead, event: MailEvent): Partial<KnownLead> {
  switch (event.type) {
    case 'MailQueued':
      return { mails: [...lead.mails, queued(event)] }
    case 'MailSent':
      return sentMail(lead, event)
    case 'MailFailed':
      return failedMail(lead, event)
    case 'MailReceived':
      return { received: [...lead.received, receivedMail(event)] }
    case 'MailRequeued':
      return changeMail(lead, event.data.mail, { state: 'queued', failed: undefined })
    case 'MailReleased':
      return changeMail(lead, event.data.mail, gone)
    case 'MailHeld':
      return changeMail(lead, event.data.mail, { held: event.data.because })
    case 'MailTakenBack':
      return changeMail(lead, event.data.mail, {
        ...gone,
        ...{ state: 'taken back', takenBack: event.data.because },
      })
    case 'AddressStopped':
      return { stopped: { because: event.data.because, at: event.at } }
  }
}

const queued = ({ data, at, by, private: content }: Extract<MailEvent, { type: 'MailQueued' }>): Mail => ({
  id: data.mail,
  purpose: data.purpose,
  by,
  queuedAt: at,
  state: 'queued',
  ...(data.step !== undefined && { step: data.step }),
  ...(data.calendar && { calendar: data.calendar }),
  ...(data.early && { early: true }),
  ...(data.unread && { unread: true }),
  ...(data.notBefore !== undefined && { notBefore: data.notBefore }),
  ...(content && { content }),
})

/** Nothing keeps it here any more. */
const gone = { notBefore: undefined, held: undefined } as const

const changeMail = (lead: KnownLead, id: string, change: Partial<Mail>): Partial<KnownLead> => ({
  mails: lead.mails.map((mail) => (mail.id === id ? { ...mail, ...change } : mail)),
})

const sentMail = (
  lead: KnownLead,
  { data: { mail, messageId }, at }: Extract<MailEvent, { type: 'MailSent' }>,
): Partial<KnownLead> => changeMail(lead, mail, { ...gone, state: 'sent', sentAt: at, messageId })

/** A mail that came back takes its touch with it: nobody has heard us by it. */
const failedMail = (
  lead: KnownLead,
  { data: { mail, reason } }: Extract<MailEvent, { type: 'MailFailed' }>,
): Partial<KnownLead> => ({
  ...changeMail(lead, mail, { ...gone, state: 'failed', failed: reason }),
  touches: lead.touches.map((touch) => (touch.touch === mail ? { ...touch, returned: true } : touch)),
})

const receivedMail = ({
  data,
  at,
  private: said,
}: Extract<MailEvent, { type: 'MailReceived' }>): TheirMail => ({
  ...data,
  at,
  ...(said?.messageId !== undefined && { messageId: said.messageId }),
})
