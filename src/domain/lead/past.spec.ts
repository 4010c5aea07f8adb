import { describe, expect, test } from 'vitest'
import {
  answerOwed,
  asked,
  at,
  eve,
  given,
  judged,
  leadFacts,
  made,
  offered,
  opened,
  qualifiers,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { decide } from './lead.ts'
import { evolve } from './evolve.ts'
import type { PastTouch, RecordPast } from './past.ts'
import { noLead } from './state.ts'

const about = {
  prospect: 'kim',
  submission: 'first words',
  form: 'old crm',
  source: 'Old CRM',
  kind: 'contact',
  submittedAt: asked,
  historical: true,
} as const
const called = (touch: string, happenedAt: string, over: Partial<PastTouch> = {}): PastTouch => ({
  ...{ touch, happenedAt, channel: 'unknown', direction: 'out', result: 'unknown', evidence: 'claimed' },
  colleague: { id: 'id of Ann', name: 'Ann' },
  ...over,
})
const record = (over: Partial<RecordPast> = {}): RecordPast => ({
  ...{ type: 'RecordPast', at: asked, by: 'import', opened: about, touches: [] },
  ...over,
})
const begun: LeadEvent = { type: 'LeadOpened', at: asked, by: 'import', data: about }
const touched = (touch: string, when: string, happenedAt = when): LeadEvent => ({
  type: 'TouchLogged',
  at: when,
  by: 'import',
  data: {
    ...{ touch, happenedAt, channel: 'unknown', direction: 'out', result: 'unknown', evidence: 'claimed' },
    ...{ colleague: 'id of Ann', early: false },
  },
  private: { colleague: 'Ann' },
})
const ended = (when: string): LeadEvent => ({
  ...{ type: 'LeadResolved', at: when, by: 'import' },
  data: { outcome: 'won', told: { how: 'not recorded' } },
})

describe('what happened elsewhere', () => {
  test('stands at the times at which it happened, whatever the order in which it is told', () => {
    given()
      .when(
        record({
          touches: [called('b', at('10:00')), called('a', at('09:30'))],
          ended: { outcome: 'won', at: at('11:00') },
        }),
      )
      .leadsTo(begun, touched('a', at('09:30')), touched('b', at('10:00')), ended(at('11:00')))
  })

  test('has the touch first where a touch and the outcome fall together, and keeps touches after the outcome', () => {
    given()
      .when(
        record({
          touches: [called('b', at('11:00')), called('a', at('10:00'))],
          ended: { outcome: 'won', at: at('10:00') },
        }),
      )
      .leadsTo(begun, touched('a', at('10:00')), ended(at('10:00')), touched('b', at('11:00')))
  })

  test('told again is nothing new; told with more, the rest is added, and time does not go back', () => {
    const past = [begun, touched('a', at('09:30')), touched('b', at('10:00'))]
    const both = [called('a', at('09:30')), called('b', at('10:00'))]
    given(...past)
      .when(record({ at: at('10:00'), touches: both }))
      .leadsToNothing()
    given(...past)
      .when(
        record({
          at: at('10:00'),
          touches: [...both, called('c', at('09:45'))],
          ended: { outcome: 'won', at: at('11:00') },
        }),
      )
      .leadsTo(touched('c', at('10:00'), at('09:45')), ended(at('11:00')))
    given(...past, ended(at('10:00')))
      .when(record({ at: at('10:00'), touches: both, ended: { outcome: 'lost', at: at('12:00') } }))
      .leadsToNothing()
  })

  test('with a segment of its own is judged by no playbook', () => {
    const known = {
      playbook: 0,
      intent: 'unknown',
      fit: 'unknown',
      segment: 'Loans',
      segmentOrder: 0,
      motion: 'respond',
      alarm: false,
    } as const
    given()
      .when(record({ judged: known }))
      .leadsTo(begun, { type: 'LeadJudged', at: asked, by: 'import', data: known })
  })

  test('is left alone: nobody works on it, and what comes unasked finds nothing to do', () => {
    const asking = { at: at('12:00'), by: eve } as const
    given(begun)
      .when({ ...asking, type: 'AcceptLead' })
      .isRefused({ code: 'lead_historical' })
    given(begun)
      .when({
        ...asking,
        type: 'LogTouch',
        touch: 't',
        channel: 'call',
        direction: 'out',
        result: 'answered',
      })
      .isRefused({ code: 'lead_historical' })
    for (const type of ['ReadLead', 'Withdraw', 'CheckCommitments'] as const)
      given(begun)
        .when({ ...asking, type })
        .leadsToNothing()
  })
})

describe('adopting a past lead', () => {
  const beginning = {
    judged: judged.type === 'LeadJudged' ? judged.data : expect.fail('judged'),
    why: judged.type === 'LeadJudged' && judged.private ? judged.private : expect.fail('why'),
    commitment: answerOwed,
    offer: { to: eve, turn: 1, team: qualifiers.id, because: 'by turn' } as const,
  }
  const adopt = { type: 'AdoptLead', at: at('09:01'), by: 'ana', ...beginning } as const

  test('makes it one of ours, with what is owed', () => {
    const decision = decide([begun].reduce(evolve, noLead), adopt, leadFacts)
    const events = decision.outcome === 'happened' ? decision.events : []
    expect(events.map(({ type }) => type)).toEqual([
      'LeadAdopted',
      'LeadJudged',
      'CommitmentMade',
      'LeadOffered',
    ])
    given(begun, ...events)
      .when(adopt)
      .leadsToNothing()
    given(begun, ...events)
      .when(record({ touches: [called('a', at('09:30'))] }))
      .leadsToNothing()
    expect([begun, ...events].reduce(evolve, noLead)).toMatchObject({ historical: false, offered: eve })
  })

  test('is refused where it has ended, where it is ours already, and where there is none', () => {
    given(begun, ended(at('10:00')))
      .when(adopt)
      .isRefused({ code: 'lead_resolved', outcome: 'won' })
    given(opened(), judged, made(), offered(eve)).when(adopt).isRefused({ code: 'lead_not_historical' })
    given().when(adopt).isRefused({ code: 'no_such_lead' })
  })
})
