import { describe, test } from 'vitest'
import {
  accepted,
  answered,
  arrived,
  asked,
  at,
  eve,
  given,
  made,
  mia,
  outcomeOwed,
  planned,
  queued,
  settled,
  touched,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { MailReceived } from './mail-events.ts'

const said = { from: 'kim@buyer.example', subject: 'Re: Pumps', text: 'Yes, please.' }
const mail = (received: Partial<MailReceived['data']> = {}) => ({
  at: at('09:40'),
  by: 'buyer',
  data: { mail: 'mail', class: 'human_reply', ...received } as const,
})
const receive = (over: Partial<MailReceived['data']> = {}) => {
  const { data, ...asked } = mail(over)
  return { ...asked, type: 'ReceiveMail', received: data, said } as const
}
const received = (over: Partial<MailReceived['data']> = {}): LeadEvent => ({
  type: 'MailReceived',
  ...mail(over),
  private: said,
})
const ended: LeadEvent = {
  type: 'LeadResolved',
  at: at('09:30'),
  by: 'buyer',
  data: { outcome: 'withdrawn', told: { how: 'their own words' } },
}

describe('a mail that belongs to a lead', () => {
  test('is on it; who is owed an answer already is owed that one', () => {
    given(...arrived)
      .when(receive())
      .leadsTo(received())
  })

  test('after our answer asks for another, from its owner', () => {
    given(...answered)
      .when(receive())
      .leadsTo(received(), made({ ...planned('respond', at('09:40')), holder: eve }, at('09:40'), 'buyer'))
  })

  test('by a machine, or by one of us, changes nothing that is owed', () => {
    for (const over of [
      { class: 'bounce', hard: true },
      { class: 'auto_reply', returns: '2026-03-16' },
      { class: 'complaint' },
      { member: eve },
    ] as const)
      given(...answered)
        .when(receive(over))
        .leadsTo(received(over))
  })

  test('taken in twice is there once', () => {
    given(...arrived, received())
      .when(receive())
      .leadsToNothing()
  })

  test('after the end begins anew, elsewhere; a machine’s is kept where it belongs', () => {
    given(...arrived, settled('void', 'buyer'), ended)
      .when(receive())
      .isRefused({ code: 'lead_resolved', outcome: 'withdrawn' })
    given(...arrived, settled('void', 'buyer'), ended)
      .when(receive({ class: 'bounce', hard: true }))
      .leadsTo(received({ class: 'bounce', hard: true }))
    given().when(receive()).isRefused({ code: 'no_such_lead' })
    given(...arrived, { type: 'LeadForgotten', at: at('09:30'), by: eve, data: {} })
      .when(receive())
      .isRefused({ code: 'lead_forgotten' })
  })
})

const sent = (mail: string, when = at('09:12')): LeadEvent => ({
  type: 'MailSent',
  at: when,
  by: 'system',
  data: { mail, messageId: `<${mail}@acme.example>`, again: false },
})
const byMail = { touch: 'letter', channel: 'mail', result: 'sent', evidence: 'witnessed' } as const
/** Eve has answered by mail, and nothing else. */
const mailed: readonly LeadEvent[] = [
  ...arrived,
  accepted(eve),
  queued('letter'),
  sent('letter'),
  touched(eve, { ...byMail, when: at('09:12') }),
  settled('kept', 'system', { when: at('09:12') }),
  outcomeOwed(eve, at('09:12'), 'system'),
]
const failed: LeadEvent = {
  type: 'MailFailed',
  at: at('09:40'),
  by: 'buyer',
  data: { mail: 'letter', reason: 'returned' },
}
const stopped = (because: 'hard bounce' | 'complaint', mail = 'letter'): LeadEvent => ({
  type: 'AddressStopped',
  at: at('09:40'),
  by: 'buyer',
  data: { because, mail },
})

describe('a mail of ours that came back', () => {
  const bounce = { class: 'bounce', hard: true, about: 'letter' } as const

  test('for good answered nobody: the answer is owed again by the first clock, and its address is stopped', () => {
    given(...mailed)
      .when(receive(bounce))
      .leadsTo(
        received(bounce),
        failed,
        made({ ...planned('respond', asked), holder: eve }, at('09:40'), 'buyer'),
        stopped('hard bounce'),
      )
    given(...mailed)
      .when(receive(bounce))
      .leaves(
        { touches: [{ touch: 'letter', returned: true }], mails: [{ state: 'failed' }] },
        { stopped: { because: 'hard bounce', at: at('09:40') } },
      )
  })

  test('changes nothing that is owed where they have heard us since by another way', () => {
    given(...mailed, touched(eve, { when: at('09:30') }))
      .when(receive(bounce))
      .leadsTo(received(bounce), failed, stopped('hard bounce'))
  })

  test('and was to tell them how it ended opens the lead again', () => {
    const ended: LeadEvent = {
      type: 'LeadResolved',
      at: at('09:30'),
      by: eve,
      data: { outcome: 'lost', told: { how: 'mail', mail: 'letter' } },
    }
    given(...mailed, ended)
      .when(receive(bounce))
      .leadsTo(
        received(bounce),
        failed,
        { type: 'LeadReopened', at: at('09:40'), by: 'buyer', data: { mail: 'letter' } },
        made({ ...planned('respond', asked), holder: eve }, at('09:40'), 'buyer'),
        stopped('hard bounce'),
      )
  })

  test('for now, or that nobody knows of, changes nothing', () => {
    for (const over of [
      { class: 'bounce', hard: false, about: 'letter' },
      { class: 'bounce', hard: true },
      { class: 'bounce', hard: true, about: 'another' },
      { class: 'complaint', about: 'another' },
    ] as const)
      given(...mailed)
        .when(receive(over))
        .leadsTo(received(over))
  })

  test('is told once, however often it comes back', () => {
    given(...mailed, failed, stopped('hard bounce'))
      .when(receive(bounce))
      .leadsTo(received(bounce))
  })

  test('a complaint stops the address, and leaves the answer an answer', () => {
    const complaint = { class: 'complaint', about: 'letter' } as const
    given(...mailed)
      .when(receive(complaint))
      .leadsTo(received(complaint), stopped('complaint'))
  })
})

describe('a member’s own mail to the prospect', () => {
  const own = { member: mia, verified: true }
  const seen = (over: Partial<MailReceived['data']> = own) =>
    ({ ...receive(over), by: mia, toThem: true, happenedAt: at('09:38') }) as const
  const witnessed: LeadEvent = {
    type: 'TouchLogged',
    at: at('09:40'),
    by: mia,
    data: {
      ...{ touch: 'mail', channel: 'mail', direction: 'out', result: 'sent', evidence: 'witnessed' },
      ...{ member: mia, happenedAt: at('09:38'), early: false },
    },
  }
  const noted = (over: Partial<MailReceived['data']> = own) => ({ ...received(over), by: mia })

  test('is a witnessed touch with its time, accepts the lead and answers it', () => {
    given(...arrived)
      .when(seen())
      .leadsTo(
        noted(),
        accepted(mia, at('09:40')),
        witnessed,
        settled('kept', mia, { when: at('09:40') }),
        outcomeOwed(mia, at('09:40')),
      )
  })

  test('leaves the lead with whoever has it', () => {
    given(...arrived, accepted(eve))
      .when(seen())
      .leadsTo(
        noted(),
        witnessed,
        settled('kept', mia, { when: at('09:40') }),
        outcomeOwed(eve, at('09:40'), mia),
      )
  })

  test('that nobody vouches for stops no clock', () => {
    for (const over of [{ member: mia, verified: false }, { member: mia }])
      given(...arrived)
        .when(seen(over))
        .leadsTo(noted(over))
  })

  test('that is not to them, from before they asked, or from the future is no touch', () => {
    for (const change of [{ toThem: false }, { happenedAt: at('08:59') }, { happenedAt: at('09:41') }])
      given(...arrived)
        .when({ ...seen(), ...change })
        .leadsTo(noted())
  })

  test('that passes on what the prospect wrote asks for an answer, as if they had written to us', () => {
    const passedOn = { ...own, forwarded: true } as const
    given(...answered)
      .when({ ...seen(passedOn), toThem: false })
      .leadsTo(noted(passedOn), made({ ...planned('respond', at('09:40')), holder: eve }, at('09:40'), mia))
    given(...answered)
      .when({ ...seen({ ...passedOn, verified: false }), toThem: false })
      .leadsTo(noted({ ...passedOn, verified: false }))
  })
})
