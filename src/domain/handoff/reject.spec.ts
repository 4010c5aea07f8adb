import { describe, test } from 'vitest'
import { at, eve, qualifiers } from '../spec/cast.ts'
import {
  given,
  handedTo,
  lou,
  notWanted,
  offeredBack,
  qualified,
  rejected,
  settled,
  taken,
  terms,
  tim,
  contactOwed,
  open,
  passed,
} from '../spec/handoffs.ts'
import type { RejectHandoff } from './reject.ts'

const reject = (by: string, over: Partial<RejectHandoff> = {}): RejectHandoff => ({
  ...{ type: 'RejectHandoff', at: at('09:40'), by, handoff: 'handoff' },
  ...{ reason: 'not qualified', criterion: 'authority', note: 'She does not sign.' },
  ...over,
})

describe('rejecting a hand-off', () => {
  test('its team has it back at once, it is put before the qualifier, and it may be disputed', () => {
    given(...open)
      .when(reject(lou))
      .leadsTo(settled('acceptance from 09:30', 'kept', lou), notWanted(lou), offeredBack)
    given(...open)
      .when(reject(lou))
      .leaves({ owner: undefined, offered: eve, team: qualifiers.id })
  })

  test('only for a reason of the playbook', () => {
    given(...open)
      .when(reject(lou, { reason: 'no time' }))
      .isRefused({
        code: 'rejection_reason_unknown',
        reasons: ['not qualified', 'not our market', 'wrong data'],
      })
  })

  test('"not qualified" names the criterion that fails, and says what was said', () => {
    given(...open)
      .when(reject(lou, { criterion: undefined, note: ' ' }))
      .isRefused({ code: 'rejection_lacks', needs: ['criterion', 'note'] })
    given(...open)
      .when(reject(lou, { criterion: 'charm' }))
      .isRefused({ code: 'criterion_unknown', criterion: 'charm' })
  })

  test('where the playbook wants a conversation, none that was not had will do', () => {
    const spoken = {
      ...terms,
      reasons: [{ name: 'not qualified', needs: ['conversation'], next: 'nurture', credit: false } as const],
    }
    given(...open)
      .with({ handoff: spoken })
      .when(reject(lou, { touch: 'a call that never was' }))
      .isRefused({ code: 'rejection_lacks', needs: ['conversation'] })
    given(...open)
      .with({ handoff: spoken })
      .when(reject(lou, { touch: 'call' }))
      .leaves({ handoffs: [{ offers: [{ rejection: { touch: 'call', next: 'nurture' } }] }] })
  })

  test('who has accepted it may still reject it; what they owed ends, and the lead is owed by its team', () => {
    given(...open, settled('acceptance from 09:30', 'kept', lou), taken(lou), contactOwed(lou))
      .when(reject(lou, { at: at('10:00') }))
      .leaves({
        owner: undefined,
        team: qualifiers.id,
        commitments: [
          {},
          { kind: 'outcome', state: 'open', holder: undefined },
          {},
          { kind: 'contact', state: 'void' },
        ],
      })
  })

  test('asked twice it is one; once it went on, it is not theirs to reject', () => {
    given(...rejected)
      .when(reject(lou))
      .leadsToNothing()
    given(...passed)
      .when(reject(lou, { at: at('11:05') }))
      .isRefused({ code: 'handoff_moved_on', because: 'not accepted in time', at: at('11:00') })
  })
})

describe('a rejection that nobody disputes', () => {
  const leave = { type: 'LeaveRejection', at: at('09:45'), by: eve, handoff: 'handoff' } as const

  test('the qualifier may agree at once, and nobody else below a manager', () => {
    given(...rejected)
      .when(leave)
      .leaves({ handoffs: [{ offers: [{ state: 'left' }] }] })
    given(...rejected)
      .when({ ...leave, by: lou })
      .isRefused({ code: 'handoff_not_yours' })
  })

  test('when the time is over, what the playbook says follows by itself', () => {
    const next = (then: 'nurture' | 'decline' | 'reroute') => [
      ...qualified,
      ...handedTo(lou),
      settled('acceptance from 09:30', 'kept', lou),
      notWanted(lou, { next: then }),
      offeredBack,
    ]
    const clock = { type: 'CheckCommitments', at: at('15:00'), by: 'system' } as const
    given(...next('nurture'))
      .when(clock)
      .leaves({
        handoffs: [{ offers: [{ state: 'left' }] }],
        commitments: [{}, { state: 'broken' }, {}, { kind: 'nurture' }],
      })
    given(...next('decline'))
      .when(clock)
      .leaves({ commitments: [{}, { state: 'broken' }, {}, { kind: 'decline' }] })
    given(...next('reroute'))
      .when(clock)
      .leaves({ handoffs: [{ offers: [{ state: 'left' }, { to: tim, state: 'open' }] }] })
  })
})
