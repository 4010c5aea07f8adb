import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadRefusal } from './refusals.ts'
import { settledBy } from './resolve.ts'
import type { KnownLead, Lead } from './state.ts'

/** What opened the lead is held back again: it was released by mistake, and nobody has done anything about it. */
export type TakeBackLead = Asked & { readonly type: 'TakeBackLead'; readonly submission: Id }

export function takeBack(lead: Lead, { at, by, submission }: TakeBackLead): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (!lead.submissions.includes(submission)) return nothing
  if (!isUntouched(lead)) return refused({ code: 'lead_touched' })
  const told = { how: 'not told', because: 'junk' } as const
  return happened<LeadEvent>(
    { type: 'LeadTakenBack', at, by, data: { submission } },
    ...settledBy(lead, { at, by, told }),
    { type: 'LeadResolved', at, by, data: { outcome: 'junk', told } },
  )
}

/** What a person does about a lead, on either side: any of these, and it is no longer untouched. */
export const touching: readonly LeadEvent['type'][] = [
  ...(['LeadAccepted', 'TouchLogged', 'MailReceived', 'NoteAdded', 'SubmissionJoined'] as const),
  ...(['BuyerAskedAgain', 'BuyerWithdrew', 'LeadSignalled', 'LeadTakenOver', 'LeadResolved'] as const),
  ...(['ConversationHeld', 'WishesTold', 'StepSkipped', 'CadenceResumed', 'LeadReturned'] as const),
  ...(['ReportSaved', 'HandoffOffered'] as const),
  ...(['ReadinessShown', 'BuyerAskedToTalk', 'ReferralNamed', 'CallWitnessed'] as const),
]

/** Opened, offered, thanked by a machine: no person on either side has done anything yet. */
const isUntouched = (lead: KnownLead): boolean =>
  lead.status === 'open' &&
  lead.submissions.length === 1 &&
  lead.owner === undefined &&
  lead.tries === 0 &&
  lead.wishes === undefined &&
  lead.report === undefined &&
  lead.handoffs.length === 0 &&
  [lead.touches, lead.received, lead.notes, lead.signals].every(({ length }) => length === 0) &&
  lead.mails.every(({ purpose }) => purpose === 'acknowledgement')
