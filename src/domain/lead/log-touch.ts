import type { Conversation } from '../cadence/conversation.ts'
import type { ResultCode } from '../cadence/result-codes.ts'
import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import { answered } from './answered.ts'
import { calledBack, held } from './what-it-meant.ts'
import { atWork, type ByMember } from './at-work.ts'
import { carriedStep, stepSettled, whyNotNow, type Carried, type Reasons } from './carried-step.ts'
import type { LeadEvent, TouchLogged } from './events.ts'
import type { LeadFacts } from './facts.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Lead } from './state.ts'
import { earliness, tooEarly, type TooEarly } from './too-early.ts'
import { callSaid } from './seen-call.ts'
import type { Call } from './witness-call.ts'
import { hearsUs, type Channel, type TouchResult } from './touch.ts'

export type LogTouch = Asked &
  ByMember & {
    readonly type: 'LogTouch'
    readonly touch: Id
    readonly channel: Channel
    readonly direction: 'out' | 'in'
    readonly result: TouchResult
    readonly happenedAt?: Instant | undefined
    readonly minutes?: number | undefined
    readonly said?: string | undefined
    /** Why the window's `notBefore` wasn't waited for. */
    readonly earlyBecause?: string | undefined
    readonly code?: ResultCode | undefined
    readonly conversation?: (Conversation & { readonly agreed?: string | undefined }) | undefined
  } & Reasons

/** A member says what contact there was. It is claimed, not witnessed; what the prospect can have noticed answers them. */
export function logTouch(lead: Lead, command: LogTouch, facts: LeadFacts): Decision<LeadEvent, LeadRefusal> {
  if (lead.status !== 'none' && lead.touches.some(({ touch }) => touch === command.touch)) return nothing
  const work = atWork(lead, command, facts)
  if ('refusal' in work) return refused(work.refusal)
  const said = command.happenedAt ?? command.at
  const call = callSaid(work.lead, { ...command, happenedAt: said })
  // What was seen is true, whatever somebody remembers of the time.
  const happenedAt = call?.startedAt ?? said
  if (happenedAt > command.at) return refused({ code: 'happened_in_future' })
  if (happenedAt < work.lead.opened.submittedAt) return refused({ code: 'happened_before_asked' })
  const early =
    command.direction === 'out' ? tooEarly(work.lead, { at: happenedAt, by: command.by }) : undefined
  if (early && !command.earlyBecause) return refused(early)
  const out = command.direction === 'out'
  const tooSoon = out ? whyNotNow(work.lead, { ...command, at: happenedAt }, facts) : undefined
  if (tooSoon) return refused(tooSoon)
  const carried = out ? carriedStep(work.lead, command, facts) : {}
  const { at, by } = command
  return happened<LeadEvent>(
    ...work.first,
    touched(command, { happenedAt, early, carried, call }),
    ...held(command, facts),
    ...stepSettled(carried, { at, by, happenedAt }),
    ...calledBack(work.lead, command, happenedAt),
    ...(hearsUs(command) ? answered(work.lead, { at, by, happenedAt, owner: by }, facts) : []),
  )
}

function touched(
  command: LogTouch,
  about: { happenedAt: Instant; early: TooEarly | undefined; carried: Carried; call: Call | undefined },
): TouchLogged {
  const { happenedAt, early, carried, call } = about
  const { at, by, touch, channel, direction, result, said, code } = command
  const seen = call?.seconds === undefined ? undefined : Math.ceil(call.seconds / 60)
  const minutes = command.minutes ?? seen
  const { earlyBecause, otherBecause, pressedBecause } = command
  return {
    type: 'TouchLogged',
    at,
    by,
    data: {
      touch,
      channel,
      direction,
      result,
      evidence: call ? 'witnessed' : 'claimed',
      member: by,
      happenedAt,
      ...earliness(early),
      ...(minutes !== undefined && { minutes }),
      ...(carried.step !== undefined && { step: carried.step }),
      ...(code && { code }),
      ...(call && { call: call.call }),
    },
    private: {
      ...(said && { said }),
      ...(early && earlyBecause && { earlyBecause }),
      ...(otherBecause && { otherBecause }),
      ...(pressedBecause && { pressedBecause }),
    },
  }
}
