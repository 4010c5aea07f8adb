import { describe, test } from 'vitest'
import {
  accepted,
  acmeWithout,
  answered,
  arrived,
  asked,
  at,
  eve,
  given,
  made,
  offered,
  ana,
  outcomeOwed,
  planned,
  queued,
  settled,
  touched,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { RecordMail } from './record-mail.ts'

const record = (result: RecordMail['result'], over: Partial<RecordMail> = {}): RecordMail => ({
  type: 'RecordMail',
  at: at('09:12'),
  by: 'system',
  mail: 'reply',
  result,
  ...over,
})
const left = { sent: '<reply@acme.example>', evidence: 'witnessed', again: false } as const
const sent = (over: { again?: boolean; mail?: string; when?: string; by?: string } = {}): LeadEvent => ({
  type: 'MailSent',
  at: over.when ?? at('09:12'),
  by: over.by ?? 'system',
  data: { mail: over.mail ?? 'reply', messageId: '<reply@acme.example>', again: over.again ?? false },
})
const failed = (mail = 'reply', reason = 'address_refused'): LeadEvent => ({
  type: 'MailFailed',
  at: at('09:12'),
  by: 'system',
  data: { mail, reason },
})
const asTouch = (evidence: 'witnessed' | 'claimed', by = 'system'): LeadEvent => {
  const mail = { touch: 'reply', channel: 'mail', result: 'sent', evidence } as const
  const { private: _private, ...event } = touched(eve, { when: at('09:12'), ...mail })
  return { ...event, by }
}
const kept = (by = 'system') => settled('kept', by, { when: at('09:12') })
const written = [...arrived, accepted(eve), queued('reply')]

describe('a mail has left us', () => {
  test('it is a touch that we witnessed, and it answers them', () => {
    given(...written)
      .when(record(left))
      .leadsTo(sent(), asTouch('witnessed'), kept(), outcomeOwed(eve, at('09:12'), 'system'))
  })

  test('where a member says that they sent it by hand, it is claimed', () => {
    given(...written)
      .when(record({ ...left, evidence: 'claimed' }, { by: eve }))
      .leadsTo(sent({ by: eve }), asTouch('claimed', eve), kept(eve), outcomeOwed(eve, at('09:12')))
  })

  test('the thank-you is not an answer', () => {
    given(...arrived, queued('reply', { by: 'system', purpose: 'acknowledgement' }))
      .when(record(left))
      .leadsTo(sent())
  })

  test('that it may have left twice is written down', () => {
    given(...written)
      .when(record({ ...left, again: true }))
      .leadsTo(sent({ again: true }), asTouch('witnessed'), kept(), outcomeOwed(eve, at('09:12'), 'system'))
  })

  test('told twice, it left once', () => {
    given(...written, sent())
      .when(record(left))
      .leadsToNothing()
    given(...written, sent())
      .when(record({ failed: 'address_refused' }))
      .leadsToNothing()
  })

  test('after the end it is still a touch, and nothing more is owed', () => {
    const ended: LeadEvent = {
      type: 'LeadResolved',
      at: at('09:11'),
      by: eve,
      data: { outcome: 'lost', told: { how: 'mail', mail: 'reply' } },
    }
    given(...written, settled('kept', eve, { when: at('09:11') }), ended)
      .when(record(left))
      .leadsTo(sent(), asTouch('witnessed'))
  })

  test('a mail nobody knows, and a lead nobody knows', () => {
    given(...arrived)
      .when(record(left))
      .isRefused({ code: 'mail_unknown', mail: 'reply' })
    given().when(record(left)).isRefused({ code: 'no_such_lead' })
  })
})

describe('a mail could not be delivered', () => {
  test('its failure is kept, once, and what was owed is owed', () => {
    given(...written)
      .when(record({ failed: 'address_refused' }))
      .leadsTo(failed())
    given(...written, failed())
      .when(record({ failed: 'address_refused' }))
      .leadsToNothing()
  })

  test('sent by hand after all, it counts', () => {
    given(...written, failed())
      .when(record({ ...left, evidence: 'claimed' }, { by: eve }))
      .leadsTo(sent({ by: eve }), asTouch('claimed', eve), kept(eve), outcomeOwed(eve, at('09:12')))
  })
})

describe('the mail that should have told them of the end could not be delivered', () => {
  const ending = (past: readonly LeadEvent[], commitment: string): readonly LeadEvent[] => [
    ...past,
    queued('reply', { purpose: 'resolution' }),
    settled('kept', eve, { commitment }),
    {
      type: 'LeadResolved',
      at: at('09:10'),
      by: eve,
      data: { outcome: 'declined by us', told: { how: 'mail', mail: 'reply' } },
    },
  ]
  const reopened: LeadEvent = { type: 'LeadReopened', at: at('09:12'), by: 'system', data: { mail: 'reply' } }
  const fail = record({ failed: 'address_refused' })

  test('nothing has ended: an outcome is owed again', () => {
    given(...ending(answered, 'outcome from 09:10'))
      .when(fail)
      .leadsTo(failed(), reopened, made({ ...planned('outcome', at('09:12')), holder: eve }, at('09:12')))
  })

  test('if they never heard from us, the first answer is owed, by the clock of the first try', () => {
    given(...ending([...arrived, accepted(eve)], 'answer'))
      .when(fail)
      .leadsTo(failed(), reopened, made({ ...planned('respond', asked), holder: eve }, at('09:12')))
  })

  test('an owner who has left since does not get it back: the steward does', () => {
    given(...ending(answered, 'outcome from 09:10'))
      .with({ people: acmeWithout(eve) })
      .when(fail)
      .leadsTo(failed(), reopened, offeredToSteward, made(planned('outcome', at('09:12')), at('09:12')))
  })

  const offeredToSteward: LeadEvent = {
    type: 'LeadOffered',
    at: at('09:12'),
    by: 'system',
    data: { to: ana, team: 'qualifiers', because: 'its owner has left' },
  }

  test('another mail that fails changes nothing about the end', () => {
    given(...ending([...answered, queued('other')], 'outcome from 09:10'))
      .when({ ...fail, mail: 'other' })
      .leadsTo(failed('other'))
  })

  test('the lead is open and can end again', () => {
    given(...ending(answered, 'outcome from 09:10'), failed(), reopened, offered(eve))
      .when({ type: 'Withdraw', at: at('09:20'), by: 'buyer' })
      .leaves({ status: 'resolved', resolution: { outcome: 'withdrawn' } })
  })
})
