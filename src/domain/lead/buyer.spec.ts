import { describe, test } from 'vitest'
import { accepted, answered, arrived, at, eve, given, made, planned, settled } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'

const askAgain = (when = at('09:40')) => ({ type: 'AskAgain', at: when, by: 'buyer' }) as const
const askedAgain = (times: number, when = at('09:40')): LeadEvent => ({
  type: 'BuyerAskedAgain',
  at: when,
  by: 'buyer',
  data: { times },
})
const withdraw = (when = at('09:40'), said?: string) =>
  ({ type: 'Withdraw', at: when, by: 'buyer', said }) as const
const withdrew: LeadEvent = { type: 'BuyerWithdrew', at: at('09:40'), by: 'buyer', data: {} }
const ended: LeadEvent = {
  type: 'LeadResolved',
  at: at('09:40'),
  by: 'buyer',
  data: { outcome: 'withdrawn', told: { how: 'their own words' } },
}

describe('“I haven’t heard”', () => {
  test('raises the urgency while an answer is owed', () => {
    given(...arrived)
      .when(askAgain())
      .leadsTo(askedAgain(1))
    given(...arrived)
      .when(askAgain())
      .leaves({ tries: 1, askedAt: at('09:40') })
  })

  test('where an answer was thought given, a new one is owed by the owner', () => {
    given(...answered)
      .when(askAgain())
      .leadsTo(askedAgain(1), made({ ...planned('respond', at('09:40')), holder: eve }, at('09:40'), 'buyer'))
  })

  test('pressed twice within ten minutes is pressed once', () => {
    given(...arrived, askedAgain(1))
      .when(askAgain(at('09:40')))
      .leadsToNothing()
    given(...arrived, askedAgain(1))
      .when(askAgain(at('09:49')))
      .leadsToNothing()
    given(...arrived, askedAgain(1))
      .when(askAgain(at('09:50')))
      .leadsTo(askedAgain(2, at('09:50')))
  })

  test('after the end there is nothing to hurry', () => {
    given(...arrived, withdrew, settled('void', 'buyer'), ended)
      .when(askAgain(at('09:50')))
      .isRefused({ code: 'lead_resolved', outcome: 'withdrawn' })
    given().when(askAgain()).isRefused({ code: 'no_such_lead' })
  })
})

describe('“No longer needed”', () => {
  test('their own words end the lead at once; what was still in time is void', () => {
    given(...arrived, accepted(eve))
      .when(withdraw())
      .leadsTo(withdrew, settled('void', 'buyer', { when: at('09:40') }), ended)
  })

  test('what we had let pass was broken', () => {
    given(...arrived)
      .when(withdraw(at('10:01')))
      .leaves({ status: 'resolved', commitments: [{ id: 'answer', state: 'broken' }] })
  })

  test('up to its last moment it is void', () => {
    given(...arrived)
      .when(withdraw(at('10:00')))
      .leaves({ commitments: [{ id: 'answer', state: 'void' }] })
  })

  test('what they said is kept apart from what is counted', () => {
    given(...arrived)
      .when(withdraw(at('09:40'), 'We chose another.'))
      .leadsTo(
        { ...withdrew, private: { said: 'We chose another.' } },
        settled('void', 'buyer', { when: at('09:40') }),
        ended,
      )
  })

  test('twice is once', () => {
    given(...arrived, withdrew, settled('void', 'buyer'), ended)
      .when(withdraw())
      .leadsToNothing()
    given().when(withdraw()).isRefused({ code: 'no_such_lead' })
  })
})
