import type { Language } from '#domain/form/sheet.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { Channel } from '#domain/lead/touch.ts'
import type { Stage } from '#domain/lead/trace.ts'
import type { Role } from '#domain/team/people.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'

export const buyerStates = [
  'received',
  'waiting',
  'answered',
  'later',
  'resolved',
  'withdrawn',
  'forgotten',
] as const
export type BuyerState = (typeof buyerStates)[number]

/** What was just done, and is said back once. */
export const doneNotes = [
  'readiness',
  'call',
  'browsing',
  'reach',
  'corrected',
  'asked',
  'yes',
  'no',
] as const
export type DoneNote = (typeof doneNotes)[number]
/** What could not be done, and why. */
export const problemNotes = ['day', 'who', 'nothing'] as const
export type ProblemNote = (typeof problemNotes)[number]

/** When somebody may be reached, in words that need no explaining. */
export const dayParts = ['any', 'mornings', 'afternoons', 'evenings'] as const
export type DayPart = (typeof dayParts)[number]
export type WayToReach = Exclude<Channel, 'voicemail'>

type Summed = { readonly summary: string; readonly words: string; readonly button: string }

/** All that the buyer's own page says. `{first}`, `{role}`, `{firm}`, `{when}` … stand for what is put there. */
export type BuyerWords = {
  readonly titles: Readonly<Record<BuyerState, string>>
  /** The same where somebody has it whose name we may say. */
  readonly has: string
  readonly leads: Readonly<
    Record<'received' | 'answered' | 'answeredBy' | 'later' | 'withdrawn' | 'forgotten', string>
  >
  readonly inPerson: string
  readonly more: Readonly<Record<'answered' | 'later' | 'resolved' | 'withdrawn', string>>
  readonly due: string
  readonly overdue: string
  readonly road: {
    readonly title: string
    /** Received, with one of us, answered, settled. */
    readonly steps: readonly [string, string, string, string]
    readonly with: string
  }
  readonly told: string
  readonly toldThem: string
  readonly done: Readonly<Record<DoneNote, string>>
  readonly problems: Readonly<Record<ProblemNote, string>>
  readonly sent: {
    readonly title: string
    readonly on: string
    readonly mail: string
    readonly phone: string
    readonly both: string
  }
  readonly notHeard: { readonly title: string; readonly words: string; readonly button: string }
  readonly acts: string
  readonly call: Summed & { readonly number: string; readonly known: string; readonly when: string }
  readonly where: Summed & {
    readonly legend: string
    readonly stages: Readonly<Record<Stage, string>>
    readonly wants: string
  }
  readonly later: Summed & { readonly day: string }
  readonly reach: Summed & {
    readonly ways: string
    readonly names: Readonly<Record<WayToReach, string>>
    readonly hours: string
    readonly parts: Readonly<Record<DayPart, string>>
    readonly language: string
  }
  readonly correct: Summed & {
    readonly name: string
    readonly company: string
    readonly phone: string
    readonly email: string
    readonly emailHint: string
    readonly noPhone: string
  }
  readonly withdrawal: {
    readonly summary: string
    readonly words: string
    readonly said: string
    readonly button: string
  }
  readonly data: Summed & { readonly mail: string; readonly number: string }
  readonly forget: Summed & { readonly sure: string }
  readonly helped: {
    readonly title: string
    readonly words: string
    readonly said: string
    readonly yes: string
    readonly no: string
  }
  readonly passOn: {
    readonly title: string
    readonly words: string
    readonly again: string
    readonly button: string
  }
  /** How it ended, to the person who asked. */
  readonly outcomes: Readonly<Record<Outcome, string>>
  /** What somebody does here, as a buyer would put it. */
  readonly roles: Readonly<Record<'representative' | 'qualifier' | 'manager', string>>
}

export const buyerWords: Readonly<Record<Language, BuyerWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

/** Each language as those who speak it call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
}

const known = ['representative', 'qualifier', 'manager'] as const

/** The first of these that a buyer would want to know. */
export const roleIn = ({ roles: words }: BuyerWords, roles: readonly Role[]): string | undefined =>
  known.filter((role) => roles.includes(role)).map((role) => words[role])[0]
