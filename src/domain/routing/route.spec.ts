import { describe, expect, test } from 'vitest'
import {
  acme,
  acmeWithAway,
  acmeWithout,
  ana,
  at,
  ben,
  dan,
  eve,
  mia,
  qualifiers,
  sam,
} from '../spec/cast.ts'
import { acmeWith, deskOf, planOf, seeking, turnsBy } from '../spec/routing.ts'
import type { RouteStep } from './plan.ts'
import { plainTurns, usualPlan } from './usual.ts'

const steps = (...to: readonly (RouteStep['to'] | RouteStep)[]) =>
  planOf({ steps: to.map((step) => (typeof step === 'string' ? { to: step } : step)) })

describe('the account’s owner', () => {
  const owned = seeking({ account: { owner: ben, openOwners: [] } })

  test('has it, whoever’s turn it is and whatever their team', () => {
    expect(deskOf().give(owned, steps('account owner', 'fair turns'))).toMatchObject({
      ...{ to: ben, because: 'looks after the account' },
      route: { by: 'by place', lines: [{ asked: 'account owner', verdict: 'takes it', who: [ben] }] },
    })
  })

  test('only has it by the usual way where they are of the team that is to have it', () => {
    const usual = usualPlan(qualifiers.id)
    expect(deskOf().give(owned, usual)?.to).toBe(eve)
    expect(deskOf().give(seeking({ account: { owner: sam, openOwners: [] } }), usual)?.to).toBe(sam)
  })

  test('is passed over while away, and so is whoever has left, and the trace says why', () => {
    const plan = steps('account owner', 'fair turns')
    for (const [people, because] of [
      [acmeWithAway(ben), 'is away'],
      [acmeWithout(ben), 'has left'],
    ] as const)
      expect(deskOf({ people }).give(owned, plan)).toMatchObject({
        to: eve,
        route: {
          lines: [
            { asked: 'account owner', verdict: 'nobody', because, who: [ben] },
            { asked: 'fair turns', verdict: 'takes it', count: 3 },
          ],
        },
      })
  })

  test('who is away for a short time only still has it, where the playbook says how long is short', () => {
    const until = (to: string) =>
      acmeWith({ [ben]: { off: [{ off: 'dentist', once: { from: at('08:00'), to } }] } })
    const plan = steps({ to: 'account owner', unlessAwayBeyond: at('17:00') }, 'fair turns')
    expect(deskOf({ people: until(at('12:00')) }).give(owned, plan)?.to).toBe(ben)
    expect(deskOf({ people: until(at('17:01')) }).give(owned, plan)?.to).toBe(eve)
    expect(deskOf({ people: acmeWithAway(ben) }).give(owned, plan)?.to).toBe(eve)
    expect(deskOf({ people: until(at('12:00')) }).give(owned, steps('account owner', 'fair turns'))?.to).toBe(
      eve,
    )
  })
})

describe('those who know them already', () => {
  test('who has an open lead of the same account goes before who had their last one', () => {
    const lead = seeking({ account: { openOwners: [sam] }, previousOwner: mia })
    const plan = steps('open lead owner', 'previous owner', 'fair turns')
    expect(deskOf().give(lead, plan)).toMatchObject({
      to: sam,
      because: 'has an open lead of the same account',
    })
    expect(deskOf({ people: acmeWithAway(sam) }).give(lead, plan)).toMatchObject({
      ...{ to: mia, because: 'had their last lead' },
    })
  })

  test('must be of the team, or of the one that the step names; the next of several is asked', () => {
    const plan = steps('open lead owner', 'fair turns')
    expect(deskOf().give(seeking({ account: { openOwners: [ana, mia] } }), plan)?.to).toBe(mia)
    expect(deskOf().give(seeking({ account: { openOwners: [ana] } }), plan)?.to).toBe(eve)
    expect(deskOf().give(seeking({ previousOwner: dan }), steps('previous owner', 'fair turns'))?.to).toBe(
      eve,
    )
  })

  test('take no turn by it, and are not asked for what they handed on', () => {
    const lead = seeking({ previousOwner: mia, except: [mia] })
    const routed = deskOf().give(lead, steps('previous owner', 'fair turns'))
    expect(routed).toMatchObject({ to: eve, turn: 1 })
    expect(deskOf().give(seeking({ previousOwner: mia }), steps('previous owner'))?.turn).toBeUndefined()
  })
})

describe('what narrows it down', () => {
  const people = acmeWith({
    [eve]: { languages: ['en'] },
    [mia]: { languages: ['de-AT', 'en'], skills: ['pumps'] },
    [sam]: { languages: ['de'], skills: ['pumps', 'valves'] },
  })
  const germany = {
    ...{ name: 'Germany', countries: ['DE'], regions: [], postcodes: [], accounts: [] },
    members: [mia, sam],
  }
  const plan = {
    ...steps('territory', 'language', { to: 'skill', skill: 'valves' }, 'fair turns'),
    territories: [germany],
  }

  test('each step hands those who fit to the next, and turns decide among them', () => {
    const desk = deskOf({ people })
    const german = seeking({ country: 'DE', language: 'de' })
    expect(desk.give(german, plan)).toMatchObject({
      to: sam,
      route: {
        lines: [
          { asked: 'territory', of: 'Germany', verdict: 'narrows', who: [mia, sam], count: 2 },
          { asked: 'language', of: 'de', verdict: 'narrows', who: [mia, sam] },
          { asked: 'skill', of: 'valves', verdict: 'narrows', who: [sam] },
          { asked: 'fair turns', verdict: 'takes it', count: 1 },
        ],
      },
    })
    const dealt = [1, 2, 3, 4].map(() => desk.give(german, { ...plan, steps: [{ to: 'territory' }] })?.to)
    expect(dealt).toEqual([mia, sam, mia, sam])
  })

  test('a step that finds nobody leaves it as it was', () => {
    const french = seeking({ country: 'FR', language: 'fr' })
    expect(deskOf({ people }).give(french, plan)).toMatchObject({
      to: sam,
      route: {
        lines: [
          { asked: 'territory', verdict: 'nobody', because: 'not known' },
          { asked: 'language', of: 'fr', verdict: 'nobody' },
          { asked: 'skill', verdict: 'narrows' },
          { asked: 'fair turns', verdict: 'takes it' },
        ],
      },
    })
  })

  test('nobody who is away or has the lead already counts', () => {
    const german = seeking({ country: 'DE' })
    const away = { ...people, members: people.members.map((each) => ({ ...each, onDuty: each.id !== sam })) }
    expect(deskOf({ people: away }).give(german, plan)?.to).toBe(mia)
    expect(deskOf({ people }).give({ ...german, except: [sam] }, plan)?.to).toBe(mia)
  })

  test('a qualifier’s leads go to the representatives they work with, in the pair’s territories', () => {
    const pair = { qualifier: ana, representatives: [mia], territories: ['Germany'] }
    const paired = { ...steps('pair', 'fair turns'), territories: [germany], pairs: [pair] }
    const give = (over: object) => deskOf({ people }).give(seeking({ qualifier: ana, ...over }), paired)?.to
    expect(give({ country: 'DE' })).toBe(mia)
    expect(give({ country: 'FR' })).toBe(eve)
    expect(give({ country: 'DE', qualifier: ben })).toBe(eve)
  })

  test('a step whose condition is not met is not asked', () => {
    const lead = seeking({ country: 'DE', holds: (step) => step !== 0 })
    expect(deskOf({ people }).give(lead, plan)?.route.lines[0]).toEqual({
      ...{ asked: 'territory', verdict: 'not asked', because: 'its condition is not met' },
    })
  })
})

describe('turns', () => {
  const turns = (rule: Parameters<typeof turnsBy>[0]) =>
    planOf({ steps: [{ to: 'fair turns' }], turns: turnsBy(rule) })

  test('go by weight, and the event says which turn of which round it was', () => {
    const desk = deskOf()
    const plan = turns({ weights: new Map([[mia, 2]]) })
    const dealt = [1, 2, 3, 4].map(() => desk.give(seeking(), plan))
    expect(dealt.map((routed) => routed?.to)).toEqual([mia, eve, sam, mia])
    expect(dealt.at(-1)).toMatchObject({
      ...{ turn: 4, because: 'by turn' },
      route: { turn: { of: 'qualifiers', round: 1, nth: 4, length: 4, among: 3, share: 2, had: 2 } },
    })
    expect(desk.give(seeking(), plan)?.route.turn).toMatchObject({ round: 2, nth: 1 })
  })

  test('whoever weighs nothing takes none', () => {
    const desk = deskOf()
    const plan = turns({ weights: new Map([[mia, 0]]) })
    expect([1, 2, 3].map(() => desk.give(seeking(), plan)?.to)).toEqual([eve, sam, eve])
  })

  test('one that was given back comes first, once, and is none of the round', () => {
    const credit = { member: sam, lead: 'missed', because: 'no-show', at: at('08:00') } as const
    const desk = deskOf({ standing: { latest: 0, lastOf: new Map(), rounds: new Map(), credits: [credit] } })
    const given = [1, 2, 3, 4].map(() => desk.give(seeking(), turns({ credit: ['no-show'] })))
    expect(given.map((routed) => routed?.to)).toEqual([sam, eve, mia, sam])
    expect(given[0]).toMatchObject({
      ...{ because: 'a turn given back', turn: 1 },
      route: { credit: { of: 'qualifiers', lead: 'missed', because: 'no-show' } },
    })
    expect(given[1]?.route.turn).toMatchObject({ round: 1, nth: 1 })
    const other = deskOf({ standing: { latest: 0, lastOf: new Map(), rounds: new Map(), credits: [credit] } })
    expect(other.give(seeking(), turns({ credit: ['junk'] }))?.to).toBe(eve)
  })

  test('new members begin with less', () => {
    const people = acmeWith({
      [eve]: { addedAt: '2025-01-01T00:00:00.000Z' },
      [mia]: { addedAt: '2025-01-01T00:00:00.000Z' },
      [sam]: { addedAt: '2026-02-20T00:00:00.000Z' },
    })
    const desk = deskOf({ people })
    const plan = turns({ ramp: { from: 0.25, weeks: 3 } })
    const dealt = Array.from({ length: 10 }, () => desk.give(seeking(), plan)?.to)
    // In the second of three weeks half a share: one of five.
    expect([eve, mia, sam].map((id) => dealt.filter((to) => to === id).length)).toEqual([4, 4, 2])
  })

  test('what comes at night goes to somebody who is there in the morning', () => {
    const off = [{ off: 'evenings', once: { from: at('18:00'), to: at('23:00') } }]
    const people = acmeWith({ [eve]: { off }, [mia]: { onDuty: false }, [sam]: { onDuty: false } })
    const desk = deskOf({ people, at: at('20:00'), opens: '2026-03-03T09:00:00.000Z' })
    expect(desk.give(seeking(), turns({}))?.to).toBe(eve)
    expect(deskOf({ people, at: at('20:00') }).give(seeking(), turns({}))).toBeUndefined()
  })
})

describe('where nobody fits', () => {
  const nobodyThere = acmeWithAway(eve, mia, sam)

  test('the fallback is asked at once, in order, and ends at a person, away or not', () => {
    const fallback = [{ turns: plainTurns(qualifiers.id) }, { member: dan }, { member: ben }]
    expect(deskOf({ people: nobodyThere }).give(seeking(), planOf({ fallback }))).toMatchObject({
      ...{ to: ben, because: 'nobody else fits' },
    })
    const allAway = acmeWithAway(ana, ben, eve, mia, sam)
    expect(deskOf({ people: allAway }).give(seeking(), planOf({ fallback }))?.to).toBe(ben)
  })

  test('a team of the fallback takes turns of its own', () => {
    const others = { ...qualifiers, id: 'others', name: 'others', members: [ana, ben] }
    const people = { members: nobodyThere.members, teams: [...acme.teams, others] }
    const desk = deskOf({ people })
    const plan = planOf({ fallback: [{ turns: plainTurns('others') }, { member: ana }] })
    expect([1, 2, 3].map(() => desk.give(seeking(), plan)?.to)).toEqual([ana, ben, ana])
    expect(desk.standing('others').latest).toBe(3)
  })

  test('without one the steward owes it', () => {
    expect(deskOf({ people: nobodyThere }).give(seeking(), planOf())).toBeUndefined()
  })
})
