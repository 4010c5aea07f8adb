import { describe, expect, test } from 'vitest'
import { accepted, arrived, at, eve, given, queued, settled, touched } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { noLead } from './state.ts'

const takeBack = { type: 'TakeBackLead', at: at('09:10'), by: eve, submission: 'first words' } as const
const told = { how: 'not told', because: 'junk' } as const
const takenBack: readonly LeadEvent[] = [
  { type: 'LeadTakenBack', at: at('09:10'), by: eve, data: { submission: 'first words' } },
  settled('void', eve),
  { type: 'LeadResolved', at: at('09:10'), by: eve, data: { outcome: 'junk', told } },
]

describe('taking a lead back', () => {
  test('ends as junk what nobody has done anything about, also where a machine has thanked them', () => {
    given(...arrived)
      .when(takeBack)
      .leadsTo(...takenBack)
    given(...arrived, queued('thanks', { purpose: 'acknowledgement' }))
      .when(takeBack)
      .leadsTo(...takenBack)
  })

  test('leaves the lead without the submission that had opened it', () => {
    expect([...arrived, ...takenBack].reduce(evolve, noLead)).toMatchObject({
      ...{ status: 'resolved', submissions: [], resolution: { outcome: 'junk' } },
    })
    given(...arrived, ...takenBack)
      .when(takeBack)
      .leadsToNothing()
  })

  test('is refused once a person on either side has done anything', () => {
    const note: LeadEvent = {
      type: 'NoteAdded',
      at: at('09:06'),
      by: eve,
      data: { note: 'n' },
      private: { text: 'x' },
    }
    const again: LeadEvent = { type: 'BuyerAskedAgain', at: at('09:06'), by: 'buyer', data: { times: 1 } }
    for (const done of [accepted(eve), note, again, touched(eve)])
      given(...arrived, done)
        .when(takeBack)
        .isRefused({ code: 'lead_touched' })
  })

  test('is refused where there is no lead', () => {
    given().when(takeBack).isRefused({ code: 'no_such_lead' })
  })
})
