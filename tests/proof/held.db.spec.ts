import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { erase } from '#app/erase.ts'
import { confirmHeld, putBackHeld, releaseHeld } from '#app/review-held.ts'
import { sweep } from '#app/sweep.ts'
import { inWorkspace } from '#store/ledger.ts'
import { rebuild } from '#store/rebuild.ts'
import { books } from '#store/views/books.ts'
import { findProspects } from '#store/views/named.ts'
import { personOf } from '#store/views/person.ts'
import { test } from './test.ts'
import type { World } from './world.ts'

const kim = { name: 'Kim Lee', email: 'kim@buyer.example', message: 'May we see it?' }
const spam = (who: string) => ({
  name: who,
  email: `${who}@junk.example`,
  message: `Buy <a href="http://pills.example/${who}">here</a> and <a href="http://pills.example/2">here</a>`,
})
const reviewing = (world: World, ...submissions: readonly string[]) => ({
  ...{ id: randomUUID(), submissions, by: world.ana, at: world.now() },
})
const teach = { sender: true, domain: true, phrase: 'pills and more' }

const booksOf = async (world: World) => {
  const found = await inWorkspace(world.pools.app, world.workspace, (client) =>
    books(client, world.workspace, world.now()),
  )
  expect(found.violations).toEqual([])
  return found.balance
}
const differing = async (world: World) =>
  (await rebuild(world.pools)).tables.filter(({ different }) => different > 0)

describe('what was held back', () => {
  test('is counted in one place after every decision, and made anew as it was', async ({ world }) => {
    const ids: string[] = []
    for (const who of ['ada', 'bob', 'cyd', 'dan', 'eli']) ids.push(await world.submit(spam(who)))
    await world.submit(kim)
    await world.convey()
    expect(await booksOf(world)).toMatchObject([{ received: 6, held: 5, open: 1 }])
    const [ada = '', bob = '', cyd = '', dan = ''] = ids
    world.pass(5)
    await releaseHeld(world.parts, world.workspace, { ...reviewing(world, ada, bob), teach })
    await confirmHeld(world.parts, world.workspace, reviewing(world, cyd, dan))
    await putBackHeld(world.parts, world.workspace, reviewing(world, bob, dan))
    await sweep(world.parts)
    expect(await booksOf(world)).toMatchObject([{ received: 6, held: 3, junk: 1, open: 2 }])
    world.pass(60 * 24 * 60)
    await sweep(world.parts)
    expect(await booksOf(world)).toMatchObject([{ received: 6, held: 0, junk: 4, open: 2 }])
    expect(await differing(world)).toEqual([])
  })

  test('is found and forgotten by an address that nobody has met, and stays counted', async ({ world }) => {
    const first = await world.submit(spam('yorick'))
    await world.submit({ ...spam('yorick'), name: 'Somebody else' })
    const other = await world.submit(spam('bob'))
    await world.convey()
    await confirmHeld(world.parts, world.workspace, reviewing(world, first))
    const about = { wanted: 'Yorick@junk.example', key: 'yorick@junk.example' }
    const [prospect = ''] = await inWorkspace(world.pools.app, world.workspace, (client) =>
      findProspects(client, world.workspace, about),
    )
    const told = await inWorkspace(world.pools.app, world.workspace, (client) =>
      personOf(client, world.workspace, {
        ...{ prospect, asOf: world.now(), playbooks: world.parts.playbooks },
      }),
    )
    expect(told.submissions.length).toBeGreaterThan(0)
    const erased = await erase(world.parts, {
      ...{ workspace: world.workspace, prospect, by: world.ana, at: world.now() },
    })
    expect(erased.submissions).toBe(2)
    for (const table of ['event', 'placement', 'submission', 'sighting', 'trust', 'prospect']) {
      const left = await world.rows(`select from "${table}" t where position('yorick' in lower(t::text)) > 0`)
      expect([table, left]).toEqual([table, []])
    }
    expect(await booksOf(world)).toMatchObject([{ received: 3, forgotten: 2, held: 1 }])
    const released = await releaseHeld(world.parts, world.workspace, {
      ...{ ...reviewing(world, first, other), teach },
    })
    expect(released).toMatchObject([
      { outcome: 'refused', refusal: { code: 'not_held' } },
      { outcome: 'happened' },
    ])
    expect(await differing(world)).toEqual([])
  })

  test('goes with the person once it is released, and what it taught goes too', async ({ world }) => {
    const ada = await world.submit(spam('ada'))
    await world.convey()
    await releaseHeld(world.parts, world.workspace, { ...reviewing(world, ada), teach })
    expect(await world.rows('select value from trust order by kind')).toEqual([
      ...[{ value: 'junk.example' }, { value: 'pills and more' }, { value: 'ada@junk.example' }],
    ])
    const [met] = await world.rows<{ id: string }>('select id from prospect')
    await erase(world.parts, {
      ...{ workspace: world.workspace, prospect: met?.id ?? '', by: world.ana, at: world.now() },
    })
    expect(await world.rows('select from trust where value is not null')).toEqual([])
    expect(await booksOf(world)).toMatchObject([{ received: 1, forgotten: 1 }])
    expect(await differing(world)).toEqual([])
  })
})
