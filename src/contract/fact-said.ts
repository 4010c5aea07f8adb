import type { Fact } from '#domain/brief/fact.ts'

const TWO_LETTERS = /^[A-Z]{2}$/

/** A fact as it is read: a country is kept by its two letters and said by its name, in the language of whoever reads. */
export function factSaid({ kind, text }: Pick<Fact, 'kind' | 'text'>, language = 'en'): string {
  if (kind !== 'country' || !TWO_LETTERS.test(text)) return text
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(text) ?? text
}
