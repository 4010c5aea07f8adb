import { describe, test } from 'vitest'
import {
  acme,
  accepted,
  ana,
  answered,
  arrived,
  at,
  eve,
  given,
  made,
  opened,
  planned,
  settled,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'

const join = (submission = 'more words', submittedAt = at('09:20')) =>
  ({ type: 'JoinSubmission', at: at('09:21'), by: 'system', submission, submittedAt }) as const
const joined: LeadEvent = {
  type: 'SubmissionJoined',
  at: at('09:21'),
  by: 'system',
  data: { submission: 'more words', submittedAt: at('09:20') },
}

describe('the same person asks again with a form', () => {
  test('while an answer is owed, the clock of the first try stays', () => {
    given(...arrived)
      .when(join())
      .leadsTo(joined)
  })

  test('the lead holds both submissions and is one try more urgent', () => {
    given(...arrived)
      .when(join())
      .leaves({ submissions: ['first words', 'more words'], tries: 1 })
  })

  test('once answered, a new answer is owed by the owner, counted from when they asked', () => {
    given(...answered)
      .when(join())
      .leadsTo(joined, made({ ...planned('respond', at('09:20')), holder: eve }, at('09:21')))
  })

  test('with no owner the new answer is owed as planned', () => {
    const { team: _team, ...nurture } = planned('nurture', at('09:00'))
    const nurtured = [opened(), made(nurture)]
    given(...nurtured)
      .when(join())
      .leadsTo(joined, made(planned('respond', at('09:20')), at('09:21')))
  })

  test('whoever has the lead keeps it, even where the plan would name another', () => {
    const plan = () => ({ ...planned('respond', at('09:20')), holder: ana })
    given(...answered)
      .with({ people: acme, plan })
      .when(join())
      .leaves({ owner: eve })
  })

  test('the same submission joins once', () => {
    given(...arrived, joined)
      .when(join())
      .leadsToNothing()
    given(...arrived)
      .when(join('first words'))
      .leadsToNothing()
  })

  test('a second further submission adds to the first answer owed, it makes no third', () => {
    given(...answered, joined, made({ ...planned('respond', at('09:20')), holder: eve }, at('09:21')))
      .when(join('yet more'))
      .leadsTo({ ...joined, data: { submission: 'yet more', submittedAt: at('09:20') } })
  })

  test('a lead that has ended takes no more: a new wish opens a new lead', () => {
    given(...arrived, accepted(eve), settled('void', eve), {
      type: 'LeadResolved',
      at: at('09:15'),
      by: eve,
      data: { outcome: 'junk', told: { how: 'not told', because: 'junk' } },
    })
      .when(join())
      .isRefused({ code: 'lead_resolved', outcome: 'junk' })
    given().when(join()).isRefused({ code: 'no_such_lead' })
  })
})
