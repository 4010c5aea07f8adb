import { describe, test } from 'vitest'
import type { LeadEvent } from '../lead/events.ts'
import { accepted, acmeWithout, arrived, at, ben, eve, mia, sam, touched } from '../spec/cast.ts'
import {
  asked,
  eveOff,
  explained,
  given,
  held,
  later,
  look,
  settledAs,
  shown,
  terms,
} from '../spec/neglect.ts'

describe('asking', () => {
  test('the person is asked once the days are over, and has until the end of their working day', () => {
    given(...held)
      .when(look(later(6.9)))
      .leadsToNothing()
    given(...held)
      .when(look(later(7)))
      .leadsTo(asked)
  })

  test('after how many days, the playbook says', () => {
    const patient = { neglect: { ...terms, rules: { heldDays: 20, unopenedDays: 3 } } }
    given(...held)
      .with(patient)
      .when(look(later(19.9)))
      .leadsToNothing()
    given(...held)
      .with(patient)
      .when(look(later(20)))
      .leadsTo({ ...asked, at: later(20) })
  })

  test('nobody is asked twice about the same', () => {
    given(...held, asked)
      .when(look(later(7.5)))
      .leadsToNothing()
    given(...held, asked, explained, settledAs('explained', mia, later(7.6)))
      .when(look(later(9)))
      .leadsToNothing()
  })

  test('days on which they were away are no silence', () => {
    const spared: LeadEvent = {
      ...{ type: 'NeglectSpared', at: later(7), by: 'system' },
      data: {
        signal: 'held without a step',
        cause: `held without a step: ${at('09:05')}`,
        because: 'away',
        member: eve,
        until: later(11),
      },
    }
    given(...held)
      .with(eveOff(1.5, 5.5))
      .when(look(later(7)))
      .leadsTo(spared)
    given(...held, spared)
      .with(eveOff(1.5, 5.5))
      .when(look(later(10.9)))
      .leadsToNothing()
    given(...held, spared)
      .with(eveOff(1.5, 5.5))
      .when(look(later(11)))
      .leadsTo({ ...asked, at: later(11) })
  })

  test('who has left is asked nothing; where nobody is named, nobody is', () => {
    given(...held)
      .with({ people: acmeWithout(eve) })
      .when(look(later(7)))
      .leadsTo({
        ...{ type: 'NeglectSpared', at: later(7), by: 'system' },
        data: {
          signal: 'held without a step',
          cause: `held without a step: ${at('09:05')}`,
          because: 'has left',
          member: eve,
        },
      })
  })
})

describe('the answer', () => {
  const explain = (by: string, when = later(7.5)) =>
    ({ type: 'ExplainNeglect', at: when, by, question: 'question', words: 'She asked me to wait.' }) as const

  test('is given by whoever was asked, in their own words, also late', () => {
    given(...held, asked)
      .when(explain(eve))
      .leadsTo(explained)
    given(...held, asked)
      .when(explain(sam))
      .isRefused({ code: 'question_not_yours' })
    given(...held)
      .when(explain(eve))
      .isRefused({ code: 'no_such_question' })
    given(...held, asked, explained)
      .when(explain(eve))
      .leadsToNothing()
    given(...held, asked, shown('not explained in time'))
      .when(explain(eve, later(9)))
      .leadsTo({ ...explained, at: later(9) })
  })

  test('without one managers see it once the working day is over, or at once where they have left', () => {
    given(...held, asked)
      .when(look(later(7.9)))
      .leadsToNothing()
    given(...held, asked)
      .when(look(later(8)))
      .leadsTo(shown('not explained in time'))
    given(...held, asked)
      .with({ people: acmeWithout(eve) })
      .when(look(later(8)))
      .leadsTo(shown('has left'))
    given(...held, asked, explained)
      .when(look(later(9)))
      .leadsToNothing()
    given(...held, asked, shown('not explained in time'))
      .when(look(later(9)))
      .leadsToNothing()
  })

  const settle = (how: 'explained' | 'not accepted' | 'nothing to ask', by: string = ben) =>
    ({ type: 'SettleNeglect', at: later(9), by, question: 'question', how }) as const

  test('is accepted by a manager, or not', () => {
    given(...held, asked, explained)
      .when(settle('explained'))
      .leadsTo(settledAs('explained', ben, later(9)))
    given(...held, asked, explained)
      .when(settle('not accepted'))
      .leadsTo(shown('not accepted', later(9), ben))
    given(...held, asked)
      .when(settle('nothing to ask'))
      .leadsTo(settledAs('nothing to ask', ben, later(9)))
    given(...held, asked)
      .when(settle('explained'))
      .isRefused({ code: 'not_explained_yet', explainBy: later(8) })
    given(...held, asked, explained)
      .when(settle('explained', sam))
      .isRefused({ code: 'settling_needs_manager' })
    given(...held, asked, explained, settledAs('explained', ben, later(8)))
      .when(settle('nothing to ask'))
      .isRefused({ code: 'question_settled', how: 'explained' })
  })

  test('of a manager is judged by another', () => {
    const mias: readonly LeadEvent[] = [
      ...arrived,
      accepted(mia),
      { ...asked, data: { ...asked.data, member: mia } },
    ]
    given(...mias)
      .when(settle('nothing to ask', mia))
      .isRefused({ code: 'question_about_you' })
  })

  test('a manager asks in their own words', () => {
    const question = { question: 'mine', member: eve, words: 'Is she still waiting?' }
    const ask = { type: 'AskAboutLead', at: later(1), by: ben, ...question } as const
    given(...held)
      .when(ask)
      .leaves({
        questions: [{ question: 'mine', state: 'asked', words: 'Is she still waiting?', askedBy: ben }],
      })
    given(...held)
      .when({ ...ask, by: sam })
      .isRefused({ code: 'settling_needs_manager' })
  })
})

test('a touch by a colleague is a step as well', () => {
  given(...held, asked, touched(mia, { touch: 'hers', when: later(7.2) }))
    .when(look(later(7.5)))
    .leadsToNothing()
})
