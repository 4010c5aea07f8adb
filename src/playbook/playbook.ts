import type { Day, LocalDate } from '#domain/time/calendar.ts'
import type { Duration } from '#domain/time/duration.ts'
import type { WindowSpec } from '#domain/time/window.ts'

/**
 * A playbook as read from its file: names resolved, durations parsed, conditions still as text. Lists keep the order
 * of the file, because order decides; `line` says where each thing stands, for the trace and for findings.
 */
export type Playbook = {
  readonly name: string
  readonly calendars: readonly CalendarRule[]
  readonly terms: readonly Term[]
  readonly intents: readonly IntentRule[]
  readonly fit: Fit
  readonly segments: readonly Segment[]
  readonly teams: readonly TeamRule[]
  readonly objectives: readonly Objective[]
  readonly qualified?: Definition
  readonly signatories?: Signatories
}

type Named = { readonly name: string; readonly line: number }

/** Working hours before holidays are looked up; `hours` has seven lists, Monday first. */
export type CalendarRule = Named & {
  readonly zone: string
  readonly hours: readonly [Day, Day, Day, Day, Day, Day, Day]
  /** Where the public holidays are those of: `GB-ENG`, `DE-BY`, `FR`. */
  readonly holidays?: { readonly region: string; readonly line: number; readonly column: number }
  readonly closed: readonly LocalDate[]
  readonly special: Readonly<Record<LocalDate, Day>>
}

/** A piece of CEL with the place of its first character, so that a finding can point into it. */
export type Written = { readonly expression: string; readonly line: number; readonly column: number }

export type Term = Named & Written

/** What a form of this kind is taken to ask for, where the playbook says otherwise than the defaults. */
export type IntentRule = { readonly kind: string; readonly intent: string; readonly line: number }

export type FitVerdict = 'in' | 'out' | 'unknown'
export type Fit = { readonly in?: Written; readonly out?: Written }

export type Motion = 'respond' | 'qualify' | 'nurture' | 'decline'
export const motions: readonly Motion[] = ['respond', 'qualify', 'nurture', 'decline']

/** One entry of `when`; `text` is how the file says it. */
export type Condition = { readonly text: string; readonly line: number } & (
  | { readonly kind: 'term'; readonly term: string; readonly negated: boolean }
  | { readonly kind: 'fit'; readonly is: FitVerdict }
  | { readonly kind: 'intent'; readonly is: string }
)

/** When an answer is owed: `notBefore` ≤ `target` ≤ `limit`, in covered time where a calendar is named. */
export type WindowRule = WindowSpec & { readonly calendar?: string }

/** A class of lead. Every entry of `when` must be true; the last segment has none and takes everything else. */
export type Segment = Named & {
  readonly when?: readonly Condition[]
  readonly motion: Motion
  readonly team?: string
  readonly respond?: WindowRule
  readonly cadence?: string
  readonly track?: string
}

export type Role = 'qualifier' | 'representative' | 'manager' | 'marketing' | 'admin'
export const roles: readonly Role[] = ['qualifier', 'representative', 'manager', 'marketing', 'admin']

/** Who is told next when a commitment is past its limit; `after` counts from the limit. The first needs none. */
export type EscalationLevel = { readonly after?: Duration; readonly line: number } & (
  | { readonly to: 'steward' }
  | { readonly to: 'role'; readonly role: Role }
  | { readonly to: 'member'; readonly email: string }
)

/** Membership lives in the app; the file names the steward, who owes what nobody has accepted yet. */
export type TeamRule = Named & {
  readonly calendar: string
  readonly steward: string
  readonly escalate: readonly EscalationLevel[]
}

/** `share` of a segment's leads answered `within` a time: 0.9 for 90%. */
export type Objective = {
  readonly of: string
  readonly share: number
  readonly within: Duration
  readonly calendar?: string
  readonly line: number
}

/** What *qualified* means: all required criteria, and at least so many in all. */
export type Definition = Named & {
  readonly criteria: readonly { readonly name: string; readonly required: boolean }[]
  readonly atLeast: number
}

export type Signatories = { readonly marketing: string; readonly sales: string; readonly line: number }

/** Limits of a playbook file. */
export const PLAYBOOK_BYTES_MAX = 1024 * 1024
