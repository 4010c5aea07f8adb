import { expect } from 'vitest'
import { dropOldReceipts } from '#store/old-receipts.ts'
import { test } from '../database.ts'
import { advance, foundFirm, openForm, processOn, rowsIn, submit } from '../world.ts'

const DAY_MINUTES = 24 * 60
const fields = { email: 'kim@initech.example' }

test('a sender’s key is forgotten after 90 days, a few at a time; what a provider calls a submission by never is', async ({
  db,
}) => {
  const process = await processOn(db.database)
  const firm = await foundFirm(process)
  const form = await openForm(process, firm.forms.contact)
  const drop = async () => dropOldReceipts(process.pool, await process.parts.clock.now(), { atOnce: 2 })
  const first = await submit(process, form, { fields, key: 'retry-0' })
  for (let n = 1; n < 5; n++) await submit(process, form, { fields, key: `retry-${n}` })
  await submit(process, form, { fields, key: 'theirs-1', keyPasses: false })
  await advance(process, 90 * DAY_MINUTES)
  await submit(process, form, { fields, key: 'retry-new' })
  expect(await drop()).toBe(0)
  expect((await submit(process, form, { fields, key: 'retry-0' })).submission).toBe(first.submission)
  await advance(process, 1)
  expect(await drop()).toBe(5)
  const keys = await rowsIn(process, firm, { text: 'select key from receipt order by key' })
  expect(keys).toEqual([{ key: 'retry-new' }, { key: 'theirs-1' }])
  expect((await submit(process, form, { fields, key: 'retry-0' })).repeated).toBe(false)
  await process.close()
})
