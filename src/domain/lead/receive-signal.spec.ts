import { describe, expect, test } from 'vitest'
import { evolve } from './evolve.ts'
import type { LeadEvent } from './events.ts'
import { receiveSignal, type ReceiveSignal } from './receive-signal.ts'
import { noLead, type Lead } from './state.ts'

const at = (clock: string) => `2026-03-02T${clock}:00.000Z`

const opened: LeadEvent = {
  type: 'LeadOpened',
  at: at('09:00'),
  by: 'system',
  data: {
    prospect: 'kim',
    submission: 's',
    form: 'f',
    source: 'Trial',
    kind: 'trial',
    submittedAt: at('09:00'),
  },
}
const made = (id: string, waitsFor?: string): LeadEvent => ({
  type: 'CommitmentMade',
  at: at('09:00'),
  by: 'system',
  data: {
    id,
    kind: 'respond',
    window: { notBefore: at('15:00'), target: at('16:00'), limit: at('17:00') },
    ladder: [],
    ...(waitsFor !== undefined && { waitsFor }),
  },
})

const after = (...events: readonly LeadEvent[]): Lead => events.reduce(evolve, noLead)

const installed: ReceiveSignal = {
  type: 'ReceiveSignal',
  at: at('10:00'),
  by: 'system',
  signal: 'sig',
  name: 'installed',
  kind: 'product',
  happenedAt: at('09:58'),
}

describe('a signal', () => {
  const waiting = after(opened, made('first', 'installed'), made('other', 'paid'), made('plain'))
  const decision = receiveSignal(waiting, installed)
  const events = decision.outcome === 'happened' ? decision.events : []
  const lead = events.reduce(evolve, waiting)

  test('opens the window that waits for it, now, and no other', () => {
    expect(events.map(({ data }) => data.opens)).toEqual([['first']])
    expect(lead).toMatchObject({
      commitments: [
        { id: 'first', window: { notBefore: at('10:00'), target: at('16:00') } },
        { id: 'other', window: { notBefore: at('15:00') } },
        { id: 'plain', window: { notBefore: at('15:00') } },
      ],
    })
  })

  test('that comes twice counts once', () => {
    expect(receiveSignal(lead, installed)).toEqual({ outcome: 'happened', events: [] })
  })

  test('changes nothing about a window that has opened by itself', () => {
    const late = receiveSignal(waiting, { ...installed, at: at('15:30') })
    expect(late).toMatchObject({ events: [{ data: { opens: [] } }] })
  })

  test('from the future is refused', () => {
    expect(receiveSignal(waiting, { ...installed, happenedAt: at('10:01') })).toMatchObject({
      refusal: { code: 'happened_in_future' },
    })
  })

  test('of a lead that is not there is refused, and of one that has ended it is nothing', () => {
    expect(receiveSignal(noLead, installed)).toMatchObject({ refusal: { code: 'no_such_lead' } })
    const resolved: LeadEvent = {
      ...{ type: 'LeadResolved', at: at('09:30'), by: 'ana' },
      data: { outcome: 'junk', told: { how: 'not told', because: 'junk' } },
    }
    expect(receiveSignal(after(opened, resolved), installed)).toEqual({ outcome: 'happened', events: [] })
  })
})
