import { describe, expect, test } from 'vitest'
import { languages } from '#domain/form/sheet.ts'
import { buyer } from '../spec/every-page.ts'
import { buyerStates, buyerWords, type BuyerWords } from './words.ts'

/** Every sentence, by where it stands. */
const wordsOf = (words: BuyerWords): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([name, said]: [string, unknown]): [string, string][] =>
      typeof said === 'string'
        ? [[name, said]]
        : Object.entries(said ?? {}).flatMap(([part, inner]): [string, string][] =>
            [inner].flat().map((each, index) => [`${name}.${part}.${index}`, String(each)]),
          ),
    ),
  )

describe("the buyer's page", () => {
  test.each(languages)('is all in one language: %s', (language) => {
    const words = buyerWords[language]
    const english = Object.values(wordsOf(buyerWords.en))
    for (const state of buyerStates) {
      const page = buyer({
        language,
        state,
        who: { first: 'Ana', role: words.roles.manager },
        outcomeWords: words.outcomes.won,
      })
      expect(page).toContain(`<html lang="${language}">`)
      expect(page).not.toMatch(/\{\w+\}/)
      expect(language === 'en' ? [] : english.filter((said) => page.includes(said))).toEqual([])
    }
    expect(Object.keys(wordsOf(words))).toEqual(Object.keys(wordsOf(buyerWords.en)))
  })
})
