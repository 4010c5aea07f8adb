import { describe, expect, test } from 'vitest'
import { follow, started } from '../spec/cadences.ts'
import { ana, answered, arrived, at, eve, given, queued, touched, accepted } from '../spec/cast.ts'
import type { Disposition } from './disposition.ts'
import type { LeadEvent } from './events.ts'
import type { Outcome } from './resolution.ts'
import type { ResolveLead } from './resolve.ts'

const byWords = { how: 'their own words' } as const
const end = (outcome: Outcome, over: Partial<ResolveLead> = {}): ResolveLead => ({
  ...{ type: 'ResolveLead', at: at('09:30'), by: eve, outcome, told: byWords },
  ...over,
})
/** By a playbook that says this of every end. */
const agreed = (rule: Partial<Disposition>, ...past: readonly LeadEvent[]) =>
  given(...past).with({ ending: () => ({ needs: [], reasons: [], ...rule }) })

describe('an end that the playbook wants evidence for', () => {
  const note: LeadEvent = {
    ...{ type: 'NoteAdded', at: at('09:20'), by: eve, data: { note: 'n' }, private: { text: 'A note.' } },
  }
  const amount = { amount: '1200.00', currency: 'EUR' }
  const saved = (verdict: 'met' | 'unknown'): LeadEvent => ({
    ...{ type: 'ReportSaved', at: at('09:20'), by: eve, private: {} },
    data: { revision: 1, criteria: [{ criterion: 'need', verdict }] },
  })

  test.for<readonly [string, readonly LeadEvent[], Partial<ResolveLead>]>([
    ['amount', answered, { amount }],
    ['date', answered, { returns: '2026-06-01' }],
    ['reason', answered, { reason: 'No budget.' }],
    ['reason', answered, { because: 'price' }],
    ['note', answered, { reason: 'No budget.' }],
    ['note', [...answered, note], {}],
    ['report', [...answered, saved('unknown')], {}],
    ['criterion', [...answered, saved('met')], {}],
    ['touch', answered, {}],
    ['conversation', answered, {}],
    ['mail', answered, { mail: { mail: 'goodbye', to: 'kim@initech.example', subject: 'So', text: 'So.' } }],
    ['approval', [...arrived, accepted(ana)], { by: ana }],
  ])('has it: %s', ([need, past, over]) => {
    const outcome = need === 'date' ? 'deferred' : 'lost'
    agreed({ needs: [need] }, ...past)
      .when(end(outcome, over))
      .leaves({ resolution: { outcome } })
  })

  test.for<readonly [string, readonly LeadEvent[]]>([
    ['amount', answered],
    ['date', answered],
    ['reason', answered],
    ['note', answered],
    ['report', answered],
    ['criterion', [...answered, saved('unknown')]],
    ['mail', answered],
    ['approval', answered],
    ['touch', [...arrived, accepted(eve)]],
    ['conversation', [...arrived, accepted(eve), touched(eve, { result: 'left word' })]],
  ])('lacks it, and is told so: %s', ([need, past]) => {
    agreed({ needs: [need] }, ...past)
      .when(end('deferred', need === 'reason' || need === 'note' ? { reason: ' ' } : {}))
      .isRefused({
        ...{ code: 'end_lacks', outcome: 'deferred', needs: [need] },
        ...(need === 'reason' && { reasons: [] }),
      })
  })

  test('is told of everything at once, and only of what is missing', () => {
    agreed({ needs: ['conversation', 'amount', 'report'] }, ...answered)
      .when(end('won'))
      .isRefused({ code: 'end_lacks', outcome: 'won', needs: ['amount', 'report'] })
  })

  test('that nobody here has heard of holds nobody up', () => {
    agreed({ needs: ['a blessing'] }, ...answered)
      .when(end('won'))
      .leaves({ resolution: { outcome: 'won' } })
  })

  test('needs the agreed effort, number by number; where none was agreed nothing is missing', () => {
    const rule = { needs: ['minimum effort'] }
    agreed(rule, ...arrived, accepted(eve), started, touched(eve, { result: 'no answer' }))
      .with({ follow })
      .when(end('lost'))
      .isRefused({
        code: 'effort_missing',
        attempts: { agreed: 4, done: 1 },
        channels: { agreed: 3, done: 1 },
        days: { agreed: 2, done: 1 },
      })
    agreed(rule, ...answered)
      .when(end('lost'))
      .leaves({ resolution: { outcome: 'lost' } })
  })
})

describe('the reasons of the playbook', () => {
  const rule = { needs: ['reason'], reasons: ['price', 'none given'] }

  test('are the only ones, with words of one’s own beside them', () => {
    agreed(rule, ...answered)
      .when(end('lost', { because: 'price', reason: 'Half of ours.' }))
      .leaves({ resolution: { because: 'price' } })
    agreed(rule, ...answered)
      .when(end('lost', { because: 'the weather' }))
      .isRefused({ code: 'reason_unknown', outcome: 'lost', reasons: rule.reasons })
    agreed(rule, ...answered)
      .when(end('lost', { reason: 'Half of ours.' }))
      .isRefused({ code: 'end_lacks', outcome: 'lost', needs: ['reason'], reasons: rule.reasons })
  })

  test('may be left out where none is needed', () => {
    agreed({ reasons: rule.reasons }, ...answered)
      .when(end('lost'))
      .leaves({ resolution: { outcome: 'lost' } })
  })
})

test('an end that a person is to tell is not told by a mail that went out by itself', () => {
  const [mine, planned] = [queued('mine'), queued('planned', { by: 'system' })]
  const told = (mail: string) => end('lost', { told: { how: 'mail', mail } })
  for (const past of [mine, planned])
    given(...answered, past)
      .with({ ending: () => ({ needs: [], reasons: [] }) })
      .when(told(past === mine ? 'mine' : 'planned'))
      .leaves({ resolution: { outcome: 'lost' } })
  agreed({ byPerson: true }, ...answered, mine)
    .when(told('mine'))
    .leaves({ resolution: { outcome: 'lost' } })
  agreed({ byPerson: true }, ...answered, planned)
    .when(told('planned'))
    .isRefused({ code: 'prospect_untold', outcome: 'lost' })
})

test('a deferred lead without a date comes back when the playbook says', () => {
  agreed({ returns: { amount: 30, unit: 'd' } }, ...answered)
    .when(end('deferred'))
    .leaves({ resolution: { returnsAt: '2026-04-01T09:30:00.000Z' } })
})

test('where the playbook says nothing of an end, nothing more is asked', () => {
  expect(() =>
    given(...answered)
      .with({ ending: () => undefined })
      .when(end('won'))
      .leaves({}),
  ).not.toThrow()
})
