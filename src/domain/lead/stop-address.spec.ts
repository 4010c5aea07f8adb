import { describe, test } from 'vitest'
import { arrived, at, eve, given, letter, queued } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { outcomes } from './resolution.ts'

const stop = {
  type: 'StopAddress',
  at: at('09:20'),
  by: 'buyer',
  because: 'unsubscribed',
  mail: 'letter',
} as const
const stopped: LeadEvent = {
  type: 'AddressStopped',
  at: at('09:20'),
  by: 'buyer',
  data: { because: 'unsubscribed', mail: 'letter' },
}

describe('ending our mails', () => {
  test('is heard once, by the mail that they got', () => {
    given(...arrived, queued('letter'))
      .when(stop)
      .leadsTo(stopped)
    given(...arrived, queued('letter'), stopped)
      .when(stop)
      .leadsToNothing()
    given(...arrived)
      .when(stop)
      .isRefused({ code: 'mail_unknown', mail: 'letter' })
    given().when(stop).isRefused({ code: 'no_such_lead' })
  })
})

describe('an address to which nothing may be mailed', () => {
  const asked = { at: at('09:30'), by: eve }
  const refusal = { code: 'address_stopped', because: 'unsubscribed' } as const

  test('is written to by nobody', () => {
    given(...arrived)
      .with({ stopped: 'unsubscribed' })
      .when({ ...asked, type: 'WriteMail', mail: 'new', ...letter })
      .isRefused(refusal)
  })

  test('can’t be told by mail how it ended, only by another way', () => {
    const [outcome] = outcomes
    const told = { how: 'mail', mail: 'new' } as const
    given(...arrived)
      .with({ stopped: 'unsubscribed' })
      .when({ ...asked, type: 'ResolveLead', outcome, told, mail: { mail: 'new', ...letter } })
      .isRefused(refusal)
    given(...arrived)
      .with({ stopped: 'unsubscribed' })
      .when({
        ...asked,
        type: 'ResolveLead',
        outcome: 'lost',
        told: { how: 'not told', because: 'no permission' },
      })
      .leaves({ status: 'resolved' })
  })
})
