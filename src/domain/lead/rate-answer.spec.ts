import { describe, test } from 'vitest'
import { arrived, at, given, settled } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { Outcome } from './resolution.ts'

const rate = (helped: boolean, said?: string) =>
  ({ type: 'RateAnswer', at: at('11:00'), by: 'buyer', helped, said }) as const
const rated = (helped: boolean, said?: string): LeadEvent => ({
  ...{ type: 'AnswerRated', at: at('11:00'), by: 'buyer', data: { helped } },
  ...(said && { private: { said } }),
})
const over = (outcome: Outcome): readonly LeadEvent[] => [
  ...arrived,
  settled('void', 'buyer'),
  {
    ...{ type: 'LeadResolved', at: at('10:00'), by: 'buyer' },
    data: { outcome, told: { how: 'their own words' } },
  },
]

describe('“did you get an answer that helped?”', () => {
  test('is answered once, in a word and in their own', () => {
    given(...over('lost'))
      .when(rate(false, 'Nobody called.'))
      .leadsTo(rated(false, 'Nobody called.'))
    given(...over('lost'), rated(false))
      .when(rate(true))
      .leadsToNothing()
  })

  test('is not asked before the end, nor of what comes back or was no question of theirs', () => {
    for (const history of [arrived, over('deferred'), over('junk'), over('duplicate')])
      given(...history)
        .when(rate(true))
        .isRefused({ code: 'lead_unresolved' })
    given().when(rate(true)).isRefused({ code: 'no_such_lead' })
  })
})
