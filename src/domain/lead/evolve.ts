import type { Commitment } from '../commitment/commitment.ts'
import type { Id } from '../ledger.ts'
import type { LeadEvent, LeadOpened } from './events.ts'
import type { KnownLead, Lead, Mail } from './state.ts'

/** What a lead has become after one more event. Facts in `private` may be missing (erased) and change nothing that is counted. */
export function evolve(lead: Lead, event: LeadEvent): Lead {
  if (event.type === 'LeadOpened') return opened(event)
  return lead.status === 'none' ? lead : { ...lead, ...changes(lead, event) }
}

const opened = ({ data, at }: LeadOpened): KnownLead => ({
  status: 'open',
  opened: data,
  openedAt: at,
  submissions: [data.submission],
  ...{ readBy: [], commitments: [], touches: [], mails: [], received: [], notes: [], turns: [], climbs: [] },
  tries: 0,
})

function changes(lead: KnownLead, event: Exclude<LeadEvent, LeadOpened>): Partial<KnownLead> {
  switch (event.type) {
    case 'LeadJudged':
      return { judged: event.data }
    case 'CommitmentMade':
      return made(lead, event)
    case 'LeadOffered':
      return offered(lead, event)
    case 'SubmissionJoined':
      return { submissions: [...lead.submissions, event.data.submission], tries: lead.tries + 1 }
    case 'LeadAccepted':
      return { ...held(lead, event.data.member), offered: event.data.member }
    case 'LeadRead':
      return { readBy: [...lead.readBy, event.data.member] }
    case 'TouchLogged':
      return { touches: [...lead.touches, event.data] }
    case 'MailQueued':
      return { mails: [...lead.mails, queued(event)] }
    case 'MailSent':
      return changeMail(lead, event.data.mail, { state: 'sent', sentAt: event.at })
    case 'MailFailed':
      return changeMail(lead, event.data.mail, { state: 'failed', failed: event.data.reason })
    case 'MailReceived':
      return { received: [...lead.received, event.data] }
    case 'LeadAssigned':
      return { ...held(lead, lead.team ? undefined : event.data.to), offered: event.data.to }
    case 'LeadTakenOver':
      return { ...held(lead, event.data.to), offered: event.data.to }
    case 'CommitmentReminded':
      return {
        ...changeCommitment(lead, event.data.commitment, { level: 0 }),
        climbs: [...lead.climbs, { ...event.data, level: 0, at: event.at }],
      }
    case 'CommitmentClimbed':
      return {
        ...changeCommitment(lead, event.data.commitment, { level: event.data.level }),
        climbs: [...lead.climbs, { ...event.data, at: event.at }],
      }
    case 'CommitmentSettled':
      return changeCommitment(lead, event.data.commitment, { state: event.data.state, settledAt: event.at })
    case 'BuyerAskedAgain':
      return { tries: lead.tries + 1, askedAt: event.at }
    case 'LeadResolved':
      return { status: 'resolved', resolution: { ...event.data, at: event.at, by: event.by } }
    case 'LeadReopened':
      return { status: 'open', resolution: undefined }
    case 'NoteAdded':
      return { notes: [...lead.notes, event.data.note] }
    case 'BuyerWithdrew':
      return {}
  }
}

const made = (
  lead: KnownLead,
  { data, at }: Extract<LeadEvent, { type: 'CommitmentMade' }>,
): Partial<KnownLead> => ({
  commitments: [...lead.commitments, { ...data, state: 'open', madeAt: at, level: -1 }],
  ...(data.team && { team: data.team }),
  ...(data.holder ? { owner: data.holder } : {}),
})

const queued = ({ data, at, by, private: content }: Extract<LeadEvent, { type: 'MailQueued' }>): Mail => ({
  id: data.mail,
  purpose: data.purpose,
  by,
  queuedAt: at,
  state: 'queued',
  ...(content && { content }),
})

function offered(lead: KnownLead, { data }: Extract<LeadEvent, { type: 'LeadOffered' }>): Partial<KnownLead> {
  const turns =
    data.turn === undefined
      ? lead.turns
      : [...lead.turns, { team: data.team, member: data.to, turn: data.turn }]
  return { ...held(lead, undefined), team: data.team, offered: data.to, turns }
}

/** Open commitments pass to the person; with nobody they fall back to their team's steward. */
const held = (lead: KnownLead, member: Id | undefined): Partial<KnownLead> => ({
  owner: member,
  commitments: lead.commitments.map((commitment) =>
    commitment.state === 'open' ? { ...commitment, holder: member } : commitment,
  ),
})

const changeCommitment = (lead: KnownLead, id: string, change: Partial<Commitment>): Partial<KnownLead> => ({
  commitments: lead.commitments.map((commitment) =>
    commitment.id === id ? { ...commitment, ...change } : commitment,
  ),
})

const changeMail = (lead: KnownLead, id: string, change: Partial<Mail>): Partial<KnownLead> => ({
  mails: lead.mails.map((mail) => (mail.id === id ? { ...mail, ...change } : mail)),
})
