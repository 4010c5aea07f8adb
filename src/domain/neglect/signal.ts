import type { KnownLead } from '../lead/state.ts'
import type { Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'

/** The ways in which a lead can be let down, by the names under which they are asked about and counted. */
export const signals = [
  'ended untouched',
  'never opened',
  'one attempt',
  'appointment missed',
  'no before the meeting',
  'held without a step',
  'easy segments',
  'early contact',
  'claimed, not seen',
  'asked by a manager',
] as const
export type Signal = (typeof signals)[number]

/** What a signal rests on: a word for it, when it was, and how often. */
export type Evidence = {
  readonly what: EvidenceWord
  readonly at?: Instant | undefined
  readonly count?: number | undefined
  readonly of?: number | undefined
  /** A segment, an outcome or a channel, by its name. */
  readonly name?: string | undefined
}
export const evidenceWords = [
  ...([
    'given',
    'accepted',
    'told of it',
    'passed on',
    'last step',
    'ended as',
    'attempts',
    'agreed for',
  ] as const),
  ...([
    'missed',
    'out early',
    'claimed',
    'in this segment untouched',
    'in other segments untouched',
  ] as const),
] as const
export type EvidenceWord = (typeof evidenceWords)[number]

/** How long a signal is waited for after `since`; the playbook may say. */
export type Waits = 'not at all' | 'unopened' | 'held'

/** Something that looks like neglect. `members`: whom to ask, the first who is a person here. */
export type Finding = {
  readonly signal: Signal
  readonly cause: string
  readonly since: Instant
  readonly waits: Waits
  readonly members: readonly (Id | undefined)[]
  readonly evidence: readonly Evidence[]
}

/** A signal looks at one lead's history and at nothing else. */
export type LooksAt = (lead: KnownLead) => readonly Finding[]

export const found = (
  signal: Signal,
  about: Pick<Finding, 'since' | 'members' | 'evidence'> & {
    readonly waits?: Waits
    readonly cause?: string
  },
): readonly Finding[] => [
  { signal, ...about, waits: about.waits ?? 'not at all', cause: `${signal}: ${about.cause ?? about.since}` },
]
