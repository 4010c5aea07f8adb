import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeadEvent } from '../lead/events.ts'
import {
  accepted,
  answered,
  arrived,
  at,
  eve,
  judged,
  made,
  mia,
  opened,
  planned,
  queued,
  takenOver,
  touched,
} from '../spec/cast.ts'
import { handedTo, lou, passed, qualified, tim } from '../spec/handoffs.ts'
import { ended, handed, leadOf, signalsIn } from '../spec/neglect.ts'
import type { AppointmentNoted } from '../lead/appointment-events.ts'
import { findingsIn, lookAt } from './findings.ts'
import { claimedUnseen, type Witnesses } from './claimed-unseen.ts'
import { easySegments } from './easy-segments.ts'

describe('never opened', () => {
  const told = (receipt: 'mailed' | 'notified' | 'opened', member: string = lou): LeadEvent => ({
    ...{ type: 'HandoffReceived', at: at('09:31'), by: 'system' },
    data: { handoff: 'handoff', offer: 1, receipt, member },
  })
  const lapsed = (...receipts: readonly LeadEvent[]) => [
    ...passed.slice(0, -4),
    ...receipts,
    ...passed.slice(-4),
  ]

  test('is an offer that reached them, that they never looked at, and that had to go to the next', () => {
    expect(findingsIn(leadOf(...lapsed(told('mailed'))))).toMatchObject([
      { signal: 'never opened', members: [lou], cause: 'never opened: handoff/1', waits: 'not at all' },
    ])
    expect(signalsIn(...lapsed(told('notified')))).toEqual(['never opened'])
  })

  test('is not where nothing shows that it reached them, or where they looked', () => {
    expect(signalsIn(...lapsed())).toEqual([])
    expect(signalsIn(...lapsed(told('mailed'), told('opened')))).toEqual([])
    expect(
      signalsIn(
        ...lapsed(told('mailed'), { type: 'LeadRead', at: at('09:50'), by: lou, data: { member: lou } }),
      ),
    ).toEqual([])
  })

  test('is not where they opened it in any way, before it went to the next or after', () => {
    const by = lou
    const opening = fc.constantFrom<LeadEvent>(
      told('opened'),
      touched(by, { when: at('09:50') }),
      { type: 'LeadRead', at: at('09:50'), by, data: { member: by } },
      { type: 'BriefOpened', at: at('09:50'), by, data: { member: by } },
      { type: 'NoteAdded', at: at('09:50'), by, data: { note: 'n' }, private: { text: 'Away.' } },
    )
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 3 }), (openings) => {
        expect(signalsIn(...lapsed(told('mailed'), ...openings))).not.toContain('never opened')
        expect(signalsIn(...lapsed(told('mailed')), ...openings)).not.toContain('never opened')
      }),
    )
  })

  const assigned: LeadEvent = {
    type: 'LeadAssigned',
    at: at('09:30'),
    by: mia,
    data: { from: eve, to: mia },
    private: { reason: 'x' },
  }
  test('is a lead that was passed to them by name some days ago', () => {
    expect(findingsIn(leadOf(...answered, assigned))).toMatchObject([
      { signal: 'never opened', waits: 'unopened', members: [mia], since: at('09:30') },
    ])
  })

  test('is not where they read it, worked on it, or it went on to somebody else', () => {
    const read: LeadEvent = { type: 'LeadRead', at: at('09:40'), by: mia, data: { member: mia } }
    expect(signalsIn(...answered, assigned, read)).toEqual([])
    expect(signalsIn(...answered, assigned, touched(mia, { touch: 'hers', when: at('09:40') }))).toEqual([])
    expect(signalsIn(...answered, assigned, ...handedTo(tim, { when: at('09:50') }))).toEqual([])
  })
})

describe('held without a step', () => {
  const held = [...arrived, accepted(eve)]
  test('counts from the last thing that anybody of us did', () => {
    expect(findingsIn(leadOf(...held))).toMatchObject([
      { signal: 'held without a step', since: at('09:05'), waits: 'held', members: [eve] },
    ])
    expect(
      findingsIn(leadOf(...held, touched(eve, { when: at('09:50'), result: 'no answer' }))),
    ).toMatchObject([{ since: at('09:50') }])
    expect(findingsIn(leadOf(...held, takenOver(eve, mia, at('10:30'))))).toMatchObject([
      { since: at('10:30'), members: [mia] },
    ])
  })

  test('counts from the day on which it came back, where it had been put off to one of theirs', () => {
    const putOff = ended('deferred', { told: { how: 'their own words' } })
    const back: LeadEvent = {
      ...{ type: 'LeadReturned', at: at('16:00'), by: 'system' },
      data: { since: at('11:00') },
    }
    expect(findingsIn(leadOf(...held, putOff, back))).toMatchObject([{ since: at('16:00') }])
  })

  test('what is planned for a day to come is a step', () => {
    const call = made({ ...planned('callback', at('16:00')), holder: eve }, at('09:20'), eve)
    expect(findingsIn(leadOf(...held, call))).toMatchObject([{ since: at('17:00') }])
  })

  test('an explanation begins a new silence, and an open question ends the asking', () => {
    const asked: LeadEvent = {
      ...{ type: 'NeglectAsked', at: at('12:00'), by: 'system' },
      data: {
        question: 'q',
        signal: 'held without a step',
        member: eve,
        cause: 'held without a step: x',
        since: at('09:05'),
        evidence: [],
        explainBy: at('17:00'),
      },
    }
    const explained: LeadEvent = {
      type: 'NeglectExplained',
      at: at('13:00'),
      by: eve,
      data: { question: 'q' },
      private: { words: 'w' },
    }
    const settled: LeadEvent = {
      type: 'NeglectSettled',
      at: at('14:00'),
      by: mia,
      data: { question: 'q', how: 'explained' },
    }
    expect(signalsIn(...held, asked)).toEqual([])
    expect(findingsIn(leadOf(...held, asked, explained, settled))).toMatchObject([{ since: at('14:00') }])
  })

  test.for<[string, readonly LeadEvent[]]>([
    ['nobody has accepted it: its steward owes it', arrived],
    ['it is over', [...held, touched(eve), ended('lost')]],
    [
      'it only gets things to read',
      [...held, { ...judged, data: { ...judged.data, motion: 'nurture' } } as LeadEvent],
    ],
    ['it is being handed off', [...qualified, ...handedTo(lou)]],
    ['it is of the past', [opened({ historical: true }), judged, accepted(eve)]],
  ])('is not where %s', ([, events]) => {
    expect(signalsIn(...events)).toEqual([])
  })
})

describe('early contact', () => {
  const early = { early: true, when: at('09:02') } as const
  test('is a touch before the window for which nobody gave a reason', () => {
    expect(findingsIn(leadOf(...arrived, accepted(eve), touched(eve, early)))).toContainEqual(
      expect.objectContaining({ signal: 'early contact', cause: 'early contact: call', members: [eve] }),
    )
  })
  test('is not one with a reason, one in its window, or one of theirs', () => {
    const told = (over: object) => signalsIn(...arrived, accepted(eve), touched(eve, { ...early, ...over }))
    expect(told({ hidden: { earlyBecause: 'She asked for it.' } })).not.toContain('early contact')
    expect(told({ early: false })).not.toContain('early contact')
    expect(told({ direction: 'in' })).not.toContain('early contact')
  })
})

describe('claimed, not seen', () => {
  const witness = { since: '2026-03-01T00:00:00.000Z', until: '2026-03-05T00:00:00.000Z' }
  const witnesses = (over: Partial<typeof witness> = {}): Witnesses => ({
    mailboxes: new Map([[eve, { ...witness, ...over }]]),
    telephones: new Map([[eve, { ...witness, ...over }]]),
  })
  const claimed = touched(eve, { when: at('10:00'), touch: 'claim', channel: 'mail', result: 'sent' })
  const lead = leadOf(...arrived, accepted(eve), claimed)

  test('is a mail or a call of somebody whose mailbox or telephone saw none', () => {
    expect(claimedUnseen(lead, witnesses())).toMatchObject([
      { cause: 'claimed, not seen: claim', members: [eve] },
    ])
    const call = leadOf(...arrived, accepted(eve), touched(eve, { when: at('10:00'), touch: 'claim' }))
    expect(claimedUnseen(call, witnesses())).toMatchObject([{ members: [eve], evidence: [{ name: 'call' }] }])
  })

  test('is not without a mailbox or telephone, from before it was connected, or before it has been read', () => {
    expect(claimedUnseen(lead, { mailboxes: new Map(), telephones: new Map() })).toEqual([])
    expect(claimedUnseen(lead, witnesses({ since: at('10:30') }))).toEqual([])
    expect(claimedUnseen(lead, witnesses({ until: at('20:00') }))).toEqual([])
  })

  test('is not where one was seen about that time, and not for letters and meetings', () => {
    const seen = touched(eve, {
      when: at('10:20'),
      touch: 'seen',
      channel: 'mail',
      result: 'sent',
      evidence: 'witnessed',
    })
    expect(claimedUnseen(leadOf(...arrived, accepted(eve), claimed, seen), witnesses())).toEqual([])
    const letter = touched(eve, {
      when: at('10:00'),
      touch: 'letter',
      channel: 'letter',
      result: 'left word',
    })
    expect(claimedUnseen(leadOf(...arrived, accepted(eve), letter), witnesses())).toEqual([])
    const ours = queued('mail', { when: at('10:05') })
    expect(claimedUnseen(leadOf(...arrived, accepted(eve), claimed, ours), witnesses())).toEqual([])
  })
})

describe('an appointment that we missed', () => {
  const noted = (
    status: AppointmentNoted['data']['status'],
    over: Partial<AppointmentNoted['data']> = {},
  ): LeadEvent => ({
    ...{ type: 'AppointmentNoted', at: at('11:00'), by: lou },
    data: { appointment: 'a', status, start: at('10:00'), end: at('10:30'), member: lou, ...over },
  })
  const missed = [...handed, noted('missed by us')]
  const called = (when: string) => touched(lou, { touch: 'sorry', when, result: 'left word' })

  test('is asked about a day later where nothing was done since', () => {
    expect(findingsIn(leadOf(...missed))).toContainEqual(
      expect.objectContaining({
        ...{ signal: 'appointment missed', members: [lou], cause: 'appointment missed: a' },
        ...{ since: at('10:30'), waits: 'a day' },
      }),
    )
    expect(lookAt(leadOf(...missed)).at).toBe('2026-03-03T10:30:00.000Z')
    expect(signalsIn(...missed, called(at('09:50')))).toContain('appointment missed')
  })
  test('is not where a colleague was there, they were told, there is another time, or the prospect did not come', () => {
    for (const events of [
      [...handed, noted('held', { member: tim })],
      [...missed, called(at('11:30'))],
      [...missed, noted('agreed', { appointment: 'b', start: at('15:00'), end: at('15:30') })],
      [...handed, noted('missed by them')],
    ])
      expect(signalsIn(...events)).not.toContain('appointment missed')
  })
})

describe('easy segments', () => {
  const longest = { lead: 'oldest', since: at('09:00') }
  const queue = (hard: readonly [number, number], easy: readonly [number, number]) =>
    easySegments({
      ...{ member: eve, month: '2026-03' },
      segments: [
        { segment: 'hard', had: hard[0], lapsed: hard[1], ...(hard[1] > 0 && { longest }) },
        { segment: 'easy', had: easy[0], lapsed: easy[1], ...(easy[1] > 0 && { longest }) },
      ],
    })
  test('is a queue of which one part lies there and the rest is done', () => {
    expect(queue([12, 9], [20, 1])).toMatchObject([
      {
        lead: 'oldest',
        cause: 'easy segments: eve/hard/2026-03',
        evidence: [
          { count: 9, of: 12, name: 'hard' },
          { count: 1, of: 20 },
        ],
      },
    ])
  })
  test('is not a handful of leads, a queue that lapses everywhere, or a difference that chance makes', () => {
    expect(queue([5, 5], [20, 0])).toEqual([])
    expect(queue([12, 9], [20, 12])).toEqual([])
    expect(queue([8, 4], [8, 1])).toEqual([])
    expect(queue([12, 2], [20, 0])).toEqual([])
  })
})
