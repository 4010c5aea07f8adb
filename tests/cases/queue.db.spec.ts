import type { Pool } from 'pg'
import { expect, onTestFinished } from 'vitest'
import type { Mailer } from '#app/mail-ports.ts'
import { conveyAll } from '#jobs/conveyor.ts'
import { startWorker } from '#jobs/worker.ts'
import type { Id } from '#domain/ledger.ts'
import { connectionFor } from '#postgres/database.ts'
import { makePool } from '#store/connect.ts'
import { ask, foundFirm, openForm, processOn, rowsIn, submit } from '../world.ts'
import { test } from '../database.ts'

const NOWHERE = '/nowhere'

test('the database dies in the middle of a job: the queue gives up, begins again, and takes the job back at once', async ({
  db,
}) => {
  const [pool, killing] = [4, 1].map((max) =>
    makePool(connectionFor(db.database, 'owner', { max }), () => undefined),
  ) as [Pool, Pool]
  const there = pool.options.host
  const tries: string[] = []
  const mailer: Mailer = {
    configured: true,
    send: async ({ subject }) => {
      tries.push(subject)
      if (subject !== 'Your question' || tries.indexOf(subject) < tries.length - 1)
        return { sent: '<one@acme.example>' }
      pool.options.host = NOWHERE
      // Whatever connection the queue has ends with this.
      await killing.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()',
      )
      throw new Error('The database is away.')
    },
  }
  const ended = await processOn(db.database, { mailer })
  const said: string[] = []
  const worker = await startWorker(pool, ended.parts, (words) => said.push(words))
  onTestFinished(async () => {
    await worker.stop()
    await Promise.all([pool.end(), killing.end()])
    await ended.close()
  })
  const firm = await foundFirm(ended)
  const form = await openForm(ended, firm.forms.contact)
  await submit(ended, form, { fields: { name: 'Kim', email: 'kim@buyer.example' } })
  await conveyAll(ended.parts)
  const [lead] = await rowsIn<{ id: Id }>(ended, firm, { text: 'select id from lead' })
  const letter = { to: 'kim@buyer.example', subject: 'Your question', text: 'Dear Kim' }
  const mail = ended.parts.newId()
  const write = {
    type: 'WriteMail',
    at: '2026-03-02T10:05:00.000Z',
    by: firm.members.eve,
    mail,
    ...letter,
  } as const
  await ask(ended, firm, [{ kind: 'lead', stream: lead?.id ?? '', command: write }])

  await expect.poll(() => said.join('\n')).toContain('The queue gave up')
  pool.options.host = there
  await expect
    .poll(() => rowsIn(ended, firm, { text: `select state from mail where id = '${mail}'` }))
    .toEqual([{ state: 'sent' }])
  expect(tries.filter((subject) => subject === 'Your question')).toHaveLength(2)
})
