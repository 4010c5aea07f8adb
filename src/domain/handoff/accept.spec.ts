import { describe, test } from 'vitest'
import { at, eve } from '../spec/cast.ts'
import {
  firmWithout,
  given,
  handedTo,
  lou,
  met,
  qualified,
  saved,
  sellers,
  settled,
  taken,
  tim,
  contactOwed,
  open,
  passed,
} from '../spec/handoffs.ts'

const accept = (by: string, when = at('09:40')) =>
  ({ type: 'AcceptHandoff', at: when, by, handoff: 'handoff' }) as const

describe('accepting a hand-off', () => {
  test('the lead is theirs; what was planned before gives way to their first word', () => {
    given(...open)
      .when(accept(lou))
      .leadsTo(
        settled('acceptance from 09:30', 'kept', lou),
        taken(lou),
        settled('outcome from 09:10', 'void', lou),
        contactOwed(lou),
      )
    given(...open)
      .when(accept(lou))
      .leaves({ owner: lou, team: sellers.id })
  })

  test('a meeting that was agreed is what they owe', () => {
    const report = saved(2, { ...met('need', 'authority'), appointment: at('14:00') })
    given(...qualified, report, ...handedTo(lou))
      .when(accept(lou))
      .leaves({
        commitments: [
          {},
          {},
          {},
          { kind: 'contact', window: { notBefore: at('09:40'), target: at('15:00'), limit: at('15:30') } },
        ],
      })
  })

  test('twice is harmless, and somebody else is told who has it', () => {
    given(...open, taken(lou))
      .when(accept(lou))
      .leadsToNothing()
    given(...open, taken(lou))
      .when(accept(tim))
      .isRefused({ code: 'handoff_taken', member: lou })
  })

  test('it is the one who was asked who accepts; of a pool any member, once', () => {
    given(...open)
      .when(accept(tim))
      .isRefused({ code: 'handoff_not_yours' })
    const pool = handedTo(lou, { pool: sellers.id }).map((event) =>
      event.type === 'HandoffOffered' ? { ...event, data: { ...event.data, to: undefined } } : event,
    )
    given(...qualified, ...(pool as typeof open))
      .when(accept(tim))
      .leaves({ owner: tim })
    given(...qualified, ...(pool as typeof open))
      .when(accept(eve))
      .isRefused({ code: 'handoff_not_yours' })
  })

  test('too late is told so, with when and why it went on', () => {
    given(...passed)
      .when(accept(lou, at('11:05')))
      .isRefused({ code: 'handoff_moved_on', because: 'not accepted in time', at: at('11:00') })
  })

  test('whoever has left accepts nothing', () => {
    given(...open)
      .with({ people: firmWithout(lou) })
      .when(accept(lou))
      .isRefused({ code: 'member_inactive', member: lou })
  })

  test('the first word after it keeps what they owe, and an outcome follows', () => {
    given(...open, taken(lou), contactOwed(lou))
      .when({
        ...{ type: 'LogTouch', at: at('10:00'), by: lou, touch: 'hello' },
        ...{ channel: 'call', direction: 'out', result: 'answered' },
      })
      .leaves({
        commitments: [
          { kind: 'respond' },
          { kind: 'outcome', holder: lou },
          { kind: 'acceptance' },
          { kind: 'contact', state: 'kept' },
        ],
      })
  })
})
