import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { sweep } from '#app/sweep.ts'
import { advance, ask, foundFirm, people, rowsIn, type Name } from '../world.ts'
import { arrive, counts, offeredIn, routed, routesIn, someone } from './routing-world.ts'
import { test } from './two-processes.ts'

describe('sixty-four arrive at once at two processes', () => {
  test('everybody has their share of every turn that was dealt, within one, and the ledger says whose turn it was', async ({
    processes,
  }) => {
    const [one] = processes
    const firm = await foundFirm(
      one,
      routed(`
routing: { ours: { steps: [fair turns], fallback: [{ member: ana@acme.example }] } }
turns: { ours: { team: qualifiers, weights: { eve@acme.example: 2, mia@acme.example: 0.5 } } }
`),
    )
    await arrive(
      processes,
      firm,
      Array.from({ length: 64 }, (_, n) => someone(n)),
    )
    const shares: Readonly<Record<Name, number>> = { ana: 1, ben: 1, eve: 2, mia: 0.5, sam: 1 }
    const had = counts(firm, await offeredIn(one, firm))
    for (const name of people) expect(Math.abs((had[name] ?? 0) - (64 * shares[name]) / 5.5)).toBeLessThan(1)
    const turns = (await routesIn(one, firm)).flatMap(({ turn }) => turn ?? [])
    expect(
      turns.map(({ round, nth, length }) => (round - 1) * length + nth).toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 64 }, (_, n) => n + 1))
  })

  test('no cap is broken, and what is left goes to the fallback at once', async ({ processes }) => {
    const [one] = processes
    const firm = await foundFirm(
      one,
      routed(`
routing: { ours: { steps: [fair turns], fallback: [{ member: ana@acme.example }] } }
turns: { ours: { team: qualifiers, weights: { ana@acme.example: 0 }, caps: { perDay: 7, open: 9 } } }
`),
    )
    await arrive(
      processes,
      firm,
      Array.from({ length: 64 }, (_, n) => someone(n)),
    )
    expect(counts(firm, await offeredIn(one, firm))).toEqual({ ana: 36, ben: 7, eve: 7, mia: 7, sam: 7 })
  })
})

test('the account’s owner, who has an open lead of the account, who serves the place: then turns', async ({
  processes: [one],
}) => {
  const firm = await foundFirm(
    one,
    routed(`
routing:
  ours:
    steps: [account owner, open lead owner, previous owner, territory, fair turns]
    fallback: [{ member: ana@acme.example }]
territories:
  south: { postcodes: [{ country: DE, from: "70000", to: "79999" }], members: [mia@acme.example, sam@acme.example] }
  named: { accounts: [northwind.example], members: [sam@acme.example] }
`),
  )
  const at = await one.parts.clock.now()
  await ask(one, firm, [
    {
      kind: 'account',
      stream: randomUUID(),
      command: {
        ...{ type: 'DescribeAccount', at, by: 'import', name: 'Contoso', domains: ['contoso.example'] },
        owner: firm.members.ben,
      },
    },
  ])
  await arrive([one], firm, [{ email: 'kim@initech.example' }])
  const [first] = await offeredIn(one, firm)
  await ask(one, firm, [
    { kind: 'lead', stream: first?.id ?? '', command: { type: 'AcceptLead', at, by: first?.offered ?? '' } },
  ])
  const later = async (fields: Readonly<Record<string, string>>) => {
    await arrive([one], firm, [fields])
    return (await routesIn(one, firm)).at(-1)
  }
  expect(await later({ email: 'lu@contoso.example', name: 'Lu' })).toMatchObject({
    to: firm.members.ben,
    lines: [{ asked: 'account owner', verdict: 'takes it' }],
  })
  expect(await later({ email: 'pat@initech.example', name: 'Pat Quist' })).toMatchObject({
    ...{ to: first?.offered, by: 'ours' },
    lines: [{ verdict: 'nobody' }, { asked: 'open lead owner', verdict: 'takes it' }],
  })
  const south = { country: 'DE', postcode: '70173' }
  expect(await later({ email: 'jo@vandelay.example', name: 'Jo Roth', ...south })).toMatchObject({
    lines: [{}, {}, {}, { of: 'south', verdict: 'narrows', who: [firm.members.mia, firm.members.sam] }, {}],
    turn: { among: 2 },
  })
  expect(await later({ email: 'max@northwind.example', name: 'Max Brod' })).toMatchObject({
    to: firm.members.sam,
  })
})

test('a turn that was given back comes first, once', async ({ processes: [one], firm }) => {
  const at = await one.parts.clock.now()
  const { team } =
    (
      await rowsIn<{ team: string }>(one, firm, {
        text: "select id as team from team where name = 'qualifiers'",
      })
    )[0] ?? {}
  const lead = randomUUID()
  const credit = { type: 'CreditTurn', at, by: 'system', team: team ?? '', lead, because: 'no-show' } as const
  const asking = { kind: 'member', stream: firm.members.sam, command: credit } as const
  await ask(one, firm, [asking, asking])
  await arrive(
    [one],
    firm,
    Array.from({ length: 6 }, (_, n) => someone(n)),
  )
  const routes = await routesIn(one, firm)
  expect(routes[0]).toMatchObject({ to: firm.members.sam, credit: { lead, because: 'no-show' } })
  expect(counts(firm, await offeredIn(one, firm))).toEqual({ ana: 1, ben: 1, eve: 1, mia: 1, sam: 2 })
})

test('who has taken time off gets nothing meanwhile', async ({ processes: [one], firm }) => {
  const at = await one.parts.clock.now()
  const taken = { off: randomUUID(), once: { from: at, to: '2026-03-05T17:00:00.000Z' } }
  await ask(one, firm, [
    {
      kind: 'member',
      stream: firm.members.eve,
      command: { type: 'TakeTimeOff', at, by: firm.members.eve, taken },
    },
  ])
  await arrive(
    [one],
    firm,
    Array.from({ length: 8 }, (_, n) => someone(n)),
  )
  expect(counts(firm, await offeredIn(one, firm))).toEqual({ ana: 2, ben: 2, eve: 0, mia: 2, sam: 2 })
})

test('what comes while all of a team are away is offered as soon as the time off of one of them ends by itself', async ({
  processes: [one, two],
  firm,
}) => {
  const at = await one.parts.clock.now()
  const until = (name: Name) => `2026-03-02T${name === 'eve' ? '12' : '16'}:00:00.000Z`
  const off = new Map(people.map((name) => [name, randomUUID()]))
  await ask(
    one,
    firm,
    people.map((name) => {
      const taken = { off: off.get(name) ?? '', once: { from: at, to: until(name) } }
      const command = { type: 'TakeTimeOff', at, by: firm.members[name], taken } as const
      return { kind: 'member', stream: firm.members[name], command }
    }),
  )
  await arrive([one], firm, [someone(1), someone(2)])
  const offered = async () => counts(firm, await offeredIn(one, firm))
  const nobody = { ana: 0, ben: 0, eve: 0, mia: 0, sam: 0 }
  await sweep(one.parts)
  expect(await offered()).toEqual(nobody)
  await advance(one, 120)
  await Promise.all([sweep(one.parts), sweep(two.parts)])
  expect(await offered()).toEqual({ ...nobody, eve: 2 })
  expect((await routesIn(one, firm)).map(({ to }) => to)).toEqual([firm.members.eve, firm.members.eve])

  // Ben comes earlier than he had said, and nobody has been back since: nothing that Eve has goes to him.
  const [back, cancelled] = [await one.parts.clock.now(), off.get('ben') ?? '']
  const command = { type: 'CancelTimeOff', at: back, by: firm.members.ben, off: cancelled } as const
  await ask(one, firm, [{ kind: 'member', stream: firm.members.ben, command }])
  await sweep(one.parts)
  expect(await offered()).toEqual({ ...nobody, eve: 2 })
  const left = await rowsIn<{ member: string }>(one, firm, { text: 'select member from coming_back' })
  expect(new Set(left.map(({ member }) => member))).toEqual(
    new Set([firm.members.ana, firm.members.mia, firm.members.sam]),
  )
})
