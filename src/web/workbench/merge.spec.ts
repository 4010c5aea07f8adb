import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from './merge.ts'
import { at, flat, isSame, noWords, put, requestFrom, unanswered, wordsOf, type Words } from './words.ts'

const words = (over: Partial<Words> = {}): Words => ({ ...noWords, ...over })
const need = (answer: string, verdict: 'met' | 'not met' | 'unknown' = 'unknown') => ({
  criteria: { need: { ...unanswered, answer, verdict } },
})

describe('two people on one report', () => {
  test('what only one of them changed is taken from them, field by field', () => {
    const base = words({ pain: 'It leaks.', timing: 'May' })
    const merged = merge(
      base,
      { ...base, pain: 'It leaks twice a week.' },
      { ...base, timing: 'June', ...need('Two pumps') },
    )
    expect(merged.differences).toEqual([])
    expect(merged.words).toEqual({
      ...base,
      pain: 'It leaks twice a week.',
      timing: 'June',
      ...need('Two pumps'),
    })
  })

  test('of one question one may give the verdict and the other the answer', () => {
    const { words: both, differences } = merge(
      words(),
      words(need('', 'met')),
      words(need('Two pumps leak.')),
    )
    expect([both.criteria, differences]).toEqual([need('Two pumps leak.', 'met').criteria, []])
  })

  test('where one wrote on from the other, the longer text stands', () => {
    const mine = words({ pain: 'It leaks. Twice a week.' })
    expect(merge(words(), mine, words({ pain: 'It leaks.' }))).toEqual({ words: mine, differences: [] })
  })

  test('where they say different things mine stays, and theirs is shown', () => {
    const { words: kept, differences } = merge(
      words(),
      words({ expects: 'to buy' }),
      words({ expects: 'to learn' }),
    )
    expect(kept.expects).toBe('to buy')
    expect(differences).toEqual([{ path: 'expects', mine: 'to buy', theirs: 'to learn' }])
  })

  const said = fc.constantFrom('', 'a', 'b', 'ab', 'It leaks.', ' ')
  const name = fc.constantFrom('need', '__proto__', 'toString', '')
  const answer = fc.record({
    verdict: fc.constantFrom('met' as const, 'not met' as const, 'unknown' as const),
    answer: said,
    saidBy: said,
    as: fc.constantFrom('' as const, 'user' as const),
    saidAt: fc.constantFrom('', '2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z'),
  })
  const criteria = fc
    .array(fc.tuple(name, answer), { maxLength: 4 })
    .map((entries): Words['criteria'] => Object.fromEntries(entries))
  const any = fc.record({ pain: said, nextStep: said, links: said, criteria }).map((over) => words(over))

  test('nothing that anybody wrote is lost', () => {
    fc.assert(
      fc.property(any, any, any, (base, mine, theirs) => {
        const merged = merge(base, mine, theirs)
        const lost = [...flat(mine), ...flat(theirs)].filter(([path, said]) => {
          if (said === at(base, path) || path.startsWith('saidAt')) return false
          const shown = merged.differences.find((one) => one.path === path)?.theirs
          return !at(merged.words, path).includes(said.trim()) && shown !== said
        })
        expect(lost).toEqual([])
      }),
    )
  })

  test('with oneself, or with nobody else’s changes, it is one’s own page', () => {
    fc.assert(
      fc.property(any, any, (base, mine) => {
        for (const theirs of [mine, base]) {
          const merged = merge(base, mine, theirs)
          expect(merged.differences).toEqual([])
          expect(isSame(merged.words, mine)).toBe(true)
        }
      }),
    )
  })
})

describe('a page of a report', () => {
  test('becomes what is sent, and what is shown becomes it again', () => {
    const page = put(
      words({ pain: 'It leaks.', links: 'calls.example/1 https://calls.example/2', expects: 'to buy' }),
      'pain',
      'It leaks!',
    )
    const request = requestFrom(
      { ...page, ...need('Two.', 'met') },
      { id: 'id', after: 2, criteria: ['need', 'timing'] },
    )
    expect(request).toEqual({
      ...{ id: 'id', after: 2, pain: 'It leaks!', expects: 'to buy' },
      criteria: [
        { criterion: 'need', verdict: 'met', answer: 'Two.' },
        { criterion: 'timing', verdict: 'unknown' },
      ],
      links: ['https://calls.example/1', 'https://calls.example/2'],
    })
    const { criteria = [], links } = request
    const shown = wordsOf({
      revision: 3,
      at: '',
      by: null,
      criteria,
      pain: 'It leaks!',
      expects: 'to buy',
      ...(links && { links }),
    })
    expect(isSame(shown, { ...page, ...need('Two.', 'met'), links: links?.join('\n') ?? '' })).toBe(true)
  })
})
