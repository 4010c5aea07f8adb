import type { Language } from '../form/sheet.ts'
import { wordsIn } from '../form/words/words.ts'
import { spoken } from '../time/spoken.ts'
import type { Promised } from './submission.ts'

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
}

/** How days and times are written in a language. */
export const localeOf = (language: Language): string => locales[language]

/** "One of us will write to you by Monday 2 March, 09:15 (London time)." */
export function spokenPromise(
  { what, by, language = 'en' }: Promised,
  zone: { zone: string; locale?: string },
): string {
  const words = what.trim().replace(/[.\s]+$/, '')
  if (by === null) return `${words}.`
  const when = spoken(by, { locale: locales[language], ...zone })
  return wordsIn[language].fixed.nextBy.replace('{what}', () => words).replace('{when}', () => when)
}
