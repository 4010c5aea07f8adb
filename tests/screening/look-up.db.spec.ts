import { expect, onTestFinished, test } from 'vitest'
import { HeldList } from '#contract/held.ts'
import { LeadDetail, Queue } from '#contract/lead.ts'
import type { Resolve } from '#mail/mail-exchange.ts'
import { dropOldSightings } from '#store/old-sightings.ts'
import { appOn, type App } from '../app.ts'
import { dropDatabase, freshDatabase } from '../database.ts'

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
const goneOnly: Resolve = {
  mx: (domain) => (domain === 'gone.com' ? failing('ENOTFOUND')() : failing('ESERVFAIL')()),
  host: (domain) => (domain === 'gone.com' ? failing('ENOTFOUND')() : failing('ESERVFAIL')()),
}
const hanging: Resolve = { mx: () => new Promise(() => undefined), host: () => new Promise(() => undefined) }

async function appWith(resolve: Resolve): Promise<App> {
  const database = await freshDatabase()
  const app = await appOn(database, { resolve })
  onTestFinished(async () => {
    await app.close()
    await dropDatabase(database)
  })
  return app
}

const who = (domain: string, message = 'Hello there.') => ({
  name: 'Kim Lee',
  email: `kim@${domain}`,
  message,
})

test('an address that nothing can be delivered to is held back, unless its sender asks for something', async () => {
  const app = await appWith(goneOnly)
  const firm = await app.found('Acme', 'ana@acme.example')
  const me = firm.as(firm.admin)
  const form = await firm.form()
  const asking = 'We need twelve pumps by June. What do they cost, and when could you deliver?'
  for (const body of [who('gone.com'), who('gone.com', asking), who('away.com'), who('acme.example')])
    await firm.submit(form, body)
  await app.convey()
  const { items } = HeldList.parse((await me.get('/api/v1/held')).json())
  expect(items).toMatchObject([{ email: 'kim@gone.com', message: 'Hello there.' }])
  expect(items[0]?.reasons[0]).toEqual({
    code: 'undeliverable_address',
    text: 'Nothing can be delivered to gone.com.',
  })
  expect(Queue.parse((await me.get('/api/v1/queue')).json()).items).toHaveLength(3)
})

test('while the name service says nothing at all, everybody passes', async () => {
  const app = await appWith(hanging)
  const firm = await app.found('Acme', 'ana@acme.example')
  const form = await firm.form()
  for (const domain of ['one.com', 'two.com', 'gmail.con']) await firm.submit(form, who(domain))
  await app.convey()
  const me = firm.as(firm.admin)
  const { items } = Queue.parse((await me.get('/api/v1/queue')).json())
  expect(items).toHaveLength(3)
  const details = await Promise.all(
    items.map(async ({ id }) => LeadDetail.parse((await me.get(`/api/v1/leads/${id}`)).json())),
  )
  // Sent without a script, so that nobody asked its sender: whoever answers is told.
  expect(details.flatMap(({ prospect }) => prospect.meant ?? [])).toEqual(['kim@gmail.com'])
})

test('one text that comes under many names is held back from the third on, and not remembered for ever', async () => {
  const app = await appWith(goneOnly)
  const firm = await app.found('Acme', 'ana@acme.example')
  const form = await firm.form()
  const message =
    'Good morning dear friends, the weather is fine today and the river is high, so we walked along it until the evening came and the lights went on.'
  for (const name of ['one', 'two', 'three'])
    await firm.submit(form, { name, email: `${name}@acme.example`, message })
  await app.convey()
  const me = firm.as(firm.admin)
  const held = async () => HeldList.parse((await me.get('/api/v1/held')).json()).items
  expect(await held()).toMatchObject([{ email: 'three@acme.example', rule: 'one text to many' }])
  expect(await dropOldSightings(app.wired.pool, '2026-03-12T09:00:00.000Z')).toBe(3)
  await firm.submit(form, { name: 'four', email: 'four@acme.example', message })
  await app.convey()
  expect(await held()).toHaveLength(1)
})
