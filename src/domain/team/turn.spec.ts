import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acme, acmeWithAway, acmeWithout, eve, mia, qualifiers, sam } from '../spec/cast.ts'
import type { People, TeamFacts } from './people.ts'
import { nextTurn, type Turns } from './turn.ts'

describe('whose turn it is', () => {
  test('whoever has waited longest', () => {
    const turns = new Map([
      [eve, 3],
      [mia, 1],
      [sam, 2],
    ])
    expect(nextTurn(acme, qualifiers, turns)).toEqual({ to: mia, turn: 4, because: 'by turn' })
  })

  test('a newcomer comes first', () => {
    const turns = new Map([
      [eve, 3],
      [mia, 1],
    ])
    expect(nextTurn(acme, qualifiers, turns)?.to).toBe(sam)
  })

  test('who is away, or has left, is passed over', () => {
    const turns = new Map([
      [eve, 3],
      [mia, 1],
      [sam, 2],
    ])
    expect(nextTurn(acmeWithAway(mia), qualifiers, turns)?.to).toBe(sam)
    expect(nextTurn(acmeWithout(mia, sam), qualifiers, turns)?.to).toBe(eve)
  })

  test('with nobody on duty it is nobody’s', () => {
    expect(nextTurn(acmeWithAway(eve, mia, sam), qualifiers, new Map())).toBeUndefined()
    expect(nextTurn(acme, { ...qualifiers, members: [] }, new Map())).toBeUndefined()
  })

  test('turns of people who were in the team count on, so that no number comes twice', () => {
    expect(nextTurn(acme, qualifiers, new Map([['long gone', 41]]))).toMatchObject({ turn: 42 })
  })
})

/** Deals n leads, one after the other, and counts who got how many. */
function deal(people: People, team: TeamFacts, { from, leads }: { from: Turns; leads: number }) {
  const turns = new Map(from)
  const dealt: string[] = []
  for (let lead = 0; lead < leads; lead++) {
    const offer = nextTurn(people, team, turns)
    if (!offer) break
    if (offer.turn !== undefined) turns.set(offer.to, offer.turn)
    dealt.push(offer.to)
  }
  return dealt
}

const anySituation = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 7 })
  .chain((members) =>
    fc.record({
      members: fc.constant(members),
      from: fc.array(fc.tuple(fc.constantFrom(...members, 'gone'), fc.nat({ max: 100 }))),
      leads: fc.integer({ min: 0, max: 60 }),
      skipped: fc.nat({ max: 30 }),
    }),
  )

test('in any run of leads among the same people, most and least differ by at most one', () => {
  fc.assert(
    fc.property(anySituation, ({ members, from, leads, skipped }) => {
      const people: People = {
        members: members.map((id) => ({ id, name: id, roles: [], active: true, onDuty: true })),
        teams: [],
      }
      const dealt = deal(people, { ...qualifiers, members }, { from: new Map(from), leads: skipped + leads })
      const run = dealt.slice(skipped)
      const counts = members.map((member) => run.filter((to) => to === member).length)
      expect(dealt.length).toBe(skipped + leads)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    }),
  )
})
