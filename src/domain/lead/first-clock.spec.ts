import { expect, test } from 'vitest'
import { answerOwed, arrived, at, eve, made, settled } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { firstClock } from './first-clock.ts'
import { noLead, type KnownLead, type Lead } from './state.ts'

function known(...events: readonly LeadEvent[]): KnownLead {
  const lead = events.reduce<Lead>(evolve, noLead)
  if (lead.status === 'none') throw new Error('The lead is there.')
  return lead
}

const asked = known(...arrived).opened.submittedAt
const answered = settled('kept', eve)

test('who asked once is owed an answer from then on, also when nothing is owed any more', () => {
  expect(firstClock(known(...arrived))).toBe(asked)
  expect(firstClock(known(...arrived, answered))).toBe(asked)
})

test('who was answered and asks again is owed the next answer from when they asked again', () => {
  const again = made({ ...answerOwed, id: 'another answer' }, at('15:00'))
  expect(firstClock(known(...arrived, answered, again))).toBe(at('15:00'))
})

test('who was judged anew keeps the clock that was kept then, however often', () => {
  const anew = made({ ...answerOwed, id: 'another answer', from: asked }, at('15:00'))
  expect(firstClock(known(...arrived, settled('void', 'system'), anew))).toBe(asked)
})
