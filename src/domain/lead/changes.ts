import type { Commitment } from '../commitment/commitment.ts'
import type { Id } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { KnownLead, Mail, TheirMail, Touch } from './state.ts'

export const made = (
  lead: KnownLead,
  { data, at }: Extract<LeadEvent, { type: 'CommitmentMade' }>,
): Partial<KnownLead> => ({
  commitments: [...lead.commitments, { ...data, state: 'open', madeAt: at, level: -1 }],
  ...(data.team && { team: data.team }),
  ...(data.holder ? { owner: data.holder } : {}),
})

export const touched = ({ data, private: hidden }: Extract<LeadEvent, { type: 'TouchLogged' }>): Touch => ({
  ...data,
  ...(hidden?.colleague && { name: hidden.colleague }),
})

export const queued = ({
  data,
  at,
  by,
  private: content,
}: Extract<LeadEvent, { type: 'MailQueued' }>): Mail => ({
  id: data.mail,
  purpose: data.purpose,
  by,
  queuedAt: at,
  state: 'queued',
  ...(data.step !== undefined && { step: data.step }),
  ...(content && { content }),
})

export function offered(
  lead: KnownLead,
  { data }: Extract<LeadEvent, { type: 'LeadOffered' }>,
): Partial<KnownLead> {
  const turns =
    data.turn === undefined
      ? lead.turns
      : [...lead.turns, { team: data.team, member: data.to, turn: data.turn }]
  return { ...held(lead, undefined), team: data.team, offered: data.to, turns }
}

/** Open commitments pass to the person; with nobody they fall back to their team's steward. */
export const held = (lead: KnownLead, member: Id | undefined): Partial<KnownLead> => ({
  owner: member,
  commitments: lead.commitments.map((commitment) =>
    commitment.state === 'open' ? { ...commitment, holder: member } : commitment,
  ),
})

export const changeCommitment = (
  lead: KnownLead,
  id: string,
  change: Partial<Commitment>,
): Partial<KnownLead> => ({
  commitments: lead.commitments.map((commitment) =>
    commitment.id === id ? { ...commitment, ...change } : commitment,
  ),
})

export const changeMail = (lead: KnownLead, id: string, change: Partial<Mail>): Partial<KnownLead> => ({
  mails: lead.mails.map((mail) => (mail.id === id ? { ...mail, ...change } : mail)),
})

export const sentMail = (
  lead: KnownLead,
  { data: { mail, messageId }, at }: Extract<LeadEvent, { type: 'MailSent' }>,
): Partial<KnownLead> => changeMail(lead, mail, { state: 'sent', sentAt: at, messageId })

/** A mail that came back takes its touch with it: nobody has heard us by it. */
export const failedMail = (
  lead: KnownLead,
  { data: { mail, reason } }: Extract<LeadEvent, { type: 'MailFailed' }>,
): Partial<KnownLead> => ({
  ...changeMail(lead, mail, { state: 'failed', failed: reason }),
  touches: lead.touches.map((touch) => (touch.touch === mail ? { ...touch, returned: true } : touch)),
})

export const receivedMail = ({
  data,
  at,
  private: said,
}: Extract<LeadEvent, { type: 'MailReceived' }>): TheirMail => ({
  ...data,
  at,
  ...(said?.messageId !== undefined && { messageId: said.messageId }),
})

/** What waited for the signal opens with it. */
export const signalled = (
  lead: KnownLead,
  { data: { opens, ...signal }, at }: Extract<LeadEvent, { type: 'LeadSignalled' }>,
): Partial<KnownLead> => ({
  signals: [...lead.signals, signal],
  commitments: lead.commitments.map((commitment) =>
    opens.includes(commitment.id)
      ? { ...commitment, window: { ...commitment.window, notBefore: at } }
      : commitment,
  ),
})

/** With its whole history to whoever had it; or it stays at its end, because they came back by themselves. */
export function returned(
  lead: KnownLead,
  { data }: Extract<LeadEvent, { type: 'LeadReturned' }>,
): Partial<KnownLead> {
  if (data.instead === undefined) return { status: 'open', resolution: undefined }
  return lead.resolution ? { resolution: { ...lead.resolution, returnsAt: undefined } } : {}
}
