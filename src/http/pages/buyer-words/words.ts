import type { Language } from '#domain/form/sheet.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { Role } from '#domain/team/people.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'

export const buyerStates = ['received', 'waiting', 'answered', 'resolved', 'withdrawn', 'forgotten'] as const
export type BuyerState = (typeof buyerStates)[number]

/** All that the buyer's own page says. `{first}`, `{role}`, `{firm}` and `{when}` stand for what is put there. */
export type BuyerWords = {
  readonly titles: Readonly<Record<BuyerState, string>>
  /** The same where somebody has it whose name we may say. */
  readonly has: string
  readonly leads: Readonly<Record<'received' | 'answered' | 'answeredBy' | 'withdrawn' | 'forgotten', string>>
  readonly inPerson: string
  readonly more: Readonly<Record<'answered' | 'resolved' | 'withdrawn', string>>
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
  readonly notHeard: { readonly title: string; readonly words: string; readonly button: string }
  readonly withdrawal: {
    readonly title: string
    readonly summary: string
    readonly words: string
    readonly said: string
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

const known = ['representative', 'qualifier', 'manager'] as const

/** The first of these that a buyer would want to know. */
export const roleIn = ({ roles: words }: BuyerWords, roles: readonly Role[]): string | undefined =>
  known.filter((role) => roles.includes(role)).map((role) => words[role])[0]
