import { describe, test } from 'vitest'
import type { AppointmentNoted } from '../lead/appointment-events.ts'
import type { LeadEvent } from '../lead/events.ts'
import { answered, at, ben, eve, planned, qualifiers, sam } from '../spec/cast.ts'
import {
  BANT,
  facts,
  firmWithout,
  given,
  handedTo,
  lou,
  met,
  qualified,
  rejected,
  saved,
  sellers,
  taken,
  terms,
  tim,
} from '../spec/handoffs.ts'
import type { OfferHandoff } from './offer.ts'

const offer = (over: Partial<OfferHandoff> = {}): OfferHandoff => ({
  ...{ type: 'OfferHandoff', at: at('09:30'), by: eve, handoff: 'handoff', to: lou },
  ...over,
})

describe('handing off a lead', () => {
  test('it is offered to the representative, who owes an answer; the team of the qualifier owes the lead', () => {
    given(...qualified)
      .when(offer())
      .leadsTo(...handedTo(lou))
    given(...qualified)
      .when(offer())
      .leaves({
        owner: undefined,
        team: qualifiers.id,
        commitments: [
          { kind: 'respond', state: 'kept' },
          { kind: 'outcome', state: 'open', holder: undefined, team: qualifiers.id },
          { kind: 'acceptance', state: 'open', holder: lou },
        ],
      })
  })

  test('asked twice it is one', () => {
    given(...qualified, ...handedTo(lou))
      .when(offer())
      .leadsToNothing()
  })

  test('while it waits for an answer, nobody hands it off again', () => {
    given(...qualified, ...handedTo(lou))
      .when(offer({ handoff: 'another', to: tim }))
      .isRefused({ code: 'handoff_open', handoff: 'handoff' })
  })

  test('what the definition requires and is not met is named', () => {
    given(...answered, saved(1, met('need')))
      .when(offer())
      .isRefused({ code: 'handoff_lacks', criteria: ['authority'], more: 0, parts: [] })
    given(...answered)
      .when(offer())
      .isRefused({ code: 'handoff_lacks', criteria: ['need', 'authority'], more: 0, parts: ['report'] })
  })

  test('more than the required ones may be asked for, and a meeting', () => {
    const strict = { ...terms, needs: ['appointment'], definition: { ...BANT, atLeast: 3 } }
    given(...qualified)
      .with({ handoff: strict })
      .when(offer())
      .isRefused({ code: 'handoff_lacks', criteria: [], more: 1, parts: ['appointment'] })
  })

  test('a manager lets it pass with a reason, and that is written down; nobody else may', () => {
    const override = { reason: 'They buy today.' }
    given(...answered)
      .when(offer({ override }))
      .isRefused({ code: 'override_needs_manager' })
    given(...answered)
      .when(offer({ override, by: ben }))
      .leaves({
        handoffs: [
          {
            qualifier: eve,
            offers: [
              {
                overridden: { criteria: ['need', 'authority'], more: 0, parts: ['report'] },
                overrideBecause: 'They buy today.',
              },
            ],
          },
        ],
      })
  })

  test('a colleague of the qualifier does not hand off what is not theirs', () => {
    given(...qualified)
      .when(offer({ by: sam }))
      .isRefused({ code: 'held_by_another', member: eve })
  })

  test('it goes to representatives, and only to people who are there', () => {
    given(...qualified)
      .when(offer({ to: sam }))
      .isRefused({ code: 'not_a_representative', member: sam })
    given(...qualified)
      .with({ people: firmWithout(lou) })
      .when(offer())
      .isRefused({ code: 'member_inactive', member: lou })
  })

  test('with nobody named, whoever has the next turn is asked', () => {
    given(...qualified)
      .when(offer({ to: undefined }))
      .leaves({ handoffs: [{ offers: [{ to: lou, because: 'by turn', team: sellers.id }] }] })
    given(...qualified)
      .with({ handoff: { ...terms, next: () => undefined } })
      .when(offer({ to: undefined }))
      .isRefused({ code: 'nobody_to_hand_to' })
  })

  test('with nobody named, whoever is to meet them is asked before anybody’s turn', () => {
    const meets = (member: string, over: Partial<AppointmentNoted['data']> = {}): LeadEvent => ({
      ...{ type: 'AppointmentNoted', at: at('09:25'), by: eve },
      data: { appointment: 'a', status: 'agreed', start: at('14:00'), end: at('14:30'), member, ...over },
    })
    const byTurn = { handoffs: [{ offers: [{ to: lou, because: 'by turn' }] }] }
    const asked = offer({ to: undefined })
    given(...qualified, meets(tim))
      .when(asked)
      .leaves({
        handoffs: [
          {
            offers: [{ to: tim, because: 'is to meet them', team: sellers.id }],
          },
        ],
      })
    given(...qualified, meets(tim, { clash: true }))
      .when(asked)
      .leaves(byTurn)
    given(...qualified, meets(tim, { status: 'cancelled' }))
      .when(asked)
      .leaves(byTurn)
    given(...qualified, meets(eve))
      .when(asked)
      .leaves(byTurn)
    given(...qualified, meets(tim))
      .with({ people: firmWithout(tim) })
      .when(asked)
      .leaves(byTurn)
    given(...qualified, meets(tim))
      .when({ ...asked, team: qualifiers.id })
      .leaves(byTurn)
    given(...qualified, meets(tim))
      .when({ ...asked, to: lou })
      .leaves({ handoffs: [{ offers: [{ to: lou, because: 'by name' }] }] })
  })

  test('a whole team may be asked; its steward owes the answer', () => {
    given(...qualified)
      .when(offer({ to: undefined, pool: sellers.id }))
      .leaves({
        commitments: [{}, {}, { kind: 'acceptance', team: sellers.id }],
        handoffs: [{ offers: [{ pool: sellers.id, state: 'open' }] }],
      })
    given(...qualified)
      .with({ people: firmWithout(lou, tim) })
      .when(offer({ to: undefined, pool: sellers.id }))
      .isRefused({ code: 'pool_empty' })
  })

  test('handed off anew, a rejection is left as it is', () => {
    given(...rejected)
      .when(offer({ handoff: 'second', to: tim, at: at('09:50') }))
      .leaves({
        handoffs: [
          { id: 'handoff', offers: [{ state: 'left' }] },
          { id: 'second', offers: [{ to: tim, state: 'open' }] },
        ],
      })
  })

  test('the lead goes on being owed while it is offered, whatever was open before', () => {
    const step = {
      ...planned('touch', at('09:25')),
      step: { index: 1, channel: 'call' as const },
    }
    given(...qualified.filter(({ type }) => type !== 'CommitmentMade'), {
      type: 'CommitmentMade',
      ...{ at: at('09:25'), by: 'system', data: step },
    })
      .when(offer())
      .leaves({
        commitments: [
          { kind: 'touch', state: 'void' },
          { kind: 'acceptance', state: 'open' },
          { kind: 'outcome', state: 'open', team: qualifiers.id },
        ],
      })
  })

  test('who is asked answers the hand-off before they do anything with the lead', () => {
    given(...qualified, ...handedTo(lou))
      .when({ type: 'AcceptLead', at: at('09:35'), by: lou })
      .isRefused({ code: 'handoff_first', handoff: 'handoff' })
    given(...qualified, ...handedTo(lou))
      .with(facts)
      .when({ type: 'AssignLead', at: at('09:35'), by: ben, to: sam, reason: '' })
      .isRefused({ code: 'handoff_open', handoff: 'handoff' })
  })

  test('once it was accepted, it may be handed on again', () => {
    given(...qualified, ...handedTo(lou), taken(lou))
      .when(offer({ by: lou, handoff: 'second', to: tim, at: at('10:30') }))
      .leaves({ handoffs: [{ id: 'handoff' }, { id: 'second', qualifier: lou }] })
  })
})
