import { describe, expect, test } from 'vitest'
import { accepted, arrived, at, eve, leadFacts, minutesAfter } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { decide, type LeadCommand } from './lead.ts'
import { noLead, type KnownLead, type Lead } from './state.ts'
import type { WitnessCall } from './witness-call.ts'

const seen: WitnessCall = {
  ...{ type: 'WitnessCall', at: at('09:20'), by: 'system', call: 'call', direction: 'out', member: eve },
  startedAt: at('09:20'),
}
const ended: WitnessCall = { ...seen, at: at('09:25'), ended: { seconds: 250, answered: true } }
const touch = (when: string): LeadCommand => ({
  ...{ type: 'LogTouch', at: when, by: eve, touch: 'touch', channel: 'call', direction: 'out' },
  ...{ result: 'answered', earlyBecause: 'They asked.' },
})

function after(...commands: readonly LeadCommand[]): { lead: KnownLead; events: readonly LeadEvent[] } {
  let lead: Lead = [...arrived, accepted(eve)].reduce(evolve, noLead)
  const events = commands.flatMap((command) => {
    const decision = decide(lead, command, leadFacts)
    const found = decision.outcome === 'happened' ? decision.events : []
    lead = found.reduce(evolve, lead)
    return found
  })
  if (lead.status === 'none') throw new Error('The lead is there from the beginning.')
  return { lead, events }
}

describe('a call that a telephone system saw', () => {
  test('is told of once, whether at its beginning, at its end, or at both, and twice', () => {
    expect(after(seen, seen, ended, ended).events.map(({ type }) => type)).toEqual([
      'CallWitnessed',
      'CallEnded',
    ])
    expect(after(ended, ended, seen).events.map(({ type }) => type)).toEqual(['CallWitnessed', 'CallEnded'])
  })

  test('settles nothing by itself; what its member says of it within minutes is that call', () => {
    expect(after(seen, ended).lead.touches).toEqual([])
    const { lead } = after(seen, ended, touch(at('09:33')))
    expect(lead.touches).toMatchObject([
      { evidence: 'witnessed', happenedAt: at('09:20'), minutes: 5, call: 'call', result: 'answered' },
    ])
  })

  test('bears out what was claimed before it, once', () => {
    const { lead } = after(touch(at('09:22')), seen, { ...seen, call: 'another', startedAt: at('09:19') })
    expect(lead.touches).toMatchObject([{ evidence: 'witnessed' }])
    expect(lead.calls.map((call) => call.touch)).toEqual(['touch', undefined])
  })

  test('of long ago, of another member, or the other way is another call', () => {
    const late = minutesAfter(at('09:20'), 60)
    for (const other of [
      after(seen, touch(late)),
      after({ ...seen, member: 'ben' }, touch(at('09:22'))),
      after({ ...seen, direction: 'in' }, touch(at('09:22'))),
    ])
      expect(other.lead.touches).toMatchObject([{ evidence: 'claimed' }])
  })

  test('from before they asked, or from the future, is refused', () => {
    const [lead] = [[...arrived].reduce<Lead>(evolve, noLead)]
    const when = (startedAt: string) => decide(lead, { ...seen, startedAt }, leadFacts)
    expect(when(at('08:00'))).toMatchObject({ refusal: { code: 'happened_before_asked' } })
    expect(when(at('09:21'))).toMatchObject({ refusal: { code: 'happened_in_future' } })
  })

  test('that nobody answered here has an answer owed to them, and only then', () => {
    const missed = { ...ended, direction: 'in', ended: { seconds: 0, answered: false } } as const
    const kinds = (...commands: readonly LeadCommand[]) =>
      after(touch(at('09:10')), ...commands).events.flatMap((event) =>
        event.type === 'CommitmentMade' ? [event.data.kind] : [],
      )
    expect(kinds()).toEqual(['outcome'])
    expect(kinds(missed)).toEqual(['outcome', 'respond'])
    expect(kinds({ ...missed, ended: { seconds: 60, answered: true } })).toEqual(['outcome'])
  })
})
