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
  judged,
  made,
  offered,
  opened,
  planned,
  sam,
  settled,
  takenOver,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { LeadFacts } from './facts.ts'

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

describe('what they are told on sending it is kept', () => {
  const waiting = [...arrived, accepted(eve)]

  test('told the same time or a later one, or none, the first clock is enough', () => {
    for (const promisedBy of [at('10:00'), at('12:00'), null])
      given(...waiting)
        .when({ ...join(), promisedBy })
        .leadsTo(joined)
  })

  test('told an earlier time, an answer is owed by that too', () => {
    const plan: LeadFacts['plan'] = (_lead, kind, from, promisedBy) => ({
      ...planned(kind, from),
      id: `by ${promisedBy}`,
    })
    given(...waiting)
      .with({ plan })
      .when({ ...join(), promisedBy: at('09:50') })
      .leadsTo(
        joined,
        made({ ...planned('respond', at('09:20')), id: `by ${at('09:50')}`, holder: eve }, at('09:21')),
      )
  })
})

describe('a reader asks to talk', () => {
  const { data: judgement } = judged as Extract<LeadEvent, { type: 'LeadJudged' }>
  const reading = { ...judgement, segment: 'readers', motion: 'nurture' } as const
  const { team: _team, ...rest } = planned('nurture', at('09:00'))
  const resting: readonly LeadEvent[] = [
    opened(),
    { type: 'LeadJudged', at: at('09:01'), by: 'system', data: reading },
    made({ ...rest, holder: ana }),
  ]
  const why = { because: ['They asked to talk.'], trace: [] }
  const commitment = { ...planned('respond', at('09:20')), id: 'new answer' }
  const offer = { to: sam, turn: 7, because: 'by turn' } as const
  const awakening = { ...join(), awakened: { judged: judgement, why, commitment, offer } }
  const over = settled('void', 'system', { when: at('09:21'), commitment: 'nurture from 09:00' })
  const anew: LeadEvent = { type: 'LeadJudged', at: at('09:21'), by: 'system', data: judgement, private: why }

  test('their lead goes back to the playbook, and to whose turn it is', () => {
    given(...resting)
      .when(awakening)
      .leadsTo(joined, over, anew, made(commitment, at('09:21')), offered(sam, { at: at('09:21'), turn: 7 }))
    given(...resting)
      .when(awakening)
      .leaves({ judged: { motion: 'qualify' }, offered: sam, owner: undefined, tries: 1 })
  })

  test('with nobody on duty, or with somebody who has taken it on, it stays with them', () => {
    given(...resting)
      .when({ ...awakening, awakened: { ...awakening.awakened, offer: undefined } })
      .leadsTo(joined, over, anew, made({ ...commitment, holder: ana }, at('09:21')))
    given(...resting, takenOver(ana, eve, at('09:10')))
      .when(awakening)
      .leaves({ owner: eve, commitments: [{ state: 'void' }, { state: 'open', holder: eve }] })
  })

  test('a lead that is being answered is not judged anew', () => {
    given(...arrived)
      .when(awakening)
      .leadsTo(joined)
  })
})
