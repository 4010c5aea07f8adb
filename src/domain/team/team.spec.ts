import { describe, expect, test } from 'vitest'
import { acme, acmeWithout, ana, at, ben, dan, eve, mia, qualifiers, sam } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { lastResort, personOf, reach, teamNamed, teamOf } from './people.ts'
import { decideTeam, evolveTeam, noTeam, type TeamEvent } from './team.ts'

const facts = { active: [ana, ben, eve, mia, sam] }
const given = specFor({ start: noTeam, evolve: evolveTeam, decide: decideTeam, facts })
const asked = { at: at('09:00'), by: ana } as const
const { name, calendar, steward, chain } = qualifiers
const form = { ...asked, type: 'FormTeam', name, calendar, steward, chain } as const
const formed: TeamEvent = { ...asked, type: 'TeamFormed', data: { name, calendar, steward, chain } }
const joined = (member: string): TeamEvent => ({ ...asked, type: 'TeamJoined', data: { member } })

describe('a team', () => {
  test('is formed with a calendar, a steward and a chain', () => {
    given().when(form).leadsTo(formed)
    given().when(form).leaves({ status: 'known', members: [], steward: ana })
  })

  test('is rearranged when formed anew with something else; its members stay', () => {
    const other = { calendar: 'nights', steward: ben, chain: chain.slice(0, 1) }
    given(formed, joined(eve))
      .when({ ...form, ...other })
      .leadsTo({ ...asked, type: 'TeamRearranged', data: other })
    given(formed, joined(eve))
      .when({ ...form, ...other })
      .leaves({ steward: ben, members: [eve] })
  })

  test('formed twice alike is formed once; every difference counts', () => {
    given(formed)
      .when({ ...form, chain: structuredClone(chain) })
      .leadsToNothing()
    const [first, ...rest] = chain
    if (!first) throw new Error('The chain of the cast has steps.')
    for (const other of [
      [{ ...first, afterMinutes: 5 }, ...rest],
      [{ ...first, to: { role: 'steward' } }, ...rest],
      [{ ...first, to: { member: ana } }, ...rest],
      rest,
    ])
      given(formed)
        .when({ ...form, chain: other })
        .leaves({ chain: other })
  })

  test('has a steward who is here', () => {
    given()
      .when({ ...form, steward: dan })
      .isRefused({ code: 'not_a_member', member: dan })
    given(formed)
      .when({ ...asked, type: 'NameSteward', steward: dan })
      .isRefused({ code: 'not_a_member', member: dan })
    given(formed)
      .when({ ...asked, type: 'NameSteward', steward: ben })
      .leaves({ steward: ben })
    given(formed)
      .when({ ...asked, type: 'NameSteward', steward: ana })
      .leadsToNothing()
  })

  test('is joined by people who are here, once each', () => {
    given(formed)
      .when({ ...asked, type: 'JoinTeam', member: eve })
      .leadsTo(joined(eve))
    given(formed, joined(eve))
      .when({ ...asked, type: 'JoinTeam', member: eve })
      .leadsToNothing()
    given(formed)
      .when({ ...asked, type: 'JoinTeam', member: dan })
      .isRefused({ code: 'not_a_member', member: dan })
  })

  test('is left, once, also by people who have left the firm', () => {
    const leave = { ...asked, type: 'LeaveTeam', member: eve } as const
    given(formed, joined(eve), joined(sam))
      .when(leave)
      .leaves({ members: [sam] })
    given(formed).when(leave).leadsToNothing()
    given(formed, joined(eve)).with({ active: [] }).when(leave).leaves({ members: [] })
  })

  test('that nobody formed is no team', () => {
    for (const command of [
      { ...asked, type: 'JoinTeam', member: eve },
      { ...asked, type: 'LeaveTeam', member: eve },
      { ...asked, type: 'NameSteward', steward: eve },
    ] as const)
      given().when(command).isRefused({ code: 'no_such_team' })
    expect(evolveTeam(noTeam, joined(eve))).toEqual(noTeam)
  })
})

describe('whom a rung reaches', () => {
  const held = { team: 'qualifiers', holder: sam }

  test('the holder, the steward, somebody by role or by name', () => {
    expect(reach(acme, 'holder', held)).toBe(sam)
    expect(reach(acme, 'steward', held)).toBe(ana)
    expect(reach(acme, { member: eve }, held)).toBe(eve)
    expect(reach(acme, { role: 'manager' }, held)).toBe(mia)
    expect(reach(acme, { role: 'manager' }, {})).toBe(ben)
  })

  test('whoever has left is passed over: the steward, then the first admin who is here', () => {
    expect(reach(acmeWithout(sam), 'holder', held)).toBe(ana)
    expect(reach(acme, 'holder', { team: 'qualifiers' })).toBe(ana)
    expect(reach(acmeWithout(ana), 'steward', held)).toBe(ben)
    expect(reach(acme, { member: dan }, held)).toBe(ana)
    expect(reach(acme, { role: 'marketing' }, { team: 'no such team' })).toBe(ana)
    expect(reach(acmeWithout(ana, ben), 'steward', held)).toBeUndefined()
  })

  test('a step up by role reaches somebody else than the steward, where there is one', () => {
    const manager = (id: string) => ({
      id,
      name: id,
      roles: ['manager' as const],
      active: true,
      onDuty: true,
    })
    const people = { members: [manager(ana), manager(ben)], teams: acme.teams }
    expect(reach(people, { role: 'manager' }, held)).toBe(ben)
    expect(reach({ ...people, members: [manager(ana)] }, { role: 'manager' }, held)).toBe(ana)
  })

  test('people and teams are found by what they are called', () => {
    expect([personOf(acme, eve)?.name, personOf(acme, undefined)]).toEqual([eve, undefined])
    expect([teamNamed(acme, 'qualifiers'), teamNamed(acme, 'nobody')]).toEqual([qualifiers, undefined])
    expect([teamOf(acme, 'qualifiers'), teamOf(acme, undefined)]).toEqual([qualifiers, undefined])
    expect([lastResort(acme), lastResort(acmeWithout(ana))]).toEqual([ana, ben])
  })
})
