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
    ['company.employees > 9007199254740993', 'type-mismatch', 20, 'too large'],
    ['has("country")', 'type-mismatch', 0, 'whether a fact is known'],
    ['has(company)', 'type-mismatch', 4, 'a group of facts'],
    ['has(contry)', 'unknown-term', 4, 'Did you mean "country"?'],
    ['form.kind = "demo"', 'type-mismatch', 10, '`==`'],
    ['email.personal and account.known', 'type-mismatch', 15, '`&&`'],
    ['email.personal or account.known', 'type-mismatch', 15, '`||`'],
    ['not email.personal', 'type-mismatch', 0, '`!`'],
    ['country == “GB”', 'type-mismatch', 11, '"“" is said otherwise'],
    ['country == "GB', 'type-mismatch', 11, 'not closed'],
    ['country in ["GB", 5]', 'type-mismatch', 18, 'words in it or numbers'],
    ['country in []', 'type-mismatch', 11, 'nothing is ever in it'],
    ['country in [GB]', 'unknown-term', 12, 'in quotes: "GB"'],
    ['country in "GBIE"', 'type-mismatch', 0, 'stands a list'],
    ['country == 5', 'type-mismatch', 0, 'country is a text, 5 is a number'],
    ['company.employees > "50"', 'type-mismatch', 0, '"50" is a text'],
    ['company.employees == 4.5', 'type-mismatch', 21, 'it is never 4.5'],
    ['company.employees in [4, 4.5]', 'type-mismatch', 25, 'it is never 4.5'],
    ['1 < company.employees < 5', 'type-mismatch', 0, 'two can be compared at a time'],
    ['answers.seats > 3', 'type-mismatch', 0, '`answers.seats: number`'],
    ['answers.wanted', 'type-mismatch', 0, '`answers.wanted: truth`'],
    ['answers.wanted == true', 'type-mismatch', 0, '`answers.wanted: truth`'],
    ['size(company.employees) > 3', 'type-mismatch', 0, 'company.employees is a number'],
    ['country.contains()', 'type-mismatch', 0, 'email.domain.contains(".edu")'],
    ['company.employees.contains("5")', 'type-mismatch', 0, '`contains` takes a text'],
    ['email.personal ? "x" : true', 'type-mismatch', 23, 'of one kind'],
    ['company.employees && country', 'type-mismatch', 21, 'country is a text'],
    ['-country == "GB"', 'type-mismatch', 1, '`-` takes a number'],
    ['country + 5 == "GB5"', 'type-mismatch', 0, "`+` can't stand between text and number"],
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

  test('may ask whether a fact is known, whatever its name', () => {
    for (const fact of ['country', 'company.employees', 'answers.budget', 'answers["team size"]'])
      expect(readExpression(`has(${fact})`)).toMatchObject({ expression: { kind: 'known' }, problems: [] })
  })

  test('tells of all that does not go together at once', () => {
    const source = 'country == 5 && company.employees && !(email.personal > 1) && size(message.words) == "x"'
    expect(problemsIn(source).map(({ offset }) => offset)).toEqual([0, 16, 39, 62, 62])
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
