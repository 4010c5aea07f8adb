import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factAbouts, factKinds, factSources, type Fact, type Search } from './fact.ts'
import { gapsIn } from './gaps.ts'
import { verdictOf } from './verdict.ts'

const at = '2026-03-02T09:00:00.000Z'
const does: Fact = { about: 'business', kind: 'does', text: 'Pumps.', source: 'site', at }
const looked = (result: Search['result']): Search => ({ where: 'site', result, at })

describe('a brief is ready', () => {
  test('by one dated fact about the business that they did not write themselves', () => {
    expect(verdictOf([does], [])).toBe('ready')
    expect(verdictOf([{ ...does, source: 'account', kind: 'relationship' }], [looked('failed')])).toBe(
      'ready',
    )
    expect(verdictOf([{ ...does, source: 'form' }], [])).toBe('thin')
    expect(verdictOf([{ ...does, about: 'person' }], [])).toBe('thin')
    expect(verdictOf([{ ...does, about: 'wish', source: 'signal' }], [])).toBe('thin')
  })

  test('where a search has ended and found nothing, but not where nobody could look', () => {
    expect(verdictOf([], [looked('none')])).toBe('ready')
    expect(verdictOf([], [looked('failed')])).toBe('thin')
    expect(verdictOf([], [looked('not looked')])).toBe('thin')
    expect(verdictOf([], [])).toBe('thin')
  })

  test('and no fact more makes it thin again', () => {
    const anyFact: fc.Arbitrary<Fact> = fc.record({
      about: fc.constantFrom(...factAbouts),
      kind: fc.constantFrom(...factKinds),
      source: fc.constantFrom(...factSources),
      text: fc.string(),
      at: fc.constant(at),
    })
    fc.assert(
      fc.property(fc.array(anyFact), anyFact, (facts, more) => {
        const [before, after] = [facts, [...facts, more]].map((some) => verdictOf(some, []))
        expect([before, after]).not.toEqual(['ready', 'thin'])
        expect(gapsIn(facts)).toEqual(expect.arrayContaining([...gapsIn([...facts, more])]))
      }),
    )
  })
})

test('what nobody has told is named, whoever would have to tell it', () => {
  expect(gapsIn([])).toHaveLength(5)
  expect(gapsIn([does, { ...does, kind: 'size', source: 'form' }])).toEqual([
    'where they are',
    'what they do there themselves',
    'whether they are a customer',
  ])
})
