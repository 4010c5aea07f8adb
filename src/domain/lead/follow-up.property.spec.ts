import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follow, followFacts, onPlan } from '../spec/cadences.ts'
import { accepted, at, eve, letter, minutesAfter, planned } from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { LeadFacts } from './facts.ts'
import { decide, type LeadCommand } from './lead.ts'
import { mailClasses } from './mail-events.ts'
import { noLead, openCommitments, type KnownLead, type Lead } from './state.ts'
import { channels, touchResults } from './touch.ts'
import { wakesAt } from './wakes.ts'

const anyId = fc.nat({ max: 30 }).map((n) => `id ${n}`)
const because = fc.constantFrom(undefined, 'They asked.')
type Unasked<Command> = Command extends LeadCommand ? Omit<Command, 'at' | 'by'> : never
const reply = { from: 'kim@initech.example', subject: '', text: '' }

/** Whatever may happen on the way: what we do, what they do, and what the clock does. */
const anyWish: fc.Arbitrary<Unasked<LeadCommand>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ type: 'CheckCommitments' } as const) },
  fc.constantFrom(
    { type: 'AskAgain' } as const,
    { type: 'ResumeCadence' } as const,
    { type: 'SkipStep', reason: 'They moved.' } as const,
    { type: 'TellWishes', channels: ['mail'] } as const,
    { type: 'AskLater', on: '2026-04-01' } as const,
  ),
  fc.record({
    ...{ type: fc.constant('LogTouch' as const), touch: anyId, direction: fc.constantFrom('in', 'out') },
    ...{ channel: fc.constantFrom(...channels), result: fc.constantFrom(...touchResults) },
    ...{ earlyBecause: fc.constant('They asked.'), otherBecause: because, pressedBecause: because },
  }),
  fc.record({
    ...{ type: fc.constant('WriteMail' as const), mail: anyId, to: fc.constant(letter.to) },
    ...{ subject: fc.constant(''), text: fc.constant(''), otherBecause: because },
    ...{ earlyBecause: fc.constant('They asked.'), pressedBecause: because },
  }),
  fc.record({
    ...{ type: fc.constant('RecordMail' as const), mail: fc.oneof(anyId, fc.constant('last letter')) },
    result: fc.constantFrom(
      { sent: '<id>', evidence: 'witnessed', again: false } as const,
      { failed: 'address_refused' } as const,
    ),
  }),
  fc.record({
    type: fc.constant('ReceiveMail' as const),
    received: fc.record({
      ...{ mail: anyId, class: fc.constantFrom(...mailClasses), hard: fc.boolean() },
      returns: fc.constantFrom('2026-03-20', '2026-02-30', 'soon'),
    }),
    said: fc.constant(reply),
  }),
  fc.record({
    type: fc.constant('NoteAppointment' as const),
    noted: fc.record({
      ...{ appointment: anyId, member: fc.constant(eve) },
      status: fc.constantFrom('agreed', 'cancelled', 'held', 'missed by us', 'missed by them'),
      start: fc.constant(at('15:00')),
      end: fc.constant(at('15:30')),
    }),
  }),
  fc.record({
    ...{ type: fc.constant('AgreeCallback' as const), callback: anyId },
    when: fc.nat({ max: 9_000 }).map((minutes) => minutesAfter(at('09:10'), minutes)),
  }),
)
const anyStep = fc.record({
  wish: anyWish,
  minutes: fc.nat({ max: 2_000 }),
  pressed: fc.boolean(),
  letters: fc.boolean(),
})
type Wished = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never
type Played = {
  readonly now: string
  readonly wish: string
  readonly lead: KnownLead
  readonly events: readonly LeadEvent[]
}

function playOut(steps: readonly Wished[]): readonly Played[] {
  let now = at('09:10')
  let lead: Lead = [...onPlan, accepted(eve)].reduce(evolve, noLead)
  let made = 0
  return steps.map(({ wish, minutes, pressed, letters }) => {
    now = minutesAfter(now, minutes)
    const ours = lead.status === 'none' ? [] : lead.touches.filter(({ direction }) => direction === 'out')
    const touched = { person: ours.map(({ happenedAt }) => happenedAt), account: [] }
    const facts: LeadFacts = {
      ...followFacts,
      plan: (_, kind, from) => ({ ...planned(kind, from), id: `${kind} ${made++}` }),
      follow: {
        ...follow,
        ...(pressed && { touched: () => touched }),
        letter: (known, name) => (letters ? follow.letter(known, `${name}${made++}`) : undefined),
      },
    }
    const decision = decide(lead, { ...wish, at: now, by: eve }, facts)
    const events = decision.outcome === 'happened' ? decision.events : []
    lead = events.reduce(evolve, lead)
    if (lead.status === 'none') throw new Error('The lead is there from the beginning.')
    return { now, wish: wish.type, lead, events }
  })
}
const anyWay = fc.array(anyStep, { maxLength: 40, size: 'max' })
const touches = (lead: KnownLead) => openCommitments(lead).filter(({ kind }) => kind === 'touch')

test('whatever happens on a plan, something is due until the end, nothing after it, and one step at most', () => {
  fc.assert(
    fc.property(anyWay, (steps) => {
      for (const { lead } of playOut(steps)) {
        const open = openCommitments(lead).length
        expect(lead.status === 'open' ? open > 0 : open === 0).toBe(true)
        expect(touches(lead).length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('after any word of theirs no step is due or coming up, until a member takes the plan up again', () => {
  fc.assert(
    fc.property(anyWay, (steps) => {
      for (const { lead } of playOut(steps)) {
        if (lead.plan?.pausedAt === undefined) continue
        expect(touches(lead)).toEqual([])
        expect(lead.plan.planned).toBeUndefined()
      }
    }),
  )
})

test('the clock never looks at the same lead again without a reason', () => {
  fc.assert(
    fc.property(anyWay, (steps) => {
      const looked = playOut(steps).filter(({ wish }) => wish === 'CheckCommitments')
      for (const { lead, now } of looked) expect((wakesAt(lead) ?? '9999') > now).toBe(true)
    }),
  )
})

test('nobody is called unreachable before the agreed effort, but where their address came back', () => {
  fc.assert(
    fc.property(anyWay, (steps) => {
      const ended = playOut(steps).filter(({ events }) =>
        events.some((event) => event.type === 'LeadResolved' && event.data.outcome === 'unreachable'),
      )
      for (const { lead } of ended)
        expect(lead.touches.filter(({ direction }) => direction === 'out').length).toBeGreaterThanOrEqual(4)
    }),
  )
})
