import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { mappableFacts, type FieldMap } from '#domain/source/field-map.ts'
import { answersSeen, applyFieldMap } from './field-map.ts'

const at = '2026-03-02T09:00:00.000Z'
const blank: CanonicalSubmission = {
  ...{ source: 'Typeform', provider: 'typeform', providerId: 'x', submittedAt: at, receivedAt: at },
  ...{
    clock: 'receipt',
    person: {},
    organisation: {},
    kind: 'contact',
    campaign: {},
    consent: [],
    test: false,
  },
  answers: [],
}
const came = (answers: Readonly<Record<string, string>>, over: Partial<CanonicalSubmission> = {}) => ({
  ...blank,
  answers: Object.entries(answers).map(([key, value]) => ({ key, value: [value] })),
  ...over,
})

describe('a field map', () => {
  test('finds facts in answers whose names say nothing', () => {
    const map: FieldMap = [
      { answer: 'q1', fact: 'email' },
      { answer: 'q2', fact: 'employees', values: { Mittelstand: '51-250' } },
      { answer: 'q3', fact: 'country' },
      { answer: 'q4', fact: 'kind', values: { 'Zeigen Sie mir etwas': 'demo' } },
      { answer: 'q5', fact: 'seniority' },
      { answer: 'q6', fact: 'company' },
    ]
    const read = applyFieldMap(
      came({
        ...{ q1: 'kim@buyer.example', q2: ' mittelstand ', q3: 'Österreich', q4: 'zeigen sie mir  etwas' },
        ...{ q5: 'Leiterin Einkauf', q6: 'Nordwind' },
      }),
      map,
    )
    expect(read).toMatchObject({
      person: { email: 'kim@buyer.example', seniority: 'director' },
      organisation: { name: 'Nordwind', employees: { min: 51, max: 250 }, country: 'AT' },
      kind: 'demo',
    })
  })

  test('takes back what we guessed from an answer that is only an answer', () => {
    const guessed = came(
      { name: 'Spring fair' },
      { person: { name: 'Spring fair', email: 'kim@buyer.example' } },
    )
    expect(applyFieldMap(guessed, [{ answer: 'name', fact: 'nothing' }]).person).toEqual({
      email: 'kim@buyer.example',
    })
  })

  test('leaves what is known where the answer is not what the rule says', () => {
    const known = came({ q1: 'call me' }, { person: { email: 'kim@buyer.example' }, message: 'Hello' })
    expect(applyFieldMap(known, [{ answer: 'q1', fact: 'email' }])).toEqual(known)
  })

  test('goes by the label where no answer has the key', () => {
    const labelled = { ...blank, answers: [{ key: '7f', label: 'Your firm', value: ['Nordwind'] }] }
    expect(applyFieldMap(labelled, [{ answer: 'Your firm', fact: 'company' }]).organisation.name).toBe(
      'Nordwind',
    )
  })

  test('never loses an answer and never touches a time, whatever is in it', () => {
    const text = fc.string({ maxLength: 30 })
    const rule = fc.record({
      answer: text,
      fact: fc.constantFrom(...mappableFacts, 'nothing' as const),
      values: fc.dictionary(text, text, { maxKeys: 3 }),
    })
    fc.assert(
      fc.property(
        fc.dictionary(text, text, { maxKeys: 6 }),
        fc.array(rule, { maxLength: 6 }),
        (answers, rules) => {
          const before = came(answers)
          const map = rules.map((each, index) => ({
            ...each,
            answer: Object.keys(answers)[index] ?? each.answer,
          }))
          const { person: _p, organisation: _o, message: _m, kind: _k, ...rest } = applyFieldMap(before, map)
          expect(before).toMatchObject(rest)
          expect(rest.answers).toEqual(before.answers)
        },
      ),
    )
  })
})

describe('a proposed map', () => {
  test('is made of names, of labels, and of how the values look', () => {
    const samples = [
      came({
        email: 'a@buyer.example',
        f2: 'b@buyer.example',
        size: '51-200',
        note: 'We need pumps',
        want: 'demo',
      }),
      came({
        email: 'c@buyer.example',
        f2: 'd@buyer.example',
        size: '1000+',
        note: 'Prices?',
        want: 'pricing',
      }),
    ]
    const proposed = answersSeen(samples)
    expect(proposed.map(({ answer, proposed: fact }) => [answer, fact])).toEqual([
      ['email', 'email'],
      ['f2', 'email'],
      ['size', 'employees'],
      ['note', 'nothing'],
      ['want', 'kind'],
    ])
    expect(proposed[2]).toMatchObject({ times: 2, examples: ['51-200', '1000+'] })
  })
})
