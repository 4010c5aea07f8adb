import { describe, expect, test } from 'vitest'
import { fold, type AnyEvent } from '#app/streams.ts'
import { rowsByTable } from './append.ts'

const prospect = '00000000-0000-7000-8000-000000000001'
const submission = '00000000-0000-7000-8000-000000000002'
const at = '2026-03-02T10:00:00.000Z'
const met = (name: string): AnyEvent => ({
  type: 'ProspectMet',
  at,
  by: 'system',
  data: { submission },
  private: { email: 'kim.jones@initech.example', name },
})
const folded = (events: readonly AnyEvent[], before?: ReturnType<typeof fold>) =>
  fold(
    'prospect',
    prospect,
    events.map((event, index) => ({ ...event, seq: (before?.seq ?? 0) + index + 1, v: 1 })),
    before,
  )

describe('what is written when a stream goes on', () => {
  test('a new one has all of its rows written', () => {
    const made = folded([met('Kim Jones')])
    const rows = rowsByTable([{ folded: made, events: [] }])
    expect([...rows.keys()]).toEqual(['prospect', 'prospect_key'])
    expect(rows).toEqual(rowsByTable([{ folded: made, before: fold('prospect', prospect, []), events: [] }]))
  })

  test('else the rows that differ, and no others', () => {
    const before = folded([met('Kim Jones')])
    const after = folded([met('Kim Marie Jones')], before)
    const rows = rowsByTable([{ folded: after, before, events: [] }])
    // They are found by one name more.
    expect(rows.get('prospect_key')).toHaveLength(1)
    expect(rows.get('prospect')).toMatchObject([{ id: prospect, name: 'Kim Marie Jones' }])
    expect(rowsByTable([{ folded: before, before, events: [] }]).size).toBe(0)
  })
})
