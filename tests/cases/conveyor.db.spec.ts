import { expect } from 'vitest'
import { conveyAll } from '#jobs/conveyor.ts'
import { test } from '../database.ts'
import { foundFirm, openForm, processOn, rowsIn, submit } from '../world.ts'

test('a submission that cannot be placed keeps no other from being placed, and stays pending', async ({
  db,
}) => {
  const process = await processOn(db.database)
  const firm = await foundFirm(process)
  const form = await openForm(process, firm.forms.contact)
  const { submission } = await submit(process, form, { fields: { email: 'broken@initech.example' } })
  for (let n = 0; n < 3; n++) await submit(process, form, { fields: { email: `kim${n}@initech.example` } })
  // What no conveyor can digest: an event that has lost what it said.
  await db.owner.query('alter table event disable trigger user')
  await db.owner.query(
    `begin; select set_config('handraise.workspace', '${firm.workspace}', true);
     update event set data = '{}' where stream = '${submission}'; commit`,
  )
  const told: unknown[] = []
  await conveyAll(process.parts, new Map(), (error) => told.push(error))
  const counted = { text: 'select count(*)::int as leads from lead' }
  expect(await rowsIn(process, firm, counted)).toEqual([{ leads: 3 }])
  const pending = { text: 'select id from submission where placed_at is null' }
  expect(await rowsIn(process, firm, pending)).toEqual([{ id: submission }])
  expect(told.length).toBeGreaterThan(0)
  await process.close()
})
