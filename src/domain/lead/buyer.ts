import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { epochMsOf } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import { owed } from './owed.ts'
import { settledBy } from './resolve.ts'
import { openCommitments, type Lead } from './state.ts'

export type AskAgain = Asked & { readonly type: 'AskAgain' }
export type Withdraw = Asked & { readonly type: 'Withdraw'; readonly said?: string | undefined }

/** Pressing twice within this time is one press. */
const ASK_AGAIN_MS = 10 * 60_000

/** "I haven't heard": heard by the owner and the steward at once; if an answer was thought given, a new one is owed. */
export function askAgain(
  lead: Lead,
  { at, by }: AskAgain,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (lead.askedAt !== undefined && epochMsOf(at) - epochMsOf(lead.askedAt) < ASK_AGAIN_MS) return nothing
  const waiting = openCommitments(lead).some(({ kind }) => kind === 'respond')
  return happened<LeadEvent>(
    { type: 'BuyerAskedAgain', at, by, data: { times: lead.tries + 1 } },
    ...(waiting ? [] : [owed(lead, { kind: 'respond', at, by, from: at }, facts)]),
  )
}

/** "No longer needed": the buyer's own words end the lead, at once; one that was to come back doesn't. */
export function withdraw(lead: Lead, { at, by, said }: Withdraw): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution && lead.resolution.returnsAt === undefined) return nothing
  return happened<LeadEvent>(
    { type: 'BuyerWithdrew', at, by, data: {}, ...(said && { private: { said } }) },
    ...settledBy(lead, { at, by }),
    { type: 'LeadResolved', at, by, data: { outcome: 'withdrawn', told: { how: 'their own words' } } },
  )
}
