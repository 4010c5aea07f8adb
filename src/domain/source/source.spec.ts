import { describe, expect, test } from 'vitest'
import type { FieldMap } from './field-map.ts'
import { decideSource, evolveSource } from './decide.ts'
import type { SourceCommand, SourceFacts } from './ledger.ts'
import { reconcile } from './reconcile.ts'

const asked = { at: '2026-03-02T09:00:00.000Z', by: 'mia' } as const
const map: FieldMap = [{ answer: 'q1', fact: 'kind', values: { 'A demo': 'demo', Prices: 'pricing' } }]

function after(...commands: readonly SourceCommand[]): SourceFacts {
  let source: SourceFacts = {}
  for (const command of commands) {
    const decision = decideSource(source, command)
    if (decision.outcome === 'happened')
      for (const event of decision.events) source = { ...source, ...evolveSource(source, event) }
  }
  return source
}

describe('the field map', () => {
  test('is kept, and the same again is nothing new', () => {
    const known = after({ ...asked, type: 'MapFields', map })
    expect(known).toEqual({ map })
    const same: FieldMap = [{ answer: 'q1', fact: 'kind', values: { Prices: 'pricing', 'A demo': 'demo' } }]
    expect(decideSource(known, { ...asked, type: 'MapFields', map: same })).toEqual({
      outcome: 'happened',
      events: [],
    })
  })
})

describe('what a source costs', () => {
  const money = { amount: '1200.00', currency: 'EUR' }
  const march = { from: '2026-03-01', to: '2026-03-31', money }
  const april = { from: '2026-04-01', to: '2026-04-30', money }

  test('is kept by days, in their order', () => {
    expect(after({ ...asked, type: 'NoteCosts', costs: [april, march] })).toEqual({ costs: [march, april] })
  })

  test('is said once for each day, and forward', () => {
    const twice = { ...april, from: '2026-03-31' }
    expect(decideSource({}, { ...asked, type: 'NoteCosts', costs: [march, twice] })).toMatchObject({
      refusal: { code: 'costs_overlap', day: '2026-03-31' },
    })
    const back = { ...march, to: '2026-02-01' }
    expect(decideSource({}, { ...asked, type: 'NoteCosts', costs: [back] })).toMatchObject({
      refusal: { code: 'days_reversed' },
    })
  })
})

describe('what a source says it sent', () => {
  const monday = { report: 'r1', from: '2026-03-02', to: '2026-03-02', ids: ['a', 'b'] }
  const reported = { ...monday, days: [{ day: '2026-03-02', count: 2 }] }
  const came = (submission: string, providerId: string | null, day = '2026-03-02') => ({
    ...{ submission, providerId, day },
  })

  test('is held against what came: what is missing, and what nobody named', () => {
    expect(
      reconcile(
        [reported],
        [came('s1', 'a'), came('s2', 'c'), came('s3', null), came('s4', 'x', '2026-03-05')],
      ),
    ).toEqual({
      days: [{ day: '2026-03-02', reported: 2, received: 3 }],
      missing: ['b'],
      extra: ['s2', 's3'],
    })
  })

  test('with counts alone, days differ and nobody is called extra', () => {
    const { ids: _ids, ...counts } = reported
    expect(reconcile([counts], [came('s1', null)])).toEqual({
      days: [{ day: '2026-03-02', reported: 2, received: 1 }],
      missing: [],
      extra: [],
    })
  })

  test('told again for the same days, the later word counts', () => {
    const later = { ...reported, report: 'r2', ids: ['a'], days: [{ day: '2026-03-02', count: 1 }] }
    expect(reconcile([reported, later], [came('s1', 'a')])).toEqual({
      days: [{ day: '2026-03-02', reported: 1, received: 1 }],
      missing: [],
      extra: [],
    })
  })

  test('is noted once', () => {
    const known = after({ ...asked, type: 'NoteReport', reported })
    expect(decideSource(known, { ...asked, type: 'NoteReport', reported })).toMatchObject({ events: [] })
  })
})
