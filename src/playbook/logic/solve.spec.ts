import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compilePlaybook } from '../compile.ts'
import type { Band, Facts } from '../facts.ts'
import { judge } from '../judge.ts'
import { parsePlaybook } from '../parse.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { factsFrom } from './domain.ts'
import { rulesOf } from './rules.ts'
import { type Demand, Solver } from './solve.ts'

/** A small world in which everything can be tried: a few sizes and bands, countries, kinds, truths. */
const sizes: readonly number[] = [0, 1, 2, 3, 4]
const employees: readonly (number | Band | undefined)[] = [
  undefined,
  ...sizes,
  ...sizes.flatMap((min) => sizes.filter((max) => max > min).map((max) => ({ min, max }))),
  ...sizes.map((min) => ({ min })),
]
const countries = ['GB', 'IE', 'FR', undefined]
const kinds = ['contact', 'demo', 'download', 'trial', undefined]
const truths = [true, false, undefined]

const world: readonly Facts[] = employees.flatMap((size) =>
  countries.flatMap((country) =>
    kinds.flatMap((kind) =>
      truths.flatMap((personal) =>
        [undefined, 'browsing', 'comparing', 'deciding'].map((readiness) => ({
          company: { employees: size },
          country,
          form: { kind },
          email: { personal },
          prospect: { readiness },
        })),
      ),
    ),
  ),
)

const anyAtom = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.integer({ min: 1, max: 3 }))
    .map(([operator, number]) => `company.employees ${operator} ${number}`),
  fc.constantFrom(
    'email.personal',
    'country == "GB"',
    'country != "IE"',
    'country in ["GB", "IE"]',
    'form.kind in ["contact", "trial"]',
    'has(company.employees)',
    'company.employees in [2, 3]',
  ),
)

const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyAtom,
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} && ${b})`),
    fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} || ${b})`),
    tie('condition').map((a) => `!(${a})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
}))

const anyWhen = fc.uniqueArray(
  fc.constantFrom(
    'a',
    'b',
    'not a',
    'not c',
    'c',
    'fit is in',
    'fit is out',
    'fit is unknown',
    'intent is to talk',
    'intent is support',
    'readiness is comparing',
    'readiness is unknown',
    'readiness is deciding',
  ),
  { minLength: 1, maxLength: 3 },
)

const anyPlaybook = fc
  .record({
    terms: fc.tuple(condition, condition, condition),
    inside: condition,
    outside: condition,
    whens: fc.array(anyWhen, { minLength: 1, maxLength: 4 }),
  })
  .map(({ terms: [a, b, c], inside, outside, whens }) =>
    [
      'name: Any',
      `terms: ${JSON.stringify({ a, b, c })}`,
      `fit: ${JSON.stringify({ in: inside, out: [outside] })}`,
      'intents: { contact: [{ when: [b], intent: support }, to talk] }',
      'journey: { comparing: { shownBy: [a, [b, c]] }, deciding: { shownBy: [[c, intent is to talk]] } }',
      'segments:',
      ...whens.map(
        (when, index) =>
          `  - { name: s${index}, when: ${JSON.stringify(when)}, motion: nurture, track: helpful series }`,
      ),
      '  - { name: rest, motion: nurture, track: helpful series }',
    ].join('\n'),
  )

describe('the solver', () => {
  test('finds an example exactly where trying everything finds one', () => {
    fc.assert(
      fc.property(anyPlaybook, (text) => {
        const { playbook, findings } = parsePlaybook(text)
        if (!playbook) throw new Error(JSON.stringify(findings))
        const compiled = compilePlaybook(playbook)
        const vocabulary = vocabularyOf(playbook)
        const rules = rulesOf(playbook, vocabulary)
        const solver = new Solver(rules.graph, vocabulary)
        const tried = new Set(world.map((facts) => judge(compiled, facts).segment.index))
        playbook.segments.forEach(({ when }, index) => {
          if (!when) return
          const above: readonly Demand[] = rules.takes.slice(0, index).map((of) => ({ of, verdict: 'false' }))
          const answer = solver.solve([{ of: rules.takes[index] ?? 0, verdict: 'true' }, ...above])
          const example = answer.found === 'example' ? judge(compiled, factsFrom(answer.values)) : undefined
          expect(answer.found).toBe(tried.has(index) ? 'example' : 'none')
          expect(example?.segment.index).toBe(tried.has(index) ? index : undefined)
        })
      }),
      { numRuns: 8 },
    )
  })
})

const solved = (term: string) => {
  const text = `name: One\nterms: ${JSON.stringify({ a: term })}\nsegments:\n  - { name: s, when: a, motion: nurture, track: helpful series }\n  - { name: rest, motion: nurture, track: helpful series }`
  const { playbook, findings } = parsePlaybook(text)
  if (!playbook) throw new Error(JSON.stringify(findings))
  const vocabulary = vocabularyOf(playbook)
  const rules = rulesOf(playbook, vocabulary)
  return new Solver(rules.graph, vocabulary).solve([{ of: rules.takes[0] ?? 0, verdict: 'true' }])
}

describe('a condition beyond comparisons with constants', () => {
  test.each([
    ['email.domain.endsWith(".edu")'],
    ['email.domain == company.name'],
    ['company.employees * 2 > 100'],
    ['size(company.name) > 3'],
  ])('%s has an example all the same', (term) => {
    expect(solved(term).found).toBe('example')
  })

  test('is undecided where none is found', () => {
    expect(solved('company.employees * 7 - message.words == 3 && message.words * 2 == 9').found).toBe(
      'undecided',
    )
  })

  test('is decided where the rest rules it out', () => {
    expect(solved('company.employees * 7 == 3 && email.personal && !email.personal').found).toBe('none')
  })
})

describe('what can never be', () => {
  test.each([
    ['company.employees > 10 && company.employees < 11'],
    ['company.employees < 0'],
    ['country == "GB" && country == "IE"'],
    ['form.kind == "demo" && !(form.kind in ["demo", "contact"])'],
    ['!has(company.employees) && company.employees > 3'],
    ['email.personal && !email.personal'],
  ])('%s', (term) => {
    expect(solved(term)).toEqual({ found: 'none' })
  })
})
