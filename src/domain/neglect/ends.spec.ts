import { describe, expect, test } from 'vitest'
import type { LeadEvent } from '../lead/events.ts'
import { accepted, arrived, at, eve, judged, queued, touched } from '../spec/cast.ts'
import { handedTo, lou, met, qualified, saved, taken } from '../spec/handoffs.ts'
import { ended, failed, handed, leadOf, signalsIn, theirMail } from '../spec/neglect.ts'
import { findingsIn } from './findings.ts'

describe('ended untouched', () => {
  test('is a lead that somebody accepted and gave up, and nobody had tried to reach', () => {
    expect(signalsIn(...arrived, accepted(eve), ended('lost'))).toEqual(['ended untouched'])
    expect(findingsIn(leadOf(...arrived, accepted(eve), ended('declined by us')))).toMatchObject([
      {
        members: [eve, eve],
        since: at('11:00'),
        evidence: [{ what: 'accepted' }, { count: 0 }, { name: 'declined by us' }],
      },
    ])
  })

  test('is a hand-off that its representative ended, whatever the qualifier did before, and however polite the no', () => {
    expect(signalsIn(...handed, ended('lost', { by: lou }))).toEqual(['ended untouched'])
    const polite = queued('no', { by: lou, when: at('10:59'), purpose: 'resolution' })
    expect(
      signalsIn(...handed, polite, ended('declined by us', { by: lou, told: { how: 'mail', mail: 'no' } })),
    ).toEqual(['ended untouched'])
  })

  test.for<[string, readonly LeadEvent[]]>([
    ['they were rung up', [touched(eve, { result: 'no answer' }), ended('lost')]],
    ['they were written to', [queued('reply'), ended('lost')]],
    [
      'they were told no by mail, which is an answer',
      [
        queued('no', { purpose: 'resolution' }),
        ended('declined by us', { told: { how: 'mail', mail: 'no' } }),
      ],
    ],
    ['they withdrew', [ended('withdrawn', { by: 'buyer', told: { how: 'their own words' } })]],
    ['they said so themselves', [ended('lost', { told: { how: 'their own words' } })]],
    ['it is the same as another', [ended('duplicate')]],
    ['it was junk', [ended('junk')]],
    ['it was won', [ended('won')]],
    [
      'the playbook declines such leads',
      [{ ...judged, data: { ...judged.data, motion: 'decline' } } as LeadEvent, ended('declined by us')],
    ],
    ['it happened elsewhere', [{ type: 'LeadAdopted', at: at('09:06'), by: eve, data: {} }, ended('won')]],
    [
      'they were forgotten',
      [ended('lost'), { type: 'LeadForgotten', at: at('11:01'), by: 'system', data: {} }],
    ],
  ])('is not where %s', ([, events]) => {
    expect(signalsIn(...arrived, accepted(eve), ...events)).toEqual([])
  })

  test('is not where the representative rang them up after the hand-off', () => {
    const call = touched(lou, { when: at('10:00'), touch: 'his', result: 'no answer' })
    expect(signalsIn(...handed, call, ended('lost', { by: lou }))).toEqual([])
  })

  test('a mail that never left is no touch', () => {
    expect(signalsIn(...arrived, accepted(eve), queued('reply'), failed, ended('lost'))).toEqual([
      'ended untouched',
    ])
  })
})

describe('one attempt', () => {
  const once = touched(eve, { result: 'no answer' })
  test('is "unreachable" after a single try', () => {
    expect(findingsIn(leadOf(...arrived, accepted(eve), once, ended('unreachable')))).toMatchObject([
      {
        signal: 'one attempt',
        members: [eve, eve],
        evidence: [{ what: 'attempts', count: 1 }, { name: 'unreachable' }],
      },
    ])
  })

  test.for<[string, readonly LeadEvent[]]>([
    ['both spoke in that one call', [touched(eve), ended('unreachable')]],
    [
      'there was another try',
      [
        once,
        touched(eve, { touch: 'second', channel: 'voicemail', result: 'left word' }),
        ended('unreachable'),
      ],
    ],
    [
      'there was a call that the telephone saw',
      [
        once,
        {
          type: 'CallWitnessed',
          at: at('10:00'),
          by: 'system',
          data: { call: 'c', direction: 'out', startedAt: at('10:00'), member: eve },
        },
        ended('unreachable'),
      ],
    ],
    ['they were written to as well', [once, queued('reply'), ended('unreachable')]],
    ['it ended otherwise', [once, ended('lost')]],
  ])('is not where %s', ([, events]) => {
    expect(signalsIn(...arrived, accepted(eve), ...events)).toEqual([])
  })
})

describe('no before the meeting', () => {
  const agreed = saved(2, { ...met('need', 'authority'), appointment: at('15:00') })
  const meeting = [
    ...qualified,
    agreed,
    ...handedTo(lou),
    taken(lou),
    touched(lou, { touch: 'ahead', when: at('10:00') }),
  ]

  test('is an end that was written down before the meeting that had been agreed', () => {
    expect(findingsIn(leadOf(...meeting, ended('lost', { by: lou })))).toMatchObject([
      {
        signal: 'no before the meeting',
        members: [lou, lou],
        evidence: [{ what: 'agreed for', at: at('15:00') }, { at: at('11:00') }],
      },
    ])
  })

  test('is not where it was held, they said no in writing, they withdrew, or it was won before', () => {
    expect(signalsIn(...meeting, ended('lost', { by: lou, when: at('16:00') }))).toEqual([])
    expect(signalsIn(...meeting, theirMail(at('10:30')), ended('lost', { by: lou }))).toEqual([])
    expect(
      signalsIn(...meeting, ended('withdrawn', { by: 'buyer', told: { how: 'their own words' } })),
    ).toEqual([])
    expect(signalsIn(...meeting, ended('won', { by: lou }))).toEqual([])
  })
})
