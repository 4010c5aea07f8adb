import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { NewerEvent } from '#app/newer-event.ts'
import type { Asking } from '#app/streams.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { test } from './test.ts'

test('a stream that a newer Handraise wrote to takes no commands, and the others of the batch do', async ({
  world,
}) => {
  await world.submit({ name: 'Kim', email: 'kim@buyer.example' })
  await world.submit({ name: 'Lou', email: 'lou@buyer.example' })
  await world.convey()
  const leads = await world.rows<{ id: string }>('select id from lead order by id')
  const [newer, known] = leads.map(({ id }) => id)
  await world.tamper(`update event set v = 2 where stream = '${newer}' and type = 'LeadJudged'`)
  const note = (stream = ''): Asking => ({
    kind: 'lead',
    stream,
    command: {
      type: 'AddNote',
      at: world.now(),
      by: world.ana,
      note: randomUUID(),
      text: 'Hm.',
    },
  })
  const outcomes = await world.act(note(newer), note(known))
  expect(outcomes).toMatchObject([
    { outcome: 'refused', refusal: { code: 'newer_event' } },
    { outcome: 'happened' },
  ])
  expect(await world.rows("select stream from event where type = 'NoteAdded'")).toEqual([{ stream: known }])
})

test('a submission that would join such a lead is left pending and told of, and the others of its batch go on', async ({
  world,
}) => {
  await world.submit({ name: 'Kim', email: 'kim@buyer.example' })
  await world.convey()
  await world.tamper("update event set v = 2 where type = 'LeadJudged'")
  const again = await world.submit({ name: 'Kim', email: 'kim@buyer.example' })
  await world.submit({ name: 'Lou', email: 'lou@buyer.example' })
  const told: unknown[] = []
  const transactions = { count: 0 }
  const { transaction } = world.parts.ledger
  const counting: typeof transaction = (workspace, work) => {
    transactions.count++
    return transaction(workspace, (tx) => {
      transactions.count++
      return work(tx)
    })
  }
  const parts = { ...world.parts, ledger: { ...world.parts.ledger, transaction: counting } }
  expect(await conveyAll(parts, new Map(), (error) => told.push(error))).toBe(1)
  expect(told.every((error) => error instanceof NewerEvent)).toBe(true)
  // The batch, then each by itself: every one is tried once, and begun once.
  expect(transactions.count).toBe(6)
  expect(await world.rows('select id from submission where placed_at is null')).toEqual([{ id: again }])
})
