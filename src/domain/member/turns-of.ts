import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'
import { decideCredits, evolveCredits, type Credit, type CreditCommand, type CreditEvent } from './credits.ts'
import type { KnownMember } from './member.ts'
import { isOnce, isWeekly, TIMES_OFF_MAX, type Once, type TimeOff, type Weekly } from './time-off.ts'

/** A stretch away, once or every week. Why is nobody's business. */
export type TimeOffTaken = EventOf<'TimeOffTaken', { off: Id } & ({ once: Once } | { weekly: Weekly })>
export type TimeOffCancelled = EventOf<'TimeOffCancelled', { off: Id }>
/** What they can be given leads for, beside what their teams do. */
export type SkillsTold = EventOf<'SkillsTold', { languages: readonly string[]; skills: readonly string[] }>
/** A manager lets nothing new come to them for now; what they have stays with them. */
export type TurnsPaused = EventOf<'TurnsPaused', Record<string, never>, { reason: string }>
export type TurnsResumed = EventOf<'TurnsResumed', Record<string, never>>
export type TurnsEvent =
  | TimeOffTaken
  | TimeOffCancelled
  | SkillsTold
  | CreditEvent
  | TurnsPaused
  | TurnsResumed

export type TakeTimeOff = Asked & { readonly type: 'TakeTimeOff'; readonly taken: TimeOff }
export type CancelTimeOff = Asked & { readonly type: 'CancelTimeOff'; readonly off: Id }
export type TellSkills = Asked & { readonly type: 'TellSkills' } & SkillsTold['data']
export type PauseTurns = Asked & { readonly type: 'PauseTurns'; readonly reason: string }
export type ResumeTurns = Asked & { readonly type: 'ResumeTurns' }
export type TurnsCommand = TakeTimeOff | CancelTimeOff | TellSkills | CreditCommand | PauseTurns | ResumeTurns
export type TurnsRefusal =
  | { readonly code: 'time_off_unclear' }
  | { readonly code: 'too_much_time_off'; readonly most: number }

/** What their turns rest on. */
export type TurnsOf = {
  readonly paused?: boolean
  readonly off?: readonly TimeOff[]
  readonly languages?: readonly string[]
  readonly skills?: readonly string[]
  readonly credits?: readonly Credit[]
}

export function evolveTurns(member: KnownMember, event: TurnsEvent): TurnsOf {
  const { off = [], credits = [] } = member
  switch (event.type) {
    case 'TimeOffTaken':
      return { off: [...off, event.data] }
    case 'TimeOffCancelled':
      return { off: off.filter((each) => each.off !== event.data.off) }
    case 'SkillsTold':
      return event.data
    case 'TurnsPaused':
      return { paused: true }
    case 'TurnsResumed':
      return { paused: false }
    case 'TurnCredited':
    case 'CreditWithdrawn':
      return { credits: evolveCredits(credits, event) }
  }
}

export function decideTurns(member: KnownMember, command: TurnsCommand): Decision<TurnsEvent, TurnsRefusal> {
  const { at, by } = command
  const { off = [], credits = [], languages = [], skills = [] } = member
  switch (command.type) {
    case 'TakeTimeOff':
      return take(off, command)
    case 'CancelTimeOff':
      return off.some((each) => each.off === command.off)
        ? happened({ type: 'TimeOffCancelled', at, by, data: { off: command.off } })
        : nothing
    case 'TellSkills': {
      const told = { languages: command.languages, skills: command.skills }
      return sameWords(languages, told.languages) && sameWords(skills, told.skills)
        ? nothing
        : happened({ type: 'SkillsTold', at, by, data: told })
    }
    case 'PauseTurns':
      return member.paused
        ? nothing
        : happened({ type: 'TurnsPaused', at, by, data: {}, private: { reason: command.reason } })
    case 'ResumeTurns':
      return member.paused ? happened({ type: 'TurnsResumed', at, by, data: {} }) : nothing
    case 'CreditTurn':
    case 'WithdrawCredit':
      return decideCredits(credits, command)
  }
}

/** What is long over makes room for more. */
function take(off: readonly TimeOff[], { at, by, taken }: TakeTimeOff): Decision<TimeOffTaken, TurnsRefusal> {
  if (off.some((each) => each.off === taken.off)) return nothing
  const clear = 'once' in taken ? isOnce(taken.once) && taken.once.to > at : isWeekly(taken.weekly)
  if (!clear) return refused({ code: 'time_off_unclear' })
  const ahead = off.filter((each) => !('once' in each) || each.once.to > at)
  return ahead.length >= TIMES_OFF_MAX
    ? refused({ code: 'too_much_time_off', most: TIMES_OFF_MAX })
    : happened({ type: 'TimeOffTaken', at, by, data: taken })
}

const sameWords = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word))
