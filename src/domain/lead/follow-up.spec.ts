import { describe, test } from 'vitest'
import type { StepOf } from '../cadence/cadence.ts'
import { follow, followFacts, onPlan, persistence, words } from '../spec/cadences.ts'
import { accepted, at, eve, made, planned, settled, specForLead, touched } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import type { LogTouch } from './log-touch.ts'
import type { MailReceived } from './mail-events.ts'

const given = specForLead(followFacts)
const log = (over: Partial<LogTouch> = {}): LogTouch => ({
  ...{ type: 'LogTouch', at: at('09:10'), by: eve, touch: 'call' },
  ...{ channel: 'call', direction: 'out', result: 'no answer' },
  ...over,
})
const check = (when: string) => ({ type: 'CheckCommitments', at: when, by: 'system' }) as const
const rung = touched(eve, { result: 'no answer', step: 0 })
const step = (index: number, channel: StepOf['channel']): StepOf => {
  const { name, template } = persistence.steps[index] ?? {}
  return { index, channel, ...(name && { name }), ...(template && { template }) }
}
const due = (what: StepOf, when: string, holder: string | undefined = eve): LeadEvent =>
  made({ ...planned('touch', when), step: what, ...(holder && { holder }) }, when, 'system')
const stepPlanned = (index: number, channel: StepOf['channel'], opens: string, when: string): LeadEvent => ({
  ...{ type: 'StepPlanned', at: when, by: 'system' },
  data: { step: index, channel, opens },
})
const tried: readonly LeadEvent[] = [...onPlan, accepted(eve), rung, due(step(1, 'voicemail'), at('09:10'))]
const spokenTo = touched(eve, {
  touch: 'word',
  channel: 'voicemail',
  result: 'left word',
  step: 1,
  when: at('09:15'),
})
const wednesday = '2026-03-04T09:15:00.000Z'
/** A word is left; the mail is planned for Wednesday. */
const waiting: readonly LeadEvent[] = [
  ...tried,
  spokenTo,
  settled('kept', eve, { commitment: 'touch from 09:10', when: at('09:15') }),
  settled('kept', eve, { when: at('09:15') }),
  stepPlanned(2, 'mail', wednesday, at('09:15')),
  made({ ...planned('outcome', wednesday), holder: eve }, at('09:15'), 'system'),
]
const mailed = (data: Partial<MailReceived['data']>, when = at('11:00')): LeadEvent => ({
  ...{ type: 'MailReceived', at: when, by: 'buyer' },
  data: { mail: 'theirs', class: 'human_reply', ...data },
  private: { from: 'kim@initech.example', subject: 'Re', text: 'Yes' },
})
const receive = (data: Partial<MailReceived['data']>) =>
  ({
    type: 'ReceiveMail',
    at: at('11:00'),
    by: 'buyer',
    received: { mail: 'theirs', class: 'human_reply', ...data },
    said: { from: 'kim@initech.example', subject: 'Re', text: 'Yes' },
  }) as const

describe('a lead on a cadence', () => {
  test('has its first step in the first answer that is owed', () => {
    given(...onPlan)
      .when({ type: 'AcceptLead', at: at('09:05'), by: eve })
      .leadsTo(accepted(eve))
  })

  test('owes the next step at once where that is due, besides the answer', () => {
    given(...onPlan)
      .when(log())
      .leadsTo(accepted(eve, at('09:10')), rung, due(step(1, 'voicemail'), at('09:10'), undefined))
  })

  test('keeps the step by doing it, and has the one after it planned', () => {
    given(...tried)
      .when(log({ touch: 'word', channel: 'voicemail', result: 'left word', at: at('09:15') }))
      .leadsTo(
        spokenTo,
        settled('kept', eve, { commitment: 'touch from 09:10', when: at('09:15') }),
        settled('kept', eve, { when: at('09:15') }),
        stepPlanned(2, 'mail', wednesday, at('09:15')),
        made({ ...planned('outcome', wednesday), holder: eve }, at('09:15'), 'system'),
      )
  })

  test('owes a planned step when its time has come, and not before', () => {
    given(...waiting)
      .when(check('2026-03-04T09:14:00.000Z'))
      .leaves({ plan: { planned: { step: 2 } } })
    given(...waiting)
      .when(check(wednesday))
      .leadsTo(due(step(2, 'mail'), wednesday))
  })

  test('rests when they reply: nobody is rung up who is writing to us', () => {
    given(...tried)
      .when(receive({}))
      .leadsTo(mailed({}), settled('void', 'system', { commitment: 'touch from 09:10', when: at('11:00') }))
    given(...waiting)
      .when(receive({}))
      .leaves({ plan: { planned: undefined, pausedAt: at('11:00') } })
  })

  test('goes on when a machine replies, from the day on which they are back', () => {
    given(...waiting)
      .when(receive({ class: 'auto_reply', returns: '2026-03-16' }))
      .leaves({ plan: { planned: { step: 2, opens: '2026-03-16T09:00:00.000Z' } } })
    given(...waiting)
      .when(receive({ class: 'auto_reply', returns: '2029-01-01' }))
      .leadsTo(mailed({ class: 'auto_reply', returns: '2029-01-01' }))
    given(...waiting)
      .when(receive({ class: 'bounce', hard: true }))
      .leadsTo(mailed({ class: 'bounce', hard: true }))
  })

  test('ends with its own end: nothing of the plan is owed any more', () => {
    given(...tried)
      .when({ type: 'Withdraw', at: at('11:00'), by: 'buyer' })
      .leaves({ status: 'resolved', plan: { planned: undefined } })
  })

  test('moves a step that would be too much in a week', () => {
    const person = ['2026-02-27T10:00:00.000Z', at('09:10'), at('09:15')]
    given(...waiting)
      .with({ follow: { ...follow, touched: () => ({ person, account: [] }) } })
      .when(check(wednesday))
      .leaves({ plan: { planned: { step: 2, opens: '2026-03-06T10:00:00.000Z' } } })
  })

  test('wants a reason for another way than the plan has, or than they asked for', () => {
    given(...waiting, due(step(2, 'mail'), wednesday))
      .when(log({ touch: 'ring', at: '2026-03-04T10:00:00.000Z' }))
      .isRefused({ code: 'other_channel', planned: 'mail' })
    given(...waiting, due(step(2, 'mail'), wednesday))
      .when(log({ touch: 'ring', at: '2026-03-04T10:00:00.000Z', otherBecause: 'Their mail is down.' }))
      .leaves({ plan: { done: { length: 3 } } })
    given(...waiting, { ...told, at: at('12:00') })
      .when(log({ touch: 'ring', at: at('14:00') }))
      .isRefused({ code: 'channel_unwished', wished: ['mail'] })
    const uses = { follow: { ...follow, uses: ['mail', 'call'] as const } }
    const note = { touch: 'note', at: at('14:00'), channel: 'social', result: 'sent' } as const
    given(...waiting)
      .with(uses)
      .when(log(note))
      .isRefused({ code: 'channel_unused', uses: ['mail', 'call'] })
    given(...waiting)
      .with(uses)
      .when(log({ ...note, otherBecause: 'We met there.' }))
      .leaves({ touches: { 2: { touch: 'note' } } })
  })

  test('asks for a meeting by mail as well, and by nothing else without a reason', () => {
    const invited = [...waiting, due(step(2, 'meeting'), wednesday)]
    const asking = {
      touch: 'asking',
      at: '2026-03-04T10:00:00.000Z',
      channel: 'mail',
      result: 'sent',
    } as const
    given(...invited)
      .when(log(asking))
      .leaves({ plan: { done: { 2: { step: 2, result: 'sent' } } } })
    given(...invited)
      .when(log({ ...asking, channel: 'letter' }))
      .isRefused({ code: 'other_channel', planned: 'meeting' })
  })

  test('keeps how they wish to be reached where only their language is put right', () => {
    const wish = { type: 'TellWishes', at: at('14:00'), by: 'ana', language: 'de' } as const
    given(...waiting, { ...told, at: at('12:00') })
      .when({ ...wish, keepsRest: true })
      .leaves({ wishes: { channels: ['mail'], language: 'de' } })
    given(...waiting, { ...told, at: at('12:00') })
      .when(wish)
      .leadsTo({ type: 'WishesTold', at: at('14:00'), by: 'ana', data: { language: 'de' } })
  })

  test('is not pressed beyond what was agreed, unless it has to be; who is owed an answer gets it', () => {
    const pressed = {
      follow: {
        ...follow,
        touched: () => ({ person: [at('09:10'), at('09:11'), at('09:15')], account: [] }),
      },
    }
    const late = { touch: 'ring', at: at('14:00') } as const
    given(...waiting)
      .with(pressed)
      .when(log(late))
      .isRefused({ code: 'too_much', who: 'person', most: 3, until: '2026-03-09T09:10:00.000Z' })
    given(...waiting)
      .with(pressed)
      .when(log({ ...late, pressedBecause: 'They wait at the gate.' }))
      .leaves({ touches: { length: 3 } })
    given(...tried)
      .with(pressed)
      .when(log(late))
      .leaves({ touches: { length: 2 } })
  })
})

const told: LeadEvent = { type: 'WishesTold', at: at('09:00'), by: 'buyer', data: { channels: ['mail'] } }

describe('calling somebody unreachable', () => {
  const resolve = {
    type: 'ResolveLead',
    at: at('16:00'),
    by: eve,
    outcome: 'unreachable',
    told: { how: 'touch', touch: 'word' },
  } as const

  test('is refused until the agreed effort has been made, and says what is missing', () => {
    given(...waiting)
      .when(resolve)
      .isRefused({
        code: 'effort_missing',
        attempts: { agreed: 4, done: 2 },
        channels: { agreed: 3, done: 2 },
        days: { agreed: 2, done: 1 },
      })
  })

  test('is right once it has; and where their address came back for good', () => {
    given(...waiting, ...tries)
      .when({ ...resolve, at: '2026-03-11T10:00:00.000Z' })
      .leaves({ status: 'resolved' })
    given(...waiting, mailed({ class: 'bounce', hard: true }))
      .when({ ...resolve, told: { how: 'not told', because: 'no reachable address' } })
      .leaves({ status: 'resolved' })
  })

  test('is done by a last letter, when that time has come', () => {
    given(...waiting, ...tries)
      .when(check('2026-03-11T10:00:00.000Z'))
      .leaves({ status: 'open', plan: { planned: { step: 4, opens: '2026-03-18T09:15:00.000Z' } } })
    const lastDay = '2026-03-18T09:15:00.000Z'
    const data = { outcome: 'unreachable', told: { how: 'mail', mail: 'last letter' } } as const
    const onLetter: readonly LeadEvent[] = [
      ...waiting,
      ...tries,
      settled('void', 'system', { commitment: 'outcome from 09:15', when: '2026-03-11T10:00:00.000Z' }),
      made({ ...planned('outcome', lastDay), holder: eve }, lastDay, 'system'),
      stepPlanned(4, 'mail', lastDay, '2026-03-11T10:00:00.000Z'),
    ]
    given(...onLetter)
      .when(check(lastDay))
      .leadsTo(
        {
          type: 'MailQueued',
          at: lastDay,
          by: 'system',
          data: { mail: 'last letter', purpose: 'resolution' },
          private: words,
        },
        settled('kept', 'system', { commitment: 'outcome from 09:15', when: lastDay }),
        { type: 'LeadResolved', at: lastDay, by: 'system', data },
      )
  })

  test('is left to a person where no letter can be sent, and is not asked of the clock again', () => {
    given(
      ...waiting,
      ...tries,
      stepPlanned(4, 'mail', '2026-03-18T09:15:00.000Z', '2026-03-11T09:15:00.000Z'),
    )
      .with({ follow: { ...follow, letter: () => undefined } })
      .when(check('2026-03-18T09:15:00.000Z'))
      .leaves({ status: 'open', plan: { ended: 'no plan' } })
  })
})

const tries: readonly LeadEvent[] = [
  touched(eve, { touch: 'mail', channel: 'mail', result: 'sent', step: 2, when: wednesday }),
  touched(eve, { touch: 'again', result: 'no answer', step: 3, when: '2026-03-11T09:15:00.000Z' }),
]
