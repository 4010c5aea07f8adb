import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../ledger.ts'
import { groupOf, type Bond } from '../matching/groups.ts'
import type { Compared } from '../matching/shared.ts'
import { at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import type { AliasCommand } from './alias.ts'
import { decideProspect, type ProspectCommand } from './decide.ts'
import { evolveProspect, noProspect, type Prospect, type ProspectEvent } from './prospect.ts'

const given = specFor({ start: noProspect, evolve: evolveProspect, decide: decideProspect, facts: {} })
const system = { at: at('09:00'), by: 'system' } as const
const ana = { at: at('09:05'), by: 'ana' } as const
const met: ProspectEvent = {
  ...system,
  type: 'ProspectMet',
  data: { submission: 's' },
  private: { name: 'Kim' },
}
const because: readonly Compared[] = [{ key: 'phone', values: ['+44', '+44'] }]
const bond = { data: { alias: 'other', shared: ['phone' as const] }, private: { because } }
const proposed: ProspectEvent = { ...system, type: 'AliasProposed', ...bond }
const added: ProspectEvent = { ...system, type: 'AliasAdded', ...bond }
const removed: ProspectEvent = { ...ana, type: 'AliasRemoved', data: { alias: 'other' } }
const rejected: ProspectEvent = { ...ana, type: 'AliasRejected', data: { alias: 'other' } }

describe('an alias', () => {
  const propose = { ...system, type: 'ProposeAlias', alias: 'other', because } as const
  const add = { ...system, type: 'AddAlias', alias: 'other', because } as const
  const say = { ...add, ...ana } as const
  const remove = { ...ana, type: 'RemoveAlias', alias: 'other' } as const
  const reject = { ...ana, type: 'RejectAlias', alias: 'other' } as const

  test('is proposed or added once, with why', () => {
    given(met).when(propose).leadsTo(proposed)
    given(met).when(add).leadsTo(added)
    given(met, added).when(add).leadsToNothing()
    given(met, added).when(propose).leadsToNothing()
    given(met, proposed).when(propose).leadsToNothing()
  })
  test('that somebody took away or turned down is not added again by itself, but may be by a person', () => {
    for (const before of [
      [added, removed],
      [proposed, rejected],
    ]) {
      given(met, ...before)
        .when(add)
        .leadsToNothing()
      given(met, ...before)
        .when(propose)
        .leadsToNothing()
      given(met, ...before)
        .when(say)
        .leadsTo({ ...added, ...ana })
    }
  })
  test('is taken away where it stands, and turned down where it is proposed', () => {
    given(met, added).when(remove).leadsTo(removed)
    given(met, added, removed).when(remove).leadsToNothing()
    given(met, proposed).when(remove).isRefused({ code: 'not_merged' })
    given(met, proposed).when(reject).leadsTo(rejected)
    given(met, proposed, rejected).when(reject).leadsToNothing()
    given(met).when(reject).isRefused({ code: 'not_proposed' })
  })
  test('is of somebody who is there', () => {
    const erased: ProspectEvent = { ...system, type: 'PersonErased', data: { leads: 0, submissions: 0 } }
    given().when(add).isRefused({ code: 'no_such_prospect' })
    given(met, erased).when(add).isRefused({ code: 'prospect_erased' })
  })
})

/** A few prospects, each a stream of its own. */
const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const
type World = ReadonlyMap<Id, readonly ProspectEvent[]>
const start: World = new Map(ids.map((id) => [id, [met]]))

const stateOf = (world: World, id: Id): Prospect => (world.get(id) ?? []).reduce(evolveProspect, noProspect)
function ask(world: World, id: Id, command: ProspectCommand): World {
  const decision = decideProspect(stateOf(world, id), command)
  return decision.outcome === 'refused'
    ? world
    : new Map([...world, [id, [...(world.get(id) ?? []), ...decision.events]]])
}
const say = (type: 'AddAlias' | 'RemoveAlias', world: World, [one, other]: Bond): World => {
  const command: AliasCommand =
    type === 'AddAlias' ? { ...ana, type, alias: other, because: [] } : { ...ana, type, alias: other }
  return ask(world, one, command)
}
const merge = (world: World, bond: Bond) => say('AddAlias', world, bond)
const unmerge = (world: World, bond: Bond) => say('RemoveAlias', world, bond)
const bondsIn = (world: World): readonly Bond[] =>
  ids.flatMap((id): Bond[] => {
    const state = stateOf(world, id)
    if (state.status === 'none') return []
    return state.aliases.flatMap(({ alias, state }): Bond[] => (state === 'added' ? [[id, alias]] : []))
  })
const groupsIn = (world: World) => ids.map((id) => groupOf(id, bondsIn(world)).toSorted().join(''))

const anyBond = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids))
  .filter(([one, other]) => one !== other)
const anyBonds = fc.uniqueArray(anyBond, { maxLength: 8, selector: (bond) => bond.toSorted().join('') })

describe('whatever is merged', () => {
  test('the order of merging makes no difference, nor which of the two was named first', () => {
    fc.assert(
      fc.property(
        anyBonds,
        fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 8, maxLength: 8 }),
        (bonds, dice) => {
          const shuffled = bonds
            .map((bond, index) => ({ bond, place: dice[index]?.[0] ?? 0, turned: dice[index]?.[1] ?? false }))
            .toSorted((a, b) => a.place - b.place)
            .map(({ bond: [one, other], turned }): Bond => (turned ? [other, one] : [one, other]))
          expect(groupsIn(shuffled.reduce(merge, start))).toEqual(groupsIn(bonds.reduce(merge, start)))
        },
      ),
    )
  })

  test('unmerging is the exact inverse: what was merged before and meanwhile stands as it stood', () => {
    fc.assert(
      fc.property(anyBonds, (bonds) => {
        const [last, ...others] = bonds
        if (!last) return
        const half = Math.floor(others.length / 2)
        const [before, meanwhile] = [others.slice(0, half), others.slice(half)]
        const merged = [...before, last, ...meanwhile].reduce(merge, start)
        expect(groupsIn(unmerge(merged, last))).toEqual(groupsIn(others.reduce(merge, start)))
      }),
    )
  })

  test('what came meanwhile keeps the identity it came with', () => {
    fc.assert(
      fc.property(anyBond, fc.constantFrom(...ids), fc.string(), (bond, id, name) => {
        const told = { ...system, type: 'MeetProspect', submission: 'meanwhile', details: { name } } as const
        const through = unmerge(ask(merge(start, bond), id, told), bond)
        const without = ask(start, id, told)
        const details = (world: World) =>
          ids.map((each) => JSON.stringify(Object(stateOf(world, each)).details))
        expect(details(through)).toEqual(details(without))
      }),
    )
  })
})
