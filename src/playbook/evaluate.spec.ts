import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runnable, unknown, type Value, type Verdict, verdictOf } from './evaluate.ts'
import { type Facts, formKinds } from './facts.ts'
import { readExpression } from './read-expression.ts'
import { commonVocabulary } from './vocabulary.ts'

function valueOf(source: string, facts: Facts): Value {
  const { expression, problems } = readExpression(source)
  if (!expression) throw new Error(JSON.stringify(problems))
  return runnable(expression)(facts)
}

const judged = (source: string, facts: Facts): Verdict => verdictOf(valueOf(source, facts))

/** Two facts that a spec can make true, false or unknown. */
const [a, b] = ['email.personal', 'consent.mail']
const truths: readonly Verdict[] = ['true', 'false', 'unknown']
const factsWith = (left: Verdict, right: Verdict): Facts => ({
  email: left === 'unknown' ? {} : { personal: left === 'true' },
  ...(right !== 'unknown' && { consent: { mail: right === 'true' } }),
})

describe('what is not known', () => {
  const tables: Record<string, readonly (readonly Verdict[])[]> = {
    [`${a} && ${b}`]: [
      ['true', 'false', 'unknown'],
      ['false', 'false', 'false'],
      ['unknown', 'false', 'unknown'],
    ],
    [`${a} || ${b}`]: [
      ['true', 'true', 'true'],
      ['true', 'false', 'unknown'],
      ['true', 'unknown', 'unknown'],
    ],
    [`${a} == ${b}`]: [
      ['true', 'false', 'unknown'],
      ['false', 'true', 'unknown'],
      ['unknown', 'unknown', 'unknown'],
    ],
    [`${a} ? ${b} : false`]: [
      ['true', 'false', 'unknown'],
      ['false', 'false', 'false'],
      ['unknown', 'unknown', 'unknown'],
    ],
    [`!${a}`]: [
      ['false', 'false', 'false'],
      ['true', 'true', 'true'],
      ['unknown', 'unknown', 'unknown'],
    ],
  }

  test.each(Object.entries(tables))('%s: true, false and unknown, down by across', (source, table) => {
    expect(truths.map((left) => truths.map((right) => judged(source, factsWith(left, right))))).toEqual(table)
  })

  test('a comparison with it is unknown, and so is its opposite', () => {
    for (const source of [
      'country == "GB"',
      'country != "GB"',
      'country in ["GB"]',
      '!(country in ["GB"])',
    ]) {
      expect(judged(source, {})).toBe('unknown')
    }
  })

  test('whether it is known is always known', () => {
    expect(judged('has(company.employees)', {})).toBe('false')
    expect(judged('has(company.employees)', { company: { employees: 0 } })).toBe('true')
    expect(judged('!has(answers.budget) || answers.budget == "none"', {})).toBe('true')
  })

  test('a fact of another type than declared, or null, counts as not known', () => {
    const odd: object = { company: { employees: '50' }, country: null, form: null, email: { personal: 1 } }
    for (const source of [
      'company.employees > 1',
      'country == "GB"',
      'form.kind == "demo"',
      'email.personal',
    ]) {
      expect(judged(source, odd)).toBe('unknown')
    }
  })

  test('what every object has from birth is not a fact', () => {
    expect(valueOf('answers.constructor == "x" || answers.toString == "x"', { answers: {} })).toBe(unknown)
  })
})

describe('a size band', () => {
  const band = { company: { employees: { min: 51, max: 200 } } }

  test.each([
    ['>= 51', 'true'],
    ['>= 52', 'unknown'],
    ['>= 200', 'unknown'],
    ['>= 201', 'false'],
    ['> 50', 'true'],
    ['> 51', 'unknown'],
    ['> 200', 'false'],
    ['< 51', 'false'],
    ['< 52', 'unknown'],
    ['< 201', 'true'],
    ['<= 50', 'false'],
    ['<= 51', 'unknown'],
    ['<= 200', 'true'],
    ['== 50', 'false'],
    ['== 51', 'unknown'],
    ['!= 50', 'true'],
    ['!= 100', 'unknown'],
    ['in [1, 2, 300]', 'false'],
    ['in [1, 100]', 'unknown'],
  ])('of 51 to 200 is %s: %s', (comparison, verdict) => {
    expect(judged(`company.employees ${comparison}`, band)).toBe(verdict)
  })

  test('compares from the other side just the same', () => {
    expect(judged('50 < company.employees', band)).toBe('true')
    expect(judged('100 < company.employees', band)).toBe('unknown')
  })

  test('without an end is open at the top', () => {
    const open = { company: { employees: { min: 1000 } } }
    expect(judged('company.employees >= 1000', open)).toBe('true')
    expect(judged('company.employees < 1000000', open)).toBe('unknown')
    expect(judged('company.employees == 999', open)).toBe('false')
  })

  test('of one number is that number', () => {
    expect(judged('company.employees == 7', { company: { employees: { min: 7, max: 7 } } })).toBe('true')
  })

  test('says what every number in it says, or nothing', () => {
    const operators = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')
    const sizes = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(sizes, sizes, sizes, operators, (one, other, bound, operator) => {
        const [min, max] = [Math.min(one, other), Math.max(one, other)]
        const source = `company.employees ${operator} ${bound}`
        const each = Array.from({ length: max - min + 1 }, (_, index) =>
          judged(source, { company: { employees: min + index } }),
        )
        const agreed = each.every((verdict) => verdict === each[0]) ? each[0] : 'unknown'
        expect(judged(source, { company: { employees: { min, max } } })).toBe(agreed)
      }),
    )
  })
})

describe('texts and answers', () => {
  test.each([
    ['email.domain.endsWith(".ac.uk")', 'true'],
    ['email.domain.lowerAscii().contains("ox")', 'true'],
    ['size(email.domain) == 8', 'true'],
    ['answers["team size"] == "10"', 'true'],
    ['answers["team size"] > 5', 'unknown'],
    ['answers["team size"] == 10', 'false'],
    ['"team size" in answers', 'true'],
    ['"budget" in answers', 'false'],
    ['answers.budget == "1"', 'unknown'],
    ['message.words * 2 + 1 >= 21', 'true'],
    ['-message.words < 0', 'true'],
  ])('%s is %s', (source, verdict) => {
    const facts: Facts = {
      email: { domain: 'ox.ac.uk' },
      answers: { 'team size': '10' },
      message: { words: 10 },
    }
    expect(judged(source, facts)).toBe(verdict)
  })
})

/** Conditions of every kind that a playbook can say. */
const anyCondition = fc.letrec<{ condition: string; number: string; text: string; leaf: string }>((tie) => ({
  number: fc.oneof(
    fc.constantFrom(
      'company.employees',
      'message.words',
      'size(country)',
      'company.employees * 2',
      'message.words - 3',
    ),
    fc.integer({ min: -3, max: 60 }).map(String),
  ),
  text: fc.oneof(
    fc.constantFrom(
      'country',
      'language',
      'email.domain',
      'account.relationship',
      'campaign.source',
      'country + language',
    ),
    fc.constantFrom('"GB"', '"en"', '"acme.example"', '"customer"', '""'),
  ),
  leaf: fc.oneof(
    fc.constantFrom(
      'email.personal',
      'account.known',
      'prospect.returning',
      'true',
      'false',
      'has(company.employees)',
    ),
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(tie('text'), fc.constantFrom('==', '!=', '<', '>='), tie('text'))
      .map((parts) => parts.join(' ')),
    fc.constantFrom(...formKinds).map((kind) => `form.kind in ["demo", "${kind}"]`),
    fc.constantFrom(
      'answers.budget > 5',
      'answers.budget == "10"',
      'answers.budget == 10',
      '"budget" in answers',
      'has(answers.x)',
    ),
    fc.constantFrom(
      'email.domain.endsWith("example")',
      'language.upperAscii() == "EN"',
      'company.employees in [1, 2, 50]',
    ),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie('condition').map((inner) => `!(${inner})`),
    fc.tuple(tie('condition'), tie('condition'), tie('condition')).map(([c, y, n]) => `(${c} ? ${y} : ${n})`),
  ),
})).condition

const word = (...words: readonly string[]) => fc.constantFrom(...words)
const allFacts = {
  form: fc.record({ kind: word(...formKinds) }),
  email: fc.record({ domain: word('acme.example', 'mail.test'), personal: fc.boolean() }),
  company: fc.record({ employees: fc.integer({ min: 0, max: 60 }) }),
  country: word('GB', 'IE', 'US'),
  language: word('en', 'de'),
  campaign: fc.record({ source: word('en', 'news') }),
  message: fc.record({ words: fc.integer({ min: 0, max: 60 }) }),
  account: fc.record({ known: fc.boolean(), relationship: word('customer', 'prospect') }),
  prospect: fc.record({ returning: fc.boolean() }),
  answers: fc.dictionary(word('budget', 'x'), word('10', 'none')),
}
const someFacts = {
  ...allFacts,
  form: fc.record({ kind: word(...formKinds) }, { requiredKeys: [] }),
  email: fc.record({ domain: word('acme.example'), personal: fc.boolean() }, { requiredKeys: [] }),
  company: fc.record({ employees: fc.integer({ min: 0, max: 60 }) }, { requiredKeys: [] }),
  account: fc.record({ known: fc.boolean(), relationship: word('customer') }, { requiredKeys: [] }),
}

const library = commonVocabulary.environment

/** What the library makes of it; what it throws is its unknown. Its whole numbers are bigints. */
function libraryVerdict(source: string, facts: object): Verdict {
  const context: object = JSON.parse(JSON.stringify(facts), (_, value: unknown) =>
    typeof value === 'number' ? BigInt(value) : value,
  )
  try {
    const value: unknown = library.evaluate(source, { ...context })
    return value === true ? 'true' : value === false ? 'false' : 'unknown'
  } catch {
    return 'unknown'
  }
}

describe('beside the CEL library', () => {
  test('where all facts are known, both say the same', () => {
    fc.assert(
      fc.property(anyCondition, fc.record(allFacts), (source, facts) => {
        expect(judged(source, facts)).toBe(libraryVerdict(source, facts))
      }),
      { numRuns: 500 },
    )
  })

  test('where some are not, what the library throws is what we call unknown', () => {
    fc.assert(
      fc.property(
        anyCondition,
        fc.record(someFacts, { requiredKeys: ['form', 'email', 'company', 'account', 'answers'] }),
        (source, facts) => {
          expect(judged(source, facts)).toBe(libraryVerdict(source, facts))
        },
      ),
      { numRuns: 500 },
    )
  })
})
