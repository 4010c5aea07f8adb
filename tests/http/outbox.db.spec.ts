import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { Outbox, OutboxShelf } from '#contract/workspace.ts'
import { outboxShelves } from '#store/views/outbox.ts'
import { test, type App, type Asking } from '../app.ts'
import { worldOf } from './world.ts'

const states = ['queued', 'failed', 'sent'] as const
/** Three at each moment, so that moments alone don't say where one stands. */
const momentOf = (index: number) =>
  `2026-03-01T08:${String(Math.floor(index / 3) % 60).padStart(2, '0')}:00.000Z`

/** A firm with 180 more mails to prospects and 90 to Ben, of every state: more than a page on most shelves. */
async function worldWithMails(app: App) {
  const { firm, me, ben, ids } = await worldOf(app, 'Acme')
  await app.wired.changeIn(firm.workspace, async (client) => {
    for (let index = 0; index < 180; index++)
      await client.query(
        `insert into mail (workspace, id, lead, purpose, state, by, queued_at, "to", subject, text)
         values ($1, $2, $3, 'reply', $4, 'system', $5, $6, 'Pumps', 'We do.')`,
        [
          ...[firm.workspace, randomUUID(), ids.lead, states[index % 3], momentOf(index)],
          index % 9 === 0 ? null : `Buyer.${index % 4}@pumps_${index % 5}.example`,
        ],
      )
    for (let index = 0; index < 90; index++)
      await client.query(
        `insert into notice (workspace, id, member, purpose, state, queued_at, subject, text)
         values ($1, $2, $3, 'alert', $4, $5, 'Late', 'Two are late.')`,
        [firm.workspace, randomUUID(), ben.id, states[index % 3], momentOf(index)],
      )
  })
  return { me, ids }
}

/** All pages, one after the other. */
async function paged(me: Asking, filter: Record<string, string> = {}) {
  const pages: Outbox[] = []
  for (let after: string | null | undefined; after !== null; after = pages.at(-1)?.next) {
    const asked = new URLSearchParams({ ...filter, ...(after !== undefined && { after }) })
    pages.push(Outbox.parse((await me.get(`/api/v1/outbox?${asked}`)).json()))
  }
  return { pages, mails: pages.flatMap(({ items }) => items) }
}
type Outbox = ReturnType<typeof Outbox.parse>
type Mail = Outbox['items'][number]

const shelfOf = ({ state, lead }: Mail): OutboxShelf =>
  state === 'queued' ? (lead === null ? 'colleagues' : 'prospects') : state
type OutboxShelf = ReturnType<typeof OutboxShelf.parse>

describe('the outbox', () => {
  test('is read a page at a time, what a person has to do something about first, and misses nothing; and searched', async ({
    app,
  }) => {
    const { me } = await worldWithMails(app)
    const { pages, mails } = await paged(me)
    expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length)
    expect(Math.max(...pages.map(({ items }) => items.length))).toBe(50)
    const place = (mail: Mail) => [outboxShelves.indexOf(shelfOf(mail)), mail] as const
    const inOrder = mails.toSorted((one, other) => {
      const [[mine, a], [theirs, b]] = [place(one), place(other)]
      return mine - theirs || (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1)
    })
    expect(mails).toEqual(inOrder)
    const on = (shelf: OutboxShelf) => mails.filter((mail) => shelfOf(mail) === shelf)
    for (const shelf of outboxShelves) {
      const alone = await paged(me, { shelf })
      expect(alone.mails).toEqual(on(shelf))
      expect(alone.pages.map(({ counts }) => counts[shelf])).toEqual(alone.pages.map(() => on(shelf).length))
    }
    // What the world itself has written is there too.
    expect([on('failed').length, on('prospects').length]).toEqual([
      90,
      expect.toSatisfy((count) => count >= 60),
    ])

    for (const address of ['buyer.1@PUMPS', 'ben@acme.example', 'pumps_2', 'p%s', 'nobody@']) {
      const found = await paged(me, { address })
      expect(found.mails).toEqual(mails.filter(({ to }) => to?.toLowerCase().includes(address.toLowerCase())))
      const counts = Object.values(found.pages[0]?.counts ?? {})
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found.mails.length)
    }
    const sent = await paged(me, { address: 'pumps_2', shelf: 'sent' })
    expect(new Set(sent.mails.map(({ state }) => state))).toEqual(new Set(['sent']))
    for (const wrong of ['after=yesterday', 'shelf=attic'])
      expect((await me.get(`/api/v1/outbox?${wrong}`)).json()).toMatchObject({ status: 422 })
  })
})
