import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadRefusal } from './refusals.ts'
import type { KnownLead, Lead } from './state.ts'
import type { Stage } from './trace.ts'

/** Where the buyer is, as they said it themselves (`mail`: by the links of that mail) or as a member claims. */
export type ReadinessShown = EventOf<
  'ReadinessShown',
  { stage: Stage; how: 'said' | 'claimed'; mail?: Id },
  { said?: string }
>
export type TellReadiness = Asked & {
  readonly type: 'TellReadiness'
  readonly stage: Stage
  readonly mail?: Id | undefined
  readonly said?: string | undefined
}

/** One value with its evidence: the buyer's own word, a signal, the playbook's reading, or what a member claims. */
export type Shown = {
  readonly stage: Stage
  readonly at: Instant
  readonly how: 'said' | 'claimed' | 'signal' | 'playbook'
  readonly by: string
  readonly because: readonly string[]
}

/** The buyer's own word counts; a member's is kept as a claim, and moves nobody to people. */
export function tellReadiness(lead: Lead, command: TellReadiness): Decision<ReadinessShown, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  if (lead.resolution) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  const { at, by, stage, mail, said } = command
  const how = by === 'buyer' ? 'said' : 'claimed'
  const last = lead.shown.findLast((one) => one.how === how)
  if (last?.stage === stage && said === undefined) return nothing
  const data = { stage, how, ...(mail && { mail }) } as const
  return happened({ type: 'ReadinessShown', at, by, data, ...(said && { private: { said } }) })
}

/** What the buyer said last of where they are. */
export const stageSaid = ({ shown }: KnownLead): Stage | undefined =>
  shown.findLast(({ how }) => how === 'said')?.stage

/** Where the buyer is after one more event, where that shows it. */
export function shownBy(event: LeadEvent): readonly Shown[] {
  const { at, by } = event
  if (event.type === 'ReadinessShown') {
    const { stage, how } = event.data
    return [{ stage, at, how, by, because: [] }]
  }
  if (event.type === 'BuyerAskedToTalk') return [{ stage: 'ready to talk', at, how: 'said', by, because: [] }]
  if (event.type === 'LeadSignalled') {
    const { shows: stage, name } = event.data
    return stage ? [{ stage, at, how: 'signal', by, because: [name] }] : []
  }
  if (event.type !== 'LeadJudged') return []
  const { readiness: stage, readinessBecause: because = [] } = event.data
  return stage ? [{ stage, at, how: 'playbook', by, because }] : []
}
