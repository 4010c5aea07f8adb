import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'
import type { Stage } from './trace.ts'

/**
 * Where the buyer is. `told`: they said so themselves, on their page or by a link of a mail; `claimed`: a member heard it from them.
 * What they would like from us is in their own words.
 */
export type ReadinessTold = EventOf<
  'ReadinessTold',
  { readiness: Stage; evidence: 'told' | 'claimed' },
  { wants?: string }
>

export type TellReadiness = Asked & {
  readonly type: 'TellReadiness'
  readonly readiness: Stage
  readonly wants?: string | undefined
}
export type Readiness = { readonly stage: Stage; readonly evidence: 'told' | 'claimed'; readonly at: string }

/**
 * Whoever is only looking round is rung up no more; whoever is ready to talk, or about to decide, is owed an answer from that moment,
 * unless one is owed already. A claim of ours starts no clock.
 */
export function tellReadiness(
  lead: Lead,
  { at, by, readiness, wants }: TellReadiness,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const evidence = by === 'buyer' ? 'told' : 'claimed'
  const known = lead.readiness?.stage === readiness && lead.readiness.evidence === evidence
  if (known && !wants) return nothing
  const told: ReadinessTold = {
    type: 'ReadinessTold',
    at,
    by,
    data: { readiness, evidence },
    ...(wants && { private: { wants } }),
  }
  if (evidence === 'claimed') return happened(told)
  if (readiness === 'browsing') return happened<LeadEvent>(told, ...inPeace(lead, at))
  const asks = (!known && wishesToSpeak.has(readiness)) || wants !== undefined
  const waits = openCommitments(lead).some(({ kind }) => kind === 'respond' || kind === 'callback')
  return asks && !waits
    ? happened<LeadEvent>(told, owed(lead, { kind: 'respond', at, by, from: at }, facts))
    : happened(told)
}

const wishesToSpeak: ReadonlySet<Stage> = new Set(['ready to talk', 'deciding'])

const inPeace = ({ plan }: KnownLead, at: string): readonly LeadEvent[] =>
  plan && !plan.ended ? [{ type: 'CadenceEnded', at, by: 'system', data: { because: 'only looking' } }] : []
