import { expect, test } from 'vitest'
import { clockTime } from '../ui/time.ts'
import { summary } from './summary.ts'

const now = Date.parse('2026-03-02T10:00:00.000Z')
const opens = '2026-03-02T10:20:00.000Z'

test.each([
  [{ due: 0, later: 0, opens: undefined }, 'Nobody waits for you now.'],
  [{ due: 1, later: 0, opens: undefined }, 'One person is due.'],
  [{ due: 2, later: 1, opens: undefined }, '2 people are due, one more comes later.'],
  [
    { due: 0, later: 3, opens },
    `Nobody waits for you now, 3 more come later. The next opens at ${clockTime(opens, now)}.`,
  ],
])('%o', (about, said) => expect(summary({ ...about, now })).toBe(said))
