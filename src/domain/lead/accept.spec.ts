import { describe, test } from 'vitest'
import {
  acmeWithout,
  accepted,
  ana,
  answered,
  arrived,
  at,
  dan,
  eve,
  given,
  lease,
  sam,
} from '../spec/cast.ts'

const accept = (by: string, when = at('09:05')) => ({ type: 'AcceptLead', at: when, by }) as const

describe('accepting a lead', () => {
  test('the first to accept owns the lead and owes what is open on it', () => {
    given(...arrived)
      .when(accept(eve))
      .leadsTo(accepted(eve))
    given(...arrived)
      .when(accept(eve))
      .leaves({ owner: eve, offered: eve })
  })

  test('whoever it was offered to, the first to accept it has it', () => {
    given(...arrived)
      .when(accept(sam))
      .leadsTo(accepted(sam))
  })

  test('what is open passes to the one who accepts', () => {
    given(...arrived)
      .when(accept(sam))
      .leaves({ commitments: [{ id: 'answer', holder: sam }] })
  })

  test('a second person is refused, and told who has it', () => {
    given(...arrived, accepted(eve))
      .when(accept(sam))
      .isRefused({ code: 'already_accepted', owner: eve })
  })

  test('accepting twice is harmless', () => {
    given(...arrived, accepted(eve))
      .when(accept(eve))
      .leadsToNothing()
  })

  test('while somebody is at work on it, nobody else accepts it unknowingly', () => {
    given(...arrived)
      .with(lease(eve))
      .when(accept(sam))
      .isRefused({ code: 'held_by_another', member: eve, until: at('09:20') })
  })

  test('a lease that has run out holds nobody back, and one of our own never does', () => {
    given(...arrived)
      .with(lease(eve, at('09:05')))
      .when(accept(sam))
      .leadsTo(accepted(sam))
    given(...arrived)
      .with(lease(sam))
      .when(accept(sam))
      .leadsTo(accepted(sam))
  })

  test('somebody who has left accepts nothing', () => {
    given(...arrived)
      .when(accept(dan))
      .isRefused({ code: 'member_inactive', member: dan })
    given(...arrived)
      .when(accept('a stranger'))
      .isRefused({ code: 'member_inactive', member: 'a stranger' })
    given(...arrived)
      .with({ people: acmeWithout(eve) })
      .when(accept(eve))
      .isRefused({ code: 'member_inactive', member: eve })
  })

  test('what does not exist, or has ended, is not accepted', () => {
    given().when(accept(eve)).isRefused({ code: 'no_such_lead' })
    given(...answered, {
      type: 'LeadResolved',
      at: at('09:30'),
      by: eve,
      data: { outcome: 'won', told: { how: 'touch', touch: 'call' } },
    })
      .when(accept(ana))
      .isRefused({ code: 'lead_resolved', outcome: 'won' })
  })
})
