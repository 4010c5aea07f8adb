import { describe, expect, test } from 'vitest'
import { asked as askedAt, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import type { People } from '../team/people.ts'
import { decideSubmission } from './decide.ts'
import type { NewReview } from './held.ts'
import { evolveSubmission, noSubmission, type SubmissionEvent } from './submission.ts'

const person = (id: string, roles: People['members'][number]['roles']) => ({
  ...{ id, name: id, roles, active: true, onDuty: true },
})
const people: People = {
  members: [person('ana', ['admin']), person('eve', ['manager'])],
  teams: [{ id: 'desk', name: 'desk', calendar: 'office', steward: 'ana', chain: [], members: [] }],
}
const given = specFor({
  ...{ start: noSubmission, evolve: evolveSubmission, decide: decideSubmission },
  facts: { people },
})
const system = { at: at('09:01'), by: 'system' } as const
const ana = { at: at('09:30'), by: 'ana' } as const
const late = { at: at('11:00'), by: 'ana' } as const
const received: SubmissionEvent = {
  ...{ type: 'SubmissionReceived', at: askedAt, by: 'buyer' },
  data: {
    ...{ form: 'contact form', source: 'Contact', kind: 'contact', clock: 'receipt', test: false },
    ...{ submittedAt: askedAt, receivedAt: askedAt, promised: { what: 'We answer', by: at('10:00') } },
  },
}
const review: NewReview = {
  ...{ id: 'look', kind: 'review', team: 'desk' },
  window: { notBefore: at('09:01'), target: at('10:00'), limit: at('10:00') },
  ladder: [
    { level: 0, at: at('10:00'), to: 'holder' },
    { level: 1, at: at('10:00'), to: 'steward' },
    { level: 2, at: at('10:30'), to: { role: 'manager' } },
  ],
}
const screened = { class: 'pitch', noticed: ['sells'], rule: 'selling' } as const
const reasons = [{ code: 'sells', text: 'It offers something.' }] as const
const about = { screened, playbook: 1, prospect: 'max', review, confirmAt: at('12:00') }
const hold = { ...system, type: 'HoldSubmission', ...about, reasons } as const
const held: SubmissionEvent = { ...system, type: 'SubmissionHeld', data: about, private: { reasons } }
const trusts = [{ kind: 'sender', value: 'max@growth.example' }] as const
const released: SubmissionEvent = {
  ...{ ...ana, type: 'SubmissionReleased' },
  ...{ data: { settled: 'kept', teaches: ['sender'] }, private: { trusts } },
}
const placed: SubmissionEvent = {
  ...{ ...ana, type: 'SubmissionPlaced' },
  data: { place: 'lead', lead: 'lead', prospect: 'max', joined: false },
}
const confirmed: SubmissionEvent = {
  ...{ ...ana, type: 'SubmissionConfirmed', data: { how: 'reviewed', settled: 'kept' } },
}
const release = { ...ana, type: 'ReleaseSubmission', trusts } as const
const confirm = { ...ana, type: 'ConfirmSubmission' } as const
const putBack = {
  ...late,
  type: 'PutBackSubmission',
  review: { ...review, id: 'again' },
  confirmAt: at('14:00'),
} as const
const check = (clock: `${number}:${number}`) => ({ ...system, at: at(clock), type: 'CheckReview' }) as const

describe('holding back', () => {
  test('is done to what is pending, once, and leaves a look that is owed', () => {
    given(received).when(hold).leadsTo(held)
    given(received).when(hold).leaves({ place: 'held', prospect: 'max', screened })
    given(received, placed).when(hold).leadsToNothing()
    given(received, held).when(hold).leadsToNothing()
  })

  test('is told by a code and a sentence; only the code outlives whom it is about', () => {
    const { private: _, ...forgotten } = held
    expect([received, forgotten].reduce(evolveSubmission, noSubmission)).toMatchObject({
      held: { screened, reasons: [] },
    })
  })
})

describe('releasing', () => {
  test('keeps the look that was owed, in time or late, and leaves the submission to be placed', () => {
    given(received, held).when(release).leadsTo(released)
    given(received, held)
      .when({ ...release, ...late, tookMs: 900 })
      .leadsTo({
        ...{ ...late, type: 'SubmissionReleased', private: { trusts } },
        data: { settled: 'late', teaches: ['sender'], tookMs: 900 },
      })
    given(received, held).when(release).leaves({ place: 'pending' })
  })

  test('is possible at any time for what was confirmed, and done once', () => {
    given(received, held, confirmed)
      .when({ ...release, ...late })
      .leadsTo({ ...late, type: 'SubmissionReleased', data: { teaches: ['sender'] }, private: { trusts } })
    given(received, held, released, placed).when(release).leadsToNothing()
  })

  test('is refused for what nobody held back, and for what is forgotten', () => {
    const forgotten: SubmissionEvent = { ...late, type: 'SubmissionForgotten', data: {} }
    given(received, placed).when(release).isRefused({ code: 'not_held' })
    given(received, held, forgotten).when(release).isRefused({ code: 'not_held' })
  })
})

describe('confirming', () => {
  test('says that it was junk, once, and nothing that is elsewhere can be confirmed', () => {
    given(received, held).when(confirm).leadsTo(confirmed)
    given(received, held, confirmed).when(confirm).leadsToNothing()
    given(received, held, released, placed).when(confirm).isRefused({ code: 'not_held' })
    given(received).when(confirm).isRefused({ code: 'not_held' })
  })
})

describe('putting back', () => {
  test('takes either decision back, with another look owed and nothing taught any more', () => {
    for (const [past, from] of [
      [[confirmed], 'junk'],
      [[released, placed], 'lead'],
    ] as const) {
      given(received, held, ...past)
        .when(putBack)
        .leadsTo({
          ...{ ...late, type: 'SubmissionPutBack' },
          data: { from, review: putBack.review, confirmAt: putBack.confirmAt },
        })
      const after = given(received, held, ...past).when(putBack)
      after.leaves({ place: 'held' })
    }
    const state = [received, held, released, placed].reduce(evolveSubmission, noSubmission)
    const decision = decideSubmission(state, putBack)
    const back = decision.outcome === 'happened' ? decision.events.reduce(evolveSubmission, state) : state
    expect(back).toMatchObject({ held: { decided: undefined, trusts: [{ kind: 'sender', revoked: true }] } })
  })

  test('is nothing for what waits already, and refused for what was never held back', () => {
    given(received, held).when(putBack).leadsToNothing()
    given(received, placed).when(putBack).isRefused({ code: 'not_held' })
  })
})

describe('a look that nobody takes', () => {
  test('reminds at its target, climbs a level at a time, and each once', () => {
    const reminded: SubmissionEvent = {
      ...{ ...system, at: at('10:00'), type: 'ReviewReminded', data: { commitment: 'look', to: 'ana' } },
    }
    const climbed = (level: number, to: string, clock: `${number}:${number}`): SubmissionEvent => ({
      ...{ ...system, at: at(clock), type: 'ReviewClimbed', data: { commitment: 'look', level, to } },
    })
    given(received, held).when(check('09:59')).leadsToNothing()
    given(received, held)
      .when(check('10:00'))
      .leadsTo(reminded, climbed(1, 'ana', '10:00'))
    given(received, held, reminded, climbed(1, 'ana', '10:00'))
      .when(check('10:30'))
      .leadsTo(climbed(2, 'eve', '10:30'))
    given(received, held, reminded, climbed(1, 'ana', '10:00'), climbed(2, 'eve', '10:30'))
      .when(check('10:31'))
      .leadsToNothing()
  })

  test('is broken in the end, and the submission junk that nobody has seen', () => {
    const state = [received, held].reduce(evolveSubmission, noSubmission)
    const decision = decideSubmission(state, check('12:00'), { people })
    const events = decision.outcome === 'happened' ? decision.events : []
    expect(events.at(-1)).toMatchObject({
      ...{ type: 'SubmissionConfirmed', by: 'system', data: { how: 'unseen', settled: 'broken' } },
    })
    given(received, held, confirmed).when(check('12:00')).leadsToNothing()
  })
})

test('what a release taught is revoked once', () => {
  const revoke = { ...late, type: 'RevokeTrust', kind: 'sender' } as const
  const revoked: SubmissionEvent = { ...late, type: 'TrustRevoked', data: { kind: 'sender' } }
  given(received, held, released, placed).when(revoke).leadsTo(revoked)
  given(received, held, released, placed, revoked).when(revoke).leadsToNothing()
  given(received, held).when(revoke).leadsToNothing()
})

test('forgetting ends the look that was owed', () => {
  given(received, held)
    .when({ ...late, type: 'ForgetSubmission' })
    .leaves({ place: 'forgotten' })
  const forgotten: SubmissionEvent = { ...late, type: 'SubmissionForgotten', data: {} }
  const state = [received, held, forgotten].reduce(evolveSubmission, noSubmission)
  expect(state).toMatchObject({ held: { reviews: [{ state: 'void' }] } })
})
