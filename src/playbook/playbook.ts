import type { Day, LocalDate } from '#domain/time/calendar.ts'
import type { Duration } from '#domain/time/duration.ts'
import type { WindowSpec } from '#domain/time/window.ts'
import type { Stage } from '#domain/lead/trace.ts'
import type { Place } from './finding.ts'
import type { LawfulBasis } from './grammar/law.ts'
import type { FurtherSections } from './grammar/sections.ts'

/**
 * A playbook as read from its file: names resolved, durations parsed, conditions still as text. Lists keep the order
 * of the file, because order decides; `line` says where each thing stands, for the trace and for findings.
 */
export type Playbook = FurtherSections & {
  readonly name: string
  readonly calendars: readonly CalendarRule[]
  readonly facts: readonly OwnFact[]
  readonly signals: readonly Signal[]
  readonly terms: readonly Term[]
  readonly intents: readonly IntentRule[]
  readonly fit: Fit
  readonly journey: readonly JourneyStage[]
  readonly segments: readonly Segment[]
  readonly teams: readonly TeamRule[]
  readonly objectives: readonly Objective[]
  readonly qualified?: Definition
  readonly signatories?: Signatories
  /** Plans that joined it because it names them without writing them down. */
  readonly builtIn?: readonly string[]
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

/** `at` is where its name stands. */
export type Term = Named & Written & { readonly at: Place }

/** A fact that this firm's forms or accounts offer: `answers.budget`, `account.tier`. */
export type OwnFact = Named & {
  readonly type: 'text' | 'number' | 'truth'
  readonly says: string
  readonly words?: readonly string[]
}

/** Something that happens after the form: `product` use, `page` visits (with consent), an `event` elsewhere. */
export type Signal = Named & {
  readonly kind: 'product' | 'page' | 'event'
  readonly says?: string
  readonly shows?: Stage
}

/** What a form of this kind is taken to ask for, where the playbook says otherwise than the defaults: the first that applies. */
export type IntentRule = {
  readonly kind: string
  readonly line: number
  readonly rules: readonly {
    readonly intent: string
    readonly when?: readonly Condition[]
    readonly line: number
  }[]
}

export type FitVerdict = 'in' | 'out' | 'unknown'
/** Any one of the rules is enough. */
export type Fit = { readonly in: readonly FitRule[]; readonly out: readonly FitRule[] }
export type FitRule = Written & { readonly because?: string }

/** A stage of the buyer; any one of `shownBy` shows it, all conditions of it together. */
export type JourneyStage = {
  readonly stage: Stage
  readonly line: number
  readonly shownBy: readonly (readonly Condition[])[]
  readonly weOffer: readonly string[]
  readonly weDont: readonly string[]
  readonly says?: string
}

export type Motion = 'respond' | 'qualify' | 'nurture' | 'decline'
export const motions: readonly Motion[] = ['respond', 'qualify', 'nurture', 'decline']

/** One entry of `when`; `text` is how the file says it. */
export type Condition = { readonly text: string; readonly line: number } & (
  | { readonly kind: 'term'; readonly term: string; readonly negated: boolean }
  | { readonly kind: 'fit'; readonly is: FitVerdict }
  | { readonly kind: 'intent'; readonly is: string }
  | { readonly kind: 'readiness'; readonly is: Stage | 'unknown' }
)

/**
 * When an answer is owed: `notBefore` ≤ `target` ≤ `limit`, in covered time where a calendar is named. With a signal the
 * window opens when that comes, else at `notBefore` (which `orAfter` says in the file).
 */
export type WindowRule = WindowSpec & {
  readonly calendar?: string
  readonly signal?: string
  readonly afterBrief?: boolean
}

/** A class of lead. Every entry of `when` must be true; the last segment has none and takes everything else. */
export type Segment = Named & {
  readonly column: number
  readonly when?: readonly Condition[]
  readonly motion: Motion
  readonly team?: string
  readonly respond?: WindowRule
  readonly cadence?: string
  readonly track?: string
  readonly routing?: string
  /** The message that goes to its leads. */
  readonly tell?: string
  readonly acknowledge?: string
  /** Why they are declined, by its name among the reasons of a no. */
  readonly because?: string
  readonly lawfulBasis?: LawfulBasis
  /** Segments below that it goes before on purpose. */
  readonly before: readonly string[]
  readonly says?: string
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
  readonly languages: readonly string[]
  readonly routing?: string
  readonly says?: string
}

/** `share` of a segment's leads answered `within` a time: 0.9 for 90%. */
export type Objective = {
  readonly of: string
  readonly share: number
  readonly within: Duration
  readonly calendar?: string
  readonly atLeast?: number
  readonly line: number
}

/** What *qualified* means: all required criteria, and at least so many in all. */
export type Definition = Named & {
  readonly criteria: readonly Criterion[]
  readonly atLeast: number
  readonly expects?: readonly string[]
  readonly says?: string
  /** How the conversation is begun and led. */
  readonly script?: string
}

export type Criterion = {
  readonly name: string
  readonly required: boolean
  readonly ask?: string
  /** What to say around the question. */
  readonly script?: string
  readonly says?: string
  readonly evidence?: readonly string[]
}

export type Signatories = { readonly marketing: string; readonly sales: string; readonly line: number }

/** Limits of a playbook file. */
export const PLAYBOOK_BYTES_MAX = 1024 * 1024
