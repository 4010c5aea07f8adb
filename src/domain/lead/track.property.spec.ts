import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cadence } from '../cadence/cadence.ts'
import { follow, followFacts, words } from '../spec/cadences.ts'
import { accepted, at, eve, made, minutesAfter, opened, planned } from '../spec/cast.ts'
import type { LeadEvent, LeadJudged } from './events.ts'
import { evolve } from './evolve.ts'
import type { LeadFacts } from './facts.ts'
import { decide, type LeadCommand } from './lead.ts'
import { noLead, openCommitments, type KnownLead, type Lead } from './state.ts'
import { stages } from './trace.ts'
import { wakesAt } from './wakes.ts'

const letters: Cadence = {
  ...{ name: 'letters', track: true, pressure: { person: 1 } },
  lastLetter: { template: 'last letter', after: { amount: 30, unit: 'd' } },
  steps: [
    { channel: 'mail', automatic: true, after: { amount: 1, unit: 'd' }, template: 'a paper' },
    { channel: 'mail', automatic: true, after: { amount: 2, unit: 'd' }, template: 'a table' },
    { channel: 'letter', task: 'Post the catalogue.', after: { amount: 2, unit: 'd' } },
    { channel: 'mail', automatic: true, after: { amount: 2, unit: 'd' }, template: 'a paper' },
  ],
}
const reading: LeadJudged['data'] = {
  ...{ playbook: 1, intent: 'to read', fit: 'unknown', segment: 'readers', segmentOrder: 0 },
  ...{ motion: 'nurture', alarm: false },
}
const onTrack: readonly LeadEvent[] = [
  opened(),
  { type: 'LeadJudged', at: at('09:00'), by: 'system', data: reading },
  made(planned('nurture', at('09:00'))),
  { type: 'CadenceStarted', at: at('09:00'), by: 'system', data: { cadence: 'letters', track: true } },
  {
    ...{ type: 'StepPlanned', at: at('09:00'), by: 'system' },
    data: { step: 0, channel: 'mail', opens: '2026-03-03T09:00:00.000Z' },
  },
  accepted(eve),
]

type Unasked<Command> = Command extends LeadCommand ? Omit<Command, 'at' | 'by'> : never
type Wish = Unasked<LeadCommand> | 'the mail leaves' | 'the mail fails'
const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ type: 'CheckCommitments' } as const) },
  { weight: 2, arbitrary: fc.constant('the mail leaves' as const) },
  fc.constantFrom<Wish>(
    'the mail fails',
    { type: 'AskAgain' },
    { type: 'AskToTalk' },
    { type: 'ResumeCadence' },
    { type: 'SkipStep', reason: 'None is left.' },
    { type: 'AskLater', on: '2026-04-01' },
    { type: 'Withdraw' },
    { type: 'NameAnother', referral: 'jo', key: 'fingerprint' },
    {
      type: 'LogTouch',
      touch: 'a call',
      channel: 'call',
      direction: 'out',
      result: 'answered',
      earlyBecause: 'A fair.',
    },
  ),
  fc.constantFrom(...stages).map((stage): Wish => ({ type: 'TellReadiness', stage })),
)
const anyWay = fc.array(
  fc.record({
    ...{ wish: anyWish, minutes: fc.nat({ max: 6_000 }), for: fc.boolean() },
    may: fc.constantFrom('yes', 'no permission', 'no reachable address'),
  }),
  { maxLength: 40, size: 'max' },
)
type Way = typeof anyWay extends fc.Arbitrary<infer Value> ? Value : never

function playOut(steps: Way) {
  let now = at('09:10')
  let lead: Lead = onTrack.reduce(evolve, noLead)
  let count = 0
  return steps.map(({ wish, minutes, may, for: forThem }) => {
    now = minutesAfter(now, minutes)
    const facts: LeadFacts = {
      ...followFacts,
      plan: (_, kind, from) => ({ ...planned(kind, from), id: `${kind} ${count++}` }),
      follow: {
        ...follow,
        cadenceOf: ({ plan }) => (plan ? letters : undefined),
        track: {
          applies: () => forThem,
          letter: (_, template) => (may === 'yes' ? { mail: `${template} ${count++}`, ...words } : may),
        },
      },
    }
    const command = commandFor(wish, lead)
    const by = command.type === 'LogTouch' || command.type === 'SkipStep' ? eve : 'buyer'
    const decision = decide(lead, { ...command, at: now, by }, facts)
    const events = decision.outcome === 'happened' ? decision.events : []
    lead = events.reduce(evolve, lead)
    if (lead.status === 'none') throw new Error('The lead is there from the beginning.')
    return { now, may, events, lead, wish: command.type }
  })
}

function commandFor(wish: Wish, lead: Lead): Unasked<LeadCommand> {
  if (typeof wish !== 'string') return wish
  const mail = (lead.status === 'none' ? [] : lead.mails).find(({ state }) => state === 'queued')?.id ?? ''
  return wish === 'the mail leaves'
    ? { type: 'RecordMail', mail, result: { sent: '<id>', evidence: 'witnessed', again: false } }
    : { type: 'RecordMail', mail, result: { failed: 'suppressed' } }
}

const steps = (lead: KnownLead) => openCommitments(lead).filter(({ kind }) => kind === 'touch')

test('whatever happens on a track, something is due until the end, and one step at most', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      for (const { lead } of playOut(way)) {
        const open = openCommitments(lead).length
        expect(lead.status === 'open' ? open > 0 : open === 0).toBe(true)
        expect(steps(lead).length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('the clock never looks at a reader again without a reason', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      const looked = playOut(way).filter(({ wish }) => wish === 'CheckCommitments')
      for (const { lead, now } of looked) expect((wakesAt(lead) ?? '9999') > now).toBe(true)
    }),
  )
})

test('nothing is written to somebody who did not allow it, or who has ended it', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      let over = false
      for (const { may, events, lead } of playOut(way)) {
        const written = events.filter(({ type }) => type === 'MailQueued')
        expect(may === 'yes' && !over ? [] : written).toEqual([])
        over = lead.status === 'resolved'
      }
    }),
  )
})

test('no mail of a track ever settles an answer that is owed, or counts as a touch', () => {
  fc.assert(
    fc.property(anyWay, (way) => {
      for (const { lead, events, wish } of playOut(way)) {
        expect(lead.touches.every(({ touch }) => touch === 'a call')).toBe(true)
        const settled = events.flatMap((event) => (event.type === 'CommitmentSettled' ? [event.data] : []))
        const answers = settled.filter(
          ({ commitment, state }) => commitment.startsWith('respond') && state === 'kept',
        )
        expect(wish === 'RecordMail' ? answers : []).toEqual([])
      }
    }),
  )
})
