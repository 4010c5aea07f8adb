import { describe, expect, test } from 'vitest'
import { problems } from '#contract/problem.ts'
import { mayWithReason, obstacleOf } from './obstacle.ts'

describe('a "no" that may be answered with a reason', () => {
  test.each([
    ['opens_later', 'too early'],
    ['brief_unread', 'unread'],
    ['held_by_another', 'held'],
    ['already_accepted', 'held'],
    ['lead_resolved', undefined],
  ] as const)('%s is %s, with its code or by its words alone', (code, obstacle) => {
    const because = `${problems[code].title} It is with Ben Okafor.`
    expect(obstacleOf({ allowed: false, because, code })).toBe(obstacle)
    expect(obstacleOf({ allowed: false, because })).toBe(obstacle)
    expect(obstacleOf({ type: '', code, ...problems[code] })).toBe(obstacle)
  })

  test('its button may be pressed; every other "no" stays one', () => {
    const { title } = problems.lead_resolved
    expect(mayWithReason({ allowed: false, because: problems.opens_later.title })).toEqual({ allowed: true })
    expect(mayWithReason({ allowed: false, because: title })).toEqual({ allowed: false, because: title })
  })
})
