import { describe, test } from 'vitest'
import { answered, arrived, at, eve, given, made, planned, settled } from '../spec/cast.ts'
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
