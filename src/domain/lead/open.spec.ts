import { describe, expect, test } from 'vitest'
import {
  ana,
  answerOwed,
  arrived,
  at,
  eve,
  given,
  judged,
  letter,
  made,
  offered,
  opened,
  queued,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { OpenLead } from './open.ts'
import { noLead } from './state.ts'

type Opened = Extract<LeadEvent, { type: 'LeadOpened' }>
type Judged = Extract<LeadEvent, { type: 'LeadJudged' }>
const { data: submission } = opened() as Opened
const { data: judgement, private: why = { because: [], trace: [] } } = judged as Judged

const open = (over: Partial<OpenLead> = {}): OpenLead => ({
  type: 'OpenLead',
  at: at('09:01'),
  by: 'system',
  opened: submission,
  judged: judgement,
  why,
  commitment: answerOwed,
  ...over,
})
const byTurn = { to: eve, turn: 1, because: 'by turn' } as const

describe('a lead begins', () => {
  test('judged by the playbook, with an answer owed, offered to whose turn it is', () => {
    given()
      .when(open({ offer: byTurn }))
      .leadsTo(...arrived)
  })

  test('with nobody on duty it is offered to nobody, and the steward of its team owes it', () => {
    given().when(open()).leadsTo(opened(), judged, made())
    given().when(open()).leaves({ team: 'qualifiers', turns: [] })
  })

  test('with no team at all the person the plan names owns it', () => {
    const { team: _team, ...teamless } = answerOwed
    const commitment = { ...teamless, holder: ana }
    given()
      .when(open({ commitment, offer: byTurn }))
      .leadsTo(opened(), judged, made(commitment))
    given().when(open({ commitment })).leaves({ owner: ana })
  })

  test('the buyer is thanked by mail, and the words stay with the lead', () => {
    given()
      .when(open({ acknowledgement: { mail: 'thanks', ...letter } }))
      .leadsTo(
        opened(),
        judged,
        made(),
        queued('thanks', { by: 'system', when: at('09:01'), purpose: 'acknowledgement' }),
      )
  })

  test('the clock is the one of the submission, not the one of the conveyor', () => {
    given()
      .when(open())
      .leaves({ openedAt: at('09:01'), opened: { submittedAt: at('09:00') } })
  })

  test('opening twice is harmless', () => {
    given(...arrived)
      .when(open())
      .leadsToNothing()
  })
})

describe('what is private of a lead', () => {
  test('counts for nothing: without it the same lead is there', () => {
    const history = [...arrived, offered(ana, { turn: 2 })]
    const erased = history.map(({ private: _private, ...event }: LeadEvent) => event as LeadEvent)
    const fold = (events: readonly LeadEvent[]) => events.reduce(evolve, noLead)
    expect(fold(erased)).toEqual(fold(history))
  })
})
