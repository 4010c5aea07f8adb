import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pastedAnswers } from './pasted-answers.ts'

describe('answers that somebody pastes', () => {
  test.each([
    ['lines', 'therapists: 3\n\n project = running \nnothing', { therapists: '3', project: 'running' }],
    [
      'JSON',
      '{ "therapists": 3, "wants": ["a", "b"], "deep": {}, "none": null }',
      { therapists: '3', wants: 'a, b' },
    ],
    ['an address', 'therapists=3&note=two%20words+more', { therapists: '3', note: 'two words more' }],
    ['broken JSON', '{ "therapists": 3', { '{ "therapists"': '3' }],
    ['nothing', '  ', {}],
  ])('as %s', (_, pasted, answers) => expect(pastedAnswers(pasted)).toEqual(answers))

  test('are never more than the server takes, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (pasted) => {
        for (const [key, value] of Object.entries(pastedAnswers(pasted))) {
          expect(key.length).toBeLessThanOrEqual(200)
          expect(value.length).toBeLessThanOrEqual(2_000)
        }
      }),
    )
  })
})
