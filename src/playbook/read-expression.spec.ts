import { describe, expect, test } from 'vitest'
import { readExpression } from './read-expression.ts'
import { EXPRESSION_DEPTH_MAX } from './vocabulary.ts'

const problemsIn = (source: string) => readExpression(source).problems

describe('a condition', () => {
  test('becomes a tree in which every side of a sentence stands beside the others', () => {
    expect(readExpression('email.personal && (account.known && country == "GB")').expression).toMatchObject({
      kind: 'and',
      sides: [
        { kind: 'fact', path: 'email.personal' },
        { kind: 'fact', path: 'account.known' },
        { kind: 'compare', operator: '==' },
      ],
    })
  })

  test.each([
    ['company == "Acme"', 'type-mismatch', 0, 'a group of facts'],
    ['companies.employees > 5', 'unknown-term', 0, 'no fact "companies.employees"'],
    ['true && compny.name == "x"', 'unknown-term', 8, 'Did you mean "company.name"?'],
    ['country.strtsWith("G")', 'unknown-term', 0, 'Did you mean "startsWith"?'],
    ['email.domain.matches("(a+)+$")', 'unknown-term', 0, "can't be used"],
    ['[1, 2].exists(x, x > 1)', 'unknown-term', 0, "can't be used"],
    [
      'timestamp("2026-01-01T00:00:00Z") < timestamp("2027-01-01T00:00:00Z")',
      'unknown-term',
      0,
      "can't be used",
    ],
    ['company.employees / 2 > 5', 'type-mismatch', 0, 'no place here'],
    ['answers.budget.currency == "EUR"', 'type-mismatch', 0, 'Only facts have parts'],
    ['country == null', 'type-mismatch', 11, 'ever null'],
    ['country == b"GB"', 'type-mismatch', 11, 'can stand here'],
    ['{"a": 1}.a == 1', 'type-mismatch', 0, 'Only facts have parts'],
    ['company.employees > 9007199254740993', 'type-mismatch', 20, 'can stand here'],
    ['has(country)', 'type-mismatch', 0, 'with a dot'],
    ['form.kind = "demo"', 'type-mismatch', 10, "can't be read"],
    ['country in ["GB", 5]', 'type-mismatch', 18, "can't be read"],
    ['country == "Germany"', 'type-mismatch', 11, 'two capital letters'],
    ['"gb" == country', 'type-mismatch', 0, 'Did you mean "GB"?'],
    ['language == "English"', 'type-mismatch', 12, 'such as "en"'],
    ['"x" + "y"', 'type-mismatch', 0, 'not something that is true or false'],
  ])('%s: %s at %i', (source, code, offset, says) => {
    const problems = problemsIn(source)
    expect(problems.map((problem) => problem.code)).toContain(code)
    expect(problems.map(({ message }) => message).join(' ')).toContain(says)
    expect(problems.map((problem) => problem.offset)).toContain(offset)
  })

  const brackets = EXPRESSION_DEPTH_MAX + 1
  test.each([
    { kind: 'deep', source: `${'('.repeat(brackets)}true${')'.repeat(brackets)}` },
    { kind: 'deep without end', source: '('.repeat(100_000) },
    { kind: 'long', source: Array.from({ length: 10_000 }, () => 'email.personal').join(' || ') },
    {
      kind: 'rich in countries',
      source: `country in [${Array.from({ length: 1_500 }, () => '"GB"').join(', ')}]`,
    },
    { kind: 'negative', source: `${'!'.repeat(50_000)}email.personal` },
  ])('that is too $kind is to be split', ({ source }) => {
    expect(problemsIn(source)).toMatchObject([
      { code: 'too-large', message: expect.stringContaining('Split it') },
    ])
  })
})
