import { describe, expect, test } from 'vitest'
import { doneAt, droppedAt, nextCheck, type Commitment } from '../commitment/commitment.ts'
import {
  accepted,
  acmeWithout,
  ana,
  answerOwed,
  answered,
  arrived,
  at,
  ben,
  eve,
  given,
  made,
  mia,
  opened,
  planned,
  sam,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'

const check = (when: string) => ({ type: 'CheckCommitments', at: when, by: 'system' }) as const
const reminded = (to: string, when = at('09:15'), commitment = 'answer'): LeadEvent => ({
  type: 'CommitmentReminded',
  at: when,
  by: 'system',
  data: { commitment, to },
})
const climbed = (level: number, to: string, when: string, commitment = 'answer'): LeadEvent => ({
  type: 'CommitmentClimbed',
  at: when,
  by: 'system',
  data: { commitment, level, to },
})

describe('the clock looks at what is owed', () => {
  test('before the target there is nothing to say', () => {
    given(...arrived)
      .when(check('2026-03-02T09:14:59.999Z'))
      .leadsToNothing()
  })

  test('at the target whoever it was offered to is reminded, or whoever has accepted it', () => {
    given(...arrived)
      .when(check(at('09:15')))
      .leadsTo(reminded(eve))
    given(...arrived, accepted(sam))
      .when(check(at('09:15')))
      .leadsTo(reminded(sam))
  })

  test('at the limit it climbs to the steward', () => {
    given(...arrived, reminded(eve))
      .when(check('2026-03-02T09:59:59.999Z'))
      .leadsToNothing()
    given(...arrived, reminded(eve))
      .when(check(at('10:00')))
      .leadsTo(climbed(1, ana, at('10:00')))
  })

  test('then to a manager, one of the team before any other, then to the person named', () => {
    const one = [...arrived, reminded(eve), climbed(1, ana, at('10:00'))]
    given(...one)
      .when(check(at('10:30')))
      .leadsTo(climbed(2, mia, at('10:30')))
    given(...one, climbed(2, mia, at('10:30')))
      .when(check(at('11:00')))
      .leadsTo(climbed(3, eve, at('11:00')))
  })

  test('once per level: looking twice says nothing new', () => {
    given(...arrived, reminded(eve))
      .when(check(at('09:16')))
      .leadsToNothing()
    given(...arrived, reminded(eve), climbed(1, ana, at('10:00')))
      .when(check(at('10:01')))
      .leadsToNothing()
  })

  test('after a long sleep each level is climbed, one after the other, in order', () => {
    given(...arrived)
      .when(check(at('12:00')))
      .leadsTo(
        reminded(eve, at('12:00')),
        climbed(1, ana, at('12:00')),
        climbed(2, mia, at('12:00')),
        climbed(3, eve, at('12:00')),
      )
  })

  test('what is settled, and what has ended, is left alone', () => {
    given(...answered)
      .when(check(at('10:00')))
      .leadsToNothing()
    given(
      ...arrived,
      { type: 'BuyerWithdrew', at: at('09:05'), by: 'buyer', data: {} },
      {
        type: 'CommitmentSettled',
        at: at('09:05'),
        by: 'buyer',
        data: { commitment: 'answer', state: 'void' },
      },
    )
      .when(check(at('12:00')))
      .leadsToNothing()
  })

  test('each commitment climbs by itself', () => {
    const second = made({ ...planned('respond', at('09:30')), id: 'second' }, at('09:30'))
    given(...arrived, second)
      .when(check(at('11:00')))
      .leadsTo(
        reminded(eve, at('11:00')),
        climbed(1, ana, at('11:00')),
        climbed(2, mia, at('11:00')),
        climbed(3, eve, at('11:00')),
        reminded(eve, at('11:00'), 'second'),
        climbed(1, ana, at('11:00'), 'second'),
      )
  })

  test('a lead that never was', () => {
    given()
      .when(check(at('10:00')))
      .isRefused({ code: 'no_such_lead' })
  })
})

describe('nobody escalates to an empty chair', () => {
  const late = [...arrived, reminded(eve), climbed(1, ana, at('10:00'))]

  test('where the one reminded has left, the steward is', () => {
    given(...arrived)
      .with({ people: acmeWithout(eve) })
      .when(check(at('09:15')))
      .leadsTo(reminded(ana))
  })

  test('where the team’s manager has left, another manager', () => {
    given(...late)
      .with({ people: acmeWithout(mia) })
      .when(check(at('10:30')))
      .leadsTo(climbed(2, ben, at('10:30')))
  })

  test('where no manager is left, the steward; where she has left too, the first admin there is', () => {
    given(...late)
      .with({ people: acmeWithout(mia, ben) })
      .when(check(at('10:30')))
      .leadsTo(climbed(2, ana, at('10:30')))
    given(...late)
      .with({ people: acmeWithout(mia, ana) })
      .when(check(at('11:00')))
      .leadsTo(climbed(2, ben, at('11:00')), climbed(3, eve, at('11:00')))
    given(...late, climbed(2, ben, at('10:30')))
      .with({ people: acmeWithout(eve, ana) })
      .when(check(at('11:00')))
      .leadsTo(climbed(3, ben, at('11:00')))
  })

  test('where no team holds it, an admin is reached all the same', () => {
    const { team: _team, ...teamless } = answerOwed
    given(opened(), made({ ...teamless, holder: eve }))
      .with({ people: acmeWithout(eve) })
      .when(check(at('10:00')))
      .leadsTo(reminded(ana, at('10:00')), climbed(1, ana, at('10:00')))
  })
})

describe('a commitment', () => {
  const open: Commitment = { ...answerOwed, state: 'open', madeAt: at('09:01'), level: -1 }

  test('is kept up to its limit and late after it; dropped it is void, then broken', () => {
    expect([doneAt(open, at('10:00')), doneAt(open, '2026-03-02T10:00:00.001Z')]).toEqual(['kept', 'late'])
    expect([droppedAt(open, at('10:00')), droppedAt(open, '2026-03-02T10:00:00.001Z')]).toEqual([
      'void',
      'broken',
    ])
  })

  test('is looked at next when its next rung is due, and never again at the top or once settled', () => {
    const levels = [-1, 0, 1, 2, 3]
    expect(levels.map((level) => nextCheck({ ...open, level }))).toEqual([
      at('09:15'),
      at('10:00'),
      at('10:30'),
      at('11:00'),
      undefined,
    ])
    expect(nextCheck({ ...open, state: 'kept' })).toBeUndefined()
  })
})
