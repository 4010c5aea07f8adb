import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf } from '../ledger.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { openCommitments, type KnownLead, type Lead } from './state.ts'
import type { Channel } from './touch.ts'
import type { Stage } from './trace.ts'

/**
 * Where the buyer is. `told`: they said so themselves, on their page or by a link of a mail; `claimed`: a member heard it from them.
 * What they would like from us is in their own words.
 */
export type ReadinessTold = EventOf<
  'ReadinessTold',
  {
    readiness: Stage
    evidence: 'told' | 'claimed'
    /** By which way they would like to hear from us now. */
    channel?: Channel
  },
  { wants?: string }
>

export type TellReadiness = Asked & {
  readonly type: 'TellReadiness'
  readonly readiness: Stage
  readonly channel?: Channel | undefined
  readonly wants?: string | undefined
}
export type Readiness = { readonly stage: Stage; readonly evidence: 'told' | 'claimed'; readonly at: string }

/**
 * Whoever is only looking round is rung up no more; whoever is ready to talk, or about to decide, is owed an answer from that moment,
 * unless one is owed already; where they had wished to be asked later, they are back. A claim of ours starts no clock.
 */
export function tellReadiness(
  lead: Lead,
  { at, by, readiness, channel, wants }: TellReadiness,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const evidence = by === 'buyer' ? 'told' : 'claimed'
  const { resolution } = lead
  const early = evidence === 'told' && resolution?.returnsAt !== undefined && wishesToSpeak.has(readiness)
  if (resolution && !early) return refused({ code: 'lead_resolved', outcome: resolution.outcome })
  const known = lead.readiness?.stage === readiness && lead.readiness.evidence === evidence
  if (known && !resolution && !wants && !channel) return nothing
  const told: ReadinessTold = {
    type: 'ReadinessTold',
    at,
    by,
    data: { readiness, evidence, ...(channel && { channel }) },
    ...(wants && { private: { wants } }),
  }
  const answer = owed(lead, { kind: 'respond', at, by, from: at }, facts)
  if (resolution)
    return happened<LeadEvent>({ type: 'LeadReturned', at, by, data: { since: resolution.at } }, told, answer)
  if (evidence === 'claimed') return happened(told)
  if (readiness === 'browsing') return happened<LeadEvent>(told, ...inPeace(lead, at))
  const asks = (!known && wishesToSpeak.has(readiness)) || wants !== undefined || channel !== undefined
  const waits = openCommitments(lead).some(({ kind }) => kind === 'respond' || kind === 'callback')
  return asks && !waits ? happened<LeadEvent>(told, answer) : happened(told)
}

const wishesToSpeak: ReadonlySet<Stage> = new Set(['ready to talk', 'deciding'])

const inPeace = ({ plan }: KnownLead, at: string): readonly LeadEvent[] =>
  plan && !plan.ended ? [{ type: 'CadenceEnded', at, by: 'system', data: { because: 'only looking' } }] : []
