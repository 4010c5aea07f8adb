import { describe, expect, test } from 'vitest'
import type { Question } from '#contract/neglect.ts'
import { atRisk, groupsOf, moneyGone } from './management-groups.ts'

const yes = { allowed: true } as const
const question = (id: string, over: Partial<Question> = {}): Question => ({
  ...{ id, lead: `lead ${id}`, prospect: id, organisation: null, segment: 'in profile', source: 'Contact' },
  ...{ submittedAt: '2026-03-01T09:00:00.000Z', resolved: null, owner: null, team: null },
  ...{ signal: 'held without a step', label: '', sentence: '', evidence: [], state: 'shown' },
  ...{ member: { id: 'ben', name: 'Ben' }, since: '2026-03-01T09:00:00.000Z', askedBy: null },
  ...{ askedAt: '2026-03-02T09:00:00.000Z', explainBy: '2026-03-03T09:00:00.000Z', explainedAt: null },
  ...{ shownAt: null, shownBecause: 'not explained in time', settledAt: null, how: null },
  ...{ words: null, explanation: null, verdict: null },
  can: { explain: yes, settle: yes, reassign: yes, reopen: yes },
  ...over,
})
const worth = (estimate: number): Question['worth'] => ({
  ...{ currency: 'GBP', cost: 30 },
  expected: { from: 'playbook', estimate, n: 3 },
})
const unknown: Question['worth'] = {
  currency: 'GBP',
  cost: null,
  expected: { from: 'nothing', n: 3, needed: 20 },
}
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)

describe('what a manager has to do', () => {
  test('is to say their word, to act where nobody has, and the rest; what is worth most first', () => {
    const { word, silent, rest } = groupsOf([
      question('cheap', { worth: worth(100) }),
      question('old', { worth: worth(100), askedAt: '2026-03-01T09:00:00.000Z' }),
      question('dear', { worth: worth(900) }),
      question('not known', { worth: unknown }),
      question('explained', { state: 'explained', shownBecause: null }),
      question('explained late', { state: 'explained', worth: worth(1) }),
      question('sent back', { shownBecause: 'not accepted' }),
      question('left behind', { shownBecause: 'has left', worth: worth(1) }),
    ])
    expect(ids(word)).toEqual(['explained late', 'explained'])
    expect(ids(silent)).toEqual(['dear', 'old', 'cheap', 'not known'])
    expect(ids(rest)).toEqual(['left behind', 'sent back'])
  })
})

describe('money', () => {
  test('is at risk once for each lead that is open, and never a guess where nothing is known', () => {
    expect(
      atRisk([
        question('one', { lead: 'same', worth: worth(900) }),
        question('two', { lead: 'same', worth: worth(900) }),
        question('ended', { resolved: 'lost', worth: worth(500) }),
        question('not known', { worth: unknown }),
      ]),
    ).toEqual({ leads: 2, amount: 900, currency: 'GBP', unknown: 1 })
    expect(atRisk([])).toEqual({ leads: 0, amount: 0, currency: undefined, unknown: 0 })
  })

  test('is gone with every chance that was missed', () => {
    const missed = {
      ...question('gone'),
      endedAs: 'withdrawn',
      worth: worth(70) as NonNullable<Question['worth']>,
    }
    expect(moneyGone({ missed: [missed, { ...missed, lead: 'another' }] })).toMatchObject({
      leads: 2,
      amount: 140,
    })
  })
})
