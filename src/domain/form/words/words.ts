import type { FormKind } from '../../submission/canonical.ts'
import type { Language } from '../sheet.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'

/** What a form says around its fields, on its own page and in the widget. `{…}` stands for what is put there. */
export type FixedTexts = {
  readonly optional: string
  readonly choose: string
  readonly missing: string
  readonly badEmail: string
  readonly didYouMean: string
  readonly sending: string
  readonly thanks: string
  readonly nextBy: string
  readonly offline: string
  readonly retrying: string
  readonly kept: string
  readonly tryNow: string
  readonly look: string
  readonly refused: string
  readonly status: string
  readonly another: string
  readonly files: string
  readonly leaveEmpty: string
  readonly ownPage: string
}

export const askedNames = [
  'name',
  'email',
  'company',
  'job_title',
  'phone',
  'country',
  'employees',
  'website',
  'when',
] as const
export type AskedName = (typeof askedNames)[number]

/** A language's words for all that forms ask. */
export type Words = {
  readonly labels: Readonly<Record<AskedName, string>>
  readonly whenHint: string
  /** Title, button and, where there is room for one, what the message is asked by. */
  readonly kinds: Readonly<Record<FormKind, { title: string; button: string; message?: string }>>
  readonly fixed: FixedTexts
  /** What the page that thanks says of the buyer's own page. */
  readonly own: { readonly title: string; readonly words: string; readonly keep: string }
  /** What we promise in each of the two ways in which we begin. */
  readonly promised: { readonly answer: string; readonly copy: string }
}

export const wordsIn: Readonly<Record<Language, Words>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}
