import { describe, expect, test } from 'vitest'
import { followFacts, started } from '../spec/cadences.ts'
import {
  accepted,
  answerOwed,
  arrived,
  at,
  ben,
  eve,
  judged,
  outcomeOwed,
  settled,
  specForLead,
  touched,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { RejudgeLead } from './rejudge.ts'

const given = specForLead(followFacts)
/** The same verdict as before, and now there is a plan. */
const verdict = judged.type === 'LeadJudged' ? judged.data : undefined
if (!verdict) throw new Error('Kim has been judged.')
const again = (over: Partial<RejudgeLead['beginning']> = {}): RejudgeLead => ({
  ...{ type: 'RejudgeLead', at: at('11:00'), by: ben },
  beginning: {
    ...{ judged: verdict, why: { because: [], trace: [] }, commitment: answerOwed, cadence: started.data },
    ...over,
  },
})
/** Word was left for Kim, and nothing has come back. */
const tried: readonly LeadEvent[] = [
  ...arrived,
  accepted(eve),
  touched(eve, { result: 'left word', channel: 'voicemail' }),
  settled('kept', eve),
  outcomeOwed(eve),
]
const wrote = (kind: 'human_reply' | 'auto_reply'): LeadEvent => ({
  ...{ type: 'MailReceived', at: at('10:00'), by: 'system' },
  data: { mail: 'reply', class: kind },
  private: { from: 'kim@initech.example', subject: 'Re: Pumps', text: 'Yes.' },
})

describe('a lead from before its playbook had a plan for it', () => {
  test('takes it up when the open leads are judged again, and its first step comes up', () => {
    given(...tried)
      .when(again())
      .leaves({
        plan: { cadence: 'persistence', startedAt: at('11:00'), done: [] },
        commitments: expect.arrayContaining([
          expect.objectContaining({
            kind: 'touch',
            state: 'open',
            step: expect.objectContaining({ index: 0 }),
          }),
        ]),
      })
  })

  test('rides on the first answer where that is still owed', () => {
    given(...arrived)
      .when(again())
      .leadsTo({ ...started, at: at('11:00'), by: ben })
  })

  test('does so once', () => {
    given(...tried, started)
      .when(again())
      .leadsToNothing()
  })

  test.each<readonly [string, readonly LeadEvent[]]>([
    ['they have spoken with us', [...arrived, accepted(eve), touched(eve, { result: 'answered' })]],
    ['they have rung us', [...tried, touched(eve, { direction: 'in', result: 'no answer' })]],
    ['they have written to us', [...tried, wrote('human_reply')]],
  ])('leaves people alone who are no longer pursued: %s', (_, past) => {
    given(...past)
      .when(again())
      .leadsToNothing()
  })

  test('goes on waiting for whoever only reads', () => {
    given(...tried)
      .when(again({ cadence: { cadence: 'helpful series', track: true } }))
      .leadsToNothing()
  })

  test('an automatic answer has said nothing', () => {
    given(...tried, wrote('auto_reply'))
      .when(again())
      .leaves({ plan: { cadence: 'persistence' } })
  })
})
