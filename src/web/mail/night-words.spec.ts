import { expect, test } from 'vitest'
import { nightWords } from './night-words.ts'

const lateOnTuesday = {
  ...{ asOf: '2026-03-03T23:40:00.000Z', goesAt: '2026-03-04T08:00:00.000Z' },
  ...{ zone: 'Europe/London', known: true },
}

test('says what time it is with them and when the mail goes, on their clock', () => {
  expect(nightWords(lateOnTuesday, 'Jane Doe')).toEqual({
    ...{ now: '23:40 on Tuesday', goes: '08:00 tomorrow', where: 'where Jane Doe is' },
  })
  expect(nightWords({ ...lateOnTuesday, zone: 'America/New_York' }, 'Jane Doe')).toMatchObject({
    ...{ now: '18:40 on Tuesday', goes: '03:00 tomorrow' },
  })
  expect(nightWords({ ...lateOnTuesday, zone: 'Asia/Tokyo' }, 'Jane Doe')).toMatchObject({
    ...{ now: '08:40 on Wednesday', goes: '17:00' },
  })
  expect(nightWords({ ...lateOnTuesday, goesAt: '2026-03-09T08:00:00.000Z' }, 'Jane Doe')).toMatchObject({
    goes: '08:00 on Monday',
  })
})

test('says so where nobody knows their clock, and nothing where a mail goes at once', () => {
  expect(nightWords({ ...lateOnTuesday, known: false }, 'Jane Doe')).toMatchObject({
    where: 'with us, and nobody knows where Jane Doe is',
  })
  expect(nightWords({ ...lateOnTuesday, goesAt: null }, 'Jane Doe')).toBeUndefined()
})
