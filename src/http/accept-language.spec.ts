import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageAsked } from './accept-language.ts'

describe('the language that a browser asks for', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['en;q=0.2, fr-CH;q=0.7', 'fr'],
    ['pl, es;q=0.5, en;q=0.4', 'es'],
    ['de;q=0, en', 'en'],
    ['pl-PL, *;q=0.5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (header, language) => {
    expect(languageAsked(header)).toBe(language)
  })
  test('is one of ours or none, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(['en', 'de', 'fr', 'es', undefined]).toContain(languageAsked(header))
      }),
    )
  })
})
