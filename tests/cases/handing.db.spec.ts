import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { Route } from '#domain/routing/routed.ts'
import { ask, foundFirm, people, rowsIn, type Firm, type Process } from '../world.ts'
import { arrive, offeredIn, routed, someone } from './routing-world.ts'
import { test } from './two-processes.ts'

/** The starter without a definition, whose hand-offs go to Mia and Sam; every lead goes to Eve first. */
const selling = (sections: string): string =>
  routed(`
turns:
  ours: { team: qualifiers, weights: { ana@acme.example: 0, ben@acme.example: 0, mia@acme.example: 0, sam@acme.example: 0 } }
${sections}`).replace(/^qualified:.*\n(?: .*\n)*/m, '')

type Handed = {
  readonly lead: string
  readonly to: string
  readonly because: string
  readonly turn?: number
  readonly route: Route
}
const handed = async (process: Process, firm: Firm): Promise<readonly Handed[]> => {
  const rows = await rowsIn<{ lead: string; data: string }>(process, firm, {
    text: "select stream as lead, data from event where type = 'HandoffOffered' order by position",
  })
  return rows.map(({ lead, data }) => ({ ...JSON.parse(data), lead }))
}
const handOff = async (process: Process, firm: Firm, ...leads: readonly string[]) => {
  const asked = { type: 'OfferHandoff', at: await process.parts.clock.now(), by: firm.members.eve } as const
  return ask(
    process,
    firm,
    leads.map((stream) => ({ kind: 'lead', stream, command: { ...asked, handoff: randomUUID() } })),
  )
}

describe('sixty-four hand-offs at once at two processes', () => {
  test('break no cap, take turns of their own, and end at the fallback', async ({ processes }) => {
    const [one, two] = processes
    const firm = await foundFirm(
      one,
      selling(`
  sales: { team: account managers, weights: { sam@acme.example: 2 }, caps: { perDay: 24 } }
routing:
  ours: { steps: [fair turns], fallback: [{ member: ana@acme.example }] }
  to sales: { steps: [pair, { to: fair turns, turns: sales }], fallback: [{ member: ben@acme.example }] }
handoff: { routing: to sales }
`),
    )
    await arrive(
      processes,
      firm,
      Array.from({ length: 64 }, (_, n) => someone(n)),
    )
    const leads = await offeredIn(one, firm)
    const batches = Array.from({ length: 16 }, (_, n) => leads.slice(n * 4, n * 4 + 4).map(({ id }) => id))
    const outcomes = await Promise.all(batches.map((batch, n) => handOff(n % 2 ? one : two, firm, ...batch)))
    expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(leads.map(() => 'happened'))
    const offers = await handed(one, firm)
    const had = Map.groupBy(offers, ({ to }) => people.find((name) => firm.members[name] === to))
    expect(Object.fromEntries([...had].map(([name, some]) => [name, some.length]))).toEqual({
      ...{ mia: 24, sam: 24, ben: 16 },
    })
    const turns = offers.flatMap(({ route: { turn } }) => turn ?? [])
    expect(new Set(offers.flatMap(({ turn }) => turn ?? [])).size).toBe(48)
    for (const [index, { round, nth }] of turns.slice(0, 36).entries())
      expect([round, nth]).toEqual([Math.floor(index / 3) + 1, (index % 3) + 1])
    expect(offers.at(-1)).toMatchObject({
      because: 'nobody else fits',
      route: {
        by: 'to sales',
        lines: [
          { asked: 'pair', verdict: 'nobody' },
          { asked: 'fair turns', verdict: 'nobody', because: 'has had as many as agreed' },
          { asked: 'fallback', verdict: 'takes it' },
        ],
      },
    })
  })
})

test('a hand-off goes to whom the account’s open hand-off was offered; a rejection that gives the turn back brings the next', async ({
  processes: [one],
}) => {
  const firm = await foundFirm(
    one,
    selling(`routing: { ours: { steps: [fair turns], fallback: [{ member: ana@acme.example }] } }
pairs: [{ qualifier: eve@acme.example, representatives: [sam@acme.example, mia@acme.example] }]
`),
  )
  const senders = [
    { email: 'kim@initech.example', name: 'Kim Vale' },
    { email: 'pat@initech.example', name: 'Pat Quist' },
    { email: 'jo@vandelay.example', name: 'Jo Roth' },
    { email: 'max@northwind.example', name: 'Max Brod' },
  ]
  const leads: string[] = []
  for (const sender of senders) {
    await arrive([one], firm, [sender])
    leads.push(...(await offeredIn(one, firm)).flatMap(({ id }) => (leads.includes(id) ? [] : [id])))
  }
  for (const id of leads.slice(0, 3)) await handOff(one, firm, id)
  const [first, second, third] = await handed(one, firm)
  expect(first).toMatchObject({
    because: 'by turn',
    route: { turn: { among: 2 } },
  })
  expect(first?.route.lines.map(({ asked, verdict }) => [asked, verdict])).toEqual([
    ...['account owner', 'open lead owner', 'previous owner', 'language'].map((asked) => [asked, 'nobody']),
    ['pair', 'narrows'],
    ['fair turns', 'takes it'],
  ])
  expect(second).toMatchObject({ to: first?.to, because: 'has an open lead of the same account' })
  expect([firm.members.mia, firm.members.sam]).toContain(third?.to)
  expect(third?.to).not.toBe(first?.to)
  const at = await one.parts.clock.now()
  const handoff = (
    await rowsIn<{ id: string }>(one, firm, {
      text: 'select id from handoff where lead = $1',
      values: [third?.lead],
    })
  )[0]?.id
  const rejection = { reason: 'wrong data', note: 'No such firm.', handoff: handoff ?? '' }
  await ask(one, firm, [
    {
      ...{ kind: 'lead', stream: third?.lead ?? '' },
      command: { type: 'RejectHandoff', at, by: third?.to ?? '', ...rejection },
    },
  ])
  await handOff(one, firm, leads[3] ?? '')
  expect((await handed(one, firm)).at(-1)).toMatchObject({
    ...{ to: third?.to, because: 'a turn given back' },
    route: { credit: { lead: third?.lead, because: 'upheld rejection' } },
  })
})
