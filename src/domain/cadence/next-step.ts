import type { Channel } from '../lead/touch.ts'
import { laterOf, type Instant } from '../time/instant.ts'
import type { Cadence, DoneStep, Plan, Step, StepResult, Wishes } from './cadence.ts'
import { after, firstOpen, theirHours } from './opening.ts'

/** What comes next. Nothing does while they have the word, after the end, or when the plan has been gone through. */
export type Next =
  | {
      readonly to: 'step'
      readonly index: number
      readonly channel: Channel
      readonly opens: Instant
      readonly instead?: Channel
    }
  | { readonly to: 'last letter'; readonly opens: Instant }
  | { readonly to: 'nothing'; readonly because: 'paused' | 'ended' | 'done' }

/** Branches may lead back; a plan that goes round and round is over all the same. */
const STEPS_DONE_MAX = 50

/** The next step by the playbook and by what has happened, and when it may be done. */
export function nextStep(cadence: Cadence, plan: Plan, wishes: Wishes): Next {
  if (plan.ended) return { to: 'nothing', because: 'ended' }
  if (plan.pausedAt !== undefined) return { to: 'nothing', because: 'paused' }
  const last = plan.done.at(-1)
  const index = last ? indexAfter(cadence, last, plan) : 0
  if (index === 'end') return { to: 'nothing', because: 'ended' }
  const from = laterOf(last?.at ?? plan.startedAt, plan.resumedAt ?? '')
  const step = plan.done.length < STEPS_DONE_MAX ? cadence.steps[index] : undefined
  if (step) return planned({ index, step, from }, cadence, { plan, wishes })
  const { lastLetter } = cadence
  if (!lastLetter || cadence.barred?.includes('mail')) return { to: 'nothing', because: 'done' }
  const due = after(from, lastLetter.after, cadence.calendar)
  return { to: 'last letter', opens: open(due, cadence, { plan, wishes, step: undefined }) }
}

function planned(
  { index, step, from }: { index: number; step: Step; from: Instant },
  cadence: Cadence,
  about: { plan: Plan; wishes: Wishes },
): Next {
  const due = step.after ? after(from, step.after, cadence.calendar) : from
  const channel = channelFor(step.channel, about.wishes, cadence)
  if (channel === undefined) return { to: 'nothing', because: 'ended' }
  const opens = open(due, cadence, { ...about, step })
  return { to: 'step', index, channel, opens, ...(channel !== step.channel && { instead: step.channel }) }
}

/** Not while they are away, in our hours and in theirs: those they asked for, else the step's, the cadence's, the firm's. */
function open(
  due: Instant,
  cadence: Cadence,
  { plan, wishes, step }: { plan: Plan; wishes: Wishes; step: Step | undefined },
): Instant {
  const { calendar } = cadence
  const zone = wishes.zone ?? plan.zone ?? calendar?.zone ?? 'UTC'
  // A letter wakes nobody.
  const hours = step?.channel === 'letter' ? undefined : (wishes.hours ?? step?.hours ?? cadence.hours)
  return firstOpen(laterOf(due, plan.awayUntil ?? ''), { calendar, theirs: theirHours(hours, zone) })
}

/** Where the last result leads: the branch that the step names; else a conversation ends the plan and anything else goes on. */
function indexAfter({ steps }: Cadence, { step, result, at }: DoneStep, { resumedAt }: Plan): number | 'end' {
  const to = branchOf(steps[step], result)
  const resumed = resumedAt !== undefined && resumedAt >= at
  if (to === 'end') return resumed ? step + 1 : 'end'
  const named = to === 'next' ? -1 : steps.findIndex(({ name }) => name === to)
  const index = named === -1 ? step + 1 : named
  // Whoever left word while calling has done the voicemail that was to follow.
  return result === 'left word' && steps[step]?.channel === 'call' && steps[index]?.channel === 'voicemail'
    ? index + 1
    : index
}

const branchOf = (step: Step | undefined, result: StepResult): string =>
  (result === 'skipped' ? undefined : step?.branches?.[result]) ?? (result === 'answered' ? 'end' : 'next')

/** A channel they asked for; where the step's is none of those, the first that they named, else the firm's. None where they allow none. */
export function channelFor(
  channel: Channel,
  { channels = [] }: Wishes,
  { barred = [], uses = instead }: Pick<Cadence, 'barred' | 'uses'> = {},
): Channel | undefined {
  const may = (one: Channel) => !barred.some((other) => sameWay(other, one))
  const wished = channels.length === 0 || channels.some((one) => sameWay(one, channel))
  if (wished && may(channel)) return channel
  const others = channels.length === 0 ? uses : channels
  return others.find(may)
}

/** By which way, in this order, where theirs is not allowed and they have named no other. */
const instead: readonly Channel[] = ['mail', 'call', 'letter']

/** A call that reaches nobody may end in a voicemail: both ring the same telephone. */
export const sameWay = (one: Channel, other: Channel): boolean => way(one) === way(other)
const way = (channel: Channel): Channel => (channel === 'voicemail' ? 'call' : channel)
