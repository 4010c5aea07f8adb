import type { CommitmentKind } from '../commitment/commitment.ts'
import type { Actor, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { CommitmentMade } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { KnownLead } from './state.ts'

/** What follows on a lead that is there already: its owner owes it at once, else whoever the plan names. */
export function owed(
  lead: KnownLead,
  {
    kind,
    at,
    by,
    from,
    holder = lead.owner,
    promisedBy,
  }: {
    kind: CommitmentKind
    at: Instant
    by: Actor
    from: Instant
    holder?: Id | undefined
    promisedBy?: Instant | null | undefined
  },
  facts: LeadFacts,
): CommitmentMade {
  const planned = facts.plan(lead, kind, from, promisedBy ?? null)
  return { type: 'CommitmentMade', at, by, data: { ...planned, ...(holder && { holder }) } }
}
