import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readExpression } from './read-expression.ts'
import { commonVocabulary } from './vocabulary.ts'

/** Anything that can be written, whether it makes sense or not; answers are left out, because the library knows no type of theirs. */
const anything = fc.letrec<{ part: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    ...['country', 'form.name', 'company.employees', 'message.words', 'email.personal', 'account.known'],
    ...['"GB"', "'it''s'".replace("''", String.raw`\'`), '""', '7', '-3', 'true', 'false'],
    ...['["GB", "IE"]', '[1, 2]', '[true]', '[country, "FR"]', 'has(company.employees)'],
  ),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(
        tie('part'),
        fc.constantFrom('&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*'),
        tie('part'),
      )
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('part').map((part) => `!(${part})`),
    tie('part').map((part) => `-(${part})`),
    tie('part').map((part) => `size(${part})`),
    fc
      .tuple(tie('part'), fc.constantFrom('contains', 'startsWith', 'endsWith'), tie('part'))
      .map(([text, name, other]) => `(${text}).${name}(${other})`),
    fc
      .tuple(tie('part'), fc.constantFrom('lowerAscii', 'upperAscii', 'trim'))
      .map(([text, name]) => `(${text}).${name}()`),
    fc.tuple(tie('part'), tie('part'), tie('part')).map(([c, y, n]) => `(${c} ? ${y} : ${n})`),
  ),
})).part

test('what is said to make sense makes sense to the CEL library', () => {
  let sound = 0
  fc.assert(
    fc.property(anything, (source) => {
      const { problems } = readExpression(source)
      if (problems.length > 0) return
      sound += 1
      const checked = commonVocabulary.environment.check(source)
      expect(checked.valid ? checked.type : checked.error?.message).toBe('bool')
    }),
    { numRuns: 3_000 },
  )
  expect(sound).toBeGreaterThan(50)
})

test('what makes sense to the CEL library, true or false, is refused only where it could say nothing', () => {
  const meaningless =
    /never|list|Only words|text is part|Compare it|can be compared|`[<>]=?` can't stand|one kind/
  fc.assert(
    fc.property(anything, (source) => {
      const checked = commonVocabulary.environment.check(source)
      if (!checked.valid || checked.type !== 'bool') return
      for (const { message } of readExpression(source).problems) expect(message).toMatch(meaningless)
    }),
    { numRuns: 1_000 },
  )
})
