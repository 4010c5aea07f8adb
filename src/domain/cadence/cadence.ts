import type { Channel, TouchResult } from '../lead/touch.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Duration } from '../time/duration.ts'
import type { Instant } from '../time/instant.ts'

/** Hours of a week, Monday first, on somebody's own wall clock. */
export type Week = Calendar['hours']

/** One planned touch. `after` counts from the touch before it, the first from the start. */
export type Step = {
  readonly channel: Channel
  readonly name?: string | undefined
  readonly after?: Duration | undefined
  readonly hours?: Week | undefined
  readonly template?: string | undefined
  /** Where to go on by result: the name of a step, `next` or `end`. */
  readonly branches?: Readonly<Partial<Record<TouchResult, string>>> | undefined
  readonly optional?: boolean | undefined
  /** What a person does instead of a touch by a channel. */
  readonly task?: string | undefined
  /** The system sends it by itself at its time. */
  readonly automatic?: boolean | undefined
}

/** What must have been done before anybody may say "unreachable". */
export type Effort = { readonly attempts: number; readonly channels: number; readonly days: number }
/** Touches in seven days that are never exceeded, to one person and to one organisation. */
export type Pressure = { readonly person?: number | undefined; readonly account?: number | undefined }

/** A cadence of the playbook, ready to be followed. */
export type Cadence = {
  readonly name: string
  readonly steps: readonly Step[]
  /** Whose covered time the spacing counts, and in whose hours somebody is there to do it. */
  readonly calendar?: Calendar | undefined
  /** When prospects may be reached, on their own wall clock. */
  readonly hours?: Week | undefined
  readonly effort?: Effort | undefined
  readonly pressure: Pressure
  /** It is for those who only look around: the system sends its mails by itself, to whoever allowed it. */
  readonly track?: true
  readonly lastLetter?: { readonly template: string; readonly after: Duration } | undefined
  /** The ways that the firm uses, the dearest first. */
  readonly uses?: readonly Channel[] | undefined
  /** Ways that this prospect doesn't allow, or hasn't allowed where the firm asks first. */
  readonly barred?: readonly Channel[] | undefined
}

/** How the prospect asked to be reached. */
export type Wishes = {
  readonly channels?: readonly Channel[] | undefined
  readonly hours?: Week | undefined
  readonly zone?: string | undefined
  /** In which they wish to be written to: two letters. */
  readonly language?: string | undefined
}

export type StepResult = TouchResult | 'skipped'
export type DoneStep = { readonly step: number; readonly result: StepResult; readonly at: Instant }
export type PlannedStep = { readonly step: number; readonly channel: Channel; readonly opens: Instant }

/** A step as the commitment to do it carries it. `instead` is the channel that the playbook names where the prospect asked for another. */
export type StepOf = {
  readonly index: number
  readonly channel: Channel
  readonly name?: string | undefined
  readonly template?: string | undefined
  readonly instead?: Channel | undefined
  /** What a person does, in the playbook's words, where that is no touch of a channel. */
  readonly task?: string | undefined
}

/** Why a cadence is over before its last step. */
export const endReasons = [
  ...([
    'appointment',
    'said no',
    'no plan',
    'gone through',
    'to people',
    'only looking',
    'handed off',
  ] as const),
] as const
export type EndReason = (typeof endReasons)[number]

/** How far a lead has come on its cadence, as its history tells. */
export type Plan = {
  readonly cadence: string
  readonly track?: true | undefined
  readonly startedAt: Instant
  /** The prospect's time zone, where it is known. */
  readonly zone?: string | undefined
  readonly done: readonly DoneStep[]
  /** Since they said something, or something came between. */
  readonly pausedAt?: Instant | undefined
  readonly resumedAt?: Instant | undefined
  /** They said that they are away until then. */
  readonly awayUntil?: Instant | undefined
  readonly ended?: EndReason | undefined
  readonly planned?: PlannedStep | undefined
}
