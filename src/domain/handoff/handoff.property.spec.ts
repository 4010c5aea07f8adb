import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, ben, eve, mia, minutesAfter, planned, sam } from '../spec/cast.ts'
import { firm, firmWithout, lou, qualified, sellers, terms, tim } from '../spec/handoffs.ts'
import { evolve } from '../lead/evolve.ts'
import type { LeadFacts } from '../lead/facts.ts'
import { decide, type LeadCommand } from '../lead/lead.ts'
import { noLead, ofTheLead, openCommitments, type KnownLead, type Lead } from '../lead/state.ts'

type Unasked<Command> = Command extends LeadCommand ? Omit<Command, 'at' | 'by'> : never
const anyone = fc.constantFrom(eve, sam, ben, mia, lou, tim)
const handoff = fc.constantFrom('one', 'one', 'two')
const dispute = fc.constantFrom('first', 'first', 'second')

const anyWish: fc.Arbitrary<Unasked<LeadCommand>> = fc.oneof(
  fc.record({
    type: fc.constant('OfferHandoff' as const),
    handoff,
    to: fc.constantFrom(undefined, lou, tim),
    pool: fc.constantFrom(undefined, sellers.id),
    override: fc.constantFrom(undefined, { reason: '' }),
  }),
  fc.record({ type: fc.constant('AcceptHandoff' as const), handoff }),
  fc.record({
    ...{ type: fc.constant('RejectHandoff' as const), handoff, note: fc.constant('They said so.') },
    reason: fc.constantFrom('not qualified', 'not our market', 'wrong data'),
    criterion: fc.constantFrom(undefined, 'authority'),
  }),
  fc.record({ type: fc.constant('LeaveRejection' as const), handoff }),
  fc.record({
    type: fc.constant('PassHandoff' as const),
    handoff,
    because: fc.constantFrom('has left', 'by a colleague'),
  }),
  fc.record({ type: fc.constant('DisputeHandoff' as const), handoff, dispute, grounds: fc.constant('') }),
  fc.record({
    ...{ type: fc.constant('RuleOnDispute' as const), dispute, because: fc.constant('') },
    ruling: fc.constantFrom('upheld', 'overturned'),
    next: fc.constantFrom(undefined, 'back', 'another', 'nurture', 'decline', 'reroute'),
  }),
  fc.constantFrom(
    { type: 'CheckCommitments' } as const,
    { type: 'AskAgain' } as const,
    { type: 'AcceptLead' } as const,
    { type: 'TakeOver', reason: '' } as const,
    { type: 'NameArbiter', gone: mia } as const,
  ),
  fc.record({
    type: fc.constant('LogTouch' as const),
    touch: fc.nat({ max: 9 }).map((n) => `touch ${n}`),
    channel: fc.constant('call' as const),
    direction: fc.constantFrom('out', 'in'),
    result: fc.constantFrom('answered', 'no answer'),
  }),
)
const anyStep = fc.record({
  wish: anyWish,
  by: anyone,
  minutes: fc.nat({ max: 90 }),
  gone: fc.option(anyone, { nil: undefined }),
})
/** Mostly asked by somebody who may, so that more comes of it than refusals. */
const likely: Readonly<Partial<Record<LeadCommand['type'], readonly string[]>>> = {
  OfferHandoff: [eve, ben],
  AcceptHandoff: [lou, tim],
  RejectHandoff: [lou, tim],
  LeaveRejection: [eve, ben],
  DisputeHandoff: [eve],
  RuleOnDispute: [mia],
}
const asking = ({ wish, by, minutes }: Step): string => {
  const some = minutes % 5 === 0 ? undefined : likely[wish.type]
  return some?.[minutes % some.length] ?? by
}
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

/** What the lead was after each wish, one after the other. */
function playOut(steps: readonly Step[]): readonly KnownLead[] {
  let now = at('09:30')
  let lead: Lead = qualified.reduce(evolve, noLead)
  let made = 0
  return steps.map((step) => {
    const { wish, minutes, gone } = step
    const by = asking(step)
    now = minutesAfter(now, minutes)
    const facts: LeadFacts = {
      people: gone && gone !== by ? firmWithout(gone) : firm,
      plan: (known, kind, from) => ({
        ...planned(kind, from),
        id: `${kind} ${made++}`,
        ...(known.team && { team: known.team }),
      }),
      handoff: { ...terms, disputeUntil: (from) => minutesAfter(from, 120) },
    }
    const decision = decide(lead, { ...wish, at: now, by }, facts)
    lead = decision.outcome === 'happened' ? decision.events.reduce(evolve, lead) : lead
    if (lead.status === 'none') throw new Error('The lead is there from the beginning.')
    return lead
  })
}

const always = (holds: (lead: KnownLead) => void) =>
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40, size: 'max' }), (steps) => {
      for (const lead of playOut(steps)) holds(lead)
    }),
  )

test('whoever is asked, refuses, disputes or rules: something of the lead itself is always owed, by its owner or its team', () => {
  always((lead) => {
    const open = openCommitments(lead).filter(ofTheLead)
    expect(open.length > 0 || lead.status === 'resolved').toBe(true)
    for (const { holder } of open) expect(holder).toBe(lead.owner)
  })
})

test('an acceptance is owed exactly while an offer is open, and a ruling exactly while there is a dispute', () => {
  always((lead) => {
    const owed = (kind: string) =>
      openCommitments(lead)
        .filter((one) => one.kind === kind)
        .map(({ id }) => id)
    const offers = lead.handoffs.flatMap((each) => each.offers)
    expect(owed('acceptance')).toEqual(
      offers.filter(({ state }) => state === 'open').map(({ commitment }) => commitment),
    )
    expect(owed('ruling')).toEqual(
      offers.filter(({ state }) => state === 'disputed').map((offer) => offer.dispute?.commitment),
    )
    expect(owed('acceptance').length + owed('ruling').length).toBeLessThanOrEqual(1)
  })
})

test('only the last offer of a hand-off waits for an answer, and one of them at most was accepted at a time', () => {
  always(({ handoffs, owner }) => {
    for (const { offers } of handoffs) {
      const waiting = offers.filter(({ state }) => state === 'open')
      expect(waiting.every((offer) => offer === offers.at(-1))).toBe(true)
      expect(waiting.some(({ to }) => owner !== undefined && to === owner)).toBe(false)
    }
  })
})
