import type { AppointmentLetter, Letters } from '#app/mail-ports.ts'
import type { Place } from '#domain/appointment/events.ts'
import type { Language } from '#domain/form/sheet.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'

type About = Parameters<Letters['appointment']>[0]
type Said = Pick<About, 'firm' | 'member'> & { readonly when: string }

/** One letter: what stands above it, what it says, and what its button leads to. */
type Words = {
  readonly subject: (said: Said) => string
  readonly says: (said: Said) => readonly string[]
  readonly button: string
}
export type LanguageWords = {
  readonly locale: string
  readonly greeting: (name: string | undefined) => string
  readonly places: Readonly<Record<Place, string>>
  readonly facts: {
    readonly when: string
    readonly how: string
    readonly where: string
    readonly about: string
  }
  readonly minutes: (count: number) => string
  readonly letters: Readonly<Record<AppointmentLetter, Words>>
}

export const appointmentWords: Readonly<Record<Language, LanguageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}
