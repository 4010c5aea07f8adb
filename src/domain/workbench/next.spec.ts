import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, ben, eve } from '../spec/cast.ts'
import { benchOf, nextOn, type Waiting } from './next.ts'

const now = at('10:00')
const waiting = (lead: string, over: Partial<Waiting> = {}): Waiting => ({
  ...{ lead, commitment: `of ${lead}`, kind: 'respond', motion: 'qualify', segmentOrder: 0, owner: eve },
  window: { notBefore: at('09:00'), target: at('10:30'), limit: at('11:00') },
  ...over,
})
const window = (target: `${number}:${number}`, limit: `${number}:${number}`) => ({
  ...{ notBefore: at('08:00'), target: at(target), limit: at(limit) },
})
const due = (...all: readonly Waiting[]) =>
  benchOf(all, { me: eve, at: now }).due.map(({ lead, urgency }) => `${lead}: ${urgency}`)

describe('what comes next on the workbench', () => {
  test('past its limit first, then past its target, then by when it is due', () => {
    expect(
      due(
        waiting('soon', { window: window('10:10', '12:00') }),
        waiting('slipping', { window: window('09:40', '10:20') }),
        waiting('late', { window: window('09:50', '09:55') }),
        waiting('later', { window: window('10:40', '10:50') }),
      ),
    ).toEqual(['late: late', 'slipping: past target', 'soon: due', 'later: due'])
  })

  test('of two that are due together the segment that stands first in the playbook', () => {
    expect(due(waiting('a', { segmentOrder: 2 }), waiting('b', { segmentOrder: 1 }))).toEqual([
      'b: due',
      'a: due',
    ])
  })

  test('a lead on which two things are due is there once, where the first of them is', () => {
    const [call, outcome] = [{ kind: 'callback', commitment: 'call' }, { kind: 'outcome' }] as const
    const bench = benchOf(
      [
        waiting('kim', { ...outcome, window: window('10:50', '11:00') }),
        waiting('lou', { window: window('10:20', '11:00') }),
        waiting('kim', { ...call, window: window('10:10', '11:00') }),
      ],
      { me: eve, at: now },
    )
    expect(bench.due).toMatchObject([{ lead: 'kim', kind: 'callback' }, { lead: 'lou' }])
  })

  test('what a colleague has, was offered, or is at work on is not there', () => {
    const until = at('10:08')
    expect(
      due(
        waiting('his', { owner: ben }),
        waiting('offered to him', { owner: undefined, offered: ben }),
        waiting('under his hands', { lease: { member: ben, until } }),
        waiting('under mine', { lease: { member: eve, until } }),
        waiting('left by him', { lease: { member: ben, until: at('09:58') } }),
        waiting('offered to me', { owner: undefined, offered: eve }),
        waiting('nobody’s yet', { owner: undefined }),
      ).map((one) => one.split(':')[0]),
    ).toEqual(['left by him', 'nobody’s yet', 'offered to me', 'under mine'])
  })

  test('nor what needs no conversation, or is with sales already; what came back is', () => {
    expect(
      due(
        waiting('reader', { motion: 'nurture', kind: 'nurture' }),
        waiting('polite no', { motion: 'decline', kind: 'decline' }),
        waiting('sales must answer', { kind: 'acceptance' }),
        ...(['open', 'accepted', 'disputed', 'overturned'] as const).map((handoff) =>
          waiting(handoff, { handoff }),
        ),
        waiting('rejected', { handoff: 'rejected' }),
        waiting('upheld', { handoff: 'upheld' }),
      ).map((one) => one.split(':')[0]),
    ).toEqual(['rejected', 'upheld'])
  })

  test('what opens later is counted, with when the first of it does', () => {
    const opens = (notBefore: `${number}:${number}`) => ({
      ...window('13:00', '14:00'),
      notBefore: at(notBefore),
    })
    const {
      due,
      later,
      opens: first,
    } = benchOf(
      [
        waiting('now'),
        waiting('now', { commitment: 'another', window: opens('10:20') }),
        waiting('at noon', { window: opens('12:00') }),
        waiting('at eleven', { window: opens('11:00') }),
      ],
      { me: eve, at: now },
    )
    expect([due.map(({ lead }) => lead), later, first]).toEqual([['now'], 2, at('11:00')])
  })

  test('whoever looks further comes round to all of them, and never to the one before them', () => {
    const bench = benchOf(
      ['a', 'b', 'c'].map((lead) => waiting(lead)),
      { me: eve, at: now },
    )
    const after = (lead?: string) => nextOn(bench, lead)?.lead
    expect([after(), after('a'), after('c'), after('done with')]).toEqual(['a', 'b', 'a', 'a'])
    expect(nextOn(benchOf([waiting('a')], { me: eve, at: now }), 'a')).toBeUndefined()
  })

  test('in whatever order they are found, the order is the same', () => {
    const moments = ['09:10', '09:50', '10:00', '10:05', '10:30'] as const
    const any = fc.record({
      lead: fc.constantFrom('a', 'b', 'c', 'd'),
      commitment: fc.uuid(),
      segmentOrder: fc.nat(2),
      window: fc
        .tuple(fc.constantFrom(...moments), fc.constantFrom(...moments))
        .map(([one, other]) => window(one < other ? one : other, one < other ? other : one)),
    })
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ commitment }) => commitment }), (some) => {
        const all = some.map(({ lead, ...over }) => waiting(lead, over))
        expect(due(...all.toReversed())).toEqual(due(...all))
      }),
    )
  })
})
