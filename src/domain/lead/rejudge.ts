import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import type { LeadEvent, LeadJudged } from './events.ts'
import type { Beginning } from './join.ts'
import { beginsLate } from './begins-late.ts'
import { firsts } from './first-clock.ts'
import { offeredBy } from './offered-by.ts'
import { handoffIn } from '../handoff/state.ts'
import type { LeadRefusal } from './refusals.ts'
import { settledBy } from './resolve.ts'
import { startedOn } from './started-on.ts'
import { openCommitments, type Lead } from './state.ts'

export type RejudgeLead = Asked & { readonly type: 'RejudgeLead'; readonly beginning: Beginning }

/**
 * The playbook in force is asked again about an open lead. Its clock stays. Where the lead is in the same segment, or has been answered
 * already, only the verdict is new; where a first answer is still owed, what is owed, by when and by whom follows the new verdict.
 * A lead without a plan takes up the one that there is for it now, if nobody has reached them yet.
 */
export function rejudge(
  lead: Lead,
  { at, by, beginning: { judged, why, commitment, offer, ...rest } }: RejudgeLead,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const verdict: LeadJudged = { type: 'LeadJudged', at, by, data: judged, private: why }
  const before = lead.judged
  const same = before && sameVerdict(before, judged)
  const plan = beginsLate(lead, rest) ? startedOn(rest, { at, by }) : []
  if (same && before.playbook === judged.playbook && before.readiness === judged.readiness)
    return plan.length > 0 ? happened<LeadEvent>(...plan) : nothing
  const waits = openCommitments(lead).some(({ kind }) => firsts.has(kind))
  const passing = handoffIn(lead, 'open', 'disputed') !== undefined
  if (!waits || passing || same) return happened<LeadEvent>(verdict, ...plan)
  const stays = lead.owner !== undefined && (lead.owner === lead.offered || !offer)
  return happened<LeadEvent>(
    ...settledBy(lead, { at, by }),
    verdict,
    { type: 'CommitmentMade', at, by, data: stays ? { ...commitment, holder: lead.owner } : commitment },
    ...(stays ? [] : offeredBy(commitment, offer, { at, by })),
    ...startedOn(rest, { at, by }),
  )
}

const sameVerdict = (one: LeadJudged['data'], other: LeadJudged['data']): boolean =>
  one.segment === other.segment &&
  one.motion === other.motion &&
  one.fit === other.fit &&
  one.intent === other.intent
