import { describe, test } from 'vitest'
import {
  accepted,
  ana,
  answered,
  arrived,
  at,
  ben,
  dan,
  eve,
  given,
  lease,
  made,
  mia,
  offered,
  opened,
  planned,
  sam,
  takenOver,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'

const assign = (to: string, over = {}) =>
  ({ type: 'AssignLead', at: at('09:20'), by: mia, to, reason: 'It is their market.', ...over }) as const
const assigned = (to: string, from?: string): LeadEvent => ({
  type: 'LeadAssigned',
  at: at('09:20'),
  by: mia,
  data: { ...(from && { from }), to },
  private: { reason: 'It is their market.' },
})
const ended: LeadEvent = {
  type: 'LeadResolved',
  at: at('09:15'),
  by: eve,
  data: { outcome: 'won', told: { how: 'touch', touch: 'call' } },
}

describe('passing a lead to a colleague', () => {
  test('the steward owes it again until the colleague accepts', () => {
    given(...answered)
      .when(assign(sam))
      .leadsTo(assigned(sam, eve))
    given(...answered)
      .when(assign(sam))
      .leaves(
        { owner: undefined, offered: sam },
        {
          commitments: [
            { id: 'answer', state: 'kept' },
            { kind: 'outcome', holder: undefined },
          ],
        },
      )
  })

  test("the buyer's clock stays where it was", () => {
    given(...arrived, accepted(eve))
      .when(assign(sam))
      .leaves({ commitments: [{ id: 'answer', window: { limit: at('10:00') }, state: 'open' }] })
  })

  test('before anybody accepted it there is nobody it comes from', () => {
    given(...arrived)
      .when(assign(sam))
      .leadsTo(assigned(sam))
  })

  test('with no team to hold it, it is the colleague’s at once', () => {
    const { team: _team, ...teamless } = planned('outcome', at('09:00'))
    given(opened(), made({ ...teamless, holder: ana }))
      .when(assign(sam))
      .leaves({ owner: sam, commitments: [{ holder: sam }] })
  })

  test('to whoever has it, or has been offered it, nothing changes', () => {
    given(...answered)
      .when(assign(eve))
      .leadsToNothing()
    given(...arrived)
      .when(assign(eve))
      .leadsToNothing()
    given(...answered, assigned(sam, eve))
      .when(assign(sam))
      .leadsToNothing()
  })

  test('it does not go to somebody who has left, or is not known', () => {
    given(...arrived)
      .when(assign(dan))
      .isRefused({ code: 'member_inactive', member: dan })
    given(...arrived)
      .when(assign('a stranger'))
      .isRefused({ code: 'member_inactive', member: 'a stranger' })
  })

  test('not from under the hands of somebody at work, unless knowingly', () => {
    given(...arrived)
      .with(lease(sam, at('09:30')))
      .when(assign(ben))
      .isRefused({ code: 'held_by_another', member: sam, until: at('09:30') })
    given(...arrived)
      .with(lease(sam, at('09:30')))
      .when(assign(ben, { takeOver: { reason: 'It can not wait.' } }))
      .leadsTo(assigned(ben))
    given(...arrived)
      .with(lease(mia, at('09:30')))
      .when(assign(ben))
      .leadsTo(assigned(ben))
  })

  test('a lead that has ended, or never was, is not passed on', () => {
    given(...answered, ended)
      .when(assign(sam))
      .isRefused({ code: 'lead_resolved', outcome: 'won' })
    given().when(assign(sam)).isRefused({ code: 'no_such_lead' })
  })
})

describe('the system offers a lead to somebody else', () => {
  const offer = (to: string, turn?: number) =>
    ({
      type: 'OfferLead',
      at: at('09:20'),
      by: 'system',
      team: 'qualifiers',
      to,
      turn,
      because: 'its owner has left',
    }) as const

  test('whoever owned it owns it no longer, and the turn is remembered', () => {
    const again = offered(sam, { at: at('09:20'), turn: 2, because: 'its owner has left' })
    given(...arrived, accepted(eve))
      .when(offer(sam, 2))
      .leadsTo(again)
    given(...arrived, accepted(eve))
      .when(offer(sam, 2))
      .leaves({
        owner: undefined,
        offered: sam,
        turns: [
          { team: 'qualifiers', member: eve, turn: 1 },
          { team: 'qualifiers', member: sam, turn: 2 },
        ],
      })
  })

  test('with nobody on duty it goes to the steward, and that is nobody’s turn', () => {
    given(...arrived, accepted(eve))
      .when(offer(ana))
      .leaves({ offered: ana, turns: [{ team: 'qualifiers', member: eve, turn: 1 }] })
  })

  test('to whoever has it already, or has just been offered it, nothing changes', () => {
    given(...arrived, accepted(eve))
      .when(offer(eve, 2))
      .leadsToNothing()
    given(...arrived)
      .when(offer(eve, 2))
      .leadsToNothing()
  })

  test('what has ended is offered to nobody', () => {
    given(...answered, ended)
      .when(offer(sam))
      .leadsToNothing()
    given().when(offer(sam)).isRefused({ code: 'no_such_lead' })
  })
})

describe('taking a lead over', () => {
  const takeOver = (by: string) =>
    ({ type: 'TakeOver', at: at('09:20'), by, reason: 'They are away.' }) as const

  test('knowingly, with a reason that stays', () => {
    given(...arrived, accepted(eve))
      .when(takeOver(sam))
      .leadsTo(takenOver(eve, sam, at('09:20')))
    given(...arrived, accepted(eve))
      .when(takeOver(sam))
      .leaves({ owner: sam, offered: sam, commitments: [{ holder: sam }] })
  })

  test('from nobody, it is accepting', () => {
    given(...arrived)
      .when(takeOver(sam))
      .leadsTo(accepted(sam, at('09:20')))
  })

  test('from whoever is at work on it, whoever owns it', () => {
    given(...arrived, accepted(eve))
      .with(lease(mia, at('09:30')))
      .when(takeOver(sam))
      .leadsTo(takenOver(mia, sam, at('09:20')))
  })

  test('twice is once', () => {
    given(...arrived, accepted(eve), takenOver(eve, sam, at('09:20')))
      .when(takeOver(sam))
      .leadsToNothing()
  })

  test('not by somebody who has left, and not what has ended', () => {
    given(...arrived)
      .when(takeOver(dan))
      .isRefused({ code: 'member_inactive', member: dan })
    given(...answered, ended)
      .when(takeOver(sam))
      .isRefused({ code: 'lead_resolved', outcome: 'won' })
  })
})

describe('reading a lead and noting something', () => {
  const read = { type: 'ReadLead', at: at('09:02'), by: sam } as const
  const note = {
    type: 'AddNote',
    at: at('09:02'),
    by: sam,
    note: 'a note',
    text: 'They use Initech’s.',
  } as const
  const wasRead: LeadEvent = { type: 'LeadRead', at: at('09:02'), by: sam, data: { member: sam } }
  const noted: LeadEvent = {
    type: 'NoteAdded',
    at: at('09:02'),
    by: sam,
    data: { note: 'a note' },
    private: { text: 'They use Initech’s.' },
  }

  test('who has seen it is written down once', () => {
    given(...arrived)
      .when(read)
      .leadsTo(wasRead)
    given(...arrived, wasRead)
      .when(read)
      .leadsToNothing()
    given().when(read).isRefused({ code: 'no_such_lead' })
  })

  test('anybody may add a note, also after the end, and each is added once', () => {
    given(...arrived, accepted(eve))
      .when(note)
      .leadsTo(noted)
    given(...answered, ended)
      .when(note)
      .leadsTo(noted)
    given(...arrived, noted)
      .when(note)
      .leadsToNothing()
    given().when(note).isRefused({ code: 'no_such_lead' })
  })
})
