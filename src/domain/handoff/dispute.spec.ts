import { describe, test } from 'vitest'
import { at, ben, eve, mia } from '../spec/cast.ts'
import {
  disputedBy,
  firm,
  firmWithout,
  given,
  lou,
  rejected,
  sellers,
  terms,
  tim,
  open,
} from '../spec/handoffs.ts'
import type { DisputeHandoff } from './dispute.ts'
import type { RuleOnDispute } from './rule.ts'

describe('a dispute', () => {
  const dispute = (by: string, when = at('09:50')): DisputeHandoff => ({
    ...{ type: 'DisputeHandoff', at: when, by, handoff: 'handoff' },
    ...{ dispute: 'dispute', grounds: 'She signs herself.' },
  })
  const rule = (by: string, over: Partial<RuleOnDispute> = {}): RuleOnDispute => ({
    ...{ type: 'RuleOnDispute', at: at('10:00'), by, dispute: 'dispute' },
    ...{ ruling: 'overturned', because: 'The contract names her.', ...over },
  })
  const disputed = [...rejected, ...disputedBy(eve)]

  test('the qualifier disputes, and the arbiter owes a ruling', () => {
    given(...rejected)
      .when(dispute(eve))
      .leadsTo(...disputedBy(eve))
  })

  test('not the one who rejected, not too late, and not twice', () => {
    given(...rejected)
      .when(dispute(lou))
      .isRefused({ code: 'handoff_not_yours' })
    given(...rejected)
      .when(dispute(eve, at('15:01')))
      .isRefused({ code: 'dispute_too_late', until: at('15:00') })
    given(...disputed)
      .when(dispute(eve))
      .leadsToNothing()
    given(...disputed)
      .when({ ...dispute(ben), dispute: 'another' })
      .isRefused({ code: 'dispute_open' })
    given(...open)
      .when(dispute(eve))
      .isRefused({ code: 'not_rejected' })
  })

  test('the arbiter is never one of the parties, as long as there is anybody else', () => {
    given(...rejected)
      .with({ handoff: { ...terms, arbiter: eve } })
      .when(dispute(eve))
      .leaves({ handoffs: [{ offers: [{ dispute: { arbiter: ben } }] }] })
  })

  test('both sides may say more until somebody has ruled', () => {
    const answer = {
      type: 'AnswerDispute',
      at: at('09:55'),
      by: lou,
      dispute: 'dispute',
      words: 'She told me.',
    } as const
    given(...disputed)
      .when(answer)
      .leaves({ handoffs: [{ offers: [{ dispute: { answers: [{ by: lou, words: 'She told me.' }] } }] }] })
    given(...disputed)
      .when({ ...answer, by: tim })
      .isRefused({ code: 'handoff_not_yours' })
  })

  test('overturned it goes back to whoever rejected it, who owes their first word', () => {
    given(...disputed)
      .when(rule(mia))
      .leaves({
        owner: lou,
        team: sellers.id,
        handoffs: [{ offers: [{ state: 'overturned', ruling: { next: 'back', credit: false } }] }],
        commitments: [{}, {}, {}, { kind: 'ruling', state: 'kept' }, { kind: 'contact', holder: lou }],
      })
  })

  test('or to another', () => {
    given(...disputed)
      .when(rule(mia, { next: 'another' }))
      .leaves({ handoffs: [{ offers: [{ state: 'overturned' }, { to: tim, state: 'open' }] }] })
  })

  test('upheld, the turn is given back, and what the playbook says of the reason follows', () => {
    given(...disputed)
      .when(rule(mia, { ruling: 'upheld' }))
      .leaves({
        handoffs: [{ offers: [{ state: 'upheld', ruling: { next: 'qualify again', credit: true } }] }],
      })
    given(...disputed)
      .when(rule(mia, { ruling: 'upheld', next: 'nurture' }))
      .leaves({ commitments: [{}, { state: 'void' }, {}, {}, { kind: 'nurture', state: 'open' }] })
  })

  test('what does not follow from a ruling is refused', () => {
    given(...disputed)
      .when(rule(mia, { ruling: 'upheld', next: 'back' }))
      .isRefused({ code: 'ruling_impossible', next: 'back' })
  })

  test('only the arbiter rules; where it has climbed, whoever it climbed to, but never in their own case', () => {
    const climbed = (to: string) =>
      ({
        type: 'CommitmentClimbed',
        ...{ at: at('11:20'), by: 'system' },
        data: { commitment: 'ruling from 09:50', level: 1, to },
      }) as const
    given(...disputed)
      .when(rule(ben))
      .isRefused({ code: 'ruling_not_yours', arbiter: mia })
    given(...disputed, climbed(ben))
      .when(rule(ben, { at: at('11:30') }))
      .leaves({ handoffs: [{ offers: [{ state: 'overturned', ruling: { by: ben } }] }] })
    given(...disputed, climbed(eve))
      .when(rule(eve, { at: at('11:30') }))
      .isRefused({ code: 'ruling_not_yours', arbiter: mia })
  })

  test('a ruling stands', () => {
    given(...disputed)
      .when(rule(mia))
      .leaves({ status: 'open' })
    const ruled = {
      type: 'DisputeRuled',
      ...{ at: at('10:00'), by: mia },
      data: {
        handoff: 'handoff',
        offer: 1,
        dispute: 'dispute',
        ruling: 'upheld',
        next: 'nurture',
        credit: true,
      },
      private: { because: 'He is right.' },
    } as const
    given(...disputed, ruled)
      .when(rule(mia))
      .isRefused({ code: 'already_ruled', ruling: 'upheld' })
    given(...disputed, ruled)
      .when(rule(mia, { ruling: 'upheld' }))
      .leadsToNothing()
  })

  test('when the arbiter leaves, somebody else owes the ruling', () => {
    given(...disputed)
      .with({ people: firmWithout(mia) })
      .when({ type: 'NameArbiter', at: at('10:00'), by: 'system', gone: mia })
      .leaves({ handoffs: [{ offers: [{ dispute: { arbiter: ben } }] }] })
    given(...disputed)
      .with({ people: firm })
      .when({ type: 'NameArbiter', at: at('10:00'), by: 'system', gone: mia })
      .leadsToNothing()
  })
})
