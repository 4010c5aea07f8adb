import { describe, test } from 'vitest'
import { at, ben, eve } from '../spec/cast.ts'
import { firmWithout, given, lou, passed, taken, terms, tim, open } from '../spec/handoffs.ts'
import type { LeadEvent } from '../lead/events.ts'
import type { ResolveLead } from '../lead/resolve.ts'

describe('the clock', () => {
  const look = (when: string) => ({ type: 'CheckCommitments', at: when, by: 'system' }) as const

  test('what nobody accepted by its limit goes to the next, and it climbs', () => {
    given(...open)
      .when(look(at('11:00')))
      .leaves({
        handoffs: [{ offers: [{ state: 'passed on' }, { to: tim, state: 'open' }] }],
        climbs: [
          { commitment: 'outcome from 09:10' },
          { commitment: 'outcome from 09:10' },
          { level: 0 },
          { level: 1 },
        ],
      })
  })

  test('before the limit nothing of it moves', () => {
    given(...open)
      .when(look(at('10:59')))
      .leaves({ handoffs: [{ offers: [{ to: lou, state: 'open' }] }] })
  })

  test('with nobody left to ask it stays where it is, and climbs on', () => {
    given(...open)
      .with({ handoff: { ...terms, next: () => undefined } })
      .when(look(at('11:00')))
      .leaves({ handoffs: [{ offers: [{ to: lou, state: 'open' }] }] })
  })
})

describe('passing an offer on', () => {
  const pass = { type: 'PassHandoff', at: at('09:40'), handoff: 'handoff' } as const

  test('the qualifier or a manager may; the representative rejects instead', () => {
    given(...open)
      .when({ ...pass, by: eve, because: 'by a colleague', to: tim })
      .leaves({ handoffs: [{ offers: [{ state: 'passed on' }, { to: tim }] }] })
    given(...open)
      .when({ ...pass, by: lou, because: 'by a colleague', to: tim })
      .isRefused({ code: 'handoff_not_yours' })
  })

  test('from somebody who has left it goes to the next at once, and with nobody left to the steward', () => {
    given(...open)
      .with({ people: firmWithout(lou) })
      .when({ ...pass, by: 'system', because: 'has left' })
      .leaves({
        handoffs: [{ offers: [{ state: 'passed on', passedOn: { because: 'has left' } }, { to: tim }] }],
      })
    given(...open)
      .with({ people: firmWithout(lou), handoff: { ...terms, next: () => undefined } })
      .when({ ...pass, by: 'system', because: 'has left' })
      .leaves({ handoffs: [{ offers: [{}, { to: 'ana', because: 'nobody else is there' }] }] })
  })
})

describe('receipts and ratings', () => {
  const receive = (receipt: 'mailed' | 'opened', member: string) =>
    ({ type: 'ReceiveHandoff', at: at('09:35'), by: member, handoff: 'handoff', receipt, member }) as const

  test('each step is noted once for each person', () => {
    const opened = {
      type: 'HandoffReceived',
      ...{ at: at('09:35'), by: lou },
      data: { handoff: 'handoff', offer: 1, receipt: 'opened', member: lou },
    } as const
    given(...open)
      .when(receive('opened', lou))
      .leadsTo(opened)
    given(...open, opened)
      .when(receive('opened', lou))
      .leadsToNothing()
  })

  test('who opens it when it has gone to the next has opened it then, on the offer that was theirs', () => {
    given(...passed)
      .when({ ...receive('opened', lou), at: at('11:05') })
      .leaves({
        handoffs: [
          {
            offers: [
              { state: 'passed on', received: [{ receipt: 'opened', member: lou, at: at('11:05') }] },
              { to: tim, state: 'open', received: [] },
            ],
          },
        ],
      })
  })

  test('who was never asked leaves no receipt by looking', () => {
    given(...open)
      .when(receive('opened', ben))
      .leadsToNothing()
    given(...open)
      .when(receive('mailed', ben))
      .isRefused({ code: 'handoff_not_yours' })
  })

  test('who was asked says what it was worth', () => {
    const rate = {
      type: 'RateHandoff',
      at: at('10:00'),
      handoff: 'handoff',
      useful: false,
      wrong: ['phone'],
    } as const
    given(...open)
      .when({ ...rate, by: lou, class: 'student' })
      .leaves({
        handoffs: [
          { offers: [{ ratings: [{ useful: false, wrong: ['phone'], class: 'student', by: lou }] }] },
        ],
      })
    given(...open)
      .when({ ...rate, by: tim })
      .isRefused({ code: 'handoff_not_yours' })
  })
})

describe('after a hand-off', () => {
  const end = (outcome: ResolveLead['outcome'], over: Partial<ResolveLead> = {}): ResolveLead => ({
    ...{ type: 'ResolveLead', at: at('12:00'), by: lou, outcome, told: { how: 'their own words' } },
    ...over,
  })
  const held = [...open, taken(lou)]

  test('a sale has an amount', () => {
    given(...held)
      .when(end('won'))
      .isRefused({ code: 'amount_missing' })
    given(...held)
      .when(end('introductory order', { amount: { amount: '1200.00', currency: 'EUR' } }))
      .leaves({
        resolution: { outcome: 'introductory order', amount: { amount: '1200.00', currency: 'EUR' } },
      })
  })

  test('a loss has a reason, or says that none was given', () => {
    given(...held)
      .when(end('lost'))
      .isRefused({ code: 'reason_missing', reasons: ['none given'] })
    given(...held)
      .when(end('lost', { because: 'none given' }))
      .leaves({ resolution: { outcome: 'lost', because: 'none given' } })
  })

  test('a later day has a reason, and it comes back by itself', () => {
    given(...held)
      .when(end('deferred', { returns: '2026-06-01' }))
      .isRefused({ code: 'reason_missing', reasons: [] })
    given(...held)
      .when(end('deferred', { returns: '2026-06-01', because: 'budget' }))
      .leaves({ status: 'resolved', resolution: { outcome: 'deferred', because: 'budget' } })
  })

  const amount = { amount: '1200.00', currency: 'EUR' }
  const ends = {
    won: { amount },
    'introductory order': { amount },
    deferred: { returns: '2026-06-01', because: 'budget' },
    lost: { because: 'none given' },
    unreachable: {},
    'declined by us': {},
  } as const
  type After = keyof typeof ends
  const all = Object.keys(ends) as readonly After[]

  test.each(all)('exactly one end follows: after “%s” no other does', (outcome) => {
    const first = end(outcome, ends[outcome])
    const resolved: LeadEvent = {
      ...{ type: 'LeadResolved', at: first.at, by: lou },
      data: { outcome, told: { how: 'their own words' } },
    }
    given(...held)
      .when(first)
      .leaves({ status: 'resolved', resolution: { outcome, by: lou } })
    for (const other of all.filter((one) => one !== outcome))
      given(...held, resolved)
        .when(end(other, ends[other]))
        .isRefused({ code: 'lead_resolved', outcome })
    given(...held, resolved)
      .when(first)
      .leadsToNothing()
  })

  test('with the end of the lead nothing is offered any more', () => {
    given(...open)
      .when({ type: 'Withdraw', at: at('09:35'), by: 'buyer' })
      .leaves({ status: 'resolved', handoffs: [{ offers: [{ state: 'dropped' }] }] })
    given(...open)
      .when({ type: 'Withdraw', at: at('09:35'), by: 'buyer' })
      .leaves({ commitments: [{}, { state: 'void' }, { kind: 'acceptance', state: 'void' }] })
  })
})
