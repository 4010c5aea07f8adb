import { describe, test } from 'vitest'
import {
  accepted,
  answered,
  arrived,
  at,
  dan,
  eve,
  given,
  lease,
  letter,
  made,
  outcomeOwed,
  planned,
  queued,
  sam,
  settled,
  takenOver,
  touched,
} from '../spec/cast.ts'
import type { LogTouch } from './log-touch.ts'

const touch = (over: Partial<LogTouch> = {}): LogTouch => ({
  type: 'LogTouch',
  at: at('09:10'),
  by: eve,
  touch: 'call',
  channel: 'call',
  direction: 'out',
  result: 'answered',
  ...over,
})

describe('logging a touch', () => {
  test('acting on a lead that nobody has is accepting it; speaking keeps what was owed, and an outcome is owed next', () => {
    given(...arrived)
      .when(touch())
      .leadsTo(accepted(eve, at('09:10')), touched(eve), settled('kept', eve), outcomeOwed(eve))
  })

  test('the owner need not accept again', () => {
    given(...arrived, accepted(eve))
      .when(touch())
      .leadsTo(touched(eve), settled('kept', eve), outcomeOwed(eve))
  })

  test('word left for them answers them', () => {
    given(...arrived, accepted(eve))
      .when(touch({ channel: 'voicemail', result: 'left word' }))
      .leadsTo(
        touched(eve, { channel: 'voicemail', result: 'left word' }),
        settled('kept', eve),
        outcomeOwed(eve),
      )
  })

  test.each(['no answer', 'wrong person'] as const)('%s is effort, and no answer to them', (result) => {
    given(...arrived, accepted(eve))
      .when(touch({ result }))
      .leadsTo(touched(eve, { result }))
  })

  test('when they rang us and both spoke, they have been answered', () => {
    given(...arrived, accepted(eve))
      .when(touch({ direction: 'in' }))
      .leadsTo(touched(eve, { direction: 'in' }), settled('kept', eve), outcomeOwed(eve))
  })

  test('word that they left us is a question, not an answer', () => {
    given(...arrived, accepted(eve))
      .when(touch({ direction: 'in', result: 'left word' }))
      .leadsTo(touched(eve, { direction: 'in', result: 'left word' }))
  })

  test('minutes and what was said are kept, the words apart', () => {
    given(...arrived, accepted(eve))
      .when(touch({ minutes: 12, said: 'They need it by May.', result: 'no answer' }))
      .leadsTo(touched(eve, { minutes: 12, result: 'no answer', hidden: { said: 'They need it by May.' } }))
  })

  test('the same touch twice is one, whoever says it', () => {
    given(...answered)
      .when(touch())
      .leadsToNothing()
    given(...answered)
      .when(touch({ by: sam }))
      .leadsToNothing()
  })
})

describe('when the touch was', () => {
  test('what was done by the limit is kept, also at its last moment', () => {
    given(...arrived, accepted(eve))
      .when(touch({ at: at('10:00') }))
      .leadsTo(
        touched(eve, { when: at('10:00') }),
        settled('kept', eve, { when: at('10:00') }),
        outcomeOwed(eve, at('10:00')),
      )
  })

  test('what was done after it is late', () => {
    given(...arrived, accepted(eve))
      .when(touch({ at: at('10:01') }))
      .leadsTo(
        touched(eve, { when: at('10:01') }),
        settled('late', eve, { when: at('10:01') }),
        outcomeOwed(eve, at('10:01')),
      )
  })

  test('a call told of later counts from when it was', () => {
    given(...arrived, accepted(eve))
      .when(touch({ at: at('11:00'), happenedAt: at('09:40') }))
      .leadsTo(
        touched(eve, { when: at('11:00'), happenedAt: at('09:40') }),
        settled('kept', eve, { when: at('11:00') }),
        outcomeOwed(eve, at('11:00')),
      )
  })

  test('nothing is told of the future, or of before they asked', () => {
    given(...arrived, accepted(eve))
      .when(touch({ happenedAt: at('09:11') }))
      .isRefused({ code: 'happened_in_future' })
    given(...arrived, accepted(eve))
      .when(touch({ happenedAt: at('08:59') }))
      .isRefused({ code: 'happened_before_asked' })
  })

  test('a call before the conveyor came answers the first question all the same', () => {
    given(...arrived, accepted(eve))
      .when(touch({ happenedAt: at('09:00'), earlyBecause: 'They were on the phone.' }))
      .leaves({ commitments: [{ id: 'answer', state: 'kept' }, { kind: 'outcome' }] })
  })

  test('a call before they asked again does not answer the new question', () => {
    const renewed = made({ ...planned('respond', at('09:30')), holder: eve }, at('09:30'))
    given(...answered, renewed)
      .when(touch({ touch: 'another', at: at('09:40'), happenedAt: at('09:20') }))
      .leadsTo(touched(eve, { touch: 'another', when: at('09:40'), happenedAt: at('09:20') }))
  })

  test('one call answers everything that was asked before it, and makes no second outcome due', () => {
    const renewed = made({ ...planned('respond', at('09:30')), holder: eve }, at('09:30'))
    const once = settled('kept', eve, { when: at('09:40'), commitment: 'respond from 09:30' })
    given(...answered, renewed)
      .when(touch({ touch: 'another', at: at('09:40') }))
      .leadsTo(touched(eve, { touch: 'another', when: at('09:40') }), once)
  })

  test('several answers owed at once are given by one call', () => {
    const second = made({ ...planned('respond', at('09:05')), holder: eve }, at('09:05'))
    given(...arrived, accepted(eve), second)
      .when(touch())
      .leadsTo(
        touched(eve),
        settled('kept', eve),
        settled('kept', eve, { commitment: 'respond from 09:05' }),
        outcomeOwed(eve),
      )
  })
})

describe('too early', () => {
  test('before the window opens, the call waits', () => {
    given(...arrived, accepted(eve, at('09:01')))
      .when(touch({ at: at('09:02') }))
      .isRefused({ code: 'opens_later', opensAt: at('09:03') })
  })

  test('unless there is a reason, which stays with it', () => {
    given(...arrived, accepted(eve, at('09:01')))
      .when(touch({ at: at('09:02'), earlyBecause: 'They asked me to.', result: 'no answer' }))
      .leadsTo(
        touched(eve, {
          when: at('09:02'),
          early: true,
          result: 'no answer',
          hidden: { earlyBecause: 'They asked me to.' },
        }),
      )
  })

  test('when it opens, it is open; and they may ring us whenever they like', () => {
    given(...arrived)
      .when(touch({ at: at('09:03') }))
      .leaves({ owner: eve })
    given(...arrived)
      .when(touch({ at: at('09:01'), direction: 'in' }))
      .leaves({ owner: eve })
  })

  test('once they are answered there is no too early', () => {
    given(...answered)
      .when(touch({ touch: 'another', result: 'no answer', at: at('09:11') }))
      .leadsTo(touched(eve, { touch: 'another', result: 'no answer', when: at('09:11') }))
  })
})

describe('two people never answer one lead unknowingly', () => {
  test('somebody else has it: the second is told who', () => {
    given(...arrived, accepted(eve))
      .when(touch({ by: sam }))
      .isRefused({ code: 'held_by_another', member: eve })
  })

  test('nobody has accepted it but somebody is at work on it: told who, and until when', () => {
    given(...arrived)
      .with(lease(eve))
      .when(touch({ by: sam }))
      .isRefused({ code: 'held_by_another', member: eve, until: at('09:20') })
  })

  test('even the owner is told when a colleague is at work on it', () => {
    given(...arrived, accepted(eve))
      .with(lease(sam))
      .when(touch())
      .isRefused({ code: 'held_by_another', member: sam, until: at('09:20') })
  })

  test('with a reason it goes on, and who had it is named', () => {
    const takeOver = { reason: 'They are away.' }
    given(...arrived, accepted(eve))
      .when(touch({ by: sam, takeOver }))
      .leadsTo(takenOver(eve, sam, at('09:10')), touched(sam), settled('kept', sam), outcomeOwed(sam))
    given(...arrived, accepted(eve))
      .with(lease(sam))
      .when(touch({ takeOver, result: 'no answer' }))
      .leadsTo(takenOver(sam, eve, at('09:10')), touched(eve, { result: 'no answer' }))
  })

  test('a lease that has run out is none, and a reason where nobody has it changes nothing', () => {
    given(...arrived)
      .with(lease(eve, at('09:10')))
      .when(touch({ by: sam, takeOver: { reason: 'In case.' }, result: 'no answer' }))
      .leadsTo(accepted(sam, at('09:10')), touched(sam, { result: 'no answer' }))
  })

  test('who has left, or never was here, touches nothing; and neither is a lead that has ended touched', () => {
    given(...arrived)
      .when(touch({ by: dan }))
      .isRefused({ code: 'member_inactive', member: dan })
    given().when(touch()).isRefused({ code: 'no_such_lead' })
    given(...answered, {
      type: 'LeadResolved',
      at: at('09:30'),
      by: eve,
      data: { outcome: 'lost', told: { how: 'touch', touch: 'call' } },
    })
      .when(touch({ touch: 'another' }))
      .isRefused({ code: 'lead_resolved', outcome: 'lost' })
  })
})

describe('writing a mail', () => {
  const write = { type: 'WriteMail', at: at('09:10'), by: eve, mail: 'reply', ...letter } as const

  test('it waits to be sent, and answers nobody before it has left', () => {
    given(...arrived)
      .when(write)
      .leadsTo(accepted(eve, at('09:10')), queued('reply'))
  })

  test('the same mail twice is one', () => {
    given(...arrived, accepted(eve), queued('reply'))
      .when(write)
      .leadsToNothing()
  })

  test('without an address there is no mail', () => {
    given(...arrived, accepted(eve))
      .when({ ...write, to: '' })
      .isRefused({ code: 'no_address' })
  })

  test('it waits for the window like a call, unless there is a reason', () => {
    const early = { ...write, at: at('09:02') }
    const earlyBecause = 'They are waiting on the line.'
    given(...arrived)
      .when(early)
      .isRefused({ code: 'opens_later', opensAt: at('09:03') })
    given(...arrived)
      .when({ ...early, earlyBecause })
      .leadsTo(accepted(eve, at('09:02')), queued('reply', { when: at('09:02'), earlyBecause }))
  })

  test('somebody else has it: told who; with a reason, taken over', () => {
    given(...arrived, accepted(eve))
      .when({ ...write, by: sam })
      .isRefused({ code: 'held_by_another', member: eve })
    given(...arrived, accepted(eve))
      .when({ ...write, by: sam, takeOver: { reason: 'They are away.' } })
      .leadsTo(takenOver(eve, sam, at('09:10')), queued('reply', { by: sam }))
  })
})
