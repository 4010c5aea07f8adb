import type { Place, Result } from '#domain/appointment/events.ts'
import type { Language } from '#domain/form/sheet.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'

/** What was just done, or could not be, and is said back once. */
export const appointmentNotes = [
  'agreed',
  'moved',
  'cancelled',
  'answered',
  'sorry',
  'taken',
  'nothing',
  'over',
] as const
export type AppointmentNote = (typeof appointmentNotes)[number]
export const problemNotes: ReadonlySet<AppointmentNote> = new Set<AppointmentNote>([
  'taken',
  'nothing',
  'over',
])

export type AppointmentPageWords = {
  readonly locale: string
  readonly titles: {
    readonly ahead: string
    readonly cancelled: string
    readonly missed: string
    readonly over: string
    readonly choose: string
    readonly gone: string
  }
  readonly leads: {
    readonly with: string
    readonly cancelled: string
    readonly missed: string
    readonly over: string
    readonly choose: string
    readonly none: string
    readonly gone: string
  }
  readonly places: Readonly<Record<Place, string>>
  readonly minutes: string
  readonly move: { readonly title: string; readonly button: string; readonly none: string }
  readonly choose: { readonly button: string }
  /** In whose clocks the times are told, and how to see them in others. */
  readonly zone: { readonly told: string; readonly label: string; readonly button: string }
  readonly cancel: { readonly summary: string; readonly said: string; readonly button: string }
  readonly ask: {
    readonly title: string
    readonly said: string
    readonly results: Readonly<Record<Result, string>>
    readonly thanks: string
  }
  readonly offer: { readonly title: string; readonly words: string; readonly button: string }
  readonly notes: Readonly<Record<AppointmentNote, string>>
}

export const appointmentPageWords: Readonly<Record<Language, AppointmentPageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}
