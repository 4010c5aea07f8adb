import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runnable, type Verdict, verdictOf } from './evaluate.ts'
import type { Facts } from './facts.ts'
import { readExpression } from './read-expression.ts'
import { commonVocabulary } from './vocabulary.ts'

/** Letters that programs get wrong: quotes, backslashes, two units for one sign, marks that combine, what looks like code. */
const odd = [
  ...[
    '',
    ' ',
    'GB',
    'gb',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'ı',
    'Ж',
    '日本',
    '👍',
    '👍🏽',
    '\u00a0',
    '\u2028',
    '\ufeff',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\n',
    '\n',
    '\t',
    '${x}',
    '(a+)+$',
    '.*',
    '__proto__',
    'constructor',
    '%s',
    '{name}',
    'GB\u200b',
  ],
]
const anyText = fc.oneof(
  fc.constantFrom(...odd),
  fc.tuple(fc.constantFrom(...odd), fc.constantFrom(...odd)).map((two) => two.join('')),
)
const written = (text: string): string => JSON.stringify(text)
const numbers = ['0', '1', '2', '2.5', '-0.5', '3.0', '1e1', '0x2', '9007199254740991', '-1']

const { condition: anyCondition } = fc.letrec<{ condition: string; text: string }>((tie) => ({
  text: fc.oneof(
    fc.constantFrom('form.name', 'source.name', 'company.name', 'campaign.name'),
    anyText.map(written),
    fc.constantFrom('form.name', 'company.name').map((fact) => `${fact}.lowerAscii()`),
    fc.constantFrom('form.name', 'company.name').map((fact) => `${fact}.trim()`),
    fc.tuple(tie('text'), tie('text')).map(([one, other]) => `(${one} + ${other})`),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(tie('text'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('text'))
      .map((parts) => parts.join(' ')),
    fc
      .tuple(tie('text'), fc.constantFrom('contains', 'startsWith', 'endsWith'), tie('text'))
      .map(([text, name, other]) => `(${text}).${name}(${other})`),
    fc
      .tuple(tie('text'), fc.array(anyText.map(written), { minLength: 1, maxLength: 4 }))
      .map(([text, list]) => `${text} in [${list.join(', ')}]`),
    fc
      .tuple(
        fc.constantFrom('company.employees', 'message.words', 'history.days', 'size(form.name)'),
        fc.constantFrom('<', '<=', '>', '>='),
        fc.constantFrom(...numbers),
      )
      .map((parts) => parts.join(' ')),
    fc
      .tuple(
        fc.constantFrom('message.words', 'history.days'),
        fc.uniqueArray(fc.integer({ min: -2, max: 4 }), { minLength: 1 }),
      )
      .map(([fact, list]) => `${fact} in [${list.join(', ')}]`),
    fc
      .constantFrom('form.name', 'company.name', 'message.words', 'email.personal')
      .map((fact) => `has(${fact})`),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
      .map(([l, op, r]) => `(${l} ${op} ${r})`),
    tie('condition').map((inner) => `!(${inner})`),
  ),
}))

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const size = fc.integer({ min: 0, max: 12 })
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    name: maybe(anyText),
    source: maybe(anyText),
    company: maybe(anyText),
    employees: maybe(size),
    words: maybe(size),
    days: maybe(size),
    personal: maybe(fc.boolean()),
  })
  .map(({ name, source, company, employees, words, days, personal }) => ({
    form: { ...(name !== undefined && { name }) },
    source: { ...(source !== undefined && { name: source }) },
    company: {
      ...(company !== undefined && { name: company }),
      ...(employees !== undefined && { employees }),
    },
    campaign: {},
    email: { ...(personal !== undefined && { personal }) },
    message: { ...(words !== undefined && { words }) },
    history: { ...(days !== undefined && { days }) },
  }))

/** What the library throws is its unknown; its whole numbers are bigints. */
function libraryVerdict(source: string, facts: Facts): Verdict {
  const context: object = JSON.parse(JSON.stringify(facts), (_, value: unknown) =>
    typeof value === 'number' ? BigInt(value) : value,
  )
  try {
    const value: unknown = commonVocabulary.environment.evaluate(source, { ...context })
    return value === true ? 'true' : value === false ? 'false' : 'unknown'
  } catch {
    return 'unknown'
  }
}

test('odd letters, fractions, lists and what is not known are to us what they are to the CEL library', () => {
  fc.assert(
    fc.property(anyCondition, anyFacts, (source, facts) => {
      const { expression, problems } = readExpression(source)
      if (!expression) throw new Error(JSON.stringify({ source, problems }))
      expect(verdictOf(runnable(expression)(facts))).toBe(libraryVerdict(source, facts))
    }),
    { numRuns: 1_500 },
  )
})
