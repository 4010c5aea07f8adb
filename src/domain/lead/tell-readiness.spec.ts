import { describe, test } from 'vitest'
import { followFacts, onPlan } from '../spec/cadences.ts'
import {
  accepted,
  answered,
  arrived,
  at,
  eve,
  given,
  made,
  planned,
  settled,
  specForLead,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { TellReadiness } from './tell-readiness.ts'
import type { Stage } from './trace.ts'

const tell = (readiness: Stage, over: Partial<TellReadiness> = {}): TellReadiness => ({
  ...{ type: 'TellReadiness', at: at('09:40'), by: 'buyer', readiness },
  ...over,
})
const told = (readiness: Stage, over: { by?: string; wants?: string } = {}): LeadEvent => ({
  ...{ type: 'ReadinessTold', at: at('09:40'), by: over.by ?? 'buyer' },
  data: { readiness, evidence: over.by === undefined ? 'told' : 'claimed' },
  ...(over.wants && { private: { wants: over.wants } }),
})
const owedAgain = made({ ...planned('respond', at('09:40')), holder: eve }, at('09:40'), 'buyer')

describe('where the buyer says that they are', () => {
  test('ready to talk, after an answer: a new one is owed', () => {
    given(...answered)
      .when(tell('ready to talk'))
      .leadsTo(told('ready to talk'), owedAgain)
  })

  test('ready to talk, while an answer is owed: it is told, and the clock stays', () => {
    given(...arrived)
      .when(tell('ready to talk'))
      .leadsTo(told('ready to talk'))
  })

  test('comparing says nothing of an answer, unless they would like something', () => {
    given(...answered)
      .when(tell('comparing'))
      .leadsTo(told('comparing'))
    given(...answered)
      .when(tell('comparing', { wants: 'The price list.' }))
      .leadsTo(told('comparing', { wants: 'The price list.' }), owedAgain)
  })

  test('said twice it is said once', () => {
    given(...arrived, told('comparing'))
      .when(tell('comparing'))
      .leadsToNothing()
  })

  test('what a member heard starts no clock, and is shown as claimed', () => {
    given(...answered)
      .when(tell('deciding', { by: eve }))
      .leadsTo(told('deciding', { by: eve }))
    given(...answered, told('deciding', { by: eve }))
      .when(tell('deciding'))
      .leadsTo(told('deciding'), owedAgain)
  })

  test('only looking round ends the plan: nobody rings them up any more', () => {
    specForLead(followFacts)(...onPlan, accepted(eve))
      .when(tell('browsing'))
      .leadsTo(told('browsing'), {
        ...{ type: 'CadenceEnded', at: at('09:40'), by: 'system' },
        data: { because: 'only looking' },
      })
  })

  test('“call me” is answered by a call, and asked again it is asked again', () => {
    const call: LeadEvent = {
      ...{ type: 'ReadinessTold', at: at('09:40'), by: 'buyer' },
      data: { readiness: 'ready to talk', evidence: 'told', channel: 'call' },
    }
    given(...answered, told('ready to talk'))
      .when(tell('ready to talk', { channel: 'call' }))
      .leadsTo(call, owedAgain)
  })

  test('before the day on which they wished to be asked, they are back at once', () => {
    const deferred: LeadEvent = {
      ...{ type: 'LeadResolved', at: at('09:30'), by: 'buyer' },
      data: { outcome: 'deferred', told: { how: 'their own words' }, returnsAt: '2026-06-01T00:00:00.000Z' },
    }
    const back: LeadEvent = {
      ...{ type: 'LeadReturned', at: at('09:40'), by: 'buyer', data: { since: at('09:30') } },
    }
    given(...answered, deferred)
      .when(tell('ready to talk'))
      .leadsTo(back, told('ready to talk'), owedAgain)
    given(...answered, deferred)
      .when(tell('browsing'))
      .isRefused({ code: 'lead_resolved', outcome: 'deferred' })
    given(...answered, deferred)
      .when({ type: 'Withdraw', at: at('09:40'), by: 'buyer' })
      .leaves({
        status: 'resolved',
        resolution: { outcome: 'withdrawn', told: { how: 'their own words' }, at: at('09:40'), by: 'buyer' },
      })
  })

  test('after the end it changes nothing', () => {
    const ended: LeadEvent = {
      ...{ type: 'LeadResolved', at: at('09:30'), by: 'buyer' },
      data: { outcome: 'withdrawn', told: { how: 'their own words' } },
    }
    given(...arrived, settled('void', 'buyer'), ended)
      .when(tell('deciding'))
      .isRefused({ code: 'lead_resolved', outcome: 'withdrawn' })
    given().when(tell('deciding')).isRefused({ code: 'no_such_lead' })
  })
})
