import { describe, expect, test } from 'vitest'
import { weekdays } from '../spec/calendars.ts'
import { accepted, arrived, at, eve, given, leadFacts, planned } from '../spec/cast.ts'
import type { Instant } from '../time/instant.ts'
import { workingDayBefore } from '../time/working-day-before.ts'

import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { noteAppointment, type NoteAppointment } from './note-appointment.ts'
import { noLead, openCommitments, type Lead } from './state.ts'

const TEN = '2026-03-04T10:00:00.000Z'
const noted = (over: Partial<NoteAppointment['noted']> = {}): NoteAppointment['noted'] => ({
  ...{ appointment: 'meeting', status: 'agreed', start: TEN, end: '2026-03-04T10:30:00.000Z', member: eve },
  ...over,
})
const note = (over: Partial<NoteAppointment> = {}): NoteAppointment => ({
  ...{ type: 'NoteAppointment', at: at('10:00'), by: eve, noted: noted() },
  ...over,
})
const agreed: LeadEvent = { type: 'AppointmentNoted', at: at('09:30'), by: eve, data: noted() }

describe('who can not come', () => {
  const office = weekdays(['09:00-17:30'])
  /** Until when a stand-in is owed, for an appointment that begins then, once it is known that its host can't come. */
  const limit = (start: Instant, known: Instant): Instant | undefined => {
    const end = start.replace(':00.000Z', ':30.000Z')
    const lead = [...arrived, accepted(eve)].reduce<Lead>(evolve, noLead)
    const decision = noteAppointment(lead, note({ at: known, noted: noted({ start, end, clash: true }) }), {
      ...leadFacts,
      plan: (_, kind, from, promisedBy) => ({
        ...planned(kind, from),
        window: { notBefore: from, target: from, limit: promisedBy ?? from },
      }),
      workingDayBefore: (_, moment) => workingDayBefore(office, moment),
    })
    const events = decision.outcome === 'happened' ? decision.events : []
    const after = events.reduce<Lead>(evolve, lead)
    if (after.status === 'none') throw new Error('There is a lead.')
    return openCommitments(after).find(({ kind }) => kind === 'stand-in')?.window.limit
  }

  test.each([
    ['a working day ahead', '2026-03-05T10:00:00.000Z', at('10:00'), '2026-03-04T10:00:00.000Z'],
    ['before the weekend', '2026-03-09T10:00:00.000Z', at('10:00'), '2026-03-06T10:00:00.000Z'],
    ['soon, where less is left', '2026-03-03T10:00:00.000Z', at('15:00'), at('15:30')],
    [
      'on Friday evening still',
      '2026-03-09T09:00:00.000Z',
      '2026-03-06T17:00:00.000Z',
      '2026-03-06T17:30:00.000Z',
    ],
    ['before it begins', at('15:20'), at('15:00'), at('15:20')],
  ])('has to be replaced %s', (_, start, known, expected) => expect(limit(start, known)).toBe(expected))

  test('is another day of twenty-four hours where no calendar is known', () => {
    given(...arrived, accepted(eve))
      .with({
        plan: (_, kind, from, promisedBy) => ({ ...planned(kind, from), id: `${kind} ${promisedBy}` }),
      })
      .when(note({ noted: noted({ clash: true }) }))
      .leaves({
        commitments: expect.arrayContaining([
          expect.objectContaining({ id: `stand-in 2026-03-03T10:00:00.000Z` }),
        ]),
      })
  })
})

describe('an appointment that was held', () => {
  const conversation = {
    with: 'decision maker',
    criteria: [],
    nextStep: 'other',
    agreed: 'An offer',
  } as const
  const held = note({
    at: '2026-03-04T11:00:00.000Z',
    noted: noted({ status: 'held' }),
    held: { touch: 'met', said: 'Four pumps.', conversation, confirmed: false },
  })
  const touch = { touch: 'met', channel: 'meeting', happenedAt: TEN, member: eve } as const

  test('is a touch and a conversation, as a member says', () => {
    given(...arrived, accepted(eve), agreed)
      .when(held)
      .leaves({ touches: [{ ...touch, evidence: 'claimed' }] })
    const lead = [...arrived, accepted(eve), agreed].reduce<Lead>(evolve, noLead)
    const decision = noteAppointment(lead, held, leadFacts)
    expect(decision.outcome === 'happened' && decision.events).toContainEqual({
      ...{ type: 'ConversationHeld', at: held.at, by: eve, private: { nextStep: 'An offer' } },
      data: { with: 'decision maker', criteria: [], nextStep: 'other', touch: 'met', good: true },
    })
  })

  test('is witnessed where the prospect says so too', () => {
    given(...arrived, accepted(eve), agreed)
      .when({ ...held, ...(held.held && { held: { ...held.held, confirmed: true } }) })
      .leaves({ touches: [{ ...touch, evidence: 'witnessed' }] })
  })

  test('is the call that was seen then, and no other', () => {
    const called = (startedAt: Instant, seconds?: number): LeadEvent[] => [
      {
        ...{ type: 'CallWitnessed', at: startedAt, by: 'system' },
        data: { call: startedAt, direction: 'out', startedAt, member: eve },
      },
      ...(seconds === undefined
        ? []
        : [
            {
              ...({ type: 'CallEnded', at: startedAt, by: 'system' } as const),
              data: { call: startedAt, seconds, answered: true },
            },
          ]),
    ]
    const [late, before] = ['2026-03-04T10:04:00.000Z', '2026-03-04T09:30:00.000Z']
    given(...arrived, accepted(eve), agreed, ...called(before), ...called(late, 1_500))
      .when(held)
      .leaves({ touches: [{ ...touch, evidence: 'witnessed', happenedAt: late, minutes: 25 }] })
    given(...arrived, accepted(eve), agreed, ...called(before, 1_500))
      .when(held)
      .leaves({ touches: [{ ...touch, evidence: 'claimed' }] })
  })

  test('gives the first answer at its beginning, and an outcome is owed next', () => {
    given(...arrived, accepted(eve), agreed)
      .when(held)
      .leaves({
        commitments: expect.arrayContaining([expect.objectContaining({ kind: 'outcome', state: 'open' })]),
      })
  })
})
