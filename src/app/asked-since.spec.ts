import { describe, expect, test } from 'vitest'
import type { LeadEvent } from '#domain/lead/events.ts'
import { askedSince, soonestPromise } from './asked-since.ts'

const on = (day: number, clock = '09:00') => `2026-03-0${day}T${clock}:00.000Z`
const judged = (at: string): LeadEvent => ({
  ...{ type: 'LeadJudged', at, by: 'system', private: { because: [], trace: [] } },
  data: {
    ...{ playbook: 1, intent: 'to talk', fit: 'in', segment: 'askers' },
    ...{ segmentOrder: 0, motion: 'respond', alarm: false },
  },
})
const made = (id: string, at: string, kind: 'respond' | 'nurture' | 'outcome' = 'respond'): LeadEvent => ({
  ...{ type: 'CommitmentMade', at, by: 'system' },
  data: { id, kind, window: { notBefore: at, target: at, limit: at }, ladder: [] },
})
const settled = (commitment: string, at: string, state: 'void' | 'kept' = 'void'): LeadEvent => ({
  ...{ type: 'CommitmentSettled', at, by: 'system', data: { commitment, state } },
})
const joined = (at: string, submittedAt: string): LeadEvent => ({
  ...{ type: 'SubmissionJoined', at, by: 'system', data: { submission: at, submittedAt } },
})
const opened = (kind: 'respond' | 'nurture' = 'respond'): readonly LeadEvent[] => [
  {
    ...{ type: 'LeadOpened', at: on(2, '09:05'), by: 'system' },
    data: {
      ...{ prospect: 'p', submission: 's', form: 'f', source: 'Contact', kind: 'contact' },
      submittedAt: on(2),
    },
  },
  judged(on(2, '09:05')),
  made('first', on(2, '09:05'), kind),
]

describe('since when somebody waits', () => {
  test('since they asked, however late that came here, and however often a playbook was asked about them', () => {
    expect(askedSince(opened())).toBe(on(2))
    const again = [settled('first', on(3)), judged(on(3)), made('second', on(3))]
    const more = [joined(on(4), on(4)), settled('second', on(5)), judged(on(5)), made('third', on(5))]
    expect(askedSince([...opened(), ...again, ...more])).toBe(on(2))
  })

  test('since they asked again, where they had been answered or were at rest', () => {
    const answered = [settled('first', on(3), 'kept'), made('outcome', on(3), 'outcome')]
    const renewed = [joined(on(5), on(4)), made('second', on(5))]
    expect(askedSince([...opened(), ...answered, ...renewed])).toBe(on(4))
    const awakened = [joined(on(5), on(4)), settled('first', on(5)), judged(on(5)), made('second', on(5))]
    expect(askedSince([...opened('nurture'), ...awakened])).toBe(on(4))
  })

  test('since it is owed, where something else than a question is why', () => {
    const returned = [settled('first', on(3), 'kept'), made('second', on(6))]
    expect(askedSince([...opened(), ...returned])).toBe(on(6))
  })

  test('nobody waits for an answer who is owed none', () => {
    expect(askedSince(opened('nurture'))).toBeUndefined()
    expect(askedSince([...opened(), settled('first', on(3), 'kept')])).toBeUndefined()
  })
})

describe('what somebody was told', () => {
  const asks = [on(4), null, on(3)].map((promisedBy) => ({
    ...{ promisedBy, submittedAt: on(2), source: 'Contact', language: 'en' as const },
    canonical: {
      ...({ source: 'Contact', provider: 'api', providerId: null, kind: 'contact', test: false } as const),
      ...({ submittedAt: on(2), receivedAt: on(2), clock: 'receipt' } as const),
      ...{ person: {}, organisation: {}, campaign: {}, consent: [], answers: [] },
    },
  }))

  test('holds by the earliest time, also once that has passed', () => {
    expect(soonestPromise(asks, { from: on(2), at: on(5), motion: 'respond' })).toBe(on(3))
    expect(soonestPromise(asks, { from: on(3), at: on(5), motion: 'qualify' })).toBe(on(4))
  })

  test('puts nobody who is to rest now under a time that has passed', () => {
    expect(soonestPromise(asks, { from: on(2), at: on(3, '10:00'), motion: 'nurture' })).toBe(on(4))
    expect(soonestPromise(asks, { from: on(2), at: on(5), motion: 'decline' })).toBeUndefined()
  })
})
