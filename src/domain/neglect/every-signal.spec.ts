import { describe, expect, test } from 'vitest'
import type { LeadEvent } from '../lead/events.ts'
import type { KnownLead } from '../lead/state.ts'
import { accepted, answered, arrived, at, eve, judged, mia, opened, queued, touched } from '../spec/cast.ts'
import { handedTo, lou, passed, qualified, taken, tim } from '../spec/handoffs.ts'
import { ended, handed, leadOf, theirMail } from '../spec/neglect.ts'
import { claimedUnseen, type Witnesses } from './claimed-unseen.ts'
import { findingsIn } from './findings.ts'
import { sentenceOf, signalLabels } from './sentence.ts'
import type { Finding, Signal } from './signal.ts'

type History = readonly LeadEvent[]
type Touched = Extract<LeadEvent, { type: 'TouchLogged' }>['data']
type Case<Of> = readonly [string, Of]
/** Of each signal what it must see and what it must not, so that none is added without either. */
type Table = Readonly<
  Record<
    Exclude<Signal, 'asked by a manager' | 'easy segments'>,
    { readonly sees: readonly Case<History>[]; readonly passesOver: readonly Case<History>[] }
  >
>

const held: History = [...arrived, accepted(eve)]
const once = touched(eve, { result: 'no answer' })
const seenCall = (over: object = {}): LeadEvent => ({
  ...{ type: 'CallWitnessed', at: at('10:00'), by: 'system' },
  data: { call: 'c', direction: 'out', startedAt: at('10:00'), member: eve, ...over },
})
const given: LeadEvent = {
  ...{ type: 'LeadAssigned', at: at('09:30'), by: eve, data: { from: eve, to: mia } },
  private: { reason: 'She knows them.' },
}
const told: LeadEvent = {
  ...{ type: 'HandoffReceived', at: at('09:31'), by: 'system' },
  data: { handoff: 'handoff', offer: 1, receipt: 'mailed', member: lou },
}
const openedIt = (member: string): LeadEvent => ({
  ...{ type: 'HandoffReceived', at: at('09:50'), by: member },
  data: { handoff: 'handoff', offer: 1, receipt: 'opened', member },
})
const readBrief = (member: string): LeadEvent => ({
  ...{ type: 'BriefOpened', at: at('09:50'), by: member, data: { member } },
})
const note = (by: string): LeadEvent => ({
  ...{ type: 'NoteAdded', at: at('09:50'), by, data: { note: 'n' }, private: { text: 'She is away.' } },
})
/** The offer went to Lou, who was told of it, and on to Tim. */
const lapsed = (...more: History): History => [...passed.slice(0, -4), told, ...more, ...passed.slice(-4)]
const noted = (status: 'agreed' | 'cancelled' | 'held' | 'missed by us', over: object = {}): LeadEvent => ({
  ...{ type: 'AppointmentNoted', at: at('10:20'), by: lou },
  data: { appointment: 'a', status, start: at('15:00'), end: at('15:30'), member: lou, ...over },
})
const missed: History = [...handed, noted('missed by us', { start: at('09:50'), end: at('10:10') })]
const early = (over: Parameters<typeof touched>[1] = {}): History => [
  ...held,
  touched(eve, { touch: 'rush', early: true, when: at('09:02'), ...over }),
]
const ahead = touched(lou, { touch: 'ahead', when: at('10:00') })
const claim = (over: Parameters<typeof touched>[1] = {}): History => [
  ...held,
  touched(eve, { touch: 'claim', when: at('10:00'), channel: 'mail', result: 'sent', ...over }),
]
const cameBack: LeadEvent = {
  ...{ type: 'MailReceived', at: at('10:00'), by: 'system' },
  ...{ data: { mail: 'b', class: 'bounce', hard: true }, private: { from: '', subject: '', text: '' } },
}
const motion = (is: 'nurture' | 'decline'): LeadEvent =>
  ({
    ...judged,
    data: { ...(judged.data as Extract<LeadEvent, { type: 'LeadJudged' }>['data']), motion: is },
  }) as LeadEvent

const table: Table = {
  'ended untouched': {
    sees: [
      ['put off to a later day unasked', [...held, ended('deferred')]],
      ['called unreachable untried', [...held, ended('unreachable')]],
      ['they wrote once more, and nobody answered', [...held, theirMail(at('10:00')), ended('lost')]],
      [
        'only the acknowledgement went out',
        [...held, queued('ack', { purpose: 'acknowledgement' }), ended('lost')],
      ],
    ],
    passesOver: [
      ['the telephone saw a call that nobody wrote down', [...held, seenCall(), ended('lost')]],
      ['they rang up', [...held, touched(eve, { direction: 'in' }), ended('lost')]],
      ['it was only read', [...held, motion('nurture'), ended('lost')]],
      ['an introductory order came of it', [...held, ended('introductory order')]],
      [
        'whoever qualified it spoke with them, and nobody has taken it on',
        [...qualified, ...handedTo(lou), ended('lost')],
      ],
    ],
  },
  'never opened': {
    sees: [
      ['it was passed on by name', [...answered, given]],
      ['a colleague read it, they did not', [...answered, given, readBrief(eve), note(eve)]],
      ['an offer lapsed after it had reached them', lapsed()],
      ['an offer lapsed that somebody else had opened', lapsed(openedIt(tim))],
    ],
    passesOver: [
      ['they opened its brief', [...answered, given, readBrief(mia)]],
      ['they wrote a note on it', [...answered, given, note(mia)]],
      ['they opened the hand-off', lapsed(openedIt(lou))],
      ['they opened the brief of the hand-off', lapsed(readBrief(lou))],
      ['the prospect is forgotten', [...answered, given, forgotten()]],
    ],
  },
  'one attempt': {
    sees: [
      ['one call', [...held, once, ended('unreachable')]],
      ['one call that only the telephone saw', [...held, seenCall(), ended('unreachable')]],
      ['one mail that waits to leave', [...held, queued('only'), ended('unreachable')]],
      [
        'one mail that has left',
        [
          ...held,
          queued('only'),
          touched(eve, { touch: 'only', channel: 'mail', result: 'sent' }),
          ended('unreachable'),
        ],
      ],
    ],
    passesOver: [
      ['its mail came back for good', [...held, once, cameBack, ended('unreachable')]],
      [
        'a colleague tried as well',
        [...held, once, touched(mia, { touch: 'hers', result: 'no answer' }), ended('unreachable')],
      ],
      ['they wrote twice', [...held, queued('one'), queued('two'), ended('unreachable')]],
      ['they answered the telephone', [...held, seenCall({ answered: true }), ended('unreachable')]],
    ],
  },
  'appointment missed': {
    sees: [
      ['nobody said a word since', missed],
      [
        'the one before it was held',
        [
          ...handed,
          noted('held', { appointment: 'b', start: at('09:40'), end: at('09:45') }),
          ...missed.slice(-1),
        ],
      ],
    ],
    passesOver: [
      ['it is still to come', [...handed, noted('agreed')]],
      ['it was called off', [...handed, noted('cancelled')]],
      ['somebody wrote since', [...missed, queued('sorry', { by: lou, when: at('10:30') })]],
      [
        'they said themselves that it is over',
        [...missed, ended('withdrawn', { by: 'buyer', told: { how: 'their own words' } })],
      ],
    ],
  },
  'no before the meeting': {
    sees: [
      [
        'called unreachable before it',
        [...handed, ahead, noted('agreed'), ended('unreachable', { by: lou })],
      ],
      [
        'we called it off ourselves',
        [...handed, ahead, noted('cancelled'), ended('declined by us', { by: lou })],
      ],
    ],
    passesOver: [
      ['it was put off', [...handed, ahead, noted('agreed'), ended('deferred', { by: lou })]],
      [
        'it was held at another time',
        [
          ...handed,
          ahead,
          noted('held', { appointment: 'b', start: at('10:10'), end: at('10:15') }),
          noted('cancelled'),
          ended('lost', { by: lou }),
        ],
      ],
      ['none was agreed', [...handed, ahead, ended('lost', { by: lou })]],
    ],
  },
  'held without a step': {
    sees: [
      ['it was accepted, and that was all', held],
      ['a hand-off was taken', [...qualified, ...handedTo(lou), taken(lou)]],
    ],
    passesOver: [
      ['it is offered and not taken', arrived],
      ['it ended', [...held, once, ended('lost')]],
      ['what they get is a polite no', [...held, motion('decline')]],
    ],
  },
  'early contact': {
    sees: [['a call without a word why', early()]],
    passesOver: [
      ['a reason was given', early({ hidden: { earlyBecause: 'They asked.' } })],
      [
        'it was written here, with the reason',
        [
          ...held,
          queued('rush', { earlyBecause: 'They asked.' }),
          ...early({ channel: 'mail', result: 'sent' }).slice(-1),
        ],
      ],
      ['a program did it', rushedByProgram()],
    ],
  },
  'claimed, not seen': {
    sees: [
      ['a mail', claim()],
      ['a call', claim({ channel: 'call', result: 'no answer' })],
      [
        'a colleague’s was seen',
        [
          ...claim(),
          touched(mia, {
            touch: 'hers',
            when: at('10:00'),
            channel: 'mail',
            result: 'sent',
            evidence: 'witnessed',
          }),
        ],
      ],
    ],
    passesOver: [
      ['it was seen', claim({ evidence: 'witnessed' })],
      ['it came from them', claim({ direction: 'in' })],
      ['somebody else says so, whose mailbox is not connected', claim({ member: mia })],
      ['it is tied to the call that was seen', claim({ channel: 'call', call: 'c' })],
      ['it is a visit', claim({ channel: 'meeting', result: 'answered' })],
    ],
  },
}

function rushedByProgram(): History {
  const { member: _member, ...data } = touched(eve, { early: true, when: at('09:02') }).data as Touched
  return [...held, { type: 'TouchLogged', at: at('09:02'), by: 'key:program', data }]
}
function forgotten(): LeadEvent {
  return { type: 'LeadForgotten', at: at('12:00'), by: 'system', data: {} }
}
const witness = { since: '2026-03-01T00:00:00.000Z', until: '2026-03-05T00:00:00.000Z' }
const witnesses: Witnesses = { mailboxes: new Map([[eve, witness]]), telephones: new Map([[eve, witness]]) }

const findings = (lead: KnownLead): readonly Finding[] => [
  ...findingsIn(lead),
  ...claimedUnseen(lead, witnesses),
]
const named = (lead: KnownLead, signal: string) => findings(lead).filter((one) => one.signal === signal)

describe.for(Object.entries(table))('%s', ([signal, { sees, passesOver }]) => {
  test.for(sees)('sees: %s', ([, events]) => {
    const found = named(leadOf(...events), signal)
    expect(found).toHaveLength(1)
    for (const { signal: is, evidence, members, cause } of found) {
      expect(members.filter((id) => id !== undefined)).not.toEqual([])
      expect(cause.startsWith(`${is}: `)).toBe(true)
      expect(evidence).not.toEqual([])
      expect(sentenceOf(is, evidence)).toMatch(/^[A-Z].*\.$/)
      expect(sentenceOf(is, evidence)).not.toMatch(/undefined|over,/)
      expect(signalLabels[is]).not.toBe('')
    }
  })
  test.for(passesOver)('passes over: %s', ([, events]) => {
    expect(named(leadOf(...events), signal)).toEqual([])
  })
  test.for(sees)(
    'asks nobody about it once they are forgotten, or where it is of the past: %s',
    ([, events]) => {
      expect(findings(leadOf(...events, forgotten()))).toEqual([])
      expect(findings(leadOf(opened({ historical: true }), ...events.slice(1)))).toEqual([])
    },
  )
})

test('looking changes nothing, and finds the same again', () => {
  const histories = Object.values(table).flatMap(({ sees, passesOver }) => [...sees, ...passesOver])
  for (const [, events] of histories) {
    const lead = leadOf(...events)
    const before = JSON.stringify(lead)
    expect(findings(lead)).toEqual(findings(lead))
    expect(JSON.stringify(lead)).toBe(before)
  }
})
