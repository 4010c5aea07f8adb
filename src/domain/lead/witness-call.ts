import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'
import { owed } from './owed.ts'
import type { LeadRefusal } from './refusals.ts'
import { isOf } from './seen-call.ts'
import { openCommitments, type Lead } from './state.ts'

/** A telephone system saw a call begin. What came of it only a member can say; `touch` is where one had said it already. */
export type CallWitnessed = EventOf<
  'CallWitnessed',
  { call: Id; direction: 'out' | 'in'; startedAt: Instant; member?: Id; touch?: Id }
>
export type CallEnded = EventOf<
  'CallEnded',
  { call: Id; seconds: number; answered?: boolean },
  { recording?: string }
>

export type CallEvent = CallWitnessed | CallEnded
export type Call = CallWitnessed['data'] & Partial<Pick<CallEnded['data'], 'seconds' | 'answered'>>
export type WitnessCall = Asked & {
  readonly type: 'WitnessCall'
  readonly call: Id
  readonly direction: 'out' | 'in'
  readonly startedAt: Instant
  readonly member?: Id | undefined
  readonly ended?:
    | {
        readonly seconds: number
        readonly answered?: boolean | undefined
        readonly recording?: string | undefined
      }
    | undefined
}

/** Told once when it begins and once when it ends, or at its end alone. Whoever rang us and reached nobody is owed an answer. */
export function witnessCall(
  lead: Lead,
  command: WitnessCall,
  facts: LeadFacts,
): Decision<LeadEvent, LeadRefusal> {
  if (lead.status === 'none') return refused({ code: 'no_such_lead' })
  if (lead.forgotten) return refused({ code: 'lead_forgotten' })
  const { at, by, call, direction, startedAt, member, ended } = command
  const known = lead.calls.find((one) => one.call === call)
  if (lead.resolution && !known) return refused({ code: 'lead_resolved', outcome: lead.resolution.outcome })
  if (startedAt > at) return refused({ code: 'happened_in_future' })
  if (startedAt < lead.opened.submittedAt) return refused({ code: 'happened_before_asked' })
  const said = lead.touches.find((touch) => isOf({ direction, startedAt, member, ...ended }, touch))
  const events: LeadEvent[] = []
  if (!known) {
    const data = { call, direction, startedAt, ...(member && { member }), ...(said && { touch: said.touch }) }
    events.push({ type: 'CallWitnessed', at, by, data })
  }
  if (ended && known?.seconds === undefined) {
    const { seconds, answered, recording } = ended
    const data = { call, seconds, ...(answered !== undefined && { answered }) }
    events.push({ type: 'CallEnded', at, by, data, ...(recording && { private: { recording } }) })
    const waits = openCommitments(lead).some(({ kind }) => kind === 'respond' || kind === 'callback')
    if (direction === 'in' && answered === false && !waits && !lead.resolution)
      events.push(owed(lead, { kind: 'respond', at, by, from: at }, facts))
  }
  return events.length === 0 ? nothing : happened(...events)
}
