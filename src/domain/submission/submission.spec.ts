import { describe, expect, test } from 'vitest'
import { asked as askedAt, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import type { CanonicalSubmission } from './canonical.ts'
import { decideSubmission } from './decide.ts'
import { evolveSubmission, noSubmission, type SubmissionEvent } from './submission.ts'

const given = specFor({
  ...{ start: noSubmission, evolve: evolveSubmission, decide: decideSubmission },
  facts: { people: { members: [], teams: [] } },
})
const asked = { at: at('09:01'), by: 'system' } as const
const words: CanonicalSubmission = {
  ...{ source: 'Contact', provider: 'html', providerId: null, kind: 'contact', test: false },
  ...{ submittedAt: askedAt, receivedAt: askedAt, clock: 'receipt' },
  ...{ person: { name: 'Kim' }, organisation: {}, campaign: {}, consent: [], answers: [] },
}
const received: SubmissionEvent = {
  type: 'SubmissionReceived',
  at: askedAt,
  by: 'buyer',
  data: {
    ...{ form: 'contact form', source: 'Contact', kind: 'contact', clock: 'receipt', test: false },
    ...{ submittedAt: askedAt, receivedAt: askedAt, promised: { what: 'We answer', by: at('10:00') } },
  },
  private: { canonical: words, raw: 'ab12' },
}
const inLead = { place: 'lead', lead: 'lead', prospect: 'kim', joined: false } as const
const place = { ...asked, type: 'PlaceSubmission', ...inLead } as const
const placed: SubmissionEvent = { ...asked, type: 'SubmissionPlaced', data: inLead }
const forget = { ...asked, type: 'ForgetSubmission' } as const
const forgotten: SubmissionEvent = { ...asked, type: 'SubmissionForgotten', data: {} }

describe('a submission', () => {
  test('is pending from when it was kept, with its words', () => {
    expect(evolveSubmission(noSubmission, received)).toMatchObject({ place: 'pending', canonical: words })
  })

  test('is placed once, in a lead or as a test', () => {
    given(received).when(place).leadsTo(placed)
    given(received)
      .when({ ...asked, type: 'PlaceSubmission', place: 'test', joined: false })
      .leadsTo({ ...asked, type: 'SubmissionPlaced', data: { place: 'test', joined: false } })
    given(received, placed)
      .when({ ...place, lead: 'another' })
      .leadsToNothing()
  })

  test('is forgotten once, wherever it is, and is in no other place from then on', () => {
    for (const past of [[received], [received, placed]]) {
      given(...past)
        .when(forget)
        .leadsTo(forgotten)
      given(...past)
        .when(forget)
        .leaves({ place: 'forgotten', canonical: undefined })
    }
    given(received, forgotten).when(forget).leadsToNothing()
    given(received, forgotten).when(place).leadsToNothing()
  })

  test('that a member wrote down has who heard it, and when it was said; written down twice it is one', () => {
    const byHand = { channel: 'fair', member: 'ana', acknowledge: false } as const
    const taken = { ...received.data, byHand }
    const take = {
      ...asked,
      type: 'TakeByHand',
      received: taken,
      words: { canonical: words, raw: 'ab12' },
    } as const
    const event = { ...received, at: asked.at, by: asked.by, data: taken }
    given().when(take).leadsTo(event)
    given(event).when(take).leadsToNothing()
    given()
      .when({ ...take, received: { ...taken, submittedAt: at('09:02') } })
      .isRefused({ code: 'happened_in_future' })
  })

  test('that nobody kept is no submission', () => {
    given().when(place).isRefused({ code: 'no_such_submission' })
    given().when(forget).isRefused({ code: 'no_such_submission' })
    expect(evolveSubmission(noSubmission, placed)).toEqual(noSubmission)
  })

  test('without its words it is counted all the same', () => {
    const { private: _private, ...event } = received
    expect([event as SubmissionEvent, placed].reduce(evolveSubmission, noSubmission)).toEqual({
      ...[received, placed].reduce(evolveSubmission, noSubmission),
      canonical: undefined,
    })
  })
})
