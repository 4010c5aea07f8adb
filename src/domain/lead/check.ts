import type { Commitment } from '../commitment/commitment.ts'
import { happened, refused, type Decision } from '../decision.ts'
import type { Asked } from '../ledger.ts'
import { reach } from '../team/people.ts'
import { checkHandoff } from '../handoff/check.ts'
import { comeBack } from './come-back.ts'
import { declined } from './decline.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'

export type CheckCommitments = Asked & { readonly type: 'CheckCommitments' }

/** The clock looks: reminders at the target, then one level at a time, once per level, up to a person. */
export function check(
  lead: Lead,
  { at, by }: CheckCommitments,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  const written = declined(lead, { at, facts })
  if (written.length > 0) return happened(...written)
  return happened(
    ...openCommitments(lead).flatMap((commitment) => due(lead, commitment, { at, by, facts })),
    ...checkHandoff(lead, { at, facts }),
    ...comeBack(lead, { at, facts }),
  )
}

function due(
  lead: KnownLead,
  commitment: Commitment,
  { at, by, facts }: { at: string; by: string; facts: LeadFacts },
): readonly LeadEvent[] {
  const rungs = commitment.ladder.filter((rung) => rung.level > commitment.level && rung.at <= at)
  return rungs.flatMap(({ level, to }): LeadEvent[] => {
    const holder = commitment.holder ?? lead.offered
    const person = reach(facts.people, to, { team: commitment.team, holder })
    if (person === undefined) return []
    if (level === 0)
      return [{ type: 'CommitmentReminded', at, by, data: { commitment: commitment.id, to: person } }]
    return [{ type: 'CommitmentClimbed', at, by, data: { commitment: commitment.id, level, to: person } }]
  })
}
