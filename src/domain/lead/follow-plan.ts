import type { DoneStep, Plan } from '../cadence/cadence.ts'
import { awayUntil } from '../cadence/opening.ts'
import { laterOf } from '../time/instant.ts'
import type { LeadEvent } from './events.ts'
import { isTheirs } from './mail-events.ts'

/**
 * How far the plan has come after one more event. Whatever the prospect says pauses it; a machine of theirs doesn't, but the day on
 * which it says that they are back moves the next step.
 */
export function followPlan(plan: Plan | undefined, event: LeadEvent): Plan | undefined {
  if (event.type === 'CadenceStarted') return { ...event.data, startedAt: event.at, done: [] }
  // Each event is given to its own line; the compiler can't follow that through the table.
  const next = lines[event.type] as ((plan: Plan, event: LeadEvent) => Plan) | undefined
  return plan && next ? next(plan, event) : plan
}

type Line<Type> = (plan: Plan, event: Extract<LeadEvent, { type: Type }>) => Plan
const paused = (plan: Plan, { at }: LeadEvent): Plan => ({ ...plan, planned: undefined, pausedAt: at })
const unplanned = (plan: Plan): Plan => ({ ...plan, planned: undefined })

/** The events that take a plan further; any other leaves it where it is. */
const lines: { readonly [Type in LeadEvent['type']]?: Line<Type> } = {
  StepPlanned: (plan, { data: { step, channel, opens } }) => ({ ...plan, planned: { step, channel, opens } }),
  CommitmentMade: (plan, { data: { kind } }) =>
    kind === 'touch' || kind === 'callback' ? unplanned(plan) : plan,
  TouchLogged: touched,
  StepSkipped: (plan, { data, at }) => done(plan, { step: data.step, result: 'skipped', at }),
  MailReceived: received,
  // Who reads more goes on reading; whom it brings to people gets another plan.
  SubmissionJoined: (plan, event) => (plan.track ? plan : paused(plan, event)),
  MailSent: (plan, { data: { step }, at }) =>
    step === undefined ? plan : done(plan, { step, result: 'sent', at }),
  LeadJudged: (plan, { data: { motion } }) =>
    plan.track && motion !== 'nurture' ? { ...unplanned(plan), ended: 'to people' } : plan,
  BuyerAskedToTalk: paused,
  BuyerAskedAgain: paused,
  LeadReopened: paused,
  LeadReturned: paused,
  CadenceResumed: (plan, { at }) => ({ ...unplanned(plan), pausedAt: undefined, resumedAt: at }),
  CadenceEnded: (plan, { data }) => ({ ...unplanned(plan), ended: data.because }),
  LeadResolved: unplanned,
}

function done(plan: Plan, step: DoneStep): Plan {
  return { ...unplanned(plan), done: [...plan.done, step] }
}

/** A touch that carries out a step takes the plan further; a conversation beside the plan gives them the word. */
function touched(plan: Plan, event: Extract<LeadEvent, { type: 'TouchLogged' }>): Plan {
  const { step, result, direction, happenedAt } = event.data
  if (step !== undefined && result !== 'unknown')
    return done(plan, { step, result, at: laterOf(happenedAt, plan.done.at(-1)?.at ?? plan.startedAt) })
  const spoke = direction === 'in' || result === 'answered'
  return spoke ? paused(plan, event) : plan
}

function received(plan: Plan, event: Extract<LeadEvent, { type: 'MailReceived' }>): Plan {
  const { data, at } = event
  if (isTheirs(data)) return paused(plan, event)
  if (data.member !== undefined || data.class === 'human_reply') return plan
  if (data.class === 'complaint') return paused(plan, event)
  if (data.class !== 'auto_reply' || data.returns === undefined) return plan
  const until = awayUntil(data.returns, { at, zone: plan.zone ?? 'UTC' })
  return until === undefined ? plan : { ...plan, awayUntil: laterOf(until, plan.awayUntil ?? '') }
}
