import { expect, test } from 'vitest'
import { weeklyWords } from './words.ts'

test('time off of every week is told in a sentence', () => {
  const whole = { days: [5], from: '00:00', to: '24:00', zone: 'Europe/London', since: '2026-03-02' }
  expect(weeklyWords(whole)).toBe('Every Friday, from 2026-03-02 on')
  expect(weeklyWords({ ...whole, days: [1, 3, 5], from: '13:00', to: '17:00', until: '2026-06-30' })).toBe(
    'Every Monday, Wednesday and Friday, 13:00 to 17:00, from 2026-03-02 until 2026-06-30',
  )
})
