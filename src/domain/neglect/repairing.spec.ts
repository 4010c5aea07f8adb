import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeadEvent } from '../lead/events.ts'
import { evolve } from '../lead/evolve.ts'
import { decide, type LeadCommand } from '../lead/lead.ts'
import { noLead, type Lead } from '../lead/state.ts'
import { answered, at, ben, eve, leadFacts, sam } from '../spec/cast.ts'
import { asked, eveOff, given, held, later, look, off, shown, terms } from '../spec/neglect.ts'
import { given as handoffs, lou, passed, tim } from '../spec/handoffs.ts'
import { lookAt } from './findings.ts'
import { daysAfter, presentDays, presentFor } from './presence.ts'

describe('putting it right', () => {
  const call = {
    type: 'LogTouch',
    at: later(7.5),
    by: eve,
    touch: 'late call',
    channel: 'call',
    direction: 'out',
    result: 'no answer',
  } as const

  test('settles the question without a word', () => {
    given(...held, asked)
      .when(call)
      .leaves({ questions: [{ state: 'settled', how: 'repaired', settledBy: eve }] })
    given(...held, asked, shown('not explained in time'))
      .when({ ...call, at: later(9) })
      .leaves({ questions: [{ how: 'repaired' }] })
  })

  test('passing it to somebody else settles it too, as what it is', () => {
    const assign = { type: 'AssignLead', at: later(9), by: ben, to: sam, reason: 'It waits.' } as const
    given(...held, asked, shown('not explained in time'))
      .when(assign)
      .leaves({ questions: [{ state: 'settled', how: 'reassigned' }] })
  })

  test('what went to the next because it was never opened is not put right by the next', () => {
    const cause = 'never opened: handoff/1'
    const evidence = [{ what: 'passed on', at: at('11:00') }] as const
    const question = {
      ...asked,
      data: { ...asked.data, signal: 'never opened', cause, member: lou, evidence },
    } as const
    const accept = { type: 'AcceptHandoff', at: later(7.5), by: tim, handoff: 'handoff' } as const
    const after = handoffs(...passed, question).when(accept)
    after.leaves({ questions: [{ question: 'question', state: 'asked' }] })
  })

  test('what was given up too soon goes on, by a manager, and owes an outcome or an answer', () => {
    const lost: LeadEvent = {
      type: 'LeadResolved',
      at: later(1),
      by: eve,
      data: { outcome: 'lost', told: { how: 'not told', because: 'no permission' } },
    }
    const ended = [...held, lost]
    const question: LeadEvent = {
      ...asked,
      data: { ...asked.data, signal: 'ended untouched', cause: `ended untouched: ${later(1)}` },
    }
    const reopen = { type: 'ReopenLead', at: later(9), by: ben, reason: 'Given up too soon.' } as const
    given(...ended, question)
      .when(reopen)
      .leaves({
        ...{ status: 'open', owner: eve, resolution: undefined },
        questions: [{ state: 'settled', how: 'reopened' }],
      })
    given(...ended)
      .when({ ...reopen, by: sam })
      .isRefused({ code: 'settling_needs_manager' })
    given(...held)
      .when(reopen)
      .leadsToNothing()
    given(...held, { ...lost, data: { ...lost.data, outcome: 'won' } })
      .when(reopen)
      .isRefused({ code: 'ended_for_good', outcome: 'won' })
  })
})

describe('the job', () => {
  const acts = fc.oneof(
    ...['touch', 'accept', 'end', 'assign', 'reopen', 'look', 'explain', 'away'].map((act) =>
      fc.constant(act),
    ),
  )
  const commandOf = (act: string, when: string, n: number): LeadCommand => {
    const asking = { at: when, by: act === 'assign' || act === 'reopen' ? ben : eve }
    switch (act) {
      case 'touch':
        return {
          ...asking,
          type: 'LogTouch',
          touch: `t${n}`,
          channel: 'call',
          direction: 'out',
          result: 'no answer',
        }
      case 'accept':
        return { ...asking, type: 'AcceptLead' }
      case 'end':
        return {
          ...asking,
          type: 'ResolveLead',
          outcome: 'lost',
          told: { how: 'not told', because: 'no permission' },
        }
      case 'assign':
        return { ...asking, type: 'AssignLead', to: n % 2 === 0 ? sam : eve, reason: 'It waits.' }
      case 'reopen':
        return { ...asking, type: 'ReopenLead', reason: 'Too soon.' }
      case 'explain':
        return { ...asking, type: 'ExplainNeglect', question: `q${n - 1}`, words: 'So it was.' }
      default:
        return look(when)
    }
  }

  test('looks at nothing in vain, whatever happened: what came up is asked about or passed over, and comes up no more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(acts, fc.integer({ min: 0, max: 12 })), { maxLength: 12 }),
        (happenings) => {
          let lead: Lead = answered.reduce<Lead>(evolve, noLead)
          let day = 1
          let away = false
          for (const [n, [act, days]] of happenings.entries()) {
            day += days
            away ||= act === 'away'
            const facts = {
              ...leadFacts,
              ...(away ? eveOff(3, 20) : {}),
              neglect: { ...terms, newId: () => `q${n}`, explainBy: () => later(day + 1) },
            }
            const command = commandOf(act, later(day), n)
            const decision = decide(lead, command, facts)
            if (decision.outcome === 'happened') lead = decision.events.reduce<Lead>(evolve, lead)
            if (command.type !== 'LookForNeglect' || lead.status === 'none') continue
            const { at: due, quietSince, unopened } = lookAt(lead)
            expect(due === undefined || due > later(day)).toBe(true)
            expect(quietSince === undefined || daysAfter(quietSince, unopened ? 3 : 7) > later(day)).toBe(
              true,
            )
          }
        },
      ),
    )
  })

  test('counts days of presence', () => {
    expect(presentDays([], at('09:00'), daysAfter(at('09:00'), 5))).toBe(5)
    expect(presentDays(off(1.5, 3.5) ?? [], at('09:05'), later(7))).toBe(5)
    expect(presentFor(off(1.5, 3.5) ?? [], at('09:05'), 7)).toBe(later(9))
  })
})
