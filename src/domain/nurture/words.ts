import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import type { Stage } from '../lead/trace.ts'

/** What a reader of our mails may answer with one link. */
export const answers = ['talk', 'later', 'wrong', 'stop', 'where'] as const
export type Answer = (typeof answers)[number]

/** How a reader hears of what they may answer, in the mail and on the page that its links open. */
export type NurtureWords = {
  readonly lang: string
  /** The links below a mail. */
  readonly links: Readonly<Record<Answer, string>>
  readonly title: string
  readonly lead: string
  readonly talk: {
    readonly title: string
    readonly hint: string
    readonly said: string
    readonly button: string
  }
  readonly later: {
    readonly title: string
    readonly hint: string
    readonly on: string
    readonly button: string
    readonly months: (months: number) => string
  }
  readonly where: { readonly title: string; readonly hint: string; readonly button: string }
  readonly stages: Readonly<Record<Stage, string>>
  readonly wrong: {
    readonly title: string
    readonly hint: string
    readonly email: string
    readonly button: string
  }
  readonly stop: { readonly title: string; readonly hint: string; readonly button: string }
  readonly done: Readonly<Record<Answer | 'nothing', { readonly title: string; readonly text: string }>>
  readonly noDay: string
}

const languages: Readonly<Record<string, NurtureWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

/** In their language where it is there, else in English. */
export const nurtureWords = (language: string | null | undefined): NurtureWords =>
  languages[language?.slice(0, 2).toLowerCase() ?? ''] ?? english

/** What stands below every mail of a track: each way to answer it, with its link. */
export const linksBelow = (url: string, { links }: NurtureWords): string =>
  answers.map((answer) => `${links[answer]}: ${url}?say=${answer}`).join('\n\n')
