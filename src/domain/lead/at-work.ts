import type { Id } from '../ledger.ts'
import { offeredTo } from '../handoff/state.ts'
import { personOf } from '../team/people.ts'
import type { LeadAccepted, LeadTakenOver } from './owner-events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'

export type ByMember = {
  readonly by: Id
  readonly at: string
  readonly takeOver?: { readonly reason: string } | undefined
}

type AtWork =
  | { readonly lead: KnownLead; readonly first: readonly (LeadAccepted | LeadTakenOver)[] }
  | { readonly refusal: LeadRefusal }

/**
 * May this member act on this lead now? Two people never answer one lead unknowingly: if somebody else owns it or is at work on
 * it, only an explicit take-over with a reason goes through; if nobody has accepted it yet, acting on it is accepting it.
 */
export function atWork(lead: Lead, { by, at, takeOver }: ByMember, { people, lease }: LeadFacts): AtWork {
  if (lead.status === 'none') return { refusal: { code: 'no_such_lead' } }
  if (lead.resolution) return { refusal: { code: 'lead_resolved', outcome: lead.resolution.outcome } }
  const first = offeredTo(lead, by)
  if (first !== undefined) return { refusal: { code: 'handoff_first', handoff: first } }
  if (!personOf(people, by)?.active) return { refusal: { code: 'member_inactive', member: by } }
  const busy = leaseOfAnother({ by, at }, lease)
  const other = busy?.member ?? (lead.owner === by ? undefined : lead.owner)
  if (other !== undefined && !takeOver)
    return { refusal: { code: 'held_by_another', member: other, ...(busy && { until: busy.until }) } }
  if (other !== undefined && takeOver) return { lead, first: [takenOver(other, { by, at, takeOver })] }
  return { lead, first: lead.owner === by ? [] : [{ type: 'LeadAccepted', at, by, data: { member: by } }] }
}

/** Somebody else's lease, while it lasts. */
export const leaseOfAnother = (
  { by, at }: { by: Id; at: string },
  lease: LeadFacts['lease'],
): LeadFacts['lease'] => (lease && lease.member !== by && lease.until > at ? lease : undefined)

const takenOver = (from: Id, { by, at, takeOver }: Required<ByMember>): LeadTakenOver => ({
  type: 'LeadTakenOver',
  at,
  by,
  data: { from, to: by },
  private: { reason: takeOver?.reason ?? '' },
})
