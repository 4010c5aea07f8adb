import { describe, expect, test } from 'vitest'
import type { LedgerEvent } from '../api/types.ts'
import { offerOf } from './offer-told.ts'

const event = (type: string, data: LedgerEvent['data']): LedgerEvent => ({
  ...{ seq: 1, v: 1, at: '2026-03-02T09:00:00.000Z', by: 'system', byName: 'Ana' },
  ...{ type, data },
})
const name = (id: string) => `Name of ${id}`

describe('why somebody has a lead', () => {
  test('the turn, its round and every step', () => {
    const route = {
      lines: [
        { asked: 'account owner', verdict: 'nobody', because: 'is away', who: ['ben'] },
        { asked: 'fair turns', verdict: 'takes it', who: ['mia'], count: 3 },
      ],
      turn: { nth: 2, length: 4, among: 3, had: 1, share: 2 },
    }
    expect(offerOf([event('LeadOffered', { to: 'mia', because: 'by turn', route })], name)).toEqual({
      name: 'Name of mia',
      sentence: 'It was their turn. Turn 2 of 4 in a round of 3; 1 of their 2 in it.',
      steps: [
        { asked: 'account owner', verdict: 'nobody', because: 'is away', who: ['Name of ben'] },
        { asked: 'fair turns', verdict: 'takes it', who: ['Name of mia'], count: 3 },
      ],
    })
  })

  test('offers from before, and what a person gave by hand', () => {
    const offered = event('LeadOffered', { to: 'mia', because: 'their turn' })
    expect(offerOf([offered], name)).toMatchObject({ sentence: 'Because their turn.', steps: [] })
    const assigned = event('LeadAssigned', { to: 'sam' })
    expect(offerOf([offered, assigned], name)).toEqual({
      ...{ name: 'Name of sam', sentence: 'Ana gave it to them by hand.', steps: [] },
    })
    expect(offerOf([], name)).toBeUndefined()
  })
})
