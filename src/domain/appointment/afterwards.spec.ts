import { describe, expect, test } from 'vitest'
import { agreed, given, TEN } from '../spec/appointments.ts'
import { at, eve, mia } from '../spec/cast.ts'
import type { AppointmentEvent } from './events.ts'
import { saysNothing } from './says-nothing.ts'

const after = { at: '2026-03-04T10:40:00.000Z', by: eve } as const
const SAID = 'They need four pumps by May.'
const told = (data: object, said: object = { said: SAID }) =>
  ({ type: 'AppointmentTold', ...after, data, private: said }) as never

describe('saying what became of it', () => {
  const tell = { type: 'TellAppointment', ...after, result: 'held' } as const

  test('held: with what was said and what they do next, by whoever was there', () => {
    given(agreed())
      .when({ ...tell, said: SAID, nextStep: 'offer' })
      .leadsTo(told({ result: 'held', present: eve, nextStep: 'offer' }))
    const standIn = {
      type: 'StandInNamed',
      at: at('09:30'),
      by: eve,
      data: { revision: 1, member: mia },
    } as const
    given(agreed(), standIn)
      .when({ ...tell, by: mia, said: SAID, nextStep: 'offer' })
      .leaves({ status: 'held', told: { present: mia } })
  })

  test('"no use" alone is refused, and nothing next needs the criterion that failed', () => {
    given(agreed())
      .when(tell)
      .isRefused({ code: 'result_lacks', needs: ['said', 'nextStep'] })
    given(agreed())
      .when({ ...tell, said: 'A waste of my time!', nextStep: 'none' })
      .isRefused({ code: 'result_lacks', needs: ['said', 'criterion'] })
    given(agreed())
      .when({ ...tell, said: SAID, nextStep: 'none', criterion: 'budget' })
      .isRefused({ code: 'criterion_unknown', criterion: 'budget' })
    given(agreed())
      .when({ ...tell, said: SAID, nextStep: 'none', criterion: 'need' })
      .leaves({ status: 'held', told: { criterion: 'need' } })
    given(agreed())
      .when({ ...tell, said: SAID, nextStep: 'offer', learned: ['need', 'authority', 'need'] })
      .leaves({ status: 'held', told: { learned: ['need', 'authority'] } })
    given(agreed())
      .when({ ...tell, said: SAID, nextStep: 'offer', learned: ['need', 'budget'] })
      .isRefused({ code: 'criterion_unknown', criterion: 'budget' })
    given(agreed())
      .with({ criteria: [] })
      .when({ ...tell, said: SAID, nextStep: 'none' })
      .leaves({ status: 'held' })
  })

  test('missed by us needs how that came; missed by them needs nothing', () => {
    given(agreed())
      .when({ ...tell, result: 'missed by us' })
      .isRefused({ code: 'result_lacks', needs: ['said'] })
    given(agreed())
      .when({ ...tell, result: 'missed by them' })
      .leadsTo(told({ result: 'missed by them' }, {}))
  })

  test('is refused before its time, and done once', () => {
    given(agreed())
      .when({ ...tell, at: at('10:00'), said: SAID, nextStep: 'offer' })
      .isRefused({ code: 'appointment_ahead', start: TEN })
    const done = told({ result: 'missed by them' }, {})
    given(agreed(), done)
      .when({ ...tell, result: 'missed by them' })
      .leadsToNothing()
    given(agreed(), done).when(tell).isRefused({ code: 'appointment_over', status: 'missed by them' })
  })

  test('words that tell nothing are known', () => {
    for (const words of [
      undefined,
      '',
      'no use',
      'No use.',
      '…',
      'Zeitverschwendung',
      'not   interested!',
      'n/a',
    ])
      expect([words, saysNothing(words)]).toEqual([words, true])
    for (const words of [SAID, 'Budget erst 2027, dann gern', '予算は来年度まで確保できないとのことです'])
      expect([words, saysNothing(words)]).toEqual([words, false])
  })
})

describe('what the prospect says', () => {
  const answer = { type: 'AnswerAppointment', ...after, by: 'buyer', result: 'missed by us' } as const

  test('is kept beside our own word, their last one counting', () => {
    const answered = {
      type: 'AppointmentAnswered',
      ...after,
      by: 'buyer',
      data: { result: 'missed by us' },
    } as const
    given(agreed()).when(answer).leadsTo(answered)
    given(agreed(), answered).when(answer).leadsToNothing()
    given(agreed(), answered)
      .when({ ...answer, result: 'held' })
      .leaves({ answered: { result: 'held' } })
    given(agreed())
      .when({ ...answer, at: at('10:00') })
      .isRefused({ code: 'appointment_ahead', start: TEN })
  })
})

describe('what their calendar answers', () => {
  const reply = {
    type: 'ReplyToAppointment',
    at: at('11:00'),
    by: 'buyer',
    revision: 0,
    reply: 'accepted',
    proven: true,
  } as const
  const replied = (data: object) =>
    ({ type: 'AppointmentReplied', at: at('11:00'), by: 'buyer', data }) as never
  const moved: AppointmentEvent = {
    type: 'AppointmentMoved',
    at: at('10:00'),
    by: eve,
    data: {
      ...{ start: '2026-03-04T11:00:00.000Z', end: '2026-03-04T11:30:00.000Z', zone: 'UTC' },
      ...{ place: 'phone', revision: 1, side: 'us' },
    },
  }

  test('to the time that stands is kept', () => {
    given(agreed())
      .when(reply)
      .leadsTo(replied({ revision: 0, reply: 'accepted', proven: true }))
    given(agreed(), replied({ revision: 0, reply: 'accepted', proven: true }))
      .when(reply)
      .leadsToNothing()
  })

  test('to a time that was moved changes nothing', () => {
    given(agreed(), moved)
      .when({ ...reply, reply: 'declined' })
      .leadsTo(replied({ revision: 0, reply: 'declined', proven: true, stale: true }))
    given(agreed(), moved)
      .when({ ...reply, reply: 'declined' })
      .leaves({ status: 'agreed', reply: undefined })
  })

  test('a proven no calls it off; one that anybody may have written does not', () => {
    given(agreed())
      .when({ ...reply, reply: 'declined' })
      .leaves({ status: 'cancelled', cancelled: { side: 'them', because: 'declined' } })
    given(agreed())
      .when({ ...reply, reply: 'declined', proven: false })
      .leaves({ status: 'agreed', reply: { reply: 'declined', proven: false } })
  })
})
