import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acme,
  acmeWithout,
  answerOwed,
  arrived,
  asked,
  at,
  eve,
  leadFacts,
  letter,
  mia,
  minutesAfter,
  planned,
  sam,
} from '../spec/cast.ts'
import type { LeadEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { LeadFacts } from './facts.ts'
import { decide, type LeadCommand } from './lead.ts'
import { outcomes, type Told } from './resolution.ts'
import { noLead, openCommitments, type KnownLead, type Lead } from './state.ts'
import { channels, touchResults } from './touch.ts'

const anyone = fc.constantFrom(eve, mia, sam)
const anyId = fc.nat({ max: 5 }).map((n) => `id ${n}`)
const takeOver = fc.option(fc.constant({ reason: 'They are away.' }), { nil: undefined })
const anyTold: fc.Arbitrary<Told> = fc.oneof(
  fc.record({ how: fc.constant('mail' as const), mail: anyId }),
  fc.record({ how: fc.constant('touch' as const), touch: anyId }),
  fc.constant({ how: 'their own words' } as const),
  fc.record({ how: fc.constant('not told' as const), because: fc.constantFrom('no permission', 'junk') }),
)

type Unasked<Command> = Command extends LeadCommand ? Omit<Command, 'at' | 'by'> : never
const anyWish: fc.Arbitrary<Unasked<LeadCommand>> = fc.oneof(
  fc.constantFrom(
    { type: 'AcceptLead' } as const,
    { type: 'ReadLead' } as const,
    { type: 'AskAgain' } as const,
    { type: 'Withdraw' } as const,
    { type: 'CheckCommitments' } as const,
    { type: 'TakeOver', reason: 'They are away.' } as const,
  ),
  fc.record({
    type: fc.constant('LogTouch' as const),
    touch: anyId,
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom('out', 'in'),
    result: fc.constantFrom(...touchResults),
    earlyBecause: fc.constantFrom(undefined, 'They asked.'),
    takeOver,
  }),
  fc.record({
    type: fc.constant('WriteMail' as const),
    mail: anyId,
    to: fc.constantFrom('', letter.to),
    subject: fc.constant(''),
    text: fc.constant(''),
    earlyBecause: fc.constantFrom(undefined, 'They asked.'),
    takeOver,
  }),
  fc.record({
    type: fc.constant('RecordMail' as const),
    mail: anyId,
    result: fc.constantFrom(
      { sent: '<id>', evidence: 'witnessed', again: false } as const,
      { failed: 'address_refused' } as const,
    ),
  }),
  fc.record({ type: fc.constant('AssignLead' as const), to: anyone, reason: fc.constant(''), takeOver }),
  fc.record({
    type: fc.constant('OfferLead' as const),
    team: fc.constant('qualifiers'),
    to: anyone,
    turn: fc.nat(),
    because: fc.constant('by turn'),
  }),
  fc.record({
    type: fc.constant('JoinSubmission' as const),
    submission: anyId,
    submittedAt: fc.constant(asked),
  }),
  fc.record({
    type: fc.constant('ResolveLead' as const),
    outcome: fc.constantFrom(...outcomes),
    told: anyTold,
    mail: fc.option(
      anyId.map((mail) => ({ mail, ...letter })),
      { nil: undefined },
    ),
    takeOver,
  }),
)

const anyStep = fc.record({
  wish: anyWish,
  by: anyone,
  minutes: fc.nat({ max: 90 }),
  gone: fc.option(anyone, { nil: undefined }),
  leased: fc.option(anyone, { nil: undefined }),
})

type Wished = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never
type Step = { readonly before: KnownLead; readonly after: KnownLead; readonly events: readonly LeadEvent[] }

/** Plays the wishes one after the other, as time goes on; what was refused changed nothing. */
function playOut(steps: readonly Wished[]): readonly Step[] {
  let now = at('09:02')
  let lead: Lead = arrived.reduce(evolve, noLead)
  let made = 0
  return steps.map(({ wish, by, minutes, gone, leased }) => {
    now = minutesAfter(now, minutes)
    const facts: LeadFacts = {
      people: gone && gone !== by ? acmeWithout(gone) : acme,
      lease: leased && { member: leased, until: minutesAfter(now, 10) },
      plan: (_, kind, from) => ({ ...planned(kind, from), id: `${kind} ${made++}` }),
    }
    const before = known(lead)
    const decision = decide(lead, { ...wish, at: now, by }, facts)
    const events = decision.outcome === 'happened' ? decision.events : []
    lead = events.reduce(evolve, lead)
    return { before, after: known(lead), events }
  })
}

function known(lead: Lead): KnownLead {
  if (lead.status === 'none') throw new Error('The lead is there from the beginning.')
  return lead
}

test('whatever happens to a lead, it owes something until it has ended, and nothing after', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), (steps) => {
      for (const { after } of playOut(steps)) {
        const open = openCommitments(after).length
        expect(after.status === 'open' ? open > 0 : open === 0).toBe(true)
        expect(after.status === 'resolved').toBe(after.resolution !== undefined)
      }
    }),
  )
})

test('a commitment only ever goes from open to its end, its window never moves, and its level only rises', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), (steps) => {
      for (const { before, after } of playOut(steps))
        for (const [index, was] of before.commitments.entries()) {
          const is = after.commitments[index]
          expect([is?.id, is?.window, is?.ladder]).toEqual([was.id, was.window, was.ladder])
          expect(was.state === 'open' || is === was).toBe(true)
          expect(is?.level).toBeGreaterThanOrEqual(was.level)
        }
    }),
  )
})

test('it climbs one level at a time, each once, none before its moment', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), (steps) => {
      const lead = playOut(steps).at(-1)?.after
      for (const { id, ladder } of lead?.commitments ?? []) {
        const climbs = lead?.climbs.filter(({ commitment }) => commitment === id) ?? []
        // Level 0 is the reminder.
        expect(climbs.map(({ level }) => level)).toEqual(climbs.map((_, index) => index))
        for (const { level, at: when } of climbs)
          expect(when >= (ladder.find((rung) => rung.level === level)?.at ?? '')).toBe(true)
      }
    }),
  )
})

test('whoever owns it owes all that is open on it, and the first question’s clock stays', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), (steps) => {
      for (const { after } of playOut(steps)) {
        for (const { holder } of openCommitments(after)) expect(holder).toBe(after.owner)
        expect(after.opened.submittedAt).toBe(asked)
        expect(after.commitments[0]?.window).toEqual(answerOwed.window)
      }
    }),
  )
})

test('nobody acts on what another has without saying that they take it over', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), (steps) => {
      for (const { before, events } of playOut(steps))
        for (const { type, by } of events.filter(isClaimed))
          expect(before.owner === by || events[0]?.type !== type).toBe(true)
    }),
  )
})

test('asking twice in the same moment has the effect of asking once', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 10, size: 'max' }), anyWish, anyone, (steps, wish, by) => {
      const lead = playOut(steps).at(-1)?.after ?? known(arrived.reduce(evolve, noLead))
      const command = { ...wish, at: '2026-03-09T09:00:00.000Z', by } as LeadCommand
      const first = decide(lead, command, leadFacts)
      if (first.outcome === 'refused') return
      const again = decide(first.events.reduce(evolve, lead), command, leadFacts)
      expect(again.outcome === 'refused' ? [] : again.events).toEqual([])
    }),
  )
})

const isClaimed = (event: LeadEvent): boolean =>
  event.type === 'TouchLogged' && event.data.evidence === 'claimed'
