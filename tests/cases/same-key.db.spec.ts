import { expect } from 'vitest'
import { test } from '../database.ts'
import { foundFirm, openForm, processOn, rowsIn, submit } from '../world.ts'

const ROUNDS = 20

test('one key, other words than before, sent to two processes at once: kept once, linked, and both have the one receipt', async ({
  db,
}) => {
  const one = await processOn(db.database)
  const other = await processOn(db.database)
  const firm = await foundFirm(one)
  const form = await openForm(one, firm.forms.contact)
  for (let round = 0; round < ROUNDS; round++) {
    const key = `key-${round}`
    const first = await submit(one, form, { key, fields: { email: 'kim@initech.example' } })
    const words = { key, fields: { email: 'kim@initech.example', message: 'Once more, with more words.' } }
    const [a, b] = await Promise.all([submit(one, form, words), submit(other, form, words)])
    expect(a.submission).toBe(b.submission)
    expect(a.submission).not.toBe(first.submission)
  }
  const linked = {
    text: `select count(*)::int as linked from event where type = 'SubmissionReceived' and data::jsonb ? 'linkedTo'`,
  }
  expect(await rowsIn(one, firm, linked)).toEqual([{ linked: ROUNDS }])
  await Promise.all([one.close(), other.close()])
})
