import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Asking } from '#app/streams.ts'
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
