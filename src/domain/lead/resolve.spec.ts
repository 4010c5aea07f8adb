import { describe, expect, test } from 'vitest'
import {
  accepted,
  answered,
  arrived,
  at,
  dan,
  eve,
  given,
  letter,
  made,
  planned,
  queued,
  sam,
  settled,
  takenOver,
  touched,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { outcomes, untoldReasons, type Outcome, type Told } from './resolution.ts'
import type { ResolveLead } from './resolve.ts'

const resolve = (outcome: Outcome, told: Told, over: Partial<ResolveLead> = {}): ResolveLead => ({
  type: 'ResolveLead',
  at: at('09:30'),
  by: eve,
  outcome,
  told,
  ...over,
})
const resolved = (outcome: Outcome, told: Told, over: { by?: string; reason?: string } = {}): LeadEvent => ({
  type: 'LeadResolved',
  at: at('09:30'),
  by: over.by ?? eve,
  // Where nobody named a date, they are asked again after ninety days.
  data: { outcome, told, ...(outcome === 'deferred' && { returnsAt: '2026-05-31T09:30:00.000Z' }) },
  ...(over.reason && { private: { reason: over.reason } }),
})
const byCall: Told = { how: 'touch', touch: 'call' }
const byMail: Told = { how: 'mail', mail: 'goodbye' }
const outcomeKept = settled('kept', eve, { when: at('09:30'), commitment: 'outcome from 09:10' })

describe('a lead ends with an outcome and with how they were told', () => {
  test.each(outcomes)('%s, in a call in which both spoke', (outcome) => {
    given(...answered)
      .when(resolve(outcome, byCall, { reason: 'As agreed.' }))
      .leadsTo(outcomeKept, resolved(outcome, byCall, { reason: 'As agreed.' }))
  })

  test('nothing is owed afterwards', () => {
    given(...answered)
      .when(resolve('won', byCall))
      .leaves({
        status: 'resolved',
        resolution: { outcome: 'won', told: byCall, at: at('09:30'), by: eve },
        commitments: [{ state: 'kept' }, { state: 'kept' }],
      })
  })

  test('what was owed past its limit is late when told', () => {
    given(...answered)
      .when(resolve('won', byCall, { at: at('10:41') }))
      .leaves({ commitments: [{ state: 'kept' }, { state: 'late' }] })
  })

  test('asking for the same end twice is harmless; for another it is refused', () => {
    given(...answered, outcomeKept, resolved('won', byCall))
      .when(resolve('won', byCall))
      .leadsToNothing()
    given(...answered, outcomeKept, resolved('won', byCall))
      .when(resolve('lost', byCall))
      .isRefused({ code: 'lead_resolved', outcome: 'won' })
    given(...answered, outcomeKept, resolved('won', byCall))
      .when(resolve('won', byCall, { by: sam }))
      .isRefused({ code: 'lead_resolved', outcome: 'won' })
  })

  test('ended by whoever has it, or by one who takes it over knowingly', () => {
    given(...answered)
      .when(resolve('won', byCall, { by: sam }))
      .isRefused({ code: 'held_by_another', member: eve })
    given(...answered)
      .when(resolve('won', byCall, { by: sam, takeOver: { reason: 'They are away.' } }))
      .leadsTo(
        takenOver(eve, sam, at('09:30')),
        settled('kept', sam, { when: at('09:30'), commitment: 'outcome from 09:10' }),
        resolved('won', byCall, { by: sam }),
      )
    given(...arrived)
      .when(resolve('junk', byCall, { by: dan }))
      .isRefused({ code: 'member_inactive', member: dan })
    given().when(resolve('junk', byCall)).isRefused({ code: 'no_such_lead' })
  })
})

describe('told by a mail', () => {
  const told = { mail: { mail: 'goodbye', ...letter } }
  const telling = queued('goodbye', { when: at('09:30'), purpose: 'resolution' })

  test('the mail is written in the same breath', () => {
    given(...answered)
      .when(resolve('declined by us', byMail, told))
      .leadsTo(telling, outcomeKept, resolved('declined by us', byMail))
  })

  test('a mail that leaves us now also answers what was asked', () => {
    given(...arrived, accepted(eve))
      .when(resolve('declined by us', byMail, told))
      .leadsTo(telling, settled('kept', eve, { when: at('09:30') }), resolved('declined by us', byMail))
  })

  test('a reply that was written before may be the one', () => {
    given(...answered, queued('goodbye'))
      .when(resolve('lost', byMail))
      .leadsTo(outcomeKept, resolved('lost', byMail))
  })

  test('a mail with an id that is known is not written twice', () => {
    given(...answered, queued('goodbye'))
      .when(resolve('lost', byMail, told))
      .leadsTo(outcomeKept, resolved('lost', byMail))
  })

  test('a reply that left before they asked again does not answer the new question', () => {
    const sent: LeadEvent = {
      type: 'MailSent',
      at: at('09:12'),
      by: 'system',
      data: { mail: 'goodbye', messageId: '<goodbye>', again: false },
    }
    const renewed = made({ ...planned('respond', at('09:20')), holder: eve }, at('09:20'))
    given(...answered, queued('goodbye'), sent, renewed)
      .when(resolve('lost', byMail))
      .leadsTo(
        outcomeKept,
        settled('void', eve, { when: at('09:30'), commitment: 'respond from 09:20' }),
        resolved('lost', byMail),
      )
  })

  test('the thank-you tells nobody an outcome, and neither does a mail that nobody knows', () => {
    given(...answered, queued('goodbye', { by: 'system', purpose: 'acknowledgement' }))
      .when(resolve('lost', byMail))
      .isRefused({ code: 'mail_unknown', mail: 'goodbye' })
    given(...answered)
      .when(resolve('lost', byMail))
      .isRefused({ code: 'mail_unknown', mail: 'goodbye' })
  })

  test('a mail that failed told nobody, also when it is offered anew under its old id', () => {
    const failed: LeadEvent = {
      type: 'MailFailed',
      at: at('09:11'),
      by: 'system',
      data: { mail: 'goodbye', reason: 'address_refused' },
    }
    for (const over of [{}, told])
      given(...answered, queued('goodbye'), failed)
        .when(resolve('lost', byMail, over))
        .isRefused({ code: 'mail_failed', mail: 'goodbye' })
  })

  test('without an address there is no mail', () => {
    given(...answered)
      .when(resolve('lost', byMail, { mail: { mail: 'goodbye', ...letter, to: '' } }))
      .isRefused({ code: 'no_address' })
  })
})

describe('told by a touch', () => {
  test('one that nobody knows is refused', () => {
    given(...arrived, accepted(eve))
      .when(resolve('lost', byCall))
      .isRefused({ code: 'touch_unknown', touch: 'call' })
  })

  test.each([
    ['out', 'no answer'],
    ['out', 'wrong person'],
    ['in', 'left word'],
  ] as const)('a touch %s with %s is one they never heard', (direction, result) => {
    given(...arrived, accepted(eve), touched(eve, { direction, result }))
      .when(resolve('unreachable', byCall))
      .isRefused({ code: 'touch_unheard', touch: 'call' })
  })
})

describe('told by their own words', () => {
  const words: Told = { how: 'their own words' }

  test('an answer that was still owed is no longer needed, and was broken if it was late', () => {
    given(...arrived, accepted(eve))
      .when(resolve('withdrawn', words))
      .leadsTo(settled('void', eve, { when: at('09:30') }), resolved('withdrawn', words))
    given(...arrived, accepted(eve))
      .when(resolve('withdrawn', words, { at: at('10:01') }))
      .leaves({ commitments: [{ id: 'answer', state: 'broken' }] })
  })

  test('an outcome that was owed is there', () => {
    given(...answered)
      .when(resolve('lost', words))
      .leadsTo(outcomeKept, resolved('lost', words))
  })

  test('nobody says of themselves that they are junk', () => {
    given(...answered)
      .when(resolve('junk', words))
      .isRefused({ code: 'prospect_untold', outcome: 'junk' })
  })
})

describe('not told', () => {
  const may: readonly (readonly [Outcome, string])[] = [
    ['junk', 'junk'],
    ['withdrawn', 'withdrawn'],
    ...(['duplicate', 'unreachable', 'lost', 'declined by us', 'deferred'] as const).flatMap((outcome) =>
      (['no permission', 'no reachable address'] as const).map((reason) => [outcome, reason] as const),
    ),
  ]
  const all = outcomes.flatMap((outcome) => untoldReasons.map((because) => [outcome, because] as const))

  test.each(all)('%s, because: %s', (outcome, because) => {
    const told: Told = { how: 'not told', because }
    const spec = given(...arrived, accepted(eve)).when(resolve(outcome, told))
    const allowed = may.some(([may, why]) => may === outcome && why === because)
    if (allowed) spec.leaves({ status: 'resolved', commitments: [{ state: 'void' }] })
    else spec.isRefused({ code: 'prospect_untold', outcome })
  })

  test('is no end where a mail could go: the claim is looked up', () => {
    const mailable = { mailable: true }
    for (const because of ['no permission', 'no reachable address'] as const) {
      const told: Told = { how: 'not told', because }
      given(...arrived, accepted(eve))
        .with(mailable)
        .when(resolve('lost', told))
        .isRefused({ code: 'prospect_reachable' })
      given(...arrived, accepted(eve))
        .with(mailable)
        .when(resolve('duplicate', told))
        .leaves({ status: 'resolved' })
    }
    given(...arrived, accepted(eve))
      .with(mailable)
      .when(resolve('withdrawn', { how: 'not told', because: 'withdrawn' }))
      .leaves({ status: 'resolved' })
  })

  test('a sale, or an introductory order, is always told', () => {
    expect(may.map(([outcome]) => outcome)).not.toContain('won')
    expect(may.map(([outcome]) => outcome)).not.toContain('introductory order')
  })
})
