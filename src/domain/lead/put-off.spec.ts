import { describe, expect, test } from 'vitest'
import { civilHours, follow } from '../spec/cadences.ts'
import { acmeWithout, answered, at, eve, leadFacts, letter, queued, sam, specForLead } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { TakenBackReason } from './mail-events.ts'
import { noLead } from './state.ts'
import { wakesAt } from './wakes.ts'
import type { WriteMail } from './write-mail.ts'

/** Kim is written to between ten and four on weekdays, on the wall of London. */
const facts = { ...leadFacts, follow: { ...follow, hours: civilHours } }
const given = specForLead(facts)
const night = '2026-03-02T23:40:00.000Z'
const morning = '2026-03-03T10:00:00.000Z'
const write = (over: Partial<WriteMail> = {}): WriteMail => ({
  ...{ type: 'WriteMail', at: night, by: eve, mail: 'reply', ...letter },
  ...over,
})
const putOff = (notBefore = morning) => queued('reply', { when: night, notBefore })
const atNight: readonly LeadEvent[] = [...answered, putOff()]
const check = (when = morning) => ({ type: 'CheckCommitments', at: when, by: 'system' }) as const
const released = (over: { because?: 'their hours' | 'asked'; at?: string; by?: string } = {}): LeadEvent => ({
  ...{ type: 'MailReleased', at: over.at ?? morning, by: over.by ?? 'system' },
  data: { mail: 'reply', because: over.because ?? 'their hours' },
})
const takenBack = (because: TakenBackReason, by = 'system', when = night): LeadEvent => ({
  ...{ type: 'MailTakenBack', at: when, by },
  data: { mail: 'reply', because },
})
const held: LeadEvent = {
  ...{ type: 'MailHeld', at: night, by: 'system' },
  data: { mail: 'reply', because: 'they spoke' },
}
const said = { from: letter.to, subject: 'Re', text: 'One more thing' }
const theirs = { mail: 'theirs', class: 'human_reply' } as const
const writes = { type: 'ReceiveMail', at: night, by: 'buyer', received: theirs, said } as const
const asked = { at: night, by: eve, mail: 'reply' } as const
const release = { type: 'ReleaseMail', ...asked } as const
const takeBack = { type: 'TakeBackMail', ...asked } as const
const stateAfter = (...events: readonly LeadEvent[]) => {
  const lead = events.reduce(evolve, noLead)
  if (lead.status === 'none') throw new Error('There is a lead.')
  return lead
}

describe('a mail that a member writes at night on the clock of whoever reads it', () => {
  test('goes when they may be written to next, unless the member says that it goes now', () => {
    given(...answered)
      .when(write())
      .leadsTo(putOff())
    given(...answered)
      .when(write({ when: 'their hours' }))
      .leadsTo(putOff())
    given(...answered)
      .when(write({ when: 'now' }))
      .leadsTo(queued('reply', { when: night }))
    given(...answered)
      .when(write({ at: at('14:00') }))
      .leadsTo(queued('reply', { when: at('14:00') }))
  })

  test('goes by their own clock and hours, as far as they are known', () => {
    const day = at('14:00')
    const toTokyo = (over: object) =>
      given(...answered)
        .with({ follow: { ...facts.follow, ...over } })
        .when(write({ at: day }))
    toTokyo({ theirZone: () => 'Asia/Tokyo' }).leadsTo(
      queued('reply', { when: day, notBefore: '2026-03-03T01:00:00.000Z' }),
    )
    toTokyo({ hours: undefined }).leadsTo(queued('reply', { when: day }))
    const wishes = { hours: civilHours, zone: 'America/New_York' }
    const told: LeadEvent = { type: 'WishesTold', at: at('10:00'), by: eve, data: wishes }
    given(...answered, told)
      .when(write({ at: at('14:00') }))
      .leadsTo(queued('reply', { when: at('14:00'), notBefore: '2026-03-02T15:00:00.000Z' }))
  })

  test('goes at once where an answer is owed whose window is open, and to whoever has just written', () => {
    const again: LeadEvent = {
      ...{ type: 'MailReceived', at: '2026-03-02T21:00:00.000Z', by: 'buyer' },
      data: theirs,
    }
    given(...answered, again)
      .when(write())
      .leadsTo(queued('reply', { when: night }))
    given(...answered, { ...again, at: '2026-03-02T20:40:00.000Z' })
      .when(write())
      .leadsTo(putOff())
    const machine: LeadEvent = { ...again, data: { mail: 'theirs', class: 'auto_reply' } }
    given(...answered, machine)
      .when(write())
      .leadsTo(putOff())
    const owed: LeadEvent = {
      ...{ type: 'CommitmentMade', at: at('12:00'), by: 'system' },
      data: {
        ...{ id: 'call', kind: 'callback', ladder: [] },
        window: { notBefore: morning, target: morning, limit: morning },
      },
    }
    given(...answered, owed)
      .when(write())
      .leadsTo(putOff())
    const open = { ...owed, data: { ...owed.data, window: { ...owed.data.window, notBefore: night } } }
    given(...answered, open)
      .when(write())
      .leadsTo(queued('reply', { when: night }))
  })
})

describe('a mail that was put off', () => {
  test('answers nobody while it lies here, and goes when its hour has come', () => {
    const lead = stateAfter(...atNight)
    expect(lead.touches).toHaveLength(1)
    expect(wakesAt(lead)).toBe(morning)
    given(...atNight)
      .when(check('2026-03-03T09:59:59.999Z'))
      .leaves({ mails: [{ state: 'queued', notBefore: morning }] })
    given(...atNight)
      .when(check())
      .leaves({ mails: [{ state: 'queued', notBefore: undefined }] })
    expect(wakesAt(stateAfter(...atNight, released()))).not.toBe(morning)
    given(...atNight, released())
      .when({
        ...{ type: 'RecordMail', at: morning, by: 'system', mail: 'reply' },
        result: { sent: '<reply@acme.example>', evidence: 'witnessed', again: false },
      })
      .leaves({ touches: { 1: { touch: 'reply', happenedAt: morning } } })
  })

  test('goes sooner where whoever wrote it, or has the lead, says so, and once', () => {
    given(...atNight)
      .when(release)
      .leadsTo(released({ because: 'asked', at: night, by: eve }))
    given(...atNight, released())
      .when(release)
      .leadsToNothing()
    given(...atNight, released())
      .when(takeBack)
      .isRefused({ code: 'mail_not_put_off', mail: 'reply' })
    given(...atNight)
      .when({ ...release, by: sam })
      .isRefused({ code: 'held_by_another', member: eve })
    given(...atNight)
      .when({ ...release, mail: 'another' })
      .isRefused({ code: 'mail_unknown', mail: 'another' })
    given(...atNight)
      .with({ follow: { ...facts.follow, barred: ['mail'] } })
      .when(release)
      .isRefused({ code: 'permission_missing', channel: 'mail' })
  })

  test('can be taken back until it goes, and that is kept', () => {
    given(...atNight)
      .when(takeBack)
      .leadsTo(takenBack('asked', eve))
    const back = [...atNight, takenBack('asked', eve)]
    given(...back)
      .when(takeBack)
      .leadsToNothing()
    given(...back)
      .when(release)
      .isRefused({ code: 'mail_not_put_off', mail: 'reply' })
    given(...back)
      .when(check())
      .leaves({ mails: [{ state: 'taken back', takenBack: 'asked' }] })
    expect(wakesAt(stateAfter(...back))).not.toBe(morning)
  })

  test('waits for a word of ours once they have let us hear something, and is no way to tell them', () => {
    given(...atNight)
      .when(writes)
      .leaves({ mails: [{ state: 'queued', held: 'they spoke' }] })
    given(...atNight, held)
      .when(check())
      .leaves({ mails: [{ state: 'queued', held: 'they spoke', notBefore: morning }] })
    expect(wakesAt(stateAfter(...atNight, held))).not.toBe(morning)
    given(...atNight, held)
      .when(release)
      .leaves({ mails: [{ state: 'queued', held: undefined, notBefore: undefined }] })
    given(...atNight)
      .when({ type: 'AskAgain', at: night, by: 'buyer' })
      .leaves({ mails: [{ held: 'they spoke' }] })
    const machine = { ...writes, received: { mail: 'theirs', class: 'auto_reply' } } as const
    given(...atNight)
      .when(machine)
      .leaves({ mails: [{ state: 'queued', notBefore: morning }] })
  })

  test('never goes to somebody who said no, after the end, or from somebody who has left', () => {
    const never = (because: TakenBackReason) => ({ mails: [{ state: 'taken back', takenBack: because }] })
    given(...atNight)
      .when({ type: 'Withdraw', at: night, by: 'buyer' })
      .leaves(never('said no'))
    given(...atNight)
      .when({ type: 'StopAddress', at: night, by: 'buyer', because: 'unsubscribed', mail: 'reply' })
      .leaves(never('address stopped'))
    const told = { how: 'touch', touch: 'call' } as const
    given(...atNight)
      .when({ type: 'ResolveLead', at: night, by: eve, outcome: 'won', told })
      .leaves(never('lead ended'))
    given(...atNight)
      .when({ type: 'ForgetLead', at: night, by: 'system' })
      .leadsTo({ type: 'LeadForgotten', at: night, by: 'system', data: {} }, takenBack('forgotten'))
    given(...atNight)
      .with({ people: acmeWithout(eve) })
      .when(check())
      .leaves(never('writer left'))
    given(...atNight)
      .with({ follow: { ...facts.follow, barred: ['mail'] } })
      .when(check())
      .leaves(never('said no'))
  })

  test('may be the mail that ends the lead, which is told then', () => {
    const told = { how: 'mail', mail: 'no' } as const
    const end = {
      type: 'ResolveLead',
      ...{ at: night, by: eve, told },
      outcome: 'declined by us',
      mail: { mail: 'no', ...letter },
    } as const
    given(...answered)
      .when(end)
      .leaves({ status: 'resolved', mails: [{ id: 'no', purpose: 'resolution', notBefore: morning }] })
    const now = stateAfter(...answered, queued('no', { when: night, purpose: 'resolution' }))
    given(...answered)
      .when({ ...end, mail: { ...end.mail, when: 'now' } })
      .leaves({ mails: now.mails })
  })

  test('ends nothing where it was to tell them and never does', () => {
    const told = { how: 'mail', mail: 'reply' } as const
    const ended: readonly LeadEvent[] = [
      ...atNight,
      { type: 'LeadResolved', at: night, by: eve, data: { outcome: 'declined by us', told } },
    ]
    given(...ended)
      .when(check())
      .leaves({ status: 'resolved', mails: [{ state: 'queued', notBefore: undefined }] })
    given(...ended)
      .when(takeBack)
      .leaves({ status: 'open', resolution: undefined })
    given(...ended)
      .with({ people: acmeWithout(eve) })
      .when(check())
      .leaves({ status: 'open', resolution: undefined })
    given(...atNight, takenBack('asked', eve))
      .when({ type: 'ResolveLead', at: night, by: eve, outcome: 'declined by us', told })
      .isRefused({ code: 'mail_failed', mail: 'reply' })
  })
})
